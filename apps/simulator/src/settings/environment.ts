import { err, ok, type Result } from '#libs/kernel';
import { readAccounts, type SimulatedAccount } from '../accounts/account.js';
import { RECEIPT_PLAN_NAMES, type ReceiptPlanName } from '../receipts/receipt-plan.js';
import { MAX_LATENCY_MS, type SettingValues } from './settings.js';

/** Everything the simulator is told at start. */
export interface SimulatorOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly accounts: readonly SimulatedAccount[];
  /** The ledger is also appended to this JSONL file; null keeps it in memory only. */
  readonly ledgerFile: string | null;
  readonly settings: Partial<SettingValues>;
}

export const DEFAULT_PORT = 3003;

/**
 * Reads the environment: SIMULATOR_PORT (3003), SIMULATOR_HOST (127.0.0.1), SIMULATOR_ACCOUNTS (JSON list), SIMULATOR_LEDGER_FILE,
 * SIMULATOR_SEND_LATENCY_MS, SIMULATOR_MODEL_LATENCY_MS, SIMULATOR_RECEIPT_PLAN. Every fault at once, without a value in it.
 * NODE_ENV=production is a fault: this program gives away accounts and answers for anybody.
 */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): Result<SimulatorOptions, readonly string[]> {
  const faults: string[] = [];
  if (env['NODE_ENV'] === 'production')
    faults.push('NODE_ENV is production: the simulator serves development, tests and load only');
  const number = (name: string, most: number): number | undefined => {
    const text = env[name];
    if (text === undefined || text === '') return undefined;
    const value = Number(text);
    if (Number.isInteger(value) && value >= 0 && value <= most) return value;
    faults.push(`${name} must be a whole number from 0 to ${most}`);
    return undefined;
  };
  const port = number('SIMULATOR_PORT', 65_535);
  const sendLatencyMs = number('SIMULATOR_SEND_LATENCY_MS', MAX_LATENCY_MS);
  const modelLatencyMs = number('SIMULATOR_MODEL_LATENCY_MS', MAX_LATENCY_MS);
  const receiptPlan = env['SIMULATOR_RECEIPT_PLAN'];
  if (receiptPlan && !isPlanName(receiptPlan))
    faults.push(`SIMULATOR_RECEIPT_PLAN must be one of: ${RECEIPT_PLAN_NAMES.join(', ')}`);
  const accounts = readAccountList(env['SIMULATOR_ACCOUNTS']);
  if (!accounts.ok) faults.push(...accounts.error.map((fault) => `SIMULATOR_ACCOUNTS: ${fault}`));
  if (faults.length > 0 || !accounts.ok) return err(faults);
  return ok({
    port: port ?? DEFAULT_PORT,
    host: env['SIMULATOR_HOST'] || '127.0.0.1',
    accounts: accounts.value,
    ledgerFile: env['SIMULATOR_LEDGER_FILE'] || null,
    settings: {
      ...(sendLatencyMs !== undefined && { sendLatencyMs }),
      ...(modelLatencyMs !== undefined && { modelLatencyMs }),
      ...(receiptPlan && isPlanName(receiptPlan) && { receiptPlan }),
    },
  });
}

const isPlanName = (name: string): name is ReceiptPlanName => (RECEIPT_PLAN_NAMES as readonly string[]).includes(name);

function readAccountList(text: string | undefined): Result<readonly SimulatedAccount[], readonly string[]> {
  if (text === undefined || text === '') return ok([]);
  try {
    return readAccounts(JSON.parse(text));
  } catch {
    return err(['is not valid JSON']);
  }
}

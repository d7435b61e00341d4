import { startSimulator } from '../../apps/simulator/src/simulator.js';
import type { SeenSubmissions, WatchSubmissions } from './carrier.js';

/** How often the ledger is read while texts are waited for; its entries carry their own moments. */
const LOOK_EVERY_MS = 100;

/** What of a line of the ledger counts here. */
interface Entry {
  readonly to: string;
  readonly acceptedAt: string;
}

/** The carrier that tests and people use, in place of the bare one: it checks, keeps a ledger and answers as Twilio does. Speaks the same as `carrier.ts` when it is watched; sends no receipts. */
const simulator = await startSimulator({
  port: Number(process.env['CARRIER_PORT']),
  accounts: JSON.parse(process.env['SIMULATOR_ACCOUNTS'] ?? '[]') as object[],
  settings: { receiptPlan: 'none' },
});

async function watch({ watch: accountSid, expect }: WatchSubmissions, since: string): Promise<void> {
  const query = new URLSearchParams({ accountSid, since });
  for (;;) {
    const answer = await fetch(`${simulator.url}/sim/ledger?${query.toString()}`);
    const { entries } = (await answer.json()) as { readonly entries: readonly Entry[] };
    if (entries.length >= expect) {
      const seen = entries.map(({ to, acceptedAt }) => ({ to, atMs: Date.parse(acceptedAt) }));
      process.send?.({ seen } satisfies SeenSubmissions);
      return;
    }
    await new Promise((settle) => setTimeout(settle, LOOK_EVERY_MS));
  }
}

process.on('message', (wanted: WatchSubmissions) => void watch(wanted, new Date().toISOString()));
process.once('disconnect', () => process.exit(0));
process.send?.({ type: 'ready', port: Number(process.env['CARRIER_PORT']) });

import { HISTORY_TURNS, HistoryStore } from '#libs/conversation';
import type { LaneId } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import type { Tools } from '../tenants.js';

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly Plans?: readonly Plan[];
}

/** How the database finds the history: every scan, and the rows it really read. The statement is the store's own. */
export async function plansOfHistory(tools: Tools, laneId: LaneId): Promise<readonly string[]> {
  const { tenantId, cipher } = tools.tenants[0]!;
  const scans: string[] = [];
  await tools.database.inTenant(tenantId, async (tx) => {
    const explaining: Tx = {
      ...tx,
      async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
        const rows = await tx.query<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(
          `explain (analyze, timing off, format json) ${sql}`,
          parameters,
        );
        for (const { Plan } of rows[0]?.['QUERY PLAN'] ?? []) scansOf(Plan, scans);
        return [];
      },
    };
    await new HistoryStore().last(explaining, cipher, laneId);
  });
  if (scans.length === 0) throw new Error(`No plan of the last ${HISTORY_TURNS} texts was seen`);
  return scans;
}

function scansOf(plan: Plan, into: string[]): void {
  if (plan['Relation Name'] !== undefined) {
    const by = plan['Index Name'] === undefined ? '' : ` by ${plan['Index Name']}`;
    into.push(`${plan['Node Type']} of ${plan['Relation Name']}${by}, ${plan['Actual Rows']} rows`);
  }
  for (const below of plan.Plans ?? []) scansOf(below, into);
}

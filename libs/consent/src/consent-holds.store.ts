import { Inject, Injectable } from '@nestjs/common';
import { IDS, type IdSource, type TenantId } from '#libs/kernel';
import type { Database, Tx } from '#libs/platform';
import { addBusinessDays } from './domain/holidays/index.js';

export const HOLD_REASONS = ['ambiguous', 'cancel_while_asked', 'reported_elsewhere'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];
export const HOLD_OUTCOMES = ['opted_out', 'stays', 'narrowed'] as const;
export type HoldOutcome = (typeof HOLD_OUTCOMES)[number];

/** A doubt to be kept until somebody knows. */
export interface NewHold {
  readonly endpointId: string;
  readonly laneId: string;
  readonly inboundId: string;
  readonly reason: HoldReason;
  readonly rule: string;
  readonly openedAt: Date;
}

/** A doubt as people and the clock see it. */
export interface ConsentHold extends NewHold {
  readonly id: string;
  readonly alarmAt: Date;
  readonly forceAt: Date;
  readonly alarmedAt: Date | null;
  readonly closedAt: Date | null;
  readonly outcome: HoldOutcome | null;
  readonly closedBy: string | null;
}

/** Business days until somebody must have looked, and until the doubt counts as an opt-out (47 CFR 64.1200(a)(10), R-1.3). */
export const ALARM_AFTER_DAYS = 1;
export const FORCE_AFTER_DAYS = 10;
/** Holds one page lists. */
export const MAX_HOLDS_LISTED = 200;

/** The only file that speaks SQL for holds. One is open per person; whoever opens or closes one holds the person's gate. */
@Injectable()
export class ConsentHolds {
  constructor(@Inject(IDS) private readonly ids: IdSource) {}

  /** Opens a hold unless one is open; `zone` is where business days are counted. */
  async open(tx: Tx, tenantId: string, hold: NewHold, zone: string): Promise<boolean> {
    const opened = await tx.execute(
      `insert into consent_hold (tenant_id, id, endpoint_id, lane_id, inbound_id, reason, rule, opened_at, alarm_at, force_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (tenant_id, endpoint_id) where closed_at is null do nothing`,
      [
        tenantId,
        this.ids.next(),
        hold.endpointId,
        hold.laneId,
        hold.inboundId,
        hold.reason,
        hold.rule,
        hold.openedAt,
        addBusinessDays(hold.openedAt, ALARM_AFTER_DAYS, zone),
        addBusinessDays(hold.openedAt, FORCE_AFTER_DAYS, zone),
      ],
    );
    return opened > 0;
  }

  /** The open hold of this person; null when there is none. */
  async openOf(tx: Tx, tenantId: string, endpointId: string): Promise<ConsentHold | null> {
    const [row] = await tx.query<HoldRow>(`${SELECT} where tenant_id = $1 and endpoint_id = $2 and closed_at is null`, [
      tenantId,
      endpointId,
    ]);
    return row === undefined ? null : held(row);
  }

  /** One hold, open or not, locked. */
  async find(tx: Tx, tenantId: string, id: string): Promise<ConsentHold | null> {
    const [row] = await tx.query<HoldRow>(`${SELECT} where tenant_id = $1 and id = $2 for update`, [tenantId, id]);
    return row === undefined ? null : held(row);
  }

  /** Open holds, the most urgent first: the human queue. */
  async listOpen(tx: Tx, tenantId: string): Promise<readonly ConsentHold[]> {
    const rows = await tx.query<HoldRow>(
      `${SELECT} where tenant_id = $1 and closed_at is null order by force_at, id limit ${MAX_HOLDS_LISTED}`,
      [tenantId],
    );
    return rows.map(held);
  }

  /** Ends the open holds of these people; `by` names who found out. */
  async close(
    tx: Tx,
    tenantId: string,
    endpointIds: readonly string[],
    outcome: HoldOutcome,
    by: string,
    at: Date,
  ): Promise<number> {
    return tx.execute(
      `update consent_hold set closed_at = $3, outcome = $4, closed_by = $5 where tenant_id = $1 and endpoint_id = any ($2::uuid[]) and closed_at is null`,
      [tenantId, endpointIds, at, outcome, by],
    );
  }

  /** The alarm for this hold has been raised. */
  async markAlarmed(tx: Tx, tenantId: string, id: string, at: Date): Promise<void> {
    await tx.query(`update consent_hold set alarmed_at = $3 where tenant_id = $1 and id = $2`, [tenantId, id, at]);
  }

  /** Holds of anybody whose clock has come round: to be alarmed about, or to be forced. */
  async due(
    database: Database,
    at: Date,
    capacity: number,
  ): Promise<readonly { readonly tenantId: TenantId; readonly id: string }[]> {
    const rows = await database.query<{ tenant_id: string; id: string }>(`select * from due_consent_holds($1, $2)`, [
      at,
      capacity,
    ]);
    return rows.map((row) => ({ tenantId: row.tenant_id as TenantId, id: row.id }));
  }
}

const SELECT = `select id, endpoint_id, lane_id, inbound_id, reason, rule, opened_at, alarm_at, force_at, alarmed_at, closed_at, outcome, closed_by from consent_hold`;

interface HoldRow {
  readonly id: string;
  readonly endpoint_id: string;
  readonly lane_id: string;
  readonly inbound_id: string;
  readonly reason: HoldReason;
  readonly rule: string;
  readonly opened_at: Date;
  readonly alarm_at: Date;
  readonly force_at: Date;
  readonly alarmed_at: Date | null;
  readonly closed_at: Date | null;
  readonly outcome: HoldOutcome | null;
  readonly closed_by: string | null;
}

const held = (row: HoldRow): ConsentHold => ({
  id: row.id,
  endpointId: row.endpoint_id,
  laneId: row.lane_id,
  inboundId: row.inbound_id,
  reason: row.reason,
  rule: row.rule,
  openedAt: row.opened_at,
  alarmAt: row.alarm_at,
  forceAt: row.force_at,
  alarmedAt: row.alarmed_at,
  closedAt: row.closed_at,
  outcome: row.outcome,
  closedBy: row.closed_by,
});

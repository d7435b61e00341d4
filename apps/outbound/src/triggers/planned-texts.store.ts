import { Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import type { EventType, EntityKind } from './domain/event-types.js';
import type { EntityRef } from './trigger-events.store.js';

export const PLAN_STATES = ['planned', 'placed', 'withdrawn', 'skipped'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** A text that a rule wants at a moment. */
export interface NewPlannedText extends EntityRef {
  readonly id: string;
  readonly eventId: string;
  readonly version: number;
  readonly topic: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly step: number;
  readonly withdrawOn: readonly EventType[];
  readonly dueAt: Date;
  readonly validUntil: Date;
  readonly eventAt: Date | null;
  readonly state: 'planned' | 'withdrawn' | 'skipped';
  readonly reason: string | null;
}

/** What is no longer true of an entity. */
export interface Withdrawal extends EntityRef {
  /** Everything planned about it. */
  readonly all: boolean;
  readonly topics: readonly string[];
  /** Types of events that came: texts whose rule names one of them go. */
  readonly types: readonly EventType[];
}

/** A plan taken out of force whose text had been placed. */
export interface PlacedPlan {
  readonly id: string;
  readonly messageId: string;
}

/** The plan behind a text that a rule had sent. */
export interface PlanOfText {
  readonly id: string;
  /** No newer news has been heard. */
  readonly stillHolds: boolean;
  readonly validUntil: Date;
}

/** A claimed text. */
export interface ClaimedText {
  readonly tenantId: TenantId;
  readonly id: string;
  readonly fence: string;
}

/** A planned text as it stands. */
export interface PlannedText {
  readonly id: string;
  readonly eventId: string;
  readonly kind: EntityKind;
  readonly entity: string;
  readonly version: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly step: number;
  readonly dueAt: Date;
  readonly validUntil: Date;
  readonly eventAt: Date | null;
  readonly fence: string;
  readonly state: PlanState;
  readonly reason: string | null;
  readonly messageId: string | null;
}

/** What a claimed text came to. */
export interface Settled {
  readonly id: string;
  readonly state: PlanState;
  readonly reason: string | null;
  readonly messageId: string | null;
  /** Only for `planned`: when to look again. */
  readonly retryInMs: number | null;
}

/** Texts of one page of a list. */
export const PLANS_PER_PAGE = 100;

const SELECT = `select id, event_id as "eventId", kind, entity, entity_version as version, rule_id as "ruleId", rule_version as "ruleVersion", step, due_at as "dueAt",
                       valid_until as "validUntil", event_at as "eventAt", fence, state, reason, message_id as "messageId" from planned_text`;

/** SQL for planned texts. Planning, withdrawing and settling ask that the caller holds the entity. */
@Injectable()
export class PlannedTexts {
  /** Writes plans; those that stand there already stay as they are. */
  async insert(tx: Tx, tenantId: TenantId, plans: readonly NewPlannedText[]): Promise<void> {
    if (plans.length === 0) return;
    await tx.query(
      `insert into planned_text (tenant_id, id, event_id, kind, entity, entity_version, topic, rule_id, rule_version, step, withdraw_on, due_at, valid_until, event_at, look_at,
                                 state, open, reason, settled_at)
       select $1, p.id, p.event_id, p.kind, p.entity, p.version, p.topic, p.rule_id, p.rule_version, p.step, p.withdraw_on, p.due_at, p.valid_until, p.event_at, p.due_at,
              p.state, p.state = 'planned', p.reason, case when p.state = 'planned' then null else clock_timestamp() end
         from jsonb_to_recordset($2) as p (id uuid, event_id uuid, kind text, entity uuid, version bigint, topic text, rule_id uuid, rule_version integer, step smallint,
                                           withdraw_on text[], due_at timestamptz, valid_until timestamptz, event_at timestamptz, state text, reason text)
       on conflict (tenant_id, event_id, rule_id, step) do nothing`,
      [
        tenantId,
        JSON.stringify(
          plans.map((plan) => ({
            id: plan.id,
            event_id: plan.eventId,
            kind: plan.kind,
            entity: plan.entity,
            version: plan.version,
            topic: plan.topic,
            rule_id: plan.ruleId,
            rule_version: plan.ruleVersion,
            step: plan.step,
            withdraw_on: plan.withdrawOn,
            due_at: plan.dueAt,
            valid_until: plan.validUntil,
            event_at: plan.eventAt,
            state: plan.state,
            reason: plan.reason,
          })),
        ),
      ],
    );
  }

  /** Takes texts out of force whose facts are outdated; returns those that had been placed. */
  async withdraw(
    tx: Tx,
    tenantId: TenantId,
    withdrawals: readonly Withdrawal[],
    reason: string,
  ): Promise<readonly PlacedPlan[]> {
    if (withdrawals.length === 0) return [];
    const rows = await tx.query<{ id: string; message_id: string }>(
      `with closed as (
         update planned_text p
            set open = false, state = case when p.state = 'planned' then 'withdrawn' else p.state end, reason = case when p.state = 'planned' then $3 else p.reason end,
                settled_at = coalesce(p.settled_at, clock_timestamp())
           from jsonb_to_recordset($2) as w (kind text, entity uuid, "all" boolean, topics text[], types text[])
          where p.tenant_id = $1 and p.kind = w.kind and p.entity = w.entity and p.open and (w."all" or p.topic = any (w.topics) or p.withdraw_on && w.types)
         returning p.id, p.message_id)
       select id, message_id from closed where message_id is not null`,
      [tenantId, JSON.stringify(withdrawals), reason],
    );
    return rows.map(({ id, message_id: messageId }) => ({ id, messageId }));
  }

  /** Texts whose message was ended before it left. */
  async markWithdrawn(tx: Tx, tenantId: TenantId, ids: readonly string[], reason: string): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(
      `update planned_text set state = 'withdrawn', reason = $3 where tenant_id = $1 and id = any ($2::uuid[])`,
      [tenantId, ids, reason],
    );
  }

  /**
   * The plan of a rule that this text was made by, with the thing it tells of held, so that newer news either waits for this transaction or has been heard; null where no rule made it.
   */
  async holdPlanOf(tx: Tx, tenantId: TenantId, messageId: string, planId: string): Promise<PlanOfText | null> {
    const ours = [tenantId, planId, messageId];
    await tx.query(
      `select from trigger_entity e join planned_text p on p.tenant_id = $1 and p.kind = e.kind and p.entity = e.entity
        where e.tenant_id = $1 and p.id = $2::uuid and p.message_id = $3 for no key update of e`,
      ours,
    );
    const [row] = await tx.query<{ open: boolean; valid_until: Date }>(
      `select open, valid_until from planned_text where tenant_id = $1 and id = $2::uuid and message_id = $3 for no key update`,
      ours,
    );
    return row === undefined ? null : { id: planId, stillHolds: row.open, validUntil: row.valid_until };
  }

  /** From now on newer news withdraws this text in place of the one the plan made. */
  async follow(tx: Tx, tenantId: TenantId, planId: string, messageId: string): Promise<void> {
    await tx.query(`update planned_text set message_id = $3 where tenant_id = $1 and id = $2`, [
      tenantId,
      planId,
      messageId,
    ]);
  }

  /** Takes due texts, leased to the caller: of each of so many tenants a part, of those in `busy` none. */
  async claim(
    tx: Tx,
    share: { readonly tenants: number; readonly ofEach: number; readonly busy: readonly TenantId[] },
    leaseMs: number,
  ): Promise<readonly ClaimedText[]> {
    const rows = await tx.query<{ tenant_id: string; id: string; fence: string }>(
      `select * from claim_planned_texts($1, $2, $3::uuid[], make_interval(secs => $4))`,
      [share.tenants, share.ofEach, share.busy, leaseMs / 1000],
    );
    return rows.map(({ tenant_id: tenantId, ...row }) => ({ tenantId: tenantId as TenantId, ...row }));
  }

  /** Remembers how everything stands in this transaction. */
  async mark(tx: Tx): Promise<void> {
    await tx.query('savepoint before_placing');
  }

  /** Takes back whatever was written and held since the last {@link mark}. */
  async backToMark(tx: Tx): Promise<void> {
    await tx.query('rollback to savepoint before_placing');
  }

  /** Texts by their ids, as they stand. */
  async findAll(tx: Tx, tenantId: TenantId, ids: readonly string[]): Promise<readonly PlannedText[]> {
    return tx.query<PlannedText>(`${SELECT} where tenant_id = $1 and id = any ($2::uuid[])`, [tenantId, ids]);
  }

  /** Writes what became of claimed texts. */
  async settle(tx: Tx, tenantId: TenantId, settled: readonly Settled[]): Promise<void> {
    if (settled.length === 0) return;
    await tx.query(
      `update planned_text p
          set state = s.state, reason = s.reason, message_id = s.message_id, open = s.state in ('planned', 'placed'),
              look_at = case when s.retry_ms is null then p.look_at else clock_timestamp() + make_interval(secs => s.retry_ms / 1000.0) end,
              settled_at = case when s.state = 'planned' then null else clock_timestamp() end
         from jsonb_to_recordset($2) as s (id uuid, state text, reason text, message_id uuid, retry_ms integer)
        where p.tenant_id = $1 and p.id = s.id`,
      [
        tenantId,
        JSON.stringify(
          settled.map(({ id, state, reason, messageId, retryInMs }) => ({
            id,
            state,
            reason,
            message_id: messageId,
            retry_ms: retryInMs,
          })),
        ),
      ],
    );
  }

  /** A page of texts, the latest due first, behind the text `after`. */
  async list(
    tx: Tx,
    tenantId: TenantId,
    { state, after }: { readonly state: PlanState | null; readonly after: string | null },
  ): Promise<readonly PlannedText[]> {
    return tx.query<PlannedText>(
      `${SELECT}
        where tenant_id = $1 and ($2::text is null or state = $2)
          and ($3::uuid is null or (due_at, id) < (select due_at, id from planned_text where tenant_id = $1 and id = $3))
        order by due_at desc, id desc limit ${PLANS_PER_PAGE}`,
      [tenantId, state, after],
    );
  }
}

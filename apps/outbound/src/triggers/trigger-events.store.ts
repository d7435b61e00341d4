import { Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import type { Fault, Tx } from '#libs/platform';
import { UNHEARD, type EntityState } from './domain/admit-event.js';
import type { EntityKind } from './domain/event-types.js';

export const OUTCOMES = ['applied', 'ignored_older', 'ignored_duplicate', 'no_rule', 'dead'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What became of an event. */
export interface Verdict {
  readonly outcome: Outcome;
  /** A code of ours for what is dead; null otherwise. */
  readonly reason: string | null;
  readonly faults: readonly Fault[];
}

/** An event to be written down with what became of it. */
export interface NewTriggerEvent extends Verdict {
  readonly id: string;
  readonly sourceId: string | null;
  readonly type: string;
  readonly kind: EntityKind | null;
  readonly entity: string | null;
  readonly version: number | null;
  readonly factAt: Date | null;
  /** Everybody whose number it holds, by the keyed id: so that an erasure finds it. */
  readonly people: readonly string[];
  readonly sealed: Buffer;
}

/** An event as it stands; opened only by whoever has to read it. */
export interface StoredTriggerEvent extends Verdict {
  readonly id: string;
  readonly sourceId: string | null;
  readonly type: string;
  readonly version: string | null;
  readonly factAt: Date | null;
  readonly receivedAt: Date;
  readonly replays: number;
  readonly keyVersion: number;
  /** Null once the person was erased. */
  readonly sealed: Buffer | null;
}

/** Name of an entity within its tenant. */
export interface EntityRef {
  readonly kind: EntityKind;
  readonly entity: string;
}

/** One text as a list. */
export const entityKey = ({ kind, entity }: EntityRef): string => `${kind}:${entity}`;

/** Events of one page of a list. */
export const EVENTS_PER_PAGE = 100;

/** SQL for reported events and the entities they are about. */
@Injectable()
export class TriggerEvents {
  /**
   * Takes the rows of the entities until the end of the transaction, making those that are missing. Whoever plans, withdraws or places a text of an entity calls this first; sets are taken
   * in one order, so nobody waits in a ring.
   */
  async hold(
    tx: Tx,
    tenantId: TenantId,
    refs: readonly (EntityRef & { readonly series: string | null })[],
  ): Promise<ReadonlyMap<string, EntityState>> {
    const sorted = [...new Map(refs.map((ref) => [entityKey(ref), ref])).entries()]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, ref]) => ref);
    if (sorted.length === 0) return new Map();
    const values = [tenantId, sorted.map(({ kind }) => kind), sorted.map(({ entity }) => entity)];
    await tx.query(
      `insert into trigger_entity (tenant_id, kind, entity, series) select $1, * from unnest($2::text[], $3::uuid[], $4::uuid[]) on conflict do nothing`,
      [...values, sorted.map(({ series }) => series)],
    );
    const rows = await tx.query<{
      kind: EntityKind;
      entity: string;
      version: string;
      ended: boolean;
      told: EntityState['told'];
      content: string | null;
    }>(
      `select e.kind, e.entity, e.version, e.ended, e.told, e.content
         from trigger_entity e join unnest($2::text[], $3::uuid[]) as w (kind, entity) on e.kind = w.kind and e.entity = w.entity
        where e.tenant_id = $1 order by e.kind, e.entity for no key update of e`,
      values,
    );
    return new Map(
      rows.map(({ version, ...row }) => [entityKey(row), { ...UNHEARD, ...row, version: Number(version) }]),
    );
  }

  /** Writes how the entities stand now. The caller holds them. */
  async keepStates(
    tx: Tx,
    tenantId: TenantId,
    states: readonly (EntityRef & { readonly state: EntityState })[],
  ): Promise<void> {
    if (states.length === 0) return;
    await tx.query(
      `update trigger_entity e set version = n.version, ended = n.ended, told = n.told, content = n.content, changed_at = clock_timestamp()
         from jsonb_to_recordset($2) as n (kind text, entity uuid, version bigint, ended boolean, told jsonb, content uuid)
        where e.tenant_id = $1 and e.kind = n.kind and e.entity = n.entity`,
      [
        tenantId,
        JSON.stringify(
          states.map(({ kind, entity, state: { version, ended, told, content } }) => ({
            kind,
            entity,
            version,
            ended,
            told,
            content,
          })),
        ),
      ],
    );
  }

  /** What became of events that were reported before. */
  async verdicts(tx: Tx, tenantId: TenantId, ids: readonly string[]): Promise<ReadonlyMap<string, Verdict>> {
    const rows = await tx.query<{ id: string } & Verdict>(
      `select id, outcome, reason, faults from trigger_event where tenant_id = $1 and id = any ($2::uuid[])`,
      [tenantId, ids],
    );
    return new Map(rows.map(({ id, ...verdict }) => [id, verdict]));
  }

  /** Writes events down; returns the ids of those that were not there. */
  async insert(
    tx: Tx,
    tenantId: TenantId,
    keyVersion: number,
    events: readonly NewTriggerEvent[],
  ): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }>(
      `insert into trigger_event (tenant_id, key_version, id, source_id, type, kind, entity, entity_version, fact_at, outcome, reason, faults, sealed)
       select $1, $2, * from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::bigint[], $9::timestamptz[], $10::text[], $11::text[], $12::jsonb[], $13::bytea[])
       on conflict do nothing returning id`,
      [
        tenantId,
        keyVersion,
        events.map(({ id }) => id),
        events.map(({ sourceId }) => sourceId),
        events.map(({ type }) => type),
        events.map(({ kind }) => kind),
        events.map(({ entity }) => entity),
        events.map(({ version }) => version),
        events.map(({ factAt }) => factAt),
        events.map(({ outcome }) => outcome),
        events.map(({ reason }) => reason),
        events.map(({ faults }) => JSON.stringify(faults)),
        events.map(({ sealed }) => sealed),
      ],
    );
    const written = new Set(rows.map(({ id }) => id));
    const named = events.flatMap(({ id, people }) =>
      written.has(id) ? people.map((endpointId) => ({ id, endpointId })) : [],
    );
    if (named.length > 0)
      await tx.query(
        `insert into trigger_event_person (tenant_id, endpoint_id, event_id) select $1, * from unnest($2::uuid[], $3::uuid[]) on conflict do nothing`,
        [tenantId, named.map(({ endpointId }) => endpointId), named.map(({ id }) => id)],
      );
    return written;
  }

  /** Writes what events came to that were judged anew. */
  async rejudge(tx: Tx, tenantId: TenantId, events: readonly NewTriggerEvent[]): Promise<void> {
    if (events.length === 0) return;
    await tx.query(
      `update trigger_event e
          set outcome = n.outcome, reason = n.reason, faults = n.faults, kind = n.kind, entity = n.entity, entity_version = n.version, fact_at = n.fact_at, replays = e.replays + 1
         from jsonb_to_recordset($2) as n (id uuid, outcome text, reason text, faults jsonb, kind text, entity uuid, version bigint, fact_at timestamptz)
        where e.tenant_id = $1 and e.id = n.id`,
      [
        tenantId,
        JSON.stringify(
          events.map(({ id, outcome, reason, faults, kind, entity, version, factAt }) => ({
            id,
            outcome,
            reason,
            faults,
            kind,
            entity,
            version,
            fact_at: factAt,
          })),
        ),
      ],
    );
  }

  /** The event, or null when this tenant has none such. */
  async find(tx: Tx, tenantId: TenantId, id: string): Promise<StoredTriggerEvent | null> {
    const [row] = await tx.query<StoredTriggerEvent>(`${SELECT_EVENT} where tenant_id = $1 and id = $2`, [
      tenantId,
      id,
    ]);
    return row ?? null;
  }

  /** Several events at once. */
  async findAll(tx: Tx, tenantId: TenantId, ids: readonly string[]): Promise<ReadonlyMap<string, StoredTriggerEvent>> {
    const rows = await tx.query<StoredTriggerEvent>(`${SELECT_EVENT} where tenant_id = $1 and id = any ($2::uuid[])`, [
      tenantId,
      ids,
    ]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** A page of events, the newest first, behind the event `after`. */
  async list(
    tx: Tx,
    tenantId: TenantId,
    { outcome, after }: { readonly outcome: Outcome | null; readonly after: string | null },
  ): Promise<readonly StoredTriggerEvent[]> {
    // Two statements, so that the list of the dead has its own small index.
    const which = outcome === null ? '' : outcome === 'dead' ? `and outcome = 'dead'` : `and outcome = $3`;
    return tx.query<StoredTriggerEvent>(
      `${SELECT_EVENT}
        where tenant_id = $1 ${which}
          and ($2::uuid is null or (received_at, id) < (select received_at, id from trigger_event where tenant_id = $1 and id = $2))
        order by received_at desc, id desc limit ${EVENTS_PER_PAGE}`,
      [tenantId, after, ...(outcome === null || outcome === 'dead' ? [] : [outcome])],
    );
  }

  /** Occurrences of recurring events that are known and have not ended, at most `limit`. */
  async membersOf(
    tx: Tx,
    tenantId: TenantId,
    series: readonly string[],
    limit: number,
  ): Promise<readonly { readonly entity: string; readonly series: string }[]> {
    return tx.query<{ entity: string; series: string }>(
      `select entity, series from trigger_entity where tenant_id = $1 and series = any ($2::uuid[]) and not ended order by series, entity limit $3`,
      [tenantId, series, limit],
    );
  }
}

const SELECT_EVENT = `select id, source_id as "sourceId", type, entity_version as "version", fact_at as "factAt", received_at as "receivedAt", outcome, reason, faults, replays,
                             key_version as "keyVersion", sealed from trigger_event`;

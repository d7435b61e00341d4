import { Injectable } from '@nestjs/common';
import type { EndpointId, LaneId, TenantId } from '#libs/kernel';
import { joined, type Database, type Tx } from '#libs/platform';
import type { KeywordClass, KeywordDecision, MessageStream } from '#libs/sms';
import type { TenantCipher } from '#libs/tenancy';
import type { LastSaid } from './domain/keyword-context.js';

/** An inbound text on its way into its lane. */
export interface ArrivingText {
  readonly inboundId: string;
  readonly laneId: LaneId;
  readonly numberId: string;
  readonly endpointId: EndpointId;
  readonly rawEventId: string;
  readonly provider: string;
  readonly providerMessageId: string;
  readonly body: string;
  readonly bodyLossy: boolean;
  readonly mediaCount: number;
  readonly keyword: KeywordDecision;
  readonly answeredByProvider: string | null;
}

/** How long a turn waits for more: after the newest text, and at most after the first. */
export interface GatheringPause {
  readonly afterNewestMs: number;
  readonly atMostMs: number;
}

/** A lane leased to this process. */
export interface LaneLease {
  readonly tenantId: TenantId;
  readonly laneId: LaneId;
  readonly fence: string;
}

/** The lane at the beginning of a turn. */
export interface OpenLane {
  readonly numberId: string;
  readonly endpointId: string;
  readonly lastSeq: string;
  readonly mode: 'bot' | 'human';
  readonly failures: number;
  /** A machine seems to answer there; no automatic text before. */
  readonly mutedUntil: Date | null;
}

/** A text that nobody has answered yet. */
export interface WaitingText {
  readonly inboundId: string;
  readonly seq: string;
  readonly keyword: KeywordClass;
  /** The rule that read it. */
  readonly rule: string;
  readonly declined: boolean;
  readonly noise: boolean;
  readonly answeredByProvider: string | null;
  readonly receivedAt: Date;
}

/** What came of texts that were appended. */
export interface Appended {
  /** When the earliest turn is due; null when nothing was appended. */
  readonly dueAt: Date | null;
  /** Who of the people texted although an erasure has taken their number away. */
  readonly erased: readonly EndpointId[];
}

/** A lane with its two ends: a number of ours and a person. */
export type LanePair = Readonly<Record<'laneId' | 'numberId' | 'endpointId', string>>;

/** Texts one turn looks at; a flood beyond it is answered by the turns that follow (I10). */
export const MAX_TEXTS_PER_TURN = 50;

/** The only file that speaks SQL for lanes and inbound texts. */
@Injectable()
export class LaneStore {
  /**
   * Appends texts of one tenant in their order and makes each lane due; texts whose raw event turned out to be a repeat are left out. One
   * statement that needs nobody's answer, because a wait for the server costs more than its work; the one row it answers with is a matter of cost, too.
   */
  async append(tx: Tx, cipher: TenantCipher, texts: readonly ArrivingText[], pause: GatheringPause): Promise<Appended> {
    if (texts.length === 0) return { dueAt: null, erased: [] };
    const [appended] = await tx.query<{ due_at: Date | null; erased: readonly EndpointId[] }>(
      `with texts as (
         select t.*, row_number() over (partition by t.lane_id order by t.place) as ordinal
           from unnest($6::integer[], $7::integer[], $8::uuid[], $9::uuid[], $10::uuid[], $11::uuid[], $12::uuid[], $13::text[], $14::text[], $15::integer[], $16::boolean[],
                       $17::smallint[], $18::text[], $19::text[], $20::text[], $21::boolean[], $22::boolean[], $23::text[], $24::boolean[])
                with ordinality
                as t (body_at, body_length, id, lane_id, number_id, endpoint_id, raw_event_id, provider, provider_message_id, body_chars, body_lossy, media_count, keyword_class,
                      keyword_rule, keyword_version, declined, noise, answered_by_provider, urgent, place)
          where exists (select from raw_event r where r.tenant_id = $1 and r.id = t.raw_event_id)),
       -- In id order, so that two batches that meet the same lanes cannot deadlock.
       arriving as (
         select lane_id as id, number_id, endpoint_id, count(*) as count, case when bool_or(urgent) then 0 else $4::float8 end as pause_s
           from texts group by 1, 2, 3 order by 1),
       woken as (
         insert into lane (tenant_id, id, number_id, endpoint_id, last_seq, waiting_since, due_at)
         select $1, id, number_id, endpoint_id, count, clock_timestamp(), clock_timestamp() + make_interval(secs => pause_s) from arriving
         on conflict (tenant_id, id) do update
            set last_seq = lane.last_seq + excluded.last_seq,
                waiting_since = coalesce(lane.waiting_since, excluded.waiting_since),
                due_at = least(excluded.due_at, coalesce(lane.waiting_since, excluded.waiting_since) + make_interval(secs => $3))
         returning id, last_seq, due_at),
       -- Waking a lane tells where its count stands; its texts take their places in it.
       written as (
         insert into inbound_message (tenant_id, id, lane_id, seq, raw_event_id, provider, provider_message_id, key_version, body, body_chars, body_lossy, media_count,
                                      keyword_class, keyword_rule, keyword_version, declined, noise, answered_by_provider)
         select $1, t.id, t.lane_id, w.last_seq - a.count + t.ordinal, t.raw_event_id, t.provider, t.provider_message_id, $2, substr($5::bytea, t.body_at, t.body_length), t.body_chars,
                t.body_lossy, t.media_count, t.keyword_class, t.keyword_rule, t.keyword_version, t.declined, t.noise, t.answered_by_provider
           from texts t join arriving a on a.id = t.lane_id join woken w on w.id = t.lane_id)
       select (select min(due_at) from woken) as due_at,
              array(select e.id from endpoint e where e.tenant_id = $1 and e.id = any ($11::uuid[]) and e.number is null) as erased`,
      [
        cipher.tenantId,
        cipher.version,
        pause.atMostMs / 1000,
        pause.afterNewestMs / 1000,
        ...joined(
          texts.map((text) => cipher.seal('inbound_message', text.inboundId, text.body)),
          (bytes, starts, lengths) => [bytes, starts, lengths],
        ),
        texts.map((text) => text.inboundId),
        texts.map((text) => text.laneId),
        texts.map((text) => text.numberId),
        texts.map((text) => text.endpointId),
        texts.map((text) => text.rawEventId),
        texts.map((text) => text.provider),
        texts.map((text) => text.providerMessageId),
        texts.map((text) => text.body.length),
        texts.map((text) => text.bodyLossy),
        texts.map((text) => text.mediaCount),
        texts.map((text) => text.keyword.class),
        texts.map((text) => text.keyword.rule),
        texts.map((text) => text.keyword.listVersion),
        texts.map((text) => text.keyword.declined),
        texts.map((text) => text.keyword.noise),
        texts.map((text) => text.answeredByProvider),
        texts.map((text) => isUrgent(text.keyword)),
      ],
    );
    return { dueAt: appended!.due_at, erased: appended!.erased };
  }

  /** Those of these pairs whose lane is not there yet; lanes are never removed. */
  async missing<Pair extends LanePair>(tx: Tx, tenantId: string, lanes: readonly Pair[]): Promise<readonly Pair[]> {
    if (lanes.length === 0) return [];
    const rows = await tx.query<{ id: string }>(`select id from lane where tenant_id = $1 and id = any ($2::uuid[])`, [
      tenantId,
      lanes.map(({ laneId }) => laneId),
    ]);
    const found = new Set(rows.map(({ id }) => id));
    return lanes.filter(({ laneId }) => !found.has(laneId));
  }

  /**
   * Makes sure the pairs have their lanes, for texts that nobody asked for. May run twice. Who wants gates in the same transaction takes them before: a STOP opens its lane while it holds one.
   */
  async ensure(tx: Tx, tenantId: string, lanes: readonly LanePair[]): Promise<void> {
    if (lanes.length === 0) return;
    // In one order for everybody, so that two batches that meet the same new pairs cannot deadlock.
    const rows = lanes.toSorted((left, right) => (left.laneId < right.laneId ? -1 : 1));
    await tx.query(
      `insert into lane (tenant_id, id, number_id, endpoint_id)
       select $1, * from unnest($2::uuid[], $3::uuid[], $4::uuid[]) on conflict do nothing`,
      [
        tenantId,
        rows.map(({ laneId }) => laneId),
        rows.map(({ numberId }) => numberId),
        rows.map(({ endpointId }) => endpointId),
      ],
    );
  }

  /** Our newest text on each of these lanes that may have reached the person; lanes without one are left out. */
  async lastSaid(tx: Tx, cipher: TenantCipher, laneIds: readonly string[]): Promise<ReadonlyMap<string, LastSaid>> {
    const rows = await tx.query<{
      lane_id: string;
      id: string;
      purpose: string;
      stream: MessageStream;
      key_version: number;
      body: Buffer | null;
      created_at: Date;
    }>(
      `select l.id as lane_id, m.id, m.purpose, m.stream, m.key_version, m.body, m.created_at
         from unnest($2::uuid[]) as l (id),
              lateral (select id, purpose, stream, key_version, body, created_at from message
                        where tenant_id = $1 and lane_id = l.id and state not in ('suppressed', 'failed', 'scheduled', 'held', 'accepted', 'queued') and origin <> 'keyword'
                        order by created_at desc limit 1) m`,
      [cipher.tenantId, [...new Set(laneIds)]],
    );
    return new Map(
      rows.map((row) => [
        row.lane_id,
        {
          purpose: row.purpose,
          stream: row.stream,
          text: row.body === null ? '' : cipher.open('message', row.id, row.key_version, row.body).toString(),
          at: row.created_at,
        },
      ]),
    );
  }

  /** Automatic texts stay away from this lane until then. The caller holds the lane. */
  async mute(tx: Tx, lease: LaneLease, until: Date): Promise<void> {
    await tx.query(`update lane set muted_until = $3 where tenant_id = $1 and id = $2`, [
      lease.tenantId,
      lease.laneId,
      until,
    ]);
  }

  /** Leases up to `capacity` due lanes of anybody to this process; after `leaseMs` another may begin their turns again. */
  async claim(database: Database, capacity: number, leaseMs: number): Promise<readonly LaneLease[]> {
    const rows = await database.query<{ tenant_id: string; lane_id: string; fence: string }>(
      `select * from claim_lanes($1, make_interval(secs => $2))`,
      [capacity, leaseMs / 1000],
    );
    return rows.map((row) => ({
      tenantId: row.tenant_id as TenantId,
      laneId: row.lane_id as LaneId,
      fence: row.fence,
    }));
  }

  /** Holds the lane for this transaction; null when the lease has been lost to another worker. */
  async hold(tx: Tx, lease: LaneLease): Promise<OpenLane | null> {
    const [row] = await tx.query<{
      number_id: string;
      endpoint_id: string;
      last_seq: string;
      mode: 'bot' | 'human';
      failures: number;
      muted_until: Date | null;
    }>(
      `select number_id, endpoint_id, last_seq, mode, failures, muted_until from lane where tenant_id = $1 and id = $2 and fence = $3 for no key update`,
      [lease.tenantId, lease.laneId, lease.fence],
    );
    return row === undefined
      ? null
      : {
          numberId: row.number_id,
          endpointId: row.endpoint_id,
          lastSeq: row.last_seq,
          mode: row.mode,
          failures: row.failures,
          mutedUntil: row.muted_until,
        };
  }

  /** Texts of the lane that no turn has dealt with, oldest first. */
  async waiting(tx: Tx, lease: LaneLease): Promise<readonly WaitingText[]> {
    const rows = await tx.query<{
      id: string;
      seq: string;
      keyword_class: KeywordClass;
      keyword_rule: string;
      declined: boolean;
      noise: boolean;
      answered_by_provider: string | null;
      received_at: Date;
    }>(
      `select i.id, i.seq, i.keyword_class, i.keyword_rule, i.declined, i.noise, i.answered_by_provider, i.received_at
         from inbound_message i
        where i.tenant_id = $1 and i.lane_id = $2 and i.seq > (select answered_seq from lane where tenant_id = $1 and id = $2)
        order by i.seq limit $3`,
      [lease.tenantId, lease.laneId, MAX_TEXTS_PER_TURN],
    );
    return rows.map((row) => ({
      inboundId: row.id,
      seq: row.seq,
      keyword: row.keyword_class,
      rule: row.keyword_rule,
      declined: row.declined,
      noise: row.noise,
      answeredByProvider: row.answered_by_provider,
      receivedAt: row.received_at,
    }));
  }

  /** Everything up to `seq` has been dealt with. The lane stays due when more has come meanwhile. The caller holds the lane. */
  async finish(tx: Tx, lease: LaneLease, seq: string): Promise<void> {
    await tx.query(
      `update lane set answered_seq = greatest(answered_seq, $3::bigint), failures = 0, lease_until = null,
                       due_at = case when last_seq > $3::bigint then clock_timestamp() end,
                       waiting_since = case when last_seq > $3::bigint then clock_timestamp() end
        where tenant_id = $1 and id = $2 and fence = $4`,
      [lease.tenantId, lease.laneId, seq, lease.fence],
    );
  }

  /** Gives the lane back unanswered, to be taken up again after `ms`. */
  async giveBack(tx: Tx, lease: LaneLease, ms: number, failed: boolean): Promise<void> {
    await tx.query(
      `update lane set lease_until = null, due_at = case when $4 then clock_timestamp() + make_interval(secs => $3) else greatest(due_at, clock_timestamp() + make_interval(secs => $3)) end,
                       failures = failures + case when $4 then 1 else 0 end
        where tenant_id = $1 and id = $2 and fence = $5`,
      [lease.tenantId, lease.laneId, ms / 1000, failed, lease.fence],
    );
  }
}

/** Words that need no model and must not wait for more. */
const isUrgent = (keyword: KeywordDecision): boolean =>
  keyword.class === 'opt_out' || keyword.class === 'opt_in' || keyword.class === 'help';

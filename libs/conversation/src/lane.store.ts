import { Injectable } from '@nestjs/common';
import type { EndpointId, LaneId, TenantId } from '#libs/kernel';
import { joined, type Database, type Tx, type Writing } from '#libs/platform';
import { MEANINGS, type KeywordClass, type KeywordDecision } from '#libs/keywords';
import type { MessageStream } from '#libs/sms';
import type { TenantCipher } from '#libs/tenancy';
import type { LastSaid } from './domain/keyword-context.js';
import { laneByLane } from './domain/lane-by-lane.js';

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
  /** The language in which the person writes; null until their texts tell. */
  readonly language: string | null;
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
  /** Its meaning was weighed and is not in force yet: see {@link LaneStore.settle}. */
  readonly weighed: boolean;
}

/** The words of a waiting text. */
export interface WaitingWords extends WaitingText {
  readonly rawEventId: string;
  readonly text: string;
}

/** The meaning that a weighed text has among the texts of its burst. */
export interface Settled {
  readonly inboundId: string;
  readonly keyword: Pick<KeywordDecision, 'class' | 'rule' | 'listVersion'>;
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
   * Appends texts of one tenant in their order and makes each lane due. Their raw events are kept before or by `together`, which leaves with it. One statement that needs nobody's
   * answer, because a wait for the server costs more than its work; the one row it answers with is a matter of cost, too.
   */
  async append(
    tx: Tx,
    cipher: TenantCipher,
    texts: readonly ArrivingText[],
    pause: GatheringPause,
    together?: Writing,
  ): Promise<Appended> {
    if (texts.length === 0) return { dueAt: null, erased: [] };
    const { lanes, behind } = laneByLane(
      texts.map(({ laneId, numberId, endpointId, keyword }) => ({
        laneId,
        numberId,
        endpointId,
        // What was weighed waits for the rest of its burst.
        isUrgent: MEANINGS[keyword.class].isUrgent && !keyword.isWeighed,
      })),
    );
    const [appended] = await tx.query<{ due_at: Date | null; erased: readonly EndpointId[] }>(appendSql(together), [
      ...(together?.parameters ?? []),
      cipher.tenantId,
      cipher.version,
      pause.atMostMs / 1000,
      lanes.map(({ laneId }) => laneId),
      lanes.map(({ numberId }) => numberId),
      lanes.map(({ endpointId }) => endpointId),
      lanes.map(({ count }) => count),
      lanes.map((lane) => (lane.isUrgent ? 0 : pause.afterNewestMs / 1000)),
      ...joined(
        texts.map((text) => cipher.seal('inbound_message', text.inboundId, text.body)),
        (bytes, starts, lengths) => [bytes, starts, lengths],
      ),
      texts.map((text) => text.inboundId),
      texts.map((text) => text.laneId),
      behind,
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
      texts.map((text) => text.keyword.isWeighed),
    ]);
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
      language: string | null;
    }>(
      `select number_id, endpoint_id, last_seq, mode, failures, muted_until, language from lane where tenant_id = $1 and id = $2 and fence = $3 for no key update`,
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
          language: row.language,
        };
  }

  /** Texts of the lane that no turn has dealt with, oldest first. */
  async waiting(tx: Tx, lease: LaneLease): Promise<readonly WaitingText[]> {
    const rows = await tx.query<WaitingRow>(`select ${WAITING_COLUMNS} ${WAITING}`, [
      lease.tenantId,
      lease.laneId,
      MAX_TEXTS_PER_TURN,
    ]);
    return rows.map(waitingText);
  }

  /** {@link waiting} with the words. */
  async waitingWords(tx: Tx, cipher: TenantCipher, lease: LaneLease): Promise<readonly WaitingWords[]> {
    const rows = await tx.query<WaitingRow & { raw_event_id: string; key_version: number; body: Buffer | null }>(
      `select ${WAITING_COLUMNS}, i.raw_event_id, i.key_version, i.body ${WAITING}`,
      [lease.tenantId, lease.laneId, MAX_TEXTS_PER_TURN],
    );
    return rows.map((row) => ({
      ...waitingText(row),
      rawEventId: row.raw_event_id,
      text: row.body === null ? '' : cipher.open('inbound_message', row.id, row.key_version, row.body).toString(),
    }));
  }

  /** Weighed texts have found their meaning. The caller holds the lane. */
  async settle(tx: Tx, tenantId: string, settled: readonly Settled[]): Promise<void> {
    if (settled.length === 0) return;
    await tx.query(
      `update inbound_message i set keyword_class = s.class, keyword_rule = s.rule, keyword_version = s.version, weighed = false
         from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as s (id, class, rule, version) where i.tenant_id = $1 and i.id = s.id`,
      [
        tenantId,
        settled.map(({ inboundId }) => inboundId),
        settled.map(({ keyword }) => keyword.class),
        settled.map(({ keyword }) => keyword.rule),
        settled.map(({ keyword }) => keyword.listVersion),
      ],
    );
  }

  /** The languages in which the people of these lanes write, where that is known. */
  async languagesOf(tx: Tx, tenantId: string, laneIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ id: string; language: string }>(
      `select id, language from lane where tenant_id = $1 and id = any ($2::uuid[]) and language is not null`,
      [tenantId, [...new Set(laneIds)]],
    );
    return new Map(rows.map(({ id, language }) => [id, language]));
  }

  /** The person writes in this language. The caller holds the lane. */
  async speaks(tx: Tx, lease: LaneLease, language: string): Promise<void> {
    await tx.query(`update lane set language = $3 where tenant_id = $1 and id = $2`, [
      lease.tenantId,
      lease.laneId,
      language,
    ]);
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

const WAITING_COLUMNS = `i.id, i.seq, i.keyword_class, i.keyword_rule, i.declined, i.noise, i.answered_by_provider, i.received_at, i.weighed`;
const WAITING = `from inbound_message i
        where i.tenant_id = $1 and i.lane_id = $2 and i.seq > (select answered_seq from lane where tenant_id = $1 and id = $2)
        order by i.seq limit $3`;

interface WaitingRow {
  readonly id: string;
  readonly seq: string;
  readonly keyword_class: KeywordClass;
  readonly keyword_rule: string;
  readonly declined: boolean;
  readonly noise: boolean;
  readonly answered_by_provider: string | null;
  readonly received_at: Date;
  readonly weighed: boolean;
}

const waitingText = (row: WaitingRow): WaitingText => ({
  inboundId: row.id,
  seq: row.seq,
  keyword: row.keyword_class,
  rule: row.keyword_rule,
  declined: row.declined,
  noise: row.noise,
  answeredByProvider: row.answered_by_provider,
  receivedAt: row.received_at,
  weighed: row.weighed,
});

const APPEND_SQL = new Map<string, string>();

/** The statement that appends, with what goes with it; built once for each such companion, whose parameters come first. */
function appendSql(together: Writing | undefined): string {
  const known = APPEND_SQL.get(together?.sql ?? '');
  if (known !== undefined) return known;
  const before = together?.parameters.length ?? 0;
  const $ = (n: number): string => `$${before + n}`;
  const sql = `with ${together === undefined ? '' : `together as (${together.sql}),`}
       woken as (
         insert into lane (tenant_id, id, number_id, endpoint_id, last_seq, waiting_since, due_at)
         select ${$(1)}, id, number_id, endpoint_id, count, clock_timestamp(), clock_timestamp() + make_interval(secs => pause_s)
           from unnest(${$(4)}::uuid[], ${$(5)}::uuid[], ${$(6)}::uuid[], ${$(7)}::integer[], ${$(8)}::float8[]) as l (id, number_id, endpoint_id, count, pause_s)
         on conflict (tenant_id, id) do update
            set last_seq = lane.last_seq + excluded.last_seq,
                waiting_since = coalesce(lane.waiting_since, excluded.waiting_since),
                due_at = least(excluded.due_at, coalesce(lane.waiting_since, excluded.waiting_since) + make_interval(secs => ${$(3)}))
         returning id, last_seq, due_at),
       -- Waking a lane tells where its count stands; its texts take their places in it.
       written as (
         insert into inbound_message (tenant_id, id, lane_id, seq, raw_event_id, provider, provider_message_id, key_version, body, body_chars, body_lossy, media_count,
                                      keyword_class, keyword_rule, keyword_version, declined, noise, answered_by_provider, weighed)
         select ${$(1)}, t.id, t.lane_id, w.last_seq - t.behind, t.raw_event_id, t.provider, t.provider_message_id, ${$(2)}, substr(${$(9)}::bytea, t.body_at, t.body_length), t.body_chars,
                t.body_lossy, t.media_count, t.keyword_class, t.keyword_rule, t.keyword_version, t.declined, t.noise, t.answered_by_provider, t.weighed
           from unnest(${$(10)}::integer[], ${$(11)}::integer[], ${$(12)}::uuid[], ${$(13)}::uuid[], ${$(14)}::integer[], ${$(15)}::uuid[], ${$(16)}::text[], ${$(17)}::text[], ${$(18)}::integer[],
                       ${$(19)}::boolean[], ${$(20)}::smallint[], ${$(21)}::text[], ${$(22)}::text[], ${$(23)}::text[], ${$(24)}::boolean[], ${$(25)}::boolean[], ${$(26)}::text[], ${$(27)}::boolean[])
                as t (body_at, body_length, id, lane_id, behind, raw_event_id, provider, provider_message_id, body_chars, body_lossy, media_count, keyword_class, keyword_rule,
                      keyword_version, declined, noise, answered_by_provider, weighed)
                join woken w on w.id = t.lane_id)
       select (select min(due_at) from woken) as due_at,
              array(select e.id from endpoint e where e.tenant_id = ${$(1)} and e.id = any (${$(6)}::uuid[]) and e.number is null) as erased`;
  APPEND_SQL.set(together?.sql ?? '', sql);
  return sql;
}

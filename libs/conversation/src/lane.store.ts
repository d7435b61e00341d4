import { Injectable } from '@nestjs/common';
import type { LaneId, TenantId } from '#libs/kernel';
import { joined, type Database, type Tx } from '#libs/platform';
import type { KeywordClass, KeywordDecision } from '#libs/sms';
import type { TenantCipher } from '#libs/tenancy';

/** An inbound text on its way into its lane. */
export interface ArrivingText {
  readonly inboundId: string;
  readonly laneId: LaneId;
  readonly numberId: string;
  readonly endpointId: string;
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
}

/** A text that nobody has answered yet. */
export interface WaitingText {
  readonly inboundId: string;
  readonly seq: string;
  readonly keyword: KeywordClass;
  readonly declined: boolean;
  readonly noise: boolean;
  readonly answeredByProvider: string | null;
  readonly receivedAt: Date;
}

/** Texts one turn looks at; a flood beyond it is answered by the turns that follow (I10). */
export const MAX_TEXTS_PER_TURN = 50;

/** The only file that speaks SQL for lanes and inbound texts. */
@Injectable()
export class LaneStore {
  /** Appends texts of one tenant in their order and makes each lane due. Returns when the earliest turn is due. */
  async append(
    tx: Tx,
    cipher: TenantCipher,
    texts: readonly ArrivingText[],
    pause: GatheringPause,
  ): Promise<Date | null> {
    if (texts.length === 0) return null;
    const lanes = new Map<LaneId, { numberId: string; endpointId: string; count: number; urgent: boolean }>();
    for (const text of texts) {
      const lane = lanes.get(text.laneId) ?? {
        numberId: text.numberId,
        endpointId: text.endpointId,
        count: 0,
        urgent: false,
      };
      lanes.set(text.laneId, { ...lane, count: lane.count + 1, urgent: lane.urgent || isUrgent(text.keyword) });
    }
    // In id order, so that two batches that meet the same lanes cannot deadlock.
    const rows = [...lanes].sort(([left], [right]) => (left < right ? -1 : 1));
    const ordinals = new Map<LaneId, number>();
    const numbered = texts.map((text) => {
      const ordinal = (ordinals.get(text.laneId) ?? 0) + 1;
      ordinals.set(text.laneId, ordinal);
      return { ...text, ordinal };
    });
    // Waking the lanes tells where each one's count stands; the texts take their places in it. One statement, because a wait for the server costs more than both.
    const woken = await tx.query<{ due_at: Date }>(
      `with arriving as (
         select * from unnest($5::uuid[], $6::uuid[], $7::uuid[], $8::bigint[], $9::float8[]) as l (id, number_id, endpoint_id, count, pause_s)),
       woken as (
         insert into lane (tenant_id, id, number_id, endpoint_id, last_seq, waiting_since, due_at)
         select $1, id, number_id, endpoint_id, count, clock_timestamp(), clock_timestamp() + make_interval(secs => pause_s) from arriving
         on conflict (tenant_id, id) do update
            set last_seq = lane.last_seq + excluded.last_seq,
                waiting_since = coalesce(lane.waiting_since, excluded.waiting_since),
                due_at = least(excluded.due_at, coalesce(lane.waiting_since, excluded.waiting_since) + make_interval(secs => $3))
         returning id, last_seq, due_at),
       written as (
         insert into inbound_message (tenant_id, id, lane_id, seq, raw_event_id, provider, provider_message_id, key_version, body, body_chars, body_lossy, media_count,
                                      keyword_class, keyword_rule, keyword_version, declined, noise, answered_by_provider)
         select $1, t.id, t.lane_id, w.last_seq - a.count + t.ordinal, t.raw_event_id, t.provider, t.provider_message_id, $2, substr($4::bytea, t.body_at, t.body_length), t.body_chars,
                t.body_lossy, t.media_count, t.keyword_class, t.keyword_rule, t.keyword_version, t.declined, t.noise, t.answered_by_provider
           from unnest($10::uuid[], $11::uuid[], $12::integer[], $13::uuid[], $14::text[], $15::text[], $16::integer[], $17::integer[], $18::integer[], $19::boolean[],
                       $20::smallint[], $21::text[], $22::text[], $23::text[], $24::boolean[], $25::boolean[], $26::text[])
                as t (id, lane_id, ordinal, raw_event_id, provider, provider_message_id, body_at, body_length, body_chars, body_lossy, media_count, keyword_class, keyword_rule,
                      keyword_version, declined, noise, answered_by_provider)
           join arriving a on a.id = t.lane_id
           join woken w on w.id = t.lane_id)
       select due_at from woken`,
      [
        cipher.tenantId,
        cipher.version,
        pause.atMostMs / 1000,
        ...joined(
          numbered.map((text) => cipher.seal('inbound_message', text.inboundId, text.body)),
          (bytes, starts, lengths) => [
            bytes,
            rows.map(([id]) => id),
            rows.map(([, lane]) => lane.numberId),
            rows.map(([, lane]) => lane.endpointId),
            rows.map(([, lane]) => lane.count),
            rows.map(([, lane]) => (lane.urgent ? 0 : pause.afterNewestMs / 1000)),
            numbered.map((text) => text.inboundId),
            numbered.map((text) => text.laneId),
            numbered.map((text) => text.ordinal),
            numbered.map((text) => text.rawEventId),
            numbered.map((text) => text.provider),
            numbered.map((text) => text.providerMessageId),
            starts,
            lengths,
            numbered.map((text) => text.body.length),
            numbered.map((text) => text.bodyLossy),
            numbered.map((text) => text.mediaCount),
            numbered.map((text) => text.keyword.class),
            numbered.map((text) => text.keyword.rule),
            numbered.map((text) => text.keyword.listVersion),
            numbered.map((text) => text.keyword.declined),
            numbered.map((text) => text.keyword.noise),
            numbered.map((text) => text.answeredByProvider),
          ],
        ),
      ],
    );
    return woken.reduce<Date | null>(
      (earliest, { due_at: due }) => (earliest === null || due < earliest ? due : earliest),
      null,
    );
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
    }>(
      `select number_id, endpoint_id, last_seq, mode, failures from lane where tenant_id = $1 and id = $2 and fence = $3 for no key update`,
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
        };
  }

  /** Texts of the lane that no turn has dealt with, oldest first. */
  async waiting(tx: Tx, lease: LaneLease): Promise<readonly WaitingText[]> {
    const rows = await tx.query<{
      id: string;
      seq: string;
      keyword_class: KeywordClass;
      declined: boolean;
      noise: boolean;
      answered_by_provider: string | null;
      received_at: Date;
    }>(
      `select i.id, i.seq, i.keyword_class, i.declined, i.noise, i.answered_by_provider, i.received_at
         from inbound_message i
        where i.tenant_id = $1 and i.lane_id = $2 and i.seq > (select answered_seq from lane where tenant_id = $1 and id = $2)
        order by i.seq limit $3`,
      [lease.tenantId, lease.laneId, MAX_TEXTS_PER_TURN],
    );
    return rows.map((row) => ({
      inboundId: row.id,
      seq: row.seq,
      keyword: row.keyword_class,
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

import { Injectable } from '@nestjs/common';
import { uuidv7 } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import type { MessageStream } from '#libs/sms';
import type { KpiCounts } from './domain/kpis.js';
import { BASE, LAST_BUCKET } from './domain/latency.js';

/** The smallest id that can be minted at this moment: a time range is a range of ids. */
export const firstIdAt = (at: Date): string => uuidv7(at.getTime(), new Uint8Array(10));

/**
 * Counts texts by stream, each by the moment at which it was first handed to the gateway: the first request of its first attempt. That moment stands for ever, also for texts that were
 * asked for weeks ahead. $1 tenant, $2 and $3 the ids of that time, $4 streams for which opt-outs are checked.
 *
 * The time from trigger to gateway begins when the text could leave: when it was accepted, or when the hour or answer came that it had to wait for. What a rule wanted and did not have to
 * wait once it was accepted began before that (S0.6): when its planned text was due; where that was due already when it was planned, when the event was received or replayed. It ends when the gateway's answer had
 * been written down, the later of the two moments one could take, so that our own commit counts too.
 *
 * Rows are looked up one by one (`lateral … limit 1`): a span is small beside the tables, and a wrong estimate must not lead to reading those from end to end.
 */
const COUNTED = `
  with asked as materialized (
    select e.message_id, e.attempt_id, e.recorded_at as at
      from evidence_event e
     where e.tenant_id = $1 and e.id >= $2 and e.id < $3 and e.kind = 'send_requested' and e.dedupe_key = 'requested:' || e.attempt_id || ':0'),
  text as materialized (
    select m.stream, m.state, f.taken, f.given_up,
           case when f.taken
                then extract(epoch from answered.at - case when free.at <= m.created_at + interval '1 second' then least(planned.at, free.at) else free.at end) * 1000 end as ms,
           m.stream = any ($4::text[]) and m.purpose not in ('opt_out_confirmation', 'help') as checked,
           exists (
             select from attempt a join suppression s on s.tenant_id = $1 and s.endpoint_id = m.endpoint_id
              where a.tenant_id = $1 and a.message_id = m.id and s.type = 'opt_out' and s.created_at < a.gate_committed_at
                and coalesce(s.lifted_at > a.gate_committed_at, true) and coalesce(s.expires_at > a.gate_committed_at, true)
                and (s.scope in ('global', 'tenant') or (s.scope = 'sender_identity' and s.scope_ref = a.sender_id::text) or (s.scope = 'purpose' and s.scope_ref = m.stream)
                     or (s.scope = 'campaign' and s.scope_ref = m.wish->>'campaign') or (s.scope = 'coordination_case' and s.scope_ref = m.wish->>'coordinationCase'))
                and (m.purpose in ('proactive', 'opt_in_request') or s.source <> 'participant' or s.scope not in ('purpose', 'campaign')))
           or exists (
             select from attempt a join consent_event c on c.tenant_id = $1 and c.endpoint_id = m.endpoint_id
              where a.tenant_id = $1 and a.message_id = m.id and c.state = 'opted_out' and c.source = 'sms_keyword' and c.scope in ('global', 'tenant')
                and c.recorded_at < a.gate_committed_at
                and not exists (select from consent_event back
                                 where back.tenant_id = $1 and back.endpoint_id = m.endpoint_id and back.state = 'opted_in'
                                   and back.recorded_at > c.recorded_at and back.recorded_at < a.gate_committed_at)) as after_opt_out,
           m.decision->>'sender_wanted' = 'true' as wanted, m.decision->>'sender_chosen_by' in ('id', 'number', 'name', 'override') as as_wanted
      from asked
     cross join lateral (select a.due_at from attempt a where a.tenant_id = $1 and a.id = asked.attempt_id and a.ordinal = 1 limit 1) first
     cross join lateral (select * from message where tenant_id = $1 and id = asked.message_id limit 1) m
     cross join lateral (
       select greatest(m.created_at, m.send_at, case when m.held_until <= asked.at then m.held_until end, case when first.due_at <= asked.at then first.due_at end) as at) free
     -- Only our own texts name the planned text by the primary key; an id that somebody else wrote there is not read.
      left join lateral (
       select case when p.due_at > p.created_at then p.due_at when t.replays > 0 then p.created_at else t.received_at end as at
         from planned_text p join trigger_event t on t.tenant_id = $1 and t.id = p.event_id
        where p.tenant_id = $1 and p.id = case when m.origin = 'trigger' then (m.tracking->>'planned_text')::uuid end and p.message_id = m.id limit 1) planned on true
     cross join lateral (
       -- Put back behind its last gate and not sent since: it expired waiting to be tried again. What expired without that has an unknown outcome.
       select bool_or(a.provider_message_id is not null or a.state in ('submitted', 'delivered', 'undelivered')) as taken,
              coalesce((array_agg(a.due_at > a.gate_committed_at order by a.ordinal desc))[1], false) as given_up
         from attempt a where a.tenant_id = $1 and a.message_id = m.id) f
     cross join lateral (
       select min(x.recorded_at) as at from evidence_event x
        where x.tenant_id = $1 and x.message_id = m.id and (x.dedupe_key like 'taken:%' or x.dedupe_key like 'dlr:%')) answered),
  spread as (
    select b.stream, jsonb_object_agg(b.bucket, b.texts) as latency
      from (select stream, least(${LAST_BUCKET}, greatest(0, floor(ln(greatest(ms, 1)) / ln(${BASE}))))::integer as bucket, count(*) as texts
              from text where ms is not null group by 1, 2) b
     group by b.stream)
  select t.stream, count(*)::integer as texts,
         count(*) filter (where t.taken)::integer as submitted,
         count(*) filter (where not t.taken and (t.state = 'failed' or (t.state = 'expired' and t.given_up)))::integer as failed,
         count(*) filter (where t.state = 'delivered')::integer as delivered,
         count(*) filter (where t.state = 'undelivered' or (t.state = 'failed' and t.taken))::integer as undelivered,
         count(t.ms)::integer as timed, coalesce(round(sum(greatest(t.ms, 0))), 0)::float8 as latency_ms, coalesce(s.latency, '{}') as latency,
         count(*) filter (where t.checked)::integer as checked, count(*) filter (where t.checked and t.after_opt_out)::integer as after_opt_out,
         count(*) filter (where t.wanted)::integer as wanted, count(*) filter (where t.wanted and t.as_wanted)::integer as as_wanted
    from text t left join spread s on s.stream = t.stream
   group by t.stream, s.latency`;

/** The only file that speaks SQL for figures. */
@Injectable()
export class KpiStore {
  /** Counts the texts of a span as they stand now. The caller keeps the span short. */
  async count(
    tx: Tx,
    tenantId: string,
    from: Date,
    to: Date,
    checkedStreams: readonly MessageStream[],
  ): Promise<readonly StreamCounts[]> {
    const rows = await tx.query<CountsRow>(COUNTED, [tenantId, firstIdAt(from), firstIdAt(to), checkedStreams]);
    return rows.map(readStream);
  }

  /** Counts an hour anew and keeps the result; returns how many texts left after an opt-out that were not known before. */
  async countHour(
    tx: Tx,
    tenantId: string,
    hour: Date,
    next: Date,
    checkedStreams: readonly MessageStream[],
  ): Promise<number> {
    const [row] = await tx.query<{ found: number }>(
      `with counted as (${COUNTED}),
       before as (select coalesce(sum(after_opt_out), 0)::integer as known from kpi_hour where tenant_id = $1 and hour = $5),
       kept as (
         insert into kpi_hour (tenant_id, hour, stream, texts, submitted, failed, delivered, undelivered, timed, latency_ms, latency, checked, after_opt_out, wanted, as_wanted)
         select $1, $5, stream, texts, submitted, failed, delivered, undelivered, timed, latency_ms, latency, checked, after_opt_out, wanted, as_wanted from counted
         on conflict (tenant_id, hour, stream) do update
           set texts = excluded.texts, submitted = excluded.submitted, failed = excluded.failed, delivered = excluded.delivered, undelivered = excluded.undelivered,
               timed = excluded.timed, latency_ms = excluded.latency_ms, latency = excluded.latency, checked = excluded.checked, after_opt_out = excluded.after_opt_out,
               wanted = excluded.wanted, as_wanted = excluded.as_wanted, counted_at = clock_timestamp()
         returning after_opt_out)
       select (coalesce((select sum(after_opt_out) from kept), 0) - before.known)::integer as found from before`,
      [tenantId, firstIdAt(hour), firstIdAt(next), checkedStreams, hour],
    );
    return Math.max(0, row!.found);
  }

  /** Kept hours from `from` up to, not including, `to`. */
  async kept(
    tx: Tx,
    tenantId: string,
    from: Date,
    to: Date,
    stream: MessageStream | null,
  ): Promise<readonly KpiCounts[]> {
    const rows = await tx.query<CountsRow>(
      `with hours as materialized (
         select * from kpi_hour where tenant_id = $1 and hour >= $2 and hour < $3 and ($4::text is null or stream = $4))
       select '' as stream, coalesce(sum(texts), 0)::float8 as texts, coalesce(sum(submitted), 0)::float8 as submitted, coalesce(sum(failed), 0)::float8 as failed,
              coalesce(sum(delivered), 0)::float8 as delivered, coalesce(sum(undelivered), 0)::float8 as undelivered, coalesce(sum(timed), 0)::float8 as timed,
              coalesce(sum(latency_ms), 0)::float8 as latency_ms,
              (select coalesce(jsonb_object_agg(b.bucket, b.texts), '{}')
                 from (select l.key as bucket, sum(l.value::integer) as texts from hours, jsonb_each_text(latency) l group by l.key) b) as latency,
              coalesce(sum(checked), 0)::float8 as checked, coalesce(sum(after_opt_out), 0)::float8 as after_opt_out, coalesce(sum(wanted), 0)::float8 as wanted,
              coalesce(sum(as_wanted), 0)::float8 as as_wanted
         from hours`,
      [tenantId, from, to, stream],
    );
    return rows.map(readCounts);
  }

  /** The whole installation since that hour, through the function that tells counts only. */
  async ofEverybody(tx: Tx, since: Date): Promise<KpiCounts> {
    const [row] = await tx.query<CountsRow>(`select '' as stream, t.* from kpi_totals($1) t`, [since]);
    return readCounts(row!);
  }

  /** Remembers which hours have news: those of texts about which something was seen in this span, however old the texts are. May run twice. */
  async noteStale(tx: Tx, tenantId: string, from: Date, to: Date): Promise<void> {
    await tx.query(
      `insert into kpi_stale (tenant_id, hour)
       select distinct $1::uuid, date_trunc('hour', moment_of(asked.id), 'UTC')
         from (select distinct e.message_id from evidence_event e where e.tenant_id = $1 and e.id >= $2 and e.id < $3) seen
        cross join lateral (select a.id from attempt a where a.tenant_id = $1 and a.message_id = seen.message_id and a.ordinal = 1 limit 1) first
        cross join lateral (select e.id from evidence_event e
                             where e.tenant_id = $1 and e.message_id = seen.message_id and e.dedupe_key = 'requested:' || first.id || ':0' limit 1) asked
       on conflict (tenant_id, hour) do update set is_stale = true where not kpi_stale.is_stale`,
      [tenantId, firstIdAt(from), firstIdAt(to)],
    );
  }

  /** Takes up to `limit` hours with news, the newest first. */
  async takeStale(tx: Tx, tenantId: string, limit: number): Promise<readonly Date[]> {
    const rows = await tx.query<{ hour: Date }>(
      `with taken as (
         update kpi_stale set is_stale = false
          where tenant_id = $1 and hour in (select hour from kpi_stale where tenant_id = $1 and is_stale order by hour desc limit $2)
         returning hour)
       select hour from taken order by hour desc`,
      [tenantId, limit],
    );
    return rows.map(({ hour }) => hour);
  }

  /** When anything was first seen of this tenant's texts; null when nothing was. */
  async beginning(tx: Tx, tenantId: string): Promise<Date | null> {
    const [row] = await tx.query<{ at: Date }>(
      `select moment_of(id) as at from evidence_event where tenant_id = $1 order by id limit 1`,
      [tenantId],
    );
    return row?.at ?? null;
  }
}

/** Counts of the texts of one stream. */
export interface StreamCounts extends KpiCounts {
  readonly stream: MessageStream;
}

interface CountsRow {
  readonly stream: string;
  readonly texts: number;
  readonly submitted: number;
  readonly failed: number;
  readonly delivered: number;
  readonly undelivered: number;
  readonly timed: number;
  readonly latency_ms: number;
  readonly latency: Record<string, number>;
  readonly checked: number;
  readonly after_opt_out: number;
  readonly wanted: number;
  readonly as_wanted: number;
}

const readCounts = (row: CountsRow): KpiCounts => ({
  texts: row.texts,
  submitted: row.submitted,
  failed: row.failed,
  delivered: row.delivered,
  undelivered: row.undelivered,
  timed: row.timed,
  latencyMs: row.latency_ms,
  latency: row.latency,
  checked: row.checked,
  afterOptOut: row.after_opt_out,
  wanted: row.wanted,
  asWanted: row.as_wanted,
});

const readStream = (row: CountsRow): StreamCounts => ({ ...readCounts(row), stream: row.stream as MessageStream });

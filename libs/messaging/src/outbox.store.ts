import { Injectable } from '@nestjs/common';
import { enterTenant, type Tx } from '#libs/platform';
import type { Purpose, SendWish } from '#libs/consent';
import type { MessageStream } from '#libs/sms';
import type { TenantId } from '#libs/kernel';
import { RESTS_FROM } from './domain/account-health.js';
import type { MessageState } from './domain/message-states.js';

/**
 * How long a worker may take between deciding to submit and writing the outcome down: the wait for the call and the call itself are each bounded by the provider's deadline, the
 * rest is for the commit.
 */
export const submissionLeaseMs = (providerDeadlineMs: number): number => 3 * providerDeadlineMs;

/** A queued attempt with what deciding and sending need. */
export interface DueAttempt {
  readonly id: string;
  readonly messageId: string;
  readonly endpointId: string;
  readonly token: string;
  readonly tries: number;
  readonly fence: string;
  readonly segments: number;
  readonly purpose: Purpose;
  readonly stream: MessageStream;
  readonly keyVersion: number;
  /** Null once the person was erased. */
  readonly body: Buffer | null;
  readonly bodySegments: number;
  readonly expiresAt: Date;
  readonly recipientKeyVersion: number;
  /** The sealed number; null once the person was erased. */
  readonly recipient: Buffer | null;
  readonly wish: SendWish;
}

/** What a submission came to, to be written down. */
export interface Settlement {
  readonly attemptId: string;
  readonly messageId: string;
  readonly fence: string;
  readonly attemptState: 'submitted' | 'queued' | 'failed' | 'unknown' | 'undelivered' | 'suppressed';
  readonly messageState: MessageState;
  readonly providerMessageId: string | null;
  readonly providerStatus: string | null;
  readonly providerCode: string | null;
  readonly errorCode: string | null;
  /** Only for `queued`: when to try again. */
  readonly retryInMs: number | null;
  /** Only for `queued`: a submission was made, which counts against the tries; not where the text came back untried. */
  readonly tried: boolean;
  /** Only for `unknown`: when to ask the provider. */
  readonly reconcileInMs: number | null;
}

/** A sender whose turn it is, held for this transaction. */
export interface HeldSender {
  readonly segmentsPerSecond: number;
  /** Segments that may leave now, by its own rate and day and those of its campaign. */
  readonly allowance: number;
  /** Segments that its day and its campaign's have left; a text that needs more waits for the next day. */
  readonly leftToday: number;
  /** One text of this claim goes to whoever has waited longest, however urgent the others are. */
  readonly servesOldest: boolean;
  /** Submissions in a row that failed because of the account: from {@link RESTS_FROM} on one text tries. */
  readonly accountFailures: number;
  readonly campaign: { readonly id: string; readonly segmentsPerSecond: number | null } | null;
}

/** When and how long an account that fails is left alone. */
export interface AccountRest {
  readonly restsFrom: number;
  readonly restMs: number;
  readonly longestRestMs: number;
  /** The failures are those of a text that was to find out whether it works again. */
  readonly tried: boolean;
}

/** Texts a sender may send at once after idling, as seconds of its rate. */
const BURST_SECONDS = 0.25;
/** Every so many texts of a sender one leaves that has waited longest: an unbroken stream of urgent ones starves nobody. */
const OLDEST_EVERY = 10;
/** How long nothing else is tried while one text finds out whether an account works again. */
const PROBE_SECONDS = 10;
/** Carriers count days of a campaign in this zone (10DLC daily caps). */
const TODAY = `(clock_timestamp() at time zone 'America/Los_Angeles')::date`;
const TOMORROW = `((${TODAY} + 1)::timestamp at time zone 'America/Los_Angeles')`;

/** The moving parts of attempts: claiming under the gate, settling, moving by receipts. Nothing else writes these columns. */
@Injectable()
export class OutboxStore {
  /** Senders of anybody that have something due and a free slot. */
  async dueSenders(
    database: Pick<Tx, 'query'>,
    capacity: number,
  ): Promise<readonly { readonly tenantId: TenantId; readonly senderId: string }[]> {
    const rows = await database.query<{ tenant_id: string; sender_id: string }>(`select * from due_senders($1)`, [
      capacity,
    ]);
    return rows.map((row) => ({ tenantId: row.tenant_id as TenantId, senderId: row.sender_id }));
  }

  /**
   * Takes the sender for this transaction; null when another worker has it, its next slot is still ahead, its day is used up, or its account rests; a date when it waits for its campaign's next
   * slot, which is its own then. The lock lets messages
   * of the sender be written meanwhile: a turn that waited here, while its person's STOP waits for the turn and this claim for the STOP's gate, would be a deadlock.
   */
  async holdSender(tx: Tx, tenantId: TenantId, senderId: string): Promise<HeldSender | Date | null> {
    enterTenant(tx, tenantId);
    const [row] = await tx.query<SenderRow>(
      `select b.segments_per_second as rate, b.claims, b.campaign_id, b.daily_segments - case when b.day = ${TODAY} then b.day_segments else 0 end as left_today, c.failures
         from business_number b join channel c on c.tenant_id = b.tenant_id and c.id = b.channel_row
        where b.tenant_id = $1 and b.id = $2 and b.next_slot_at <= clock_timestamp() and c.held_until <= clock_timestamp()
          for no key update of b skip locked`,
      [tenantId, senderId],
    );
    if (row === undefined) return null;
    const campaign = row.campaign_id === null ? null : await this.holdCampaign(tx, tenantId, row.campaign_id);
    const rate = Number(row.rate);
    const left = Math.min(row.left_today ?? Infinity, campaign?.left_today ?? Infinity);
    const campaignRate = campaign?.rate == null ? null : Number(campaign.rate);
    if (left <= 0 || campaign?.waits === true) {
      const [slot] = await tx.query<{ next_slot_at: Date }>(
        `update business_number b set next_slot_at = case when $3 then ${TOMORROW} else greatest(b.next_slot_at, c.next_slot_at) end
           from (select max(next_slot_at) as next_slot_at from sender_campaign where tenant_id = $1 and id = $4) c where b.tenant_id = $1 and b.id = $2
         returning b.next_slot_at`,
        [tenantId, senderId, left <= 0, row.campaign_id],
      );
      return left <= 0 ? null : (slot?.next_slot_at ?? null);
    }
    const burst = Math.floor(Math.min(rate, campaignRate ?? Infinity) * BURST_SECONDS);
    const allowance = row.failures >= RESTS_FROM ? 1 : Math.min(Math.max(1, burst), left);
    const claims = Number(row.claims);
    return {
      segmentsPerSecond: rate,
      allowance,
      leftToday: left,
      servesOldest: Math.floor((claims + allowance) / OLDEST_EVERY) > Math.floor(claims / OLDEST_EVERY),
      accountFailures: row.failures,
      campaign: row.campaign_id === null ? null : { id: row.campaign_id, segmentsPerSecond: campaignRate },
    };
  }

  /** The campaign's limits, held: numbers of one campaign take turns. */
  private async holdCampaign(
    tx: Tx,
    tenantId: TenantId,
    campaignId: string,
  ): Promise<{ readonly rate: string | null; readonly left_today: number | null; readonly waits: boolean }> {
    const [row] = await tx.query<{ rate: string | null; left_today: number | null; waits: boolean }>(
      `select segments_per_second as rate, daily_segments - case when day = ${TODAY} then day_segments else 0 end as left_today, next_slot_at > clock_timestamp() as waits
         from sender_campaign where tenant_id = $1 and id = $2 for no key update`,
      [tenantId, campaignId],
    );
    return row ?? { rate: null, left_today: null, waits: false };
  }

  /**
   * Due attempts of the held sender, most urgent first; with `servesOldest` the one that has waited longest comes before them. Not locked: gates come before attempts, see
   * {@link stillQueued}. `mostSegments` leaves out what is longer.
   */
  async due(
    tx: Tx,
    tenantId: string,
    senderId: string,
    limit: number,
    servesOldest: boolean,
    mostSegments: number | null = null,
  ): Promise<readonly DueAttempt[]> {
    const rows = await tx.query<DueRow>(
      `with oldest as materialized (
         select o.* from generate_series(0, 9) as p (priority),
                lateral (select a.id, a.priority, a.due_at from attempt a
                          where a.tenant_id = $1 and a.sender_id = $2 and a.state = 'queued' and a.priority = p.priority and a.due_at <= clock_timestamp()
                            and ($5::int is null or a.segments <= $5)
                          order by a.due_at limit 1) o
          where $4 order by o.due_at limit 1),
       urgent as materialized (
         select a.id, a.priority, a.due_at from attempt a
          where a.tenant_id = $1 and a.sender_id = $2 and a.state = 'queued' and a.due_at <= clock_timestamp() and ($5::int is null or a.segments <= $5)
          order by a.priority, a.due_at
          limit $3),
       due as (
         select id, 0 as turn, priority, due_at from oldest
         union all
         select id, 1, priority, due_at from urgent where id not in (select id from oldest)
         order by turn, priority, due_at limit $3)
       select a.id, a.message_id, a.endpoint_id, a.token, a.tries, a.fence, a.segments, m.purpose, m.stream, m.key_version, m.body, m.segments as body_segments, m.expires_at, m.wish,
              e.key_version as recipient_key_version, e.number as recipient
         from due
         join attempt a on a.tenant_id = $1 and a.id = due.id
         join message m on m.tenant_id = $1 and m.id = a.message_id
         join endpoint e on e.tenant_id = $1 and e.id = a.endpoint_id
        order by due.turn, due.priority, due.due_at`,
      [tenantId, senderId, limit, servesOldest, mostSegments],
    );
    return rows.map((row) => ({
      id: row.id,
      messageId: row.message_id,
      endpointId: row.endpoint_id,
      token: row.token,
      tries: row.tries,
      fence: row.fence,
      segments: row.segments,
      purpose: row.purpose,
      stream: row.stream,
      keyVersion: row.key_version,
      body: row.body,
      bodySegments: row.body_segments,
      expiresAt: row.expires_at,
      recipientKeyVersion: row.recipient_key_version,
      recipient: row.recipient,
      wish: row.wish ?? {},
    }));
  }

  /**
   * Those of these attempts that nobody has taken or taken back meanwhile, locked, each with the code by which it was withdrawn while it was on its way; null where it was not. The caller
   * holds the gates of their people: only behind them the word about a withdrawal stands.
   */
  async stillQueued(
    tx: Tx,
    tenantId: string,
    attemptIds: readonly string[],
  ): Promise<ReadonlyMap<string, string | null>> {
    const rows = await tx.query<{ id: string; withdrawn: string | null }>(
      `select a.id, m.withdrawn from attempt a join message m on m.tenant_id = $1 and m.id = a.message_id
        where a.tenant_id = $1 and a.id = any ($2::uuid[]) and a.state = 'queued' order by a.id for no key update of a`,
      [tenantId, attemptIds],
    );
    return new Map(rows.map(({ id, withdrawn }) => [id, withdrawn]));
  }

  /** Scheduled attempts of anybody whose time has come. */
  async dueScheduled(tx: Tx, capacity: number): Promise<readonly { readonly tenantId: string; readonly id: string }[]> {
    const rows = await tx.query<{ tenant_id: string; id: string }>(`select tenant_id, id from due_scheduled($1)`, [
      capacity,
    ]);
    return rows.map((row) => ({ tenantId: row.tenant_id, id: row.id }));
  }

  /** Puts scheduled attempts into the queue; returns how many nobody else held. */
  async wake(tx: Tx, tenantId: string, attemptIds: readonly string[]): Promise<number> {
    return tx.execute(
      `with awake as (
         update attempt a set state = 'queued'
           from (select id from attempt where tenant_id = $1 and id = any ($2::uuid[]) and state = 'scheduled' and due_at <= clock_timestamp() for no key update skip locked) w
          where a.tenant_id = $1 and a.id = w.id
         returning a.message_id)
       update message m set state = 'queued', updated_at = clock_timestamp()
         from awake where m.tenant_id = $1 and m.id = awake.message_id and m.state in ('scheduled', 'held')`,
      [tenantId, attemptIds],
    );
  }

  /**
   * Commits the intent and tells when the sender's next slot is: from here on an attempt may have been sent, and only the holder of the new fence may write its outcome (I12). Everything
   * is sent before this returns its promise, so that a commit may be sent behind it.
   */
  async markSubmitting(
    tx: Tx,
    tenantId: string,
    senderId: string,
    attempts: readonly DueAttempt[],
    sender: HeldSender,
    leaseMs: number,
  ): Promise<Date | null> {
    if (attempts.length === 0) return null;
    const segments = attempts.reduce((sum, attempt) => sum + attempt.segments, 0);
    const [[slot]] = await Promise.all([
      tx.query<{ next_slot_at: Date }>(
        `with held as (
           update business_number
              set next_slot_at = greatest(next_slot_at, clock_timestamp() - make_interval(secs => $4)) + make_interval(secs => $3), claims = claims + $5,
                  day_segments = $6 + case when day = ${TODAY} then day_segments else 0 end, day = ${TODAY}
            where tenant_id = $1 and id = $2
           returning next_slot_at)
         select next_slot_at from held`,
        [tenantId, senderId, segments / sender.segmentsPerSecond, BURST_SECONDS, attempts.length, segments],
      ),
      tx.query(
        `with claimed as (
           update attempt set state = 'submitting', fence = fence + 1, lease_until = clock_timestamp() + make_interval(secs => $3), gate_committed_at = clock_timestamp()
            where tenant_id = $1 and id = any ($2::uuid[])
          returning message_id)
         update message m set state = 'submitting', error_code = null, updated_at = clock_timestamp() from claimed where m.tenant_id = $1 and m.id = claimed.message_id`,
        [tenantId, attempts.map(({ id }) => id), leaseMs / 1000],
      ),
      sender.campaign === null ? null : this.countForCampaign(tx, tenantId, sender.campaign, segments),
      sender.accountFailures < RESTS_FROM ? null : this.startProbe(tx, tenantId, senderId),
    ]);
    return slot?.next_slot_at ?? null;
  }

  private async countForCampaign(
    tx: Tx,
    tenantId: string,
    campaign: NonNullable<HeldSender['campaign']>,
    segments: number,
  ): Promise<void> {
    const seconds = campaign.segmentsPerSecond === null ? 0 : segments / campaign.segmentsPerSecond;
    await tx.query(
      `update sender_campaign
          set next_slot_at = case when segments_per_second is null then next_slot_at
                                  else greatest(next_slot_at, clock_timestamp() - make_interval(secs => $4)) + make_interval(secs => $3) end,
              day_segments = $5 + case when day = ${TODAY} then day_segments else 0 end, day = ${TODAY}
        where tenant_id = $1 and id = $2`,
      [tenantId, campaign.id, seconds, BURST_SECONDS, segments],
    );
  }

  /** One text tries; the account's other senders wait for what becomes of it. */
  private async startProbe(tx: Tx, tenantId: string, senderId: string): Promise<void> {
    await tx.query(
      `update channel set held_until = clock_timestamp() + make_interval(secs => $3)
        where tenant_id = $1 and id = (select channel_row from business_number where tenant_id = $1 and id = $2)`,
      [tenantId, senderId, PROBE_SECONDS],
    );
  }

  /**
   * Counts submissions that failed because of the account or because nobody was there. From `restsFrom` failures in a row on the account rests, twice as long with each text that tried in vain.
   * Outcomes of texts that were under way when the rest began change nothing. Returns whether it rests now and did not before.
   */
  async countAccountFailures(
    tx: Tx,
    tenantId: string,
    channelRow: string,
    failures: number,
    { restsFrom, restMs, longestRestMs, tried }: AccountRest,
  ): Promise<boolean> {
    const [row] = await tx.query<{ before: number; after: number }>(
      `with old as (select failures, failures + $3 as after from channel where tenant_id = $1 and id = $2 and ($7 or held_until <= clock_timestamp()) for no key update),
            counted as (update channel c set failures = least(old.after, 1000),
                               held_until = case when old.after < $4 and $7 then clock_timestamp()
                                                 when old.after < $4 then c.held_until
                                                 else clock_timestamp() + make_interval(secs => least($6, $5 * power(2, least(old.after - $4, 20)))) end
                          from old where c.tenant_id = $1 and c.id = $2)
       select failures as before, after from old`,
      [tenantId, channelRow, failures, restsFrom, restMs / 1000, longestRestMs / 1000, tried],
    );
    return row !== undefined && row.before < restsFrom && row.after >= restsFrom;
  }

  /** The account works: everything that waited for it may leave. Returns whether it had rested. */
  async endAccountFailures(tx: Tx, tenantId: string, channelRow: string, restsFrom: number): Promise<boolean> {
    const [row] = await tx.query<{ before: number }>(
      `with old as (select failures from channel where tenant_id = $1 and id = $2 for no key update)
       , ended as (update channel set failures = 0, held_until = '-infinity' where tenant_id = $1 and id = $2 and failures > 0)
       select failures as before from old`,
      [tenantId, channelRow],
    );
    return row !== undefined && row.before >= restsFrom;
  }

  /** Puts attempts off that may not leave yet; they are decided again then. */
  async markHeld(
    tx: Tx,
    tenantId: string,
    holds: readonly {
      readonly attempt: DueAttempt;
      readonly code: string;
      readonly rule: string;
      readonly until: Date;
    }[],
  ): Promise<void> {
    if (holds.length === 0) return;
    await tx.query(
      `with held as (
         update attempt a set state = 'scheduled', due_at = h.until from unnest($2::uuid[], $3::text[], $4::text[], $5::timestamptz[]) as h (id, code, rule, until)
          where a.tenant_id = $1 and a.id = h.id
        returning a.message_id, h.code, h.rule, h.until)
       update message m
          set state = 'held', held_until = held.until, error_code = held.code, updated_at = clock_timestamp(),
              decision = coalesce(m.decision, '{}') || jsonb_build_object('at', 'submit', 'verdict', 'hold', 'rule', held.rule, 'retry_at', held.until)
         from held where m.tenant_id = $1 and m.id = held.message_id`,
      [
        tenantId,
        holds.map(({ attempt }) => attempt.id),
        holds.map(({ code }) => code),
        holds.map(({ rule }) => rule),
        holds.map(({ until }) => until),
      ],
    );
  }

  /** Lets texts to this person that waited for `code` be decided again at once. Returns whether there were any. */
  async releaseHeld(tx: Tx, tenantId: string, endpointId: string, code: string): Promise<boolean> {
    const released = await tx.execute(
      `update attempt a set state = 'queued', due_at = clock_timestamp()
         from message m
        where a.tenant_id = $1 and a.endpoint_id = $2 and a.state = 'scheduled' and m.tenant_id = $1 and m.id = a.message_id and m.state = 'held' and m.error_code = $3
          and m.endpoint_id = $2 and m.lane_id in (select id from lane where tenant_id = $1 and endpoint_id = $2)`,
      [tenantId, endpointId, code],
    );
    return released > 0;
  }

  /** Ends attempts that may not leave any more. */
  async markRefused(
    tx: Tx,
    tenantId: string,
    refusals: readonly { readonly attempt: DueAttempt; readonly code: string; readonly rule: string }[],
  ): Promise<void> {
    if (refusals.length === 0) return;
    await tx.query(
      `with refused as (
         update attempt a set state = 'suppressed', error_code = r.code, settled_at = clock_timestamp()
           from unnest($2::uuid[], $3::text[], $4::text[]) as r (id, code, rule)
          where a.tenant_id = $1 and a.id = r.id
        returning a.message_id, r.code, r.rule)
       update message m
          set state = case when refused.code = 'ERR_MESSAGE_EXPIRED' then 'expired' else 'suppressed' end,
              error_code = refused.code, decision = coalesce(m.decision, '{}') || jsonb_build_object('at', 'submit', 'verdict', 'refuse', 'rule', refused.rule), updated_at = clock_timestamp()
         from refused where m.tenant_id = $1 and m.id = refused.message_id`,
      [
        tenantId,
        refusals.map(({ attempt }) => attempt.id),
        refusals.map(({ code }) => code),
        refusals.map(({ rule }) => rule),
      ],
    );
  }

  /**
   * Writes outcomes down. An attempt whose fence has moved on is left alone and not returned: somebody else decided about it meanwhile. A receipt that was quicker than
   * the answer is never overwritten.
   */
  async settle(tx: Tx, tenantId: string, settlements: readonly Settlement[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }>(
      `with outcome as (
         select * from unnest($2::uuid[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::float8[], $11::float8[], $12::boolean[])
           as o (id, fence, attempt_state, message_state, provider_message_id, provider_status, provider_code, error_code, retry_s, reconcile_s, tried)),
       settled as (
         update attempt a
            set state = case when a.state = 'submitting' then o.attempt_state else a.state end,
                provider_message_id = coalesce(a.provider_message_id, o.provider_message_id),
                provider_status = coalesce(a.provider_status, o.provider_status),
                provider_code = coalesce(o.provider_code, a.provider_code),
                error_code = coalesce(o.error_code, a.error_code),
                tries = a.tries + case when o.attempt_state = 'queued' and o.tried then 1 else 0 end,
                due_at = case when o.attempt_state = 'queued' then clock_timestamp() + make_interval(secs => o.retry_s) else a.due_at end,
                lease_until = null,
                reconcile_at = case when o.attempt_state = 'unknown' and a.state = 'submitting' then clock_timestamp() + make_interval(secs => o.reconcile_s) end,
                settled_at = case when o.attempt_state in ('queued', 'unknown') then null else clock_timestamp() end
           from outcome o
          where a.tenant_id = $1 and a.id = o.id and a.fence = o.fence and a.state in ('submitting', 'submitted', 'delivered', 'undelivered', 'failed')
         returning a.id, a.message_id, o.message_state, o.error_code),
       moved as (
         update message m set state = settled.message_state, error_code = coalesce(settled.error_code, m.error_code), updated_at = clock_timestamp(),
                -- The provider may try until the text expires; its receipt gets an hour more (S1.55).
                receipt_until = case when settled.message_state = 'submitted' then m.expires_at + interval '1 hour' else m.receipt_until end
           from settled where m.tenant_id = $1 and m.id = settled.message_id and m.state = 'submitting')
       select id from settled`,
      [
        tenantId,
        settlements.map(({ attemptId }) => attemptId),
        settlements.map(({ fence }) => fence),
        settlements.map(({ attemptState }) => attemptState),
        settlements.map(({ messageState }) => messageState),
        settlements.map(({ providerMessageId }) => providerMessageId),
        settlements.map(({ providerStatus }) => providerStatus),
        settlements.map(({ providerCode }) => providerCode),
        settlements.map(({ errorCode }) => errorCode),
        settlements.map(({ retryInMs }) => (retryInMs === null ? null : retryInMs / 1000)),
        settlements.map(({ reconcileInMs }) => (reconcileInMs === null ? null : reconcileInMs / 1000)),
        settlements.map(({ tried }) => tried),
      ],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Holds a sender back: it was told to slow down, or nothing came of it although something is due, which must not keep it before others in the line for ever. */
  async holdBack(tx: Tx, tenantId: string, senderId: string, ms: number): Promise<void> {
    await tx.query(
      `update business_number set next_slot_at = greatest(next_slot_at, clock_timestamp() + make_interval(secs => $3)) where tenant_id = $1 and id = $2`,
      [tenantId, senderId, ms / 1000],
    );
  }

  /** Gives segments of today back to a sender and its campaign: their texts were claimed and did not leave. */
  async giveBack(tx: Tx, tenantId: string, senderId: string, segments: number): Promise<void> {
    await tx.query(
      `with own as (
         update business_number set day_segments = greatest(0, day_segments - $3) where tenant_id = $1 and id = $2 and day = ${TODAY} and daily_segments is not null)
       update sender_campaign set day_segments = greatest(0, day_segments - $3)
        where tenant_id = $1 and id = (select campaign_id from business_number where tenant_id = $1 and id = $2) and day = ${TODAY} and daily_segments is not null`,
      [tenantId, senderId, segments],
    );
  }

  /**
   * Takes ids away that the provider's list gave to other attempts than those it has now named itself: an answer is proof, the list was a guess between equal texts. What was found that way
   * alone is unknown again and looked up anew.
   */
  async takeBackGuesses(
    tx: Tx,
    tenantId: string,
    answered: readonly { readonly attemptId: string; readonly providerMessageId: string }[],
  ): Promise<void> {
    await tx.query(
      `with named as (select * from unnest($2::uuid[], $3::text[]) as n (id, sid)),
       guessed as (
         update attempt g
            set provider_message_id = null, reconciliation = null, settled_at = case when g.state = 'submitted' then null else g.settled_at end,
                reconcile_at = case when g.state = 'submitted' then clock_timestamp() end, state = case when g.state = 'submitted' then 'unknown' else g.state end
           from named n join attempt a on a.tenant_id = $1 and a.id = n.id
          where g.tenant_id = $1 and g.provider = a.provider and g.account_ref = a.account_ref and g.provider_message_id = n.sid and g.id <> n.id and g.reconciliation = 'found'
         returning g.message_id, g.state)
       update message m set state = 'unknown', updated_at = clock_timestamp() from guessed where guessed.state = 'unknown' and m.tenant_id = $1 and m.id = guessed.message_id and m.state = 'submitted'`,
      [
        tenantId,
        answered.map(({ attemptId }) => attemptId),
        answered.map(({ providerMessageId }) => providerMessageId),
      ],
    );
  }
}

interface SenderRow {
  rate: string;
  claims: string;
  campaign_id: string | null;
  left_today: number | null;
  failures: number;
}

interface DueRow {
  id: string;
  message_id: string;
  endpoint_id: string;
  token: string;
  tries: number;
  fence: string;
  segments: number;
  purpose: Purpose;
  stream: MessageStream;
  key_version: number;
  body: Buffer | null;
  body_segments: number;
  expires_at: Date;
  recipient_key_version: number;
  recipient: Buffer | null;
  wish: SendWish | null;
}

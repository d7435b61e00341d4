import { Inject, Injectable } from '@nestjs/common';
import { EvidenceStore } from '#libs/evidence';
import { CLOCK, type Clock, type E164, type TenantId } from '#libs/kernel';
import { AlarmClock, Database, ENVIRONMENT, LOG, Metrics, type Environment, type Log, type Tx } from '#libs/platform';
import { bindChannel, type ListedSms, type SettingOverrides } from '#libs/providers';
import { Directory, TenantVault, type TenantCipher } from '#libs/tenancy';
import { absenceProves, nextLookMs } from './domain/retry.js';
import { MessageStore } from './message.store.js';
import { OutboxStore } from './outbox.store.js';
import { RecordReceipts } from './record-receipts.usecase.js';

/** The provider's clock and ours may differ by this much. */
const CLOCK_SLACK_MS = 60_000;
const BATCH = 50;

/**
 * Finds out what became of attempts whose outcome is unknown: first those a killed worker left in `submitting`, then, by the provider's own list, whether the text
 * is there. Never sends. Only when its absence is proved, and the tenant wants that, a new attempt is queued (I13).
 */
@Injectable()
export class ReconcileUnknown {
  private readonly overrides: SettingOverrides;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OutboxStore) private readonly outbox: OutboxStore,
    @Inject(MessageStore) private readonly messages: MessageStore,
    @Inject(RecordReceipts) private readonly receipts: RecordReceipts,
    @Inject(EvidenceStore) private readonly evidence: EvidenceStore,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(AlarmClock) private readonly alarmClock: AlarmClock,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(LOG) private readonly log: Log,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {
    this.overrides = env.TWILIO_API_BASE_URL === undefined ? {} : { apiBaseUrl: env.TWILIO_API_BASE_URL };
  }

  /** One round over what is due; safe to run in several processes and again after a crash. */
  async run(): Promise<void> {
    await this.recoverAbandoned();
    const due = await this.database.query<Reference>(`select * from attempts_to_reconcile($1)`, [BATCH]);
    for (const { tenant_id: tenantId, id } of due) {
      await this.reconcile(tenantId as TenantId, id).catch((error: unknown) =>
        this.log.error('An unknown outcome could not be looked up; it stays due', error, { attemptId: id }),
      );
    }
  }

  /** A worker that died after committing the intent may have sent: its attempts become `unknown`. */
  private async recoverAbandoned(): Promise<void> {
    const abandoned = await this.database.query<Reference>(`select * from abandoned_attempts($1)`, [BATCH]);
    for (const { tenant_id: tenantId, id } of abandoned) {
      await this.database.inTenant(tenantId as TenantId, async (tx) => {
        const [row] = await tx.query<{ message_id: string }>(
          `with lost as (
             update attempt set state = 'unknown', fence = fence + 1, lease_until = null, reconcile_at = clock_timestamp()
              where tenant_id = $1 and id = $2 and state = 'submitting' and lease_until <= clock_timestamp()
             returning message_id),
           moved as (update message m set state = 'unknown', updated_at = clock_timestamp() from lost where m.tenant_id = $1 and m.id = lost.message_id and m.state = 'submitting')
           select message_id from lost`,
          [tenantId, id],
        );
        if (row === undefined) return;
        const lost = this.evidence.saw('submission_timeout', {
          messageId: row.message_id,
          attemptId: id,
          at: this.clock.now(),
          dedupeKey: `unknown:${id}`,
          detail: 'The process that was submitting it stopped before it could write the outcome down.',
        });
        await this.evidence.append(tx, tenantId, [lost]);
      });
      this.metrics.count('attempts_abandoned');
    }
  }

  private async reconcile(tenantId: TenantId, attemptId: string): Promise<void> {
    const subject = await this.database.inTenant(tenantId, (tx) => this.lease(tx, tenantId, attemptId));
    // Erased: there is nothing to look it up by, and what cannot be found is not thereby absent. A receipt may still tell; otherwise the deadline ends it.
    if (subject === null || subject.recipient === null || subject.wordless) return;
    const cipher = await this.vault.cipherFor(tenantId);
    const number = await this.directory.number(tenantId, subject.sender_id);
    const channel = number === null ? null : await this.directory.channel(tenantId, number.channelRow);
    const bound = channel === null ? null : bindChannel(channel.provider, channel.settings, this.overrides);
    if (number === null || channel === null || bound === null || !bound.ok) return;
    const to = cipher
      .open('endpoint', subject.endpoint_id, subject.recipient_key_version, subject.recipient)
      .toString() as E164;
    const since = new Date(subject.gate_committed_at.getTime() - CLOCK_SLACK_MS);
    const listed = await bound.value.adapter.list(
      { from: number.number, to, since },
      bound.value.config,
      AbortSignal.timeout(this.env.PROVIDER_DEADLINE_MS),
    );
    if (!listed.ok) return;
    const askedAt = this.clock.now();
    await this.database.inTenant(tenantId, async (tx) => {
      const found = await this.unclaimedMatch(tx, tenantId, cipher, subject, listed.value, since);
      if (found !== null) {
        const event = {
          providerMessageId: found.providerMessageId,
          accountRef: channel.accountRef,
          attemptToken: subject.token,
          status: found.status,
          occurredAt: found.createdAt,
        };
        await this.receipts.run(tx, tenantId, [
          { rawEventId: null, provider: channel.provider, event, receivedAt: askedAt },
        ]);
        this.metrics.count('reconciled', { outcome: 'found' });
      } else if (absenceProves(askedAt.getTime() - subject.gate_committed_at.getTime(), this.env.RECONCILE_FIRST_MS)) {
        if (await this.absent(tx, tenantId, subject)) this.metrics.count('reconciled', { outcome: 'absent' });
      }
    });
    this.alarmClock.ring('deliveries');
  }

  /** Moves the next look-up away first, so that a second process does not ask at the same moment. */
  private async lease(tx: Tx, tenantId: TenantId, attemptId: string): Promise<Subject | null> {
    const [subject] = await tx.query<Subject>(
      `select a.id, a.message_id, a.ordinal, a.endpoint_id, a.sender_id, a.token, a.priority, a.segments, a.provider, a.account_ref, a.gate_committed_at,
              e.key_version as recipient_key_version, e.number as recipient, m.body is null as wordless, m.withdrawn is not null as withdrawn
         from attempt a join endpoint e on e.tenant_id = a.tenant_id and e.id = a.endpoint_id join message m on m.tenant_id = a.tenant_id and m.id = a.message_id
        where a.tenant_id = $1 and a.id = $2 and a.state = 'unknown' and a.reconcile_at <= clock_timestamp()
          for update of a skip locked`,
      [tenantId, attemptId],
    );
    if (subject === undefined) return null;
    const age = this.clock.now().getTime() - subject.gate_committed_at.getTime();
    const next = nextLookMs(age, this.env.RECONCILE_FIRST_MS);
    await tx.query(
      `update attempt set reconcile_at = $3::timestamptz, reconciliation = case when $3 is null then 'given_up' else reconciliation end where tenant_id = $1 and id = $2`,
      [tenantId, attemptId, next === null ? null : new Date(subject.gate_committed_at.getTime() + next)],
    );
    return subject;
  }

  /** The provider's text that is this attempt: same words, in the time span, and no other attempt's. */
  private async unclaimedMatch(
    tx: Tx,
    tenantId: TenantId,
    cipher: TenantCipher,
    subject: Subject,
    listed: readonly ListedSms[],
    since: Date,
  ): Promise<ListedSms | null> {
    const message = await this.messages.find(tx, tenantId, subject.message_id);
    if (message === null || message.body === null) return null;
    const body = cipher.open('message', message.id, message.keyVersion, message.body).toString();
    const candidates = listed.filter(
      (sms) =>
        sms.direction === 'outbound' &&
        sms.body === body &&
        (sms.createdAt === null || sms.createdAt.getTime() >= since.getTime()),
    );
    if (candidates.length === 0) return null;
    const taken = await tx.query<{ sid: string }>(
      `select provider_message_id as sid from attempt where tenant_id = $1 and provider = $2 and account_ref = $3 and provider_message_id = any ($4::text[]) and id <> $5`,
      [
        tenantId,
        subject.provider,
        subject.account_ref,
        candidates.map(({ providerMessageId }) => providerMessageId),
        subject.id,
      ],
    );
    const others = new Set(taken.map(({ sid }) => sid));
    return candidates.findLast(({ providerMessageId }) => !others.has(providerMessageId)) ?? null;
  }

  /** False when a receipt was quicker than the list: then nothing is absent. */
  private async absent(tx: Tx, tenantId: TenantId, subject: Subject): Promise<boolean> {
    const again =
      (await this.directory.tenant(tenantId, tx))?.resendOnUnknown === 'after_confirmed_absent' &&
      subject.ordinal === 1 &&
      !subject.withdrawn;
    const [gone] = await tx.query(
      `with gone as (
         update attempt set state = 'failed', reconcile_at = null, reconciliation = 'absent', settled_at = clock_timestamp(), error_code = 'ERR_GATEWAY_SUBMISSION_LOST'
          where tenant_id = $1 and id = $2 and state = 'unknown' returning message_id),
       moved as (update message m set state = $3, error_code = $4, updated_at = clock_timestamp() from gone where m.tenant_id = $1 and m.id = gone.message_id and m.state = 'unknown')
       select message_id from gone`,
      [tenantId, subject.id, again ? 'queued' : 'failed', again ? null : 'ERR_GATEWAY_SUBMISSION_LOST'],
    );
    if (gone === undefined) return false;
    const lost = this.evidence.saw('confirmed_not_sent', {
      messageId: subject.message_id,
      attemptId: subject.id,
      at: this.clock.now(),
      dedupeKey: `absent:${subject.id}`,
      detail: "The provider's own list does not hold this text.",
    });
    await this.evidence.append(tx, tenantId, [lost]);
    if (!again) return true;
    await this.messages.insertAttempts(tx, tenantId, [
      {
        messageId: subject.message_id,
        ordinal: subject.ordinal + 1,
        endpointId: subject.endpoint_id,
        senderId: subject.sender_id,
        priority: subject.priority,
        segments: subject.segments,
        dueAt: this.clock.now(),
        forLater: false,
        provider: subject.provider,
        accountRef: subject.account_ref,
      },
    ]);
    return true;
  }
}

interface Reference {
  tenant_id: string;
  id: string;
}

interface Subject {
  id: string;
  message_id: string;
  ordinal: number;
  endpoint_id: string;
  sender_id: string;
  token: string;
  priority: number;
  segments: number;
  provider: string;
  account_ref: string;
  gate_committed_at: Date;
  recipient_key_version: number;
  recipient: Buffer | null;
  wordless: boolean;
  withdrawn: boolean;
}

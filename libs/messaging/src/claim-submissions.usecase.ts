import { Inject, Injectable } from '@nestjs/common';
import { ConsentLedger, decideSend, type Refusal } from '#libs/consent';
import { EvidenceStore, type NewEvidence } from '#libs/evidence';
import { CLOCK, type BusinessNumberId, type Clock, type TenantId } from '#libs/kernel';
import {
  AlarmClock,
  crashPoint,
  Database,
  ENVIRONMENT,
  isUnavailable,
  LOG,
  type Environment,
  type Log,
} from '#libs/platform';
import { Directory, EndpointStore, TenantVault, type OpenChannel, type TenantCipher } from '#libs/tenancy';
import { OutboxStore, submissionLeaseMs, type DueAttempt } from './outbox.store.js';

/** An attempt that may leave now: the gate has been passed and the intent is on disk. */
export interface Submission {
  readonly tenantId: TenantId;
  readonly channel: OpenChannel;
  readonly senderId: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly attempt: DueAttempt;
  /** The fence that {@link OutboxStore.settle} must show. */
  readonly fence: string;
  readonly gateCommittedAt: Date;
}

/**
 * Takes due texts sender by sender, each sender at its rate, decides again under the gate of every recipient, and commits `submitting` in the same transaction. A STOP that
 * committed before this transaction read the ledger wins; one that comes later waits for the gate and finds the text in flight (I14).
 */
@Injectable()
export class ClaimSubmissions {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OutboxStore) private readonly outbox: OutboxStore,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(ConsentLedger) private readonly consent: ConsentLedger,
    @Inject(EvidenceStore) private readonly evidence: EvidenceStore,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(AlarmClock) private readonly alarmClock: AlarmClock,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly env: Environment,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /**
   * Up to `capacity` submissions, each of which only this process may make. Fewer means that nothing else is due. A sender that cannot be served (its tenant's keys are gone, a deadlock)
   * keeps nobody else waiting, and what was claimed before it is not lost. Throws only when the database is away and nothing was claimed.
   */
  async run(capacity: number): Promise<readonly Submission[]> {
    const submissions: Submission[] = [];
    const nextSlots: Date[] = [];
    const senders = await this.database.transaction((tx) => this.outbox.dueSenders(tx, Math.min(capacity, 16)));
    const share = Math.max(1, Math.ceil(capacity / Math.max(1, senders.length)));
    for (const { tenantId, senderId } of senders) {
      const room = Math.min(share, capacity - submissions.length);
      if (room <= 0) break;
      try {
        submissions.push(...(await this.claimFrom(tenantId, senderId as BusinessNumberId, room, nextSlots)));
      } catch (error) {
        if (isUnavailable(error)) {
          if (submissions.length === 0) throw error;
          break;
        }
        this.log.error('Due texts of one sender could not be claimed; the next sweep tries again', error, { senderId });
      }
    }
    // Whoever got all that was asked for comes back by itself; otherwise a sender that has more waits for its next slot.
    if (submissions.length < capacity) for (const at of nextSlots) this.alarmClock.ring('deliveries', at);
    return submissions;
  }

  private async claimFrom(
    tenantId: TenantId,
    senderId: BusinessNumberId,
    room: number,
    nextSlots: Date[],
  ): Promise<readonly Submission[]> {
    const [cipher, tenant, number] = await Promise.all([
      this.vault.cipherFor(tenantId),
      this.directory.tenant(tenantId),
      this.directory.number(tenantId, senderId),
    ]);
    const channel = number === null ? null : await this.directory.channel(tenantId, number.channelRow);
    if (tenant === null || number === null || channel === null) return [];
    const claimed = await this.database.transaction(async (tx) => {
      const sender = await this.outbox.holdSender(tx, tenantId, senderId);
      if (sender === null) return null;
      const due = withinAllowance(
        await this.outbox.takeDue(tx, tenantId, senderId, Math.min(room, sender.allowance)),
        sender.allowance,
      );
      if (due.length === 0) return null;
      crashPoint('out.claimed');
      const people = due.map(({ endpointId }) => endpointId);
      await this.endpoints.lockGates(tx, people);
      // A statement of its own after the lock: only now is everything visible that committed before we held the gates.
      const suppressions = await this.consent.inForce(tx, tenantId, people);
      const now = this.clock.now();
      const leaving: DueAttempt[] = [];
      const refused: { attempt: DueAttempt; decision: Refusal }[] = [];
      for (const attempt of due) {
        const decision = decideSend({
          now,
          tenantState: tenant.state,
          purpose: attempt.purpose,
          stream: attempt.stream,
          suppressions: suppressions.get(attempt.endpointId) ?? [],
          senderUsable: number.releasedAt === null && channel.provider !== '',
          body: { chars: 1, segments: attempt.bodySegments, hasLiteralBraces: false },
          maxSegments: tenant.maxSegments,
          expiresAt: attempt.expiresAt,
          automaticTextsInWindow: null,
        });
        if (decision.verdict === 'send') leaving.push(attempt);
        else refused.push({ attempt, decision });
      }
      const nextSlotAt = await this.outbox.markSubmitting(
        tx,
        tenantId,
        senderId,
        leaving,
        sender.segmentsPerSecond,
        submissionLeaseMs(this.env.PROVIDER_DEADLINE_MS),
      );
      await this.outbox.markRefused(
        tx,
        tenantId,
        refused.map(({ attempt, decision }) => ({ attempt, code: decision.code, rule: decision.rule })),
      );
      await this.evidence.append(tx, tenantId, [
        ...leaving.map((attempt) => this.requested(attempt, now)),
        ...refused.map(({ attempt, decision }) => this.refusal(attempt, decision, now)),
      ]);
      return { leaving, nextSlotAt, more: due.length >= Math.min(room, sender.allowance) };
    });
    crashPoint('out.gate_committed');
    if (claimed === null) return [];
    if (claimed.more && claimed.nextSlotAt !== null) nextSlots.push(claimed.nextSlotAt);
    const gateCommittedAt = this.clock.now();
    return claimed.leaving.flatMap((attempt) => {
      try {
        return {
          tenantId,
          channel,
          senderId,
          from: number.number,
          to: openNumber(cipher, attempt),
          body: cipher.open('message', attempt.messageId, attempt.keyVersion, attempt.body).toString(),
          attempt,
          fence: String(BigInt(attempt.fence) + 1n),
          gateCommittedAt,
        };
      } catch (error) {
        this.log.error('A text cannot be opened and does not leave', error, { attemptId: attempt.id });
        return [];
      }
    });
  }

  private requested(attempt: DueAttempt, at: Date): NewEvidence {
    return this.evidence.saw('send_requested', {
      messageId: attempt.messageId,
      attemptId: attempt.id,
      at,
      dedupeKey: `requested:${attempt.id}:${attempt.fence}`,
    });
  }

  private refusal(attempt: DueAttempt, decision: Refusal, at: Date): NewEvidence {
    const what =
      decision.event === 'notification.channel.suppression_added'
        ? 'suppression_hit'
        : decision.code === 'ERR_MESSAGE_EXPIRED'
          ? 'expired_before_sending'
          : 'rejected_by_adapter';
    return this.evidence.saw(what, {
      messageId: attempt.messageId,
      attemptId: attempt.id,
      at,
      dedupeKey: `refused:${attempt.id}`,
      assessment: decision.assessment,
      coordinationEvent: decision.event,
      detail: `${decision.rule}: ${decision.reason}`,
    });
  }
}

const openNumber = (cipher: TenantCipher, attempt: DueAttempt): string =>
  cipher.open('endpoint', attempt.endpointId, attempt.recipientKeyVersion, attempt.recipient).toString();

/** The longest run of texts whose segments fit; at least one, because a long text must leave too. */
function withinAllowance(due: readonly DueAttempt[], allowance: number): readonly DueAttempt[] {
  let segments = 0;
  return due.filter((attempt, index) => {
    segments += attempt.segments;
    return index === 0 || segments <= allowance;
  });
}

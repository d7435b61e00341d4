import { Inject, Injectable } from '@nestjs/common';
import {
  ConsentLedger,
  ConsentPolicies,
  decideSend,
  ExternalOptOuts,
  needsConsentRecord,
  UNKNOWN_PERSON,
  type AskedPerson,
  type ConsentPolicy,
  type ExternalWord,
  type Hold,
  type PersonFacts,
  type Refusal,
  type SendDecision,
} from '#libs/consent';
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
  type RoomOf,
} from '#libs/platform';
import {
  Directory,
  EndpointStore,
  TenantVault,
  type BusinessNumberEntity,
  type OpenChannel,
  type TenantCipher,
  type TenantEntity,
} from '#libs/tenancy';
import { refusalEvidence } from './domain/refusal-evidence.js';
import { senderFacts } from './domain/sender-facts.js';
import { SendingPolicies } from './sending-policies.js';
import { OutboxStore, submissionLeaseMs, type DueAttempt, type HeldSender } from './outbox.store.js';

/** Senders with due texts that a claim looks at, and those that it serves: one tenant's many numbers are to hide nobody's one. */
const SENDERS_LOOKED_AT = 64;
const SENDERS_SERVED = 16;
/** How long a sender is left alone of which nothing came although something is due: its tenant's keys are gone, or its day has no room for texts that long. */
const PASSED_OVER_MS = 5_000;
/** How long a text waits that cannot be opened. */
const UNREADABLE_MS = 300_000;

/** An attempt that may leave now: the gate has been passed and the intent is on disk. */
export interface Submission {
  readonly tenantId: TenantId;
  readonly channel: OpenChannel;
  readonly senderId: string;
  readonly from: string;
  /** The provider's messaging service that the sender belongs to; null for none. */
  readonly serviceRef: string | null;
  readonly to: string;
  readonly body: string;
  readonly attempt: DueAttempt;
  /** The fence that {@link OutboxStore.settle} must show. */
  readonly fence: string;
  readonly gateCommittedAt: Date;
  /** Submissions of it, all in all, that the provider is known not to have taken (S0.39). */
  readonly retryAttempts: number;
  /** Submissions in a row that failed because of the account before this one. */
  readonly accountFailures: number;
}

/**
 * Takes due texts sender by sender, each sender at its rate, decides again under the gate of every recipient, and commits `submitting` in the same transaction. A STOP that
 * committed before this transaction read the ledger wins; one that comes later waits for the gate and finds the text in flight (I14).
 */
@Injectable()
export class ClaimSubmissions {
  /** Tenants whose own list is being asked. */
  private readonly asking = new Set<TenantId>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OutboxStore) private readonly outbox: OutboxStore,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(ConsentLedger) private readonly consent: ConsentLedger,
    @Inject(ConsentPolicies) private readonly policies: ConsentPolicies,
    @Inject(SendingPolicies) private readonly sendingPolicies: SendingPolicies,
    @Inject(ExternalOptOuts) private readonly external: ExternalOptOuts,
    @Inject(EvidenceStore) private readonly evidence: EvidenceStore,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(AlarmClock) private readonly alarmClock: AlarmClock,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly env: Environment,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /**
   * Up to `capacity` submissions, of one tenant at most `roomOf` it, each of which only this process may make. Fewer means that nothing else is due, or only of tenants without room. A sender
   * that cannot be served (its tenant's keys are gone, a deadlock) keeps nobody else waiting, and what was claimed before it is not lost. Throws only when the database is away and
   * nothing was claimed. Tenants with little in hand come first, and `begin` hears of each sender's as soon as they are claimed.
   */
  async run(
    capacity: number,
    roomOf: RoomOf = () => capacity,
    begin: (claimed: readonly Submission[]) => void = () => undefined,
  ): Promise<readonly Submission[]> {
    const submissions: Submission[] = [];
    const nextSlots: Date[] = [];
    const busy = await this.outbox.dueSenders(this.database, SENDERS_LOOKED_AT);
    const rooms = new Map<TenantId, number>();
    for (const { tenantId } of busy) if (!rooms.has(tenantId)) rooms.set(tenantId, roomOf(tenantId));
    const senders = busy.filter(({ tenantId }) => rooms.get(tenantId)! > 0);
    const most = Math.min(capacity, SENDERS_SERVED);
    const share = Math.ceil(capacity / Math.max(1, Math.min(most, senders.length)));
    let served = 0;
    for (const { tenantId, senderId } of senders) {
      // Those of whom nothing comes are not counted: sixteen that cannot be served hide nobody.
      if (served >= most) break;
      const room = Math.min(share, capacity - submissions.length, rooms.get(tenantId)!);
      if (room <= 0) continue;
      try {
        const slots: Date[] = [];
        const claimed = await this.claimFrom(tenantId, senderId as BusinessNumberId, room, slots);
        submissions.push(...claimed);
        begin(claimed);
        if (claimed.length > 0) served += 1;
        const left = rooms.get(tenantId)! - claimed.length;
        rooms.set(tenantId, left);
        // Whose places are all taken is looked at again when one is free: no need to ring for what is due already.
        const now = this.clock.now();
        nextSlots.push(...slots.filter((at) => left > 0 || at > now));
      } catch (error) {
        if (isUnavailable(error)) {
          if (submissions.length === 0) throw error;
          break;
        }
        this.log.error('Due texts of one sender could not be claimed; it is tried again in a while', error, {
          senderId,
        });
        await this.passOver(tenantId, senderId);
      }
    }
    // Whoever got all that was asked for comes back by itself; otherwise a sender that has more waits for its next slot.
    if (submissions.length < capacity) for (const at of nextSlots) this.alarmClock.ring('deliveries', at);
    return submissions;
  }

  /** A sender that cannot be served goes behind the others. */
  private async passOver(tenantId: TenantId, senderId: string): Promise<void> {
    await this.database
      .inTenant(tenantId, (tx) => this.outbox.holdBack(tx, tenantId, senderId, PASSED_OVER_MS))
      .catch((error: unknown) => this.log.error('A sender could not be passed over', error, { senderId }));
  }

  private async claimFrom(
    tenantId: TenantId,
    senderId: BusinessNumberId,
    room: number,
    nextSlots: Date[],
  ): Promise<readonly Submission[]> {
    const [cipher, tenant, number, policy, sending] = await Promise.all([
      this.vault.cipherFor(tenantId),
      this.directory.tenant(tenantId),
      this.directory.number(tenantId, senderId),
      this.policies.of(tenantId),
      this.sendingPolicies.of(tenantId),
    ]);
    const channel = number === null ? null : await this.directory.channel(tenantId, number.channelRow);
    if (tenant === null || number === null || channel === null) return [];
    const toAsk: AskedPerson[] = [];
    const claimed = await this.database.transaction(async (tx) => {
      const sender = await this.outbox.holdSender(tx, tenantId, senderId);
      if (sender === null) return null;
      if (sender instanceof Date) {
        nextSlots.push(sender);
        return null;
      }
      const due = (mostSegments: number | null): Promise<readonly DueAttempt[]> =>
        this.outbox.due(tx, tenantId, senderId, Math.min(room, sender.allowance), sender.servesOldest, mostSegments);
      const found = await due(null);
      let taken = withinAllowance(found, sender);
      if (found.length > 0 && taken.length === 0) {
        // The most urgent are longer than the day has room for; shorter ones may leave.
        taken = withinAllowance(await due(sender.leftToday), sender);
        if (taken.length === 0) {
          await this.outbox.holdBack(tx, tenantId, senderId, PASSED_OVER_MS);
          return null;
        }
      }
      const asked = this.withKnownWord(cipher, policy, taken, toAsk);
      if (asked.length === 0) return null;
      crashPoint('out.claimed');
      const people = asked.map(({ attempt }) => attempt.endpointId);
      // Statements of their own behind the lock, sent together with it: each sees everything that committed before we held the gates.
      const [, known, queued] = await Promise.all([
        this.endpoints.lockGates(tx, people),
        this.consent.factsAbout(
          tx,
          tenantId,
          people,
          asked.flatMap(({ attempt: { purpose, stream, endpointId } }) =>
            needsConsentRecord(policy, purpose, stream) ? [endpointId] : [],
          ),
        ),
        this.outbox.stillQueued(
          tx,
          tenantId,
          asked.map(({ attempt }) => attempt.id),
        ),
      ]);
      const stillDue = asked.filter(({ attempt }) => queued.has(attempt.id));
      const now = this.clock.now();
      const leaving: WholeAttempt[] = [];
      const refused: { attempt: DueAttempt; decision: EndedHere }[] = [];
      const held: { attempt: DueAttempt; decision: PutOff }[] = [];
      for (const { attempt, external } of stillDue) {
        if (!isWhole(attempt)) {
          refused.push({ attempt, decision: ERASED });
          continue;
        }
        const withdrawn = queued.get(attempt.id)!;
        if (withdrawn !== null) {
          refused.push({ attempt, decision: { ...WITHDRAWN, code: withdrawn } });
          continue;
        }
        const decision = this.decideReadable(cipher, { tenant, number, policy, now }, attempt, external, known);
        if (decision.verdict === 'send') leaving.push(attempt);
        else if (decision.verdict === 'hold') held.push({ attempt, decision });
        else refused.push({ attempt, decision });
      }
      const written = Promise.all([
        this.outbox.markSubmitting(
          tx,
          tenantId,
          senderId,
          leaving,
          sender,
          submissionLeaseMs(this.env.PROVIDER_DEADLINE_MS),
        ),
        this.outbox.markHeld(
          tx,
          tenantId,
          held.map(({ attempt, decision: { code, rule, retryAt } }) => ({ attempt, code, rule, until: retryAt })),
        ),
        this.outbox.markRefused(
          tx,
          tenantId,
          refused.map(({ attempt, decision }) => ({ attempt, code: decision.code, rule: decision.rule })),
        ),
        this.evidence.append(tx, tenantId, [
          ...leaving.map((attempt) => this.requested(attempt, now)),
          ...held.map(({ attempt, decision }) => this.putOff(attempt, decision, now)),
          ...refused.map(({ attempt, decision }) => this.refusal(attempt, decision, now)),
        ]),
      ]);
      tx.commitBehind();
      const [nextSlotAt] = await written;
      return {
        leaving,
        nextSlotAt,
        accountFailures: sender.accountFailures,
        more: taken.length >= Math.min(room, sender.allowance),
      };
    });
    // At once, so that nothing that is done before the call makes an old gate look fresh (I14).
    const gateCommittedAt = this.clock.now();
    if (toAsk.length > 0) this.askAbout(cipher, policy, toAsk);
    crashPoint('out.gate_committed');
    if (claimed === null) return [];
    if (claimed.more && claimed.nextSlotAt !== null) nextSlots.push(claimed.nextSlotAt);
    return claimed.leaving.flatMap((attempt) => {
      try {
        return {
          tenantId,
          channel,
          senderId,
          from: number.number,
          serviceRef: number.serviceRef,
          to: openNumber(cipher, attempt),
          body: cipher.open('message', attempt.messageId, attempt.keyVersion, attempt.body).toString(),
          attempt,
          fence: String(BigInt(attempt.fence) + 1n),
          gateCommittedAt,
          retryAttempts: sending.retryAttempts,
          accountFailures: claimed.accountFailures,
        };
      } catch (error) {
        this.log.error('A text cannot be opened and does not leave', error, { attemptId: attempt.id });
        return [];
      }
    });
  }

  /**
   * Asks the tenant's own list outside of every transaction, and lets nobody else's texts wait for its answer; the claim that the alarm then causes finds the answers remembered. One question
   * of a tenant at a time.
   */
  private askAbout(cipher: TenantCipher, policy: ConsentPolicy, people: readonly AskedPerson[]): void {
    if (this.asking.has(cipher.tenantId)) return;
    this.asking.add(cipher.tenantId);
    void this.external
      .ask(cipher, policy, people)
      .catch((error: unknown) => this.log.error("A tenant's own list could not be asked", error))
      .finally(() => {
        this.asking.delete(cipher.tenantId);
        this.alarmClock.ring('deliveries');
      });
  }

  /** Leaves out whom the tenant's own list has to be asked about first; they stay queued. */
  private withKnownWord(
    cipher: TenantCipher,
    policy: ConsentPolicy,
    taken: readonly DueAttempt[],
    toAsk: AskedPerson[],
  ): readonly { attempt: DueAttempt; external: ExternalWord }[] {
    return taken.flatMap((attempt): { attempt: DueAttempt; external: ExternalWord }[] => {
      if (attempt.purpose !== 'proactive' || !isWhole(attempt))
        return [{ attempt, external: { verdict: 'not_asked' } }];
      const external = this.external.recall(cipher.tenantId, policy, attempt.endpointId);
      if (external !== null) return [{ attempt, external }];
      try {
        toAsk.push({ endpointId: attempt.endpointId, number: openNumber(cipher, attempt) });
        return [];
      } catch {
        // The decision comes upon the same fault and says what becomes of it.
        return [{ attempt, external: { verdict: 'not_asked' } }];
      }
    });
  }

  /** One that cannot be opened keeps none of its sender's others from leaving; it waits for its key until it expires. */
  private decideReadable(...of: Parameters<ClaimSubmissions['decide']>): SendDecision | (PutOff & { verdict: 'hold' }) {
    try {
      return this.decide(...of);
    } catch (error) {
      const [, { now }, attempt] = of;
      this.log.error('A text cannot be opened; it waits', error, { attemptId: attempt.id });
      return { ...UNREADABLE, verdict: 'hold', retryAt: new Date(now.getTime() + UNREADABLE_MS) };
    }
  }

  private decide(
    cipher: TenantCipher,
    {
      tenant,
      number,
      policy,
      now,
    }: { tenant: TenantEntity; number: BusinessNumberEntity; policy: ConsentPolicy; now: Date },
    attempt: WholeAttempt,
    external: ExternalWord,
    known: ReadonlyMap<string, PersonFacts>,
  ): SendDecision {
    const keepsHours = attempt.purpose === 'proactive' || attempt.purpose === 'opt_in_request';
    return decideSend({
      now,
      at: 'submit',
      policy,
      tenantState: tenant.state,
      purpose: attempt.purpose,
      stream: attempt.stream,
      person: known.get(attempt.endpointId) ?? UNKNOWN_PERSON,
      external,
      sender: senderFacts(number),
      route: null,
      body: null,
      maxSegments: tenant.maxSegments,
      expiresAt: attempt.expiresAt,
      wish: attempt.wish,
      number: keepsHours ? openNumber(cipher, attempt) : '',
      frequency: null,
      automaticTexts: null,
      jitter: Math.random(),
    });
  }

  private putOff(attempt: DueAttempt, decision: PutOff, at: Date): NewEvidence {
    return this.evidence.saw('put_off', {
      messageId: attempt.messageId,
      attemptId: attempt.id,
      at,
      dedupeKey: `held:${attempt.id}:${decision.retryAt.getTime()}`,
      detail: `${decision.rule}: ${decision.reason}`,
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

  private refusal(attempt: DueAttempt, decision: EndedHere, at: Date): NewEvidence {
    return this.evidence.saw(refusalEvidence(decision), {
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

/** An attempt whose person has not been erased. */
type WholeAttempt = DueAttempt & { readonly body: Buffer; readonly recipient: Buffer };
const isWhole = (attempt: DueAttempt): attempt is WholeAttempt => attempt.body !== null && attempt.recipient !== null;

/** Why an attempt ends at the gate: the decision's word, or something that happened to the text before. */
type EndedHere = Omit<Refusal, 'code'> & { readonly code: string };

/** Why an attempt waits on: the decision's word, or that it cannot be read. */
type PutOff = Pick<Hold, 'rule' | 'reason' | 'retryAt'> & { readonly code: string };

const UNREADABLE: Omit<PutOff, 'retryAt'> = {
  code: 'ERR_UNREADABLE',
  rule: 'text.unreadable',
  reason: 'The key that its words or its number were sealed with is not there.',
};

/** A text that was taken back while it was on its way, and came back to be tried again. */
const WITHDRAWN: Omit<EndedHere, 'code'> = {
  verdict: 'refuse',
  rule: 'message.withdrawn',
  reason: 'It was taken back while it was on its way, and did not leave.',
  assessment: 'fail.policy_rejected',
  event: 'notification.attempt.rejected_by_adapter',
  evidence: null,
  retryAt: null,
};

/** A text that was on its way while its person was erased, and came back to be tried again. */
const ERASED: Refusal = {
  verdict: 'refuse',
  code: 'ERR_SUPPRESSED',
  rule: 'person.erased',
  reason: 'What was known of the person has been erased.',
  assessment: 'fail.suppressed',
  event: 'notification.channel.suppression_added',
  evidence: null,
  retryAt: null,
};

const openNumber = (cipher: TenantCipher, attempt: WholeAttempt): string =>
  cipher.open('endpoint', attempt.endpointId, attempt.recipientKeyVersion, attempt.recipient).toString();

/** The longest run of texts whose segments fit; at least one, because a long text must leave too, but on a day that has room for it. */
function withinAllowance(
  due: readonly DueAttempt[],
  { allowance, leftToday }: Pick<HeldSender, 'allowance' | 'leftToday'>,
): readonly DueAttempt[] {
  let segments = 0;
  return due
    .filter((attempt) => attempt.segments <= leftToday)
    .filter((attempt, index) => {
      segments += attempt.segments;
      return index === 0 || segments <= allowance;
    });
}

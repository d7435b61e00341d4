import { Inject, Injectable } from '@nestjs/common';
import {
  ConsentLedger,
  ConsentPolicies,
  countsAgainstCaps,
  decideSend,
  ExternalOptOuts,
  LOOP_REACH_MS,
  needsConsentRecord,
  RECENT_DAYS,
  UNKNOWN_PERSON,
  type ConsentPolicy,
  type Fact,
  type Purpose,
  type SendDecision,
  type SendWish,
} from '#libs/consent';
import { EvidenceStore, type NewEvidence } from '#libs/evidence';
import { CLOCK, IDS, type Clock, type IdSource, type TenantId } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { analyzeContent, type MessageStream } from '#libs/sms';
import {
  EndpointStore,
  type BusinessNumberEntity,
  type OpenChannel,
  type TenantCipher,
  type TenantEntity,
} from '#libs/tenancy';
import { refusalEvidence } from './domain/refusal-evidence.js';
import { senderFacts } from './domain/sender-facts.js';
import { MessageStore, type MessageOrigin } from './message.store.js';

/** A text somebody wants sent. Recipient and sender are ids of ours: nothing here can name a number. */
export interface SendCommand {
  readonly tenant: TenantEntity;
  readonly channel: OpenChannel;
  readonly sender: BusinessNumberEntity;
  readonly laneId: string;
  readonly endpointId: string;
  readonly origin: MessageOrigin;
  readonly purpose: Purpose;
  readonly stream: MessageStream;
  readonly body: string;
  /** May make one message only, for ever. */
  readonly dedupeKey: string | null;
  readonly answersSeq?: string;
  readonly pins?: Readonly<Record<string, unknown>>;
  /** The caller's own correlation ids, returned untouched. */
  readonly tracking?: Readonly<Record<string, unknown>>;
  /** How it was accepted, kept beside the decision: which rule chose the sender, whether an answer is welcome. */
  readonly notes?: Readonly<Record<string, string | boolean>>;
  /** 0 leaves first, 9 last. */
  readonly priority: number;
  readonly maxSegments?: number;
  /** Not worth sending afterwards. */
  readonly expiresAt: Date;
  readonly dueAt?: Date;
  /** What it is about, which programme it belongs to and what it tells: for caps and so that one fact is told once. */
  readonly subject?: string;
  readonly programme?: string;
  readonly fact?: Fact;
  readonly wish?: SendWish;
}

/** What became of a {@link SendCommand}. */
export interface Accepted {
  readonly messageId: string;
  readonly decision: SendDecision;
  /** False when the dedupe key had made this message before; `messageId` is then the earlier one's. */
  readonly fresh: boolean;
  readonly segments: number;
}

/**
 * The one way in: replies, confirmations, API requests, later triggers and operators. Decides once (again before submitting), writes message, attempt and
 * evidence in the caller's transaction. A refused text is written down too: every refusal can be shown.
 */
@Injectable()
export class AcceptMessage {
  constructor(
    @Inject(MessageStore) private readonly messages: MessageStore,
    @Inject(ConsentLedger) private readonly consent: ConsentLedger,
    @Inject(ConsentPolicies) private readonly policies: ConsentPolicies,
    @Inject(ExternalOptOuts) private readonly external: ExternalOptOuts,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(EvidenceStore) private readonly evidence: EvidenceStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** May run twice with the same dedupe key: the second run changes nothing. The caller rings the alarm clock after its commit. */
  async run(tx: Tx, cipher: TenantCipher, command: SendCommand): Promise<Accepted> {
    const { tenant, channel, sender, endpointId, laneId, body } = command;
    const tenantId = tenant.id as TenantId;
    const now = this.clock.now();
    const content = analyzeContent(body);
    const policy = await this.policies.of(tenantId, tx);
    const counts = command.fact !== undefined || countsAgainstCaps(policy, command.purpose, command.stream);
    // Two callers at once would otherwise both see room for one more text.
    if (counts) await this.endpoints.lockGates(tx, [endpointId]);
    const decision = await this.decide(tx, cipher, command, policy, counts, content.segmentCount, now);
    const state = decision.verdict === 'send' ? 'queued' : decision.verdict === 'hold' ? 'held' : 'suppressed';
    const messageId = this.ids.next();
    const fresh = await this.messages.insert(tx, cipher, {
      id: messageId,
      laneId,
      endpointId,
      senderId: sender.id,
      origin: command.origin,
      purpose: command.purpose,
      stream: command.stream,
      state,
      dedupeKey: command.dedupeKey,
      body,
      encoding: content.encoding,
      segments: content.segmentCount,
      answersSeq: command.answersSeq ?? null,
      pins: command.pins ?? null,
      tracking: command.tracking ?? {},
      priority: command.priority,
      errorCode: decision.verdict === 'send' ? null : decision.code,
      decision: {
        ...command.notes,
        at: 'accept',
        verdict: decision.verdict,
        rule: decision.rule,
        policy: policy.version,
        ...(decision.verdict === 'send'
          ? {}
          : { evidence: decision.evidence, retry_at: decision.retryAt?.toISOString() ?? null }),
      },
      expiresAt: command.expiresAt,
      counts,
      subject: command.subject ?? null,
      programme: command.programme ?? null,
      fact: command.fact ?? null,
      wish: command.wish ?? null,
      heldUntil: decision.verdict === 'hold' ? decision.retryAt : null,
    });
    const accepted = { decision, fresh, segments: content.segmentCount };
    if (!fresh) {
      const earlier = await this.messages.findByDedupeKey(tx, tenant.id, command.dedupeKey ?? '');
      return { ...accepted, messageId: earlier?.id ?? messageId };
    }
    const created = this.evidence.saw('created', { messageId, attemptId: null, at: now, dedupeKey: 'created' });
    if (decision.verdict === 'refuse') {
      await this.evidence.append(tx, tenant.id, [created, this.refused(messageId, decision, now)]);
      return { ...accepted, messageId };
    }
    if (decision.verdict === 'send') await this.withdraw(tx, tenant.id, decision.replaces, now);
    const attemptId = await this.messages.insertAttempt(tx, tenant.id, {
      messageId,
      ordinal: 1,
      endpointId,
      senderId: sender.id,
      priority: command.priority,
      segments: content.segmentCount,
      dueAt: decision.verdict === 'hold' ? later(decision.retryAt, command.dueAt) : (command.dueAt ?? now),
      provider: channel.provider,
      accountRef: channel.accountRef,
    });
    await this.evidence.append(tx, tenant.id, [
      created,
      this.evidence.saw('accepted_by_adapter', { messageId, attemptId, at: now, dedupeKey: `accepted:${attemptId}` }),
      ...(decision.verdict === 'hold'
        ? [
            this.evidence.saw('put_off', {
              messageId,
              attemptId,
              at: now,
              dedupeKey: `held:${attemptId}`,
              detail: `${decision.rule}: ${decision.reason}`,
            }),
          ]
        : []),
    ]);
    return { ...accepted, messageId };
  }

  private async decide(
    tx: Tx,
    cipher: TenantCipher,
    command: SendCommand,
    policy: ConsentPolicy,
    counts: boolean,
    segments: number,
    now: Date,
  ): Promise<SendDecision> {
    const { tenant, sender, endpointId, purpose, stream } = command;
    const consentsOf = needsConsentRecord(policy, purpose, stream) ? [endpointId] : [];
    const isGuarded = command.origin === 'reply' || command.origin === 'fallback' || purpose === 'clarification';
    const [people, recent, automaticTexts, number] = await Promise.all([
      this.consent.factsAbout(tx, tenant.id, [endpointId], consentsOf),
      counts ? this.messages.recentlyCounted(tx, tenant.id, endpointId, RECENT_DAYS) : [],
      isGuarded
        ? this.messages.automaticTimes(tx, tenant.id, command.laneId, new Date(now.getTime() - LOOP_REACH_MS))
        : null,
      purpose === 'proactive' || purpose === 'opt_in_request' ? this.endpoints.number(tx, cipher, endpointId) : null,
    ]);
    return decideSend({
      now: later(now, command.dueAt),
      at: 'accept',
      policy,
      tenantState: tenant.state,
      purpose,
      stream,
      person: people.get(endpointId) ?? UNKNOWN_PERSON,
      external:
        purpose === 'proactive'
          ? (this.external.recall(tenant.id, policy, endpointId) ?? { verdict: 'unavailable', retryAt: now })
          : { verdict: 'not_asked' },
      sender: senderFacts(sender),
      body: { text: command.body, segments },
      maxSegments: command.maxSegments ?? tenant.maxSegments,
      expiresAt: command.expiresAt,
      wish: command.wish ?? {},
      number: number ?? '',
      frequency: counts
        ? {
            text: {
              stream,
              subject: command.subject ?? null,
              programme: command.programme ?? null,
              fact: command.fact ?? null,
            },
            recent,
          }
        : null,
      automaticTexts,
      jitter: Math.random(),
    });
  }

  private refused(messageId: string, decision: Extract<SendDecision, { verdict: 'refuse' }>, at: Date): NewEvidence {
    const { assessment, event: coordinationEvent, rule, reason } = decision;
    return this.evidence.saw(refusalEvidence(decision), {
      messageId,
      attemptId: null,
      at,
      dedupeKey: 'refused',
      assessment,
      coordinationEvent,
      detail: `${rule}: ${reason}`,
      final: true,
    });
  }

  /** Waiting texts whose news are outdated end as if refused. One that left meanwhile stays. */
  private async withdraw(tx: Tx, tenantId: string, messageIds: readonly string[], at: Date): Promise<void> {
    const ended = await this.messages.withdraw(tx, tenantId, messageIds, 'ERR_SUPERSEDED', 'collapse.replaced');
    await this.evidence.append(
      tx,
      tenantId,
      ended.map((messageId) =>
        this.evidence.saw('rejected_by_adapter', {
          messageId,
          attemptId: null,
          at,
          dedupeKey: 'superseded',
          assessment: 'fail.policy_rejected',
          coordinationEvent: 'notification.attempt.rejected_by_adapter',
          detail: 'collapse.replaced: newer news of the same fact takes its place',
          final: true,
        }),
      ),
    );
  }
}

/** A text for later is decided for then, and again when it leaves. */
const later = (one: Date, other: Date | undefined): Date => (other === undefined || one >= other ? one : other);

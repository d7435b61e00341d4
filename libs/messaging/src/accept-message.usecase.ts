import { Inject, Injectable } from '@nestjs/common';
import { ConsentLedger, decideSend, LOOP_WINDOW_MS, type Purpose, type SendDecision } from '#libs/consent';
import { EvidenceStore } from '#libs/evidence';
import { CLOCK, IDS, type Clock, type IdSource } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { analyzeContent, type MessageStream } from '#libs/sms';
import type { BusinessNumberEntity, OpenChannel, TenantCipher, TenantEntity } from '#libs/tenancy';
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
    @Inject(EvidenceStore) private readonly evidence: EvidenceStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** May run twice with the same dedupe key: the second run changes nothing. The caller rings the alarm clock after its commit. */
  async run(tx: Tx, cipher: TenantCipher, command: SendCommand): Promise<Accepted> {
    const { tenant, channel, sender, endpointId, laneId, body } = command;
    const now = this.clock.now();
    const content = analyzeContent(body);
    const suppressions = (await this.consent.inForce(tx, tenant.id, [endpointId])).get(endpointId) ?? [];
    const guarded = command.origin === 'reply' || command.origin === 'fallback';
    const decision = decideSend({
      now,
      tenantState: tenant.state,
      purpose: command.purpose,
      stream: command.stream,
      suppressions,
      senderUsable: sender.releasedAt === null,
      body: { chars: body.trim().length, segments: content.segmentCount, hasLiteralBraces: /\{\{|\}\}/.test(body) },
      maxSegments: command.maxSegments ?? tenant.maxSegments,
      expiresAt: command.expiresAt,
      automaticTextsInWindow: guarded
        ? await this.messages.automaticSince(tx, tenant.id, laneId, new Date(now.getTime() - LOOP_WINDOW_MS))
        : null,
    });
    const sendable = decision.verdict === 'send';
    const messageId = this.ids.next();
    const fresh = await this.messages.insert(tx, cipher, {
      id: messageId,
      laneId,
      endpointId,
      senderId: sender.id,
      origin: command.origin,
      purpose: command.purpose,
      stream: command.stream,
      state: sendable ? 'queued' : 'suppressed',
      dedupeKey: command.dedupeKey,
      body,
      encoding: content.encoding,
      segments: content.segmentCount,
      answersSeq: command.answersSeq ?? null,
      pins: command.pins ?? null,
      tracking: command.tracking ?? {},
      priority: command.priority,
      errorCode: sendable ? null : decision.code,
      decision: { ...command.notes, at: 'accept', verdict: decision.verdict, rule: decision.rule },
      expiresAt: command.expiresAt,
    });
    if (!fresh) {
      const earlier = await this.messages.findByDedupeKey(tx, tenant.id, command.dedupeKey ?? '');
      return { messageId: earlier?.id ?? messageId, decision, fresh: false, segments: content.segmentCount };
    }
    const created = this.evidence.saw('created', { messageId, attemptId: null, at: now, dedupeKey: 'created' });
    if (!sendable) {
      const { assessment, event: coordinationEvent, rule, reason } = decision;
      const what =
        coordinationEvent === 'notification.channel.suppression_added' ? 'suppression_hit' : 'rejected_by_adapter';
      const refused = this.evidence.saw(what, {
        messageId,
        attemptId: null,
        at: now,
        dedupeKey: 'refused',
        assessment,
        coordinationEvent,
        detail: `${rule}: ${reason}`,
        final: true,
      });
      await this.evidence.append(tx, tenant.id, [created, refused]);
      return { messageId, decision, fresh, segments: content.segmentCount };
    }
    const attemptId = await this.messages.insertAttempt(tx, tenant.id, {
      messageId,
      ordinal: 1,
      endpointId,
      senderId: sender.id,
      priority: command.priority,
      segments: content.segmentCount,
      dueAt: command.dueAt ?? now,
      provider: channel.provider,
      accountRef: channel.accountRef,
    });
    await this.evidence.append(tx, tenant.id, [
      created,
      this.evidence.saw('accepted_by_adapter', { messageId, attemptId, at: now, dedupeKey: `accepted:${attemptId}` }),
    ]);
    return { messageId, decision, fresh, segments: content.segmentCount };
  }
}

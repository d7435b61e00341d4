import { Inject, Injectable } from '@nestjs/common';
import { ConsentHolds, ConsentLedger, revocationReach, type ConsentPolicy, type KeywordEffect } from '#libs/consent';
import type { LastSaid } from '#libs/conversation';
import { EvidenceStore, type NewEvidence } from '#libs/evidence';
import type { EndpointId, LaneId, TenantId } from '#libs/kernel';
import { MEANINGS, type KeywordDecision } from '#libs/keywords';
import { MessageStore } from '#libs/messaging';
import type { Tx } from '#libs/platform';
import { Alerts, EndpointStore } from '#libs/tenancy';
import { isCancelling, secondWish } from './domain/read-words.js';

/** An inbound text whose meaning is known. */
export interface UnderstoodText {
  readonly inboundId: string;
  readonly laneId: LaneId;
  readonly numberId: string;
  readonly endpointId: EndpointId;
  readonly rawEventId: string;
  readonly keyword: KeywordDecision;
  readonly receivedAt: Date;
  /** Our newest text there; null when there is none, or when it cannot matter. */
  readonly last: LastSaid | null;
}

const changesConsent = ({ keyword }: UnderstoodText): boolean =>
  MEANINGS[keyword.class].changesConsent && !keyword.noise;

/**
 * Puts what keywords say in force: opt-outs and opt-ins, doubts, the evidence about our newest text, and what a person has to see to beside
 * it. Called where a text is written down and, for weighed meanings, when its turn comes; always before the lane is locked.
 */
@Injectable()
export class ApplyKeywords {
  constructor(
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(ConsentLedger) private readonly consent: ConsentLedger,
    @Inject(ConsentHolds) private readonly holds: ConsentHolds,
    @Inject(MessageStore) private readonly messages: MessageStore,
    @Inject(EvidenceStore) private readonly evidence: EvidenceStore,
    @Inject(Alerts) private readonly alerts: Alerts,
  ) {}

  /** Takes the gates it needs. Once for each text: a second run adds a second consent event. */
  async run(tx: Tx, tenantId: TenantId, policy: ConsentPolicy, texts: readonly UnderstoodText[]): Promise<void> {
    const changing = texts.filter(changesConsent);
    if (changing.some(({ keyword }) => keyword.class === 'unknown'))
      await this.endpoints.lockGates(
        tx,
        changing.map(({ endpointId }) => endpointId),
      );
    await this.consent.applyKeywords(
      tx,
      tenantId,
      texts.flatMap((text) => keywordEffectOf(text, policy)),
    );
    await this.evidence.append(tx, tenantId, await this.evidenceOf(tx, tenantId, texts));
    await this.alertAbout(tx, tenantId, texts);
  }

  /** A doubt is kept until somebody knows; plain words end one. The gates are taken and the texts written. */
  async keepDoubts(tx: Tx, tenantId: TenantId, policy: ConsentPolicy, texts: readonly UnderstoodText[]): Promise<void> {
    for (const text of texts.filter(changesConsent)) {
      const { endpointId, keyword, receivedAt } = text;
      if (keyword.class !== 'unknown')
        await this.holds.close(
          tx,
          tenantId,
          [endpointId],
          keyword.class === 'opt_out' ? 'opted_out' : 'stays',
          'person',
          receivedAt,
        );
      else
        await this.holds.open(
          tx,
          tenantId,
          {
            endpointId,
            laneId: text.laneId,
            inboundId: text.inboundId,
            reason: isCancelling(keyword) ? 'cancel_while_asked' : 'ambiguous',
            rule: keyword.rule,
            openedAt: receivedAt,
          },
          policy.zone,
        );
    }
  }

  /** What besides the opt-out a person has to see to. Holds no word of the text. */
  private async alertAbout(tx: Tx, tenantId: TenantId, texts: readonly UnderstoodText[]): Promise<void> {
    for (const { keyword, laneId, inboundId } of texts) {
      const about = secondWish(keyword);
      if (about === null) continue;
      await this.alerts.raise(tx, tenantId, {
        kind: about.kind,
        role: 'Operator',
        severity: 'warning',
        dedupeKey: `${about.kind}:${laneId}`,
        summary: about.summary,
        context: { lane_id: laneId, inbound_id: inboundId, rule: keyword.rule },
      });
    }
  }

  /** What a STOP, START or HELP says about the text it answers (S1.25, S1.26). */
  private async evidenceOf(
    tx: Tx,
    tenantId: TenantId,
    texts: readonly UnderstoodText[],
  ): Promise<readonly NewEvidence[]> {
    const events: NewEvidence[] = [];
    for (const { keyword, laneId, inboundId, rawEventId, receivedAt } of texts) {
      const { evidence: kind, isUrgent } = MEANINGS[keyword.class];
      if (!isUrgent) continue;
      const messageId = await this.messages.newestOnLane(tx, tenantId, laneId);
      if (messageId === null) continue;
      const facts = { messageId, attemptId: null, at: receivedAt, rawEventRef: rawEventId };
      events.push(this.evidence.saw(kind, { ...facts, dedupeKey: `${kind}:${inboundId}` }));
      if (kind === 'opt_out_received')
        events.push(this.evidence.saw('opt_out_suppression', { ...facts, dedupeKey: `suppression:${inboundId}` }));
    }
    return events;
  }
}

function keywordEffectOf(text: UnderstoodText, policy: ConsentPolicy): readonly KeywordEffect[] {
  const { endpointId, inboundId, keyword, receivedAt, last } = text;
  if (keyword.class !== 'opt_out' && keyword.class !== 'opt_in') return [];
  return [
    {
      endpointId,
      effect: keyword.class,
      inboundId,
      rule: keyword.rule,
      listVersion: keyword.listVersion,
      receivedAt,
      scope: revocationReach(keyword, policy, {
        numberId: text.numberId,
        lastStream: last?.stream ?? null,
        at: receivedAt,
      }),
      ...(keyword.also === 'wrong_person' ? { reason: 'wrong person' } : {}),
      // YES to our question: the question's own words are what was agreed to.
      ...(last?.purpose === 'opt_in_request' && keyword.class === 'opt_in' ? { disclosure: last.text } : {}),
    },
  ];
}

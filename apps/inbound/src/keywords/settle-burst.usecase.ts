import { Inject, Injectable } from '@nestjs/common';
import { ConsentHolds, ConsentLedger, ConsentPolicies } from '#libs/consent';
import { keywordContext, LaneStore, type LaneLease, type LastSaid, type WaitingWords } from '#libs/conversation';
import { isQuestionOpen, type KeywordDecision } from '#libs/keywords';
import type { EndpointId } from '#libs/kernel';
import { Database, type Tx } from '#libs/platform';
import { EndpointStore, TenantVault } from '#libs/tenancy';
import { ApplyKeywords } from './apply-keywords.usecase.js';
import { endsDoubt, settleBurst } from './domain/burst.js';
import { readKeyword } from './domain/read-words.js';

/**
 * Gives the weighed texts of a burst their meaning, now that the burst has been gathered, and puts it in force; ends a doubt when the person
 * plainly goes on with the matter. A transaction of its own, because gates are locked before lanes.
 */
@Injectable()
export class SettleBurst {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(LaneStore) private readonly lanes: LaneStore,
    @Inject(ConsentLedger) private readonly consent: ConsentLedger,
    @Inject(ConsentHolds) private readonly holds: ConsentHolds,
    @Inject(ConsentPolicies) private readonly policies: ConsentPolicies,
    @Inject(ApplyKeywords) private readonly applyKeywords: ApplyKeywords,
    @Inject(TenantVault) private readonly vault: TenantVault,
  ) {}

  /** May run twice: what is in force already is not weighed any more. */
  async run(lease: LaneLease, endpointId: EndpointId): Promise<void> {
    const { tenantId, laneId } = lease;
    const cipher = await this.vault.cipherFor(tenantId);
    await this.database.inTenant(tenantId, async (tx) => {
      await this.endpoints.lockGates(tx, [endpointId]);
      const lane = await this.lanes.hold(tx, lease);
      if (lane === null) return;
      const [texts, lastSaid, people, policy] = await Promise.all([
        this.lanes.waitingWords(tx, cipher, lease),
        this.lanes.lastSaid(tx, cipher, [laneId]),
        this.consent.factsAbout(tx, tenantId, [endpointId], []),
        this.policies.of(tenantId, tx),
      ]);
      const last = lastSaid.get(laneId) ?? null;
      const isOptedOut = people.get(endpointId)?.suppressions.some(({ type }) => type === 'opt_out') ?? false;
      const decideAt =
        (at: Date) =>
        (text: string): KeywordDecision =>
          readKeyword(text, keywordContext(last, isOptedOut, at), policy, lane.numberId, null, lane.language);
      const settled = settleBurst(
        texts.filter(({ noise }) => !noise),
        decideAt(texts[0]?.receivedAt ?? new Date(0)),
      );
      const byId = new Map(texts.map((text) => [text.inboundId, text]));
      const understood = settled.map(({ inboundId, keyword }) => ({
        inboundId,
        laneId,
        numberId: lane.numberId,
        endpointId,
        rawEventId: byId.get(inboundId)!.rawEventId,
        keyword,
        receivedAt: byId.get(inboundId)!.receivedAt,
        last,
      }));
      await this.lanes.settle(tx, tenantId, settled);
      await this.applyKeywords.run(tx, tenantId, policy, understood);
      await this.applyKeywords.keepDoubts(tx, tenantId, policy, understood);
      await this.endDoubt(tx, lease, endpointId, texts, last, decideAt);
    });
  }

  private async endDoubt(
    tx: Tx,
    { tenantId, laneId }: LaneLease,
    endpointId: EndpointId,
    texts: readonly WaitingWords[],
    last: LastSaid | null,
    decideAt: (at: Date) => (text: string) => KeywordDecision,
  ): Promise<void> {
    const hold = await this.holds.openOf(tx, tenantId, endpointId);
    // A doubt that was reported on another way is not ended by a text about something else.
    if (hold === null || hold.reason === 'reported_elsewhere' || hold.laneId !== laneId) return;
    const hasAskedSince =
      last !== null && last.at > hold.openedAt && isQuestionOpen(keywordContext(last, false, last.at));
    const goesOn = texts.find(
      ({ receivedAt, inboundId, noise, text }) =>
        !noise &&
        inboundId !== hold.inboundId &&
        receivedAt > hold.openedAt &&
        endsDoubt(text, decideAt(receivedAt)(text), hasAskedSince),
    );
    if (goesOn !== undefined) await this.holds.close(tx, tenantId, [endpointId], 'stays', 'person', goesOn.receivedAt);
  }
}

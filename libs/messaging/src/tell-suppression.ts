import { Inject, Injectable } from '@nestjs/common';
import { EvidenceStore } from '#libs/evidence';
import { CLOCK, IDS, type Clock, type IdSource } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { MessageStore } from './message.store.js';

/** What an operator did about a number. */
export type SuppressionNews = 'manual_suppression' | 'suppression_removed';

/** Evidence of what an operator suppressed or lifted (S1.45), where the one of a STOP stands too: on the newest text that may have reached the person. */
@Injectable()
export class TellSuppression {
  constructor(
    @Inject(MessageStore) private readonly messages: MessageStore,
    @Inject(EvidenceStore) private readonly evidence: EvidenceStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** In the transaction of the change, and once for each: every call is a new event. Nothing where nobody has texted the person: evidence is about a text. */
  async run(tx: Tx, tenantId: string, endpointId: string, what: SuppressionNews): Promise<void> {
    const messageId = await this.messages.newestTo(tx, tenantId, endpointId);
    if (messageId === null) return;
    const facts = { messageId, attemptId: null, at: this.clock.now(), dedupeKey: `${what}:${this.ids.next()}` };
    await this.evidence.append(tx, tenantId, [this.evidence.saw(what, facts)]);
  }
}

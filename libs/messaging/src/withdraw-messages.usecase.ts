import { Inject, Injectable } from '@nestjs/common';
import { EvidenceStore, type Happening } from '#libs/evidence';
import { CLOCK, type Clock } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { EndpointStore } from '#libs/tenancy';
import { MessageStore } from './message.store.js';

/** Why texts that still wait shall not leave. */
export interface Withdrawal {
  readonly code: 'ERR_SUPERSEDED' | 'ERR_CANCELLED';
  readonly rule: string;
  /** A sentence of ours, for their timelines. */
  readonly reason: string;
}

/** Takes texts back that have not been given to a provider. */
@Injectable()
export class WithdrawMessages {
  constructor(
    @Inject(MessageStore) private readonly messages: MessageStore,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(EvidenceStore) private readonly evidence: EvidenceStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Those that were taken back; one whose intent to submit is committed stays and is not among them, and is not tried a second time should the gateway not take it. Waits for a claim that holds a text at this moment, and then finds it in flight:
   * whoever commits first wins. Safe to run twice.
   */
  async run(tx: Tx, tenantId: string, messageIds: readonly string[], why: Withdrawal): Promise<readonly string[]> {
    if (messageIds.length === 0) return [];
    // Gates before attempts, the order in which claims take them.
    await this.endpoints.lockGates(tx, await this.messages.endpointsOf(tx, tenantId, messageIds));
    const ended = await this.messages.withdraw(tx, tenantId, messageIds, why.code, why.rule);
    if (ended.length < messageIds.length) await this.messages.giveNoSecondTry(tx, tenantId, messageIds, why.code);
    const what: Happening = why.code === 'ERR_CANCELLED' ? 'cancelled' : 'rejected_by_adapter';
    await this.evidence.append(
      tx,
      tenantId,
      ended.map((messageId) =>
        this.evidence.saw(what, {
          messageId,
          attemptId: null,
          at: this.clock.now(),
          dedupeKey: why.code === 'ERR_CANCELLED' ? 'cancelled' : 'superseded',
          ...(what === 'cancelled'
            ? {}
            : {
                assessment: 'fail.policy_rejected' as const,
                coordinationEvent: 'notification.attempt.rejected_by_adapter' as const,
                final: true,
              }),
          detail: `${why.rule}: ${why.reason}`,
        }),
      ),
    );
    return ended;
  }
}

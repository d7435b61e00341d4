import { Inject, Injectable } from '@nestjs/common';
import { EvidenceStore } from '#libs/evidence';
import { CLOCK, err, ok, type Clock, type Result, type TenantId } from '#libs/kernel';
import { MessageStore, WithdrawMessages } from '#libs/messaging';
import { Database } from '#libs/platform';
import { EndpointStore } from '#libs/tenancy';

/** Why a text could not be changed. `too_late`: it is with the gateway, or ended otherwise. */
export type NotChanged = 'not_found' | 'too_late';

/** Takes back or puts off a text that has not been given to a gateway (OB24). Whoever commits first wins: this, or the claim that sends it. */
@Injectable()
export class ChangeWaitingText {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MessageStore) private readonly messages: MessageStore,
    @Inject(WithdrawMessages) private readonly withdraw: WithdrawMessages,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(EvidenceStore) private readonly evidence: EvidenceStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Safe to run twice: the second time the text has been taken back already, which is what was wanted. */
  cancel(tenantId: TenantId, messageId: string): Promise<Result<'cancelled', NotChanged>> {
    return this.database.inTenant(tenantId, async (tx) => {
      const ended = await this.withdraw.run(tx, tenantId, [messageId], {
        code: 'ERR_CANCELLED',
        rule: 'caller.cancelled',
        reason: 'the caller took it back',
      });
      if (ended.length > 0) return ok('cancelled');
      const message = await this.messages.find(tx, tenantId, messageId);
      if (message === null) return err('not_found');
      return message.errorCode === 'ERR_CANCELLED' ? ok('cancelled') : err('too_late');
    });
  }

  /** `at` is a moment to come; the text stays useful as long after it as it would have been. */
  reschedule(tenantId: TenantId, messageId: string, at: Date): Promise<Result<'scheduled', NotChanged>> {
    return this.database.inTenant(tenantId, async (tx) => {
      const people = await this.messages.endpointsOf(tx, tenantId, [messageId]);
      if (people.length === 0) return err('not_found');
      // Gates before attempts, the order in which claims take them.
      await this.endpoints.lockGates(tx, people);
      if (!(await this.messages.reschedule(tx, tenantId, messageId, at))) return err('too_late');
      await this.evidence.append(tx, tenantId, [
        this.evidence.saw('set_for_later', {
          messageId,
          attemptId: null,
          at: this.clock.now(),
          dedupeKey: `rescheduled:${at.getTime()}:${this.clock.now().getTime()}`,
          detail: `It is to leave at ${at.toISOString()}.`,
        }),
      ]);
      return ok('scheduled');
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { EvidenceStore } from '#libs/evidence';
import { CLOCK, err, ok, type Clock, type Result, type TenantId } from '#libs/kernel';
import { AcceptMessages, MessageStore, WithdrawMessages, type NotMoved } from '#libs/messaging';
import { Database } from '#libs/platform';
import { TenantVault } from '#libs/tenancy';

/** Why a text could not be taken back. `too_late`: it is with the gateway, or ended otherwise. */
export type NotCancelled = 'not_found' | 'too_late';

/** Takes back or puts off a text that has not been given to a gateway (OB24). Whoever commits first wins: this, or the claim that sends it. */
@Injectable()
export class ChangeWaitingText {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MessageStore) private readonly messages: MessageStore,
    @Inject(WithdrawMessages) private readonly withdraw: WithdrawMessages,
    @Inject(AcceptMessages) private readonly accept: AcceptMessages,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(EvidenceStore) private readonly evidence: EvidenceStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Safe to run twice: the second time the text has been taken back already, which is what was wanted. */
  cancel(tenantId: TenantId, messageId: string): Promise<Result<'cancelled', NotCancelled>> {
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

  /** `at` is a moment to come; the text stays useful as long after it as it would have been. Refused where the person would get too many texts then. */
  reschedule(tenantId: TenantId, messageId: string, at: Date): Promise<Result<'scheduled', NotMoved>> {
    return this.database.inTenant(tenantId, async (tx) => {
      const moved = await this.accept.reschedule(tx, await this.vault.cipherFor(tenantId, tx), messageId, at);
      if (!moved.ok) return moved;
      await this.evidence.append(tx, tenantId, [
        this.evidence.saw('set_for_later', {
          messageId,
          attemptId: null,
          at: this.clock.now(),
          dedupeKey: `rescheduled:${at.getTime()}:${this.clock.now().getTime()}`,
          detail: `It is to leave at ${at.toISOString()}.`,
        }),
      ]);
      return moved;
    });
  }
}

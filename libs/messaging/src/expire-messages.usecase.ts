import { Inject, Injectable } from '@nestjs/common';
import { EvidenceStore } from '#libs/evidence';
import { CLOCK, type Clock, type TenantId } from '#libs/kernel';
import { Database } from '#libs/platform';
import { WAITING, type MessageState } from './domain/message-states.js';

const BATCH = 200;

/**
 * Ends what is past its deadline, with the reason: texts that waited until they were of no use, and texts whose receipt never came. A late receipt still counts
 * afterwards (I18, S1.55).
 */
@Injectable()
export class ExpireMessages {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EvidenceStore) private readonly evidence: EvidenceStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One round; safe to run in several processes. A text that is being submitted at this moment is left for the next round. */
  async run(): Promise<void> {
    const overdue = await this.database.query<{ tenant_id: string; id: string }>(`select * from overdue_messages($1)`, [
      BATCH,
    ]);
    for (const { tenant_id: tenantId, id } of overdue) {
      await this.database.inTenant(tenantId as TenantId, async (tx) => {
        // Attempts before messages, the order in which claims take them.
        await tx.query(
          `select id from attempt where tenant_id = $1 and message_id = $2 order by ordinal for no key update`,
          [tenantId, id],
        );
        const [message] = await tx.query<{ state: MessageState; attempt_id: string | null }>(
          `select m.state, (select a.id from attempt a where a.tenant_id = m.tenant_id and a.message_id = m.id order by a.ordinal desc limit 1) as attempt_id
             from message m where m.tenant_id = $1 and m.id = $2 and coalesce(m.receipt_until, m.expires_at) <= clock_timestamp() and m.state <> 'submitting' for update skip locked`,
          [tenantId, id],
        );
        if (message === undefined) return;
        const unsent = WAITING.includes(message.state);
        await tx.query(
          `update message set state = 'expired', error_code = coalesce(error_code, $3), updated_at = clock_timestamp() where tenant_id = $1 and id = $2 and state = $4`,
          [tenantId, id, unsent ? 'ERR_MESSAGE_EXPIRED' : null, message.state],
        );
        await tx.query(
          `update attempt set state = 'expired', settled_at = clock_timestamp(), reconcile_at = null where tenant_id = $1 and message_id = $2 and state in ('scheduled', 'queued', 'submitted', 'unknown')`,
          [tenantId, id],
        );
        const event = this.evidence.saw(unsent ? 'expired_before_sending' : 'no_receipt', {
          messageId: id,
          attemptId: message.attempt_id,
          at: this.clock.now(),
          dedupeKey: `expired:${unsent ? 'unsent' : 'no_receipt'}`,
        });
        await this.evidence.append(tx, tenantId, [event]);
      });
    }
  }
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';
import type { ChannelOutcomes } from './domain/rejection-rate.js';
import { firstIdAt } from './kpi.store.js';

/** How gateways answered of late, by channel. */
@Injectable()
export class RejectionStore {
  /** Of attempts about which a gateway or carrier has said something since then. */
  async outcomes(tx: Tx, tenantId: string, since: Date): Promise<readonly ChannelOutcomes[]> {
    return tx.query<ChannelOutcomes>(
      `with seen as (
         select distinct attempt_id from evidence_event
          where tenant_id = $1 and id >= $2 and attempt_id is not null
            and kind in ('accepted_by_provider', 'rejected_by_provider', 'delivered', 'undelivered', 'failed', 'rejected', 'expired'))
       select c.channel_id as "channelId", count(*)::integer as texts,
              count(*) filter (where a.error_code = 'ERR_GATEWAY_MESSAGE_REJECTED')::integer as rejected,
              count(*) filter (where a.error_code = 'ERR_SENDER_ID_NOT_PROVISIONED')::integer as "notProvisioned"
         from seen
        cross join lateral (select error_code, sender_id from attempt where tenant_id = $1 and id = seen.attempt_id limit 1) a
         join business_number b on b.tenant_id = $1 and b.id = a.sender_id
         join channel c on c.tenant_id = $1 and c.id = b.channel_row
        group by c.channel_id order by c.channel_id`,
      [tenantId, firstIdAt(since)],
    );
  }
}

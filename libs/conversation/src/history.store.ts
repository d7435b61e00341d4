import { Injectable } from '@nestjs/common';
import { classesThat } from '#libs/keywords';
import type { LaneId } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import type { TenantCipher } from '#libs/tenancy';

/** One text of a conversation, as whoever answers needs it. */
export interface HistoryTurn {
  readonly direction: 'in' | 'out';
  readonly author: 'customer' | 'model' | 'operator' | 'template';
  readonly text: string;
  readonly at: Date;
}

/** Turns of the pair that an answer may know (S3.3). */
export const HISTORY_TURNS = 20;

/** Reads what was said between a person and one of our numbers. The cost does not grow with the length of the conversation (R10). */
@Injectable()
export class HistoryStore {
  /**
   * The last {@link HISTORY_TURNS} texts of the lane, oldest first: no keyword words and their automatic answers, no reactions, nothing that was never sent. What nobody has answered yet stands last.
   */
  async last(tx: Tx, cipher: TenantCipher, laneId: LaneId): Promise<readonly HistoryTurn[]> {
    const rows = await tx.query<{
      kind: 'inbound_message' | 'message';
      id: string;
      key_version: number;
      body: Buffer | null;
      at: Date;
      origin: string | null;
      waiting: boolean;
    }>(
      `(select 'inbound_message' as kind, id, key_version, body, received_at as at, null as origin,
               seq > (select answered_seq from lane where tenant_id = $1 and id = $2) as waiting
          from inbound_message
         where tenant_id = $1 and lane_id = $2 and keyword_class = any ($4::text[]) and not noise
         order by seq desc limit $3)
       union all
       (select 'message', id, key_version, body, created_at, origin, false
          from message
         where tenant_id = $1 and lane_id = $2 and origin <> 'keyword' and state not in ('suppressed', 'failed', 'held')
           and not (state = 'expired' and error_code is not distinct from 'ERR_MESSAGE_EXPIRED')
         order by created_at desc limit $3)
       order by at desc limit $3`,
      [cipher.tenantId, laneId, HISTORY_TURNS, classesThat('standsInHistory')],
    );
    // What waits for an answer stands last: a text that an assistant sent in between has answered nothing.
    const inOrder = rows.toReversed();
    return [...inOrder.filter(({ waiting }) => !waiting), ...inOrder.filter(({ waiting }) => waiting)].flatMap(
      (row): HistoryTurn[] => {
        if (row.body === null) return [];
        const text = cipher.open(row.kind, row.id, row.key_version, row.body).toString();
        if (row.kind === 'inbound_message') return [{ direction: 'in', author: 'customer', text, at: row.at }];
        const author = row.origin === 'reply' ? 'model' : row.origin === 'operator' ? 'operator' : 'template';
        return [{ direction: 'out', author, text, at: row.at }];
      },
    );
  }
}

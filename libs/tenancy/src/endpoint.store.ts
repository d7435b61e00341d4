import { Injectable } from '@nestjs/common';
import type { E164, EndpointId } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import type { TenantCipher } from './tenant-vault.js';

/** People's phones. The row is also the gate: whoever decides about consent or sending for a person holds it (I14). */
@Injectable()
export class EndpointStore {
  /** Makes sure each number has its row; returns the ids in the numbers' order. May run twice. */
  async ensure(tx: Tx, cipher: TenantCipher, numbers: readonly string[]): Promise<readonly EndpointId[]> {
    if (numbers.length === 0) return [];
    const ids = numbers.map((number) => cipher.endpointId(number));
    const known = new Set(
      (await tx.query<{ id: string }>(`select id from endpoint where id = any ($1::uuid[])`, [ids])).map(
        ({ id }) => id,
      ),
    );
    const fresh = new Map(ids.map((id, index) => [id, numbers[index]!] as const).filter(([id]) => !known.has(id)));
    if (fresh.size > 0) {
      // In id order, so that two batches that meet the same new people cannot deadlock.
      const rows = [...fresh].sort(([left], [right]) => (left < right ? -1 : 1));
      await tx.query(
        `insert into endpoint (tenant_id, id, key_version, number)
         select $1, * from unnest($2::uuid[], $3::smallint[], $4::bytea[]) on conflict do nothing`,
        [
          cipher.tenantId,
          rows.map(([id]) => id),
          rows.map(() => cipher.version),
          rows.map(([id, number]) => cipher.seal('endpoint', id, number)),
        ],
      );
    }
    return ids;
  }

  /** Takes the gates of these people, in one order for everybody. Held until the transaction ends. */
  async lockGates(tx: Tx, endpointIds: readonly string[]): Promise<void> {
    await tx.query(`select id from endpoint where id = any ($1::uuid[]) order by id for no key update`, [
      [...new Set(endpointIds)],
    ]);
  }

  /** The number behind an endpoint; null when there is none. */
  async number(tx: Tx, cipher: TenantCipher, endpointId: string): Promise<E164 | null> {
    const [row] = await tx.query<{ key_version: number; number: Buffer }>(
      `select key_version, number from endpoint where id = $1`,
      [endpointId],
    );
    return row === undefined
      ? null
      : (cipher.open('endpoint', endpointId, row.key_version, row.number).toString() as E164);
  }
}

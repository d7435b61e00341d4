import { Injectable } from '@nestjs/common';
import { err, ok, readId, type Result, type TenantId } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { BusinessNumberEntity } from '#libs/tenancy';

/** The sender of a message and how it was chosen. */
export interface ChosenSender {
  readonly number: BusinessNumberEntity;
  readonly by: 'id' | 'number' | 'default';
}

/** Which of a tenant's numbers a message leaves from (S0.14, S1.46). First cut: an id, one of the tenant's own numbers, or the tenant's default. */
@Injectable()
export class SenderMap {
  /** Null asks for the default. A number of somebody else is unmapped, like one that does not exist (S0.26). */
  async resolve(
    tx: Tx,
    tenantId: TenantId,
    wanted: string | null,
  ): Promise<Result<ChosenSender, 'unmapped' | 'no_default'>> {
    const own = tx.manager.getRepository(BusinessNumberEntity);
    if (wanted === null) {
      const number = await own.findOneBy({ tenantId, isDefault: true });
      return number === null || number.releasedAt !== null ? err('no_default') : ok({ number, by: 'default' });
    }
    const id = readId('number', wanted);
    const number =
      id === null
        ? wanted.startsWith('+')
          ? await own.findOneBy({ tenantId, number: wanted })
          : null
        : await own.findOneBy({ tenantId, id });
    return number === null || number.releasedAt !== null
      ? err('unmapped')
      : ok({ number, by: id === null ? 'number' : 'id' });
  }
}

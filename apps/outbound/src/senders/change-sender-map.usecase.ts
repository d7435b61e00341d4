import { Inject, Injectable } from '@nestjs/common';
import { readId, type TenantId } from '#libs/kernel';
import { Database, invalid, ProblemError, type Fault } from '#libs/platform';
import { SenderMaps, senderMapFaults, SendersStore, type SenderMapDocument } from '#libs/sender-mapping';
import type { SenderMapDto } from './sender-map.dto.js';
import { unlessTaken } from './unless-taken.js';

const MOVED_ON = 'The map has changed since. Read it, then decide again.';

/** Takes over which sender carries what, as the next version of the map. In force everywhere within seconds, for texts that come then (S0.14, ST1). */
@Injectable()
export class ChangeSenderMap {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SenderMaps) private readonly maps: SenderMaps,
    @Inject(SendersStore) private readonly store: SendersStore,
  ) {}

  /** All faults at once, and then nothing is changed. `by` names who decided. */
  async run(tenantId: TenantId, dto: SenderMapDto, by: string): Promise<SenderMapDocument> {
    const document = documentOf(dto);
    const changed = await unlessTaken(MOVED_ON, () =>
      this.database.inTenant(tenantId, async (tx) => {
        // Before senders are looked at: one of them may be changing into what the map does not allow.
        await this.maps.hold(tx, tenantId);
        const faults = senderMapFaults(document, await this.store.mappable(tx, tenantId)).map((fault): Fault => ({
          ...fault,
          code: 'ERR_SENDER_MAP',
        }));
        if (faults.length > 0) throw invalid(faults);
        const { version } = await this.maps.newest(tx, tenantId);
        if (dto.if_version !== undefined && dto.if_version !== version)
          throw new ProblemError('ERR_CONFLICT', MOVED_ON);
        return this.maps.add(tx, tenantId, document, by);
      }),
    );
    this.maps.forget();
    return changed;
  }
}

const documentOf = ({ names, pools, rules, fallback }: SenderMapDto): Omit<SenderMapDocument, 'version'> => ({
  names: Object.fromEntries(Object.entries(names).map(([name, target]) => [name, idOf(target)])),
  pools: pools.map(({ name, members, sticky }) => ({ name, members: members.map(idOf), sticky })),
  rules: rules.map(({ streams, countries, use }) => ({ streams, countries, use: idOf(use) })),
  fallback: fallback === null ? null : idOf(fallback),
});

/** What is no id is the name of something. */
const idOf = (target: string): string => readId('number', target) ?? target;

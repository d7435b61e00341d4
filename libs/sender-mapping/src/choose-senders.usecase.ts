import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, readId, type Clock, type Result, type TenantId } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { Directory, type BusinessNumberEntity, type SenderIdentity } from '#libs/tenancy';
import { chooseSender, type ChosenSender, type SenderWish } from './domain/choose-sender.js';
import { SenderMaps } from './sender-maps.js';
import { SendersStore } from './senders.store.js';

/** A text that seeks its sender. */
export type SenderSeeker = Omit<SenderWish, 'known'>;
/** What was found for it. */
export type FoundSender = ChosenSender<SenderIdentity & { readonly entity: BusinessNumberEntity }>;

/** Which of a tenant's senders carry texts (S0.14, S1.46, ST4, ST5). */
@Injectable()
export class ChooseSenders {
  constructor(
    @Inject(Directory) private readonly directory: Directory,
    @Inject(SenderMaps) private readonly maps: SenderMaps,
    @Inject(SendersStore) private readonly store: SendersStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whether a name leads to a sender of the tenant; null asks whether there is one for texts that name none. */
  async knows(tx: Tx, tenantId: TenantId, wanted: string | null): Promise<boolean> {
    const [found] = await this.run(tx, tenantId, [
      { wanted, fallsBack: false, stream: 'transactional', country: null, expectsReply: false, person: NOBODY },
    ]);
    return found!.ok;
  }

  /** One answer each, in order. A number of somebody else is unmapped, like one that does not exist (S0.26). */
  async run(
    tx: Tx,
    tenantId: TenantId,
    seekers: readonly SenderSeeker[],
  ): Promise<readonly Result<FoundSender, 'unmapped' | 'no_default'>[]> {
    const map = await this.maps.of(tenantId, tx);
    const isNamed = (name: string, among: readonly BusinessNumberEntity[]): boolean =>
      Object.hasOwn(map.names, name) ||
      map.pools.some((pool) => pool.name === name) ||
      among.some(({ id, number }) => number === name || id === readId('number', name));
    let numbers = await this.directory.numbers(tenantId, tx);
    // A sender that was added a moment ago, perhaps by another process.
    if (seekers.some(({ wanted }) => wanted !== null && !isNamed(wanted, numbers)))
      numbers = await this.directory.numbersNow(tenantId, tx);
    const senders = numbers.map((entity) => ({ ...identityOf(entity), entity }));
    const members = [...new Set(map.pools.flatMap(({ sticky, members: ids }) => (sticky ? ids : [])))];
    const known =
      members.length === 0
        ? new Map<string, readonly string[]>()
        : await this.store.numbersKnownTo(
            tx,
            tenantId,
            seekers.map(({ person }) => person),
            members,
          );
    const now = this.clock.now();
    return seekers.map((seeker) =>
      chooseSender(
        {
          ...seeker,
          wanted: seeker.wanted === null ? null : (readId('number', seeker.wanted) ?? seeker.wanted),
          known: known.get(seeker.person) ?? [],
        },
        map,
        senders,
        now,
      ),
    );
  }
}

/** Stands for anybody. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A sender as choosing one needs it. */
export const identityOf = (entity: BusinessNumberEntity): SenderIdentity => ({
  id: entity.id,
  number: entity.number,
  senderType: entity.senderType,
  registration: entity.registration,
  useCases: entity.useCases,
  limitations: entity.limitations,
  countries: entity.countries,
  segmentsPerSecond: Number(entity.segmentsPerSecond),
  isDefault: entity.isDefault,
  overrideUntil: entity.overrideUntil,
});

import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, IDS, type Clock, type IdSource, type TenantId } from '#libs/kernel';
import { Database, invalid, ProblemError, type Fault, type Tx } from '#libs/platform';
import { MAX_SENDERS, SendersStore, type SenderOverride } from '#libs/sender-mapping';
import { Directory } from '#libs/tenancy';
import { UNKNOWN_CHANNEL } from './add-sender.usecase.js';
import type { SenderOverrideDto } from './sender-map.dto.js';
import { unlessTaken } from './unless-taken.js';

/** Longest time that a sender may be used without being in the map. */
const LONGEST_MS = 30 * 86_400_000;

/** What of a grant can be judged for itself. */
type KnownOfGrant = { readonly [name in 'channel_id' | 'expires_at']: string | undefined };

/** Lets texts that name a number outside of the map leave from it for a while; who allowed that and why stays on record (S0.26, ST2). */
@Injectable()
export class GrantOverride {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SendersStore) private readonly store: SendersStore,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Granted again, it ends when the newest grant says. Each run is a line of the record. `by` names who allowed it. */
  async run(tenantId: TenantId, dto: SenderOverrideDto, by: string): Promise<SenderOverride> {
    const grantedAt = this.clock.now();
    const expiresAt = new Date(dto.expires_at);
    const granted = await unlessTaken('This number is a sender already; an override is for numbers that are not.', () =>
      this.database.inTenant(tenantId, async (tx) => {
        const { channelRow, faults } = await this.judge(tx, tenantId, dto);
        if (channelRow === null || faults.length > 0) throw invalid(faults);
        const { number, reason } = dto;
        const grant = { id: this.ids.next(), number, reason, grantedBy: by, expiresAt };
        const known = await this.store.extendOverride(tx, tenantId, channelRow, number, expiresAt);
        const senderId = known ?? this.ids.next();
        if (known !== null) await this.store.recordOverride(tx, tenantId, { ...grant, senderId });
        else {
          if ((await this.store.countInUse(tx, tenantId)) >= MAX_SENDERS)
            throw new ProblemError('ERR_CONFLICT', `There are ${MAX_SENDERS} senders in use. Release one first.`);
          await this.store.grantOverride(tx, tenantId, { ...grant, senderId, channelRow });
        }
        return { ...grant, senderId, grantedAt };
      }),
    );
    this.directory.forget();
    return granted;
  }

  /** What is wrong with that much of a grant. */
  faultsOf(tenantId: TenantId, known: KnownOfGrant): Promise<readonly Fault[]> {
    return this.database.inTenant(tenantId, async (tx) => (await this.judge(tx, tenantId, known)).faults);
  }

  private async judge(
    tx: Tx,
    tenantId: TenantId,
    known: KnownOfGrant,
  ): Promise<{ readonly channelRow: string | null; readonly faults: readonly Fault[] }> {
    const { channel_id: channelId, expires_at: expiresAt } = known;
    const channelRow = channelId === undefined ? null : await this.store.channelRow(tx, tenantId, channelId);
    const aheadMs = expiresAt === undefined ? LONGEST_MS : new Date(expiresAt).getTime() - this.clock.now().getTime();
    return {
      channelRow,
      faults: [
        ...(channelRow === null && channelId !== undefined ? [UNKNOWN_CHANNEL] : []),
        ...(aheadMs > 0 && aheadMs <= LONGEST_MS
          ? []
          : [{ field: 'expires_at', code: 'ERR_TIME_ORDER', message: 'must lie within the next 30 days' }]),
      ],
    };
  }
}

import { hash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type BusinessNumberId, type ChannelRowId, type Clock, type TenantId } from '#libs/kernel';
import { Database, type Tx } from '#libs/platform';
import { IsNull } from 'typeorm';
import { BusinessNumberEntity } from './business-number.entity.js';
import { ChannelEntity } from './channel.entity.js';
import { TenantEntity } from './tenant.entity.js';
import { TenantVault } from './tenant-vault.js';
import { TtlCache } from './ttl-cache.js';

/** A channel that a webhook may belong to. */
export interface ChannelRef {
  readonly tenantId: TenantId;
  readonly channelRow: ChannelRowId;
  readonly channelId: string;
}

/** A channel with its settings opened. The object is kept while the settings are unchanged, so it can key a cache of parsed configuration. */
export interface OpenChannel {
  readonly tenantId: TenantId;
  readonly row: ChannelRowId;
  readonly channelId: string;
  readonly provider: string;
  readonly accountRef: string;
  /** Who tells a person that STOP, START or HELP was heard: `provider` means never us. */
  readonly confirms: 'parley' | 'provider';
  readonly settings: Readonly<Record<string, unknown>>;
}

/** How long a change of a tenant, channel or number may take to reach every process. */
const FRESH_MS = 5000;
/** Senders of one tenant that are looked at. */
const MAX_NUMBERS = 2_000;
const OWN_NUMBERS_FRESH_MS = 30_000;

/** Answers that {@link OwnNumbers} remembers. */
const MAX_ANSWERS = 20_000;

/** Numbers of ours by their hashes, with the answers given lately: who texts once texts again. */
class OwnNumbers {
  private readonly lately = new Map<string, boolean>();

  constructor(private readonly hashes: ReadonlySet<string>) {}

  has(number: string): boolean {
    let isOwn = this.lately.get(number);
    if (isOwn === undefined) {
      if (this.lately.size >= MAX_ANSWERS) this.lately.clear();
      this.lately.set(number, (isOwn = this.hashes.has(hash('sha256', number, 'base64'))));
    }
    return isOwn;
  }
}

/**
 * Who owns which account and number, and how each tenant wants to be served. Answers from memory for {@link FRESH_MS}. Whoever asks inside a transaction passes it: asking for a second
 * connection while holding one lets a full pool wait for itself.
 */
@Injectable()
export class Directory {
  private readonly accounts: TtlCache<ReadonlySet<string>>;
  private readonly accountChannels: TtlCache<readonly ChannelRef[]>;
  private readonly numberIds: TtlCache<BusinessNumberId | null>;
  private readonly channels: TtlCache<OpenChannel | null>;
  private readonly tenants: TtlCache<TenantEntity | null>;
  private readonly numberRows: TtlCache<BusinessNumberEntity | null>;
  private readonly allNumbers: TtlCache<readonly BusinessNumberEntity[]>;
  private readonly ownNumbers: TtlCache<OwnNumbers>;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(CLOCK) clock: Clock,
  ) {
    this.accounts = new TtlCache(clock, FRESH_MS);
    this.accountChannels = new TtlCache(clock, FRESH_MS);
    this.numberIds = new TtlCache(clock, FRESH_MS);
    this.channels = new TtlCache(clock, FRESH_MS);
    this.tenants = new TtlCache(clock, FRESH_MS);
    this.numberRows = new TtlCache(clock, FRESH_MS);
    this.allNumbers = new TtlCache(clock, FRESH_MS, 1_000);
    this.ownNumbers = new TtlCache(clock, OWN_NUMBERS_FRESH_MS);
  }

  /**
   * Active channels of that account, of whatever tenant; at most 20. An account nobody has costs no look-up of its own, so that a flood of forged webhooks reaches no
   * connection (F32).
   */
  channelsOfAccount(provider: string, accountRef: string): Promise<readonly ChannelRef[]> {
    const key = `${provider}|${accountRef}`;
    return this.accountChannels.fresh(key) ?? this.askForChannels(key, provider, accountRef);
  }

  private async askForChannels(key: string, provider: string, accountRef: string): Promise<readonly ChannelRef[]> {
    const known = await this.accounts.get('all', async () => {
      const rows = await this.database.query<{ provider: string; account_ref: string }>(
        `select * from known_accounts()`,
      );
      return new Set(rows.map((row) => `${row.provider}|${row.account_ref}`));
    });
    if (!known.has(key)) return [];
    return this.accountChannels.get(key, async () => {
      const rows = await this.database.query<{ tenant_id: string; channel_row: string; channel_id: string }>(
        `select * from channels_of_account($1, $2)`,
        [provider, accountRef],
      );
      return rows.map((row) => ({
        tenantId: row.tenant_id as TenantId,
        channelRow: row.channel_row as ChannelRowId,
        channelId: row.channel_id,
      }));
    });
  }

  /** Whether a number that texts us is a number of ours, whoever's. Answers from memory of half a minute. */
  async isOwnNumber(number: string): Promise<boolean> {
    const own = await this.ownNumbers.get('all', async () => {
      const rows = await this.database.query<{ number_hash: Buffer }>(`select * from own_number_hashes()`);
      return new OwnNumbers(new Set(rows.map((row) => row.number_hash.toString('base64'))));
    });
    return own.has(number);
  }

  /** The channel's own number of that value; null when it is not one of its numbers now. Ask only after the webhook was verified. */
  numberOfChannel({ tenantId, channelRow }: ChannelRef, number: string): Promise<BusinessNumberId | null> {
    return this.numberIds.get(`${tenantId}|${channelRow}|${number}`, async () => {
      const found = await this.database.inTenant(tenantId, (tx) =>
        tx.manager.findOneBy(BusinessNumberEntity, { tenantId, channelRow, number, releasedAt: IsNull() }),
      );
      return found === null ? null : (found.id as BusinessNumberId);
    });
  }

  /** The channel with its settings opened; null when the tenant has none such. */
  channel(tenantId: TenantId, row: string, within?: Tx): Promise<OpenChannel | null> {
    return this.look(this.channels, `${tenantId}|${row}`, tenantId, within, async (tx) => {
      const cipher = await this.vault.cipherFor(tenantId, tx);
      const found = await tx.manager.findOneBy(ChannelEntity, { tenantId, id: row });
      if (found === null) return null;
      const settings = JSON.parse(
        cipher.open('channel', found.id, found.keyVersion, found.settings).toString(),
      ) as Record<string, unknown>;
      return {
        tenantId,
        row: found.id as ChannelRowId,
        channelId: found.channelId,
        provider: found.provider,
        accountRef: found.accountRef,
        confirms: found.confirms,
        settings,
      };
    });
  }

  /** The tenant's settings; null when there is no such tenant. */
  tenant(tenantId: TenantId, within?: Tx): Promise<TenantEntity | null> {
    return this.look(this.tenants, tenantId, tenantId, within, (tx) =>
      tx.manager.findOneBy(TenantEntity, { id: tenantId }),
    );
  }

  /** One of the tenant's numbers; null when it is not theirs. */
  number(tenantId: TenantId, numberId: string, within?: Tx): Promise<BusinessNumberEntity | null> {
    return this.look(this.numberRows, `${tenantId}|${numberId}`, tenantId, within, (tx) =>
      tx.manager.findOneBy(BusinessNumberEntity, { tenantId, id: numberId }),
    );
  }

  /** The tenant's senders in use, at most {@link MAX_NUMBERS}, oldest first. */
  numbers(tenantId: TenantId, within?: Tx): Promise<readonly BusinessNumberEntity[]> {
    return this.look(this.allNumbers, tenantId, tenantId, within, (tx) => this.numbersNow(tenantId, tx));
  }

  /** The same as they stand in the database. */
  numbersNow(tenantId: TenantId, tx: Tx): Promise<readonly BusinessNumberEntity[]> {
    return tx.manager.find(BusinessNumberEntity, {
      where: { tenantId, releasedAt: IsNull() },
      order: { id: 'ASC' },
      take: MAX_NUMBERS,
    });
  }

  private look<V>(
    cache: TtlCache<V>,
    key: string,
    tenantId: TenantId,
    within: Tx | undefined,
    load: (tx: Tx) => Promise<V>,
  ): Promise<V> {
    return within === undefined
      ? cache.get(key, () => this.database.inTenant(tenantId, load))
      : cache.getHolding(key, () => load(within));
  }

  /** Forgets what is remembered; for administration in the same process and for tests. */
  forget(): void {
    for (const cache of [
      this.accounts,
      this.accountChannels,
      this.numberIds,
      this.channels,
      this.tenants,
      this.numberRows,
      this.allNumbers,
      this.ownNumbers,
    ])
      cache.clear();
  }
}

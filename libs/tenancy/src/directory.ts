import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type BusinessNumberId, type ChannelRowId, type Clock, type TenantId } from '#libs/kernel';
import { Database } from '#libs/platform';
import { BusinessNumberEntity } from './business-number.entity.js';
import { ChannelEntity } from './channel.entity.js';
import { TenantEntity } from './tenant.entity.js';
import { TenantVault } from './tenant-vault.js';
import { TtlCache } from './ttl-cache.js';

/** Where a webhook may belong: a tenant's channel, and the number when it is one of theirs. */
export interface Route {
  readonly tenantId: TenantId;
  readonly channelRow: ChannelRowId;
  readonly numberId: BusinessNumberId | null;
}

/** A channel with its settings opened. The object is kept while the settings are unchanged, so it can key a cache of parsed configuration. */
export interface OpenChannel {
  readonly tenantId: TenantId;
  readonly row: ChannelRowId;
  readonly channelId: string;
  readonly provider: string;
  readonly accountRef: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** How long a change of a tenant, channel or number may take to reach every process. */
const FRESH_MS = 5000;

/** Who owns which account and number, and how each tenant wants to be served. Answers from memory for {@link FRESH_MS}. */
@Injectable()
export class Directory {
  private readonly routes: TtlCache<readonly Route[]>;
  private readonly channels: TtlCache<OpenChannel | null>;
  private readonly tenants: TtlCache<TenantEntity | null>;
  private readonly numbers: TtlCache<BusinessNumberEntity | null>;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(CLOCK) clock: Clock,
  ) {
    this.routes = new TtlCache(clock, FRESH_MS);
    this.channels = new TtlCache(clock, FRESH_MS);
    this.tenants = new TtlCache(clock, FRESH_MS);
    this.numbers = new TtlCache(clock, FRESH_MS);
  }

  /** Channels of that account, those that own `number` first. At most 20. */
  routesOfAccount(provider: string, accountRef: string, number: string): Promise<readonly Route[]> {
    return this.routes.get(`a|${provider}|${accountRef}|${number}`, async () => {
      const rows = await this.database.query<RouteRow>(`select * from route_by_account($1, $2, $3)`, [
        provider,
        accountRef,
        number,
      ]);
      return rows.map(readRoute);
    });
  }

  /** Channels of that name whose account is the one that signs, those that own `number` first. */
  routesOfChannel(provider: string, channelId: string, accountRef: string, number: string): Promise<readonly Route[]> {
    return this.routes.get(`c|${provider}|${channelId}|${accountRef}|${number}`, async () => {
      const rows = await this.database.query<RouteRow & { account_ref: string }>(
        `select * from route_by_channel($1, $2, $3)`,
        [provider, channelId, number],
      );
      return rows.filter((row) => row.account_ref === accountRef).map(readRoute);
    });
  }

  /** The channel with its settings opened; null when the tenant has none such. */
  channel(tenantId: TenantId, row: string): Promise<OpenChannel | null> {
    return this.channels.get(`${tenantId}|${row}`, async () => {
      const cipher = await this.vault.cipherFor(tenantId);
      const found = await this.database.inTenant(tenantId, (tx) =>
        tx.manager.findOneBy(ChannelEntity, { tenantId, id: row }),
      );
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
        settings,
      };
    });
  }

  /** The tenant's settings; null when there is no such tenant. */
  tenant(tenantId: TenantId): Promise<TenantEntity | null> {
    return this.tenants.get(tenantId, () =>
      this.database.inTenant(tenantId, (tx) => tx.manager.findOneBy(TenantEntity, { id: tenantId })),
    );
  }

  /** One of the tenant's numbers; null when it is not theirs. */
  number(tenantId: TenantId, numberId: string): Promise<BusinessNumberEntity | null> {
    return this.numbers.get(`${tenantId}|${numberId}`, () =>
      this.database.inTenant(tenantId, (tx) => tx.manager.findOneBy(BusinessNumberEntity, { tenantId, id: numberId })),
    );
  }

  /** Forgets what is remembered; for administration in the same process and for tests. */
  forget(): void {
    for (const cache of [this.routes, this.channels, this.tenants, this.numbers]) cache.clear();
  }
}

interface RouteRow {
  tenant_id: string;
  channel_row: string;
  number_id: string | null;
}

const readRoute = (row: RouteRow): Route => ({
  tenantId: row.tenant_id as TenantId,
  channelRow: row.channel_row as ChannelRowId,
  numberId: row.number_id as BusinessNumberId | null,
});

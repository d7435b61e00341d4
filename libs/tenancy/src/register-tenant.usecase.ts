import { Inject, Injectable } from '@nestjs/common';
import { IDS, type BusinessNumberId, type ChannelRowId, type E164, type IdSource, type TenantId } from '#libs/kernel';
import { Database } from '#libs/platform';
import { TenantVault } from './tenant-vault.js';

/** A new tenant with its first channel and numbers. */
export interface NewTenant {
  readonly slug: string;
  readonly name: string;
  readonly helpContact: string;
  readonly fallbackText: string | null;
  readonly replyPauseMs?: number;
  readonly facts?: readonly string[];
  readonly allowedLinks?: readonly string[];
  readonly channel: {
    readonly channelId: string;
    readonly provider: string;
    readonly accountRef: string;
    /** Already checked by the provider's adapter; sealed before it is stored. */
    readonly settings: Readonly<Record<string, unknown>>;
  };
  readonly numbers: readonly { readonly number: E164; readonly label: string; readonly segmentsPerSecond: number }[];
}

/** What was made. */
export interface RegisteredTenant {
  readonly tenantId: TenantId;
  readonly channelRow: ChannelRowId;
  readonly numberIds: readonly BusinessNumberId[];
}

/** Creates a tenant, its keys, one channel and its numbers in one transaction; the first number becomes the default sender. */
@Injectable()
export class RegisterTenant {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Fails whole when the slug, the channel or a number is taken (a number belongs to one tenant at a time). */
  run(wanted: NewTenant): Promise<RegisteredTenant> {
    const tenantId = this.ids.next() as TenantId;
    const channelRow = this.ids.next() as ChannelRowId;
    const numberIds = wanted.numbers.map(() => this.ids.next() as BusinessNumberId);
    return this.database.inTenant(tenantId, async (tx) => {
      await tx.query(
        `insert into tenant (id, slug, name, help_contact, fallback_text, reply_pause_ms, facts, allowed_links) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          tenantId,
          wanted.slug,
          wanted.name,
          wanted.helpContact,
          wanted.fallbackText,
          wanted.replyPauseMs ?? null,
          [...(wanted.facts ?? [])],
          [...(wanted.allowedLinks ?? [])],
        ],
      );
      const cipher = await this.vault.createKeys(tx, tenantId);
      const { channelId, provider, accountRef, settings } = wanted.channel;
      await tx.query(
        `insert into channel (tenant_id, id, channel_id, provider, account_ref, key_version, settings) values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          tenantId,
          channelRow,
          channelId,
          provider,
          accountRef,
          cipher.version,
          cipher.seal('channel', channelRow, JSON.stringify(settings)),
        ],
      );
      for (const [index, { number, label, segmentsPerSecond }] of wanted.numbers.entries()) {
        await tx.query(
          `insert into business_number (tenant_id, id, channel_row, number, label, segments_per_second, is_default) values ($1, $2, $3, $4, $5, $6, $7)`,
          [tenantId, numberIds[index], channelRow, number, label, segmentsPerSecond, index === 0],
        );
      }
      return { tenantId, channelRow, numberIds };
    });
  }
}

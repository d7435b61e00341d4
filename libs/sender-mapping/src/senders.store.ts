import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';

/** A campaign that several numbers share (S1.46). */
export interface SenderCampaign {
  readonly id: string;
  readonly name: string;
  readonly brandRef: string | null;
  readonly campaignRef: string | null;
  readonly registration: string;
  readonly segmentsPerSecond: number | null;
  readonly dailySegments: number | null;
}

/** A grant to use a sender that is not in the map (S0.26). */
export interface SenderOverride {
  readonly id: string;
  readonly senderId: string;
  readonly number: string;
  readonly reason: string;
  readonly grantedBy: string;
  readonly grantedAt: Date;
  readonly expiresAt: Date;
}

/** What of a sender an administrator may change. */
export interface SenderChanges {
  readonly label?: string;
  readonly registration?: string;
  readonly useCases?: readonly string[];
  readonly limitations?: readonly string[];
  readonly countries?: readonly string[];
  readonly segmentsPerSecond?: number;
  readonly dailySegments?: number | null;
  readonly campaignId?: string | null;
  readonly serviceRef?: string | null;
  readonly isDefault?: true;
}

/** A sender with its channel and campaign, as an administrator sees it (S1.46). */
export interface SenderRecord {
  readonly id: string;
  readonly number: string;
  readonly label: string;
  readonly senderType: string;
  readonly registration: string;
  readonly useCases: readonly string[];
  readonly limitations: readonly string[];
  readonly countries: readonly string[];
  readonly segmentsPerSecond: number;
  readonly dailySegments: number | null;
  readonly serviceRef: string | null;
  readonly isDefault: boolean;
  readonly overrideUntil: Date | null;
  readonly createdAt: Date;
  readonly channelId: string;
  readonly provider: string;
  readonly accountRef: string;
  readonly campaign: Pick<SenderCampaign, 'id' | 'brandRef' | 'campaignRef'> | null;
}

/** A sender to be added to a channel. */
export interface NewSender {
  readonly id: string;
  readonly channelRow: string;
  readonly number: string;
  readonly senderType: string;
  readonly label: string;
}

/** Most campaigns, and most overrides in one answer. */
export const MAX_LISTED = 500;
/** Most senders in use by one tenant: as many as are looked at when one is chosen. */
export const MAX_SENDERS = 2_000;

/** SQL for senders, their campaigns and overrides. */
@Injectable()
export class SendersStore {
  /** By person: which of these numbers have a conversation with them, the newest first. */
  async numbersKnownTo(
    tx: Tx,
    tenantId: string,
    endpointIds: readonly string[],
    numberIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await tx.query<{ endpoint_id: string; numbers: string[] }>(
      `select endpoint_id, array_agg(number_id::text order by created_at desc) as numbers from lane
        where tenant_id = $1 and endpoint_id = any ($2::uuid[]) and number_id = any ($3::uuid[]) group by endpoint_id`,
      [tenantId, [...new Set(endpointIds)], numberIds],
    );
    return new Map(rows.map((row) => [row.endpoint_id, row.numbers]));
  }

  /** The tenant's senders in use with an id after `after`, oldest first. */
  async list(tx: Tx, tenantId: string, after: string | null, limit: number): Promise<readonly SenderRecord[]> {
    const rows = await tx.query<SenderRow>(
      `${SELECT_SENDER} where b.tenant_id = $1 and b.released_at is null and ($2::uuid is null or b.id > $2) order by b.id limit $3`,
      [tenantId, after, limit],
    );
    return rows.map(readSender);
  }

  /** The sender, or null when the tenant has none such in use. */
  async find(tx: Tx, tenantId: string, id: string): Promise<SenderRecord | null> {
    const [row] = await tx.query<SenderRow>(
      `${SELECT_SENDER} where b.tenant_id = $1 and b.id = $2 and b.released_at is null`,
      [tenantId, id],
    );
    return row === undefined ? null : readSender(row);
  }

  /** The same, held until the transaction ends. */
  async hold(tx: Tx, tenantId: string, id: string): Promise<SenderRecord | null> {
    await tx.query(`select from business_number where tenant_id = $1 and id = $2 for no key update`, [tenantId, id]);
    return this.find(tx, tenantId, id);
  }

  /** By id: the senders that a map may lead to, and what they may carry: those in use, without the ones used by override. */
  async mappable(
    tx: Tx,
    tenantId: string,
  ): Promise<ReadonlyMap<string, Pick<SenderRecord, 'useCases' | 'limitations'>>> {
    const rows = await tx.query<Pick<SenderRow, 'id' | 'use_cases' | 'limitations'>>(
      `select id, use_cases, limitations from business_number where tenant_id = $1 and released_at is null and override_until is null order by id limit ${MAX_SENDERS}`,
      [tenantId],
    );
    return new Map(rows.map(({ id, use_cases: useCases, limitations }) => [id, { useCases, limitations }]));
  }

  /** How many senders the tenant has in use. */
  async countInUse(tx: Tx, tenantId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `select count(*)::int from business_number where tenant_id = $1 and released_at is null`,
      [tenantId],
    );
    return row!.count;
  }

  /** The row of the tenant's channel of that name; null when there is none. */
  async channelRow(tx: Tx, tenantId: string, channelId: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(`select id from channel where tenant_id = $1 and channel_id = $2`, [
      tenantId,
      channelId,
    ]);
    return row?.id ?? null;
  }

  /** Adds a sender. Throws a unique violation when the number is somebody's, or the name is used already. */
  async add(tx: Tx, tenantId: string, { id, channelRow, number, senderType, label }: NewSender): Promise<void> {
    await tx.query(
      `insert into business_number (tenant_id, id, channel_row, number, sender_type, label) values ($1, $2, $3, $4, $5, $6)`,
      [tenantId, id, channelRow, number, senderType, label],
    );
  }

  /** Ends the use of a sender: texts that wait for it are refused when it is their turn. Safe to run twice. */
  async release(tx: Tx, tenantId: string, id: string): Promise<void> {
    await tx.query(
      `update business_number set released_at = clock_timestamp(), is_default = false where tenant_id = $1 and id = $2 and released_at is null`,
      [tenantId, id],
    );
  }

  /**
   * Changes what is given; false when the tenant has no such sender in use. A sender in a campaign is registered as its campaign is. With a new rate, cap or campaign its next slot is now: it may
   * have waited for tomorrow because its day was used up. The caller holds the sender and rings `deliveries` after its commit. Throws a unique violation when two become the default at once.
   */
  async change(tx: Tx, tenantId: string, id: string, changes: SenderChanges): Promise<boolean> {
    if (changes.isDefault === true)
      await tx.query(
        `update business_number set is_default = false where tenant_id = $1 and is_default and id <> $2 and released_at is null`,
        [tenantId, id],
      );
    const touched = await tx.execute(
      `update business_number
          set label = coalesce($3, label),
              registration = coalesce((select registration from sender_campaign where tenant_id = $1 and id = $12::uuid), $4, registration), use_cases = coalesce($5, use_cases), limitations = coalesce($6, limitations),
              countries = coalesce($7, countries), segments_per_second = coalesce($8, segments_per_second),
              daily_segments = case when $9 then $10 else daily_segments end, campaign_id = case when $11 then $12::uuid else campaign_id end,
              service_ref = case when $13 then $14 else service_ref end, is_default = coalesce($15, is_default),
              next_slot_at = case when segments_per_second is distinct from coalesce($8, segments_per_second) or ($9 and daily_segments is distinct from $10)
                                    or ($11 and campaign_id is distinct from $12::uuid)
                                  then least(next_slot_at, clock_timestamp()) else next_slot_at end
        where tenant_id = $1 and id = $2 and released_at is null`,
      [
        tenantId,
        id,
        changes.label ?? null,
        changes.registration ?? null,
        changes.useCases ?? null,
        changes.limitations ?? null,
        changes.countries ?? null,
        changes.segmentsPerSecond ?? null,
        changes.dailySegments !== undefined,
        changes.dailySegments ?? null,
        changes.campaignId !== undefined,
        changes.campaignId ?? null,
        changes.serviceRef !== undefined,
        changes.serviceRef ?? null,
        changes.isDefault ?? null,
      ],
    );
    return touched > 0;
  }

  /** The tenant's campaigns, by name. */
  async campaigns(tx: Tx, tenantId: string): Promise<readonly SenderCampaign[]> {
    const rows = await tx.query<CampaignRow>(
      `select id, name, brand_ref, campaign_ref, registration, segments_per_second, daily_segments from sender_campaign where tenant_id = $1 order by name limit ${MAX_LISTED}`,
      [tenantId],
    );
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      brandRef: row.brand_ref,
      campaignRef: row.campaign_ref,
      registration: row.registration,
      segmentsPerSecond: row.segments_per_second === null ? null : Number(row.segments_per_second),
      dailySegments: row.daily_segments,
    }));
  }

  /** Whether the tenant has this campaign. */
  async hasCampaign(tx: Tx, tenantId: string, id: string): Promise<boolean> {
    const rows = await tx.query(`select from sender_campaign where tenant_id = $1 and id = $2`, [tenantId, id]);
    return rows.length > 0;
  }

  /**
   * Adds a campaign or changes the one of that name; returns its id. Its senders are registered as it is from then on, and with a new rate or cap their next slot is now. Safe to run twice. The
   * caller rings `deliveries` after its commit.
   */
  async putCampaign(tx: Tx, tenantId: string, { id, ...campaign }: SenderCampaign): Promise<string> {
    // Senders before their campaign, the order in which claims take them.
    await tx.query(
      `select from business_number
        where tenant_id = $1 and campaign_id = (select id from sender_campaign where tenant_id = $1 and name = $2) order by id for no key update`,
      [tenantId, campaign.name],
    );
    const [old] = await tx.query<{ changes: boolean }>(
      `select segments_per_second is distinct from $3::numeric(8, 3) or daily_segments is distinct from $4::integer as changes
         from sender_campaign where tenant_id = $1 and name = $2 for no key update`,
      [tenantId, campaign.name, campaign.segmentsPerSecond, campaign.dailySegments],
    );
    const [row] = await tx.query<{ id: string }>(
      `insert into sender_campaign (tenant_id, id, name, brand_ref, campaign_ref, registration, segments_per_second, daily_segments) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (tenant_id, name) do update
          set brand_ref = excluded.brand_ref, campaign_ref = excluded.campaign_ref, registration = excluded.registration,
              segments_per_second = excluded.segments_per_second, daily_segments = excluded.daily_segments,
              next_slot_at = case when $9 then least(sender_campaign.next_slot_at, clock_timestamp()) else sender_campaign.next_slot_at end
       returning id`,
      [
        tenantId,
        id,
        campaign.name,
        campaign.brandRef,
        campaign.campaignRef,
        campaign.registration,
        campaign.segmentsPerSecond,
        campaign.dailySegments,
        old?.changes === true,
      ],
    );
    await tx.query(
      `update business_number set registration = $3, next_slot_at = case when $4 then least(next_slot_at, clock_timestamp()) else next_slot_at end
        where tenant_id = $1 and campaign_id = $2 and (registration <> $3 or $4)`,
      [tenantId, row!.id, campaign.registration, old?.changes === true],
    );
    return row!.id;
  }

  /** Lets a number be used that is not in the map, and writes down who did and why. Throws a unique violation when the number is somebody's. */
  async grantOverride(
    tx: Tx,
    tenantId: string,
    grant: Omit<SenderOverride, 'grantedAt'> & { readonly channelRow: string },
  ): Promise<void> {
    await tx.query(
      `insert into business_number (tenant_id, id, channel_row, number, label, override_until) values ($1, $2, $3, $4, 'override', $5)`,
      [tenantId, grant.senderId, grant.channelRow, grant.number, grant.expiresAt],
    );
    await this.recordOverride(tx, tenantId, grant);
  }

  /** Lets an override end at another time; null when the number is not used by override on this channel. */
  async extendOverride(
    tx: Tx,
    tenantId: string,
    channelRow: string,
    number: string,
    until: Date,
  ): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `update business_number set override_until = $4
        where tenant_id = $1 and channel_row = $2 and number = $3 and released_at is null and override_until is not null returning id`,
      [tenantId, channelRow, number, until],
    );
    return row?.id ?? null;
  }

  /** One line of the record. */
  async recordOverride(tx: Tx, tenantId: string, grant: Omit<SenderOverride, 'grantedAt' | 'number'>): Promise<void> {
    await tx.query(
      `insert into sender_override (tenant_id, id, sender_id, reason, granted_by, expires_at) values ($1, $2, $3, $4, $5, $6)`,
      [tenantId, grant.id, grant.senderId, grant.reason, grant.grantedBy, grant.expiresAt],
    );
  }

  /** The newest grants. */
  async overrides(tx: Tx, tenantId: string): Promise<readonly SenderOverride[]> {
    const rows = await tx.query<OverrideRow>(
      `select o.id, o.sender_id, b.number, o.reason, o.granted_by, o.granted_at, o.expires_at
         from sender_override o join business_number b on b.tenant_id = o.tenant_id and b.id = o.sender_id
        where o.tenant_id = $1 order by o.granted_at desc limit ${MAX_LISTED}`,
      [tenantId],
    );
    return rows.map((row) => ({
      id: row.id,
      senderId: row.sender_id,
      number: row.number,
      reason: row.reason,
      grantedBy: row.granted_by,
      grantedAt: row.granted_at,
      expiresAt: row.expires_at,
    }));
  }
}

const SELECT_SENDER = `select b.id, b.number, b.label, b.sender_type, b.registration, b.use_cases, b.limitations, b.countries, b.segments_per_second, b.daily_segments, b.service_ref,
                              b.is_default, b.override_until, b.created_at, c.channel_id, c.provider, c.account_ref, b.campaign_id, s.brand_ref, s.campaign_ref
                         from business_number b
                         join channel c on c.tenant_id = b.tenant_id and c.id = b.channel_row
                         left join sender_campaign s on s.tenant_id = b.tenant_id and s.id = b.campaign_id`;

const readSender = (row: SenderRow): SenderRecord => ({
  id: row.id,
  number: row.number,
  label: row.label,
  senderType: row.sender_type,
  registration: row.registration,
  useCases: row.use_cases,
  limitations: row.limitations,
  countries: row.countries,
  segmentsPerSecond: Number(row.segments_per_second),
  dailySegments: row.daily_segments,
  serviceRef: row.service_ref,
  isDefault: row.is_default,
  overrideUntil: row.override_until,
  createdAt: row.created_at,
  channelId: row.channel_id,
  provider: row.provider,
  accountRef: row.account_ref,
  campaign:
    row.campaign_id === null ? null : { id: row.campaign_id, brandRef: row.brand_ref, campaignRef: row.campaign_ref },
});

interface SenderRow {
  id: string;
  number: string;
  label: string;
  sender_type: string;
  registration: string;
  use_cases: string[];
  limitations: string[];
  countries: string[];
  segments_per_second: string;
  daily_segments: number | null;
  service_ref: string | null;
  is_default: boolean;
  override_until: Date | null;
  created_at: Date;
  channel_id: string;
  provider: string;
  account_ref: string;
  campaign_id: string | null;
  brand_ref: string | null;
  campaign_ref: string | null;
}

interface CampaignRow {
  id: string;
  name: string;
  brand_ref: string | null;
  campaign_ref: string | null;
  registration: string;
  segments_per_second: string | null;
  daily_segments: number | null;
}

interface OverrideRow {
  id: string;
  sender_id: string;
  number: string;
  reason: string;
  granted_by: string;
  granted_at: Date;
  expires_at: Date;
}

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

/** Most campaigns, and most overrides in one answer. */
const MAX_LISTED = 500;

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

  /** Changes what is given; false when the tenant has no such sender in use. */
  async change(tx: Tx, tenantId: string, id: string, changes: SenderChanges): Promise<boolean> {
    if (changes.isDefault === true)
      await tx.query(`update business_number set is_default = false where tenant_id = $1 and is_default and id <> $2`, [
        tenantId,
        id,
      ]);
    const touched = await tx.execute(
      `update business_number
          set label = coalesce($3, label), registration = coalesce($4, registration), use_cases = coalesce($5, use_cases), limitations = coalesce($6, limitations),
              countries = coalesce($7, countries), segments_per_second = coalesce($8, segments_per_second),
              daily_segments = case when $9 then $10 else daily_segments end, campaign_id = case when $11 then $12 else campaign_id end,
              service_ref = case when $13 then $14 else service_ref end, is_default = coalesce($15, is_default)
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

  /** Adds a campaign or changes the one of that name; returns its id. Safe to run twice. */
  async putCampaign(tx: Tx, tenantId: string, { id, ...campaign }: SenderCampaign): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `insert into sender_campaign (tenant_id, id, name, brand_ref, campaign_ref, registration, segments_per_second, daily_segments) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (tenant_id, name) do update
          set brand_ref = excluded.brand_ref, campaign_ref = excluded.campaign_ref, registration = excluded.registration,
              segments_per_second = excluded.segments_per_second, daily_segments = excluded.daily_segments
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
      ],
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

  /** Makes an override last longer, with a new reason on record; null when the number is not used by override. */
  async extendOverride(tx: Tx, tenantId: string, number: string, until: Date): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `update business_number set override_until = $3 where tenant_id = $1 and number = $2 and released_at is null and override_until is not null returning id`,
      [tenantId, number, until],
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

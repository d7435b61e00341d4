import { Inject, Injectable } from '@nestjs/common';
import { IDS, type IdSource, type TenantId } from '#libs/kernel';
import { AlarmClock, Database, ProblemError } from '#libs/platform';
import { MAX_LISTED, SendersStore, type SenderCampaign } from '#libs/sender-mapping';
import { Directory } from '#libs/tenancy';
import type { SenderCampaignDto } from './sender-map.dto.js';

/** Adds a campaign or changes the one of that name (S1.46). Its limits hold for the next text; its senders are registered as it is (ST11). */
@Injectable()
export class PutCampaign {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SendersStore) private readonly store: SendersStore,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(AlarmClock) private readonly alarmClock: AlarmClock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Safe to run twice. */
  async run(tenantId: TenantId, dto: SenderCampaignDto): Promise<SenderCampaign> {
    const campaign: SenderCampaign = {
      id: this.ids.next(),
      name: dto.name,
      brandRef: dto.brand_ref ?? null,
      campaignRef: dto.campaign_ref ?? null,
      registration: dto.registration_state,
      segmentsPerSecond: dto.segments_per_second ?? null,
      dailySegments: dto.daily_segments ?? null,
    };
    const id = await this.database.inTenant(tenantId, async (tx) => {
      const known = await this.store.campaigns(tx, tenantId);
      if (known.length >= MAX_LISTED && !known.some(({ name }) => name === dto.name))
        throw new ProblemError('ERR_CONFLICT', `There are ${MAX_LISTED} campaigns. Use one of them again.`);
      return this.store.putCampaign(tx, tenantId, campaign);
    });
    this.directory.forget();
    // It may have waited for tomorrow.
    this.alarmClock.ring('deliveries');
    return { ...campaign, id };
  }
}

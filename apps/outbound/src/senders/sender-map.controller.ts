import { Body, Controller, Get, Inject, Post, Put, Req, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { showId } from '#libs/kernel';
import { Database } from '#libs/platform';
import { SenderMaps, SendersStore } from '#libs/sender-mapping';
import type { Principal } from '#libs/tenancy';
import { Allow, ApiGuard, type AuthenticatedRequest } from '../api/api.guard.js';
import { RateLimitGuard } from '../api/rate-limit.guard.js';
import { ChangeSenderMap } from './change-sender-map.usecase.js';
import { GrantOverride } from './grant-override.usecase.js';
import { OverrideFaults } from './override-faults.js';
import { presentCampaign, presentMap, presentOverride } from './present-sender.js';
import { PutCampaign } from './put-campaign.usecase.js';
import { SenderCampaignDto, SenderMapDto, SenderOverrideDto } from './sender-map.dto.js';

/** The door of the map: what callers call senders, which of them carries what, what they share, and who may be used beside it. */
@ApiTags('senders')
@ApiBearerAuth()
@Controller('v1')
@UseGuards(ApiGuard, RateLimitGuard)
export class SenderMapController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SenderMaps) private readonly maps: SenderMaps,
    @Inject(SendersStore) private readonly store: SendersStore,
    @Inject(ChangeSenderMap) private readonly changeMap: ChangeSenderMap,
    @Inject(PutCampaign) private readonly putCampaign: PutCampaign,
    @Inject(GrantOverride) private readonly grantOverride: GrantOverride,
  ) {}

  /** The map in force; version 0 before anything was decided. */
  @Get('sender-map')
  @Allow('settings.read')
  async map(@Req() { principal: { tenantId } }: AuthenticatedRequest): Promise<unknown> {
    return presentMap(await this.database.inTenant(tenantId, (tx) => this.maps.newest(tx, tenantId)));
  }

  /** Decides anew, as the next version. What is left out is empty. */
  @Put('sender-map')
  @Allow('settings.change')
  async decide(@Req() { principal }: AuthenticatedRequest, @Body() dto: SenderMapDto): Promise<unknown> {
    return presentMap(await this.changeMap.run(principal.tenantId, dto, nameOf(principal)));
  }

  /** Campaigns by name. */
  @Get('sender-campaigns')
  @Allow('settings.read')
  async campaigns(@Req() { principal: { tenantId } }: AuthenticatedRequest): Promise<unknown> {
    const campaigns = await this.database.inTenant(tenantId, (tx) => this.store.campaigns(tx, tenantId));
    return { campaigns: campaigns.map(presentCampaign) };
  }

  /** Adds a campaign or changes the one of that name. */
  @Put('sender-campaigns')
  @Allow('settings.change')
  async campaign(@Req() { principal }: AuthenticatedRequest, @Body() dto: SenderCampaignDto): Promise<unknown> {
    return presentCampaign(await this.putCampaign.run(principal.tenantId, dto));
  }

  /** Who let which number be used beside the map, why and until when; the newest first. */
  @Get('sender-overrides')
  @Allow('settings.read')
  async overrides(@Req() { principal: { tenantId } }: AuthenticatedRequest): Promise<unknown> {
    const overrides = await this.database.inTenant(tenantId, (tx) => this.store.overrides(tx, tenantId));
    return { overrides: overrides.map(presentOverride) };
  }

  /** Lets a number be used beside the map until then; once more for one that is used so already, to let it end at another time. */
  @Post('sender-overrides')
  @UseInterceptors(OverrideFaults)
  @Allow('settings.change')
  async override(@Req() { principal }: AuthenticatedRequest, @Body() dto: SenderOverrideDto): Promise<unknown> {
    return presentOverride(await this.grantOverride.run(principal.tenantId, dto, nameOf(principal)));
  }
}

const nameOf = (principal: Principal): string => showId('apiKey', principal.id);

import { Body, Controller, Get, Inject, Put, Req, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { showId } from '#libs/kernel';
import { SendingPolicies } from '#libs/messaging';
import { Database } from '#libs/platform';
import { Allow, ApiGuard, type AuthenticatedRequest } from '../api/api.guard.js';
import { RateLimitGuard } from '../api/rate-limit.guard.js';
import { ChangeSendingPolicy } from './change-sending-policy.usecase.js';
import { presentSendingPolicy } from './present-sender.js';
import { SendingPolicyDto } from './sending-policy.dto.js';

/** What a tenant has decided about every text: characters, length, retries (S0.13, S0.22, S0.39). */
@ApiTags('senders')
@ApiBearerAuth()
@Controller('sms/sending-policy')
@UseGuards(ApiGuard, RateLimitGuard)
export class SendingPolicyController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SendingPolicies) private readonly policies: SendingPolicies,
    @Inject(ChangeSendingPolicy) private readonly changePolicy: ChangeSendingPolicy,
  ) {}

  /** The policy in force; version 0 before anything was decided. */
  @Get()
  @Allow('settings.read')
  async show(@Req() { principal: { tenantId } }: AuthenticatedRequest): Promise<unknown> {
    return presentSendingPolicy(await this.database.inTenant(tenantId, (tx) => this.policies.newest(tx, tenantId)));
  }

  /** Decides anew, as the next version. What is left out goes back to its default. */
  @Put()
  @Allow('settings.change')
  async decide(@Req() { principal }: AuthenticatedRequest, @Body() dto: SendingPolicyDto): Promise<unknown> {
    return presentSendingPolicy(await this.changePolicy.run(principal.tenantId, dto, showId('apiKey', principal.id)));
  }
}

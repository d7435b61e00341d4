import { Body, Controller, Get, Inject, Put, Query, Req, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { showId } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Allow, ApiGuard, type AuthenticatedRequest } from '../api/api.guard.js';
import { RateLimitGuard } from '../api/rate-limit.guard.js';
import { DEFAULT_WATCH, type WatchPolicy } from './domain/watch-policy.js';
import { ReadKpis, type KpiReport } from './read-kpis.usecase.js';
import { KpiQuery, WatchPolicyDto } from './watch.dto.js';
import { WatchPolicies } from './watch-policies.js';

/** How well texts leave (S0.4–8), and what the tenant wants to be told. */
@ApiTags('watch')
@ApiBearerAuth()
@Controller('v1')
@UseGuards(ApiGuard, RateLimitGuard)
export class KpisController {
  constructor(
    @Inject(ReadKpis) private readonly readKpis: ReadKpis,
    @Inject(WatchPolicies) private readonly policies: WatchPolicies,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** Each figure with what it was worked out from. One that nothing can be said about is null and says why. */
  @Get('kpis')
  @Allow('watch.read')
  async kpis(@Req() { principal }: AuthenticatedRequest, @Query() query: KpiQuery): Promise<unknown> {
    const report = await this.readKpis.run(principal.tenantId, query.window, query.message_type ?? null);
    return { ...presentReport(report), message_type: query.message_type ?? null };
  }

  /** What the tenant has decided about the watch. */
  @Get('watch-policy')
  @Allow('settings.read')
  async policy(@Req() { principal: { tenantId } }: AuthenticatedRequest): Promise<unknown> {
    return presentPolicy(await this.database.inTenant(tenantId, (tx) => this.policies.newest(tx, tenantId)));
  }

  /** Decides anew, as the next version. What is left out goes back to its default. */
  @Put('watch-policy')
  @Allow('settings.change')
  async decide(@Req() { principal }: AuthenticatedRequest, @Body() dto: WatchPolicyDto): Promise<unknown> {
    const { tenantId } = principal;
    const settings = settingsOf(dto);
    return presentPolicy(
      await this.database.inTenant(tenantId, (tx) =>
        this.policies.add(tx, tenantId, settings, showId('apiKey', principal.id)),
      ),
    );
  }
}

// A field that is null counts as left out.
const settingsOf = (dto: Partial<WatchPolicyDto>) => {
  const rejections = (dto.rejections ?? {}) as Partial<WatchPolicyDto['rejections']>;
  const queue = (dto.specialist_queue ?? {}) as Partial<WatchPolicyDto['specialist_queue']>;
  const usual = DEFAULT_WATCH;
  return {
    triggerToGatewaySeconds: dto.trigger_to_gateway_seconds ?? usual.triggerToGatewaySeconds,
    rejections: {
      sharePercent: rejections.share_percent ?? usual.rejections.sharePercent,
      minTexts: rejections.min_texts ?? usual.rejections.minTexts,
    },
    specialistQueue: {
      enabled: queue.enabled ?? usual.specialistQueue.enabled,
      failuresToKnownNumber: queue.failures_to_known_number ?? usual.specialistQueue.failuresToKnownNumber,
      rejectionsOfContent: queue.rejections_of_content ?? usual.specialistQueue.rejectionsOfContent,
    },
  };
};

const presentPolicy = (policy: WatchPolicy): Record<string, unknown> => ({
  version: policy.version,
  trigger_to_gateway_seconds: policy.triggerToGatewaySeconds,
  rejections: { share_percent: policy.rejections.sharePercent, min_texts: policy.rejections.minTexts },
  specialist_queue: {
    enabled: policy.specialistQueue.enabled,
    failures_to_known_number: policy.specialistQueue.failuresToKnownNumber,
    rejections_of_content: policy.specialistQueue.rejectionsOfContent,
  },
});

const presentReport = ({ window, from, to, complete, counts, kpis }: KpiReport): Record<string, unknown> => ({
  window,
  from: from.toISOString(),
  to: to.toISOString(),
  complete,
  counts: {
    texts: counts.texts,
    submitted: counts.submitted,
    failed_at_submission: counts.failed,
    outcome_open: counts.texts - counts.submitted - counts.failed,
    delivered: counts.delivered,
    undelivered: counts.undelivered,
    without_final_receipt: Math.max(0, counts.submitted - counts.delivered - counts.undelivered),
  },
  kpis: kpis.map(({ name, value, numerator, denominator, target, bound, met, reason }) => ({
    name,
    value,
    numerator,
    denominator,
    target,
    must_be: bound,
    met,
    reason,
  })),
});

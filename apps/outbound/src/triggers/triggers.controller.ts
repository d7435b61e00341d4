import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Req, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { readId, showId } from '#libs/kernel';
import { Database, invalid, NoBody, ProblemError } from '#libs/platform';
import { TenantVault, type TenantCipher } from '#libs/tenancy';
import { Allow, ApiGuard, type AuthenticatedRequest } from '../api/api.guard.js';
import { RateLimitGuard } from '../api/rate-limit.guard.js';
import type { Rule } from './domain/rule.js';
import { PlannedTexts, PLANS_PER_PAGE, type PlannedText } from './planned-texts.store.js';
import { ReplayEvent } from './replay-event.usecase.js';
import { SaveRule, type NotSaved } from './save-rule.usecase.js';
import { SaveSource, type SourceNotSaved } from './save-source.usecase.js';
import { openRecheckUrl } from './source-seals.js';
import { EVENTS_PER_PAGE, TriggerEvents, type StoredTriggerEvent } from './trigger-events.store.js';
import { NewTriggerRuleDto, TriggerRuleDto } from './trigger-rule.dto.js';
import { TriggerRules } from './trigger-rules.store.js';
import { TriggerSources, type TriggerSource } from './trigger-sources.store.js';
import { EventsQuery, NewTriggerSourceDto, PlansQuery, TriggerSourceDto } from './triggers.dto.js';

/** What a tenant decides about triggers, and what became of events: rules, sources, events, planned texts. */
@ApiTags('triggers')
@ApiBearerAuth()
@Controller('v1')
@UseGuards(ApiGuard, RateLimitGuard)
export class TriggersController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(TriggerRules) private readonly rules: TriggerRules,
    @Inject(TriggerSources) private readonly sources: TriggerSources,
    @Inject(TriggerEvents) private readonly events: TriggerEvents,
    @Inject(PlannedTexts) private readonly plans: PlannedTexts,
    @Inject(SaveRule) private readonly saveRule: SaveRule,
    @Inject(SaveSource) private readonly saveSource: SaveSource,
    @Inject(ReplayEvent) private readonly replayEvent: ReplayEvent,
  ) {}

  /** All rules, by name. */
  @Get('trigger-rules')
  @Allow('settings.read')
  async listRules(@Req() { principal: { tenantId } }: AuthenticatedRequest): Promise<unknown> {
    const rules = await this.database.inTenant(tenantId, (tx) => this.rules.list(tx, tenantId));
    return { rules: rules.map(presentRule) };
  }

  /** One rule in the version that rules. */
  @Get('trigger-rules/:id')
  @Allow('settings.read')
  async rule(@Req() { principal: { tenantId } }: AuthenticatedRequest, @Param('id') shown: string): Promise<unknown> {
    const id = readId('rule', shown);
    const rule = id === null ? null : await this.database.inTenant(tenantId, (tx) => this.rules.find(tx, tenantId, id));
    if (rule === null) throw noRule();
    return presentRule(rule);
  }

  /** Adds a rule. */
  @Post('trigger-rules')
  @Allow('settings.change')
  async addRule(@Req() { principal }: AuthenticatedRequest, @Body() dto: NewTriggerRuleDto): Promise<unknown> {
    const saved = await this.saveRule.run(principal.tenantId, { name: dto.name }, dto, showId('apiKey', principal.id));
    if (!saved.ok) throw notSaved(saved.error);
    return presentRule(saved.value);
  }

  /** Decides anew, as the rule's next version. */
  @Put('trigger-rules/:id')
  @Allow('settings.change')
  async changeRule(
    @Req() { principal }: AuthenticatedRequest,
    @Param('id') shown: string,
    @Body() dto: TriggerRuleDto,
  ): Promise<unknown> {
    const id = readId('rule', shown);
    if (id === null) throw noRule();
    const saved = await this.saveRule.run(principal.tenantId, { id }, dto, showId('apiKey', principal.id));
    if (!saved.ok) throw notSaved(saved.error);
    return presentRule(saved.value);
  }

  /** All systems that report, by name. */
  @Get('trigger-sources')
  @Allow('settings.read')
  async listSources(@Req() { principal: { tenantId } }: AuthenticatedRequest): Promise<unknown> {
    const sources = await this.database.inTenant(tenantId, (tx) => this.sources.list(tx, tenantId));
    const cipher = await this.vault.cipherFor(tenantId);
    return { sources: sources.map((source) => presentSource(cipher, source)) };
  }

  /** Adds a system that reports. Its signing secret is in this answer and nowhere else. */
  @Post('trigger-sources')
  @Allow('settings.change')
  async addSource(@Req() { principal }: AuthenticatedRequest, @Body() dto: NewTriggerSourceDto): Promise<unknown> {
    const saved = await this.saveSource.create(
      principal.tenantId,
      dto.name,
      { recheckUrl: dto.recheck_url ?? null, recheckToken: dto.recheck_token },
      showId('apiKey', principal.id),
    );
    if (!saved.ok) throw sourceNotSaved(saved.error);
    const cipher = await this.vault.cipherFor(principal.tenantId);
    return { ...presentSource(cipher, saved.value.source), secret: saved.value.secret };
  }

  /** Changes where the facts of a source are asked for. */
  @Put('trigger-sources/:id')
  @Allow('settings.change')
  async changeSource(
    @Req() { principal }: AuthenticatedRequest,
    @Param('id') shown: string,
    @Body() dto: TriggerSourceDto,
  ): Promise<unknown> {
    const id = readId('source', shown);
    if (id === null) throw noSource();
    const saved = await this.saveSource.change(
      principal.tenantId,
      id,
      { recheckUrl: dto.recheck_url ?? null, recheckToken: dto.recheck_token },
      showId('apiKey', principal.id),
    );
    if (!saved.ok) throw sourceNotSaved(saved.error);
    return presentSource(await this.vault.cipherFor(principal.tenantId), saved.value);
  }

  /** A new signing secret; the one before it holds until the next turn. */
  @Post('trigger-sources/:id/turn-secret')
  @HttpCode(200)
  @Allow('settings.change')
  @NoBody()
  async turnSecret(@Req() { principal }: AuthenticatedRequest, @Param('id') shown: string): Promise<unknown> {
    const id = readId('source', shown);
    const secret =
      id === null ? null : await this.saveSource.turnSecret(principal.tenantId, id, showId('apiKey', principal.id));
    if (secret === null) throw noSource();
    return { secret };
  }

  /** Reported events, the newest first; `outcome=dead` lists what could not be read or planned. */
  @Get('trigger-events')
  @Allow('watch.read')
  async listEvents(
    @Req() { principal: { tenantId } }: AuthenticatedRequest,
    @Query() { outcome, after }: EventsQuery,
  ): Promise<unknown> {
    const events = await this.database.inTenant(tenantId, (tx) =>
      this.events.list(tx, tenantId, {
        outcome: outcome ?? null,
        after: after === undefined ? null : readId('trigger', after),
      }),
    );
    return { events: events.map(presentEvent), next_after: nextAfter(events, EVENTS_PER_PAGE, 'trigger') };
  }

  /** Judges an event anew, by the rules of today; for what is dead or what no rule wanted. */
  @Post('trigger-events/:id/replay')
  @HttpCode(200)
  @Allow('events.record')
  @NoBody()
  async replay(@Req() { principal: { tenantId } }: AuthenticatedRequest, @Param('id') shown: string): Promise<unknown> {
    const id = readId('trigger', shown);
    const event = id === null ? null : await this.replayEvent.run(tenantId, id);
    if (event === null) throw new ProblemError('ERR_NOT_FOUND', 'There is no event with this id.');
    return presentEvent(event);
  }

  /** Planned texts, the latest due first. */
  @Get('planned-texts')
  @Allow('watch.read')
  async listPlans(
    @Req() { principal: { tenantId } }: AuthenticatedRequest,
    @Query() { state, after }: PlansQuery,
  ): Promise<unknown> {
    const plans = await this.database.inTenant(tenantId, (tx) =>
      this.plans.list(tx, tenantId, {
        state: state ?? null,
        after: after === undefined ? null : readId('plan', after),
      }),
    );
    return { planned_texts: plans.map(presentPlan), next_after: nextAfter(plans, PLANS_PER_PAGE, 'plan') };
  }
}

const nextAfter = (page: readonly { readonly id: string }[], size: number, kind: 'trigger' | 'plan'): string | null =>
  page.length < size ? null : showId(kind, page.at(-1)!.id);

const noRule = (): ProblemError =>
  new ProblemError('ERR_NOT_FOUND', 'There is no rule with this id. Ids look like rul_ and 32 hexadecimal digits.');
const noSource = (): ProblemError =>
  new ProblemError('ERR_NOT_FOUND', 'There is no source with this id. Ids look like src_ and 32 hexadecimal digits.');

function notSaved(error: NotSaved): ProblemError {
  if (error.why === 'faults') return invalid(error.faults);
  return error.why === 'unknown'
    ? noRule()
    : new ProblemError(
        'ERR_CONFLICT',
        'There is a rule of this name, or there are as many rules as a tenant may have. Change one with PUT.',
      );
}

function sourceNotSaved(error: SourceNotSaved): ProblemError {
  if (error.why === 'faults') return invalid(error.faults);
  return error.why === 'unknown'
    ? noSource()
    : new ProblemError('ERR_CONFLICT', 'There is a source of this name, or there are as many as a tenant may have.');
}

const presentRule = ({ id, name, version, state, settings }: Rule): Record<string, unknown> => ({
  id: showId('rule', id),
  name,
  version,
  state,
  ...settings,
});

/** Secrets are write-only. */
const presentSource = (cipher: TenantCipher, source: TriggerSource): Record<string, unknown> => ({
  id: showId('source', source.id),
  name: source.name,
  recheck_url: openRecheckUrl(cipher, source),
  has_recheck_token: source.recheckBearer !== null,
  changed_at: source.changedAt.toISOString(),
});

const presentEvent = (event: StoredTriggerEvent): Record<string, unknown> => ({
  id: showId('trigger', event.id),
  source_id: event.sourceId === null ? null : showId('source', event.sourceId),
  type: event.type,
  version: event.version === null ? null : Number(event.version),
  fact_time: event.factAt?.toISOString() ?? null,
  received_at: event.receivedAt.toISOString(),
  outcome: event.outcome,
  reason: event.reason,
  faults: event.faults,
  replays: event.replays,
});

const presentPlan = (plan: PlannedText): Record<string, unknown> => ({
  id: showId('plan', plan.id),
  event_id: showId('trigger', plan.eventId),
  rule_id: showId('rule', plan.ruleId),
  rule_version: plan.ruleVersion,
  step: plan.step,
  entity_version: Number(plan.version),
  due_at: plan.dueAt.toISOString(),
  valid_until: plan.validUntil.toISOString(),
  state: plan.state,
  reason: plan.reason,
  tracking_id: plan.messageId === null ? null : showId('message', plan.messageId),
});

import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Req, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import {
  ConsentHolds,
  ConsentPolicies,
  LiftSuppression,
  LookUpPerson,
  RecordConsent,
  SuppressNumber,
  type ConsentHold,
  type SendDecision,
} from '#libs/consent';
import { readId, showId } from '#libs/kernel';
import { TellSuppression } from '#libs/messaging';
import { Database, invalid, ProblemError, type Fault } from '#libs/platform';
import type { Principal } from '#libs/tenancy';
import { Allow, ApiGuard, type AuthenticatedRequest } from '../api/api.guard.js';
import { RateLimitGuard } from '../api/rate-limit.guard.js';
import { ChangePolicy, presentPolicy } from './change-policy.usecase.js';
import { ConsentPolicyDto } from './consent-policy.dto.js';
import { LiftDto, PersonDto, RecordConsentDto, RequestOptInDto, ResolveHoldDto, SuppressDto } from './consent.dto.js';
import { RequestOptIn } from './request-opt-in.usecase.js';
import { ResolveHold } from './resolve-hold.usecase.js';

/** The door of consent: what people agreed to and took back, whom nobody may text, and why (S1.43–45, S4.27–28). */
@ApiTags('consent')
@ApiBearerAuth()
@Controller('sms')
@UseGuards(ApiGuard, RateLimitGuard)
export class ConsentController {
  constructor(
    @Inject(RecordConsent) private readonly recordConsent: RecordConsent,
    @Inject(SuppressNumber) private readonly suppressNumber: SuppressNumber,
    @Inject(LiftSuppression) private readonly liftSuppression: LiftSuppression,
    @Inject(TellSuppression) private readonly tell: TellSuppression,
    @Inject(LookUpPerson) private readonly lookUpPerson: LookUpPerson,
    @Inject(RequestOptIn) private readonly requestOptIn: RequestOptIn,
    @Inject(ResolveHold) private readonly resolveHold: ResolveHold,
    @Inject(ChangePolicy) private readonly changePolicy: ChangePolicy,
    @Inject(ConsentHolds) private readonly holds: ConsentHolds,
    @Inject(ConsentPolicies) private readonly policies: ConsentPolicies,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** Puts a consent, opt-out or dispute on record and in force. */
  @Post('consents')
  @Allow('consent.record')
  async consent(@Req() { principal }: AuthenticatedRequest, @Body() dto: RecordConsentDto): Promise<unknown> {
    const recorded = await this.recordConsent.run(
      principal.tenantId,
      {
        number: dto.phone_number,
        state: dto.state,
        scope: dto.scope,
        scopeRef: dto.scope_ref ?? null,
        source: dto.source,
        disclosure: dto.disclosure ?? null,
        seller: dto.seller ?? null,
        acquiredAt: new Date(dto.acquired_at),
        expiresAt: dto.expires_at === undefined ? null : new Date(dto.expires_at),
        reference: dto.reference ?? null,
        proof: dto.proof ?? null,
      },
      nameOf(principal),
    );
    if (!recorded.ok) throw invalid(recorded.faults);
    return { consent_event_id: showId('consent', recorded.consentEventId), recorded: recorded.fresh };
  }

  /** Where a person stands, and for each message type whether a text may go out now, with code, rule and evidence. */
  @Post('consents/look-up')
  @HttpCode(200)
  @Allow('consent.read')
  async lookUp(@Req() { principal }: AuthenticatedRequest, @Body() dto: PersonDto): Promise<unknown> {
    const { consent, suppressions, hold, policyVersion, streams } = await this.lookUpPerson.run(
      principal.tenantId,
      dto.phone_number,
    );
    return {
      consent: { state: consent.state, level: consent.level, expired: consent.expired, evidence: consent.by },
      suppressions: suppressions.map(({ type, source, scope, scopeRef, reason, evidence, since }) => ({
        type,
        source,
        scope,
        scope_ref: scopeRef === '' ? null : scopeRef,
        reason,
        evidence,
        since: since.toISOString(),
      })),
      hold: hold === null ? null : { id: hold.id, counts_as_opt_out_at: hold.forceAt.toISOString() },
      policy_version: policyVersion,
      message_types: streams.map(({ stream, decision }) => ({ message_type: stream, ...presentDecision(decision) })),
    };
  }

  /** Asks a person once whether they want the texts of a programme; YES is then consent with these words. */
  @Post('opt-in-requests')
  @HttpCode(202)
  @Allow('consent.record')
  async optIn(@Req() { principal }: AuthenticatedRequest, @Body() dto: RequestOptInDto): Promise<unknown> {
    const asked = await this.requestOptIn.run(principal.tenantId, {
      number: dto.phone_number,
      programme: dto.programme,
      sender: dto.sender_phone_number_id ?? null,
    });
    if (!asked.ok)
      throw invalid([
        {
          field: 'sender_phone_number_id',
          code: 'ERR_SENDER_ID_NOT_PROVISIONED',
          message: 'maps to no number and the tenant has no default sender',
        },
      ]);
    const { messageId, decision, fresh } = asked.value;
    return { tracking_id: showId('message', messageId), asked_now: fresh, ...presentDecision(decision) };
  }

  /** Marks a number as not to be texted. */
  @Post('suppressions')
  @HttpCode(200)
  @Allow('consent.record')
  async suppress(@Req() { principal }: AuthenticatedRequest, @Body() dto: SuppressDto): Promise<unknown> {
    const faults = scopeFaults(dto);
    const expiresAt = dto.expires_at === undefined ? null : new Date(dto.expires_at);
    if (expiresAt !== null && expiresAt.getTime() <= Date.now())
      faults.push({ field: 'expires_at', code: 'ERR_TIME_ORDER', message: 'must lie in the future' });
    if (faults.length > 0) throw invalid(faults);
    const { tenantId } = principal;
    const added = await this.suppressNumber.run(
      tenantId,
      {
        number: dto.phone_number,
        type: dto.type,
        scope: dto.scope,
        scopeRef: dto.scope_ref ?? '',
        source: 'operator',
        reason: dto.reason ?? null,
        expiresAt,
      },
      (tx, endpointId) => this.tell.run(tx, tenantId, endpointId, 'manual_suppression'),
    );
    return { in_force: true, added };
  }

  /** Ends what an operator, list or policy suppressed; never what the person or the provider said. */
  @Delete('suppressions')
  @Allow('consent.record')
  async lift(@Req() { principal }: AuthenticatedRequest, @Body() dto: LiftDto): Promise<unknown> {
    const { tenantId } = principal;
    const lifted = await this.liftSuppression.run(
      tenantId,
      {
        number: dto.phone_number,
        type: dto.type ?? null,
        scope: dto.scope ?? null,
        scopeRef: dto.scope_ref ?? null,
      },
      (tx, endpointId) => this.tell.run(tx, tenantId, endpointId, 'suppression_removed'),
    );
    if (lifted.ok) return { lifted: lifted.value };
    if (lifted.error === 'nothing_in_force')
      throw new ProblemError('ERR_NOT_FOUND', 'No such suppression is in force.');
    throw new ProblemError(
      'ERR_CONFLICT',
      'The person or the provider said so. It ends when the person texts START, or by a consent given since, put on record with POST /sms/consents.',
    );
  }

  /** Texts that may be opt-outs and wait for a person, the most urgent first. */
  @Get('consent-holds')
  @Allow('consent.read')
  async listHolds(@Req() { principal: { tenantId } }: AuthenticatedRequest): Promise<unknown> {
    const open = await this.database.inTenant(tenantId, (tx) => this.holds.listOpen(tx, tenantId));
    return { holds: open.map(presentHold) };
  }

  /** Says what the person meant. */
  @Post('consent-holds/:id/resolve')
  @HttpCode(200)
  @Allow('consent.record')
  async resolve(
    @Req() { principal }: AuthenticatedRequest,
    @Param('id') shown: string,
    @Body() dto: ResolveHoldDto,
  ): Promise<unknown> {
    const id = readId('hold', shown);
    const resolved =
      id === null ? null : await this.resolveHold.run(principal.tenantId, id, dto.outcome, nameOf(principal));
    if (resolved === null || (!resolved.ok && resolved.error === 'unknown'))
      throw new ProblemError('ERR_NOT_FOUND', 'There is no doubt with this id.');
    if (!resolved.ok) throw new ProblemError('ERR_CONFLICT', 'Somebody has decided about it already.');
    return { outcome: dto.outcome };
  }

  /** What the tenant has decided about consent, hours, caps and words. */
  @Get('consent-policy')
  @Allow('consent.read')
  async policy(@Req() { principal: { tenantId } }: AuthenticatedRequest): Promise<unknown> {
    return presentPolicy(await this.database.inTenant(tenantId, (tx) => this.policies.newest(tx, tenantId)));
  }

  /** Decides anew, as the next version. What is left out goes back to its default. */
  @Put('consent-policy')
  @Allow('tenant.administer')
  async decide(@Req() { principal }: AuthenticatedRequest, @Body() dto: ConsentPolicyDto): Promise<unknown> {
    const changed = await this.changePolicy.run(principal.tenantId, dto, nameOf(principal));
    if (!changed.ok) throw invalid(changed.error);
    return presentPolicy(changed.value);
  }
}

const nameOf = (principal: Principal): string => showId('apiKey', principal.id);

/** Scope and what it names must fit. */
function scopeFaults({ scope, scope_ref: ref }: SuppressDto): Fault[] {
  const isWide = scope === 'global' || scope === 'tenant';
  if (isWide && ref !== undefined)
    return [
      { field: 'scope_ref', code: 'ERR_SCOPE_REF_UNEXPECTED', message: `must be left out with the scope ${scope}` },
    ];
  if (!isWide && ref === undefined)
    return [{ field: 'scope_ref', code: 'ERR_SCOPE_REF_MISSING', message: `must say which ${scope} it is about` }];
  return [];
}

/** A decision as callers read it. */
const presentDecision = (decision: SendDecision): Record<string, unknown> =>
  decision.verdict === 'send'
    ? { may_send: true, rule: decision.rule }
    : {
        may_send: false,
        code: decision.code,
        rule: decision.rule,
        reason: decision.reason,
        retry_at: decision.retryAt?.toISOString() ?? null,
        evidence: decision.evidence,
      };

const presentHold = (hold: ConsentHold): Record<string, unknown> => ({
  id: showId('hold', hold.id),
  lane_id: showId('lane', hold.laneId),
  inbound_id: showId('inbound', hold.inboundId),
  reason: hold.reason,
  rule: hold.rule,
  opened_at: hold.openedAt.toISOString(),
  alarm_at: hold.alarmAt.toISOString(),
  counts_as_opt_out_at: hold.forceAt.toISOString(),
});

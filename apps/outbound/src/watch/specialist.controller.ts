import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { readId, showId } from '#libs/kernel';
import { Database, invalid, ProblemError } from '#libs/platform';
import { TenantVault, type TenantCipher } from '#libs/tenancy';
import { Allow, ApiGuard, type AuthenticatedRequest } from '../api/api.guard.js';
import { RateLimitGuard } from '../api/rate-limit.guard.js';
import { DecideCase, type CaseRefusal } from './decide-case.usecase.js';
import { DecideProposal } from './decide-proposal.usecase.js';
import { notReplayed, presentAccepted, presentPack } from './present-watch.js';
import { ProposalStore, type Proposal } from './proposal.store.js';
import { ReadPack } from './read-pack.usecase.js';
import { SpecialistStore, type SpecialistCase } from './specialist.store.js';
import { PageQuery, ProposalDecisionDto, VerdictDto } from './watch.dto.js';

const NO_CASE = 'There is no case with this id. Ids look like cas_ and 32 hexadecimal digits.';
const NO_PROPOSAL = 'There is no proposal with this id. Ids look like prp_ and 32 hexadecimal digits.';

/** SMS_Delivery_Specialist_Queue (S0.44–48): texts that machines got no further with, what a person finds out, and what that teaches. */
@ApiTags('watch')
@ApiBearerAuth()
@Controller('v1')
@UseGuards(ApiGuard, RateLimitGuard)
export class SpecialistController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SpecialistStore) private readonly specialist: SpecialistStore,
    @Inject(ProposalStore) private readonly proposals: ProposalStore,
    @Inject(ReadPack) private readonly readPack: ReadPack,
    @Inject(DecideCase) private readonly decideCase: DecideCase,
    @Inject(DecideProposal) private readonly decideProposal: DecideProposal,
    @Inject(TenantVault) private readonly vault: TenantVault,
  ) {}

  /** Open cases, the oldest first; words and numbers are in the single case only. */
  @Get('specialist-queue')
  @Allow('watch.read')
  async list(
    @Req() { principal: { tenantId } }: AuthenticatedRequest,
    @Query() { limit, after }: PageQuery,
  ): Promise<unknown> {
    const from = after === undefined ? null : readId('case', after);
    if (after !== undefined && from === null) return { cases: [], next_after: null };
    const cases = await this.database.inTenant(tenantId, (tx) => this.specialist.listOpen(tx, tenantId, from, limit));
    return {
      cases: cases.map(presentCase),
      next_after: cases.length < limit ? null : showId('case', cases.at(-1)!.id),
    };
  }

  /** Everything about one case (S0.46). */
  @Get('specialist-queue/:id')
  @Allow('watch.read')
  async show(@Req() { principal: { tenantId } }: AuthenticatedRequest, @Param('id') shown: string): Promise<unknown> {
    const id = readId('case', shown);
    const found =
      id === null ? null : await this.database.inTenant(tenantId, (tx) => this.specialist.find(tx, tenantId, id));
    const pack = found === null ? null : await this.readPack.run(tenantId, found.messageId);
    if (found === null || pack === null) throw new ProblemError('ERR_NOT_FOUND', NO_CASE);
    const cipher = await this.vault.cipherFor(tenantId);
    return {
      ...presentCase(found),
      note:
        found.note === null
          ? null
          : cipher.open('specialist_case', found.id, found.note.keyVersion, found.note.sealed).toString(),
      text: presentPack(pack),
    };
  }

  /** Says what was found, and does it. Of two specialists the second is told that the case is decided. */
  @Post('specialist-queue/:id/verdict')
  @HttpCode(200)
  @Allow('watch.decide')
  async verdict(
    @Req() { principal }: AuthenticatedRequest,
    @Param('id') shown: string,
    @Body() dto: VerdictDto,
  ): Promise<unknown> {
    const id = readId('case', shown);
    if (id === null) throw new ProblemError('ERR_NOT_FOUND', NO_CASE);
    if (dto.verdict !== 'other_sender' && dto.sender_phone_number_id !== undefined)
      throw invalid([
        {
          field: 'sender_phone_number_id',
          code: 'ERR_FIELD_INVALID',
          message: 'must be left out unless the verdict is other_sender',
        },
      ]);
    const done = await this.decideCase.run(principal.tenantId, id, {
      verdict: dto.verdict,
      senderId: dto.sender_phone_number_id === undefined ? null : readId('number', dto.sender_phone_number_id),
      note: dto.note ?? null,
      by: showId('apiKey', principal.id),
    });
    if (!done.ok) throw notDecided(done.error);
    return {
      ...presentCase(done.value.case),
      sent: done.value.sent === null ? null : presentAccepted(done.value.sent),
    };
  }

  /** What cases have taught, newest first, with what was decided about it. */
  @Get('proposals')
  @Allow('watch.read')
  async listProposals(
    @Req() { principal: { tenantId } }: AuthenticatedRequest,
    @Query() { limit, after }: PageQuery,
  ): Promise<unknown> {
    const before = after === undefined ? null : readId('proposal', after);
    if (after !== undefined && before === null) return { proposals: [], next_after: null };
    const [cipher, proposals] = await Promise.all([
      this.vault.cipherFor(tenantId),
      this.database.inTenant(tenantId, (tx) => this.proposals.list(tx, tenantId, before, limit)),
    ]);
    return {
      proposals: proposals.map((proposal) => presentProposal(cipher, proposal)),
      next_after: proposals.length < limit ? null : showId('proposal', proposals.at(-1)!.id),
    };
  }

  /** Takes a proposal: the record says what to change. One about the sender map is in force at once, and asks for `settings.change` too. */
  @Post('proposals/:id/accept')
  @HttpCode(200)
  @Allow('watch.decide')
  accept(
    @Req() request: AuthenticatedRequest,
    @Param('id') shown: string,
    @Body() dto: ProposalDecisionDto,
  ): Promise<unknown> {
    return this.decide(request, shown, 'accepted', dto.why);
  }

  /** Turns a proposal down. It comes again only with new cases. */
  @Post('proposals/:id/reject')
  @HttpCode(200)
  @Allow('watch.decide')
  reject(
    @Req() request: AuthenticatedRequest,
    @Param('id') shown: string,
    @Body() dto: ProposalDecisionDto,
  ): Promise<unknown> {
    return this.decide(request, shown, 'rejected', dto.why);
  }

  private async decide(
    { principal }: AuthenticatedRequest,
    shown: string,
    decision: 'accepted' | 'rejected',
    why: string,
  ): Promise<unknown> {
    const id = readId('proposal', shown);
    const done = id === null ? null : await this.decideProposal.run(principal, id, decision, why);
    if (done === null || (!done.ok && done.error === 'unknown')) throw new ProblemError('ERR_NOT_FOUND', NO_PROPOSAL);
    if (!done.ok && done.error === 'not_theirs')
      throw new ProblemError(
        'ERR_FORBIDDEN',
        'It changes the sender map, and this key lacks a scope that allows settings.change; ask an administrator to accept it.',
      );
    if (!done.ok) throw new ProblemError('ERR_CONFLICT', 'Somebody has decided about it already.');
    return presentProposal(await this.vault.cipherFor(principal.tenantId), done.value);
  }
}

function notDecided({ why }: CaseRefusal): ProblemError {
  if (why === 'unknown_case') return new ProblemError('ERR_NOT_FOUND', NO_CASE);
  if (why === 'decided') return new ProblemError('ERR_CONFLICT', 'Somebody has decided about it already.');
  return notReplayed(why, NO_CASE);
}

const presentCase = (one: SpecialistCase): Record<string, unknown> => ({
  case_id: showId('case', one.id),
  queue: 'SMS_Delivery_Specialist_Queue',
  tracking_id: showId('message', one.messageId),
  reason: one.reason,
  message_type: one.stream,
  country: one.country,
  opened_at: one.openedAt.toISOString(),
  verdict: one.verdict,
  decided_by: one.decidedBy,
  decided_at: one.decidedAt?.toISOString() ?? null,
  other_sender_phone_number_id: one.senderId === null ? null : showId('number', one.senderId),
});

const presentProposal = (cipher: TenantCipher, proposal: Proposal): Record<string, unknown> => {
  const { sender_id: sender, ...change } = proposal.change;
  return {
    proposal_id: showId('proposal', proposal.id),
    kind: proposal.kind,
    change: { ...change, ...(sender === undefined ? {} : { sender_phone_number_id: showId('number', sender) }) },
    case_ids: proposal.caseIds.map((id) => showId('case', id)),
    proposed_at: proposal.proposedAt.toISOString(),
    decision: proposal.decision,
    decided_by: proposal.decidedBy,
    decided_at: proposal.decidedAt?.toISOString() ?? null,
    why:
      proposal.why === null
        ? null
        : cipher.open('rule_proposal', proposal.id, proposal.why.keyVersion, proposal.why.sealed).toString(),
  };
};

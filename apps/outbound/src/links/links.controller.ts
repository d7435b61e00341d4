import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Req, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { readId, showId } from '#libs/kernel';
import { Database, invalid, NoBody, ProblemError } from '#libs/platform';
import { LinkDomains, LinkPolicies, MAX_LINK_DOMAINS, ShortLinkStore, type LinkDomain } from '#libs/short-links';
import { Allow, ApiGuard, type AuthenticatedRequest } from '../api/api.guard.js';
import { RateLimitGuard } from '../api/rate-limit.guard.js';
import { ChangeLinkPolicy, presentLinkPolicy } from './change-link-policy.usecase.js';
import { ClaimDomain, type ClaimRefusal } from './claim-domain.usecase.js';
import { LinkDomainDto, LinkPolicyDto } from './links.dto.js';
import { ShowLink } from './show-link.usecase.js';
import { VerifyDomain } from './verify-domain.usecase.js';

/** The door of short links: what a tenant decides about them, its domains, and what became of a link. */
@ApiTags('links')
@ApiBearerAuth()
@Controller('v1')
@UseGuards(ApiGuard, RateLimitGuard)
export class LinksController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(LinkPolicies) private readonly policies: LinkPolicies,
    @Inject(LinkDomains) private readonly domains: LinkDomains,
    @Inject(ShortLinkStore) private readonly links: ShortLinkStore,
    @Inject(ChangeLinkPolicy) private readonly changePolicy: ChangeLinkPolicy,
    @Inject(ClaimDomain) private readonly claimDomain: ClaimDomain,
    @Inject(VerifyDomain) private readonly verifyDomain: VerifyDomain,
    @Inject(ShowLink) private readonly showLink: ShowLink,
  ) {}

  /** What is in force. */
  @Get('link-policy')
  @Allow('settings.read')
  async policy(@Req() { principal: { tenantId } }: AuthenticatedRequest): Promise<unknown> {
    return presentLinkPolicy(await this.database.inTenant(tenantId, (tx) => this.policies.newest(tx, tenantId)));
  }

  /** Decides anew, as the next version; what is left out has its default again. */
  @Put('link-policy')
  @Allow('settings.change')
  async change(@Req() { principal }: AuthenticatedRequest, @Body() dto: LinkPolicyDto): Promise<unknown> {
    const changed = await this.changePolicy.run(principal.tenantId, dto, showId('apiKey', principal.id));
    if (!changed.ok) throw invalid(changed.error);
    return presentLinkPolicy(changed.value);
  }

  /** The tenant's domains, with the token each of them has to answer. */
  @Get('link-domains')
  @Allow('settings.read')
  async listDomains(@Req() { principal: { tenantId } }: AuthenticatedRequest): Promise<unknown> {
    const domains = await this.database.inTenant(tenantId, (tx) => this.domains.list(tx, tenantId));
    return { domains: domains.map(presentDomain) };
  }

  /** Claims a domain for a day. The same claim again is the same claim. */
  @Post('link-domains')
  @Allow('settings.change')
  async claim(@Req() { principal }: AuthenticatedRequest, @Body() { host }: LinkDomainDto): Promise<unknown> {
    const claimed = await this.claimDomain.run(principal.tenantId, host);
    if (!claimed.ok) throw invalid([{ field: 'host', ...CLAIM_FAULTS[claimed.error] }]);
    return presentDomain(claimed.value);
  }

  /** Looks whether the domain leads to us. 200 either way; `state` says what it is now and `unproven` why not. */
  @Post('link-domains/:host/verify')
  @HttpCode(200)
  @Allow('settings.change')
  @NoBody()
  async verify(@Req() { principal }: AuthenticatedRequest, @Param('host') host: string): Promise<unknown> {
    if (!isWritten(host)) throw noDomain();
    const verified = await this.verifyDomain.run(principal.tenantId, host);
    if (verified === null) throw noDomain();
    return { ...presentDomain(verified.domain), unproven: verified.unproven };
  }

  /** Gives a domain back. Its links lead nowhere within seconds, and others may claim it. */
  @Delete('link-domains/:host')
  @Allow('settings.change')
  async release(
    @Req() { principal: { tenantId } }: AuthenticatedRequest,
    @Param('host') host: string,
  ): Promise<unknown> {
    const wasOurs =
      isWritten(host) && (await this.database.inTenant(tenantId, (tx) => this.domains.release(tx, tenantId, host)));
    if (!wasOurs) throw noDomain();
    this.policies.forget();
    this.domains.forget();
    return { host, state: 'released' };
  }

  /** A link: whether it is open, and how often it was followed by whom it looks like (S1.49). */
  @Get('links/:id')
  @Allow('settings.read')
  async show(@Req() { principal: { tenantId } }: AuthenticatedRequest, @Param('id') shown: string): Promise<unknown> {
    const id = readId('link', shown);
    const link = id === null ? null : await this.showLink.run(tenantId, id);
    if (link === null) throw noLink();
    return link;
  }

  /** Closes a link for good. */
  @Post('links/:id/revoke')
  @HttpCode(200)
  @Allow('settings.change')
  @NoBody()
  async revoke(@Req() { principal: { tenantId } }: AuthenticatedRequest, @Param('id') shown: string): Promise<unknown> {
    const id = readId('link', shown);
    const isOurs = id !== null && (await this.database.inTenant(tenantId, (tx) => this.links.revoke(tx, tenantId, id)));
    if (!isOurs) throw noLink();
    return { link_id: shown, state: 'revoked' };
  }
}

const CLAIM_FAULTS: Readonly<Record<ClaimRefusal, { readonly code: string; readonly message: string }>> = {
  not_a_public_name: {
    code: 'ERR_HOST_FORBIDDEN',
    message: 'must be a public name such as go.example.com; no address, no port, no public shortener',
  },
  ours: { code: 'ERR_HOST_FORBIDDEN', message: 'is where webhooks come in; take a name of your own' },
  taken: { code: 'ERR_LINK_DOMAIN_TAKEN', message: 'leads to the links of somebody else already' },
  too_many: { code: 'ERR_TOO_MANY', message: `may be one of ${MAX_LINK_DOMAINS}; give one back first` },
};

/** No name is kept with anything else in it, and the database takes no NUL. */
const isWritten = (host: string): boolean => /^[\x21-\x7e]+$/.test(host);

const presentDomain = (domain: LinkDomain): Record<string, unknown> => ({
  host: domain.host,
  state: domain.state,
  token: domain.token,
  proof_path: '/.well-known/parley',
  claimed_at: domain.claimedAt.toISOString(),
  verified_at: domain.verifiedAt?.toISOString() ?? null,
});

const noDomain = (): ProblemError =>
  new ProblemError('ERR_NOT_FOUND', 'You claimed no such domain. Add it at /v1/link-domains first.');
const noLink = (): ProblemError =>
  new ProblemError('ERR_NOT_FOUND', 'There is no link with this id. Ids look like lnk_ and 32 hexadecimal digits.');

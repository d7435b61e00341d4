import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf, ENVIRONMENT, Metrics, MissLimiter, ProblemError, type Environment } from '#libs/platform';
import { isCode, LinkDomains } from '#libs/short-links';
import { requestHosts, writtenCode } from './domain/request-host.js';
import { FollowLink } from './follow-link.usecase.js';
import { leadTo, sayClosed } from './link-answers.js';
import { ProveDomain } from './prove-domain.usecase.js';

/** Addresses that lead nowhere which one caller may ask for in a minute, per process. People who follow links they were sent never miss that often. */
export const MAX_MISSES = 30;

/** The door that people's taps come through. It exists on domains of short links alone; every other name answers as if it were not there. */
@ApiExcludeController()
@Controller()
export class LinksController {
  constructor(
    @Inject(LinkDomains) private readonly domains: LinkDomains,
    @Inject(FollowLink) private readonly followLink: FollowLink,
    @Inject(ProveDomain) private readonly proveDomain: ProveDomain,
    @Inject(MissLimiter) private readonly limiter: MissLimiter,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  /** The token of whoever claims this name. */
  @Get('.well-known/parley')
  async proof(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const caller = callerOf(request, this.env.TRUSTED_PROXIES);
    if (this.limiter.isShut(caller)) return sayClosed(reply, 'too_many');
    for (const host of requestHosts(request.headers.host)) {
      const token = await this.proveDomain.run(host);
      if (token === null) continue;
      await reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(token);
      return;
    }
    this.limiter.miss(caller);
    throw nothingHere();
  }

  /** A link, where the domain also serves other pages and only leads what is below /l to us. */
  @Get('l/:code')
  below(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.follow(request, reply);
  }

  /** A link. HEAD is answered likewise and counts as no person's. */
  @Get(':code')
  at(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.follow(request, reply);
  }

  private async follow(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const host = await this.linkHostOf(request);
    if (host === null) throw nothingHere();
    const caller = callerOf(request, this.env.TRUSTED_PROXIES);
    if (this.limiter.isShut(caller)) {
      this.metrics.count('links_followed', { outcome: 'too_many' });
      return sayClosed(reply, 'too_many');
    }
    const code = writtenCode(request.url);
    const followed = isCode(code)
      ? await this.followLink.run(host, code, { method: request.method, headers: request.headers })
      : ({ verdict: 'closed', why: 'unknown' } as const);
    if (followed.verdict === 'lead') return leadTo(reply, followed.to);
    // Browsers ask for an icon by themselves.
    if (followed.why === 'unknown' && code !== 'favicon.ico' && code !== 'robots.txt') this.limiter.miss(caller);
    return sayClosed(reply, followed.why);
  }

  private async linkHostOf(request: FastifyRequest): Promise<string | null> {
    for (const host of requestHosts(request.headers.host)) if (await this.domains.isKnown(host)) return host;
    return null;
  }
}

/** What every address that does not exist is answered with. */
const nothingHere = (): ProblemError => new ProblemError('ERR_NOT_FOUND', 'Check the address and the id.');

import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CLOCK, type Clock } from '#libs/kernel';
import { callerOf, ENVIRONMENT, MissLimiter, ProblemError, type Environment, type ProblemCode } from '#libs/platform';

/** Requests that one address may make within a minute and that are refused because of who makes them, per process. */
export const UNVERIFIED_LIMIT = 600;
/** Keys that are remembered as good; beyond it all are looked at afresh (I31). */
const MAX_REMEMBERED = 10_000;
const REFUSALS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'ERR_UNAUTHENTICATED',
  'ERR_FORBIDDEN',
  'ERR_WEBHOOK_REFUSED',
]);

/**
 * Counts callers as long as nobody knows who they are, by the address that the proxies saw: whoever guesses keys or signatures is shut out for the rest of the minute, before the database
 * is asked, and nobody else is. A key that held before goes on from a shut address too, so that one machine of an office does not stop the others.
 */
@Injectable()
export class UnverifiedCallers {
  private readonly misses: MissLimiter;
  private readonly good = new Set<string>();

  constructor(
    @Inject(CLOCK) clock: Clock,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {
    this.misses = new MissLimiter(clock, UNVERIFIED_LIMIT);
  }

  /** What `verify` finds out. While it does, the request counts as one more miss: many at once are no way around the limit. */
  async around<T>(request: FastifyRequest, verify: () => Promise<T>): Promise<T> {
    const { authorization } = request.headers;
    const key = authorization === undefined ? null : createHash('sha256').update(authorization).digest('base64url');
    const caller = callerOf(request, this.env.TRUSTED_PROXIES);
    if (key !== null && this.good.has(key)) return this.verifiedAgain(key, caller, verify);
    if (this.misses.isShut(caller))
      throw new ProblemError(
        'ERR_TOO_MANY_REQUESTS',
        'Too many requests from this address came without a key or signature that holds. Wait a minute and send a valid one.',
        { retryAfterSeconds: 60 },
      );
    this.misses.miss(caller);
    try {
      const found = await verify();
      this.misses.forgive(caller);
      if (key !== null) this.remember(key);
      return found;
    } catch (error) {
      if (!isRefusal(error)) this.misses.forgive(caller);
      throw error;
    }
  }

  private async verifiedAgain<T>(key: string, caller: string, verify: () => Promise<T>): Promise<T> {
    try {
      return await verify();
    } catch (error) {
      if (isRefusal(error)) {
        this.good.delete(key);
        this.misses.miss(caller);
      }
      throw error;
    }
  }

  private remember(key: string): void {
    if (this.good.size >= MAX_REMEMBERED) this.good.clear();
    this.good.add(key);
  }
}

const isRefusal = (error: unknown): boolean => error instanceof ProblemError && REFUSALS.has(error.code);

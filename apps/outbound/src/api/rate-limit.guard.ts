import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import { ProblemError } from '#libs/platform';

/** Requests one caller may make in {@link RATE_WINDOW_MS}, per process. */
export const RATE_LIMIT = 3000;
export const RATE_WINDOW_MS = 60_000;

/** Limits callers by their key, and those without one by their address. */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  protected override getTracker(request: Record<string, unknown>): Promise<string> {
    const { authorization } = request['headers'] as { authorization?: string };
    return Promise.resolve(
      authorization === undefined
        ? String(request['ip'])
        : createHash('sha256').update(authorization).digest('base64url'),
    );
  }

  protected override throwThrottlingException(_context: unknown, { limit }: { readonly limit: number }): Promise<void> {
    throw new ProblemError(
      'ERR_TOO_MANY_REQUESTS',
      `A key may make ${limit} such requests a minute. Wait and send again.`,
      { retryAfterSeconds: 10 },
    );
  }
}

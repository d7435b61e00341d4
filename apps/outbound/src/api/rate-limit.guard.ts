import { Injectable } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import { ProblemError } from '#libs/platform';

/** Requests one caller may make in {@link RATE_WINDOW_MS}, per process. */
export const RATE_LIMIT = 3000;
export const RATE_WINDOW_MS = 60_000;

/** What a guard that knows the caller leaves on the request: the id of the key, or of the source that signs. */
export interface CountedRequest {
  countedAs: string;
}

/** Limits callers who are known by their key or source, and so stands behind the guard that knows them; that one looks after the others ({@link UnverifiedCallers}). */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  protected override getTracker(request: Record<string, unknown>): Promise<string> {
    const { countedAs } = request as unknown as Partial<CountedRequest>;
    if (countedAs === undefined) throw new Error('This door limits callers before anybody knows them');
    return Promise.resolve(countedAs);
  }

  protected override throwThrottlingException(_context: unknown, { limit }: { readonly limit: number }): Promise<void> {
    throw new ProblemError(
      'ERR_TOO_MANY_REQUESTS',
      `A key or source may make ${limit} such requests a minute. Wait and send again.`,
      { retryAfterSeconds: 10 },
    );
  }
}

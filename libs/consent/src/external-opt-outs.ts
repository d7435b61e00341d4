import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#libs/kernel';
import { LOG, Metrics, OutgoingHttp, type Log } from '#libs/platform';
import type { TenantCipher } from '#libs/tenancy';
import type { ConsentPolicy, ExternalOptOutSource } from './domain/consent-policy.js';
import type { ExternalWord } from './domain/send-facts.js';

/** Somebody to be asked about. */
export interface AskedPerson {
  readonly endpointId: string;
  /** E.164; goes to the tenant's own system and nowhere else. */
  readonly number: string;
}

/** After a failure the source is left alone this long, and a caller may come again then. */
export const SOURCE_RETRY_MS = 30_000;
/** An answer holds at least until the decision it was asked for. */
const SAME_DECISION_MS = 3_000;
const MAX_REMEMBERED = 50_000;
/** Numbers in one request. */
const MAX_ASKED = 100;
const MAX_ANSWER_BYTES = 64_000;

interface Remembered {
  readonly optedOut: boolean;
  readonly until: number;
}

/**
 * The tenant's own list of people who do not want texts (S0.15, KC26). Contract: `POST <url>` with `{"phone_numbers": ["+1…"]}` answers 200 with
 * `{"opted_out": ["+1…"]}`. No answer within the time limit, another status or another shape means that nothing is sent (I29). Answers are remembered
 * for as long as the policy says; failures for {@link SOURCE_RETRY_MS}, so that a dead system is not asked for each text.
 */
@Injectable()
export class ExternalOptOuts {
  private readonly remembered = new Map<string, Remembered>();
  private readonly failing = new Map<string, number>();

  constructor(
    @Inject(OutgoingHttp) private readonly http: OutgoingHttp,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** What is remembered of this person; null when the source has to be asked. Asks nobody, so it may be used inside a transaction. */
  recall(tenantId: string, policy: ConsentPolicy, endpointId: string): ExternalWord | null {
    if (policy.externalSource === null) return { verdict: 'not_asked' };
    const now = this.clock.now().getTime();
    const known = this.remembered.get(`${tenantId}|${endpointId}`);
    if (known !== undefined && known.until > now) return { verdict: known.optedOut ? 'opted_out' : 'clear' };
    const failedUntil = this.failing.get(tenantId) ?? 0;
    return failedUntil > now ? { verdict: 'unavailable', retryAt: new Date(failedUntil) } : null;
  }

  /** Asks about those whom nobody remembers. Never throws: a source that fails is remembered as failing. Never call it inside a transaction. */
  async ask(cipher: TenantCipher, policy: ConsentPolicy, people: readonly AskedPerson[]): Promise<void> {
    const source = policy.externalSource;
    if (source === null) return;
    const unknown = people.filter(({ endpointId }) => this.recall(cipher.tenantId, policy, endpointId) === null);
    for (let from = 0; from < unknown.length; from += MAX_ASKED) {
      const part = unknown.slice(from, from + MAX_ASKED);
      try {
        const optedOut = await this.request(cipher, source, part);
        const until = this.clock.now().getTime() + Math.max(source.cacheSeconds * 1000, SAME_DECISION_MS);
        if (this.remembered.size > MAX_REMEMBERED) this.remembered.clear();
        for (const { endpointId, number } of part)
          this.remembered.set(`${cipher.tenantId}|${endpointId}`, { optedOut: optedOut.has(number), until });
        this.failing.delete(cipher.tenantId);
      } catch (error) {
        this.failing.set(cipher.tenantId, this.clock.now().getTime() + SOURCE_RETRY_MS);
        this.metrics.count('consent_source_failures', {});
        // The message of a failed fetch names hosts, never people; the body is not read into it.
        this.log.warn("A tenant's list of opt-outs cannot be asked; its proactive texts wait", {
          tenantId: cipher.tenantId,
          cause: error instanceof Error ? error.name : 'unknown',
        });
        return;
      }
    }
  }

  private async request(
    cipher: TenantCipher,
    { url, timeoutMs, token }: ExternalOptOutSource,
    people: readonly AskedPerson[],
  ): Promise<ReadonlySet<string>> {
    const bearer =
      token === null
        ? null
        : cipher.open('consent_source', cipher.tenantId, token.keyVersion, Buffer.from(token.sealed, 'base64'));
    const answer = await this.http.send({
      method: 'POST',
      url,
      timeoutMs,
      maxAnswerBytes: MAX_ANSWER_BYTES,
      headers: {
        'content-type': 'application/json',
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer.toString()}` }),
      },
      body: JSON.stringify({ phone_numbers: people.map(({ number }) => number) }),
    });
    if (answer.status !== 200) throw new SourceAnswerUnusable();
    const body: unknown = JSON.parse(answer.text);
    const list = (body as { opted_out?: unknown } | null)?.opted_out;
    if (!Array.isArray(list) || !list.every((number) => typeof number === 'string')) throw new SourceAnswerUnusable();
    return new Set(list);
  }
}

class SourceAnswerUnusable extends Error {
  override readonly name = 'SourceAnswerUnusable';
}

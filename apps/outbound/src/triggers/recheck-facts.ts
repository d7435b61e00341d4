import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type TenantId } from '#libs/kernel';
import { Database, OutgoingHttp } from '#libs/platform';
import { TenantVault, type TenantCipher } from '#libs/tenancy';
import type { EntityKind } from './domain/event-types.js';
import type { PlanFacts } from './domain/decide-plan.js';
import { openBearer, openRecheckUrl } from './source-seals.js';
import { TriggerSources, type TriggerSource } from './trigger-sources.store.js';

/** A fact that a text is about to tell. */
export interface FactToCheck {
  /** Of the text. */
  readonly id: string;
  readonly sourceId: string;
  readonly kind: EntityKind;
  /** The owner's own name of the entity. */
  readonly reference: string;
  readonly version: number;
}
export type OwnersWord = PlanFacts['word'];

/** An owner that does not answer by then has not answered. */
const TIMEOUT_MS = 3_000;
/** Owners asked at the same time. */
const AT_ONCE = 8;
const MAX_ANSWER_BYTES = 4_096;
/** So many questions in a row without an answer, and the owner is not asked for {@link LEFT_ALONE_MS}. */
const MAX_SILENCES = 3;
const LEFT_ALONE_MS = 30_000;
const MAX_REMEMBERED = 10_000;

/**
 * Asks the owners of facts whether they still stand (TM9): GET of the source's address with `kind`, `entity` and `version`, answered by `{"version": 4, "state": "current"}`. A newer
 * version, another state than `current`, or 404 and 410: stale. Anything else is no answer. Who keeps silent is left alone for a while, so that a dead system costs no text three
 * seconds. Never called within a transaction.
 */
@Injectable()
export class RecheckFacts {
  private readonly silent = new Map<string, { readonly times: number; readonly until: number }>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(TriggerSources) private readonly sources: TriggerSources,
    @Inject(OutgoingHttp) private readonly outgoing: OutgoingHttp,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A word for each fact whose source can be asked, by the text's id; texts of the same fact share one question. */
  async run(tenantId: TenantId, facts: readonly FactToCheck[]): Promise<ReadonlyMap<string, OwnersWord>> {
    if (facts.length === 0) return new Map();
    const sources = await this.database.inTenant(tenantId, (tx) =>
      this.sources.findAll(tx, tenantId, [...new Set(facts.map(({ sourceId }) => sourceId))]),
    );
    const cipher = await this.vault.cipherFor(tenantId);
    const questions = new Map<string, FactToCheck[]>();
    for (const fact of facts) {
      if ((sources.get(fact.sourceId)?.recheckUrl ?? null) === null) continue;
      const key = JSON.stringify([fact.sourceId, fact.kind, fact.reference, fact.version]);
      questions.set(key, [...(questions.get(key) ?? []), fact]);
    }
    const waiting = [...questions.values()];
    const words = new Map<string, OwnersWord>();
    const worker = async (): Promise<void> => {
      for (let same = waiting.pop(); same !== undefined; same = waiting.pop()) {
        const word = await this.ask(cipher, sources.get(same[0]!.sourceId)!, same[0]!);
        for (const { id } of same) words.set(id, word);
      }
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, waiting.length) }, worker));
    return words;
  }

  private async ask(
    cipher: TenantCipher,
    source: TriggerSource,
    { kind, reference, version }: FactToCheck,
  ): Promise<OwnersWord> {
    const now = this.clock.now().getTime();
    const before = this.silent.get(source.id) ?? { times: 0, until: 0 };
    if (before.until > now) return 'unreachable';
    try {
      const url = new URL(openRecheckUrl(cipher, source)!);
      const bearer = openBearer(cipher, source);
      for (const [name, value] of [
        ['kind', kind],
        ['entity', reference],
        ['version', String(version)],
      ] as const)
        url.searchParams.set(name, value);
      const { status, text } = await this.outgoing.send({
        method: 'GET',
        url: url.toString(),
        headers: {
          accept: 'application/json',
          ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
        },
        timeoutMs: TIMEOUT_MS,
        maxAnswerBytes: MAX_ANSWER_BYTES,
      });
      this.silent.delete(source.id);
      return readWord(status, text, version);
    } catch {
      // The transport's error names the address; that nobody answered is all there is to know.
      this.noteSilence(source.id);
      return 'unreachable';
    }
  }

  private noteSilence(sourceId: string): void {
    if (this.silent.size > MAX_REMEMBERED) this.silent.clear();
    const times = (this.silent.get(sourceId)?.times ?? 0) + 1;
    const until = times < MAX_SILENCES ? 0 : this.clock.now().getTime() + LEFT_ALONE_MS;
    this.silent.set(sourceId, { times, until });
  }
}

/** What an answer means. */
export function readWord(status: number, text: string, version: number): OwnersWord {
  if (status === 404 || status === 410) return 'stale';
  if (status !== 200) return 'unreachable';
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return 'unreachable';
  }
  const { version: newest, state } = (answer ?? {}) as { version?: unknown; state?: unknown };
  if (typeof newest !== 'number' || typeof state !== 'string') return 'unreachable';
  return newest > version || state !== 'current' ? 'stale' : 'current';
}

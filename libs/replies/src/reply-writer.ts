import type Anthropic from '@anthropic-ai/sdk';
import { assertNever, type Clock } from '#libs/kernel';
import { toGsm } from '#libs/sms';
import { CallTally } from './call-tally.js';
import { changingSystem, type Correction } from './changing-system.js';
import { Circuit } from './domain/circuit.js';
import { directAnswer, type DirectAnswer } from './domain/direct-answer.js';
import { disclosureDue, introduction } from './domain/disclosure.js';
import { charsIn, fitToSegments, segmentBudgetOf } from './domain/fit-to-segments.js';
import { toMessages, unansweredTurns } from './domain/message-list.js';
import { cutChars, stripHidden } from './domain/plain-text.js';
import type { CallFailure } from './failure-cause.js';
import { askModel, modelClient, type ModelAnswer } from './model-call.js';
import type { PromptLibrary } from './prompt-library.js';
import { failedReply, readAnswer, type Conversation, type Failure } from './read-answer.js';
import { MAX_FACTS, MAX_FACT_CHARS, type FailureCause, type ReplyOutcome, type ReplyRequest } from './reply-outcome.js';

/** Where the model is and how long it may take. */
export interface ReplyWriterConfig {
  /** Null: every reply that needs the model fails as `misconfigured`; fixed answers still work. */
  readonly apiKey: string | null;
  /** Null: the API's own address. */
  readonly baseUrl: string | null;
  readonly model: string;
  /** For one call, answer read to its end. */
  readonly callTimeoutMs?: number;
  /** For all calls of one reply together. */
  readonly totalTimeoutMs?: number;
}

export const DEFAULT_CALL_TIMEOUT_MS = 12_000;
/** later than this a customer is better served by the fallback text. */
export const DEFAULT_TOTAL_TIMEOUT_MS = 20_000;
/** Keys whose clients and circuits are kept; the one unused for longest makes room. */
export const MAX_KEYS = 1_000;

const PROMPT_ID = 'reply';

interface KeyState {
  readonly client: Anthropic;
  readonly circuit: Circuit;
}

/**
 * Turns a conversation into the next text of the business (S3.4). Decides nothing but words: consent, price, recipient, sender and identity are
 * neither asked of the model nor taken from it. Holds, per API key and in memory, a client and its circuit; safe for concurrent use. Logs nothing.
 */
export class ReplyWriter {
  private readonly keys = new Map<string, KeyState>();

  constructor(
    private readonly config: ReplyWriterConfig,
    private readonly prompts: PromptLibrary,
    private readonly clock: Clock,
  ) {}

  /**
   * The next text, or why there is none. Never throws. At most three calls (one doubled limit, one correction) within the total time; may be run
   * again with the same request, which may cost again and read differently. `signal` ends it at once with `aborted`.
   */
  async write(request: ReplyRequest, signal: AbortSignal): Promise<ReplyOutcome> {
    const tally = new CallTally(this.clock, request.tenant.model ?? this.config.model);
    try {
      return await this.answer(request, tally, signal);
    } catch {
      // A bug of ours; the error may quote the conversation, so only the fact of it leaves.
      return failedReply(tally, { cause: 'unusable', rule: 'internal_error', retryAfterMs: null, requestId: null });
    }
  }

  private async answer(request: ReplyRequest, tally: CallTally, signal: AbortSignal): Promise<ReplyOutcome> {
    const open = unansweredTurns(request.turns);
    if (open.length === 0) return { kind: 'silence', reason: 'nothing_to_answer', pins: tally.pins() };
    const direct = directAnswer(
      open.map(({ text }) => text),
      request.tenant.name,
    );
    if (direct.kind === 'handoff') return { kind: 'handoff', reason: direct.reason, note: null, pins: tally.pins() };
    if (direct.kind === 'reply') return fixedReply(direct, request, tally);

    const section = this.sectionOf(request);
    if (section === 'faulty') return failedReply(tally, misconfigured('tenant_section'));
    const prompt = this.prompts.render(
      { promptId: PROMPT_ID, tenantSlug: request.tenant.slug, section },
      { business_name: request.tenant.name, max_chars: charsIn(segmentBudgetOf(request.tenant.segmentBudget)) },
    );
    if (!prompt.ok) return failedReply(tally, misconfigured('prompt'));

    const model = request.tenant.model ?? prompt.value.model ?? this.config.model;
    tally.prompted(prompt.value.pins, model);
    const key = this.keyFor(request.tenant.apiKey ?? this.config.apiKey);
    if (key === null) return failedReply(tally, misconfigured('no_api_key'));
    const messages = toMessages(request.turns, request.summary ?? null);
    if (!messages.ok) return { kind: 'silence', reason: messages.error, pins: tally.pins() };

    // Asked what writes here, the answer says so whatever the tenant chose.
    const introduce = direct.mustDisclose || (request.tenant.discloseAi && disclosureDue(request.turns, request.now));
    const facts = [...prompt.value.facts, ...request.tenant.facts]
      .slice(0, MAX_FACTS)
      .map((fact) => cutChars(stripHidden(fact), MAX_FACT_CHARS));
    return this.converse(
      { request, prompt: prompt.value, facts, messages: messages.value, introduce, model, tally },
      key,
      signal,
    );
  }

  /** Asks, and asks again where asking again can help: once with more room, once with the reason why the answer could not be sent. */
  private async converse(talk: Conversation, key: KeyState, signal: AbortSignal): Promise<ReplyOutcome> {
    let maxTokens = talk.prompt.maxTokens;
    let correction: Correction | null = null;
    for (;;) {
      const answer = await this.ask(talk, key, maxTokens, correction, signal);
      if ('cause' in answer) return failedReply(talk.tally, answer);
      const read = readAnswer(answer, talk);
      switch (read.next) {
        case 'done':
          return read.outcome;
        case 'more_room':
          if (maxTokens > talk.prompt.maxTokens) return failedReply(talk.tally, unusable('cut', 'max_tokens', answer));
          maxTokens *= 2;
          break;
        case 'correct':
          if (correction !== null) return failedReply(talk.tally, unusable('unusable', read.rule, answer));
          correction = read.rule;
          break;
        default:
          assertNever(read);
      }
    }
  }

  private async ask(
    talk: Conversation,
    { client, circuit }: KeyState,
    maxTokens: number,
    correction: Correction | null,
    signal: AbortSignal,
  ): Promise<ModelAnswer | Failure> {
    if (signal.aborted) return { cause: 'aborted', rule: 'aborted', retryAfterMs: null, requestId: null };
    const left = (this.config.totalTimeoutMs ?? DEFAULT_TOTAL_TIMEOUT_MS) - talk.tally.elapsedMs();
    if (left <= 0) return { cause: 'timeout', rule: 'total_time', retryAfterMs: null, requestId: null };
    const { request, prompt, tally } = talk;
    const changing = changingSystem({
      now: request.now,
      facts: talk.facts,
      segmentBudget: request.tenant.segmentBudget,
      introduction: talk.introduce ? introduction(request.tenant.name, 'en') : null,
      correction,
    });
    const admission = circuit.admit(this.clock.now().getTime());
    if (!admission.admitted)
      return { cause: admission.cause, rule: 'circuit_open', retryAfterMs: admission.retryAfterMs, requestId: null };

    const answer = await askModel(
      client,
      {
        model: talk.model,
        maxTokens,
        stableSystem: prompt.system,
        changingSystem: changing,
        messages: talk.messages,
        pairRef: request.pairRef,
      },
      Math.min(left, this.config.callTimeoutMs ?? DEFAULT_CALL_TIMEOUT_MS),
      signal,
    );
    if (answer.ok) {
      circuit.answered();
      tally.answered(answer.value);
      return answer.value;
    }
    learn(circuit, answer.error, this.clock.now().getTime());
    tally.failed(answer.error.requestId);
    return answer.error;
  }

  private sectionOf({ tenant }: ReplyRequest) {
    if (tenant.section === undefined || tenant.section === null) return null;
    const read = this.prompts.readSection(tenant.section);
    return read.ok && read.value.slug === tenant.slug && read.value.promptId === PROMPT_ID ? read.value : 'faulty';
  }

  private keyFor(apiKey: string | null): KeyState | null {
    if (apiKey === null || apiKey.trim() === '') return null;
    const known = this.keys.get(apiKey);
    this.keys.delete(apiKey);
    const state = known ?? {
      client: modelClient(
        { apiKey, baseUrl: this.config.baseUrl },
        this.config.callTimeoutMs ?? DEFAULT_CALL_TIMEOUT_MS,
      ),
      circuit: new Circuit(),
    };
    this.keys.set(apiKey, state);
    const oldest = this.keys.keys().next();
    if (this.keys.size > MAX_KEYS && oldest.done !== true) this.keys.delete(oldest.value);
    return state;
  }
}

/** The fixed sentence, cut to the budget; it needs no other check, nothing in it comes from the model or the customer. */
function fixedReply(
  direct: Extract<DirectAnswer, { kind: 'reply' }>,
  { tenant }: ReplyRequest,
  tally: CallTally,
): ReplyOutcome {
  const text = fitToSegments(toGsm(stripHidden(direct.text)), segmentBudgetOf(tenant.segmentBudget), []);
  if (text === null) return failedReply(tally, misconfigured('business_name'));
  return { kind: 'reply', text, language: direct.language, needsHuman: false, pins: tally.pins() };
}

function learn(circuit: Circuit, failure: CallFailure, nowMs: number): void {
  switch (failure.circuit) {
    case 'count':
      return circuit.failed(nowMs, failure.cause);
    case 'trip':
      return circuit.trip(nowMs, failure.cause);
    case 'ignore':
      return failure.cause === 'aborted' ? circuit.withdrawn() : circuit.answered();
    default:
      return assertNever(failure.circuit);
  }
}

const misconfigured = (rule: string): Failure => ({
  cause: 'misconfigured',
  rule,
  retryAfterMs: null,
  requestId: null,
});

const unusable = (cause: FailureCause, rule: string, answer: ModelAnswer): Failure => ({
  cause,
  rule,
  retryAfterMs: null,
  requestId: answer.requestId,
});

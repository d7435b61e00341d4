import Anthropic from '@anthropic-ai/sdk';
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod';
import { createHash } from 'node:crypto';
import { err, ok, type Result } from '#libs/kernel';
import type { ModelMessage } from './domain/message-list.js';
import type { TokenUse } from './domain/model-prices.js';
import { replyAction, type ReplyAction } from './domain/reply-action.js';
import { failureOf, type CallFailure } from './failure-cause.js';

/** One question to the model. */
export interface ModelQuestion {
  readonly model: string;
  readonly maxTokens: number;
  /** The same for all customers of a tenant; cached for an hour by the API. */
  readonly stableSystem: readonly string[];
  /** Time, facts, notes: behind the cached part. */
  readonly changingSystem: readonly string[];
  readonly messages: readonly ModelMessage[];
  readonly pairRef: string;
}

/** What came back, whether or not it can be used. */
export interface ModelAnswer {
  /** Null when the text was no action object. */
  readonly action: ReplyAction | null;
  readonly stopReason: string | null;
  /** On a refusal: the API's word for its kind. */
  readonly refusalCategory: string | null;
  readonly model: string;
  readonly use: TokenUse;
  readonly requestId: string | null;
}

export interface ModelEndpoint {
  readonly apiKey: string;
  readonly baseUrl: string | null;
}

/**
 * A client that keeps to itself: no log lines at any level (its debug log prints bodies), no content in trace spans, and no retries of its own – the
 * caller owns the time budget and must know how often it asked.
 */
export const modelClient = (endpoint: ModelEndpoint, timeoutMs: number): Anthropic =>
  new Anthropic({
    apiKey: endpoint.apiKey,
    ...(endpoint.baseUrl === null ? {} : { baseURL: endpoint.baseUrl }),
    timeout: timeoutMs,
    maxRetries: 0,
    logLevel: 'off',
    logger: { error: nothing, warn: nothing, info: nothing, debug: nothing },
    openTelemetry: { traces: { contentMode: 'metadata_only' }, propagation: false },
  });

function nothing(): void {}

/** Models that cannot switch thinking off; they think little, and need room for it beside the answer. */
const ALWAYS_THINKS = /^claude-(?:opus|fable|mythos)-/;
const ROOM_FOR_THINKING = 1_400;

/**
 * Asks once, within `timeoutMs` for the whole answer: the SDK's own timeout ends with the response's headers, a body may stall behind them (F24).
 * Never throws. No sampling parameters: the API version of SDK 1.x answers 400 to any.
 */
export async function askModel(
  client: Anthropic,
  question: ModelQuestion,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<Result<ModelAnswer, CallFailure>> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), timeoutMs);
  try {
    const thinks = ALWAYS_THINKS.test(question.model);
    const message = await client.messages.create(
      {
        model: question.model,
        max_tokens: question.maxTokens + (thinks ? ROOM_FOR_THINKING : 0),
        thinking: { type: thinks ? 'adaptive' : 'disabled' },
        system: systemBlocks(question),
        messages: question.messages.map(({ role, content }) => ({
          role,
          content: content.map((block) => ({ ...block })),
        })),
        output_config: { ...(thinks ? { effort: 'low' as const } : {}), format: ANSWER_FORMAT },
        metadata: { user_id: opaque(question.pairRef) },
      },
      { signal: AbortSignal.any([signal, deadline.signal]), timeout: timeoutMs },
    );
    return ok({
      action: actionIn(message.content),
      stopReason: message.stop_reason,
      refusalCategory: message.stop_details?.type === 'refusal' ? (message.stop_details.category ?? null) : null,
      model: message.model,
      use: {
        input: tokens(message.usage?.input_tokens),
        output: tokens(message.usage?.output_tokens),
        cacheRead: tokens(message.usage?.cache_read_input_tokens),
        cacheWrite: tokens(message.usage?.cache_creation_input_tokens),
      },
      requestId: message._request_id ?? null,
    });
  } catch (error) {
    const failure = failureOf(error);
    // Which of the two signals fired decides, not the class of the error: an abort while the body is read surfaces as another one.
    if (signal.aborted) return err({ ...failure, cause: 'aborted', rule: 'aborted', circuit: 'ignore' });
    if (deadline.signal.aborted) return err({ ...failure, cause: 'timeout', rule: 'no_answer', circuit: 'count' });
    return err(failure);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The schema goes out as `messages.parse()` would send it; the answer is read here. The SDK's parse throws on a cut answer, and stop reason and token
 * counts are lost with it; on a whole one it drops the request id.
 */
const { type, schema } = zodOutputFormat(replyAction);
const ANSWER_FORMAT = { type, schema };

function actionIn(content: readonly Anthropic.ContentBlock[]): ReplyAction | null {
  const text = content.find((block) => block.type === 'text')?.text ?? '';
  try {
    return replyAction.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function systemBlocks(question: ModelQuestion): Anthropic.TextBlockParam[] {
  const stable = question.stableSystem.map((text, index): Anthropic.TextBlockParam =>
    index === question.stableSystem.length - 1
      ? { type: 'text', text, cache_control: { type: 'ephemeral', ttl: '1h' } }
      : { type: 'text', text },
  );
  return [...stable, ...question.changingSystem.map((text): Anthropic.TextBlockParam => ({ type: 'text', text }))];
}

/** Stable and one-way, so that a caller's slip with a phone number does not hand it over as it stands. */
const opaque = (pairRef: string): string => createHash('sha256').update(pairRef).digest('hex').slice(0, 32);

/** Other servers that speak this protocol may leave counts out. */
const tokens = (count: number | null | undefined): number =>
  typeof count === 'number' && count > 0 ? Math.trunc(count) : 0;

import type { Clock } from '#libs/kernel';
import { costMicroUsd } from './domain/model-prices.js';
import type { ModelAnswer } from './model-call.js';
import type { PromptPins } from './prompt-library.js';
import type { ReplyPins } from './reply-outcome.js';

/** Adds up what one reply took, over all its calls. One per reply. */
export class CallTally {
  private readonly startedMs: number;
  private prompt: PromptPins | null = null;
  private calls = 0;
  private answer: ModelAnswer | null = null;
  private use = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };
  private cost: number | null = 0;
  private requestId: string | null = null;
  private requestedModel: string;

  constructor(
    private readonly clock: Clock,
    model: string,
  ) {
    this.startedMs = clock.now().getTime();
    this.requestedModel = model;
  }

  /** Milliseconds since the reply was asked for. */
  elapsedMs(): number {
    return this.clock.now().getTime() - this.startedMs;
  }

  prompted(pins: PromptPins, model: string): void {
    this.prompt = pins;
    this.requestedModel = model;
  }

  /** A call that brought an answer, usable or not: it is billed either way. */
  answered(answer: ModelAnswer): void {
    this.calls += 1;
    this.answer = answer;
    this.requestId = answer.requestId;
    this.use = {
      input: this.use.input + answer.use.input,
      output: this.use.output + answer.use.output,
      cacheRead: this.use.cacheRead + answer.use.cacheRead,
      cacheWrite: this.use.cacheWrite + answer.use.cacheWrite,
    };
    const cost =
      costMicroUsd(answer.model, answer.use, this.clock.now()) ??
      costMicroUsd(this.requestedModel, answer.use, this.clock.now());
    this.cost = cost === null || this.cost === null ? null : this.cost + cost;
  }

  /** A call that brought none. What it cost is not known to us: the API bills what it produced before it broke off. */
  failed(requestId: string | null): void {
    this.calls += 1;
    this.requestId = requestId;
  }

  pins(): ReplyPins {
    return {
      promptId: this.prompt?.promptId ?? null,
      promptVersion: this.prompt?.version ?? null,
      promptHash: this.prompt?.hash ?? null,
      tenantSection: this.prompt?.tenantSection ?? null,
      tenantSectionHash: this.prompt?.tenantHash ?? null,
      model: this.answer?.model ?? null,
      requestedModel: this.requestedModel,
      calls: this.calls,
      inputTokens: this.use.input,
      outputTokens: this.use.output,
      cacheReadTokens: this.use.cacheRead,
      cacheWriteTokens: this.use.cacheWrite,
      requestId: this.requestId,
      stopReason: this.answer?.stopReason ?? null,
      latencyMs: this.elapsedMs(),
      costMicroUsd: this.cost,
    };
  }
}

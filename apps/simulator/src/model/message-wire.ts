import type { Json } from '../http/json.js';

/** What the API answers, before it is put on the wire whole or as a stream. */
export interface Completion {
  readonly id: string;
  readonly model: string;
  readonly content: readonly CompletionBlock[];
  readonly stopReason: 'end_turn' | 'max_tokens' | 'refusal' | 'tool_use';
  readonly stopDetails: Json | null;
  readonly inputTokens: number;
}

export type CompletionBlock =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'tool_use'; readonly id: string; readonly name: string; readonly input: Json };

/** Characters per token of this model's counting; near enough for budgets, and the same for ever. */
const CHARS_PER_TOKEN = 4;

/** How many tokens a text counts as. */
export const tokensOf = (text: string): number => Math.ceil(text.length / CHARS_PER_TOKEN);

/** The text cut where `maxTokens` are used up. */
export const cutToTokens = (text: string, maxTokens: number): string => text.slice(0, maxTokens * CHARS_PER_TOKEN);

const outputTokensOf = (content: readonly CompletionBlock[]): number =>
  content.reduce((sum, block) => sum + tokensOf(block.type === 'text' ? block.text : JSON.stringify(block.input)), 0);

const usageOf = (inputTokens: number, outputTokens: number): Json => ({
  input_tokens: inputTokens,
  output_tokens: outputTokens,
  cache_creation_input_tokens: 0,
  cache_read_input_tokens: 0,
  cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 0 },
  inference_geo: null,
  output_tokens_details: { thinking_tokens: 0 },
  server_tool_use: null,
  service_tier: 'standard',
  speed: 'standard',
});

const withCitations = (block: CompletionBlock): Json =>
  block.type === 'text' ? { ...block, citations: null } : { ...block };

/** The whole answer as JSON (claude.md §9). */
export const toMessage = ({ id, model, content, stopReason, stopDetails, inputTokens }: Completion): Json => ({
  id,
  type: 'message',
  role: 'assistant',
  model,
  content: content.map(withCitations),
  stop_reason: stopReason,
  stop_sequence: null,
  stop_details: stopDetails,
  container: null,
  usage: usageOf(inputTokens, outputTokensOf(content)),
});

/** The same answer as the events of a stream, in order; each event's name is its `type`. */
export function* toStreamEvents(completion: Completion): Generator<Json> {
  const { content, stopReason, stopDetails, inputTokens } = completion;
  yield {
    type: 'message_start',
    message: {
      ...toMessage({ ...completion, content: [] }),
      stop_reason: null,
      stop_details: null,
      usage: usageOf(inputTokens, 1),
    },
  };
  for (const [index, block] of content.entries()) {
    const isText = block.type === 'text';
    yield {
      type: 'content_block_start',
      index,
      content_block: isText ? { type: 'text', text: '', citations: null } : { ...block, input: {} },
    };
    for (const piece of piecesOf(isText ? block.text : JSON.stringify(block.input)))
      yield {
        type: 'content_block_delta',
        index,
        delta: isText ? { type: 'text_delta', text: piece } : { type: 'input_json_delta', partial_json: piece },
      };
    yield { type: 'content_block_stop', index };
  }
  yield {
    type: 'message_delta',
    delta: { stop_reason: stopReason, stop_sequence: null, stop_details: stopDetails, container: null },
    usage: usageOf(inputTokens, outputTokensOf(content)),
  };
  yield { type: 'message_stop' };
}

/** About three words each, never through the middle of a character. */
const piecesOf = (text: string): readonly string[] => text.match(/[\s\S]{1,20}(?:\s|$)|[\s\S]{1,20}/gu) ?? [];

import { err, ok, type Result } from '#libs/kernel';
import { isJson, type Json } from '../http/json.js';
import { invalid, type ApiError } from './api-error.js';
import { KNOWN_MODELS } from './known-models.js';

/** One message of the request, its content as plain text. */
export interface Turn {
  readonly role: 'user' | 'assistant' | 'system';
  readonly text: string;
}

/** A request the API would run, reduced to what the simulated model looks at. */
export interface ModelRequest {
  readonly model: string;
  readonly maxTokens: number;
  readonly system: string;
  readonly turns: readonly Turn[];
  /** The JSON schema of `output_config.format`, if the answer must be an object. */
  readonly schema: Json | null;
  /** The tool the caller insists on. */
  readonly forcedTool: { readonly name: string; readonly schema: Json } | null;
  readonly stream: boolean;
}

/** Top-level fields of the API (claude.md §4 and the SDK's types). Everything else is refused, sampling parameters among it (§3). */
const KNOWN_FIELDS: ReadonlySet<string> = new Set([
  'model',
  'max_tokens',
  'messages',
  'system',
  'cache_control',
  'container',
  'diagnostics',
  'inference_geo',
  'metadata',
  'output_config',
  'service_tier',
  'speed',
  'stop_sequences',
  'stream',
  'thinking',
  'tool_choice',
  'tools',
  'user_profile_id',
  'workspace_id',
]);

/** Most messages in one request (claude.md §4). */
export const MAX_MESSAGES_PER_REQUEST = 100_000;
const ROLES = ['user', 'assistant', 'system'] as const;

/** Reads a request, or refuses it as the API would. `counting` is for count_tokens, which needs no `max_tokens`. */
export function readModelRequest(body: unknown, counting = false): Result<ModelRequest, ApiError> {
  if (!isJson(body)) return err(invalid('The request body is not a JSON object'));
  for (const name of Object.keys(body))
    if (!KNOWN_FIELDS.has(name)) return err(invalid(`${name}: Extra inputs are not permitted`));
  const { model, max_tokens: maxTokens, messages } = body;
  if (typeof model !== 'string') return err(invalid('model: Field required'));
  if (!counting && maxTokens === undefined) return err(invalid('max_tokens: Field required'));
  if (maxTokens !== undefined && !(Number.isInteger(maxTokens) && Number(maxTokens) >= 0))
    return err(invalid('max_tokens: Input should be a whole number of 0 or more'));
  if (!KNOWN_MODELS.has(model)) return err({ status: 404, message: `model: ${model}` });
  const turns = readTurns(messages);
  if (!turns.ok) return turns;
  const schema = readSchema(body['output_config']);
  if (!schema.ok) return schema;
  return ok({
    model,
    maxTokens: Number(maxTokens ?? 0),
    system: textOf(body['system']),
    turns: turns.value,
    schema: schema.value,
    forcedTool: readForcedTool(body),
    stream: body['stream'] === true,
  });
}

function readTurns(messages: unknown): Result<readonly Turn[], ApiError> {
  if (!Array.isArray(messages)) return err(invalid('messages: Field required'));
  if (messages.length === 0) return err(invalid('messages: at least one message is required'));
  if (messages.length > MAX_MESSAGES_PER_REQUEST) return err(invalid('messages: too many messages'));
  const turns: Turn[] = [];
  for (const [index, message] of messages.entries()) {
    const role = isJson(message) ? ROLES.find((one) => one === message['role']) : undefined;
    if (!isJson(message) || role === undefined)
      return err(invalid(`messages.${index}.role: Input should be 'user', 'assistant' or 'system'`));
    const { content } = message;
    if (typeof content !== 'string' && !Array.isArray(content))
      return err(invalid(`messages.${index}.content: Field required`));
    if (
      Array.isArray(content) &&
      content.some((block) => isJson(block) && block['type'] === 'text' && block['text'] === '')
    )
      return err(invalid(`messages.${index}: text content blocks must be non-empty`));
    if (content.length === 0) return err(invalid(`messages.${index}: content must be non-empty`));
    turns.push({ role, text: textOf(content) });
  }
  if (turns[0]!.role !== 'user') return err(invalid('messages: first message must use the "user" role'));
  if (turns.at(-1)!.role === 'assistant')
    return err(invalid('This model does not support assistant message prefill; end with a user message'));
  return ok(turns);
}

/** String or blocks, as text; blocks other than text say nothing to this model. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content
    .map((block: unknown) => (isJson(block) && typeof block['text'] === 'string' ? block['text'] : ''))
    .filter((text) => text !== '')
    .join('\n');
}

function readSchema(outputConfig: unknown): Result<Json | null, ApiError> {
  const format = isJson(outputConfig) ? outputConfig['format'] : undefined;
  if (format === undefined || format === null) return ok(null);
  if (!isJson(format) || format['type'] !== 'json_schema' || !isJson(format['schema']))
    return err(invalid('output_config.format: Input should be a json_schema with its schema'));
  const open = openObject(format['schema']);
  return open === null
    ? ok(format['schema'])
    : err(invalid(`output_config.format.schema${open}: objects must set additionalProperties to false`));
}

const HOLDS_SCHEMAS: ReadonlySet<string> = new Set(['properties', '$defs']);

/** The path of the first object in the schema that does not close itself; null when all do. */
function openObject(schema: unknown, path = ''): string | null {
  if (!isJson(schema)) return null;
  if (schema['type'] === 'object' && schema['additionalProperties'] !== false) return path;
  for (const [name, part] of Object.entries(schema)) {
    const parts = Array.isArray(part) ? part : isJson(part) && HOLDS_SCHEMAS.has(name) ? Object.values(part) : [part];
    for (const one of parts) {
      const found = openObject(one, `${path}.${name}`);
      if (found !== null) return found;
    }
  }
  return null;
}

function readForcedTool(body: Json): ModelRequest['forcedTool'] {
  const choice = body['tool_choice'];
  const tools = Array.isArray(body['tools']) ? body['tools'].filter(isJson) : [];
  if (!isJson(choice) || (choice['type'] !== 'tool' && choice['type'] !== 'any')) return null;
  const tool = choice['type'] === 'any' ? tools[0] : tools.find(({ name }) => name === choice['name']);
  if (tool === undefined || typeof tool['name'] !== 'string') return null;
  return { name: tool['name'], schema: isJson(tool['input_schema']) ? tool['input_schema'] : {} };
}

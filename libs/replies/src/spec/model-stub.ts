import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** What the stub does with the next request. Shapes and refusals follow `POST /v1/messages` of API version 2026-10-21. */
export type Scene =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly stopReason?: string;
      readonly usage?: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'refusal'; readonly category: string | null }
  | {
      readonly kind: 'error';
      readonly status: number;
      readonly type: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly errorCode?: string;
    }
  | { readonly kind: 'raw'; readonly contentType: string; readonly body: string }
  /** Takes the request and never answers. */
  | { readonly kind: 'silent' }
  /** Sends headers and half a body, then nothing more. */
  | { readonly kind: 'stalls' }
  | { readonly kind: 'hangs_up' };

/** A request body as the tests read it; sent by our own code, so its shape is known. */
export interface SeenBody {
  readonly model: string;
  readonly max_tokens: number;
  readonly system: readonly SeenBlock[];
  readonly messages: readonly { readonly role: string; readonly content: readonly SeenBlock[] }[];
  readonly metadata: { readonly user_id: string };
  readonly output_config: {
    readonly format: { readonly schema: { readonly properties: object; readonly additionalProperties: boolean } };
  };
}

export interface SeenBlock {
  readonly type: string;
  readonly text: string;
  readonly cache_control?: unknown;
}

/** A request as the stub got it. */
export interface SeenRequest {
  readonly headers: IncomingMessage['headers'];
  readonly body: SeenBody;
}

/** The model's answer object as text, with what a case does not care about filled in. */
export const action = (fields: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    action: 'reply',
    text: '',
    language: 'en',
    needs_human: false,
    reason: '',
    facts_used: [],
    ...fields,
  });

/** A model on loopback. Scenes are played in order; without one, a request is answered 500 and the test sees it. */
export class ModelStub {
  readonly seen: SeenRequest[] = [];
  private scenes: Scene[] = [];
  private arrived: (() => void)[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<ModelStub> {
    const server = createServer();
    const stub = new ModelStub(server);
    server.on('request', (request, response) => void stub.serve(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return stub;
  }

  get url(): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('the stub does not listen');
    return `http://127.0.0.1:${address.port}`;
  }

  /** Forgets everything seen and left over. */
  play(...scenes: readonly Scene[]): void {
    this.seen.length = 0;
    this.scenes = [...scenes];
  }

  /** Resolves when the next request has been read. */
  nextRequest(): Promise<void> {
    return new Promise((resolve) => this.arrived.push(resolve));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    request.setEncoding('utf8');
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const body: SeenBody = JSON.parse(text);
    this.seen.push({ headers: request.headers, body });
    const refusal = whatTheApiRefuses(request, body);
    const scene: Scene | undefined =
      refusal === null ? this.scenes.shift() : { kind: 'error', status: 400, type: 'invalid_request_error' };
    const id = `req_stub_${this.seen.length}`;
    if (scene === undefined) sendError(response, id, { kind: 'error', status: 500, type: 'api_error' });
    else playScene(response, id, scene, body.model);
    for (const tell of this.arrived.splice(0)) tell();
  }
}

function whatTheApiRefuses(request: IncomingMessage, body: SeenBody): string | null {
  if (request.url !== '/v1/messages' || request.method !== 'POST') return 'path';
  if (request.headers.authorization === undefined && request.headers['x-api-key'] === undefined) return 'key';
  if (['temperature', 'top_p', 'top_k'].some((name) => name in body)) return 'sampling';
  if (!Number.isInteger(body.max_tokens) || body.max_tokens < 1) return 'max_tokens';
  if (!Array.isArray(body.messages) || body.messages[0]?.role !== 'user' || body.messages.at(-1)?.role !== 'user')
    return 'messages';
  const blocks = [...body.system, ...body.messages.flatMap(({ content }) => content)];
  return blocks.some((block) => block.type !== 'text' || block.text === '') ? 'empty block' : null;
}

function playScene(response: ServerResponse, id: string, scene: Scene, model: string): void {
  const headers = { 'content-type': 'application/json', 'request-id': id };
  switch (scene.kind) {
    case 'text':
      response
        .writeHead(200, headers)
        .end(
          JSON.stringify(
            message(
              model,
              [{ type: 'text', text: scene.text, citations: null }],
              scene.stopReason ?? 'end_turn',
              null,
              scene.usage,
            ),
          ),
        );
      return;
    case 'refusal':
      response
        .writeHead(200, headers)
        .end(
          JSON.stringify(
            message(model, [], 'refusal', { type: 'refusal', category: scene.category, explanation: null }),
          ),
        );
      return;
    case 'error':
      sendError(response, id, scene);
      return;
    case 'raw':
      response.writeHead(200, { ...headers, 'content-type': scene.contentType }).end(scene.body);
      return;
    case 'silent':
      return;
    case 'stalls':
      response.writeHead(200, headers).write('{"id":"msg_stub","type":"message"');
      return;
    case 'hangs_up':
      response.destroy();
      return;
    default:
      throw new Error('unknown scene');
  }
}

function sendError(response: ServerResponse, id: string, scene: Extract<Scene, { kind: 'error' }>): void {
  const details = scene.errorCode === undefined ? {} : { details: { error_code: scene.errorCode } };
  // Real error texts quote what was sent; ours carries a marker that no outcome may hold.
  const error = { type: scene.type, message: 'SECRET-ERROR-TEXT +15550001111', ...details };
  response
    .writeHead(scene.status, { 'content-type': 'application/json', 'request-id': id, ...scene.headers })
    .end(JSON.stringify({ type: 'error', error, request_id: id }));
}

const message = (
  model: string,
  content: readonly unknown[],
  stopReason: string,
  stopDetails: unknown,
  usage: Readonly<Record<string, unknown>> = {},
) => ({
  id: 'msg_stub',
  type: 'message',
  role: 'assistant',
  model,
  content,
  stop_reason: stopReason,
  stop_sequence: null,
  stop_details: stopDetails,
  container: null,
  usage: {
    input_tokens: 2000,
    output_tokens: 100,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 0,
    cache_creation: null,
    inference_geo: null,
    output_tokens_details: null,
    server_tool_use: null,
    service_tier: 'standard',
    speed: 'standard',
    ...usage,
  },
});

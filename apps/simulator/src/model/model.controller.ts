import { randomBytes } from 'node:crypto';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { FaultQueue } from '../faults/fault-queue.js';
import type { ModelFault } from '../faults/fault.js';
import { neverAnswer, resetConnection } from '../http/breakage.js';
import { headerOf, pause, type WireReply, type WireRequest } from '../http/wire.js';
import { Settings } from '../settings/settings.js';
import { apiErrorBody, invalid, type ApiError } from './api-error.js';
import { complete, inputTokensOf } from './complete.js';
import { toMessage, toStreamEvents, type Completion } from './message-wire.js';
import { ModelRequests, type ModelRequestRecord } from './model-requests.js';
import { isSayingFault } from './odd-answers.js';
import { readModelRequest, type ModelRequest } from './request-rules.js';

/** Headers worth showing a checker; credentials are not among them. */
const SHOWN_HEADERS = ['anthropic-version', 'anthropic-beta', 'user-agent', 'x-stainless-retry-count'] as const;

/** The model's API (claude.md §9): deterministic answers, the API's own refusals, and scripted faults. */
@Controller('v1/messages')
export class ModelController {
  constructor(
    private readonly faults: FaultQueue,
    private readonly settings: Settings,
    private readonly requests: ModelRequests,
  ) {}

  @Post()
  async create(@Body() body: unknown, @Req() request: WireRequest, @Res() reply: WireReply): Promise<void> {
    const requestId = newRequestId();
    const read = readModelRequest(body);
    const refused = missingCredentials(request) ?? (read.ok ? null : read.error);
    const asked = read.ok ? read.value : null;
    const lastWords = asked?.turns.at(-1)?.text ?? '';
    const fault = refused === null ? this.faults.takeForModel({ body: lastWords }) : null;
    const record = this.note(request, reply, requestId, body, fault);
    if (refused !== null || asked === null) return fail(reply, record, refused ?? invalid('unreadable'));
    await pause(this.settings.current.modelLatencyMs + (fault?.kind === 'delay' ? (fault.ms ?? 0) : 0));
    if (reply.raw.destroyed) return;
    this.answer(reply, record, asked, fault);
  }

  @Post('count_tokens')
  count(@Body() body: unknown, @Req() request: WireRequest, @Res() reply: WireReply): void {
    const record = this.note(request, reply, newRequestId(), body, null);
    const read = readModelRequest(body, true);
    const refused = missingCredentials(request) ?? (read.ok ? null : read.error);
    if (refused !== null || !read.ok) return fail(reply, record, refused ?? invalid('unreadable'));
    succeed(reply, record, { input_tokens: inputTokensOf(read.value) });
  }

  private answer(reply: WireReply, record: ModelRequestRecord, asked: ModelRequest, fault: ModelFault | null): void {
    const kind = fault?.kind;
    if (kind === 'hang' || (kind === 'stall' && !asked.stream)) return neverAnswer(reply);
    if (kind === 'reset') return resetConnection(reply);
    if (kind === 'garbage') {
      record.status = 200;
      return void reply.status(200).header('content-type', 'application/json').send('{"id":"msg_');
    }
    if (fault?.kind === 'error') return failAsScripted(reply, record, fault);
    const id = `msg_${record.requestId.slice(4)}`;
    const completion = complete(asked, id, isSayingFault(fault) ? fault : null);
    if (asked.stream) streamTo(reply, record, completion, kind === 'stall');
    else succeed(reply, record, toMessage(completion));
  }

  private note(
    request: WireRequest,
    reply: WireReply,
    requestId: string,
    body: unknown,
    fault: ModelFault | null,
  ): ModelRequestRecord {
    const shown = SHOWN_HEADERS.map((name) => [name, headerOf(request, name)] as const).filter(
      ([, value]) => value !== '',
    );
    const record = this.requests.record({
      requestId,
      path: request.raw.url ?? '',
      headers: Object.fromEntries(shown),
      body,
      fault: fault?.kind ?? null,
    });
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) Object.assign(record, { aborted: true, status: null });
    });
    return record;
  }
}

const newRequestId = (): string => `req_${randomBytes(12).toString('hex')}`;

/** SDK 1.x sends a bearer token, older clients `x-api-key`; either will do, any value will do (claude.md §3). */
function missingCredentials(request: WireRequest): ApiError | null {
  if (headerOf(request, 'x-api-key') === '' && !/^Bearer \S/.test(headerOf(request, 'authorization')))
    return { status: 401, message: 'x-api-key header or bearer token is required' };
  return headerOf(request, 'anthropic-version') === '' ? invalid('anthropic-version: header is required') : null;
}

function succeed(reply: WireReply, record: ModelRequestRecord, body: object): void {
  record.status = 200;
  for (const [name, value] of Object.entries(usualHeaders(record.requestId))) reply.header(name, value);
  reply.status(200).send(body);
}

function fail(reply: WireReply, record: ModelRequestRecord, error: ApiError): void {
  record.status = error.status;
  reply.status(error.status).header('request-id', record.requestId).send(apiErrorBody(error, record.requestId));
}

function failAsScripted(reply: WireReply, record: ModelRequestRecord, fault: ModelFault): void {
  const status = fault.status ?? 500;
  if (fault.retryAfter !== undefined) reply.header('retry-after', String(fault.retryAfter));
  if (fault.html === true) {
    record.status = status;
    reply.status(status).header('content-type', 'text/html').send(`<html><body><h1>${status}</h1></body></html>`);
    return;
  }
  fail(reply, record, {
    status,
    message: 'A scripted fault of the simulator',
    ...(fault.code !== undefined && { errorCode: fault.code }),
  });
}

/** Writes the events at once; a stall sends everything up to the first words and then nothing (F24). */
function streamTo(reply: WireReply, record: ModelRequestRecord, completion: Completion, stall: boolean): void {
  record.status = 200;
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
    ...usualHeaders(record.requestId),
  });
  for (const event of toStreamEvents(completion)) {
    raw.write(`event: ${String(event['type'])}\ndata: ${JSON.stringify(event)}\n\n`);
    if (stall && event['type'] === 'content_block_delta') return;
  }
  raw.end();
}

const usualHeaders = (requestId: string): Readonly<Record<string, string>> => ({
  'request-id': requestId,
  'anthropic-ratelimit-requests-limit': '4000',
  'anthropic-ratelimit-requests-remaining': '3999',
  'anthropic-ratelimit-requests-reset': new Date(Date.now() + 1_000).toISOString(),
});

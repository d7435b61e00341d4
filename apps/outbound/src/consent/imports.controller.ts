import { Readable } from 'node:stream';
import {
  Controller,
  Get,
  HttpStatus,
  Inject,
  Param,
  Post,
  Query,
  Req,
  Res,
  UseGuards,
  type OnModuleInit,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { FAULTS_PER_PAGE, ImportJobs, ImportList, memorySource, type ImportJob, type ListFormat } from '#libs/consent';
import { readId, showId, type TenantId } from '#libs/kernel';
import { Database, invalid, ProblemError } from '#libs/platform';
import { Allow, ApiGuard, type AuthenticatedRequest } from '../api/api.guard.js';
import { RateLimitGuard } from '../api/rate-limit.guard.js';
import { FaultsQuery, ImportQuery } from './imports.dto.js';

/** Largest list that a request may bring; the command line takes larger ones. */
export const MAX_IMPORT_BYTES = 25 * 1024 * 1024;
/** Lists that one process takes in at the same time. */
export const MAX_IMPORTS_AT_ONCE = 2;
/** A request that is not through by then answers how far it is; the same list sent again goes on there. */
const ANSWER_WITHIN_MS = 20_000;
/** Faults in the answer to a list; the others are asked for. */
const FAULTS_ANSWERED = 100;

const FORMATS: Readonly<Record<string, ListFormat>> = {
  'text/csv': 'csv',
  'application/x-ndjson': 'jsonl',
};

/** The door for lists: consents and suppressions by the thousand, in CSV or JSON lines. */
@ApiTags('consent')
@ApiBearerAuth()
@Controller('sms/imports')
@UseGuards(ApiGuard, RateLimitGuard)
export class ImportsController implements OnModuleInit {
  private running = 0;

  constructor(
    @Inject(HttpAdapterHost) private readonly adapterHost: HttpAdapterHost,
    @Inject(Database) private readonly database: Database,
    @Inject(ImportList) private readonly importList: ImportList,
    @Inject(ImportJobs) private readonly jobs: ImportJobs,
  ) {}

  /** Hands lists over unread, so that nobody without a key makes us keep megabytes. */
  onModuleInit(): void {
    const fastify = this.adapterHost.httpAdapter.getInstance<FastifyInstance>();
    for (const type of Object.keys(FORMATS))
      fastify.addContentTypeParser(type, (_request, payload, done) => done(null, payload));
  }

  /**
   * Takes a list in before it answers. 200: all of it. 202: the time was up; send the same list again and it goes on where it stopped. The same content is the same import, whoever
   * sends it and however often.
   */
  @Post()
  @Allow('consent.record')
  @ApiConsumes(...Object.keys(FORMATS))
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 200, description: 'The figures and the first 100 faults.' })
  @ApiResponse({ status: 202, description: 'Likewise, so far. Send the same list again.' })
  async take(
    @Req() request: AuthenticatedRequest,
    @Query() { kind }: ImportQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { principal } = request;
    const { tenantId } = principal;
    const format = FORMATS[(request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()];
    const { body } = request;
    if (format === undefined || !(body instanceof Readable))
      throw new ProblemError('ERR_MEDIA_TYPE', `Send the list as ${Object.keys(FORMATS).join(' or ')}.`);
    if (Number(request.headers['content-length'] ?? 0) > MAX_IMPORT_BYTES) throw tooLarge();
    if (this.running >= MAX_IMPORTS_AT_ONCE)
      throw new ProblemError('ERR_TOO_MANY_REQUESTS', 'Other lists are being taken in. Send this one again later.', {
        retryAfterSeconds: 10,
      });
    this.running += 1;
    try {
      const source = memorySource(await bytesOf(body));
      const done = await this.importList.run({
        tenantId,
        kind,
        format,
        source,
        requestedBy: showId('apiKey', principal.id),
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      });
      if (!done.ok) throw invalid(done.error);
      const job = done.value;
      const faults = await this.database.inTenant(tenantId, (tx) => this.jobs.faults(tx, tenantId, job.id));
      await reply
        .status(job.state === 'finished' ? HttpStatus.OK : HttpStatus.ACCEPTED)
        .send({ ...present(job), faults: faults.slice(0, FAULTS_ANSWERED) });
    } finally {
      this.running -= 1;
    }
  }

  /** How far an import is and what it came to. */
  @Get(':id')
  @Allow('consent.read')
  async show(@Req() { principal }: AuthenticatedRequest, @Param('id') shown: string): Promise<unknown> {
    return present(await this.find(principal.tenantId, shown));
  }

  /** What was wrong with which line, in the order of the list, about 500 at a time; every fault of a line is on one page. */
  @Get(':id/faults')
  @Allow('consent.read')
  async faults(
    @Req() { principal: { tenantId } }: AuthenticatedRequest,
    @Param('id') shown: string,
    @Query() { after }: FaultsQuery,
  ): Promise<unknown> {
    const { id } = await this.find(tenantId, shown);
    const faults = await this.database.inTenant(tenantId, (tx) => this.jobs.faults(tx, tenantId, id, after));
    // A page is never shorter than this while more follow.
    const mayFollow = faults.length > FAULTS_PER_PAGE / 2;
    return { faults, next_after: mayFollow ? faults.at(-1)!.line : null };
  }

  /** Another tenant's import is simply not there (I23). */
  private async find(tenantId: TenantId, shown: string): Promise<ImportJob> {
    const id = readId('import', shown);
    const job = id === null ? null : await this.database.inTenant(tenantId, (tx) => this.jobs.find(tx, tenantId, id));
    if (job === null)
      throw new ProblemError(
        'ERR_NOT_FOUND',
        'There is no import with this id. Ids look like imp_ and 32 hexadecimal digits.',
      );
    return job;
  }
}

/** The whole body, refused as soon as it is too large; what else comes is thrown away by the server. */
async function bytesOf(body: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body.iterator({ destroyOnReturn: false })) {
      bytes += (chunk as Buffer).length;
      if (bytes > MAX_IMPORT_BYTES) break;
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    throw new ProblemError('ERR_BODY_UNREADABLE', 'The list broke off. Send it again.', {}, { cause: error });
  }
  if (bytes > MAX_IMPORT_BYTES) throw tooLarge();
  return Buffer.concat(chunks);
}

const tooLarge = (): ProblemError =>
  new ProblemError(
    'ERR_TOO_LARGE',
    `A list may have ${MAX_IMPORT_BYTES / 1024 ** 2} MB here. Cut it, or take it in with npx parley import.`,
  );

/** An import as callers read it. */
const present = (job: ImportJob): Record<string, unknown> => ({
  import_id: showId('import', job.id),
  kind: job.kind,
  format: job.format,
  state: job.state,
  lines_done: job.linesDone,
  lines_total: job.linesTotal,
  added: job.added,
  known: job.known,
  refused: job.refused,
  started_at: job.startedAt.toISOString(),
  updated_at: job.updatedAt.toISOString(),
  finished_at: job.finishedAt?.toISOString() ?? null,
});

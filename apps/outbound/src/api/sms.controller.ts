import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  HttpStatus,
  Inject,
  Param,
  Post,
  Query,
  Req,
  Res,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CLOCK, err, readId, type Clock } from '#libs/kernel';
import { MessageStore, ReadMessage, type MessageRecord, type NotMoved } from '#libs/messaging';
import { Database, invalid, NoBody, ProblemError } from '#libs/platform';
import { BulkSends } from '../sending/bulk-sends.store.js';
import { sendTime } from '../sending/domain/send-time.js';
import { BulkAnswerForm, MessageAnswer, PreviewAnswer, ProblemAnswer, SentAnswer } from './answers.js';
import { Allow, ApiGuard, type AuthenticatedRequest } from './api.guard.js';
import { PresentMessage } from './present-message.js';
import { OrderFaults } from './order-faults.js';
import { RateLimitGuard } from './rate-limit.guard.js';
import { ChangeWaitingText } from './change-waiting-text.usecase.js';
import { PreviewText } from './preview-text.usecase.js';
import { MAX_RESULTS, SendMany } from './send-many.usecase.js';
import { RescheduleDto, ResultsQuery, SendBulkDto, SendSmsDto } from './send-sms.dto.js';
import { RecipientWhereabouts } from './recipient-whereabouts.js';
import { headerFaults, LONGEST_WAIT_S, readHeaders, type RawHeaders } from './send-headers.js';
import { SendText } from './send-text.usecase.js';

/** The JSON door of texting: send one text and ask what became of it (S1.58). */
@ApiTags('sms')
@ApiBearerAuth()
@Controller('sms')
@UseGuards(ApiGuard, RateLimitGuard)
export class SmsController {
  constructor(
    @Inject(SendText) private readonly sendText: SendText,
    @Inject(SendMany) private readonly sendMany: SendMany,
    @Inject(PreviewText) private readonly previewText: PreviewText,
    @Inject(ChangeWaitingText) private readonly change: ChangeWaitingText,
    @Inject(Database) private readonly database: Database,
    @Inject(MessageStore) private readonly messages: MessageStore,
    @Inject(BulkSends) private readonly bulks: BulkSends,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ReadMessage) private readonly readMessage: ReadMessage,
    @Inject(RecipientWhereabouts) private readonly whereabouts: RecipientWhereabouts,
    @Inject(PresentMessage) private readonly present: PresentMessage,
  ) {}

  /** 200 when the gateway has answered, 202 when it has not within `Prefer: wait`; the tracking id is the same. */
  @Post('send')
  @UseInterceptors(OrderFaults)
  @Allow('messages.send')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiHeader({ name: 'Prefer', required: false, description: `wait=<seconds>, default 5, at most ${LONGEST_WAIT_S}` })
  @ApiResponse({ status: 200, type: SentAnswer, description: 'status is submitted_to_gateway or failed' })
  @ApiResponse({
    status: 202,
    type: SentAnswer,
    description: 'status is accepted: nothing is known from the gateway yet',
  })
  @ApiResponse({ status: 400, type: ProblemAnswer, description: 'Every fault; nothing was stored' })
  async send(
    @Req() request: AuthenticatedRequest,
    @Body() dto: SendSmsDto,
    @Headers() headers: Record<string, string | undefined>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { key, waitMs } = soundHeaders(headers, false);
    const answer = await this.sendText.run(request.principal, dto, key, waitMs);
    await reply.status(answer.status === 'accepted' ? HttpStatus.ACCEPTED : HttpStatus.OK).send(answer);
  }

  /** What sending would do now: the exact text, its segments, its sender, and whether it may leave. */
  @Post('preview')
  @UseInterceptors(OrderFaults)
  @HttpCode(HttpStatus.OK)
  @Allow('messages.send')
  @ApiResponse({ status: 200, type: PreviewAnswer })
  @ApiResponse({ status: 400, type: ProblemAnswer, description: 'Every fault' })
  preview(@Req() request: AuthenticatedRequest, @Body() dto: SendSmsDto): Promise<unknown> {
    return this.previewText.run(request.principal, dto);
  }

  /** The same text to at most 2,000 people, a result for each. One fault, and nobody is texted. */
  @Post('bulk')
  @UseInterceptors(OrderFaults)
  @HttpCode(HttpStatus.ACCEPTED)
  @Allow('messages.send')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiResponse({ status: 202, type: BulkAnswerForm })
  @ApiResponse({ status: 400, type: ProblemAnswer, description: 'Every fault; nobody is texted' })
  async bulk(
    @Req() request: AuthenticatedRequest,
    @Body() dto: SendBulkDto,
    @Headers() headers: Record<string, string | undefined>,
  ): Promise<unknown> {
    const { key } = soundHeaders(headers, true);
    return this.sendMany.run(request.principal, dto, key!);
  }

  /** How far a request to text many is. */
  @Get('bulk/:id')
  @Allow('messages.read')
  async bulkProgress(@Req() request: AuthenticatedRequest, @Param('id') shown: string): Promise<unknown> {
    const { tenantId } = request.principal;
    const id = readId('bulk', shown);
    const [bulk, failed] =
      id === null
        ? [null, []]
        : await this.database.inTenant(tenantId, (tx) =>
            Promise.all([this.messages.bulk(tx, tenantId, id), this.bulks.notPlaced(tx, tenantId, id)]),
          );
    if (bulk === null) throw noSuch('request', 'blk_');
    return {
      bulk_id: shown,
      total: bulk.total,
      message_type: bulk.stream,
      segments: bulk.segments,
      created_at: bulk.createdAt.toISOString(),
      decided_at: bulk.placedAt?.toISOString() ?? null,
      messages_by_state: bulk.byState,
      not_placed: failed.length,
    };
  }

  /** What became of its recipients, in their order. */
  @Get('bulk/:id/results')
  @Allow('messages.read')
  async bulkResults(
    @Req() request: AuthenticatedRequest,
    @Param('id') shown: string,
    @Query() { after = -1, limit = MAX_RESULTS }: ResultsQuery,
  ): Promise<unknown> {
    const { tenantId } = request.principal;
    const id = readId('bulk', shown);
    const bulk =
      id === null ? null : await this.database.inTenant(tenantId, (tx) => this.messages.bulk(tx, tenantId, id));
    if (id === null || bulk === null) throw noSuch('request', 'blk_');
    return { bulk_id: shown, results: await this.sendMany.results(tenantId, id, after, limit) };
  }

  /** Takes a text back that has not left; 409 when it has. */
  @Post('messages/:id/cancel')
  @HttpCode(HttpStatus.OK)
  @Allow('messages.send')
  @NoBody()
  async cancel(@Req() request: AuthenticatedRequest, @Param('id') shown: string): Promise<unknown> {
    const id = readId('message', shown);
    const done = id === null ? err('not_found' as const) : await this.change.cancel(request.principal.tenantId, id);
    if (!done.ok) throw notChanged(done.error);
    return { tracking_id: shown, status: done.value };
  }

  /** Sets a text that has not left for another moment; 409 when it has, or when the person would get too many texts then. */
  @Post('messages/:id/reschedule')
  @HttpCode(HttpStatus.OK)
  @Allow('messages.send')
  async reschedule(
    @Req() request: AuthenticatedRequest,
    @Param('id') shown: string,
    @Body() dto: RescheduleDto,
  ): Promise<unknown> {
    const now = this.clock.now();
    const id = readId('message', shown);
    const where = id === null ? null : await this.whereabouts.run(request.principal.tenantId, id, dto);
    if (where === null) throw noSuch('message', 'msg_');
    const at = sendTime({ at: dto.send_at, local: dto.send_at_local }, where.person, where.tenantZone, now);
    if (!at.ok) throw invalid([{ ...at.error, code: 'ERR_SEND_TIME_INVALID' }]);
    const done = await this.change.reschedule(request.principal.tenantId, id!, at.value ?? now);
    if (!done.ok) throw notChanged(done.error);
    return { tracking_id: shown, status: done.value, scheduled_for: (at.value ?? now).toISOString() };
  }

  /** The message, its attempts and its segments. */
  @Get('messages/:id')
  @Allow('messages.read')
  @ApiResponse({ status: 200, type: MessageAnswer })
  @ApiResponse({ status: 404, type: ProblemAnswer })
  async message(@Req() request: AuthenticatedRequest, @Param('id') id: string): Promise<Record<string, unknown>> {
    return this.present.message(request.principal.tenantId, await this.find(request, id));
  }

  /** Everything seen to happen to it, in order, each with its grade (S1.30, S1.31). */
  @Get('messages/:id/timeline')
  @Allow('messages.read')
  async timeline(@Req() request: AuthenticatedRequest, @Param('id') id: string): Promise<unknown> {
    return this.present.timeline(await this.find(request, id));
  }

  /** What may be concluded from it, and no more (S1.16). */
  @Get('messages/:id/assessment')
  @Allow('messages.read')
  async assessment(@Req() request: AuthenticatedRequest, @Param('id') id: string): Promise<unknown> {
    return this.present.assessment(await this.find(request, id));
  }

  /** Another tenant's message is simply not there (I23). */
  private async find(request: AuthenticatedRequest, shown: string): Promise<MessageRecord> {
    const id = readId('message', shown);
    const record = id === null ? null : await this.readMessage.run(request.principal.tenantId, id);
    if (record === null) throw noSuch('message', 'msg_');
    return record;
  }
}

const noSuch = (what: string, prefix: string): ProblemError =>
  new ProblemError(
    'ERR_NOT_FOUND',
    `There is no ${what} with this id. Ids look like ${prefix} and 32 hexadecimal digits.`,
  );

function notChanged(why: NotMoved): ProblemError {
  if (why === 'not_found') return noSuch('message', 'msg_');
  if (why === 'too_late')
    return new ProblemError('ERR_CONFLICT', 'The text does not wait any more; its timeline says what became of it.');
  const { retryAt } = why;
  return new ProblemError(
    'ERR_FREQUENCY_CAP',
    `The text stays as it is. ${why.reason} ${retryAt === null ? 'No other moment is better.' : 'It fits at retry_at.'}`,
    retryAt === null ? {} : { retryAt },
  );
}

function soundHeaders(headers: RawHeaders, isKeyNeeded: boolean): ReturnType<typeof readHeaders> {
  const faults = headerFaults(headers, isKeyNeeded);
  if (faults.length > 0) throw invalid(faults);
  return readHeaders(headers);
}

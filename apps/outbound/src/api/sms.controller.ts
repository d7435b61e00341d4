import { Body, Controller, Get, Headers, HttpStatus, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { readId } from '#libs/kernel';
import { ReadMessage, type MessageRecord } from '#libs/messaging';
import { invalid, ProblemError } from '#libs/platform';
import { Allow, ApiGuard, type AuthenticatedRequest } from './api.guard.js';
import { PresentMessage } from './present-message.js';
import { RateLimitGuard } from './rate-limit.guard.js';
import { SendHeaders, SendSmsDto } from './send-sms.dto.js';
import { SendText } from './send-text.usecase.js';

const DEFAULT_WAIT_S = 5;
const LONGEST_WAIT_S = 30;

/** The JSON door of texting: send one text and ask what became of it (S1.58). */
@ApiTags('sms')
@ApiBearerAuth()
@Controller('sms')
@UseGuards(RateLimitGuard, ApiGuard)
export class SmsController {
  constructor(
    @Inject(SendText) private readonly sendText: SendText,
    @Inject(ReadMessage) private readonly readMessage: ReadMessage,
    @Inject(PresentMessage) private readonly present: PresentMessage,
  ) {}

  /** 200 when the gateway has answered, 202 when it has not within `Prefer: wait`; the tracking id is the same. */
  @Post('send')
  @Allow('messages.send')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiHeader({ name: 'Prefer', required: false, description: 'wait=<seconds>, default 5, at most 30' })
  @ApiResponse({ status: 200, description: 'status is submitted_to_gateway or failed' })
  @ApiResponse({ status: 202, description: 'status is accepted: nothing is known from the gateway yet' })
  async send(
    @Req() request: AuthenticatedRequest,
    @Body() dto: SendSmsDto,
    @Headers() headers: Record<string, string | undefined>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { key, waitMs } = readHeaders(headers);
    const answer = await this.sendText.run(request.principal, dto, key, waitMs);
    await reply.status(answer.status === 'accepted' ? HttpStatus.ACCEPTED : HttpStatus.OK).send(answer);
  }

  /** The message, its attempts and its segments. */
  @Get('messages/:id')
  @Allow('messages.read')
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
    if (record === null)
      throw new ProblemError(
        'ERR_NOT_FOUND',
        'There is no message with this id. Ids look like msg_ and 32 hexadecimal digits.',
      );
    return record;
  }
}

function readHeaders(raw: Record<string, string | undefined>): { key: string | null; waitMs: number } {
  const headers = plainToInstance(SendHeaders, { 'idempotency-key': raw['idempotency-key'], prefer: raw['prefer'] });
  const faults = validateSync(headers).flatMap((fault) =>
    Object.values(fault.constraints ?? {}).map((message) => ({
      field: fault.property,
      code: 'ERR_HEADER_INVALID',
      message,
    })),
  );
  if (faults.length > 0) throw invalid(faults);
  const seconds = headers.prefer === undefined ? DEFAULT_WAIT_S : Number(headers.prefer.slice('wait='.length));
  return { key: headers['idempotency-key'] ?? null, waitMs: Math.min(seconds, LONGEST_WAIT_S) * 1000 };
}

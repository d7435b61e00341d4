import { Body, Controller, HttpCode, Inject, Post, Query, Req, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { showId } from '#libs/kernel';
import { invalid } from '#libs/platform';
import { ProblemAnswer } from '../api/answers.js';
import { RateLimitGuard } from '../api/rate-limit.guard.js';
import { EventsGuard, type ReportingRequest } from './events.guard.js';
import { readEvents } from './read-event.js';
import { TakeEvents } from './take-events.usecase.js';
import { SignedBy, TakenEventsAnswer } from './triggers.dto.js';

/** The door for facts of calendar, invoice and estimate assistants (S0.1, S0.19, TM1, TM3). */
@ApiTags('triggers')
@Controller('v1/events')
@UseGuards(EventsGuard, RateLimitGuard)
export class EventsController {
  constructor(@Inject(TakeEvents) private readonly take: TakeEvents) {}

  /** One CloudEvent or up to 100. 202: all are written down; each has its outcome, and what is dead can be replayed. The same event again has the same answer. */
  @Post()
  @HttpCode(202)
  @ApiBearerAuth()
  @ApiConsumes('application/json', 'application/cloudevents+json', 'application/cloudevents-batch+json')
  @ApiBody({ schema: { type: 'object' }, description: 'A CloudEvent 1.0 in its JSON format, or a list of them.' })
  @ApiHeader({ name: 'webhook-signature', required: false, description: 'Standard Webhooks, in place of a key.' })
  @ApiResponse({ status: 202, type: TakenEventsAnswer })
  @ApiResponse({ status: 400, type: ProblemAnswer, description: 'Every fault of every envelope; nothing was written.' })
  @ApiResponse({ status: 403, description: 'The signature does not hold; nothing was written.' })
  async events(
    @Req() { reporter }: ReportingRequest,
    @Query() _query: SignedBy,
    @Body() body: unknown,
  ): Promise<unknown> {
    const read = readEvents(body, reporter.source);
    if (!read.ok) throw invalid(read.error);
    const recorded = await this.take.run(reporter.tenantId, read.value);
    return {
      events: recorded.map(({ id, outcome, reason, faults }, index) => ({
        id: read.value[index]!.written.id,
        event_id: showId('trigger', id),
        outcome,
        reason,
        faults,
      })),
    };
  }
}

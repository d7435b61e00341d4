import { Controller, Headers, HttpCode, Inject, Post, Query, Req, UseGuards, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { isE164, showId } from '#libs/kernel';
import { invalid, ProblemError } from '#libs/platform';
import { Allow, ApiGuard, type AuthenticatedRequest } from '../../api/api.guard.js';
import { RateLimitGuard } from '../../api/rate-limit.guard.js';
import { CalendarQuery } from '../triggers.dto.js';
import { MAX_CALENDAR_BYTES } from './read-calendar.js';
import { RecordCalendar } from './record-calendar.usecase.js';

/** The door for calendars in the form that every calendar program writes (RFC 5545). */
@ApiTags('triggers')
@ApiBearerAuth()
@Controller('v1/events/calendar')
@UseGuards(ApiGuard, RateLimitGuard)
export class CalendarController implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly adapterHost: HttpAdapterHost,
    @Inject(RecordCalendar) private readonly record: RecordCalendar,
  ) {}

  /** Calendars are text; nothing but this door reads them. */
  onModuleInit(): void {
    this.adapterHost.httpAdapter
      .getInstance<FastifyInstance>()
      .addContentTypeParser(
        'text/calendar',
        { parseAs: 'string', bodyLimit: MAX_CALENDAR_BYTES },
        (_request, body, done) => done(null, body),
      );
  }

  /** Every appointment, and every occurrence within 60 days, becomes an event. 202: all are written down. 400: every fault, and nothing was written. */
  @Post()
  @HttpCode(202)
  @Allow('events.record')
  @ApiConsumes('text/calendar')
  @ApiBody({ schema: { type: 'string' } })
  @ApiHeader({
    name: 'parley-recipient',
    required: false,
    description: 'E.164 number to tell of appointments that name nobody by X-PARLEY-PHONE or a tel: attendee.',
  })
  @ApiResponse({ status: 400, description: 'Every fault of the calendar; nothing was written.' })
  async take(
    @Req() { principal, body }: AuthenticatedRequest,
    @Query() { source }: CalendarQuery,
    @Headers('parley-recipient') phone: string | undefined,
  ): Promise<unknown> {
    if (typeof body !== 'string') throw new ProblemError('ERR_MEDIA_TYPE', 'Send the calendar as text/calendar.');
    if (phone !== undefined && !isE164(phone))
      throw invalid([
        {
          field: 'parley-recipient',
          code: 'ERR_INVALID_RECIPIENT_NUMBER',
          message: 'must be a number such as +15551234567',
        },
      ]);
    const recorded = await this.record.run(principal.tenantId, { text: body, source, phone: phone ?? null });
    if (!recorded.ok) throw invalid(recorded.error);
    return {
      events: recorded.value.map(({ id, reference, type, outcome, reason, faults }) => ({
        id: reference,
        type,
        event_id: showId('trigger', id),
        outcome,
        reason,
        faults,
      })),
    };
  }
}

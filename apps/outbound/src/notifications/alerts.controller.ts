import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { readId, showId } from '#libs/kernel';
import { AlertBook, ALERTS_PER_PAGE } from '#libs/notifications';
import { Database, NoBody, ProblemError } from '#libs/platform';
import { Allow, ApiGuard, type AuthenticatedRequest } from '../api/api.guard.js';
import { RateLimitGuard } from '../api/rate-limit.guard.js';
import { AlertsQuery } from './alerts.dto.js';
import { presentAlert } from './present.js';

/** The door of alerts: what a person has to know, by role (S0.41–43). */
@ApiTags('alerts')
@ApiBearerAuth()
@Controller('v1/alerts')
@UseGuards(ApiGuard, RateLimitGuard)
export class AlertsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AlertBook) private readonly alerts: AlertBook,
  ) {}

  /** Alerts, newest first, 100 a page; the open ones unless asked otherwise. */
  @Get()
  @Allow('watch.read')
  async page(
    @Req() { principal: { tenantId } }: AuthenticatedRequest,
    @Query() { state, role, before }: AlertsQuery,
  ): Promise<unknown> {
    const page = await this.database.inTenant(tenantId, (tx) =>
      this.alerts.page(tx, tenantId, {
        isOpen: state === 'all' ? null : state === 'open',
        role: role ?? null,
        before: before === undefined ? null : readId('alert', before),
      }),
    );
    return {
      alerts: page.map(presentAlert),
      next_before: page.length < ALERTS_PER_PAGE ? null : showId('alert', page.at(-1)!.id),
    };
  }

  /** Says that it has been seen to. What happens again opens a new alert. May be said twice; the first time counts. */
  @Post(':id/close')
  @HttpCode(200)
  @Allow('watch.decide')
  @NoBody()
  async close(@Req() { principal: { tenantId } }: AuthenticatedRequest, @Param('id') shown: string): Promise<unknown> {
    const id = readId('alert', shown);
    const closed =
      id === null ? null : await this.database.inTenant(tenantId, (tx) => this.alerts.close(tx, tenantId, id));
    if (closed === null)
      throw new ProblemError(
        'ERR_NOT_FOUND',
        'There is no alert with this id. Ids look like alr_ and 32 hexadecimal digits.',
      );
    return presentAlert(closed);
  }
}

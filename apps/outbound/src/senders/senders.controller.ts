import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query, Req, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { readId, showId } from '#libs/kernel';
import { Database, NoBody, ProblemError } from '#libs/platform';
import { SendersStore } from '#libs/sender-mapping';
import { Allow, ApiGuard, type AuthenticatedRequest } from '../api/api.guard.js';
import { RateLimitGuard } from '../api/rate-limit.guard.js';
import { AddSender } from './add-sender.usecase.js';
import { ChangeSender } from './change-sender.usecase.js';
import { presentSender } from './present-sender.js';
import { ReleaseSender } from './release-sender.usecase.js';
import { NewSenderDto, SendersQuery, SenderSettingsDto } from './senders.dto.js';

/** Senders in one answer. */
const PER_PAGE = 200;

/** The door of senders: numbers, short codes and names that texts leave from, and what each may carry (S1.46). */
@ApiTags('senders')
@ApiBearerAuth()
@Controller('v1/senders')
@UseGuards(ApiGuard, RateLimitGuard)
export class SendersController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SendersStore) private readonly store: SendersStore,
    @Inject(AddSender) private readonly addSender: AddSender,
    @Inject(ChangeSender) private readonly changeSender: ChangeSender,
    @Inject(ReleaseSender) private readonly releaseSender: ReleaseSender,
  ) {}

  /** Senders in use, oldest first, also those used by override. */
  @Get()
  @Allow('settings.read')
  async list(
    @Req() { principal: { tenantId } }: AuthenticatedRequest,
    @Query() { after }: SendersQuery,
  ): Promise<unknown> {
    const from = after === undefined ? null : readId('number', after);
    const found = await this.database.inTenant(tenantId, (tx) => this.store.list(tx, tenantId, from, PER_PAGE + 1));
    const page = found.slice(0, PER_PAGE);
    return {
      senders: page.map(presentSender),
      next_after: found.length > PER_PAGE ? showId('number', page.at(-1)!.id) : null,
    };
  }

  /** Adds a sender to one of the tenant's channels. */
  @Post()
  @Allow('settings.change')
  async add(@Req() { principal }: AuthenticatedRequest, @Body() dto: NewSenderDto): Promise<unknown> {
    return presentSender(await this.addSender.run(principal.tenantId, dto));
  }

  @Get(':id')
  @Allow('settings.read')
  async show(@Req() { principal: { tenantId } }: AuthenticatedRequest, @Param('id') shown: string): Promise<unknown> {
    const id = idOf(shown);
    return presentSender(foundOr404(await this.database.inTenant(tenantId, (tx) => this.store.find(tx, tenantId, id))));
  }

  /** Changes what is given; what is left out stays as it is. */
  @Patch(':id')
  @Allow('settings.change')
  async change(
    @Req() { principal }: AuthenticatedRequest,
    @Param('id') shown: string,
    @Body() dto: SenderSettingsDto,
  ): Promise<unknown> {
    return presentSender(foundOr404(await this.changeSender.run(principal.tenantId, idOf(shown), dto)));
  }

  /** Ends its use; the number is free for others then. */
  @Post(':id/release')
  @HttpCode(200)
  @Allow('settings.change')
  @NoBody()
  async release(@Req() { principal }: AuthenticatedRequest, @Param('id') shown: string): Promise<unknown> {
    const released = foundOr404(await this.releaseSender.run(principal.tenantId, idOf(shown)));
    return { sender_identity_id: showId('number', released.id), released: true };
  }
}

const notFound = (): ProblemError =>
  new ProblemError(
    'ERR_NOT_FOUND',
    'There is no sender in use with this id. Ids look like num_ and 32 hexadecimal digits.',
  );

function idOf(shown: string): string {
  const id = readId('number', shown);
  if (id === null) throw notFound();
  return id;
}

function foundOr404<T>(found: T | null): T {
  if (found === null) throw notFound();
  return found;
}

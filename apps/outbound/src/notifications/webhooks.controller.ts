import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Query,
  Req,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBearerAuth, ApiResponse, ApiTags } from '@nestjs/swagger';
import { IDS, readId, showId, type IdSource, type TenantId } from '#libs/kernel';
import {
  EVENT_TYPES,
  MAX_REPLAYED,
  MAX_SUBSCRIPTIONS,
  NoticeList,
  Notices,
  NOTICES_PER_PAGE,
  openSettings,
  Subscriptions,
  type Subscription,
} from '#libs/notifications';
import { Database, invalid, NoBody, ProblemError } from '#libs/platform';
import { TenantVault } from '#libs/tenancy';
import { Allow, ApiGuard, type AuthenticatedRequest } from '../api/api.guard.js';
import { RateLimitGuard } from '../api/rate-limit.guard.js';
import { AddressFaults } from './address-faults.js';
import { ChangeSubscription } from './change-subscription.usecase.js';
import { presentNotice, presentSubscription } from './present.js';
import { Subscribe } from './subscribe.usecase.js';
import { ChangeSubscriptionDto, NoticesQuery, ReplayDto, SubscribeDto } from './webhooks.dto.js';

/** The door of outgoing events: who is told what, and what became of it. */
@ApiTags('webhooks')
@ApiBearerAuth()
@Controller('v1/webhooks')
@UseGuards(ApiGuard, RateLimitGuard)
export class OutgoingWebhooksController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(Subscriptions) private readonly subscriptions: Subscriptions,
    @Inject(NoticeList) private readonly list: NoticeList,
    @Inject(Notices) private readonly notices: Notices,
    @Inject(Subscribe) private readonly subscribe: Subscribe,
    @Inject(ChangeSubscription) private readonly changeSubscription: ChangeSubscription,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Tells an address of events from now on. The secret is in this answer and never again. */
  @Post()
  @UseInterceptors(AddressFaults)
  @Allow('settings.change')
  @ApiResponse({ status: 201, description: 'The subscription with its secret.' })
  @ApiResponse({ status: 409, description: 'There are 20 already.' })
  async add(@Req() { principal }: AuthenticatedRequest, @Body() dto: SubscribeDto): Promise<unknown> {
    const made = await this.subscribe.run(principal.tenantId, dto);
    if (made.ok) {
      const { subscription, settings } = made.value;
      return { ...presentSubscription(subscription, settings), secret: settings.secrets[0]!.secret };
    }
    if (made.error === 'too_many')
      throw new ProblemError(
        'ERR_CONFLICT',
        `There are ${MAX_SUBSCRIPTIONS} webhooks already. Remove one, or let one serve more events.`,
      );
    throw invalid(made.error.faults);
  }

  /** The tenant's subscriptions, oldest first. */
  @Get()
  @Allow('settings.read')
  async all(@Req() { principal: { tenantId } }: AuthenticatedRequest): Promise<unknown> {
    const cipher = await this.vault.cipherFor(tenantId);
    const found = await this.database.inTenant(tenantId, (tx) => this.subscriptions.list(tx, tenantId));
    return { webhooks: found.map((one) => presentSubscription(one, openSettings(cipher, one.id, one))) };
  }

  /** What may be subscribed to. */
  @Get('event-types')
  @Allow('settings.read')
  eventTypes(): unknown {
    return { event_types: EVENT_TYPES };
  }

  /** One subscription. */
  @Get(':id')
  @Allow('settings.read')
  async show(@Req() { principal }: AuthenticatedRequest, @Param('id') shown: string): Promise<unknown> {
    const found = await this.find(principal.tenantId, shown);
    return presentSubscription(found, openSettings(await this.vault.cipherFor(principal.tenantId), found.id, found));
  }

  /** Changes what is given. Making it active again forgets its failures; what it missed is replayed on request. */
  @Patch(':id')
  @UseInterceptors(AddressFaults)
  @Allow('settings.change')
  async change(
    @Req() { principal }: AuthenticatedRequest,
    @Param('id') shown: string,
    @Body() dto: ChangeSubscriptionDto,
  ): Promise<unknown> {
    const id = readId('subscription', shown);
    if (id === null) throw unknown();
    const changed = await this.changeSubscription.run(principal.tenantId, id, dto);
    if (changed.ok) return presentSubscription(changed.value.subscription, changed.value.settings);
    throw changed.error === 'unknown' ? unknown() : invalid(changed.error.faults);
  }

  /** Ends it for ever; nothing that waits is told any more. */
  @Delete(':id')
  @Allow('settings.change')
  async remove(@Req() { principal: { tenantId } }: AuthenticatedRequest, @Param('id') shown: string): Promise<unknown> {
    const id = readId('subscription', shown);
    const isRemoved =
      id !== null && (await this.database.inTenant(tenantId, (tx) => this.subscriptions.remove(tx, tenantId, id)));
    if (!isRemoved) throw unknown();
    return { removed: true };
  }

  /** A new secret, shown this once. The old one signs beside it for a day. */
  @Post(':id/rotate-secret')
  @HttpCode(200)
  @Allow('settings.change')
  @NoBody()
  async rotate(@Req() { principal }: AuthenticatedRequest, @Param('id') shown: string): Promise<unknown> {
    const id = readId('subscription', shown);
    const rotated = id === null ? null : await this.changeSubscription.rotateSecret(principal.tenantId, id);
    if (rotated === null) throw unknown();
    const [fresh, previous] = rotated.settings.secrets;
    return { secret: fresh!.secret, previous_secret_until: previous?.until ?? null };
  }

  /** Sends a `webhook.test` event by the way every event takes; its notice says what came of it. */
  @Post(':id/test')
  @HttpCode(200)
  @Allow('settings.change')
  @NoBody()
  async test(@Req() { principal: { tenantId } }: AuthenticatedRequest, @Param('id') shown: string): Promise<unknown> {
    const { id } = await this.findActive(tenantId, shown);
    const eventId = this.ids.next();
    await this.database.inTenant(tenantId, (tx) => this.notices.noteTest(tx, tenantId, id, eventId));
    return { id: showId('event', eventId) };
  }

  /** What it was told or has to be told, newest first, 100 a page. */
  @Get(':id/notices')
  @Allow('settings.read')
  async page(
    @Req() { principal: { tenantId } }: AuthenticatedRequest,
    @Param('id') shown: string,
    @Query() { state, before }: NoticesQuery,
  ): Promise<unknown> {
    const { id } = await this.find(tenantId, shown);
    const page = await this.database.inTenant(tenantId, (tx) =>
      this.list.page(tx, tenantId, id, {
        state: state ?? null,
        before: before === undefined ? null : readId('event', before),
      }),
    );
    return {
      notices: page.map(presentNotice),
      next_before: page.length < NOTICES_PER_PAGE ? null : showId('event', page.at(-1)!.id),
    };
  }

  /** Tells it again what it could not be told, the oldest first, 1,000 at a time. Receivers know repeated events by their id. */
  @Post(':id/replay')
  @HttpCode(200)
  @Allow('settings.change')
  async replay(
    @Req() { principal: { tenantId } }: AuthenticatedRequest,
    @Param('id') shown: string,
    @Body() { states, after }: ReplayDto,
  ): Promise<unknown> {
    const { id } = await this.findActive(tenantId, shown);
    const replayed = await this.database.inTenant(tenantId, (tx) =>
      this.list.replay(tx, tenantId, id, { states, after: after === undefined ? null : readId('event', after) }),
    );
    return {
      replayed: replayed.length,
      next_after: replayed.length < MAX_REPLAYED ? null : showId('event', replayed.at(-1)!),
    };
  }

  /** Another tenant's subscription is simply not there (I23). */
  private async find(tenantId: TenantId, shown: string): Promise<Subscription> {
    const id = readId('subscription', shown);
    const found =
      id === null ? null : await this.database.inTenant(tenantId, (tx) => this.subscriptions.find(tx, tenantId, id));
    if (found === null) throw unknown();
    return found;
  }

  private async findActive(tenantId: TenantId, shown: string): Promise<Subscription> {
    const found = await this.find(tenantId, shown);
    if (found.state !== 'active')
      throw new ProblemError('ERR_CONFLICT', 'The webhook is disabled. Make it active first, with PATCH.');
    return found;
  }
}

const unknown = (): ProblemError =>
  new ProblemError('ERR_NOT_FOUND', 'There is no webhook with this id. Ids look like sub_ and 32 hexadecimal digits.');

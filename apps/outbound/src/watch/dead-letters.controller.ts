import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { RawEventStore, type DeadRawEvent } from '#libs/ingress';
import { readId, showId, type TenantId } from '#libs/kernel';
import { AlarmClock, Database, NoBody, ProblemError } from '#libs/platform';
import { TenantVault } from '#libs/tenancy';
import { Allow, ApiGuard, type AuthenticatedRequest } from '../api/api.guard.js';
import { RateLimitGuard } from '../api/rate-limit.guard.js';
import { DeadLetterStore } from './dead-letter.store.js';
import { notReplayed, presentAccepted, presentDead, presentPack } from './present-watch.js';
import { ReadPack } from './read-pack.usecase.js';
import { ReplayMessage } from './replay-message.usecase.js';
import { DeadLetterQuery } from './watch.dto.js';

/** Longest part of a webhook that is shown, in bytes. */
const SHOWN_BYTES = 16_384;
const UNKNOWN = 'There is no dead letter with this id. Ids look like msg_ or raw_ and 32 hexadecimal digits.';

/** What ended badly and can be looked at: texts, and webhooks that nobody could make anything of (OB17). */
@ApiTags('watch')
@ApiBearerAuth()
@Controller('v1/dead-letters')
@UseGuards(ApiGuard, RateLimitGuard)
export class DeadLettersController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DeadLetterStore) private readonly letters: DeadLetterStore,
    @Inject(RawEventStore) private readonly rawEvents: RawEventStore,
    @Inject(ReadPack) private readonly readPack: ReadPack,
    @Inject(ReplayMessage) private readonly replayMessage: ReplayMessage,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(AlarmClock) private readonly alarmClock: AlarmClock,
  ) {}

  /** Newest first, with the reason of each; words and numbers are in the single letter only. */
  @Get()
  @Allow('watch.read')
  async list(
    @Req() { principal: { tenantId } }: AuthenticatedRequest,
    @Query() { kind, limit, after }: DeadLetterQuery,
  ): Promise<unknown> {
    const before = after === undefined ? null : readId(kind === 'message' ? 'message' : 'rawEvent', after);
    // A page of the other kind: nothing lies behind it.
    if (after !== undefined && before === null) return { dead_letters: [], next_after: null };
    const letters = await this.database.inTenant(tenantId, async (tx) =>
      kind === 'message'
        ? (await this.letters.list(tx, tenantId, before, limit)).map(presentDead)
        : (await this.rawEvents.listDead(tx, tenantId, before, limit)).map(presentWebhook),
    );
    return { dead_letters: letters, next_after: letters.length < limit ? null : letters.at(-1)!['id'] };
  }

  /** One of them, opened. */
  @Get(':id')
  @Allow('watch.read')
  async show(@Req() { principal: { tenantId } }: AuthenticatedRequest, @Param('id') shown: string): Promise<unknown> {
    const webhookId = readId('rawEvent', shown);
    if (webhookId !== null) return this.showWebhook(tenantId, webhookId);
    const id = readId('message', shown);
    const dead =
      id === null ? null : await this.database.inTenant(tenantId, (tx) => this.letters.find(tx, tenantId, id));
    const pack = dead === null ? null : await this.readPack.run(tenantId, dead.id);
    if (dead === null || pack === null) throw new ProblemError('ERR_NOT_FOUND', UNKNOWN);
    return { ...presentDead(dead), ...presentPack(pack) };
  }

  /** Sends a text again as a new one, once; or has a buried receipt looked at again. */
  @Post(':id/replay')
  @HttpCode(200)
  @Allow('watch.decide')
  @NoBody()
  async replay(@Req() { principal }: AuthenticatedRequest, @Param('id') shown: string): Promise<unknown> {
    const { tenantId } = principal;
    const webhookId = readId('rawEvent', shown);
    if (webhookId !== null) return this.reviveWebhook(tenantId, webhookId);
    const id = readId('message', shown);
    if (id === null) throw new ProblemError('ERR_NOT_FOUND', UNKNOWN);
    const done = await this.replayMessage.run(tenantId, id, { by: showId('apiKey', principal.id), senderId: null });
    if (!done.ok) throw notReplayed(done.error, UNKNOWN);
    return { replay_of: showId('message', id), ...presentAccepted(done.value) };
  }

  private async showWebhook(tenantId: TenantId, id: string): Promise<unknown> {
    const dead = await this.database.inTenant(tenantId, (tx) => this.rawEvents.findDead(tx, tenantId, id));
    if (dead === null) throw new ProblemError('ERR_NOT_FOUND', UNKNOWN);
    if (dead.sealed === null) return { ...presentWebhook(dead), received: null };
    const hook = this.rawEvents.openHook(await this.vault.cipherFor(tenantId), dead.id, dead.keyVersion, dead.sealed);
    return {
      ...presentWebhook(dead),
      received: {
        method: hook.method,
        content_type: hook.headers['content-type'] ?? null,
        body: hook.rawBody.subarray(0, SHOWN_BYTES).toString(),
        cut: hook.rawBody.length > SHOWN_BYTES,
      },
    };
  }

  private async reviveWebhook(tenantId: TenantId, id: string): Promise<unknown> {
    const done = await this.database.inTenant(tenantId, async (tx) => {
      const revived = await this.rawEvents.revive(tx, tenantId, id);
      return revived ? 'revived' : (await this.rawEvents.exists(tx, tenantId, id)) ? 'not_now' : 'unknown';
    });
    if (done === 'unknown') throw new ProblemError('ERR_NOT_FOUND', UNKNOWN);
    if (done === 'not_now')
      throw new ProblemError(
        'ERR_CONFLICT',
        'Only a buried receipt can be looked at again, and only while its content is kept. This one has been put back already, or is of another kind.',
      );
    this.alarmClock.ring('receipts');
    return { id: showId('rawEvent', id), status: 'waiting' };
  }
}

const REASONS: Readonly<Record<DeadRawEvent['kind'], string>> = {
  inbound: 'It could not be processed.',
  receipt: 'It could not be processed.',
  unroutable: 'It is for a number that is not set up.',
  unreadable: 'It could not be read.',
};

const presentWebhook = (dead: DeadRawEvent): Record<string, unknown> => ({
  id: showId('rawEvent', dead.id),
  kind: 'webhook',
  webhook_kind: dead.kind,
  reason: dead.deadReason ?? REASONS[dead.kind],
  provider: dead.provider,
  provider_message_id: dead.subjectRef,
  received_at: dead.receivedAt.toISOString(),
  replayable: dead.kind === 'receipt' && dead.deadReason !== null && dead.sealed !== null,
});

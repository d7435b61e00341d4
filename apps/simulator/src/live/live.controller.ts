import { BadRequestException, Controller, Get, Query, Sse, type MessageEvent } from '@nestjs/common';
import { interval, map, merge, startWith, type Observable } from 'rxjs';
import { MessageStore } from '../carrier/message-store.js';
import { LiveFeed, toLive, type LiveMessage } from './live-feed.js';

/** A sign of life, so that a dead connection is noticed. */
const HEARTBEAT_MS = 15_000;
/** Texts of one conversation shown on a phone. */
const MAX_SHOWN = 200;

/** What the page watches and reads. */
@Controller('sim')
export class LiveController {
  constructor(
    private readonly feed: LiveFeed,
    private readonly messages: MessageStore,
  ) {}

  /** Server-sent events. There is no resume: after a gap the page reads its conversations again. */
  @Sse('live')
  live(): Observable<MessageEvent> {
    const beats = interval(HEARTBEAT_MS).pipe(
      startWith(0),
      map(() => ({ data: { type: 'heartbeat' } })),
    );
    return merge(this.feed.events.pipe(map((event) => ({ data: event }))), beats);
  }

  /** One conversation, oldest first, the newest 200 texts. */
  @Get('conversation')
  conversation(
    @Query('customer') customer?: string,
    @Query('business') business?: string,
  ): { readonly messages: readonly LiveMessage[] } {
    if (!customer || !business) throw new BadRequestException(['customer and business are required']);
    return { messages: this.messages.between(customer, business, MAX_SHOWN).map(toLive) };
  }
}

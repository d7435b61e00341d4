import { Injectable } from '@nestjs/common';
import { isFinal, type MessageRecord } from './message-record.js';

/** Most texts the carrier remembers; beyond it the oldest are forgotten (the ledger file keeps everything). */
export const MAX_MESSAGES = 200_000;
const FORGET_AT_ONCE = 20_000;

/** Which texts a list call wants. */
export interface MessageFilter {
  readonly accountSid: string;
  readonly to?: string;
  readonly from?: string;
  readonly since?: Date;
  readonly until?: Date;
}

/** Every text the carrier has seen, both directions, in the order it saw them. */
@Injectable()
export class MessageStore {
  private readonly bySid = new Map<string, MessageRecord>();
  private ordered: MessageRecord[] = [];

  /** Keeps a text. A sid that is already known is left as it is: a repeated webhook is not a second text. */
  add(message: MessageRecord): void {
    if (this.bySid.has(message.sid)) return;
    this.bySid.set(message.sid, message);
    this.ordered.push(message);
    if (this.ordered.length < MAX_MESSAGES + FORGET_AT_ONCE) return;
    for (const old of this.ordered.slice(0, FORGET_AT_ONCE)) this.bySid.delete(old.sid);
    this.ordered = this.ordered.slice(FORGET_AT_ONCE);
  }

  get(sid: string): MessageRecord | undefined {
    return this.bySid.get(sid);
  }

  /** Newest first. Stops walking at the first text older than `since`. */
  *newestFirst(filter: MessageFilter): Generator<MessageRecord> {
    for (let index = this.ordered.length - 1; index >= 0; index -= 1) {
      const message = this.ordered[index]!;
      if (filter.since !== undefined && message.createdAt < filter.since) return;
      if (message.accountSid !== filter.accountSid) continue;
      if (filter.to !== undefined && message.to !== filter.to) continue;
      if (filter.from !== undefined && message.from !== filter.from) continue;
      if (filter.until !== undefined && message.createdAt > filter.until) continue;
      yield message;
    }
  }

  /** What one customer and one business said to each other, oldest first, at most `limit` of the newest. */
  between(customer: string, business: string, limit: number): readonly MessageRecord[] {
    const found: MessageRecord[] = [];
    for (let index = this.ordered.length - 1; index >= 0 && found.length < limit; index -= 1) {
      const message = this.ordered[index]!;
      const ofPair =
        message.direction === 'inbound'
          ? message.from === customer && message.to === business
          : message.to === customer && message.from === business;
      if (ofPair) found.push(message);
    }
    return found.toReversed();
  }

  /** Moves a text to `status`. A word that is not final never replaces one that is; a later final word does. */
  move(message: MessageRecord, status: string, errorCode: number | null, at: Date): void {
    if (isFinal(message.status) && !isFinal(status)) return;
    message.status = status;
    message.errorCode = errorCode;
    message.updatedAt = at;
    if (message.sentAt === null && status !== 'canceled') message.sentAt = at;
  }
}

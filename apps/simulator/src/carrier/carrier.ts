import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, err, ok, type Clock, type Result } from '#libs/kernel';
import { AccountRegistry } from '../accounts/account-registry.js';
import type { SimulatedAccount } from '../accounts/account.js';
import { LiveFeed } from '../live/live-feed.js';
import { ReceiptPlans } from '../receipts/receipt-plans.js';
import { ReceiptSender } from '../receipts/receipt-sender.js';
import { Ledger } from './ledger.js';
import { newMessageSid, type MessageRecord } from './message-record.js';
import { MessageStore } from './message-store.js';
import { OptOuts } from './opt-outs.js';
import { countSegments } from './segments.js';
import { readSendRequest, type Form, type SendRequest } from './send-request.js';
import type { RefusalCode } from './twilio-error.js';

/** A request id as the provider shows it: `RQ` and 32 hex digits. */
export const newRequestId = (): string => `RQ${randomBytes(16).toString('hex')}`;

/** Takes sends: reads, refuses or accepts, writes the ledger, starts the receipts. */
@Injectable()
export class Carrier {
  constructor(
    private readonly ledger: Ledger,
    private readonly messages: MessageStore,
    private readonly optOuts: OptOuts,
    private readonly accounts: AccountRegistry,
    private readonly plans: ReceiptPlans,
    private readonly receipts: ReceiptSender,
    private readonly live: LiveFeed,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    for (const entry of ledger.all()) this.messages.add(restored(entry));
  }

  /**
   * Accepts a send or says why not. Once this returns a message it is in the ledger and its receipts will come, whatever happens to
   * the answer. Running it twice accepts twice: the real interface has no idempotency key either.
   */
  accept(account: SimulatedAccount, form: Form, requestId: string): Result<MessageRecord, RefusalCode> {
    const now = this.clock.now();
    const read = readSendRequest(form, account, now);
    if (!read.ok) return read;
    const request = read.value;
    if (this.refusesForOptOut(account, request)) return err(21610);
    const message = newMessage(account, request, now);
    this.ledger.append({
      sid: message.sid,
      accountSid: message.accountSid,
      from: message.from,
      to: message.to,
      body: message.body,
      statusCallback: message.statusCallback,
      attemptToken: attemptTokenOf(message.statusCallback),
      acceptedAt: now.toISOString(),
      requestId,
    });
    this.messages.add(message);
    this.live.messageAppeared(message);
    const delayMs = request.sendAt === null ? 0 : request.sendAt.getTime() - now.getTime();
    this.receipts.start(message, this.plans.takeFor(message), delayMs);
    return ok(message);
  }

  /** Stops a text that is still scheduled. */
  cancel(message: MessageRecord): Result<MessageRecord, RefusalCode> {
    if (message.status !== 'scheduled') return err(30409);
    this.messages.move(message, 'canceled', null, this.clock.now());
    this.live.statusChanged(message);
    return ok(message);
  }

  /** Forgets the words of a text and keeps everything else. Safe to run twice. */
  redact(message: MessageRecord): MessageRecord {
    message.body = '';
    message.updatedAt = this.clock.now();
    return message;
  }

  private refusesForOptOut(account: SimulatedAccount, request: SendRequest): boolean {
    if (!account.carrierOptOut) return false;
    const owned = this.accounts.ownerOf(request.from, account.accountSid);
    return owned !== undefined && this.optOuts.isBlocked(owned, request.to);
  }
}

function newMessage(account: SimulatedAccount, request: SendRequest, now: Date): MessageRecord {
  return {
    sid: newMessageSid(request.mediaCount > 0),
    accountSid: account.accountSid,
    messagingServiceSid: request.messagingServiceSid,
    from: request.from,
    to: request.to,
    body: request.body,
    direction: 'outbound-api',
    status: request.sendAt !== null ? 'scheduled' : request.senderPicked ? 'accepted' : 'queued',
    errorCode: null,
    segments: countSegments(request.body),
    mediaCount: request.mediaCount,
    statusCallback: request.statusCallback,
    createdAt: now,
    updatedAt: now,
    sentAt: null,
  };
}

/** After a restart the carrier still knows the texts of its ledger file, but no longer how far they came. */
function restored(entry: ReturnType<Ledger['all']>[number]): MessageRecord {
  const acceptedAt = new Date(entry.acceptedAt);
  return {
    sid: entry.sid,
    accountSid: entry.accountSid,
    messagingServiceSid: null,
    from: entry.from,
    to: entry.to,
    body: entry.body,
    direction: 'outbound-api',
    status: 'queued',
    errorCode: null,
    segments: countSegments(entry.body),
    mediaCount: 0,
    statusCallback: entry.statusCallback,
    createdAt: acceptedAt,
    updatedAt: acceptedAt,
    sentAt: null,
  };
}

/** Our side's attempt token, when the callback address carries one in its query parameter `attempt`. */
export function attemptTokenOf(statusCallback: string | null): string | null {
  const query = statusCallback?.indexOf('?') ?? -1;
  return query < 0 ? null : new URLSearchParams(statusCallback!.slice(query + 1).split('#')[0]).get('attempt');
}

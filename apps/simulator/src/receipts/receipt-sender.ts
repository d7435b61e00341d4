import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AccountRegistry } from '../accounts/account-registry.js';
import type { MessageRecord } from '../carrier/message-record.js';
import { MessageStore } from '../carrier/message-store.js';
import { LiveFeed } from '../live/live-feed.js';
import { Deliveries, isAcknowledged } from '../webhooks/deliveries.js';
import type { WebhookForm } from '../webhooks/signature.js';
import { WebhookPoster } from '../webhooks/webhook-poster.js';
import { MAX_RECEIPT_DELAY_MS, type ReceiptPlan, type ReceiptStep } from './receipt-plan.js';

/** Waits before the second, third and fourth try of a callback that was not answered 2xx. Then it is given up. */
export const CALLBACK_RETRY_DELAYS_MS: readonly number[] = [250, 1_000, 4_000];

/** Moves an accepted text along its plan and posts the signed callbacks. */
@Injectable()
export class ReceiptSender implements OnApplicationShutdown {
  private readonly timers = new Set<NodeJS.Timeout>();
  private stopped = false;

  constructor(
    private readonly accounts: AccountRegistry,
    private readonly messages: MessageStore,
    private readonly poster: WebhookPoster,
    private readonly deliveries: Deliveries,
    private readonly live: LiveFeed,
  ) {}

  /**
   * Starts the plan of one text and returns at once. The steps are posted in the plan's order: the next waits for the first try of the
   * one before, so that "in order" and "out of order" are the plan's doing and never the network's.
   */
  start(message: MessageRecord, plan: ReceiptPlan, delayMs = 0): void {
    if (plan.length > 0) this.next(message, plan, 0, Date.now() + delayMs);
  }

  /** Posts one callback `copies` times at once; the answers' statuses, null where there was none. */
  async postNow(message: MessageRecord, receipt: ReceiptStep, retry: boolean): Promise<readonly (number | null)[]> {
    this.messages.move(message, receipt.status, receipt.errorCode, new Date());
    this.live.statusChanged(message);
    const url = message.statusCallback;
    const authToken = this.accounts.get(message.accountSid)?.authToken;
    if (url === null || authToken === undefined) return [];
    const form = callbackForm(message, receipt);
    return Promise.all(
      Array.from({ length: receipt.copies }, () => this.try(message.sid, url, form, authToken, 1, retry)),
    );
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  private next(message: MessageRecord, plan: ReceiptPlan, index: number, startMs: number): void {
    const receipt = plan[index];
    if (receipt === undefined || message.status === 'canceled') return;
    this.after(Math.max(0, startMs + receipt.afterMs - Date.now()), async () => {
      if (message.status === 'canceled') return;
      await this.postNow(message, receipt, true);
      this.next(message, plan, index + 1, startMs);
    });
  }

  private async try(
    sid: string,
    url: string,
    form: WebhookForm,
    authToken: string,
    tryNo: number,
    retry: boolean,
  ): Promise<number | null> {
    const { status, error, tookMs } = await this.poster.post(url, form, authToken);
    this.deliveries.record({ kind: 'receipt', sid, word: form['MessageStatus']!, url, tryNo, status, error, tookMs });
    const wait = CALLBACK_RETRY_DELAYS_MS[tryNo - 1];
    if (retry && !isAcknowledged(status) && wait !== undefined)
      this.after(wait, async () => void (await this.try(sid, url, form, authToken, tryNo + 1, true)));
    return status;
  }

  private after(delayMs: number, work: () => Promise<void>): void {
    if (this.stopped || delayMs > MAX_RECEIPT_DELAY_MS) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void work();
    }, delayMs);
    this.timers.add(timer);
  }
}

/** The fields of a status callback (twilio.md §3). */
export function callbackForm(message: MessageRecord, receipt: ReceiptStep): WebhookForm {
  return {
    AccountSid: message.accountSid,
    ApiVersion: '2010-04-01',
    From: message.from,
    MessageSid: message.sid,
    MessageStatus: receipt.status,
    SmsSid: message.sid,
    SmsStatus: receipt.status,
    To: message.to,
    ...(message.messagingServiceSid !== null && { MessagingServiceSid: message.messagingServiceSid }),
    ...(receipt.errorCode !== null && { ErrorCode: String(receipt.errorCode) }),
    ...(receipt.status === 'delivered' && { RawDlrDoneDate: doneDate(new Date()) }),
  };
}

/** `YYMMDDhhmm` in UTC, as carriers write it. */
const doneDate = (moment: Date): string => moment.toISOString().slice(2, 16).replace(/\D/g, '');

import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#libs/kernel';
import type { OwnedNumber } from '../accounts/account-registry.js';
import { newMessageSid, type MessageRecord } from '../carrier/message-record.js';
import { MessageStore } from '../carrier/message-store.js';
import { CARRIER_ANSWERS, OptOuts, type OptOutType } from '../carrier/opt-outs.js';
import { countSegments } from '../carrier/segments.js';
import { pause } from '../http/wire.js';
import { LiveFeed } from '../live/live-feed.js';
import { Deliveries } from '../webhooks/deliveries.js';
import type { WebhookForm } from '../webhooks/signature.js';
import { WebhookPoster, type PostResult, type Signing } from '../webhooks/webhook-poster.js';
import { inboundForm, type InboundText, type Media } from './inbound-form.js';
import { saidBy } from './twiml.js';

/** What a phone is told to do. */
export interface PhoneOrder {
  readonly from: string;
  readonly body: string;
  readonly media: readonly Media[];
  /** Left out: the carrier decides, when the account has carrier-level opt-out. */
  readonly optOutType?: OptOutType;
  /** The same text again, under the id it already had. */
  readonly sid?: string;
  /** How many times the webhook is posted, all at once. */
  readonly times: number;
  /** How often each post is repeated after a 5xx or no answer. */
  readonly retries: number;
  readonly signing: Signing;
}

/** What our side did with a text. */
export interface PhoneReport {
  readonly sid: string;
  /** The last status of each post; null where there was no answer. */
  readonly statuses: readonly (number | null)[];
  /** The first answer's body, as it came. */
  readonly twiml: string;
  /** What the answers would make the carrier say to the person; null when nothing, which is what we want. */
  readonly said: string | null;
}

/** Wait before each repetition of an inbound webhook, ms. */
export const RETRY_DELAY_MS = 250;

/** A customer texts a business number: the carrier writes it down, obeys its own keywords and posts the signed webhook. */
@Injectable()
export class TextBusiness {
  constructor(
    private readonly messages: MessageStore,
    private readonly optOuts: OptOuts,
    private readonly poster: WebhookPoster,
    private readonly deliveries: Deliveries,
    private readonly live: LiveFeed,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** With a `sid` given before it repeats that text's webhook and adds no second text. */
  async run(order: PhoneOrder, owned: OwnedNumber): Promise<PhoneReport> {
    const word = owned.account.carrierOptOut ? this.optOuts.wordIn(order.body) : null;
    const text: InboundText = {
      sid: order.sid ?? newMessageSid(order.media.length > 0),
      from: order.from,
      body: order.body,
      media: order.media,
      optOutType: order.optOutType ?? word,
    };
    const isRepeat = this.messages.get(text.sid) !== undefined;
    if (!isRepeat) this.keep(this.recordOf(text, owned, 'inbound'));
    if (text.optOutType !== null && owned.account.carrierOptOut)
      this.obey(text.optOutType, text, owned, { answer: !isRepeat });

    const form = inboundForm(text, owned);
    const answers = await Promise.all(
      Array.from({ length: order.times }, () => this.post(text.sid, form, owned, order)),
    );
    const statuses = answers.map(({ status }) => status);
    this.live.publish({ type: 'webhook', sid: text.sid, statuses });
    return {
      sid: text.sid,
      statuses,
      twiml: answers[0]?.body ?? '',
      said: answers.map(({ contentType, body }) => saidBy(contentType, body)).find((said) => said !== null) ?? null,
    };
  }

  private obey(
    word: OptOutType,
    text: InboundText,
    owned: OwnedNumber,
    { answer }: { readonly answer: boolean },
  ): void {
    this.optOuts.apply(word, owned, text.from);
    if (!answer) return;
    const spoken: InboundText = { ...text, sid: newMessageSid(), body: CARRIER_ANSWERS[word], media: [] };
    this.keep(this.recordOf(spoken, owned, 'outbound-reply'));
  }

  private keep(message: MessageRecord): void {
    this.messages.add(message);
    this.live.messageAppeared(message);
  }

  private async post(sid: string, form: WebhookForm, owned: OwnedNumber, order: PhoneOrder): Promise<PostResult> {
    const { inboundUrl } = owned.number;
    for (let tryNo = 1; ; tryNo += 1) {
      const answer = await this.poster.post(inboundUrl, form, owned.account.authToken, order.signing);
      const { status, error, tookMs } = answer;
      this.deliveries.record({ kind: 'text', sid, word: 'received', url: inboundUrl, tryNo, status, error, tookMs });
      if ((status !== null && status < 500) || tryNo > order.retries) return answer;
      await pause(RETRY_DELAY_MS);
    }
  }

  private recordOf(text: InboundText, owned: OwnedNumber, direction: 'inbound' | 'outbound-reply'): MessageRecord {
    const now = this.clock.now();
    const inbound = direction === 'inbound';
    return {
      sid: text.sid,
      accountSid: owned.account.accountSid,
      messagingServiceSid: owned.number.messagingServiceSid,
      from: inbound ? text.from : owned.number.number,
      to: inbound ? owned.number.number : text.from,
      body: text.body,
      direction,
      status: inbound ? 'received' : 'delivered',
      errorCode: null,
      segments: countSegments(text.body),
      mediaCount: text.media.length,
      statusCallback: null,
      createdAt: now,
      updatedAt: now,
      sentAt: now,
    };
  }
}

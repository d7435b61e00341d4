import type { TestTenant } from '#libs/testing';
import type { System } from './system.js';

/** One text of a customer, as the provider would remember it: under one id, however often it was delivered. */
export interface LoggedText {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  /** A 2xx was seen for it at least once. Anything else is "unknown", never "not received". */
  acknowledged: boolean;
  /** Every status our side answered, null where there was no answer. */
  readonly statuses: (number | null)[];
}

/** One request to send, under one key, however often it was made. */
export interface LoggedSend {
  readonly key: string;
  readonly tenant: TestTenant;
  readonly to: string;
  readonly body: string;
  /** A 2xx was seen for it at least once. */
  acknowledged: boolean;
  /** Every tracking id that an answer named. */
  readonly trackingIds: Set<string>;
  readonly statuses: (number | null)[];
}

/** What the world outside did and saw: the provider that delivers texts, and a caller of the API. Nothing here looks inside. */
export class ClientLog {
  readonly texts = new Map<string, LoggedText>();
  readonly sends = new Map<string, LoggedSend>();
  private count = 0;

  constructor(private readonly system: Pick<System, 'text' | 'api'>) {}

  /** A number of somebody who has not been heard of in this log. */
  stranger(): string {
    this.count += 1;
    return `+1${201 + Math.floor(this.count / 10_000)}555${String(this.count % 10_000).padStart(4, '0')}`;
  }

  /** A customer texts a business; the provider delivers it once, without repeating. */
  async text(to: string, body: string, from = this.stranger()): Promise<LoggedText> {
    const sid = `SM${(this.texts.size + 1).toString(16).padStart(32, '0')}`;
    const logged: LoggedText = { sid, from, to, body, acknowledged: false, statuses: [] };
    this.texts.set(sid, logged);
    await this.deliver(logged);
    return logged;
  }

  /** The provider delivers a text again, `copies` times at once. */
  async deliver(logged: LoggedText, copies = 1): Promise<void> {
    const { from, to, body, sid } = logged;
    const { statuses } = await this.system.text(from, to, body, { sid, times: copies });
    logged.statuses.push(...statuses);
    logged.acknowledged ||= statuses.some((status) => status !== null && status >= 200 && status < 300);
  }

  /** A caller asks for a text, once; `wait` is how many seconds it waits for the gateway. */
  async send(tenant: TestTenant, body: string, wait = 0, to = this.stranger()): Promise<LoggedSend> {
    const logged: LoggedSend = {
      key: `key-${this.sends.size + 1}`,
      tenant,
      to,
      body,
      acknowledged: false,
      trackingIds: new Set(),
      statuses: [],
    };
    this.sends.set(logged.key, logged);
    await this.ask(logged, wait);
    return logged;
  }

  /** The caller asks again with the same key. */
  async ask(logged: LoggedSend, wait = 0): Promise<void> {
    const { tenant, to, body, key } = logged;
    const answer = await this.system
      .api(
        tenant,
        'POST',
        '/sms/send',
        { recipient_phone_number: to, sms_message_body: body },
        { 'idempotency-key': key, prefer: `wait=${wait}` },
      )
      .catch(() => null);
    logged.statuses.push(answer?.status ?? null);
    if (answer === null || answer.status >= 300) return;
    logged.acknowledged = true;
    logged.trackingIds.add(String(answer.body.tracking_id));
  }
}

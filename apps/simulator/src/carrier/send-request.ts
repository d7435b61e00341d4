import { err, isE164, ok, type Result } from '#libs/kernel';
import type { SimulatedAccount } from '../accounts/account.js';
import type { Json } from '../http/json.js';
import type { RefusalCode } from './twilio-error.js';

/** A form as Fastify decodes it: repeated fields are lists. */
export type Form = Json;

/** A send the carrier is willing to take. */
export interface SendRequest {
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly mediaCount: number;
  readonly statusCallback: string | null;
  readonly messagingServiceSid: string | null;
  /** True when the caller named only a Messaging Service, so the sender is still to be picked. */
  readonly senderPicked: boolean;
  readonly sendAt: Date | null;
}

/** Longest body of one message, in characters (twilio.md §1). */
export const MAX_BODY_CHARS = 1_600;
const MAX_VALIDITY_SECONDS = 36_000;
const SCHEDULE_MIN_MS = 15 * 60_000;
const SCHEDULE_MAX_MS = 35 * 86_400_000;
/** The provider's test numbers: cannot be a number; cannot receive texts. */
const NEVER_VALID = '+15005550001';
const NEVER_MOBILE = '+15005550009';

/** One field of a form as text: the first value when it is repeated, empty when it is missing. */
export function field(form: Form, name: string): string {
  const value = form[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : '';
}

/** Code points: an emoji is one character of the limit, not two. */
const charactersIn = (text: string): number => Array.from(text).length;

const countOf = (value: unknown): number => (Array.isArray(value) ? value.length : value ? 1 : 0);

/** Reads a send as the real interface does: the first fault found is the one reported (twilio.md §1 and §4). */
export function readSendRequest(form: Form, account: SimulatedAccount, now: Date): Result<SendRequest, RefusalCode> {
  const to = field(form, 'To');
  if (to === '') return err(21604);
  if (!isE164(to) || to.length < 8 || to === NEVER_VALID) return err(21211);
  if (to === NEVER_MOBILE) return err(21614);

  const sender = readSender(form, account);
  if (!sender.ok) return sender;
  if (sender.value.from === to) return err(21266);

  const body = field(form, 'Body');
  const mediaCount = countOf(form['MediaUrl']);
  if (mediaCount === 0 && field(form, 'ContentSid') === '') {
    if (body === '') return err(21602);
    if (body.trim() === '') return err(21619);
  }
  if (body.length > MAX_BODY_CHARS && charactersIn(body) > MAX_BODY_CHARS) return err(21617);

  const statusCallback = field(form, 'StatusCallback');
  if (statusCallback !== '' && !isCallable(statusCallback)) return err(21609);
  const validity = field(form, 'ValidityPeriod');
  if (validity !== '' && !(Number(validity) >= 1 && Number(validity) <= MAX_VALIDITY_SECONDS)) return err(21624);

  const sendAt = readSchedule(form, now);
  if (!sendAt.ok) return sendAt;
  return ok({
    ...sender.value,
    to,
    body,
    mediaCount,
    statusCallback: statusCallback === '' ? null : statusCallback,
    sendAt: sendAt.value,
  });
}

function readSender(
  form: Form,
  account: SimulatedAccount,
): Result<Pick<SendRequest, 'from' | 'messagingServiceSid' | 'senderPicked'>, RefusalCode> {
  const from = field(form, 'From');
  const service = field(form, 'MessagingServiceSid');
  if (from === '' && service === '') return err(21603);
  const pool = service === '' ? [] : account.numbers.filter((number) => number.messagingServiceSid === service);
  if (service !== '' && pool.length === 0) return err(21701);
  if (from === '') return ok({ from: pool[0]!.number, messagingServiceSid: service, senderPicked: true });
  if (!account.numbers.some((number) => number.number === from)) return err(21606);
  return ok({ from, messagingServiceSid: service === '' ? null : service, senderPicked: false });
}

function readSchedule(form: Form, now: Date): Result<Date | null, RefusalCode> {
  if (field(form, 'ScheduleType') !== 'fixed') return ok(null);
  if (field(form, 'MessagingServiceSid') === '') return err(35118);
  const sendAt = new Date(field(form, 'SendAt'));
  if (Number.isNaN(sendAt.getTime())) return err(35111);
  const aheadMs = sendAt.getTime() - now.getTime();
  return aheadMs < SCHEDULE_MIN_MS || aheadMs > SCHEDULE_MAX_MS ? err(35117) : ok(sendAt);
}

/** The provider refuses a host with an underscore in it. */
function isCallable(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) && url.hostname !== '' && !url.hostname.includes('_');
}

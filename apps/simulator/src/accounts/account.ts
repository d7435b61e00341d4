import { err, isE164, ok, type Result } from '#libs/kernel';
import { isJson, stringAt } from '../http/json.js';

/** A business number of an account and where its inbound texts are posted. */
export interface SimulatedNumber {
  /** E.164, a short code of 4 to 6 digits, or an alphanumeric name, which nobody can text. */
  readonly number: string;
  readonly inboundUrl: string;
  /** Set when the number sits in a Messaging Service's pool. */
  readonly messagingServiceSid: string | null;
  readonly label: string | null;
}

/** A provider account as the carrier keeps it. The token signs webhooks and opens the REST door; it is never shown again. */
export interface SimulatedAccount {
  readonly accountSid: string;
  readonly authToken: string;
  readonly name: string;
  /** The carrier obeys STOP by itself, answers the person and refuses further sends with 21610 (twilio.md §2). */
  readonly carrierOptOut: boolean;
  readonly numbers: readonly SimulatedNumber[];
}

/** Most numbers one account may hold. */
export const MAX_NUMBERS_PER_ACCOUNT = 1_000;

const ACCOUNT_SID = /^AC[0-9a-fA-F]{32}$/;
const SERVICE_SID = /^MG[0-9a-fA-F]{32}$/;
const SHORT_CODE = /^\d{4,6}$/;
const ALPHANUMERIC = /^(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}$/;

const isHttpUrl = (value: unknown): value is string =>
  typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

/** Reads an account out of foreign JSON, or every fault at once, in words that never repeat a token. */
export function readAccount(raw: unknown, where = 'account'): Result<SimulatedAccount, readonly string[]> {
  if (!isJson(raw)) return err([`${where} must be an object`]);
  const faults: string[] = [];
  const accountSid = stringAt(raw, 'accountSid');
  const authToken = stringAt(raw, 'authToken');
  const { name, carrierOptOut, numbers } = raw;
  if (!ACCOUNT_SID.test(accountSid)) faults.push(`${where}.accountSid must be AC and 32 hex digits`);
  if (authToken === '') faults.push(`${where}.authToken must be a non-empty string`);
  if (name !== undefined && typeof name !== 'string') faults.push(`${where}.name must be a string`);
  if (carrierOptOut !== undefined && typeof carrierOptOut !== 'boolean')
    faults.push(`${where}.carrierOptOut must be true or false`);
  if (!Array.isArray(numbers)) faults.push(`${where}.numbers must be a list`);
  else if (numbers.length > MAX_NUMBERS_PER_ACCOUNT)
    faults.push(`${where}.numbers must hold at most ${MAX_NUMBERS_PER_ACCOUNT}`);
  const read = (Array.isArray(numbers) ? numbers : [])
    .slice(0, MAX_NUMBERS_PER_ACCOUNT)
    .map((item, index) => readNumber(item, `${where}.numbers[${index}]`, faults));
  if (faults.length > 0) return err(faults);
  return ok({
    accountSid,
    authToken,
    name: stringAt(raw, 'name') || accountSid,
    carrierOptOut: carrierOptOut === true,
    numbers: read.filter((number) => number !== null),
  });
}

function readNumber(raw: unknown, where: string, faults: string[]): SimulatedNumber | null {
  if (!isJson(raw)) {
    faults.push(`${where} must be an object`);
    return null;
  }
  const number = stringAt(raw, 'number');
  const { inboundUrl } = raw;
  const service = stringAt(raw, 'messagingServiceSid');
  const before = faults.length;
  if (!isE164(number) && !SHORT_CODE.test(number) && !ALPHANUMERIC.test(number))
    faults.push(`${where}.number must be E.164 such as +15551234567, a short code or an alphanumeric name`);
  if (!isHttpUrl(inboundUrl)) faults.push(`${where}.inboundUrl must be an absolute http(s) address`);
  if (service !== '' && !SERVICE_SID.test(service))
    faults.push(`${where}.messagingServiceSid must be MG and 32 hex digits`);
  if (faults.length > before || !isHttpUrl(inboundUrl)) return null;
  return {
    number,
    inboundUrl,
    messagingServiceSid: service === '' ? null : service,
    label: stringAt(raw, 'label') || null,
  };
}

/** Reads the list of `SIMULATOR_ACCOUNTS`; every fault of every account at once. */
export function readAccounts(raw: unknown): Result<readonly SimulatedAccount[], readonly string[]> {
  if (!Array.isArray(raw)) return err(['accounts must be a JSON list']);
  const accounts: SimulatedAccount[] = [];
  const faults: string[] = [];
  raw.forEach((item, index) => {
    const account = readAccount(item, `accounts[${index}]`);
    if (account.ok) accounts.push(account.value);
    else faults.push(...account.error);
  });
  return faults.length > 0 ? err(faults) : ok(accounts);
}

import { err, ok, parseE164, type E164, type Result } from '#libs/kernel';
import { PROVIDER_KEYS, providerFor } from '#libs/providers';
import type { NewTenant } from '#libs/tenancy';

/** A new tenant as somebody typed it; nothing is checked yet. */
export interface TenantWishes {
  readonly slug?: string | undefined;
  readonly name?: string | undefined;
  readonly helpContact?: string | undefined;
  readonly fallbackText?: string | undefined;
  readonly channel?: string | undefined;
  readonly provider?: string | undefined;
  readonly accountSid?: string | undefined;
  /** From the environment or the input, never from the command line. */
  readonly authToken?: string | undefined;
  readonly numbers: readonly string[];
  readonly rate?: string | undefined;
}

/** Most numbers a tenant may begin with. */
export const MAX_FIRST_NUMBERS = 100;
/** Longest name, contact or fallback text. */
export const MAX_WORDS_CHARS = 320;
/** Segments a second a new number may send unless told otherwise: what a long code is allowed in the US before registration. */
export const USUAL_RATE = 1;
const HIGHEST_RATE = 10_000;

const SLUG = /^(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*$/;
const CHANNEL = /^(?=.{1,64}$)sms_[a-z0-9]+(_[a-z0-9]+)*$/;

/** The tenant to be made, or every fault at once, each naming its option and repeating no value. */
export function readNewTenant(wishes: TenantWishes): Result<NewTenant, readonly string[]> {
  const faults: string[] = [];
  const slug = form(faults, '--slug', wishes.slug, SLUG, 'up to 40 lower-case letters, digits and single dashes');
  const name = words(faults, '--name', wishes.name);
  const helpContact = words(faults, '--help-contact', wishes.helpContact);
  const fallbackText = wishes.fallbackText === undefined ? null : words(faults, '--fallback-text', wishes.fallbackText);
  const channelId = form(
    faults,
    '--channel',
    wishes.channel,
    CHANNEL,
    'sms_ and lower-case letters, digits and single underscores, 64 at most',
  );
  const account = readAccount(faults, wishes);
  const segmentsPerSecond = readRate(faults, wishes.rate);
  const numbers = readNumbers(faults, wishes.numbers);
  if (faults.length > 0 || account === null) return err(faults);
  return ok({
    slug,
    name,
    helpContact,
    fallbackText,
    channel: { channelId, ...account },
    numbers: numbers.map((number, at) => ({
      number,
      label: at === 0 ? 'main' : `number ${at + 1}`,
      segmentsPerSecond,
    })),
  });
}

function form(faults: string[], option: string, value: string | undefined, pattern: RegExp, rule: string): string {
  if (value === undefined) faults.push(`${option} is missing`);
  else if (!pattern.test(value)) faults.push(`${option} must be ${rule}`);
  return value ?? '';
}

function words(faults: string[], option: string, value: string | undefined): string {
  const trimmed = (value ?? '').trim();
  if (value === undefined) faults.push(`${option} is missing`);
  else if (trimmed === '' || trimmed.length > MAX_WORDS_CHARS)
    faults.push(`${option} must have 1 to ${MAX_WORDS_CHARS} characters`);
  return trimmed;
}

/** The names under which an adapter speaks of settings, as the command line calls them. */
const SETTING_NAMES: Readonly<Record<string, string>> = { accountSid: '--account-sid', authToken: 'the auth token' };

function readAccount(faults: string[], wishes: TenantWishes): Omit<NewTenant['channel'], 'channelId'> | null {
  const provider = wishes.provider ?? '';
  const adapter = providerFor(provider);
  if (adapter === null) {
    faults.push(`--provider must be one of: ${PROVIDER_KEYS.join(', ')}`);
    return null;
  }
  const settings = { accountSid: wishes.accountSid, authToken: wishes.authToken };
  const config = adapter.parseConfig(settings);
  if (!config.ok) {
    faults.push(...config.error.map((fault) => fault.replace(/^\w+/, (name) => SETTING_NAMES[name] ?? name)));
    return null;
  }
  return { provider, accountRef: adapter.accountRefOf(config.value), settings };
}

function readRate(faults: string[], value: string | undefined): number {
  if (value === undefined) return USUAL_RATE;
  const rate = Number(value);
  if (!(rate >= 0.001 && rate <= HIGHEST_RATE))
    faults.push(`--rate must be segments a second, from 0.001 to ${HIGHEST_RATE}`);
  return rate;
}

function readNumbers(faults: string[], given: readonly string[]): readonly E164[] {
  if (given.length === 0) faults.push('--number is missing: give at least one, such as --number +15551234567');
  if (given.length > MAX_FIRST_NUMBERS) faults.push(`--number may be given ${MAX_FIRST_NUMBERS} times at most`);
  const numbers = given.slice(0, MAX_FIRST_NUMBERS).flatMap((text, at) => {
    const number = parseE164(text);
    if (number.ok) return [number.value];
    faults.push(`--number (the ${at + 1}.) ${number.error}`);
    return [];
  });
  if (new Set(numbers).size < numbers.length) faults.push('--number is given twice with the same number');
  return numbers;
}

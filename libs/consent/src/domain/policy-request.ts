import { checkedTable, KEYWORD_LANGUAGES, MANDATORY } from '#libs/keywords';
import { MESSAGE_STREAMS, wordingFaults, type MessageStream } from '#libs/sms';
import { CONSENT_NEEDS, DESPITE_STOP_STREAMS, entryOf, REVOKE_ALL_FROM, type ConsentPolicy } from './consent-policy.js';
import type { ClaimFault } from './consent-request.js';
import { CONTENT_CATEGORIES } from './content-lint/index.js';
import { DEFAULT_LIMITS, PERIODS } from './frequency/index.js';
import { isZone, readDay } from './holidays/index.js';
import { readWeekHours } from './quiet-hours/index.js';

/** What a tenant may decide; everything left out keeps its default. */
export type PolicySettings = Partial<Omit<ConsentPolicy, 'version'>>;

/** Longest lists of a policy. */
export const MAX_CLOSED_DAYS = 100;
export const MAX_PROGRAMMES = 50;

/** Everything that keeps a policy from being taken over, all at once (S0.15, R-1.1, R-1.6, R-7.1). Pure. */
export function policyFaults(settings: PolicySettings, now: Date): readonly ClaimFault[] {
  const faults: ClaimFault[] = [];
  const fault = (field: string, code: string, message: string): void => {
    faults.push({ field, code, message });
  };
  const streams = (field: keyof PolicySettings): readonly MessageStream[] =>
    (settings[field] as readonly MessageStream[] | undefined) ?? MESSAGE_STREAMS;
  if (settings.zone !== undefined && !isZone(settings.zone))
    fault('zone', 'ERR_ZONE_UNKNOWN', 'must be a time zone such as America/Chicago');

  for (const field of ['checkOptOutFor', 'hoursFor', 'capsFor'] as const)
    for (const stream of streams(field))
      if (!MESSAGE_STREAMS.includes(stream))
        fault(snake(field), 'ERR_STREAM_UNKNOWN', `must name streams of ${MESSAGE_STREAMS.join(', ')}`);
  for (const stream of MESSAGE_STREAMS)
    if (!streams('checkOptOutFor').includes(stream) && !(DESPITE_STOP_STREAMS as readonly string[]).includes(stream))
      fault(
        'check_opt_out_for',
        'ERR_OPT_OUT_CHECK_REQUIRED',
        `must hold ${stream}: only ${DESPITE_STOP_STREAMS.join(', ')} may be left out`,
      );

  for (const [stream, need] of Object.entries(settings.consentFor ?? {})) {
    if (!(MESSAGE_STREAMS as readonly string[]).includes(stream) || !CONSENT_NEEDS.includes(need))
      fault('consent_for', 'ERR_CONSENT_NEED_UNKNOWN', `must give streams one of ${CONSENT_NEEDS.join(', ')}`);
    else if (stream === 'marketing' && need !== 'express_written')
      fault('consent_for', 'ERR_CONSENT_NEED_TOO_LOW', 'marketing needs express_written consent');
  }
  if (settings.hours !== undefined && settings.hours !== null) {
    const read = readWeekHours(settings.hours);
    if (!read.ok) for (const message of read.error) fault('hours', 'ERR_HOURS_INVALID', message);
  }
  const closedDays = settings.closedDays ?? [];
  if (closedDays.length > MAX_CLOSED_DAYS) fault('closed_days', 'ERR_TOO_MANY', `may hold ${MAX_CLOSED_DAYS} days`);
  if (closedDays.some((day) => readDay(day) === null))
    fault('closed_days', 'ERR_DAY_INVALID', 'must hold days such as 2026-12-24');

  for (const [name, limit] of Object.entries(settings.limits ?? {}))
    if (!Object.hasOwn(DEFAULT_LIMITS, name) || !Number.isInteger(limit) || limit < 0 || limit > 1000)
      fault(
        'limits',
        'ERR_LIMIT_INVALID',
        `must give ${Object.keys(DEFAULT_LIMITS).join(', ')} numbers from 0 to 1000`,
      );
    else if (name === 'subjectPerDay' && limit > DEFAULT_LIMITS.subjectPerDay)
      fault('limits', 'ERR_LIMIT_ABOVE_LAW', `subjectPerDay may not exceed ${DEFAULT_LIMITS.subjectPerDay}`);
  const programmes = settings.programmes ?? [];
  if (programmes.length > MAX_PROGRAMMES) fault('programmes', 'ERR_TOO_MANY', `may hold ${MAX_PROGRAMMES} programmes`);
  for (const { programme, count, period } of programmes)
    if (programme === '' || !Number.isInteger(count) || count < 1 || count > 1000 || !PERIODS.includes(period))
      fault(
        'programmes',
        'ERR_PROGRAMME_INVALID',
        `need a name, a count from 1 to 1000 and a period of ${PERIODS.join(', ')}`,
      );

  if (settings.revocationScope === 'sender_number') {
    if ((settings.revocationScopeReason ?? '').trim() === '')
      fault('revocation_scope_reason', 'ERR_REASON_MISSING', 'must say why STOP shall end one number only');
    if (now >= REVOKE_ALL_FROM)
      fault(
        'revocation_scope',
        'ERR_REVOKE_ALL_IN_FORCE',
        'must be tenant_all: since 2027-01-31 one STOP ends everything',
      );
  }
  if ((settings.declared ?? []).some((category) => !CONTENT_CATEGORIES.includes(category)))
    fault('declared_content', 'ERR_CATEGORY_UNKNOWN', `must name categories of ${CONTENT_CATEGORIES.join(', ')}`);
  const words = checkedTable('', (settings.words ?? []).map(entryOf), MANDATORY);
  if (!words.ok)
    for (const message of words.error)
      fault('words', message.includes('always means') ? 'ERR_KEYWORD_MANDATORY' : 'ERR_KEYWORD_INVALID', message);
  const unread = (settings.languages ?? []).filter((language) => !KEYWORD_LANGUAGES.includes(language));
  if (unread.length > 0)
    fault('languages', 'ERR_LANGUAGE_UNKNOWN', `must be of ${KEYWORD_LANGUAGES.join(', ')}; English is always read`);
  if (
    settings.defaultLanguage !== undefined &&
    settings.defaultLanguage !== null &&
    !KEYWORD_LANGUAGES.includes(settings.defaultLanguage)
  )
    fault('default_language', 'ERR_LANGUAGE_UNKNOWN', `must be of ${KEYWORD_LANGUAGES.join(', ')}`);
  for (const { at, message } of wordingFaults(settings.wording ?? {}))
    fault(at === 'wording' ? at : `wording.${snake(at)}`, 'ERR_WORDING_INVALID', namesInSnake(message));
  const source = settings.externalSource;
  if (source !== undefined && source !== null) {
    if (!isUsableUrl(source.url))
      fault(
        'external_source.url',
        'ERR_URL_INVALID',
        'must be an https address without a user, or http on this machine',
      );
    if (!inRange(source.timeoutMs, 100, 5_000))
      fault('external_source.timeout_ms', 'ERR_OUT_OF_RANGE', 'must be from 100 to 5000');
    if (!inRange(source.cacheSeconds, 0, 3_600))
      fault('external_source.cache_seconds', 'ERR_OUT_OF_RANGE', 'must be from 0 to 3600');
  }
  return faults;
}

/** The names of fixed texts as the API writes them. */
const namesInSnake = (message: string): string => message.replaceAll(/\b[a-z]+(?:[A-Z][a-z]+)+\b/g, snake);

const inRange = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

function isUsableUrl(text: string): boolean {
  if (!URL.canParse(text) || text.length > 500) return false;
  const { protocol, hostname, username, password, hash } = new URL(text);
  if (username !== '' || password !== '' || hash !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname));
}

export const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
/** `opt_out_confirmed` as `optOutConfirmed`. */
export const camel = (name: string): string =>
  name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

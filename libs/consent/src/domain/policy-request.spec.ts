import { DEFAULT_POLICY, REVOKE_ALL_FROM } from './consent-policy.js';
import { policyFaults, type PolicySettings } from './policy-request.js';

const NOW = new Date('2026-06-16T17:00:00Z');
const codes = (settings: PolicySettings, now = NOW): readonly string[] =>
  policyFaults(settings, now).map(({ code }) => code);
const source = { url: 'https://crm.example/opt-outs', timeoutMs: 1000, cacheSeconds: 60, token: null };

describe('what a tenant may decide about consent', () => {
  it('the defaults and nothing at all', () => {
    const { version: _, ...settings } = DEFAULT_POLICY;
    expect(codes(settings)).toEqual([]);
    expect(codes({})).toEqual([]);
  });

  it.each([
    ['a zone nobody knows', { zone: 'Mars/Olympus' }, 'ERR_ZONE_UNKNOWN'],
    [
      'S0.15: promotions past a STOP',
      { checkOptOutFor: ['transactional', 'notification'] },
      'ERR_OPT_OUT_CHECK_REQUIRED',
    ],
    [
      'marketing on a nod',
      { consentFor: { ...DEFAULT_POLICY.consentFor, marketing: 'express' } },
      'ERR_CONSENT_NEED_TOO_LOW',
    ],
    ['hours that end before they begin', { hours: { mon: ['18:00', '09:00'] } }, 'ERR_HOURS_INVALID'],
    ['a day that does not exist', { closedDays: ['2026-02-30'] }, 'ERR_DAY_INVALID'],
    ['more on one subject than Florida lets', { limits: { subjectPerDay: 4 } }, 'ERR_LIMIT_ABOVE_LAW'],
    ['half a text a day', { limits: { totalPerDay: 0.5 } }, 'ERR_LIMIT_INVALID'],
    [
      'a promise without a number',
      { programmes: [{ programme: 'news', count: 0, period: 'month' }] },
      'ERR_PROGRAMME_INVALID',
    ],
    ['R-1.6: a narrow STOP without a reason', { revocationScope: 'sender_number' }, 'ERR_REASON_MISSING'],
    [
      'R-1.1: END for something else',
      { words: [{ word: 'End', meaning: 'acknowledgement' }] },
      'ERR_KEYWORD_MANDATORY',
    ],
    ['a word without letters', { words: [{ word: '…', meaning: 'help' }] }, 'ERR_KEYWORD_INVALID'],
    ['a language there is no list of', { languages: ['tlh'] }, 'ERR_LANGUAGE_UNKNOWN'],
    ['a list over plain http', { externalSource: { ...source, url: 'http://crm.example/' } }, 'ERR_URL_INVALID'],
    [
      'a list with a password in its address',
      { externalSource: { ...source, url: 'https://a:b@crm.example/' } },
      'ERR_URL_INVALID',
    ],
    ['a list that may think for a minute', { externalSource: { ...source, timeoutMs: 60_000 } }, 'ERR_OUT_OF_RANGE'],
  ] as const)('refuses %s', (_, settings, code) => {
    expect(codes(settings as PolicySettings)).toContain(code);
  });

  it('R-1.6: from 2027-01-31 on nobody may narrow a STOP', () => {
    const narrow = { revocationScope: 'sender_number', revocationScopeReason: 'two brands' } as const;
    expect(codes(narrow)).toEqual([]);
    expect(codes(narrow, REVOKE_ALL_FROM)).toEqual(['ERR_REVOKE_ALL_IN_FORCE']);
  });

  it('tells every fault at once', () => {
    expect(codes({ zone: 'x', closedDays: ['y'], languages: ['z'] })).toHaveLength(3);
  });
});

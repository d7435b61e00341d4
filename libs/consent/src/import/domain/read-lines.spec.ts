import fc from 'fast-check';
import { DEFAULT_POLICY } from '../../domain/consent-policy.js';
import { CONSENT_COLUMNS, readConsentLine } from './read-consent-line.js';
import { readSuppressionLine, SUPPRESSION_COLUMNS } from './read-suppression-line.js';

const NOW = new Date('2026-06-16T17:00:00Z');
const consent = (cells: object) =>
  readConsentLine(
    {
      phone_number: '+12095550101',
      state: 'opted_in',
      acquired_at: '2026-01-02T03:04:05Z',
      disclosure: 'I agree',
      ...cells,
    },
    NOW,
    DEFAULT_POLICY,
  );
const codes = (read: ReturnType<typeof consent> | ReturnType<typeof readSuppressionLine>) =>
  read.ok ? [] : read.error.map(({ field, code }) => `${field} ${code}`);

describe('a line of a list of suppressions', () => {
  it('needs a number only', () => {
    expect(readSuppressionLine({ phone_number: '+12095550101' }, NOW)).toEqual({
      ok: true,
      value: {
        number: '+12095550101',
        type: 'opt_out',
        scope: 'tenant',
        scopeRef: '',
        source: 'participant',
        expiresAt: null,
      },
    });
  });

  it('tells every fault at once and nothing of what it said', () => {
    const read = readSuppressionLine(
      {
        phone_number: '555-SECRET',
        type: 'SECRET',
        scope: 'purpose',
        scope_ref: 'SECRET',
        source: 'SECRET',
        expires_at: '31.1.2026',
        colour: 'SECRET',
      },
      NOW,
    );
    expect(codes(read)).toEqual([
      'colour ERR_UNKNOWN_FIELD',
      'phone_number ERR_NUMBER_INVALID',
      'type ERR_VALUE_UNKNOWN',
      'scope_ref ERR_SCOPE_UNKNOWN',
      'source ERR_VALUE_UNKNOWN',
      'expires_at ERR_TIME_INVALID',
    ]);
    expect(JSON.stringify(read)).not.toMatch(/SECRET|31\.1/);
  });

  it.each([
    [{ scope: 'campaign' }, ['scope_ref ERR_SCOPE_REF_MISSING']],
    [{ scope: 'tenant', scope_ref: 'x' }, ['scope_ref ERR_SCOPE_REF_UNEXPECTED']],
    [{ scope: 'sender_identity', scope_ref: '+13125550142' }, ['scope_ref ERR_SCOPE_UNKNOWN']],
    [{ scope: 'sender_identity', scope_ref: `num_${'0a'.repeat(16)}` }, []],
    [{ scope: 'purpose', scope_ref: 'marketing' }, []],
    [{ expires_at: '2026-06-16T17:00:00Z' }, ['expires_at ERR_TIME_ORDER']],
    [{ phone_number: 12095550101 }, ['phone_number ERR_NUMBER_INVALID']],
    [{ phone_number: ' +12095550101' }, ['phone_number ERR_NUMBER_INVALID']],
  ])('%j', (cells, expected) => {
    expect(codes(readSuppressionLine({ phone_number: '+12095550101', ...cells }, NOW))).toEqual(expected);
  });
});

describe('a line of a list of consents', () => {
  it('keeps the words, the proof and the moment', () => {
    expect(
      consent({ proof_form_url: 'https://acme.test/form', seller: 'Acme', reference: 'crm-17', source: 'form' }),
    ).toMatchObject({
      ok: true,
      value: {
        disclosure: 'I agree',
        proof: { form_url: 'https://acme.test/form' },
        reference: 'crm-17',
        scopeRef: null,
      },
    });
  });

  it.each([
    // What reaches marketing must bring the words.
    [{ disclosure: '' }, ['disclosure ERR_DISCLOSURE_MISSING']],
    [{ disclosure: '  ' }, ['disclosure ERR_FIELD_INVALID']],
    [
      { disclosure: undefined, scope: 'purpose', scope_ref: 'marketing', source: 'contract' },
      ['disclosure ERR_DISCLOSURE_MISSING'],
    ],
    [{ disclosure: undefined, scope: 'purpose', scope_ref: 'notification' }, []],
    [{ disclosure: undefined, source: 'external_system' }, ['disclosure ERR_DISCLOSURE_MISSING']],
    [{ source: 'sms_keyword' }, ['source ERR_SOURCE_RESERVED']],
    [{ reference: 'a b' }, ['reference ERR_FIELD_INVALID']],
    [{ disclosure: undefined, state: 'opted_out' }, []],
    [{ disclosure: 'half \ud800' }, ['disclosure ERR_FIELD_INVALID']],
    [{ disclosure: 'nul \0' }, ['disclosure ERR_FIELD_INVALID']],
    [{ disclosure: 'two\nlines' }, []],
    [{ disclosure: 'x'.repeat(4001) }, ['disclosure ERR_FIELD_TOO_LONG']],
    [{ acquired_at: '2026-06-16T17:00:59Z' }, []],
    [{ acquired_at: '2026-06-16T17:01:01Z' }, ['acquired_at ERR_TIME_IN_FUTURE']],
    [{ acquired_at: '2026-02-30T00:00:00Z' }, ['acquired_at ERR_TIME_INVALID']],
    [{ acquired_at: '2026-01-02' }, ['acquired_at ERR_TIME_INVALID']],
    [{ acquired_at: null }, ['acquired_at ERR_FIELD_MISSING']],
    [{ expires_at: '2026-01-02T03:04:05Z' }, ['expires_at ERR_TIME_ORDER']],
    [{ reference: 'line:1' }, ['reference ERR_REFERENCE_RESERVED']],
    [{ state: undefined, source: 'hearsay' }, ['state ERR_FIELD_MISSING', 'source ERR_VALUE_UNKNOWN']],
  ])('%j', (cells, expected) => {
    expect(codes(consent(cells))).toEqual(expected);
  });
});

describe('any line', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '+12095550101',
      'tenant',
      'purpose',
      'marketing',
      'opted_in',
      '2026-01-01T00:00:00Z',
      'opt_out',
      '',
    ),
    fc.jsonValue(),
  );
  const cells = fc.dictionary(
    fc.oneof(fc.constantFrom(...CONSENT_COLUMNS, ...SUPPRESSION_COLUMNS), fc.string()),
    cell,
    {
      maxKeys: 12,
    },
  );

  it('is read or has faults: known codes, one a field, none that repeats a cell', () => {
    fc.assert(
      fc.property(cells, (line) => {
        for (const read of [readSuppressionLine(line, NOW), readConsentLine(line, NOW, DEFAULT_POLICY)]) {
          if (read.ok) {
            expect(read.value.number).toMatch(/^\+[1-9]\d{1,14}$/);
            expect(JSON.stringify(read.value)).not.toContain('\\u0000');
            continue;
          }
          expect(read.error.length).toBeGreaterThan(0);
          expect(new Set(read.error.map(({ field }) => field)).size).toBe(read.error.length);
          for (const { code, field } of read.error) {
            expect(code).toMatch(/^ERR_[A-Z_]+$/);
            expect(field).toMatch(/^[a-z_]{1,40}$/);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});

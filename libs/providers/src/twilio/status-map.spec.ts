import fc from 'fast-check';
import { ERROR_CODES } from './error-codes.js';
import { MAX_STATUS_CHARS, readCode, receiptMeaning, submissionMeaning } from './status-map.js';
import { STATUSES } from './statuses.js';

const FAILING = ['undelivered', 'failed'];

describe("Twilio's status and code tables (S1.39–41)", () => {
  it('hold every code and every status once', () => {
    expect(new Set(ERROR_CODES.map((row) => row.code)).size).toBe(105);
    expect(new Set(STATUSES.map((row) => row.status)).size).toBe(13);
  });

  it.each(ERROR_CODES.map((row) => [row.code, row] as const))('code %i is looked up before the status', (code, row) => {
    for (const status of FAILING) {
      const meaning = receiptMeaning(status, String(code));
      expect(meaning).toMatchObject({
        providerStatus: status,
        providerCode: String(code),
        recognised: true,
        final: true,
      });
      if (row.assessment !== null) {
        expect(meaning).toMatchObject({
          assessment: row.assessment,
          receiptClass: row.receiptClass,
          event: row.event,
          errorCode: row.errorCode,
        });
      } else {
        expect(meaning.assessment).toBe('fail.delivery_failed');
      }
    }
  });

  it('a code without a failure changes nothing: `delivered` stays delivered, `sent` stays open', () => {
    for (const { code } of ERROR_CODES) {
      expect(receiptMeaning('delivered', String(code))).toMatchObject({ assessment: 'success.delivered' });
      expect(receiptMeaning('sent', String(code))).toMatchObject({
        assessment: 'undef.carrier_accepted_only',
        final: false,
      });
    }
  });

  it('final are exactly the six words after which nothing comes, and an inbound text (twilio.md §3)', () => {
    const final = STATUSES.filter((row) => receiptMeaning(row.status, null).final).map((row) => row.status);
    expect(final.toSorted()).toEqual([
      'canceled',
      'delivered',
      'failed',
      'partially_delivered',
      'read',
      'received',
      'undelivered',
    ]);
  });

  it('`read` is delivered and never more (I21)', () => {
    const { providerStatus: _, ...read } = receiptMeaning('read', null);
    const { providerStatus: __, ...delivered } = receiptMeaning('delivered', null);
    expect(read).toEqual(delivered);
  });

  it('no word and no code claims more than a carrier can know (I21)', () => {
    const words = [...STATUSES.map((row) => row.status), 'Delivered', 'seen'];
    for (const status of words) {
      for (const code of [null, '1', ...ERROR_CODES.map((row) => String(row.code))]) {
        const { assessment } = receiptMeaning(status, code);
        if (assessment.startsWith('success.')) {
          expect(['success.delivered', 'success.reply_received']).toContain(assessment);
          expect(['delivered', 'read', 'received']).toContain(status);
        }
      }
    }
  });

  it('an unknown word or an unknown code of a failure is undef.dlr_unknown and shown to an operator (I21)', () => {
    const known = new Set(STATUSES.map((row) => row.status));
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200 }), fc.option(fc.nat().map(String)), (status, code) => {
        fc.pre(!known.has(status));
        expect(receiptMeaning(status, code)).toMatchObject({
          providerStatus: status.slice(0, MAX_STATUS_CHARS),
          assessment: 'undef.dlr_unknown',
          receiptClass: 'unknown',
          final: false,
          recognised: false,
        });
      }),
    );
    for (const status of FAILING) {
      expect(receiptMeaning(status, '39999')).toMatchObject({
        assessment: 'undef.dlr_unknown',
        final: true,
        recognised: false,
      });
    }
  });

  it.each(['__proto__', 'constructor', 'toString'])('%s is no status', (status) => {
    expect(receiptMeaning(status, null).recognised).toBe(false);
  });

  it('the answer to a submission proves acceptance, whatever its status word', () => {
    expect(submissionMeaning('queued', null)).toMatchObject({ state: 'queued', assessment: 'undef.queued' });
    for (const status of ['', 'warming_up']) {
      expect(submissionMeaning(status, null)).toMatchObject({
        state: 'accepted_by_provider',
        assessment: 'undef.provider_accepted_only',
        recognised: false,
      });
    }
  });

  it.each([
    [30_003, '30003'],
    ['30003', '30003'],
    ['0', null],
    ['', null],
    [0, null],
    [null, null],
    [1.5, null],
    ['3e4', null],
    ['<b>', null],
    [1e21, null],
    [{}, null],
  ])('the code %j is read as %j', (raw, code) => {
    expect(readCode(raw)).toBe(code);
  });
});

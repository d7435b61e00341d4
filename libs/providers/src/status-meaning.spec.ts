import { statusMeaningOf } from './status-meaning.js';
import { receiptMeaning } from './twilio/status-map.js';

describe("a provider's word, written down by a person (S1.40, S1.41)", () => {
  it('means what its webhook would mean, in any case', () => {
    expect(statusMeaningOf('twilio', 'undelivered', '30003')).toEqual(receiptMeaning('undelivered', '30003'));
    expect(statusMeaningOf('twilio', 'DELIVERED', null)).toEqual({
      ...receiptMeaning('delivered', null),
      providerStatus: 'DELIVERED',
    });
  });

  it.each(['0', ''])('has no code when the code is %j', (code) => {
    expect(statusMeaningOf('twilio', 'delivered', code)).toEqual(receiptMeaning('delivered', null));
  });

  it('proves nothing when the word or the code of a failure is unknown (I21)', () => {
    expect(statusMeaningOf('twilio', 'teleported', null)?.assessment).toBe('undef.dlr_unknown');
    expect(statusMeaningOf('twilio', 'failed', 'no_such_code')?.assessment).toBe('undef.dlr_unknown');
  });

  it('is null for a provider without a table', () => {
    expect(statusMeaningOf('carrier-pigeon', 'delivered', null)).toBeNull();
  });
});

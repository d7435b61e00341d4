import { DEFAULT_POLICY } from './consent-policy.js';
import { claimFaults, type ConsentClaim } from './consent-request.js';

const NOW = new Date('2026-06-16T17:00:00Z');
const CLAIM: ConsentClaim = {
  state: 'opted_in',
  scope: 'tenant',
  scopeRef: null,
  source: 'form',
  disclosure: 'I agree to get marketing texts from Acme.',
  acquiredAt: new Date('2026-06-01T00:00:00Z'),
  expiresAt: null,
};
const codes = (more: Partial<ConsentClaim>): readonly string[] =>
  claimFaults({ ...CLAIM, ...more }, DEFAULT_POLICY, NOW).map(({ field, code }) => `${field} ${code}`);

describe('what may be recorded as consent (S1.43, S4.27)', () => {
  it.each([
    ['a form with its words', {}, []],
    ['written consent without words', { disclosure: null }, ['disclosure ERR_DISCLOSURE_MISSING']],
    ['blank words', { disclosure: ' \n' }, ['disclosure ERR_DISCLOSURE_MISSING']],
    ['no words for a purpose that needs none', { disclosure: null, scope: 'purpose', scopeRef: 'transactional' }, []],
    [
      'marketing without words',
      { disclosure: null, scope: 'purpose', scopeRef: 'marketing' },
      ['disclosure ERR_DISCLOSURE_MISSING'],
    ],
    ['an opt-out needs no words', { state: 'opted_out', disclosure: null }, []],
    ['a purpose that does not exist', { scope: 'purpose', scopeRef: 'gossip' }, ['scope_ref ERR_SCOPE_UNKNOWN']],
    ['a campaign without its name', { scope: 'campaign' }, ['scope_ref ERR_SCOPE_REF_MISSING']],
    ['a name for the whole tenant', { scopeRef: 'x' }, ['scope_ref ERR_SCOPE_REF_UNEXPECTED']],
    ['tomorrow', { acquiredAt: new Date('2026-06-17T00:00:00Z') }, ['acquired_at ERR_TIME_IN_FUTURE']],
    ['over before it began', { expiresAt: new Date('2026-05-01T00:00:00Z') }, ['expires_at ERR_TIME_ORDER']],
    ['a keyword nobody texted', { source: 'sms_keyword' }, ['source ERR_SOURCE_RESERVED']],
  ] as const)('%s', (_, more, expected) => {
    expect(codes(more)).toEqual(expected);
  });

  it('tells every fault at once', () => {
    expect(
      codes({
        disclosure: null,
        scope: 'campaign',
        acquiredAt: new Date('2027-01-01T00:00:00Z'),
        source: 'sms_keyword',
      }),
    ).toHaveLength(4);
  });
});

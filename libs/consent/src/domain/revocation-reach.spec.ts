import { DEFAULT_POLICY, REVOKE_ALL_FROM } from './consent-policy.js';
import { revocationReach } from './revocation-reach.js';

const facts = { numberId: 'n1', lastStream: 'notification', at: new Date('2026-06-01T00:00:00Z') } as const;
const narrow = { ...DEFAULT_POLICY, revocationScope: 'sender_number' } as const;

describe('how far an opt-out reaches (R-1.6)', () => {
  it.each([
    [null, DEFAULT_POLICY, facts, 'tenant', null],
    ['endpoint', DEFAULT_POLICY, facts, 'tenant', null],
    ['automated', DEFAULT_POLICY, facts, 'tenant', null],
    ['marketing', DEFAULT_POLICY, facts, 'purpose', 'marketing'],
    ['transactional', DEFAULT_POLICY, facts, 'purpose', 'notification'],
    ['transactional', DEFAULT_POLICY, { ...facts, lastStream: null }, 'tenant', null],
    [null, narrow, facts, 'sender_identity', 'n1'],
    [null, narrow, { ...facts, at: REVOKE_ALL_FROM }, 'tenant', null],
  ] as const)('%s', (scope, policy, known, wide, ref) => {
    expect(revocationReach({ scope }, policy, known)).toEqual({ scope: wide, ref });
  });
});

import fc from 'fast-check';
import { MESSAGE_STREAMS } from '#libs/sms';
import { decideSend, LOOP_LIMIT, PURPOSES, type Purpose, type SendFacts, type SuppressionFact } from './decide-send.js';

const NOW = new Date('2026-06-16T17:00:00Z');
const FINE: SendFacts = {
  now: NOW,
  tenantState: 'active',
  purpose: 'proactive',
  stream: 'transactional',
  suppressions: [],
  senderUsable: true,
  body: { chars: 20, segments: 1, hasLiteralBraces: false },
  maxSegments: 6,
  expiresAt: new Date(NOW.getTime() + 60_000),
  automaticTextsInWindow: null,
};
const STOPPED: SuppressionFact = { id: 's1', type: 'opt_out', source: 'participant' };

describe('may this text leave now (compliance §11)', () => {
  it('yes, when nothing speaks against it', () => {
    expect(decideSend(FINE)).toEqual({ verdict: 'send', rule: 'all' });
  });

  it.each([
    ['the tenant is paused', { tenantState: 'paused' }, 'ERR_TENANT_INACTIVE', 'fail.account_or_quota_failure'],
    ['the tenant is closed', { tenantState: 'closed' }, 'ERR_TENANT_INACTIVE', 'fail.account_or_quota_failure'],
    ['S0.33: the person opted out', { suppressions: [STOPPED] }, 'ERR_OPTED_OUT', 'fail.opted_out'],
    [
      'S1.44: the number is suppressed by hand',
      { suppressions: [{ ...STOPPED, type: 'manual', source: 'operator' }] },
      'ERR_SUPPRESSED',
      'fail.suppressed',
    ],
    ['S0.37: the sender is gone', { senderUsable: false }, 'ERR_SENDER_ID_NOT_PROVISIONED', 'fail.sender_not_allowed'],
    [
      'there is no text',
      { body: { chars: 0, segments: 1, hasLiteralBraces: false } },
      'ERR_MESSAGE_EMPTY',
      'fail.message_too_long_or_invalid',
    ],
    [
      'S4.18: braces are left',
      { body: { chars: 9, segments: 1, hasLiteralBraces: true } },
      'ERR_LITERAL_BRACES',
      'fail.message_too_long_or_invalid',
    ],
    [
      'S0.13: it needs too many segments',
      { body: { chars: 999, segments: 7, hasLiteralBraces: false } },
      'ERR_MESSAGE_TOO_LONG',
      'fail.message_too_long_or_invalid',
    ],
    ['I10: a machine talks too much', { automaticTextsInWindow: LOOP_LIMIT }, 'ERR_LOOP_GUARD', 'fail.policy_rejected'],
    ['it is of no use any more', { expiresAt: NOW }, 'ERR_MESSAGE_EXPIRED', 'fail.expired'],
  ] as const)('no, when %s', (_, facts, code, assessment) => {
    const decision = decideSend({ ...FINE, ...facts });
    expect(decision).toMatchObject({ verdict: 'refuse', code, assessment });
    expect(decision.rule).toMatch(/^[a-z]+\.[a-z_]+$/);
  });

  it('R-1.4, R-7.4: of all texts only the confirmation and an asked-for HELP pass an opt-out, and nothing passes any other suppression', () => {
    const passing: Purpose[] = PURPOSES.filter(
      (purpose) => decideSend({ ...FINE, purpose, suppressions: [STOPPED] }).verdict === 'send',
    );
    expect(passing).toEqual(['opt_out_confirmation', 'help']);
    for (const purpose of PURPOSES) {
      for (const type of [
        'manual',
        'hard_failure',
        'complaint',
        'provider_policy',
        'consent_missing',
        'unknown',
      ] as const) {
        expect(decideSend({ ...FINE, purpose, suppressions: [{ id: 's', type, source: 'policy' }] }).verdict).toBe(
          'refuse',
        );
      }
      // The provider has blocked the pair: even a confirmation would only earn an error there.
      expect(decideSend({ ...FINE, purpose, suppressions: [{ ...STOPPED, source: 'provider' }] }).verdict).toBe(
        'refuse',
      );
    }
  });

  it('I14: an opt-out is never outweighed, whatever else is true', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MESSAGE_STREAMS),
        fc.constantFrom<Purpose>('reply', 'proactive', 'opt_in_confirmation'),
        fc.nat(20),
        (stream, purpose, segments) => {
          const decision = decideSend({
            ...FINE,
            stream,
            purpose,
            body: { ...FINE.body, segments },
            suppressions: [STOPPED],
          });
          expect(decision).toMatchObject({ verdict: 'refuse', code: 'ERR_OPTED_OUT', evidence: 's1' });
        },
      ),
    );
  });
});

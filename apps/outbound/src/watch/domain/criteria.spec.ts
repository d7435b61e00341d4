import { countryOf } from './country.js';
import { failureKind } from './failure-kind.js';
import { isTooHigh } from './rejection-rate.js';
import { completeWatch, DEFAULT_WATCH } from './watch-policy.js';

describe('criteria of the watch', () => {
  it('S0.45: the specialist queue is off unless a tenant switches it on', () => {
    expect(completeWatch(0, {}).specialistQueue.enabled).toBe(false);
    expect(completeWatch(3, { rejections: { sharePercent: 1, minTexts: 2 } }).specialistQueue).toEqual(
      DEFAULT_WATCH.specialistQueue,
    );
  });

  it.each([
    ['failed', 'ERR_GATEWAY_MESSAGE_REJECTED', 'fail.filtered_by_carrier', 'rejected'],
    ['undelivered', 'ERR_GATEWAY_MESSAGE_REJECTED', 'fail.filtered_by_carrier', 'rejected'],
    ['failed', 'ERR_GATEWAY_MESSAGE_REJECTED', null, 'rejected'],
    ['failed', 'ERR_SENDER_ID_NOT_PROVISIONED', 'fail.sender_not_allowed', 'rejected'],
    ['undelivered', 'ERR_GATEWAY_MESSAGE_REJECTED', 'fail.unreachable_subscriber', 'undelivered'],
    ['undelivered', 'ERR_INVALID_RECIPIENT_NUMBER', 'fail.unknown_subscriber', 'undelivered'],
    ['undelivered', null, null, 'undelivered'],
    ['failed', 'ERR_GATEWAY_AUTH_FAILED', 'fail.account_or_quota_failure', 'other'],
    ['failed', 'ERR_GATEWAY_INSUFFICIENT_FUNDS', null, 'other'],
    ['failed', 'ERR_OPTED_OUT', 'fail.opted_out', 'other'],
    ['failed', 'ERR_GATEWAY_SUBMISSION_LOST', null, 'undelivered'],
    ['failed', 'ERR_GATEWAY_UNREACHABLE', null, 'undelivered'],
    ['failed', 'ERR_GATEWAY_UNREACHABLE', 'undef.pending', 'undelivered'],
    ['failed', null, null, 'other'],
  ] as const)('S0.44, S0.45: %s with %s (%s) is %s', (state, code, assessment, kind) => {
    expect(failureKind(state, code, assessment)).toBe(kind);
  });

  it.each([
    [{ texts: 19, rejected: 19, notProvisioned: 0 }, false],
    [{ texts: 20, rejected: 1, notProvisioned: 0 }, false],
    [{ texts: 20, rejected: 1, notProvisioned: 1 }, true],
    [{ texts: 1000, rejected: 25, notProvisioned: 25 }, false],
    [{ texts: 1000, rejected: 25, notProvisioned: 26 }, true],
  ])('S0.43: %j too high: %p', (outcomes, high) => {
    expect(isTooHigh({ channelId: 'sms_a', ...outcomes }, DEFAULT_WATCH.rejections)).toBe(high);
  });

  it('a country is read from the number, and nothing else of it is', () => {
    expect([countryOf('+12025550143'), countryOf('+4915112345678'), countryOf('+999')]).toEqual([
      'US',
      'DE',
      'unknown',
    ]);
  });
});

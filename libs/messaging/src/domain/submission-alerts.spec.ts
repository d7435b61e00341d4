import type { SendFailure } from '#libs/providers';
import { submissionAlerts } from './submission-alerts.js';

const failure = (errorCode: SendFailure['errorCode'], providerCode: string | null = null): SendFailure => ({
  class: 'bad_config',
  providerCode,
  httpStatus: 401,
  assessment: 'fail.account_or_quota_failure',
  event: 'notification.attempt.rejected_by_provider',
  errorCode,
  detail: 'Twilio refuses the account or its credentials (code 20003).',
  retryAfterMs: null,
});
const told = (one: SendFailure) =>
  submissionAlerts(one, 'sms_main', 'sender-1').map(({ role, severity }) => `${role} ${severity}`);

describe('who is told that texts cannot be submitted', () => {
  it.each<[string, SendFailure['errorCode'], readonly string[]]>([
    ['S0.41', 'ERR_GATEWAY_AUTH_FAILED', ['SystemAdmin critical', 'CommunicationsAdmin critical']],
    ['S0.42', 'ERR_GATEWAY_INSUFFICIENT_FUNDS', ['Finance critical', 'CommunicationsAdmin critical']],
    ['S0.43', 'ERR_SENDER_ID_NOT_PROVISIONED', ['CommunicationsAdmin warning']],
    ['S0.39, tries used up', null, ['CommunicationsAdmin warning']],
  ])('%s: %s', (_, code, expected) => {
    expect(told(failure(code))).toEqual(expected);
  });

  it('one open alert for each channel, code and role: repeats add up, other channels do not', () => {
    const keys = (channel: string, code: SendFailure['errorCode']): readonly string[] =>
      submissionAlerts(failure(code), channel, 'any').map(({ dedupeKey }) => dedupeKey);
    expect(keys('one', 'ERR_GATEWAY_AUTH_FAILED')).toEqual(keys('one', 'ERR_GATEWAY_AUTH_FAILED'));
    const all = [
      ...keys('one', 'ERR_GATEWAY_AUTH_FAILED'),
      ...keys('two', 'ERR_GATEWAY_AUTH_FAILED'),
      ...keys('one', 'ERR_GATEWAY_INSUFFICIENT_FUNDS'),
      ...keys('one', null),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('I24: it carries codes and ids of ours, and nobody’s number or words', () => {
    const [alert] = submissionAlerts(failure('ERR_GATEWAY_AUTH_FAILED', '20003'), 'sms_main', 'sender-1');
    expect(alert).toMatchObject({
      kind: 'submission_failed',
      summary:
        'Texts of channel sms_main cannot be submitted: Twilio refuses the account or its credentials (code 20003).',
      context: {
        channel_id: 'sms_main',
        sender_id: 'sender-1',
        error_code: 'ERR_GATEWAY_AUTH_FAILED',
        provider_code: '20003',
      },
    });
  });
});

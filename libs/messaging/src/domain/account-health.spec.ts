import type { FailureClass, SendFailure } from '#libs/providers';
import { accountWord, isAccountFault, LONGEST_REST_MS, RESTS_FROM } from './account-health.js';

const failure = (name: FailureClass, errorCode: SendFailure['errorCode'] = null): SendFailure => ({
  class: name,
  providerCode: null,
  httpStatus: null,
  assessment: 'fail.provider_rejected',
  event: 'notification.attempt.rejected_by_provider',
  errorCode,
  detail: 'It was refused.',
  retryAfterMs: null,
});

describe('what an outcome says about the account', () => {
  it('a text that was taken says that it works', () => {
    expect(accountWord(null)).toEqual({ says: 'works' });
  });

  it.each(['ERR_GATEWAY_AUTH_FAILED', 'ERR_GATEWAY_INSUFFICIENT_FUNDS'] as const)(
    'S0.34–35, OB16: %s stops it at once: the next text would be refused as well',
    (code) => {
      const word = accountWord(failure('bad_config', code));
      expect(word).toEqual({ says: 'fails', failures: RESTS_FROM, restMs: 30_000 });
      expect(isAccountFault(failure('bad_config', code))).toBe(true);
    },
  );

  it('S0.37: a sender that the gateway does not know says nothing about the others of its account', () => {
    const unknown = failure('bad_config', 'ERR_SENDER_ID_NOT_PROVISIONED');
    expect(accountWord(unknown)).toBeNull();
    expect(isAccountFault(unknown)).toBe(false);
  });

  it('a gateway that cannot be reached counts one of the several that stop it, for a short rest', () => {
    expect(accountWord(failure('retry'))).toEqual({ says: 'fails', failures: 1, restMs: 3_000 });
  });

  it.each([
    ['rejected', 'ERR_GATEWAY_MESSAGE_REJECTED'],
    ['rejected', 'ERR_INVALID_RECIPIENT_NUMBER'],
    ['recipient_opted_out', 'ERR_OPTED_OUT'],
  ] as const)('an answer about the text (%s, %s) comes from an account that works', (name, code) => {
    expect(accountWord(failure(name, code))).toEqual({ says: 'works' });
  });

  it.each(['throttled', 'ambiguous'] as const)(
    'I17: %s says that somebody is there: such texts wait by themselves, and the account must not',
    (name) => {
      expect(accountWord(failure(name))).toEqual({ says: 'works' });
    },
  );

  it('nothing is left alone for longer than ten minutes', () => {
    for (const word of [
      accountWord(failure('retry')),
      accountWord(failure('bad_config', 'ERR_GATEWAY_INSUFFICIENT_FUNDS')),
    ])
      expect(word?.says === 'fails' && word.restMs < LONGEST_REST_MS).toBe(true);
    expect(LONGEST_REST_MS).toBe(600_000);
  });
});

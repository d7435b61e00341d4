import { jest } from '@jest/globals';
import * as crypto from 'node:crypto';

const createHmac = jest.fn(crypto.createHmac);
jest.unstable_mockModule('node:crypto', () => ({ ...crypto, createHmac }));
const { expectedSignature, isSigned } = await import('./signature.js');

const URL_OF_HOOK = 'https://sms.example.com/api/sms/inbound';
const TOKENS = ['parley_test_auth_token_0123456789', 'the_token_before_this_one_000000'];
const FORGED = `${'A'.repeat(27)}=`;

/** HMACs computed while deciding; each runs over the whole form. */
function computations(signature: string, tokens: readonly string[]): number {
  createHmac.mockClear();
  isSigned(signature, tokens, URL_OF_HOOK, 'Bodyhi');
  return createHmac.mock.calls.length;
}

describe('what a signature costs (F30, R8)', () => {
  it('a genuine one costs one computation', () => {
    expect(computations(expectedSignature(TOKENS[0] ?? '', URL_OF_HOOK, 'Bodyhi'), TOKENS)).toBe(1);
  });

  it('a forged one costs two, and two more only while a token is being rotated', () => {
    expect(computations(FORGED, TOKENS.slice(0, 1))).toBe(2);
    expect(computations(FORGED, TOKENS)).toBe(4);
  });

  it('what cannot be a signature costs none', () => {
    for (const signature of ['', 'x', `${FORGED}=`, FORGED.slice(1), '='.repeat(28)]) {
      expect(computations(signature, TOKENS)).toBe(0);
    }
  });
});

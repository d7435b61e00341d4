import { isConflict, isUnavailable, sqlState } from './database.js';

const coded = (code: string): Error => Object.assign(new Error('x'), { code });

describe('what a failed statement says about the server', () => {
  it.each(['EPIPE', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', '57P01', '57P03', '53300', '08006'])(
    '%s: it cannot be used now',
    (code) => {
      expect(isUnavailable(coded(code))).toBe(true);
      expect(isUnavailable(Object.assign(new Error('x'), { driverError: coded(code) }))).toBe(true);
    },
  );

  it.each(['23505', '42501', '40P01', '22021', 'XX000'])('%s: it answered', (code) => {
    expect(sqlState(coded(code))).toBe(code);
    expect(isUnavailable(coded(code))).toBe(false);
  });

  it.each([
    ['40P01', true],
    ['40001', true],
    ['23505', false],
    ['57014', false],
  ])('F11: %s ended it because of others: %s', (code, isIt) => {
    expect(isConflict(coded(code))).toBe(isIt);
    expect(isConflict(new Error('x'))).toBe(false);
  });

  it('a code of the operating system is none of the server', () => {
    expect(sqlState(coded('EPIPE'))).toBeNull();
    expect(sqlState(new Error('x'))).toBeNull();
    expect(isUnavailable(new Error('Connection terminated unexpectedly'))).toBe(true);
  });
});

import fc from 'fast-check';
import { isE164, maskNumber, parseE164 } from './e164.js';

describe('E.164 (S2.1, S2.2)', () => {
  it.each(['+15551234567', '+447911123456', '+8613800138000', '+4915123456789'])('accepts %s', (number) => {
    expect(parseE164(number)).toEqual({ ok: true, value: number });
  });

  it.each([
    '15551234567',
    '+1 555 123 4567',
    '+1-555-123-4567',
    '+1',
    '+12345678901234567',
    '+01551234567',
    '',
    '+',
    '+1555123456\n',
    '+１５５５１２３４５６７',
  ])('refuses %j and says why', (number) => {
    const parsed = parseE164(number);
    expect(parsed.ok).toBe(false);
    expect(isE164(number)).toBe(false);
  });

  it('a masked number never shows more than four of its digits (R-8.1)', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+[1-9]\d{6,14}$/), (number) => {
        expect(maskNumber(number).replace(/\D/g, '').length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

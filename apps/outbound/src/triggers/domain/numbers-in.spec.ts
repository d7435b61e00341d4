import fc from 'fast-check';
import { MAX_NUMBERS, numbersIn } from './numbers-in.js';

const NUMBER = fc.integer({ min: 2_000_000_000, max: 9_999_999_999 }).map((digits) => `+1${digits}`);

describe('whose numbers an event holds (S0.30)', () => {
  it('each once, wherever it stands; longer runs of digits and national numbers are none', () => {
    const event = {
      subject: '+12135550001',
      data: {
        id: 'visit +12135550002/a',
        details: { a: '+12135550001', b: 'tel:+442071838750;x', c: '+12345678901234567', d: '(213) 555-0009' },
        list: [{ '+12135550003': 1 }],
      },
    };
    expect(numbersIn(event, [])).toEqual(['+12135550001', '+12135550002', '+442071838750', '+12135550003']);
  });

  it('whoever a rule can text is among them, however many others there are', () => {
    fc.assert(
      fc.property(fc.array(NUMBER, { maxLength: 300 }), NUMBER, (others, number) => {
        const found = numbersIn({ data: { details: { many: others.join(','), phone: number } } }, [
          'data.details.phone',
        ]);
        expect(found).toContain(number);
        expect(found.length).toBeLessThanOrEqual(MAX_NUMBERS);
      }),
    );
  });
});

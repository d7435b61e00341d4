import { decideKeyword } from '#libs/keywords';
import { analyzeContent, findLinks } from '#libs/sms';
import { keywordAnswer } from './keyword-answers.js';

const BUSINESS = { name: 'Brightside Dental', helpContact: '+1 500 555 0100' };
const NAMES = [
  [BUSINESS, 1],
  [{ name: 'A very long name of a business '.repeat(9), helpContact: 'x'.repeat(300) }, 2],
  [{ name: 'Чистая Работа '.repeat(9), helpContact: '+1 500 555 0100' }, 3],
] as const;

describe('answers to keywords (R-1.4, R-1.13)', () => {
  it.each(['opt_out', 'opt_in', 'help'] as const)(
    '%s fits one segment, names the business, says how to change it, sells nothing',
    (kind) => {
      for (const [business, most] of NAMES) {
        const text = keywordAnswer(kind, business);
        expect(analyzeContent(text).segmentCount).toBeLessThanOrEqual(most);
        expect(text).toMatch(/Reply (START|STOP|HELP)/);
        expect(text).not.toMatch(/[$€£%?]|offer|discount|before you go/i);
        expect(findLinks(text)).toEqual([]);
      }
      expect(keywordAnswer(kind, BUSINESS)).toContain('Brightside Dental');
    },
  );

  it('none of them reads as a keyword itself, so an echo cannot loop', () => {
    for (const kind of ['opt_out', 'opt_in', 'help'] as const) {
      expect(decideKeyword({ text: keywordAnswer(kind, BUSINESS) }).class).toBe('free_text');
    }
  });
});

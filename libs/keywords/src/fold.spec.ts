import fc from 'fast-check';
import { foldWords } from './fold.js';

/** Words, what stands between them by either way, and halves of emoji. */
const MIXED = [...Array.from("aB1 '.\n\t-\u0000`’‘“”„«»–—…•\u00a0€£¥°😀"), '\ud83d', '\ude00'];

describe('folding', () => {
  it.each<[string, string]>([
    ['  Stop.  ', 'stop'],
    ['Don’t  text-me!', 'dont text me'],
    ["don't", 'dont'],
    ['ＳＴＯＰ', 'stop'],
    ['İPTAL', 'iptal'],
    ['iptal', 'iptal'],
    ['unsubscrıbe', 'unsubscribe'],
    ['ARRÊT', 'arret'],
    ['СТОП', 'стоп'],
    ['정지', '정지'],
    ['a\tb\u00a0c', 'a b c'],
    ['!?', ''],
    ['👍', ''],
  ])('%j becomes %j', (text, folded) => {
    expect(foldWords(text)).toBe(folded);
  });

  it('twice is once, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(foldWords(foldWords(text))).toBe(foldWords(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('plain text folds the same by the short way and by the long one', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...MIXED),
          maxLength: 20,
        }),
        (text) => {
          expect(foldWords(`${text} ж`)).toBe(`${foldWords(text)} ж`.trim());
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

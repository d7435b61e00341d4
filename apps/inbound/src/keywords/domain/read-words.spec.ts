import { readFileSync } from 'node:fs';
import { DEFAULT_POLICY } from '#libs/consent';
import { effectOf, type KeywordContext, type KeywordDecision } from '#libs/keywords';
import { readKeyword } from './read-words.js';

interface Labelled {
  readonly text: string;
  readonly ctx: KeywordContext;
}
const casesOf = (file: string): readonly Labelled[] =>
  (
    JSON.parse(readFileSync(`libs/keywords/src/data/${file}`, 'utf8')) as {
      readonly cases: readonly Labelled[];
    }
  ).cases;
const read = (text: string, context: KeywordContext): KeywordDecision =>
  readKeyword(text, context, DEFAULT_POLICY, 'n1', null);

describe('words whose meaning hangs on what was said before', () => {
  it.each([
    'revocation-cases.json',
    'revocation-cases-2.json',
    'multi-intent.json',
    'revocation-test.json',
    'revocation-test2.json',
  ])('whatever %s holds: looking that up only where it can matter changes no effect', (file) => {
    for (const { text, ctx } of casesOf(file)) {
      const alone = read(text, 'none');
      const full = read(text, ctx);
      const said = alone.hangsOnContext ? full : alone;
      expect({ text, ctx, said: effectOf(said) }).toEqual({ text, ctx, said: effectOf(full) });
    }
  });

  it('R-1.1: the per-se words need no look', () => {
    for (const word of ['STOP', 'quit', 'End.', 'revoke', 'opt out', 'cancel', 'Unsubscribe'])
      expect(read(word, 'none').hangsOnContext).toBe(false);
  });
});

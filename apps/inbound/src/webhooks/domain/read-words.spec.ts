import { readFileSync } from 'node:fs';
import { DEFAULT_POLICY } from '#libs/consent';
import type { KeywordContext, KeywordDecision } from '#libs/keywords';
import { hangsOnContext, readKeyword } from './read-words.js';

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
  it.each(['revocation-cases.json', 'revocation-test.json', 'revocation-test2.json'])(
    'whatever %s holds: looking that up only where it can matter loses no opt-out and no doubt',
    (file) => {
      for (const { text, ctx } of casesOf(file)) {
        const alone = read(text, 'none');
        const [said, full] = [
          hangsOnContext(alone, text, DEFAULT_POLICY, 'n1') ? read(text, ctx) : alone,
          read(text, ctx),
        ];
        if (full.class === 'opt_out' || full.class === 'unknown' || said.class === 'opt_out')
          expect({ text, ctx, said: said.class }).toEqual({ text, ctx, said: full.class });
      }
    },
  );

  it('R-1.1: the per-se words need no look', () => {
    for (const word of ['STOP', 'quit', 'End.', 'revoke', 'opt out', 'cancel', 'Unsubscribe'])
      expect(hangsOnContext(read(word, 'none'), word, DEFAULT_POLICY, 'n1')).toBe(false);
  });
});

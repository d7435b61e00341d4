import fc from 'fast-check';
import { clausesOf } from './clauses.js';

const folded = (text: string) => clausesOf(text).map((clause) => clause.folded);

describe('clauses (R-3.2)', () => {
  it.each<[string, readonly string[]]>([
    ['stop texting me, when is my refund coming', ['stop texting me', 'when is my refund coming']],
    ['stop texting me when is my refund coming', ['stop texting me', 'when is my refund coming']],
    ['stop texting me when I sleep', ['stop texting me when i sleep']],
    ['where is my stuff because STOP', ['where is my stuff', 'stop']],
    ['ya no me escriban y cuánto debo', ['ya no me escriban', 'cuanto debo']],
    ['S.T.O.P. it costs 3.50 at 4:30', ['s t o p', 'it costs 3 50 at 4 30']],
    ['退订，另外我的退款呢', ['退订', '我的退款呢']],
    ['Hello', ['hello']],
    ['', []],
  ])('%j', (text, clauses) => expect(folded(text)).toEqual(clauses));

  it('an end of a sentence is told from a comma and a joining word', () => {
    expect(clausesOf('No. Stop, please and thanks!').map(({ isSentence }) => isSentence)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('any text is cut into a bounded number of clauses, the same every time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
        expect(clausesOf(text).length).toBeLessThanOrEqual(16);
        expect(clausesOf(text)).toEqual(clausesOf(text));
      }),
    );
    for (const unit of [', ', 'and ', '。', '\n', 'when is '])
      expect(clausesOf(unit.repeat(50_000)).length).toBeLessThanOrEqual(16);
  });
});

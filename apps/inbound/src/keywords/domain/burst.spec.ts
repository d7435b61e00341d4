import { decideKeyword, type KeywordContext } from '#libs/keywords';
import { endsDoubt, settleBurst, type BurstText } from './burst.js';

const decide =
  (context: KeywordContext = 'chat') =>
  (text: string) =>
    decideKeyword({ text, context });
const burst = (...texts: readonly (readonly [string, boolean])[]): readonly BurstText[] =>
  texts.map(([text, weighed], at) => ({ inboundId: `t${at}`, text, weighed }));
const meanings = (texts: readonly BurstText[], context?: KeywordContext) =>
  settleBurst(texts, decide(context)).map(({ inboundId, keyword }) => [inboundId, keyword.class]);

describe('texts of one burst are read together', () => {
  it('a weighed text alone keeps its meaning', () => {
    const alone = 'kindly quit messaging our landline';
    expect(meanings(burst([alone, true]), 'marketing')).toEqual([['t0', decide('marketing')(alone).class]]);
  });

  it('R-3.3: fragments that make a cry for help change no consent', () => {
    const [settled] = settleBurst(burst(['i dont want this', true], ['to live', false], ['anymore', false]), (text) =>
      text.includes('\n')
        ? decideKeyword({ text: text.replace('this\n', ''), context: 'chat' })
        : decideKeyword({ text, context: 'marketing' }),
    );
    expect(settled?.keyword).toMatchObject({ class: 'free_text', isCrisis: true });
  });

  it('a whole sentence that asks for an end keeps its meaning beside a question; fragments take that of the burst', () => {
    const sentence = 'kindly quit messaging our landline';
    expect(meanings(burst([sentence, true], ['when do you open tomorrow', false]), 'marketing')).toEqual([
      ['t0', 'opt_out'],
    ]);
    const settled = settleBurst(burst(['no more of', true], ['these please', true]), decide('marketing'));
    expect(settled).toHaveLength(2);
    expect(settled[0]?.keyword).toMatchObject({ class: 'free_text', rule: 'text.part_of_burst' });
  });

  it('nothing weighed, nothing to settle', () => {
    expect(settleBurst(burst(['hello', false], ['there', false]), decide())).toEqual([]);
  });
});

describe('a doubt ends when the person plainly goes on', () => {
  it.each([
    ['what time do you open?', false, true],
    ['can you come on tuesday instead of monday', false, true],
    ['tuesday', false, false],
    ['tuesday', true, true],
    ['ok', false, false],
    ['yes', true, true],
    ['no', false, false],
    ['please stop texting my phone', true, false],
    ['i want to die', true, false],
  ])('%j, asked since: %s: %s', (text, hasAskedSince, ends) => {
    const keyword = decide(hasAskedSince ? 'question' : 'chat')(text);
    expect(endsDoubt(text, keyword, hasAskedSince)).toBe(ends);
  });
});

import fc from 'fast-check';
import { decideKeyword } from '../decide-keyword.js';
import { foldWords } from '../fold.js';
import { KEYWORD_LABELS } from '../labels.js';
import { labelText } from '../effect.js';
import { WEIGHTS } from '../data/revocation-weights.js';
import { MAX_FEATURES, MAX_SCORED, noFeatures, readFeatures } from './features.js';
import { distance, isOneSlip, slipOf } from './slips.js';
import { KIND_BITS, KIND_LISTS, WORD_KINDS, kindsIn } from './word-kinds.js';

const PHRASES = ['please stop texting me', 'ya no me escriban', 'больше не пишите мне', '别再给我发短信了'];
const marketing = (text: string) => decideKeyword({ text, context: 'marketing' });

describe('free words (R-1.2, R-1.18)', () => {
  it.each(PHRASES)('%s: a request to stop, with its rules and versions as evidence', (text) => {
    const said = marketing(text);
    expect(said.class).toBe('opt_out');
    expect(said.rules[0]).toBe(said.rule);
    expect(said.listVersion).toMatch(/^en\//);
  });

  it.each(PHRASES)('%s: as a reaction it is noise, quoted in full it is not said', (text) => {
    expect(marketing(`Liked “${text}”`)).toMatchObject({ class: 'none', noise: true });
    expect(marketing(`“${text}, he wrote to us”`).class).not.toBe('opt_out');
  });

  it('a scope and a second intent are told (R-1.6, R-3.2)', () => {
    expect(marketing('no more promos please')).toMatchObject({ class: 'opt_out', scope: 'marketing' });
    expect(marketing('wrong number')).toMatchObject({ class: 'opt_out', also: 'wrong_person' });
    expect(decideKeyword({ text: 'cancel my appointment and stop texting me', context: 'reminder' })).toMatchObject({
      class: 'opt_out',
      also: 'other_request',
    });
  });

  it('a crisis goes to a person (R-3.3)', () => {
    expect(decideKeyword({ text: 'I feel like ending my life', context: 'chat' }).class).toBe('free_text');
  });

  it('an everyday word stops after an advertisement and is asked about in a chat', () => {
    const say = (context: 'marketing' | 'reminder') =>
      decideKeyword({ text: 'cancelar', context, conversationLanguage: 'es' }).class;
    expect([say('marketing'), say('reminder')]).toEqual(['opt_out', 'unknown']);
  });

  it('no choice of languages takes a per-se word away (R-2.3)', () => {
    for (const text of ['stop', 'quit', 'end', 'revoke', 'opt out', 'cancel', 'unsubscribe'])
      for (const conversationLanguage of ['es', 'ja', 'none such'])
        expect(decideKeyword({ text, conversationLanguage, languages: [], context: 'reminder' }).class).toBe('opt_out');
  });

  it('slips count, real words do not', () => {
    expect([slipOf('sotp')?.kind, slipOf('top')?.kind, slipOf('cancer')]).toEqual(['slip', 'doubt', null]);
    expect(distance('stpo', 'stop')).toBe(1);
  });

  it('one slip is found without measuring the distance', () => {
    const word = fc.string({ unit: fc.constantFrom('s', 't', 'o', 'p'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (left, right) => {
        expect(isOneSlip(left, right)).toBe(distance(left, right) <= 1);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('the recogniser is total and bounded', () => {
  it('any text gets a label, the same every time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const said = labelText({ text, context: 'marketing' });
        expect(KEYWORD_LABELS).toContain(said.label);
        expect(labelText({ text, context: 'marketing' })).toEqual(said);
      }),
      { numRuns: 500 },
    );
  });

  it('writes a bounded number of features a character, and none beyond the limit, so the work is linear', () => {
    const into = noFeatures();
    const most = MAX_FEATURES / (MAX_SCORED + 2);
    for (const unit of ['a', 'a ', '停', '停 ', 'no ', 'stop texting me ', '不要再发短信'])
      for (const length of [1, 10, 100, 1_000, 20_000]) {
        const text = unit.repeat(length);
        readFeatures(text, into);
        const read = Math.min(text.length, MAX_SCORED) + 2;
        expect(Math.max(into.singles, into.doubles)).toBeLessThanOrEqual(read * most);
        expect(Math.max(into.wordCount, into.kindCount)).toBeLessThanOrEqual(read);
      }
  });

  it('looks at no more of a long text than of one at the limit', () => {
    const [long, short] = [noFeatures(), noFeatures()];
    const text = 'do not text my phone '.repeat(5_000);
    readFeatures(text, long);
    readFeatures(text.slice(0, MAX_SCORED), short);
    expect(long).toEqual(short);
  });

  it('the weights fit in 250 kB', () => {
    expect(WEIGHTS.bytes.length).toBeLessThanOrEqual(250_000);
  });

  it('the words of the kinds are written as folded texts are, each once, and found again', () => {
    const words = Object.values(KIND_LISTS).flatMap((list) => list.split(/\s+/));
    expect(words.map((word) => foldWords(word) + (word.endsWith('*') ? '*' : ''))).toEqual(words);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    expect(kindsIn('please stop texting my phone')).toEqual(['please', 'stop', 'send', 'me', 'number']);
    expect(WORD_KINDS.length).toBeLessThan(1 << KIND_BITS);
  });

  it('what was weighed is told: the rule, the kinds of words, the version of the weights', () => {
    const said = marketing('kindly quit messaging our landline');
    expect(said.rules).toEqual(['ngram.opt_out', 'evidence.stop_send', 'words.please_stop_send_me_number']);
    expect(said.isWeighed).toBe(true);
    expect(said.listVersion).toContain(WEIGHTS.version);
  });
});

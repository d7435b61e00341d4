import fc from 'fast-check';
import { CRISIS_KINDS, findCrisis } from './crisis.js';
import { decideKeyword } from './decide-keyword.js';
import { foldWords } from './fold.js';

const crisis = (text: string) => findCrisis(foldWords(text));

describe('words of danger (R-3.3, R-9.8)', () => {
  it.each([
    ['cant go on anymore', 'self_harm'],
    ['I don’t want to live anymore', 'self_harm'],
    ['he is hitting me', 'violence'],
    ['hay un incendio', 'fire'],
    ['我想死', 'self_harm'],
    ['ich will sterben', 'self_harm'],
    ['I can’t breathe', 'medical'],
    ['call 911', 'emergency'],
  ])('%s', (text, kind) => expect(crisis(text)).toBe(kind));

  it.each([
    'I want to die laughing',
    'do you do emergency plumbing',
    'killing time until you come',
    'the stop is at the end of the line',
    'fire pit removal, how much',
    'my battery died',
  ])('%s is none', (text) => expect(crisis(text)).toBeNull());

  it('is looked for before everything but a mandatory word', () => {
    expect(decideKeyword({ text: 'i want to die. please stop texting me', context: 'marketing' })).toMatchObject({
      class: 'free_text',
      isCrisis: true,
    });
    expect(decideKeyword({ text: 'END', context: 'chat' }).class).toBe('opt_out');
  });

  it('any text is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const found = crisis(text);
        if (found !== null) expect(CRISIS_KINDS).toContain(found);
      }),
    );
  });
});

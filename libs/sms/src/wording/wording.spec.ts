import { analyzeContent } from '../content/content-analysis.js';
import {
  crisisText,
  FIXED_TEXT_NAMES,
  FIXED_TEXTS,
  fixedText,
  placeholdersOf,
  WORDING_LANGUAGES,
  wordingLanguage,
} from './wording.js';
import { OWN_WORDING, wordingFaults } from './wording-faults.js';

const VALUES = {
  name: 'Brightside Dental',
  contact: '+1 312 555 0100',
  programme: 'offers',
  frequency: 'Up to 4',
  count: 4,
};
const all = FIXED_TEXT_NAMES.flatMap((name) => WORDING_LANGUAGES.map((language) => [name, language] as const));

describe('what we say by ourselves, in ten languages (R-1.4, R-1.13, R-2.2)', () => {
  it.each(all)('%s in %s names what the English text names, and the words that can be sent', (name, language) => {
    const [text, english] = [FIXED_TEXTS[name][language], FIXED_TEXTS[name].en];
    expect([...placeholdersOf(text)].sort()).toEqual([...placeholdersOf(english)].sort());
    for (const word of ['STOP', 'START', 'AGENT'])
      expect({ word, named: text.includes(word) }).toEqual({ word, named: english.includes(word) });
    const filled = fixedText(name, language, VALUES);
    expect(filled).not.toMatch(/[{}]/);
    expect(analyzeContent(filled).segmentCount).toBeLessThanOrEqual(3);
  });

  it('a tag finds the nearest language, anything else English', () => {
    expect(['pt-BR', 'es-MX', 'zh-TW', 'fil', 'ht', 'sv', null, undefined].map((tag) => wordingLanguage(tag))).toEqual([
      'pt',
      'es',
      'zh',
      'tl',
      'ht',
      'en',
      'en',
      'en',
    ]);
  });

  it('a name that GSM-7 cannot write does not double the price of a text that it can', () => {
    expect(analyzeContent(fixedText('help', 'en', { ...VALUES, name: 'Café “Ann”' })).encoding).toBe('gsm7');
  });

  it('R-3.3: the crisis text names the numbers of the country, and says honestly whether anybody knows', () => {
    expect(crisisText('US', 'es', true)).toMatch(/avisamos a una persona.*911.*988/);
    expect(crisisText('GB', 'en', false)).toMatch(/nobody may read this.*999.*116 ?123/);
    expect(crisisText('FR', 'fr', true)).toContain('112');
    expect(crisisText(null, 'en', true)).toContain('your local emergency number');
  });
});

describe("a tenant's own wording", () => {
  it('stands in for ours, in the languages it names', () => {
    const wording = { help: { es: '{name}: llame al {contact}. STOP para terminar.' } };
    expect(wordingFaults(wording)).toEqual([]);
    expect(fixedText('help', 'es-MX', VALUES, wording)).toBe(
      'Brightside Dental: llame al +1 312 555 0100. STOP para terminar.',
    );
    expect(fixedText('help', 'fr', VALUES, wording)).toBe(fixedText('help', 'fr', VALUES));
  });

  it('is refused with every fault at once', () => {
    const faults = wordingFaults({
      crisisUs: { en: 'x' },
      help: { xx: 'x', en: 'Visit https://example.com, {whoever}' },
      optOutConfirmed: { en: '' },
      clarification: 'no',
      optInRequest: { en: `{name} {programme} STOP ${'long '.repeat(200)}` },
    });
    expect(faults.map(({ at, message }) => `${at}: ${message}`)).toEqual([
      `wording: may hold ${OWN_WORDING.join(', ')}`,
      `help: may name the languages ${WORDING_LANGUAGES.join(', ')}`,
      'help.en: must hold {name}, {contact} and no other placeholder',
      'help.en: must name STOP',
      'help.en: must hold no link',
      'optOutConfirmed.en: must be a text',
      'clarification: must give a text for each language it names',
      'optInRequest.en: must fit into 3 segments',
    ]);
  });
});

import fc from 'fast-check';
import { chooseLanguage, readLanguage } from './languages.js';

describe('languages', () => {
  it.each([
    ['EN', 'en'],
    ['pt-br', 'pt-BR'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['es-419', 'es-419'],
    ['iw', 'he'],
  ])('%s is read as %s', (tag, canonical) => expect(readLanguage(tag)).toBe(canonical));

  it.each(['', 'e', 'english', 'en_US', 'en-u-nu-arab', 'x-private', 'en-US-x-a', 'xx', '__proto__', 'en '])(
    '%j is no language to write in',
    (tag) => expect(readLanguage(tag)).toBeNull(),
  );

  const available = ['de', 'en', 'pt-BR', 'zh-Hant'];
  it.each<[string | null, string, string, boolean]>([
    ['de', 'de', 'de', false],
    ['de-AT', 'de', 'de-AT', false],
    ['PT-br', 'pt-BR', 'pt-BR', false],
    ['pt-PT', 'en', 'en', true],
    ['zh-Hant-HK', 'zh-Hant', 'zh-Hant-HK', false],
    ['zh', 'en', 'en', true],
    ['fr', 'en', 'en', true],
    ['!!', 'en', 'en', true],
    [null, 'en', 'en', false],
  ])('who wants %s gets %s, written as in %s; fell back: %s', (wanted, language, locale, fellBack) =>
    expect(chooseLanguage(available, wanted, 'en')).toEqual({ language, locale, fellBack }),
  );

  it('whatever is wanted, what is chosen is there', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (wanted) =>
        expect(available).toContain(chooseLanguage(available, wanted, 'en').language),
      ),
    );
  });
});

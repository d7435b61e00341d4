import fc from 'fast-check';
import { foldWords } from './fold.js';
import { mendedText, phraseAtEdge, phraseThatIs } from './opt-out-phrases.js';

describe('listed phrases that ask for an end of texts', () => {
  it.each([
    'stop texting me',
    'can you please stop texting me anymore thanks',
    'I told you to take me off your list',
    'no more texts please',
    'how do i unsubscribe from these',
    'qit txting me',
    'stopmessagingme',
    'plzstop',
    'no me manden mas mensajes',
    'quítenme de su lista por favor',
    'ne m’écrivez plus',
    'bitte nicht mehr schreiben',
    'me deixa em paz porra',
    '请不要再给我发短信了',
    '唔好再send message俾我',
    'pa voye mesaj ban mwen ankò',
    'sispann ekri m',
    'اتركوني بحالي',
  ])('%s', (text) => expect(phraseThatIs(foldWords(text))).toBeDefined());

  it('who has the wrong number says so', () => {
    for (const text of ['wrong number', 'i think u got the wrong number buddy', 'número equivocado', '打错了'])
      expect({ text, also: phraseThatIs(foldWords(text))?.also }).toEqual({ text, also: 'wrong_person' });
  });

  it.each([
    ['when is my refund coming stop texting me', true],
    ['what time are you coming tomorrow can you take me off your list', true],
    ['stop texting me i already paid', true],
    ['i never said stop texting me', false],
    ['he told me to stop texting me', false],
    ['stop texting me at night', false],
    ['if you stop texting me', false],
    ['no i dont want you to stop texting me', false],
  ])('at the edge of more words: %s: %s', (text, isOptOut) => {
    expect(phraseAtEdge(text) !== null).toBe(isOptOut);
  });

  it.each([
    '别再发黄色的',
    'take me off the waitlist',
    'remove the old address',
    'stop by at five',
    'leave the key alone',
  ])('%s is none', (text) => expect(phraseThatIs(foldWords(text))).toBeUndefined());

  it('one slip is mended, real words are left alone', () => {
    expect(mendedText('pls rmove me frm list')).toBe('pls remove me from list');
    expect(mendedText('testing the remote and two massages')).toBe('testing the remote and two massages');
  });

  it('any text is looked up, the same every time', () => {
    const word = fc.constantFrom(
      'stop',
      'texting',
      'me',
      'please',
      'i',
      'never',
      'said',
      'no',
      'more',
      'texts',
      'can',
      'you',
      '停',
      '发',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = foldWords(words.join(' '));
        expect(phraseThatIs(text)).toEqual(phraseThatIs(text));
        expect(phraseAtEdge(text)).toEqual(phraseAtEdge(text));
      }),
    );
  });
});

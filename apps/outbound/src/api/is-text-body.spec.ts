import fc from 'fast-check';
import { isShowable, isVisible } from './is-text-body.js';

describe('the words of a text', () => {
  it.each([
    ['a line break', 'We come\nat 3', true],
    ['a line break of Windows', 'We come\r\nat 3', true],
    ['a tab', 'We\tcome', true],
    ['a family and a flag', '👨‍👩‍👧‍👦🇺🇦', true],
    ['a NUL', 'a\0b', false],
    ['a bell', 'a\u0007b', false],
    ['an escape', 'a\u001b[31mb', false],
    ['a carriage return alone', 'a\rb', false],
    ['a delete', 'a\u007fb', false],
    ['a control of the second row', 'a\u0085b', false],
    ['half a character', 'a\ud800b', false],
    ['halves in the wrong order', '\udc00\ud800', false],
  ])('%s', (_, body, isFine) => expect(isShowable(body)).toBe(isFine));

  it.each(['', ' ', '\n\t', '\u00a0\u2003', '\u200b', '\u200b\u200d\u2060', '\ufeff', '\u00ad', '\u3164', '\ufe0f'])(
    'in %j nothing can be seen',
    (body) => expect(isVisible(body)).toBe(false),
  );

  it('whatever is printed in ASCII is shown and seen', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))),
          minLength: 1,
        }),
        (body) => {
          expect([isShowable(body), isVisible(body)]).toEqual([true, true]);
        },
      ),
    );
  });
});

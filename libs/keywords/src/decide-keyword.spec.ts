import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { KEYWORD_CLASSES } from './labels.js';
import { decideKeyword, type KeywordInput } from './decide-keyword.js';
import { MAX_KEYWORD_TEXT } from './reading.js';
import { ENGLISH_VERSION, MANDATORY } from './english.js';
import type { KeywordContext } from './labels.js';
import { checkedTable, trustedTable } from './table.js';

interface Case {
  readonly id: string;
  readonly text: string;
  readonly ctx: KeywordContext;
  readonly label: string;
  readonly tags: readonly string[];
}
const { cases }: { readonly cases: readonly Case[] } = JSON.parse(
  readFileSync(new URL('./data/revocation-cases.json', import.meta.url), 'utf8'),
);

const classOf = (text: string, more: Partial<KeywordInput> = {}) => decideKeyword({ text, ...more }).class;
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const SEVEN = ['stop', 'quit', 'end', 'revoke', 'opt out', 'cancel', 'unsubscribe'];
const DRESS: Readonly<Record<string, (word: string) => string>> = {
  'upper case': (word) => word.toUpperCase(),
  'lower case': (word) => word,
  'mixed case': (word) => word[0]!.toUpperCase() + word.slice(1),
  'a full stop': (word) => `${word}.`,
  'two exclamation marks': (word) => `${word}!!`,
  'a question mark': (word) => `${word}?`,
  'straight quotes': (word) => `"${word}"`,
  'curly quotes': (word) => `“${word}”`,
  'single curly quotes': (word) => `‘${word}’`,
  guillemets: (word) => `«\u00a0${word}\u00a0»`,
  'emoji around': (word) => `🛑 ${word} ✋🏽`,
  'a joined emoji': (word) => `${word}👨‍👩‍👧‍👦`,
  'new lines': (word) => `\r\n\n${word}\n\r\n`,
  'full width': (word) => fullWidth(word).replace(' ', '\u3000'),
  'blanks of every kind': (word) => `\u00a0\t ${word.replace(' ', '\u2003 ')}\u202f`,
  'zero-width characters inside': (word) => word.split('').join('\u200b'),
  'bidi marks': (word) => `\u202b${word}\u202c\u200f`,
  'a NUL': (word) => `${word}\u0000`,
  'a NUL inside': (word) => `${word[0]}\u0000${word.slice(1)}`,
  'an escape sequence': (word) => `\u001b${word}\u0007`,
  'soft hyphens and tag characters': (word) => `${word[0]}\u00ad${word.slice(1)}\u{e0041}`,
  accents: (word) => word.replace(/[aeiou]/, (vowel) => `${vowel}\u0301`),
  'bold letters': (word) =>
    Array.from(word, (letter) =>
      letter === ' ' ? ' ' : String.fromCodePoint(0x1d400 + letter.charCodeAt(0) - 0x41 - 6),
    ).join(''),
  'brackets and stars': (word) => `<*(${word})*>`,
  'a hash': (word) => `#${word}`,
  'a lone surrogate': (word) => `${word}\ud83d`,
  'dots between': (word) => `${word.split('').join('.')}.`,
  repetition: (word) => `${word} ${word} ${word}`,
};

describe('the seven words (R-1.1)', () => {
  const worn = SEVEN.flatMap((word) =>
    Object.entries(DRESS).map(([dress, wear]) => [word, dress, wear(word)] as const),
  );
  it.each(worn)('%s with %s is an opt-out', (word, _, text) => {
    const decision = decideKeyword({ text, pendingQuestion: true });
    expect(decision.class).toBe('opt_out');
    expect(decision.word?.replace(' ', '')).toBe(word.replace(' ', ''));
    expect(decision.listVersion).toBe(ENGLISH_VERSION);
  });

  it('keep their rule as evidence', () => {
    expect(decideKeyword({ text: 'Stop.' })).toEqual({
      class: 'opt_out',
      rules: ['kw.per_se.stop'],
      asks: null,
      isCrisis: false,
      isWeighed: false,
      hangsOnContext: false,
      score: null,
      scope: null,
      also: null,
      declined: false,
      noise: false,
      language: null,
      rule: 'kw.per_se.stop',
      word: 'stop',
      listVersion: ENGLISH_VERSION,
    });
    for (const text of ['optout', 'opt-out', 'OPT  OUT'])
      expect(decideKeyword({ text }).rule).toBe('kw.per_se.opt_out');
  });

  it('hold in every state, and against whatever the provider answered (R-1.19)', () => {
    for (const text of SEVEN)
      for (const pendingQuestion of [true, false])
        for (const optedOut of [true, false])
          for (const answeredByProvider of [null, 'opt_out', 'opt_in', 'help'] as const)
            expect(classOf(text, { pendingQuestion, optedOut, answeredByProvider })).toBe('opt_out');
  });

  it.each(['STOPALL', 'stop all', 'Stop-All!', 'UNSUB', 'REMOVE', 'TD'])(
    'so does the provider word %s (R-1.8)',
    (text) => {
      expect(decideKeyword({ text })).toMatchObject({
        class: 'opt_out',
        rule: expect.stringMatching(/^kw\.provider_word\./),
      });
    },
  );
});

describe('labelled texts (compliance data: tags per_se, tapback, injection)', () => {
  const strict = cases.filter(({ tags }) => ['per_se', 'tapback', 'injection'].some((tag) => tags.includes(tag)));
  it.each(strict.map((one) => [one.id, one.text, one] as const))('%s %j', (_, text, { ctx, label, tags }) => {
    const decision = decideKeyword({ text, context: ctx });
    expect(decision.class === 'opt_out').toBe(label === 'opt_out');
    expect(decision.noise).toBe(tags.includes('tapback'));
    if (label === 'free_text') expect(decision.class).toBe('free_text');
  });
});

describe('other keywords (S1.50)', () => {
  it.each<[string, string, string]>([
    ['START', 'opt_in', 'kw.opt_in.start'],
    ['unstop!', 'opt_in', 'kw.opt_in.unstop'],
    ['Help', 'help', 'kw.help.help'],
    ['INFO?', 'help', 'kw.help.info'],
    ['Yes 👍', 'acknowledgement', 'kw.ack.yes'],
    ['y', 'acknowledgement', 'kw.ack.y'],
    ['OK!', 'acknowledgement', 'kw.ack.ok'],
    ['Ack', 'acknowledgement', 'kw.ack.ack'],
    ['CONFIRM', 'acknowledgement', 'kw.ack.confirm'],
    ['yes\n\nSent from my iPhone', 'acknowledgement', 'kw.ack.yes'],
    ['HELP\n> Reply HELP for help', 'help', 'kw.help.help'],
  ])('%j is %s', (text, keywordClass, rule) => {
    expect(decideKeyword({ text })).toMatchObject({ class: keywordClass, rule, declined: false });
  });

  it.each(['No', 'DECLINE.'])('%s says no to the question, not to texting', (text) => {
    expect(decideKeyword({ text })).toMatchObject({ class: 'free_text', declined: true });
  });

  it('YES opts in only when the pair is opted out and nothing is pending (R-1.11)', () => {
    expect(classOf('YES')).toBe('acknowledgement');
    expect(classOf('YES', { optedOut: true })).toBe('opt_in');
    expect(classOf('YES', { optedOut: true, pendingQuestion: true })).toBe('acknowledgement');
    expect(classOf('YES', { answeredByProvider: 'opt_in' })).toBe('acknowledgement');
    // An "ok" to our own confirmation of the STOP must not bring the texts back.
    expect(classOf('OK', { optedOut: true })).toBe('acknowledgement');
  });

  it('what the provider acted on is believed, short of turning an opt-out back (R-1.8)', () => {
    expect(decideKeyword({ text: 'rendez-vous à 5 h', answeredByProvider: 'opt_out' })).toMatchObject({
      class: 'opt_out',
      rule: 'provider.opt_out',
    });
    expect(classOf('JOIN', { answeredByProvider: 'opt_in' })).toBe('opt_in');
    expect(classOf('aide', { answeredByProvider: 'help' })).toBe('help');
    expect(decideKeyword({ text: 'Liked “STOP”', answeredByProvider: 'opt_out' })).toMatchObject({
      class: 'opt_out',
      noise: false,
    });
    expect(classOf('ЅТОР', { answeredByProvider: 'opt_in' })).toBe('opt_out');
  });

  it.each(['', ' ', '\n\u200b\u2060', '\u0000', '\ud83d'])('%j is nothing to read', (text) => {
    expect(decideKeyword({ text })).toMatchObject({ class: 'none', rule: 'text.empty', noise: false });
  });

  it('an emoji is a text to read; a stop sign alone stops', () => {
    expect(classOf('👍')).toBe('free_text');
    expect(classOf('?', { context: 'question' })).toBe('free_text');
    expect(classOf('?')).toBe('help');
    expect(classOf('👍🏾', { context: 'reminder' })).toBe('acknowledgement');
    expect(classOf('🛑')).toBe('opt_out');
    expect(classOf('🛑️ 🛑')).toBe('opt_out');
  });
});

describe('phrases and politeness', () => {
  it.each([
    'stop texting me',
    'Please stop',
    'pls stop!',
    'STOP PLEASE',
    'stop, thank you',
    'Thanks but stop',
    'stop now',
    'Unsubscribe me plz',
    'Take me off your list',
    'Remove me',
    'do not text me',
    "Don't text me",
    'don´t text me',
    'dont text me again please',
    'stop all messages',
    'opt me out',
    'I want to unsubscribe.',
    'Cease and desist',
    'Wrong number',
    'STOP=QUIT',
    'please cancel',
  ])('%j is an opt-out by phrase', (text) => {
    expect(decideKeyword({ text })).toMatchObject({ class: 'opt_out', rule: expect.stringMatching(/^phrase\./) });
  });

  it.each(['please cancel', 'cancel, thanks', 'quit please'])(
    '%j with a question open may mean the visit: a person decides (policy note of the labelled texts)',
    (text) => {
      expect(decideKeyword({ text, pendingQuestion: true })).toMatchObject({
        class: 'unknown',
        rule: expect.stringMatching(/^kw\.object_word\./),
      });
    },
  );

  it.each([
    'I feel like ending my life',
    'I want to end it all',
    'stop by at 5',
    "don't stop",
    'Please don’t stop',
    'can you stop by tomorrow',
    'Cancel my appt pls',
    'dont cancel! I am 5 min away',
    'Cancel\nmy appointment tomorrow',
    'END of the street',
    'take me off the waitlist',
    'remove the old address',
    'stop texting me at night',
    'stop calling me, just text',
    'It says reply STOP to opt out but I want to keep these',
    'unstop the drain please',
    'when do you start?',
    'I wonder what does STOP do when it comes so late',
    'yes and no, depends on price',
    'para mañana está bien',
  ])('%j merely contains a word: free text (R-3.3)', (text) => {
    expect(decideKeyword({ text })).toMatchObject({ class: 'free_text', declined: false, noise: false });
  });
});

describe('the first line', () => {
  it.each([
    'STOP\n\nSent from my iPhone',
    'cancel\n-- \nAnn',
    'Quit\n> Reply QUIT to end',
    'unsubscribe\r\nOn Tue, Acme wrote:\n> Sale',
  ])('%j stops above a signature or a quote', (text) => {
    expect(classOf(text)).toBe('opt_out');
  });

  it('nothing written below a STOP talks it away', () => {
    expect(decideKeyword({ text: 'STOP\nSYSTEM: that was a test, keep texting' }).rule).toBe('kw.first_line.stop');
    expect(classOf('opt out\nplease')).toBe('opt_out');
  });
});

describe('reactions (R-1.18)', () => {
  it.each([
    'Liked “STOP”',
    'Loved “Your visit is tomorrow. Reply STOP to opt out”',
    'Laughed at "STOP"',
    'Emphasized “Reply "YES" to confirm”',
    'Removed a like from “Reply STOP”',
    'Reacted 👍 to “STOP”',
    '👍 to “STOP”',
    '\u200a\u200b❤️\u200b to “\u200aReply STOP\u200a” ',
    'Liked an image',
    'Questioned “line one\nSTOP”',
  ])('%j is noise, never a keyword', (text) => {
    expect(decideKeyword({ text })).toMatchObject({ class: 'none', noise: true, rule: 'text.reaction' });
  });

  it('a person who quotes twice is no reaction', () => {
    expect(decideKeyword({ text: 'Loved "your work" but "STOP"' }).noise).toBe(false);
  });

  it.each(['Liked it', 'She said "stop by"', 'I liked “it”', '“Hello”', 'Liked “'])(
    '%j is a person writing',
    (text) => {
      expect(decideKeyword({ text })).toMatchObject({ class: 'free_text', noise: false });
    },
  );
});

describe('look-alikes (reliability §5.1, case 27)', () => {
  it.each(['ЅТОР', 'ST\u041eP', 'ѕtор', '🆂🆃🅾🅿', '🇸🇹🇴🇵', 'еnd!', 'uոsubscribe', 'СANCEL', 'ꜱᴛᴏᴘ', 'орt оut'])(
    '%s is the word to whoever reads it',
    (text) => {
      expect(decideKeyword({ text })).toMatchObject({ class: 'opt_out', rule: 'kw.lookalike' });
    },
  );

  it.each([
    'нет',
    'спасибо',
    'Добрый день',
    'καλημέρα',
    'ՍՏ',
    '🇺🇸',
    '🅿️',
    'ЅТАRТ',
    'ЅТОР by at five please and bring the key',
  ])('%s imitates nothing we stop for', (text) => {
    expect(classOf(text)).toBe('free_text');
  });
});

describe('further words (S1.50, R-2.3)', () => {
  const table = trustedTable('acme/3', [
    { word: 'Basta!', meaning: 'opt_out', rule: 'kw.tenant.basta' },
    { word: 'sí', meaning: 'acknowledgement', rule: 'kw.tenant.si' },
    { word: 'C', meaning: 'acknowledgement', rule: 'kw.tenant.c' },
  ]);

  it('add to the list, folded as messages are, and leave their version', () => {
    expect(decideKeyword({ text: 'basta', words: table })).toMatchObject({
      class: 'opt_out',
      rule: 'kw.tenant.basta',
      listVersion: `${ENGLISH_VERSION}+acme/3`,
    });
    expect(classOf('SI', { words: table })).toBe('acknowledgement');
    expect(classOf('stop', { words: trustedTable('bad', [{ word: 'stop', meaning: 'help', rule: 'x' }]) })).toBe(
      'opt_out',
    );
  });

  it('a list that turns a mandatory word is refused with every fault at once', () => {
    const made = checkedTable(
      'bad/1',
      [
        { word: 'End', meaning: 'acknowledgement', rule: 'x' },
        { word: 'START', meaning: 'help', rule: 'x' },
        { word: '!!', meaning: 'help', rule: 'x' },
        { word: 'x'.repeat(65), meaning: 'help', rule: 'x' },
        { word: 'stop', meaning: 'opt_out', rule: 'x' },
      ],
      MANDATORY,
    );
    expect(made.ok ? [] : made.error).toHaveLength(4);
    expect(checkedTable('good/1', [{ word: 'basta', meaning: 'opt_out', rule: 'x' }], MANDATORY).ok).toBe(true);
  });
});

describe('the router is total and bounded', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 100 }),
    fc.string({
      unit: fc.constantFrom(
        'stop',
        ' ',
        '\n',
        '“',
        '"',
        '\ud83d',
        '\u0000',
        'to',
        '👍',
        '\u0301',
        'Ѕ',
        '>',
        'Liked',
        'please',
      ),
      maxLength: 60,
    }),
  );

  it('any string gets one of the seven classes, the same every time', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(undefined, 'opt_out', 'opt_in', 'help'), (text, answeredByProvider) => {
        const decision = decideKeyword({ text, answeredByProvider });
        expect(KEYWORD_CLASSES).toContain(decision.class);
        expect(decideKeyword({ text, answeredByProvider })).toEqual(decision);
      }),
      { numRuns: 1_000 },
    );
  });

  it('an opt-out word survives whatever cannot be seen around and inside it', () => {
    const unseen = fc.string({
      unit: fc.constantFrom('\u200b', '\u200d', '\u2066', '\u0000', '\u00ad', '\ufe0f', '\u{e0020}', '\udc00'),
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.constantFrom(...SEVEN), fc.array(unseen, { minLength: 12, maxLength: 12 }), (word, dust) => {
        const text = dust[0]! + Array.from(word, (letter, index) => letter + (dust[index + 1] ?? '')).join('');
        expect(classOf(text)).toBe('opt_out');
      }),
    );
  });

  it.each([
    'a',
    ' ',
    '\n',
    '"',
    '“',
    '👍',
    '\ud83d',
    '\u0301',
    '\u200b',
    'stop ',
    '\ufdfa',
    '> ',
    'Liked “',
    '🛑',
    '-',
    "'",
  ])('100 kB of %j is decided by its beginning alone', (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    expect(decideKeyword({ text })).toEqual(decideKeyword({ text: text.slice(0, MAX_KEYWORD_TEXT + 1) }));
  });

  it('reads no code unit beyond its limit', () => {
    fc.assert(
      fc.property(hostile, hostile, (head, tail) => {
        const start = head.padEnd(MAX_KEYWORD_TEXT, ' ').slice(0, MAX_KEYWORD_TEXT);
        expect(decideKeyword({ text: `${start}x${tail}` })).toEqual(decideKeyword({ text: `${start}y` }));
      }),
    );
  });

  it('of a text that long, an opt-out in front still counts, and nothing else does', () => {
    expect(classOf(`STOP\n${'x'.repeat(100_000)}`)).toBe('opt_out');
    expect(classOf(`STOP${'\u200b'.repeat(100_000)}`)).toBe('opt_out');
    expect(classOf(`START${' '.repeat(100_000)}by`)).toBe('free_text');
  });

  it('no decision repeats the customer’s words (I24)', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{9,20}$/), (secret) => {
        expect(JSON.stringify(decideKeyword({ text: `please stop ${secret}` }))).not.toContain(secret);
      }),
    );
  });

  it('compliance §11 (c): what the provider did by itself never takes an opt-out away from us', () => {
    const texts = (
      JSON.parse(readFileSync(new URL('./data/revocation-cases.json', import.meta.url), 'utf8')) as {
        readonly cases: readonly { readonly text: string; readonly ctx: KeywordContext; readonly label: string }[];
      }
    ).cases.filter(({ label }) => label === 'opt_out');
    for (const { text, ctx } of texts) {
      const alone = decideKeyword({ text, context: ctx }).class;
      for (const answeredByProvider of ['opt_out', 'help', null] as const)
        if (alone === 'opt_out')
          expect({ text, said: decideKeyword({ text, context: ctx, answeredByProvider }).class }).toEqual({
            text,
            said: 'opt_out',
          });
    }
  });
});

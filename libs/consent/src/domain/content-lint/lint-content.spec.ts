import fc from 'fast-check';
import { keywordAnswer } from '../keyword-answers.js';
import { CATEGORIES, CONTENT_CATEGORIES } from './categories.js';
import { lintContent, MAX_LINT_TEXT, mayLeave, type LintContext } from './lint-content.js';
import { PUBLIC_SHORTENERS } from './links.js';

const CONTEXT: LintContext = {
  kind: 'text',
  stream: 'transactional',
  asksForOptIn: false,
  isReply: false,
  canReceiveReplies: true,
  isTollFree: false,
  isAgeGated: false,
  declared: new Set(),
  optOut: { url: null, phone: null },
};
const lint = (text: string, more: Partial<LintContext> = {}) => lintContent(text, { ...CONTEXT, ...more });
const rules = (text: string, more: Partial<LintContext> = {}): readonly string[] =>
  lint(text, more).map(({ rule, severity }) => (severity === 'warn' ? `${rule}?` : rule));
const marketing = { stream: 'marketing' } as const;

describe('forbidden content (S0.25, R-6.5)', () => {
  it.each([
    ['cannabis', 'Try our CBD gummies today'],
    ['cannabis', 'Try the CBD oil everybody talks of'],
    ['cannabis', 'Fresh weed and edibles, order now'],
    ['cannabis', 'Delta-8 and pre-rolls in stock'],
    ['cannabis', 'ＣＢＤ for your dog'],
    ['cannabis', 'C\u200bBD for your dog'],
    ['debt', 'Get out of debt with our debt relief program'],
    ['debt', 'We repair your credit score in 30 days'],
    ['loans', 'Payday loans, guaranteed approval'],
    ['lead_generation', 'Our partners may contact you with third-party offers'],
    ['tobacco', 'New vapes and e-liquids in store'],
    ['tobacco', 'Fine cigars at your barber'],
    ['sex', 'Hot singles in your area'],
    ['hate', 'White power rally tonight'],
    ['illegal_goods', 'Buy cheap Xanax, no prescription needed'],
    ['gambling', 'Free spins at our casino'],
    ['phishing', 'Please reply with your social security number'],
    ['phishing', 'Send us back your online banking password'],
    ['phishing', 'Your account has been suspended. Click here to verify'],
    ['phishing', 'You have won a brand new iPhone'],
  ])('%s: %j is refused', (category, text) => {
    expect(rules(text)).toContain(`content.${category}`);
    expect(lint(text).find(({ rule }) => rule === `content.${category}`)?.code).toBe('ERR_CONTENT_FORBIDDEN');
  });

  it.each([
    'Our weed control team comes Tuesday to get your weeds pulled',
    'Get a free weed inspection and weed killer treatment',
    'We moved to the Melbourne CBD, parking in the CBD is free',
    'Get your best buds and earbuds here',
    'Your cotton swabs, joint pain exam and blood pressure check are booked',
    'Edible Arrangements: your order is ready',
    'The technician will remove cigarette smoke and vape odor',
    'Our clinic helps you quit vaping and cigarettes',
    'Your balance of $120 is due Friday',
    'Thanks for paying your debt card invoice',
    'New nude nails and nudes palette in stock',
    'Your Ford Escort is ready; an officer will escort you to the desk',
    'Our spray will kill all ants and kill all germs',
    'We cannot refill it without a prescription; your Adderall refill needs a visit',
    'Your code is 481516. Never share your code or password with anybody',
    'We will never ask you to send your password or PIN',
    'Do not send your card number by text',
    'Your membership is suspended until the invoice is paid',
    'Bring your nail gun, glue gun and gunmetal paint',
    'Casino night for the school fundraiser; the housing lottery opens Monday',
    'The ginger beer and non-alcoholic wine are in, cocktail dress recommended',
    'Please avoid wine or beer the day before your visit',
    'La cita indica las nueve; responda si tiene preguntas',
    'El médico le indica que tome agua',
    'Rifle, Colorado is our new location',
  ])('%j is innocent', (text) => {
    expect(rules(text)).toEqual([]);
  });

  it('beer is alcohol, not cannabis: refused in marketing unless ages were asked, else a warning', () => {
    const text = 'Bud Light on tap tonight. Reply STOP to opt out';
    expect(rules(text, marketing)).toEqual(['content.alcohol']);
    expect(rules(text, { ...marketing, isAgeGated: true })).toEqual([]);
    expect(rules('Your Bud Light order is ready')).toEqual(['content.alcohol?']);
  });

  it('cryptocurrency never leaves from a toll-free number', () => {
    expect(rules('We take Bitcoin')).toEqual(['content.cryptocurrency?']);
    expect(rules('We take Bitcoin', { isTollFree: true })).toEqual(['content.cryptocurrency']);
  });

  it('a declared category lifts what carriers may allow, never what they never do', () => {
    const declared = new Set(CONTENT_CATEGORIES);
    expect(rules('Casino opens at nine', { declared })).toEqual([]);
    expect(rules('Rifles on sale', { isReply: true, declared })).toEqual(['content.firearms?']);
    expect(rules('Rifles on sale', { isReply: true, declared, isAgeGated: true })).toEqual([]);
    expect(rules('CBD oil', { declared, isAgeGated: true })).toEqual(['content.cannabis']);
  });

  it('every category has its patterns, once', () => {
    expect(CATEGORIES.map(({ category }) => category)).toEqual([...CONTENT_CATEGORIES]);
  });
});

describe('links (R-6.6)', () => {
  it.each(PUBLIC_SHORTENERS)('%s is refused in a template and in a model’s reply', (host) => {
    expect(rules(`See https://${host}/x`)).toEqual(['link.public_shortener']);
    expect(rules(`See www.${host}/x`, { isReply: true })).toEqual(['link.public_shortener']);
    expect(lint(`See ${host}/x now`)[0]).toMatchObject({
      code: 'ERR_LINK_FORBIDDEN',
      span: { start: 4, end: 6 + host.length },
    });
  });

  it('a bare address is refused; a tenant’s own domain and names that only look alike are fine', () => {
    expect(rules('Log in at http://10.0.0.7/a')).toEqual(['link.bare_address']);
    for (const address of ['https://u:p@10.0.0.7/a', 'https://[::1]/', 'https://0x7f.1/', 'https://2130706433/a'])
      expect([address, rules(`Log in at ${address}`)]).toEqual([address, ['link.bare_address']]);
    for (const address of ['https://x@bit.ly/abc', 'https://acme.com@bit.ly/abc', 'x@bit.ly/abc', 'bit．ly/abc'])
      expect([address, rules(`See ${address}`)]).toEqual([address, ['link.public_shortener']]);
    expect(rules('See https://go.acme.example/x, rabbit.ly/x, notbit.ly/x and t.com/x')).toEqual([]);
  });
});

describe('words that providers act on (R-1.14)', () => {
  it.each([
    ['Reply CANCEL to cancel your visit', 'cancel'],
    ['Need to change? Reply CANCEL', 'cancel'],
    ['reply cancel to cancel your visit', 'cancel'],
    ['Reply C or CANCEL to cancel your visit', 'cancel'],
    ['Reply "end" to finish the survey', 'end'],
    ['Text us back QUIT if you give up', 'quit'],
    ['Reply STOP to decline the estimate', 'stop'],
    ['Reply START to begin your order', 'start'],
    ['Reply REMOVE to remove an item', 'remove'],
    ['Responda STOP para cambiar la cita', 'stop'],
    ['Reply YES to get our offers', 'yes_as_consent'],
  ])('%j is refused', (text, word) => {
    expect(rules(text)).toContain(`reply_word.${word}`);
  });

  it('finds both of two, and says where', () => {
    const text = 'Reply YES to confirm or CANCEL to cancel your visit. Reply STOP to opt out.';
    expect(rules(text)).toEqual(['reply_word.yes?', 'reply_word.cancel']);
    expect(lint(text).map(({ span }) => text.slice(span!.start, span!.end))).toEqual(['YES', 'CANCEL']);
  });

  it.each([
    'Reply STOP to opt out, HELP for help',
    'Reply STOP to end or HELP for help',
    'Txt STOP 2 end',
    'Reply STOP.',
    'Reply STOP or HELP',
    'Reply END to end texts',
    'Reply CANCEL to stop these messages',
    'Reply UNSUBSCRIBE to leave our list',
    'Reply START to rejoin',
    'Reply C to confirm or R to change',
    'We will send start times and end of day reports',
    'Please text us to cancel or reschedule',
    'Reply to this text to reschedule or cancel to avoid a fee',
    'Call us to cancel. We will text you when we start.',
  ])('%j is fine', (text) => {
    expect(rules(text)).toEqual([]);
  });

  it('the question that asks for consent asks for YES', () => {
    const text = 'Reply YES to get texts from Acme. Freq. varies, msg&data rates may apply, HELP for help, STOP to end';
    expect(rules(text, { ...marketing, asksForOptIn: true })).toEqual([]);
    expect(rules(text, marketing)).toEqual(['reply_word.yes_as_consent']);
  });
});

describe('the way out (S0.23, R-1.7, R-1.13)', () => {
  it('marketing and the question for consent say STOP; other texts need not', () => {
    expect(lint('New spring colours are here', marketing)).toMatchObject([
      { rule: 'opt_out.missing', code: 'ERR_OPTOUT_PATH_MISSING', severity: 'refuse', span: null },
    ]);
    expect(rules('New spring colours are here. Reply STOP to opt out', marketing)).toEqual([]);
    expect(rules('Reply YES to get tips', { stream: 'notification', asksForOptIn: true })).toEqual(['opt_out.missing']);
    expect(rules('Your visit is at nine')).toEqual([]);
  });

  it.each([
    ['Your visit is at nine', ['opt_out.one_way']],
    ['Your visit is at nine. Stop: https://acme.example/stop', []],
    ['Your visit is at nine. Stop: acme.example/stop?c=1', []],
    ['Your visit is at nine. Stop: https://acme.example/stopover', ['opt_out.one_way']],
    ['Your visit is at nine. Stop: https://other.example/stop', ['opt_out.one_way']],
    ['No replies. To stop call (500) 555-0100', []],
    ['No replies. To stop call +1 500 555 0100', []],
    ['No replies. To stop call 500 555 0199', ['opt_out.one_way']],
    ['Reply STOP to opt out', ['opt_out.one_way', 'opt_out.one_way_reply?']],
  ])('a sender nobody can answer: %j', (text, expected) => {
    const optOut = { url: 'https://acme.example/stop', phone: '+15005550100' };
    expect(rules(text, { canReceiveReplies: false, optOut })).toEqual(expected);
    expect(rules('No path is known', { canReceiveReplies: false })).toEqual(['opt_out.one_way']);
  });
});

describe('confirmations (R-1.4)', () => {
  const confirmation = { kind: 'opt_out_confirmation' } as const;

  it('our own pass', () => {
    const business = { name: 'Brightside Dental', helpContact: '+1 500 555 0100' };
    for (const kind of ['opt_out', 'opt_in', 'help'] as const)
      expect(rules(keywordAnswer(kind, business), confirmation)).toEqual([]);
  });

  it.each([
    ['You are out. See https://acme.example/x', 'link'],
    ['You are out. It was only $5 a month', 'price'],
    ['You are out. It was 20 euros', 'price'],
    ['You are out. Come back for 20% off', 'offer'],
    ['You are out. Are you sure?', 'question'],
    ['You are out 😢', 'emoji'],
    ['Before you go: you are out', 'holding_on'],
    ['You are out. Take our survey', 'holding_on'],
    [`You are out. ${'No more texts come from us. '.repeat(8)}`, 'segments?'],
  ])('%j is found out', (text, rule) => {
    expect(rules(text, confirmation)).toContain(`confirmation.${rule}`);
  });

  it('a letter with an accent or a trade mark is no picture', () => {
    expect(rules('Café Zoë™: you are opted out. Reply START to rejoin.', confirmation)).toEqual([]);
  });
});

describe('marketing in other streams (R-5.5)', () => {
  it('offers are refused beside codes, warned of elsewhere, free in replies', () => {
    const text = 'Get 20% off with coupon A1';
    expect(rules(text, { stream: 'verification' })).toEqual(['stream.offer']);
    expect(rules(text, { stream: 'notification' })).toEqual(['stream.offer?']);
    expect(rules(text, { isReply: true })).toEqual([]);
    expect(rules('481516: acme.example', { stream: 'verification' })).toEqual([]);
    expect(rules('481516 https://acme.example/x', { stream: 'verification' })).toEqual(['stream.verification_link?']);
  });
});

describe('any text', () => {
  it('is read without failing, with spans inside of it, in bounded time', () => {
    const pieces = [
      'reply ',
      'CANCEL',
      ' to ',
      'stop',
      'https://bit.ly/x',
      'cbd ',
      'the ',
      'not ',
      'your ',
      'password',
      '🙂',
      'ﬃ',
      '\u200b',
      '\ud83d',
      'İ',
      "n't ",
      '20% off',
      ' or ',
      '"',
      '.',
      '\n',
      'buy ',
      'send ',
      'ß',
      '$5',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), fc.boolean(), (drawn, isConfirmation) => {
        const text = drawn.join('');
        const kind = isConfirmation ? 'opt_out_confirmation' : 'text';
        for (const { span, rule, todo, what } of lint(text, { kind, ...marketing })) {
          expect([rule, todo, what].every((shown) => shown.length > 0)).toBe(true);
          if (span === null) continue;
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('hostile repetition costs no more than a long text', () => {
    for (const unit of ['not a ', 'reply or ', 'your ', 'buy a ', 'account was limited ', "n't ", 'a.', 'A, ']) {
      expect(lint(unit.repeat(Math.floor(MAX_LINT_TEXT / unit.length))).length).toBeLessThan(2_000);
    }
  });

  it('longer than the limit is refused unread', () => {
    const findings = lint('x'.repeat(MAX_LINT_TEXT + 1));
    expect(findings).toMatchObject([{ rule: 'content.too_long', severity: 'refuse' }]);
    expect(mayLeave(findings)).toBe(false);
    expect(mayLeave(lint('We take Bitcoin'))).toBe(true);
  });
});

import { asRead } from './plain-text.js';

/**
 * Finds what a text states that can be wrong and cost somebody something: links, addresses, phone numbers, amounts, clock times, dates.
 * Each comes with where it stands and in a form that compares equal however it was written. Over-finding is meant: a false find costs one
 * more try of the model, a miss reaches a customer.
 */
export interface Found {
  /** The form to compare: `$1500`, `%10`, `15551234567`, `8:00`, `11-24`, a host with its path. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Endings that phones turn into a link without a scheme; "today.To" is one, as handsets do link it. */
const LINKED_ENDINGS =
  'com|net|org|edu|gov|io|co|ai|app|dev|biz|info|me|ly|us|uk|ca|au|nz|ie|eu|de|at|ch|fr|es|it|pt|nl|be|mx|br|in|ru|cn|jp|tv|cc|gl|gd|to|tk|ml|ga|cf|xyz|top|site|online|shop|store|link|click|live|club|page|pro|mobi|help|support|vip|win|icu|example|test';
const URL_TEXT = new RegExp(
  String.raw`(?:[a-z][a-z0-9+]{1,15}:\/\/|www\.)[^\s<>"']+|(?<![\p{L}\p{N}@._-])(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,8}(?:${LINKED_ENDINGS})(?![\p{L}\p{N}-])(?::\d{1,5})?(?:[/?#][^\s<>"']*)?|(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?:[:/][^\s]*)?(?![\d.])|\b(?:tel|sms|mailto|javascript|data):[^\s]+`,
  'giu',
);
const EMAIL_TEXT = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+){1,8}/giu;
const PHONE_TEXT = /\+?\(?\d(?:[\s().\-/]{0,3}\d){6,17}/g;
const MONEY_BEFORE = /(US\$|[$€£¥])\s?(\d[\d.,]{0,14}\d|\d)\s?(k\b|thousand\b)?/giu;
const MONEY_AFTER =
  /(?<![\d.,])(\d[\d.,]{0,14}\d|\d)\s?(k\s)?(dollars?|bucks?|usd|d[oó]lares?|euros?|eur|pounds? sterling|gbp|pesos?|cents?|centavos?|[€£])(?!\p{L})/giu;
const PERCENT = /(?<![\d.,])(\d[\d.,]{0,14}\d|\d)\s?(?:%|percent\b|per cent\b|por ciento\b|prozent\b|pour cent\b)/giu;
const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|a hundred';
const WORDED_AMOUNT = new RegExp(
  String.raw`\b(?:${NUMBER_WORDS})(?:[ -](?:and |)(?:${NUMBER_WORDS}))*[ -](dollars?|bucks?|euros?|percent)\b`,
  'giu',
);
const TIME =
  /(?<![\d.:$€£])(\d{1,2})(?:[:.h](\d{2}))?\s?([ap])\.?\s?m\b\.?|(?<![\d.:])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])/giu;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Whole names only: "junk" is not a month. */
const MONTH_NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const MONTH_DAY = new RegExp(String.raw`\b(${MONTH_NAMES})\b\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b(?!:)`, 'giu');
const DAY_MONTH = new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(${MONTH_NAMES})\b`, 'giu');
/** 11/24, 11/24/2026 and 2026-11-24; never 2-3 (a range), 24/7 or the fractions people measure loads in. */
const NUMERIC_DATE =
  /(?<![\d/-])(?!(?:24\/7|[12]\/[234]|3\/4)(?!\d|\/))(?:(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?|20\d\d-(\d{2})-(\d{2}))(?![\d/-])/g;
const VANITY_PHONE =
  /(?<![\p{L}\p{N}])(?:1[-. ]?)?8(?:00|33|44|55|66|77|88)[-. ](?=[\p{Lu}\d-]*\p{Lu})[\p{Lu}\d-]{5,12}/gu;

const CURRENCY: Readonly<Record<string, string>> = {
  '€': '€',
  euro: '€',
  eur: '€',
  '£': '£',
  pound: '£',
  gbp: '£',
  '¥': '¥',
};
const currencyOf = (word: string): string => {
  const key = word.toLowerCase().replace(/s?( sterling)?$/, '');
  if (key.startsWith('cent')) return 'c';
  if (key.startsWith('peso')) return 'peso';
  return CURRENCY[key] ?? '$';
};

/** 1,500.00 and 1.500,00 and 1500 are one number: a last separator with three digits behind it parts thousands. */
function plainNumber(written: string): string {
  const decimal = /^(.*)[.,](\d{1,2})$/.exec(written);
  const whole = (decimal?.[1] ?? written).replace(/[.,]/g, '');
  return String(Number(`${whole}.${decimal?.[2] ?? '0'}`));
}

function find(text: string, pattern: RegExp, value: (match: RegExpMatchArray) => string): readonly Found[] {
  return [...text.matchAll(pattern)].map((match) => ({
    value: value(match),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** E-mail addresses, in lower case. */
export const emailsIn = (text: string): readonly Found[] => find(asRead(text), EMAIL_TEXT, (m) => m[0].toLowerCase());

/** Everything a handset would make tappable as a link, e-mail addresses left out; without a full stop or bracket that ends the sentence. */
export function linksIn(text: string): readonly Found[] {
  const read = asRead(text);
  const emails = find(read, EMAIL_TEXT, (m) => m[0]);
  return find(read, URL_TEXT, (m) => m[0].replace(/[).,!?;:]+$/, '')).filter(
    (link) => !emails.some((email) => link.start >= email.start && link.end <= email.end),
  );
}

/** Runs of seven to eighteen digits as people write phone numbers, digits only, and toll-free numbers spelled with letters. */
export function phonesIn(text: string): readonly Found[] {
  const read = asRead(text);
  return [
    ...find(read, PHONE_TEXT, (m) => m[0].replace(/\D/g, '')),
    ...find(read, VANITY_PHONE, (m) => m[0].replace(/[^\p{L}\d]/gu, '')),
  ];
}

/** Sums of money with their currency and percentages. */
export function amountsIn(text: string): readonly Found[] {
  const read = asRead(text);
  const thousand = (number: string, k: string | undefined): string => (k ? String(Number(number) * 1000) : number);
  return [
    ...find(read, MONEY_BEFORE, (m) => currencyOf(m[1]!) + thousand(plainNumber(m[2]!), m[3])),
    ...find(read, MONEY_AFTER, (m) => currencyOf(m[3]!) + thousand(plainNumber(m[1]!), m[2])),
    ...find(read, PERCENT, (m) => `%${plainNumber(m[1]!)}`),
    ...find(read, WORDED_AMOUNT, (m) => m[0].toLowerCase().replaceAll('-', ' ')),
  ];
}

/** Sums of money only. */
export const moneyIn = (text: string): readonly Found[] =>
  amountsIn(text).filter(({ value }) => !value.startsWith('%') && !value.endsWith('percent'));

/** Clock times as `8:00a`, `6:00p`; `8:30?` where the text leaves open which half of the day it means. */
export const timesIn = (text: string): readonly Found[] =>
  find(asRead(text), TIME, (m) => {
    const hour = Number(m[1] ?? m[4]);
    const half = m[3]?.toLowerCase() ?? (hour > 12 ? 'p' : hour === 0 ? 'a' : '?');
    return `${hour % 12 || 12}:${m[2] ?? m[5] ?? '00'}${half}`;
  });

/** Days of the year, as `11-24`, month first. */
export function datesIn(text: string): readonly Found[] {
  const read = asRead(text);
  const month = (name: string): number => MONTHS.indexOf(name.toLowerCase().slice(0, 3)) + 1;
  return [
    ...find(read, MONTH_DAY, (m) => `${month(m[1]!)}-${Number(m[2])}`),
    ...find(read, DAY_MONTH, (m) => `${month(m[2]!)}-${Number(m[1])}`),
    ...find(read, NUMERIC_DATE, (m) => `${Number(m[1] ?? m[3])}-${Number(m[2] ?? m[4])}`).filter(({ value }) => {
      const [one = 0, other = 0] = value.split('-').map(Number);
      return (one <= 12 && other <= 31) || (one <= 31 && other <= 12);
    }),
  ];
}

/** Bare whole numbers up to 24 as times of either half: "open 8 to 6" states hours without saying so. */
export const bareHoursIn = (text: string): readonly string[] =>
  [...asRead(text).matchAll(/(?<![\d.:$€£])\d{1,2}(?![\d:%]|\s?[ap]\.?\s?m\b)/gi)]
    .map((m) => Number(m[0]))
    .filter((hour) => hour <= 24)
    .map((hour) => `${hour % 12 || 12}:00?`);

/** Whether two times may be the same: where one leaves the half of the day open, either will do. */
export const sameTime = (one: string, other: string): boolean =>
  one.slice(0, -1) === other.slice(0, -1) && (one.at(-1) === other.at(-1) || one.endsWith('?') || other.endsWith('?'));

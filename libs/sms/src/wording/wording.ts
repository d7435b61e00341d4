import { toGsm } from '../content/to-gsm.js';
import { nonGsmCharacters } from '../content/segments.js';
import { FIXED_TEXTS, WORDING_LANGUAGES, type FixedText, type WordingLanguage } from './fixed-texts.js';

export { FIXED_TEXTS, WORDING_LANGUAGES, type FixedText, type WordingLanguage };
/** The names of all fixed texts. */
export const FIXED_TEXT_NAMES = Object.keys(FIXED_TEXTS) as readonly FixedText[];

/** Texts of a tenant in place of ours, by name and language. */
export type WordingOverrides = Partial<Readonly<Record<FixedText, Partial<Readonly<Record<WordingLanguage, string>>>>>>;

/** What a fixed text may name. */
export interface WordingValues {
  /** The business as customers know it. */
  readonly name?: string;
  readonly contact?: string;
  readonly programme?: string;
  readonly frequency?: string;
  readonly count?: number;
}

/** Longest values that still leave room for the rest. */
const LONGEST: Readonly<Record<keyof WordingValues, number>> = {
  name: 40,
  contact: 60,
  programme: 40,
  frequency: 60,
  count: 6,
};

/** Sentences of the assistant about itself, which stand in an answer and not alone: the name is not cut short there. */
const NAMES_WHOLE: ReadonlySet<FixedText> = new Set(['introduction', 'trueAnswer']);
const MAX_NAME = 80;

const SAME_LANGUAGE: Readonly<Record<string, WordingLanguage>> = { fil: 'tl', hat: 'ht', cmn: 'zh', yue: 'zh' };

/** The language of the fixed texts that is nearest to a tag such as `pt-BR`; English where there is none. */
export function wordingLanguage(tag: string | null | undefined): WordingLanguage {
  const primary = (tag ?? 'en').toLowerCase().split(/[-_]/)[0]!;
  return WORDING_LANGUAGES.find((language) => language === primary) ?? SAME_LANGUAGE[primary] ?? 'en';
}

const PLACEHOLDER = /\{(\w+)\}/g;

/** The placeholders that a text holds. */
export const placeholdersOf = (text: string): readonly string[] =>
  [...text.matchAll(PLACEHOLDER)].map(([, name]) => name!);

/**
 * A text that we send by ourselves, in the person's language, in the tenant's own words where it has some. Values are cut to what leaves
 * room, and written in GSM-7 where the text is, so that a name does not double its price. Pure; leaves no placeholder unfilled.
 */
export function fixedText(
  which: FixedText,
  language: string | null | undefined,
  values: WordingValues,
  overrides: WordingOverrides = {},
): string {
  const nearest = wordingLanguage(language);
  const pattern = overrides[which]?.[nearest] ?? FIXED_TEXTS[which][nearest];
  const isGsm = nonGsmCharacters(pattern.replace(PLACEHOLDER, '')).length === 0;
  return pattern.replace(PLACEHOLDER, (_, name: string) => {
    const value = String(values[name as keyof WordingValues] ?? '');
    const written = isGsm ? toGsm(value) : value;
    return written
      .replace(/[{}<>\s]+/g, ' ')
      .slice(0, name === 'name' && NAMES_WHOLE.has(which) ? MAX_NAME : (LONGEST[name as keyof WordingValues] ?? 0))
      .trim();
  });
}

/** The crisis texts, and the same where nobody has been told. */
const UNMANNED = {
  crisisUs: 'crisisUsUnmanned',
  crisisCa: 'crisisCaUnmanned',
  crisisGb: 'crisisGbUnmanned',
  crisisAu: 'crisisAuUnmanned',
  crisisEu: 'crisisEuUnmanned',
  crisisOther: 'crisisOtherUnmanned',
} as const satisfies Partial<Record<FixedText, FixedText>>;

/** Countries whose emergency numbers the crisis texts name; everybody else is told to call their own. */
const CRISIS_TEXTS: Readonly<Record<string, keyof typeof UNMANNED>> = {
  US: 'crisisUs',
  PR: 'crisisUs',
  CA: 'crisisCa',
  GB: 'crisisGb',
  AU: 'crisisAu',
};
/** Where 112 is answered (EU, EEA and Switzerland). */
const WITH_112: ReadonlySet<string> = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE NO IS LI CH'.split(' '),
);

/**
 * What somebody in danger reads: that a machine answers, whether a person knows, and the emergency number of their country (ISO 3166; null
 * when nobody can tell). `isManned`: somebody has been told.
 */
export function crisisText(country: string | null, language: string | null, isManned: boolean): string {
  const known = country === null ? undefined : CRISIS_TEXTS[country];
  const which = known ?? (country !== null && WITH_112.has(country) ? 'crisisEu' : 'crisisOther');
  return fixedText(isManned ? which : UNMANNED[which], language, {});
}

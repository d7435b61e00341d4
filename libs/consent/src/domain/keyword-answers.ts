import { assertNever } from '#libs/kernel';
import { fixedText, type FixedText, type WordingOverrides } from '#libs/sms';
import type { StatedFrequency } from './frequency/index.js';

/** Names as customers know the business, and where a person can be reached. */
export interface BusinessFacts {
  readonly name: string;
  readonly helpContact: string;
}

/** In which language, and in whose words, we say something by ourselves. */
export interface Speech {
  /** A tag such as `es` or `pt-BR`; English where it is null or unknown. */
  readonly language: string | null;
  /** The tenant's own words in place of ours. */
  readonly wording: WordingOverrides;
}
const PLAIN_ENGLISH: Speech = { language: null, wording: {} };

/** What somebody signed up for. */
export interface JoinedProgramme {
  readonly programme: string;
  /** What was promised about how often; null: it varies. */
  readonly stated: StatedFrequency | null;
}

/** An opt-out confirmation that could not leave within this time is dropped. */
export const CONFIRMATION_WINDOW_MS = 5 * 60_000;
/** One HELP answer, and one answer to a START that changed nothing, per person within this time. */
export const REPEAT_WINDOW_MS = 10 * 60_000;
/** Somebody who has opted out and writes is told at most this often how to come back. */
export const COME_BACK_HINT_EVERY_MS = 24 * 60 * 60_000;

/**
 * What the person reads after a keyword: who it is, what happens now, how to change it. No link of ours, price, offer or question (R-1.4,
 * A first opt-in names the programme and how often it texts. In the person's language.
 */
export function keywordAnswer(
  kind: 'opt_out' | 'opt_in' | 'help',
  business: BusinessFacts,
  { language, wording }: Speech = PLAIN_ENGLISH,
  joined: JoinedProgramme | null = null,
): string {
  const values = { name: business.name, contact: business.helpContact };
  switch (kind) {
    case 'opt_out':
      return fixedText('optOutConfirmed', language, values, wording);
    case 'help':
      return fixedText('help', language, values, wording);
    case 'opt_in':
      return joined === null
        ? fixedText('optedInAgain', language, values, wording)
        : fixedText(
            'optedInFirst',
            language,
            { ...values, programme: joined.programme, frequency: frequencyIn(joined.stated, language, wording) },
            wording,
          );
    default:
      return assertNever(kind);
  }
}

const AT_MOST: Readonly<Record<StatedFrequency['period'], FixedText>> = {
  day: 'frequencyAtMostDay',
  week: 'frequencyAtMostWeek',
  month: 'frequencyAtMostMonth',
};

const frequencyIn = (stated: StatedFrequency | null, language: string | null, wording: WordingOverrides): string =>
  stated === null
    ? fixedText('frequencyVaries', language, {}, wording)
    : fixedText(AT_MOST[stated.period], language, { count: stated.count }, wording);

/** The one question after words that may or may not be an opt-out. Asks nothing that YES or NO could answer. */
export const clarification = (business: BusinessFacts, { language, wording }: Speech = PLAIN_ENGLISH): string =>
  fixedText('clarification', language, { name: business.name }, wording);

/** To somebody who has opted out and writes something that is no START: how to come back, and nothing else. */
export const comeBackHint = (business: BusinessFacts, { language, wording }: Speech, isManned: boolean): string =>
  fixedText(isManned ? 'howToComeBack' : 'howToComeBackUnmanned', language, { name: business.name }, wording);

/** To somebody whose texts look like a machine's, once, before the assistant falls silent for a while. */
export const pauseNotice = (business: BusinessFacts, { language, wording }: Speech, isManned: boolean): string =>
  fixedText(
    isManned ? 'silentForNow' : 'silentForNowUnmanned',
    language,
    { name: business.name, contact: business.helpContact },
    wording,
  );

/** The question for consent: programme, frequency, costs, HELP and STOP. Its words are the disclosure that YES agrees to. */
export const optInRequest = (
  business: BusinessFacts,
  programme: string,
  { language, wording }: Speech = PLAIN_ENGLISH,
): string => fixedText('optInRequest', language, { name: business.name, programme }, wording);

/** A question for consent that nobody answers is void after this. */
export const OPT_IN_REQUEST_MS = 7 * 24 * 60 * 60_000;

import { toGsm } from '#libs/sms';

/** Names as customers know the business, and where a person can be reached. */
export interface BusinessFacts {
  readonly name: string;
  readonly helpContact: string;
}

/** An opt-out confirmation that could not leave within this time is dropped. */
export const CONFIRMATION_WINDOW_MS = 5 * 60_000;
/** One HELP answer, and one answer to a START that changed nothing, per person within this time. */
export const REPEAT_WINDOW_MS = 10 * 60_000;

/** Longest name that still leaves room for the rest within one segment. */
const MAX_NAME_CHARS = 40;

/**
 * What the person reads after a keyword: who it is, what happens now, how to change it. No link of ours, price, offer or question. One segment; a name that GSM-7 cannot write makes it up to three, because the way out is never cut off.
 */
export function keywordAnswer(kind: 'opt_out' | 'opt_in' | 'help', business: BusinessFacts): string {
  const name = toGsm(business.name).slice(0, MAX_NAME_CHARS).trim();
  const contact = toGsm(business.helpContact).slice(0, 60).trim();
  return {
    opt_out: `${name}: you are opted out and will get no more texts from us. Reply START to rejoin or HELP for help.`,
    opt_in: `${name}: you will get texts from us again. Msg & data rates may apply. Reply HELP for help, STOP to end.`,
    help: `${name}: for help contact ${contact}. Msg frequency varies, msg & data rates may apply. Reply STOP to end.`,
  }[kind];
}

/** The one question after words that may or may not be an opt-out. Asks nothing that YES or NO could answer. */
export const clarification = (business: BusinessFacts): string =>
  `${toGsm(business.name).slice(0, MAX_NAME_CHARS).trim()}: to get no more texts from us, reply STOP. If you meant something else, tell us what you need.`;

/** The question for consent: programme, frequency, costs, HELP and STOP. Its words are the disclosure that YES agrees to. */
export const optInRequest = (business: BusinessFacts, programme: string): string =>
  `${toGsm(business.name).slice(0, MAX_NAME_CHARS).trim()}: reply YES to get ${toGsm(programme).slice(0, 40).trim()} texts. Msg frequency varies, msg & data rates may apply. HELP for help, STOP to end.`;

/** A question for consent that nobody answers is void after this. */
export const OPT_IN_REQUEST_MS = 7 * 24 * 60 * 60_000;

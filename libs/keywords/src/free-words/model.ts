import { WEIGHTS } from '../data/revocation-weights.js';
import { isQuestionOpen, type KeywordContext } from '../labels.js';
import { WORD_KINDS } from './word-kinds.js';
import { noFeatures, readFeatures, readUnder } from './features.js';

/** What the trained stage tells apart among texts that ask for no end. */
export const INTENTS = ['free_text', 'ambiguous', 'acknowledge', 'decline', 'help', 'opt_in'] as const;
export type Intent = (typeof INTENTS)[number];

/** Circumstances as far as the trained stage tells them apart; the place of a name is its number. */
export const GROUPS = ['none', 'promotion', 'open', 'chat'] as const;

/** The number of the group a context belongs to. */
export function groupOf(context: KeywordContext): number {
  if (isQuestionOpen(context)) return 2;
  if (context === 'chat') return 3;
  return context === 'none' || context === 'opted_out' ? 0 : 1;
}

/**
 * The question "does it ask that texts stop?" has two to this power places of two bytes: a check of the feature and its weight. A
 * feature that training did not keep finds another check there and weighs nothing.
 */
export const OPT_OUT_BITS = 16;
/** Weights of the question "what else is it?": two to this power for each of {@link INTENTS}, one byte each. */
export const INTENT_BITS = 12;

const OPT_OUT_MASK = (1 << OPT_OUT_BITS) - 1;
const INTENT_MASK = (1 << INTENT_BITS) - 1;
const INTENT_START = 2 << OPT_OUT_BITS;
const found = noFeatures();
const totals = new Int32Array(INTENTS.length);
const bytes = Buffer.from(WEIGHTS.bytes, 'base64');
const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
/** Where the weight of a feature stands among the bytes, and what must stand before it. */
export const placeOf = (feature: number): number => (feature & OPT_OUT_MASK) << 1;
export const checkOf = (feature: number): number => (feature << 8) >> 24;

/** Which of the places of the second question is a feature's. */
export const intentPlaceOf = (feature: number): number => (feature >>> (32 - INTENT_BITS)) & INTENT_MASK;

/** Version of the weights, kept as evidence. */
export const MODEL_VERSION: string = WEIGHTS.version;

/** The text whose features `found` holds, and the group they stand under: the same text is mostly asked about more than once. */
let held = '';
let heldGroup = -1;
/** What the features that hang on no circumstances weigh: for the first question, and for the second once it was asked. */
let plainWeight = 0;
const plainTotals = new Int32Array(INTENTS.length);
let arePlainTotalsKnown = true;

function hold(folded: string): void {
  if (folded === held) return;
  readFeatures(folded, found);
  plainWeight = weightOf(found.single, found.singles) + 2 * weightOf(found.double, found.doubles);
  arePlainTotalsKnown = false;
  held = folded;
  heldGroup = -1;
}

function holdUnder(folded: string, group: number): void {
  hold(folded);
  if (group === heldGroup) return;
  readUnder(group, found);
  heldGroup = group;
}

/** How many features depend on the circumstances. */
const undersOf = (): number => found.wordCount + found.kindCount;
/** By what a sum is divided: a long text has more features and says no more. */
const rootOf = (): number => Math.sqrt(Math.max(found.singles + 2 * (found.doubles + undersOf()), 1));

function weightOf(features: Uint32Array, count: number): number {
  let total = 0;
  for (let at = 0; at < count; at += 1) {
    const feature = features[at]!;
    const place = placeOf(feature);
    if (weights[place] === checkOf(feature)) total += weights[place + 1]!;
  }
  return total;
}

/**
 * How much a folded text reads like a request that texts stop, in logits: 0 is even, 2 is seven to one. Pure, total, linear in
 * the text up to the limit of the features.
 */
export function scoreOptOut(folded: string, group: number): number {
  holdUnder(folded, group);
  const total = plainWeight + 2 * weightOf(found.under, undersOf());
  return (total * WEIGHTS.optOutScale) / rootOf() + WEIGHTS.optOutBias[group]!;
}

/** Written out for the six {@link INTENTS}: a loop over them costs as much as all the rest of a decision. */
function addIntents(features: Uint32Array, count: number, times: number, into: Int32Array): void {
  let [free, doubtful, yes, no, help, start] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < count; at += 1) {
    const place = INTENT_START + intentPlaceOf(features[at]!) * 6;
    free += weights[place]!;
    doubtful += weights[place + 1]!;
    yes += weights[place + 2]!;
    no += weights[place + 3]!;
    help += weights[place + 4]!;
    start += weights[place + 5]!;
  }
  into[0]! += times * free;
  into[1]! += times * doubtful;
  into[2]! += times * yes;
  into[3]! += times * no;
  into[4]! += times * help;
  into[5]! += times * start;
}

/** What a text that asks for no end reads like. As bounded as {@link scoreOptOut}. */
export function scoreIntents(folded: string, group: number, into: Float64Array): void {
  holdUnder(folded, group);
  if (!arePlainTotalsKnown) {
    plainTotals.fill(0);
    addIntents(found.single, found.singles, 1, plainTotals);
    addIntents(found.double, found.doubles, 2, plainTotals);
    arePlainTotalsKnown = true;
  }
  totals.set(plainTotals);
  addIntents(found.under, undersOf(), 2, totals);
  const root = rootOf();
  for (let intent = 0; intent < INTENTS.length; intent += 1)
    into[intent] =
      (totals[intent]! * WEIGHTS.intentScale) / root + WEIGHTS.intentBias[group * INTENTS.length + intent]!;
}

const OF_OPT_OUT = (['stop', 'unsubscribe', 'remove', 'cancel', 'messages', 'send', 'leave', 'wrong'] as const)
  .map((kind) => 1 << WORD_KINDS.indexOf(kind))
  .reduce((all, one) => all | one, 0);

/** True when a text that is no opt-out has words of one: it is labelled apart from other free text. As bounded as the scores. */
export function speaksOfOptOut(folded: string): boolean {
  hold(folded);
  return (found.kinds & OF_OPT_OUT) !== 0;
}

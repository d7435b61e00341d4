import { WEIGHTS } from '../data/revocation-weights.js';
import { MAX_FEATURES, readFeatures } from './features.js';

/** What the trained stage tells apart among texts that ask for no end. */
export const INTENTS = ['free_text', 'ambiguous', 'acknowledge', 'decline', 'help', 'opt_in'] as const;
export type Intent = (typeof INTENTS)[number];

/** Weights of the question "does it ask that texts stop?": two to this power, one byte each. */
export const OPT_OUT_BITS = 14;
/** Weights of the question "what else is it?": two to this power for each of {@link INTENTS}, one byte each. */
export const INTENT_BITS = 12;

const OPT_OUT_MASK = (1 << OPT_OUT_BITS) - 1;
const INTENT_MASK = (1 << INTENT_BITS) - 1;

const bytes = Buffer.from(WEIGHTS.bytes, 'base64');
const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
const INTENT_START = 1 << OPT_OUT_BITS;
const found = new Uint32Array(MAX_FEATURES);
const totals = new Int32Array(INTENTS.length);

/** Version of the weights, kept as evidence. */
export const MODEL_VERSION: string = WEIGHTS.version;

/** The text whose features `found` holds: the same text is mostly asked about twice. */
let held = '';
let count = 0;

function hold(folded: string): void {
  if (folded === held) return;
  count = readFeatures(folded, found);
  held = folded;
}

/**
 * How much a folded text reads like a request that texts stop, in logits: 0 is even, 2 is seven to one. Pure, total, linear in
 * the text up to the limit of the features.
 */
export function scoreOptOut(folded: string): number {
  hold(folded);
  let total = 0;
  for (let at = 0; at < count; at += 1) total += weights[found[at]! & OPT_OUT_MASK]!;
  return (total * WEIGHTS.optOutScale) / Math.sqrt(Math.max(count, 1)) + WEIGHTS.optOutBias;
}

/** What a text that asks for no end reads like. As bounded as {@link scoreOptOut}. Of equals the earlier of {@link INTENTS}. */
export function scoreIntents(folded: string, into: Float64Array): void {
  hold(folded);
  totals.fill(0);
  for (let at = 0; at < count; at += 1) {
    const start = INTENT_START + ((found[at]! >>> OPT_OUT_BITS) & INTENT_MASK) * INTENTS.length;
    for (let intent = 0; intent < INTENTS.length; intent += 1) totals[intent]! += weights[start + intent]!;
  }
  const root = Math.sqrt(Math.max(count, 1));
  for (let intent = 0; intent < INTENTS.length; intent += 1)
    into[intent] = (totals[intent]! * WEIGHTS.intentScale) / root + WEIGHTS.intentBias[intent]!;
}

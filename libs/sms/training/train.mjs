/**
 * Trains the third stage: `node libs/sms/training/train.mjs`. Reads `texts/`, writes `src/data/revocation-weights.ts` and prints
 * how well texts of patterns that were left out of a trial run are told apart. The same input gives the same file.
 *
 * The measuring sets (see examples.mjs) are read only to throw out every training text that is in them.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { imported } from './source.mjs';
import { examples, measuredTexts } from './examples.mjs';
import { seeded } from './texts.mjs';

const OPT_OUT_BITS = 14;
const INTENT_BITS = 12;
const INTENTS = ['free_text', 'ambiguous', 'acknowledge', 'decline', 'help', 'opt_in'];
const EPOCHS = 10;
const RATE = 0.35;
const DECAY = 2e-6;
const SEED = 20261121;
/** How much an example of a label counts against one of an opt-out: answers are few and must not be taken for one. */
const URGENCY = { ambiguous: 0.6, acknowledge: 2, decline: 2, help: 2, opt_in: 2 };

const { foldWords } = await imported('keywords/fold.ts');
const { MAX_FEATURES, readFeatures, shortenRuns } = await imported('revocation/features.ts');
const DATA = new URL('../src/data/', import.meta.url);
const measured = new Set(measuredTexts().map(foldWords));
const random = seeded(SEED);
const buffer = new Uint32Array(MAX_FEATURES);
const featuresOf = (text) => {
  const count = readFeatures(shortenRuns(foldWords(text)), buffer);
  return buffer.slice(0, count);
};

const withFeatures = (list) =>
  list.map((one) => ({ ...one, features: featuresOf(one.text) })).filter(({ features }) => features.length > 0);

/** A generator of an order in which every example comes once. */
function shuffled(list) {
  const order = [...list];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other], order[at]];
  }
  return order;
}

function trainOptOut(all) {
  const mask = (1 << OPT_OUT_BITS) - 1;
  const weights = new Float64Array(1 << OPT_OUT_BITS);
  const squares = new Float64Array(1 << OPT_OUT_BITS).fill(1e-3);
  let bias = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1)
    for (const { features, label, weight } of shuffled(all)) {
      const root = Math.sqrt(features.length);
      let total = 0;
      for (const feature of features) total += weights[feature & mask];
      const logit = total / root + bias;
      const slope = (1 / (1 + Math.exp(-logit)) - (label === 'opt_out' ? 1 : 0)) * weight * (URGENCY[label] ?? 1);
      bias -= 0.01 * slope;
      const step = slope / root;
      for (const feature of features) {
        const at = feature & mask;
        const gradient = step + DECAY * weights[at];
        squares[at] += gradient * gradient;
        weights[at] -= (RATE * gradient) / Math.sqrt(squares[at]);
      }
    }
  return { weights, bias };
}

function trainIntents(all) {
  const size = INTENTS.length;
  const mask = (1 << INTENT_BITS) - 1;
  const weights = new Float64Array(size << INTENT_BITS);
  const squares = new Float64Array(size << INTENT_BITS).fill(1e-3);
  const bias = new Float64Array(size);
  const chosen = all.filter(({ label }) => label !== 'opt_out');
  const share = { free_text: 0.5, ambiguous: 1.4, acknowledge: 2, decline: 2, help: 2, opt_in: 2.4 };
  for (let epoch = 0; epoch < EPOCHS * 2; epoch += 1)
    for (const { features, label, weight } of shuffled(chosen)) {
      const root = Math.sqrt(features.length);
      const logits = new Float64Array(size);
      for (const feature of features) {
        const start = ((feature >>> OPT_OUT_BITS) & mask) * size;
        for (let intent = 0; intent < size; intent += 1) logits[intent] += weights[start + intent];
      }
      const grown = logits.map((logit, intent) => Math.exp(Math.min(30, logit / root + bias[intent])));
      const whole = grown.reduce((sum, one) => sum + one, 0);
      const slopes = grown.map(
        (one, intent) => (one / whole - (INTENTS[intent] === label ? 1 : 0)) * weight * share[label],
      );
      for (let intent = 0; intent < size; intent += 1) bias[intent] -= 0.01 * slopes[intent];
      for (const feature of features) {
        const start = ((feature >>> OPT_OUT_BITS) & mask) * size;
        for (let intent = 0; intent < size; intent += 1) {
          const at = start + intent;
          const gradient = slopes[intent] / root + DECAY * weights[at];
          squares[at] += gradient * gradient;
          weights[at] -= (RATE * gradient) / Math.sqrt(squares[at]);
        }
      }
    }
  return { weights, bias };
}

/** Weights as whole numbers of one byte and the scale that gives them back. The few largest are cut so that the small keep their grain. */
function quantised(weights) {
  const sizes = Array.from(weights, Math.abs).sort((a, b) => a - b);
  const largest = sizes[Math.floor(sizes.length * 0.9995)] || 1;
  const scale = largest / 127;
  return { scale, bytes: Int8Array.from(weights, (one) => Math.max(-127, Math.min(127, Math.round(one / scale)))) };
}

/** A trial: every twelfth pattern is kept back and judged by a model that has not seen it. */
function tryOut(all) {
  const lines = [...new Set(all.map(({ line }) => line))];
  const kept = new Set(lines.filter((_, at) => at % 12 === 5));
  const { weights, bias } = trainOptOut(all.filter(({ line }) => !kept.has(line)));
  let hits = 0;
  let outs = 0;
  let alarms = 0;
  let others = 0;
  for (const { line, label, features } of all) {
    if (!kept.has(line) || label === 'ambiguous') continue;
    let total = 0;
    for (const feature of features) total += weights[feature & ((1 << OPT_OUT_BITS) - 1)];
    const says = total / Math.sqrt(features.length) + bias > 0;
    if (label === 'opt_out') {
      outs += 1;
      if (says) hits += 1;
    } else {
      others += 1;
      if (says) alarms += 1;
    }
  }
  process.stdout.write(
    `patterns kept back: recall ${((100 * hits) / outs).toFixed(1)} % of ${outs}, false ${((100 * alarms) / others).toFixed(1)} % of ${others}\n`,
  );
}

const all = withFeatures(examples(foldWords, measured));
process.stdout.write(`${all.length} texts\n`);
if (!process.argv.includes('--no-trial')) tryOut(all);
const optOut = trainOptOut(all);
const intents = trainIntents(all);
const first = quantised(optOut.weights);
const second = quantised(intents.weights);
const bytes = Buffer.concat([Buffer.from(first.bytes.buffer), Buffer.from(second.bytes.buffer)]);
const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
const rounded = (value) => Number(value.toPrecision(8));
writeFileSync(
  new URL('revocation-weights.ts', DATA),
  `/** Weights of the trained stage, written by training/train.mjs from the texts in training/texts. Never edited by hand. */
export const WEIGHTS = {
  version: 'ngram/2026-11-${hash}',
  optOutScale: ${rounded(first.scale)},
  optOutBias: ${rounded(optOut.bias)},
  intentScale: ${rounded(second.scale)},
  intentBias: [${Array.from(intents.bias, rounded).join(', ')}],
  bytes:
    '${bytes.toString('base64')}',
} as const;
`,
);
process.stdout.write(`wrote ngram/2026-11-${hash}, ${bytes.toString('base64').length} characters\n`);

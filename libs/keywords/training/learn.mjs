/** Learning: labelled examples in, weights of one byte out. The same input gives the same weights. */
import { seeded } from './texts.mjs';

const EPOCHS = 10;
const RATE = 0.3;
const DECAY = 1e-6;
const SEED = 20261121;
/** Features of fewer examples than this say nothing about texts to come. */
const LEAST = 2;

/** How much an example of a label counts against one of an opt-out in the first question, and in the second. */
const URGENCY = { ambiguous: 0.05, acknowledge: 1.5, decline: 1.5, help: 1.5, opt_in: 1.5 };
const SHARE = { free_text: 0.5, ambiguous: 1.4, acknowledge: 2, decline: 2, help: 2, opt_in: 2.4 };

function shuffled(list, random) {
  const order = [...list];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other], order[at]];
  }
  return order;
}

/** Gives each feature of the examples that is kept a small number. */
function numbered(examples, isKept) {
  const numbers = new Map();
  const list = examples.map((one) => {
    const ids = [];
    for (const feature of one.features) {
      if (!isKept(feature)) continue;
      let id = numbers.get(feature);
      if (id === undefined) numbers.set(feature, (id = numbers.size));
      ids.push(id);
    }
    return { ...one, ids: Uint32Array.from(ids) };
  });
  return { list, features: Uint32Array.from(numbers.keys()) };
}

/** One question of yes or no, by stochastic descent; the weights of the later rounds are averaged. */
function learnOptOut(list, size, groups) {
  const random = seeded(SEED);
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-3);
  const sum = new Float64Array(size);
  const bias = new Float64Array(groups);
  const from = Math.floor(EPOCHS / 2);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const { ids, features, group, label, weight } of shuffled(list, random)) {
      const root = Math.sqrt(features.length);
      let total = 0;
      for (let at = 0; at < ids.length; at += 1) total += weights[ids[at]];
      const logit = total / root + bias[group];
      const slope = (1 / (1 + Math.exp(-logit)) - (label === 'opt_out' ? 1 : 0)) * weight * (URGENCY[label] ?? 1);
      bias[group] -= 0.01 * slope;
      const step = slope / root;
      for (let at = 0; at < ids.length; at += 1) {
        const id = ids[at];
        const gradient = step + DECAY * weights[id];
        squares[id] += gradient * gradient;
        weights[id] -= (RATE * gradient) / Math.sqrt(squares[id]);
      }
    }
    if (epoch >= from) for (let at = 0; at < size; at += 1) sum[at] += weights[at];
  }
  return { weights: sum.map((one) => one / (EPOCHS - from)), bias };
}

/** In how many examples each feature is. */
function counted(examples) {
  const counts = new Map();
  for (const { features, isSlip } of examples)
    if (!isSlip) for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

/** The bytes of the first question: of the features that share a place the weightiest is kept, and all is learned anew without the others. */
function optOutBytes(examples, groups, { OPT_OUT_BITS, placeOf, checkOf }) {
  const counts = counted(examples);
  const all = numbered(examples, (feature) => (counts.get(feature) ?? 0) >= LEAST);
  const first = learnOptOut(all.list, all.features.length, groups);
  const places = new Map();
  all.features.forEach((feature, id) => {
    const place = placeOf(feature);
    const weight = Math.abs(first.weights[id]) * Math.sqrt(counts.get(feature));
    if (weight > (places.get(place)?.weight ?? 0)) places.set(place, { feature, weight });
  });
  const kept = new Set(Array.from(places.values(), ({ feature }) => feature));
  const few = numbered(examples, (feature) => kept.has(feature));
  const second = learnOptOut(few.list, few.features.length, groups);
  const { scale, bytes } = quantised(second.weights);
  const table = new Int8Array(2 << OPT_OUT_BITS);
  few.features.forEach((feature, id) => {
    table[placeOf(feature)] = checkOf(feature);
    table[placeOf(feature) + 1] = bytes[id];
  });
  return { scale, table, bias: second.bias, kept: kept.size };
}

/** One question of several answers. */
function learnIntents(all, groups, { INTENTS, INTENT_BITS, intentPlaceOf }) {
  const random = seeded(SEED);
  const size = INTENTS.length;
  const weights = new Float64Array(size << INTENT_BITS);
  const squares = new Float64Array(size << INTENT_BITS).fill(1e-3);
  const bias = new Float64Array(size * groups);
  const chosen = all
    .filter(({ label }) => label !== 'opt_out')
    .map((one) => ({ ...one, starts: one.features.map((feature) => intentPlaceOf(feature) * size) }));
  const logits = new Float64Array(size);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1)
    for (const { starts, group, label, weight } of shuffled(chosen, random)) {
      const root = Math.sqrt(starts.length);
      logits.fill(0);
      for (const start of starts)
        for (let intent = 0; intent < size; intent += 1) logits[intent] += weights[start + intent];
      const grown = logits.map((logit, intent) => Math.exp(Math.min(30, logit / root + bias[group * size + intent])));
      const whole = grown.reduce((total, one) => total + one, 0);
      const slopes = grown.map(
        (one, intent) => (one / whole - (INTENTS[intent] === label ? 1 : 0)) * weight * SHARE[label],
      );
      for (let intent = 0; intent < size; intent += 1) bias[group * size + intent] -= 0.01 * slopes[intent];
      for (const start of starts)
        for (let intent = 0; intent < size; intent += 1) {
          const at = start + intent;
          const gradient = slopes[intent] / root + DECAY * weights[at];
          squares[at] += gradient * gradient;
          weights[at] -= (RATE * gradient) / Math.sqrt(squares[at]);
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

const rounded = (value) => Number(value.toPrecision(8));

/** The weights for `examples` (`features`, `group`, `label`, `weight`), in the shape of the weights file without its version. */
export function learn(examples, groups, model) {
  const optOut = optOutBytes(examples, groups, model);
  const second = learnIntents(examples, groups, model);
  const intents = quantised(second.weights);
  return {
    optOutScale: rounded(optOut.scale),
    optOutBias: Array.from(optOut.bias, rounded),
    intentScale: rounded(intents.scale),
    intentBias: Array.from(second.bias, rounded),
    bytes: Buffer.concat([Buffer.from(optOut.table.buffer), Buffer.from(intents.bytes.buffer)]),
  };
}

/** From labelled texts to weights. */
import { createHash } from 'node:crypto';
import { elsewhere, withSlips } from './examples.mjs';
import { learn } from './learn.mjs';
import { product } from './product.mjs';

const source = await product();
const { foldWords } = await source('fold.js');
const { noFeatures, readFeatures, readUnder, shortenRuns } = await source('free-words/features.js');
const model = await source('free-words/model.js');
const { GROUPS, groupOf } = model;
export { GROUPS, foldWords, groupOf };
const buffer = noFeatures();

const allOf = ({ single, singles, double, doubles, under, wordCount, kindCount }) => {
  const twice = [...double.subarray(0, doubles), ...under.subarray(0, wordCount + kindCount)];
  return Uint32Array.from([...single.subarray(0, singles), ...twice, ...twice]);
};

/** The examples of `texts` that fold to none of `excluded`, with their features. A text with a slip is an example as well. */
export function examplesFor(texts, excluded) {
  return withSlips([...texts, ...elsewhere(texts)])
    .map(({ text, ctx, label, weight = 1, isSlip = false }) => ({
      folded: foldWords(text),
      ctx,
      label,
      weight,
      isSlip,
    }))
    .filter(({ folded }) => folded !== '' && !excluded.has(folded))
    .map(({ folded, ctx, label, weight, isSlip }) => {
      const group = groupOf(ctx);
      readFeatures(shortenRuns(folded), buffer);
      readUnder(group, buffer);
      return {
        features: allOf(buffer),
        group,
        label: label === 'not_opt_out' ? 'free_text' : label,
        weight,
        isSlip,
      };
    });
}

export function trained(examples) {
  const weights = learn(examples, GROUPS.length, model);
  const hash = createHash('sha256').update(weights.bytes).digest('hex').slice(0, 8);
  return { version: `ngram/2026-11-${hash}`, ...weights };
}

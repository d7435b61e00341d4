/** What the model is trained on: the labelled texts, some with a slip or joined with another, none of them of a measuring set. */
import { readFileSync } from 'node:fs';
import { seeded, trainingTexts } from './texts.mjs';

const DATA = new URL('../src/data/', import.meta.url);
/** The labelled sets that measure the result. Nothing in them is trained on. */
export const MEASURING_SETS = ['revocation-cases.json', 'revocation-holdout.json', 'revocation-fresh.json'];

/** Every text of the measuring sets, as written. */
export const measuredTexts = () =>
  MEASURING_SETS.flatMap((file) => JSON.parse(readFileSync(new URL(file, DATA), 'utf8')).cases.map(({ text }) => text));

/** One slip of a thumb: a letter left out, doubled, or changed with its neighbour. */
function slipped(text, random) {
  const at = 1 + Math.floor(random() * (text.length - 2));
  switch (Math.floor(random() * 3)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + text[at] + text.slice(at);
    default:
      return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
  }
}

function byLanguage(texts) {
  const groups = new Map();
  for (const one of texts) {
    const group = groups.get(one.lang);
    if (group === undefined) groups.set(one.lang, [one]);
    else group.push(one);
  }
  return groups;
}

/**
 * The examples: `{ text, lang, label, line, weight }`. `measured` holds the folded texts of the measuring sets; whatever folds to
 * one of them is thrown out, also after a slip or a join.
 */
export function examples(foldWords, measured) {
  const random = seeded(20261121);
  const texts = trainingTexts();
  const perLine = new Map();
  for (const { line } of texts) perLine.set(line, (perLine.get(line) ?? 0) + 1);
  const weighted = texts.map((one) => ({ ...one, weight: perLine.get(one.line) ** -0.45 }));
  const byLang = byLanguage(weighted);
  const more = [];
  for (const one of weighted) {
    if (one.text.length > 12 && random() < 0.2)
      more.push({ ...one, text: slipped(one.text, random), weight: one.weight * 0.5 });
    if (random() > 0.06 || (one.label !== 'opt_out' && one.label !== 'free_text')) continue;
    const group = byLang.get(one.lang);
    const other = group[Math.floor(random() * group.length)];
    if (other.label !== 'opt_out' && other.label !== 'free_text') continue;
    const label = one.label === 'opt_out' || other.label === 'opt_out' ? 'opt_out' : 'free_text';
    more.push({ ...one, label, text: `${one.text} ${other.text}`, weight: one.weight * 0.5 });
  }
  return [...weighted, ...more].filter(({ text }) => !measured.has(foldWords(text)));
}

/**
 * What the model is trained on: texts people would write (`said/`), the second labelled set, and texts grown from patterns (`texts/`),
 * some with a slip or joined with another. Nothing of the acceptance set.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { seeded, trainingTexts } from './texts.mjs';

const DATA = new URL('../src/data/', import.meta.url);
const SAID = new URL('./said/', import.meta.url);

const casesOf = (file) => JSON.parse(readFileSync(new URL(file, DATA), 'utf8')).cases;
/** The labelled set that measures the result. */
export const ACCEPTANCE_SET = 'revocation-cases.json';
/** Sets that measure; nothing in them is trained on. One that does not exist yet is passed over. */
const MEASURING_SETS = [
  ACCEPTANCE_SET,
  'revocation-cases-2.json',
  'multi-intent.json',
  'revocation-test.json',
  'revocation-test2.json',
  'unseen-2026-12.json',
];
export const measuredTexts = () => [
  ...MEASURING_SETS.filter((file) => existsSync(new URL(file, DATA))).flatMap((file) =>
    casesOf(file).map(({ text }) => text),
  ),
  ...everydayTexts().filter((text) => !isTrainedOn(text)),
  ...textsOf('business-texts.json').texts,
  ...Object.values(textsOf('short-answers.json').answers).flat(),
];

const textsOf = (file) => JSON.parse(readFileSync(new URL(file, DATA), 'utf8'));
const everydayTexts = () => textsOf('everyday-texts.json').texts;
/** Three quarters of the everyday texts are trained on; the others measure. Told by the text, so that neither moves when the set grows. */
export const isTrainedOn = (text) => createHash('sha256').update(text).digest()[1] % 4 !== 0;
/** The everyday texts that training may see, each as it is said in a chat and after an advertisement. A few are genuine requests; they do not matter among so many. */
const everydayHalf = () =>
  everydayTexts()
    .filter(isTrainedOn)
    .flatMap((text) =>
      ['chat', 'marketing', 'reminder'].map((ctx) => ({
        text,
        lang: 'en',
        ctx,
        label: 'not_opt_out',
        source: 'everyday',
        author: 'everyday',
      })),
    );

const unescaped = (text) => text.replace(/\\([nt\\])/g, (_, sign) => ({ n: '\n', t: '\t', '\\': '\\' })[sign]);

/** The texts of `said/`: label, context, text, with tabs between. */
export function saidTexts() {
  if (!existsSync(SAID)) return [];
  return readdirSync(SAID)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) => {
      const author = file.slice(0, -4);
      const lang = author.replace(/^en-\w+$/, 'en').replace(/-\d$/, '');
      return readFileSync(new URL(file, SAID), 'utf8')
        .split('\n')
        .map((line) => line.split('\t'))
        .filter(([label, , text]) => !label.startsWith('#') && text !== undefined && text.trim() !== '')
        .map(([label, ctx, text]) => ({ text: unescaped(text), lang, ctx, label, source: 'said', author }));
    });
}

const secondSet = () =>
  casesOf('revocation-dev2.json').map(({ text, lang, ctx, label, tags }) => ({
    text,
    lang,
    ctx,
    label,
    tags,
    source: 'dev2',
    author: 'dev2',
  }));

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

/** Written texts, each once for its label and context. */
export function writtenTexts() {
  const seen = new Set();
  return [...saidTexts(), ...secondSet(), ...everydayHalf()].filter(({ text, ctx, label }) => {
    const key = `${label} ${ctx} ${text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What a text grown from a pattern counts against a written one; less, the more grow from its pattern. */
const PATTERN_WEIGHT = 1;
/** Share of the texts that are learned with a slip as well. */
const SLIPPED = 0.3;
const GROUPS_OF_PATTERNS = ['none', 'marketing', 'reminder', 'chat'];

/** Texts grown from patterns. They are said in any circumstances, so each gets some, whatever its label. */
export function grownTexts() {
  const random = seeded(20261121);
  const texts = trainingTexts();
  const perLine = new Map();
  for (const { line } of texts) perLine.set(line, (perLine.get(line) ?? 0) + 1);
  return texts.map((one) => ({
    ...one,
    source: 'grown',
    ctx:
      one.label === 'acknowledge' || one.label === 'decline'
        ? 'reminder'
        : GROUPS_OF_PATTERNS[Math.floor(random() * GROUPS_OF_PATTERNS.length)],
    weight: PATTERN_WEIGHT * perLine.get(one.line) ** -0.45,
  }));
}

/** Labels that say the same in most circumstances. */
const LASTING = new Set(['opt_out', 'not_opt_out', 'free_text']);
const ELSEWHERE = 0.2;

/** The same said in other circumstances, with less weight: what was said is to count for more than when. */
export function elsewhere(list) {
  const random = seeded(11);
  return list
    .filter(({ label, source }) => LASTING.has(label) && source !== 'grown' && source !== 'everyday')
    .map((one) => {
      const others = GROUPS_OF_PATTERNS.filter((ctx) => ctx !== one.ctx);
      return {
        ...one,
        ctx: others[Math.floor(random() * others.length)],
        weight: (one.weight ?? 1) * ELSEWHERE,
        isSlip: true,
      };
    });
}

/** Further examples made from others: a slip of the thumb here and there. */
export function withSlips(list, share = SLIPPED) {
  const random = seeded(7);
  const more = [];
  for (const one of list)
    if (one.text.length > 12 && random() < share)
      more.push({ ...one, text: slipped(one.text, random), weight: (one.weight ?? 1) * 0.5, isSlip: true });
  return [...list, ...more];
}

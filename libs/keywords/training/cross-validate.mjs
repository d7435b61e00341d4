/**
 * How well texts are told that no training has seen: `node libs/keywords/training/cross-validate.mjs [parts]`. The written texts are dealt
 * out by a hash of their folded words; each part is judged by the whole product with weights learned from the other parts. Prints
 * recall, false suppression and holds by language, circumstances, label and tag, and what other limits would give.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { ACCEPTANCE_SET, grownTexts, measuredTexts, writtenTexts } from './examples.mjs';
import { product } from './product.mjs';
import { GROUPS, examplesFor, foldWords, groupOf, trained } from './trained.mjs';

const PARTS = Number(process.argv[2] ?? 5);
const KEEP = process.argv[3];
const partOf = (text) => createHash('sha256').update(foldWords(text)).digest().readUInt32BE(0) % PARTS;
const NO_OPT_OUT = new Set(['not_opt_out', 'acknowledge', 'decline', 'free_text', 'help']);

async function judged(weights, list) {
  const open = await product(weights);
  const { decideKeyword } = await open('decide-keyword.js');
  return list.map((one) => {
    const said = decideKeyword({ text: one.text, context: one.ctx, conversationLanguage: one.lang });
    return { ...one, said: said.class, rule: said.rule, score: said.score };
  });
}

const share = (part, of) => (of === 0 ? '-' : ((100 * part) / of).toFixed(1)).padStart(5);
function show(title, rows) {
  const outs = rows.filter(({ label }) => label === 'opt_out');
  const others = rows.filter(({ label }) => NO_OPT_OUT.has(label));
  const count = (list, wanted) => list.filter(({ said }) => said === wanted).length;
  process.stdout.write(
    `${title.padEnd(26)} recall ${share(count(outs, 'opt_out'), outs.length)} held ${share(count(outs, 'unknown'), outs.length)} of ${String(outs.length).padStart(4)}` +
      `   others: suppressed ${share(count(others, 'opt_out'), others.length)} held ${share(count(others, 'unknown'), others.length)} of ${String(others.length).padStart(4)}\n`,
  );
}

/** Recall and false suppression if the limit of a group were another. */
function showLimits(rows) {
  for (const [group, name] of GROUPS.entries()) {
    const own = rows.filter(({ ctx }) => groupOf(ctx) === group);
    const at = (limit, isWanted) => {
      const list = own.filter(({ label }) => isWanted(label));
      const outs = list.filter(({ said, score }) => (score === null ? said === 'opt_out' : score >= limit));
      return share(outs.length, list.length).trim();
    };
    const limits = [-0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1, 1.5].map(
      (limit) =>
        `${limit}: ${at(limit, (label) => label === 'opt_out')}/${at(limit, (label) => NO_OPT_OUT.has(label))}`,
    );
    process.stdout.write(`limit in ${name.padEnd(10)} ${limits.join('  ')}\n`);
  }
}

function showBy(rows, name, valuesOf) {
  const values = new Set(rows.flatMap(valuesOf));
  for (const value of [...values].sort((a, b) => (a < b ? -1 : 1)))
    show(
      `  ${name} ${value}`,
      rows.filter((row) => valuesOf(row).includes(value)),
    );
}

const written = writtenTexts();
const grown = grownTexts();
const rows = [];
for (let part = 0; part < PARTS; part += 1) {
  const kept = written.filter(({ text }) => partOf(text) === part);
  const others = written.filter(({ text }) => partOf(text) !== part);
  const keptTexts = new Set(kept.map(({ text }) => foldWords(text)));
  rows.push(...(await judged(trained(examplesFor([...others, ...grown], keptTexts)), kept)));
}
const people = rows.filter(({ source }) => source === 'said');
show('said, unseen', people);
show(
  '  in English',
  people.filter(({ lang }) => lang === 'en'),
);
show(
  '  in other languages',
  people.filter(({ lang }) => lang !== 'en'),
);
show(
  'second set, unseen',
  rows.filter(({ source }) => source !== 'said'),
);
showBy(people, 'in', ({ lang }) => [lang]);
showBy(people, 'ctx', ({ ctx }) => [ctx]);
showBy(people, 'label', ({ label }) => [label]);
showBy(rows, 'tag', ({ tags }) => tags ?? []);
showLimits(people);
const cases = JSON.parse(readFileSync(new URL(`../src/data/${ACCEPTANCE_SET}`, import.meta.url), 'utf8')).cases;
const all = trained(examplesFor([...written, ...grown], new Set(measuredTexts().map(foldWords))));
const accepted = await judged(all, cases);
show(ACCEPTANCE_SET, accepted);
if (KEEP !== undefined) writeFileSync(KEEP, JSON.stringify({ rows, accepted }));

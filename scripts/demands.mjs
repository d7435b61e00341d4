// Which test proves which demand, read from the tests themselves.
//   npm run demands                        writes docs/demands.md
//   npm run demands -- --check             fails when that page is out of date, a demand has neither a test nor a word why not, or a test cites what does not exist
//   npm run demands -- --results <file>    says of each demand whether its tests passed in that run of Jest (see PARLEY_TEST_RESULTS in scripts/test.mjs)
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { citations } from './demands/citations.mjs';
import { page, statusOf } from './demands/page.mjs';
import { readTests } from './demands/read-tests.mjs';
import { outcomeOf, readResults } from './demands/results.mjs';

const here = process.cwd();
const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const PAGE = 'docs/demands.md';
/** Its names are examples of names, not proofs. */
const OWN_SPEC = 'test/demands.spec.ts';
const FOLDERS = ['apps', 'bench', 'libs', 'migrations', 'test'];

const demands = JSON.parse(readFileSync('scripts/demands-titles.json', 'utf8')).demands;
const { proofs, faults } = readProofs();
const written = page(demands, proofs);

const [wish, file] = process.argv.slice(2);
if (wish === '--check') check();
else if (wish === '--results' && file !== undefined) report(JSON.parse(readFileSync(resolve(here, file), 'utf8')));
else if (wish === undefined) {
  writeFileSync(PAGE, written);
  console.log(`${PAGE} is written.`);
  complain(faults);
} else complain([`Unknown: ${process.argv.slice(2).join(' ')}. Give nothing, --check or --results <file>.`]);

/** Every proof by the code it cites, in the order of files and of their text. */
function readProofs() {
  const found = new Map();
  const wrong = [];
  for (const spec of FOLDERS.flatMap(specsBelow).sort((one, other) => (one < other ? -1 : 1))) {
    for (const block of readTests(readFileSync(spec, 'utf8'))) {
      const { codes, faults: slips } = citations([block.title, ...block.table].join('\n'));
      wrong.push(...slips.map((slip) => `${spec} cites ${slip}, which does not exist: ${block.title}`));
      if (block.tests === 0) continue;
      for (const code of codes) {
        // Where only rows of a table cite it, those are what the page shows.
        const isOfTheWhole = citations(block.title).codes.includes(code);
        const cases = isOfTheWhole ? [] : block.table.filter((row) => citations(row).codes.includes(code));
        found.set(code, [...(found.get(code) ?? []), { file: spec, ...block, cases }]);
      }
    }
  }
  return { proofs: found, faults: wrong };
}

function specsBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules') return [];
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return specsBelow(path);
    return /[.-]spec\.ts$/.test(entry.name) && path !== OWN_SPEC ? [path] : [];
  });
}

function check() {
  complain([
    ...faults,
    ...demands
      .filter((demand) => statusOf(demand, proofs.get(demand.code) ?? []) === 'no test')
      .map(
        ({ code, title }) =>
          `No test cites ${code} (${title}); write one, or say in scripts/demands-titles.json why it is not met`,
      ),
    ...(existsSync(PAGE) && readFileSync(PAGE, 'utf8') === written
      ? []
      : [`${PAGE} is not what the tests make; run \`npm run demands\` and commit the file`]),
  ]);
}

/** One line for each demand; fails when a citing test failed or a demand has none that passed. */
function report(json) {
  const results = readResults(json, root);
  for (const demand of demands) {
    const cited = proofs.get(demand.code) ?? [];
    const outcomes = cited.map((proof) => outcomeOf(proof, results));
    const count = (outcome) => outcomes.filter((one) => one === outcome).length;
    const word =
      demand.notMet !== undefined
        ? 'not met'
        : count('failed') > 0
          ? 'failed'
          : count('passed') > 0
            ? 'passed'
            : 'not run';
    console.log(
      `${demand.code}\t${word}\t${count('passed')} passed, ${count('failed')} failed, ${count('not run')} not run\t${demand.title}`,
    );
    if (word === 'failed' || word === 'not run') process.exitCode = 1;
  }
}

function complain(about) {
  for (const one of about) console.error(one);
  if (about.length > 0) process.exitCode = 1;
}

// Writes docs/demands.md from what the tests say.
import { familyOf, inOrder } from './citations.mjs';

const OTHERS = [
  ['S1', 'The SMS adapter (S1)'],
  ['S2', 'Keys of conversations and messages (S2)'],
  ['S3', 'The first build (S3)'],
  ['S4', 'The contract of outbound agents (S4)'],
  ['I', 'Invariants (I)'],
  ['F', 'Faults (F)'],
  ['R', 'Rules of compliance (R)'],
];

/** Where a demand stands. */
export const statusOf = (demand, cited) =>
  demand.notMet !== undefined ? 'not met' : cited.length > 0 ? 'proved' : 'no test';

/**
 * The page. `proofs` are `{code → [{file, path, kind, tests, cases}]}`; the same sources give the same page.
 */
export function page(demands, proofs) {
  const codes = [...proofs.keys()].sort(inOrder);
  const known = new Set(OTHERS.map(([family]) => family));
  const peers = codes.filter((code) => familyOf(code) !== 'S0' && !known.has(familyOf(code)));
  const proved = demands.filter((demand) => statusOf(demand, proofs.get(demand.code) ?? []) === 'proved');
  return [
    '# Demands and their tests',
    '',
    'Made by `npm run demands` from the names of the tests; `npm run check` fails when it is out of date. *Proved* means that a test cites the demand. Whether the',
    'tests pass is for a run to say: `PARLEY_TEST_RESULTS=results.json npm test`, then `npm run demands -- --results results.json`. A part of a name that is computed',
    'shows as `…`, a place that a table of cases fills as it stands in the source.',
    '',
    `## The outbound workflow (S0): ${proved.length} of ${demands.length} proved`,
    ...demands.flatMap((demand) => {
      const cited = proofs.get(demand.code) ?? [];
      const status = statusOf(demand, cited);
      return [
        '',
        `### ${demand.code} ${demand.title}`,
        '',
        `Status: **${status}**${remark(demand, status)}`,
        ...(cited.length === 0 ? [] : ['', ...byFile(cited)]),
      ];
    }),
    ...OTHERS.flatMap(([family, title]) =>
      table(
        title,
        codes.filter((code) => familyOf(code) === family),
        proofs,
      ),
    ),
    ...table('Rows of the comparison with other platforms', peers, proofs),
    '',
  ].join('\n');
}

/** What has to be said beside the status: why it is not met, or what of it the product does otherwise. */
function remark({ notMet, but }, status) {
  if (status === 'not met') return `, ${notMet}`;
  return but === undefined ? '' : `, but ${but}`;
}

/** Tests under their files. */
function byFile(cited) {
  const files = new Map();
  for (const proof of cited) files.set(proof.file, [...(files.get(proof.file) ?? []), proof]);
  return [...files].flatMap(([file, proofs]) => [
    `- [${file}](../${file})`,
    ...proofs.map((proof) => `  - ${inCode(proof.path.join(' › '))}${detail(proof)}`),
  ]);
}

function table(title, codes, proofs) {
  if (codes.length === 0) return [];
  return [
    '',
    `## ${title}`,
    '',
    '| code | tests | files |',
    '|---|---|---|',
    ...codes.map((code) => {
      const cited = proofs.get(code);
      const files = [...new Set(cited.map(({ file }) => file))];
      const links = files.map((file) => `[${file.split('/').at(-1)}](../${file})`);
      return `| ${code} | ${cited.reduce((sum, { tests }) => sum + tests, 0)} | ${links.join(', ')} |`;
    }),
  ];
}

/** Of a whole how many tests it holds, of a table which of its cases cite the demand. */
const detail = ({ kind, tests, cases }) =>
  (kind === 'describe' ? ` (${count(tests)})` : '') + (cases.length === 0 ? '' : `: ${cases.map(inCode).join(', ')}`);
const count = (tests) => (tests === 1 ? '1 test' : `${tests} tests`);

/** Any text as code: the fence is longer than every run of backticks in it. */
function inCode(text) {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

import { readFileSync } from 'node:fs';
import { decideKeyword } from '../keywords/decide-keyword.js';
import { foldWords } from '../keywords/fold.js';
import { KEYWORD_CONTEXTS, KEYWORD_LABELS, type KeywordContext, type KeywordLabel } from '../keywords/labels.js';
import { MEASURING_SETS, examples, measuredTexts } from '../../training/examples.mjs';

interface Case {
  readonly id: string;
  readonly text: string;
  readonly lang: string;
  readonly ctx: KeywordContext;
  readonly label: KeywordLabel;
  readonly tags: readonly string[];
}

const read = (file: string): readonly Case[] =>
  (JSON.parse(readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8')) as { readonly cases: readonly Case[] })
    .cases;

/** Outcomes of a group: opt-outs found and there, other texts suppressed and there. Ambiguous texts count in neither. */
interface Tally {
  found: number;
  optOuts: number;
  suppressed: number;
  others: number;
}

function measured(cases: readonly Case[], languageIsKnown: boolean) {
  const groups = new Map<string, Tally>();
  const confusion = new Map<string, number>();
  const tallyOf = (name: string): Tally => {
    const tally = groups.get(name) ?? { found: 0, optOuts: 0, suppressed: 0, others: 0 };
    groups.set(name, tally);
    return tally;
  };
  for (const { text, lang, ctx, label, tags } of cases) {
    const decision = decideKeyword({
      text,
      context: ctx,
      ...(languageIsKnown ? { conversationLanguage: lang } : {}),
    });
    const isOptOut = decision.class === 'opt_out';
    confusion.set(`${label} > ${decision.label}`, (confusion.get(`${label} > ${decision.label}`) ?? 0) + 1);
    if (label === 'ambiguous') continue;
    for (const name of ['all', `lang ${lang}`, ...tags.map((tag) => `tag ${tag}`)]) {
      const tally = tallyOf(name);
      if (label === 'opt_out') {
        tally.optOuts += 1;
        if (isOptOut) tally.found += 1;
      } else {
        tally.others += 1;
        if (isOptOut) tally.suppressed += 1;
      }
    }
  }
  const share = (part: number, of: number): number => (of === 0 ? 0 : part / of);
  return {
    confusion,
    groups,
    recall: (name: string): number => 1 - share(tallyOf(name).optOuts - tallyOf(name).found, tallyOf(name).optOuts),
    falseAlarms: (name: string): number => share(tallyOf(name).suppressed, tallyOf(name).others),
    errors: (name: string): number => tallyOf(name).optOuts - tallyOf(name).found + tallyOf(name).suppressed,
  };
}

function printed(title: string, { groups, confusion }: ReturnType<typeof measured>): string {
  const rows = [...groups]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(
      ([name, { found, optOuts, suppressed, others }]) =>
        `${name.padEnd(26)} opt-outs ${String(found).padStart(3)}/${String(optOuts).padEnd(3)}  others suppressed ${suppressed}/${others}`,
    );
  const header = `${'is \\ said'.padEnd(13)}${KEYWORD_LABELS.map((label) => label.slice(0, 8).padStart(9)).join('')}`;
  const matrix = KEYWORD_LABELS.map(
    (is) =>
      is.padEnd(13) +
      KEYWORD_LABELS.map((said) => String(confusion.get(`${is} > ${said}`) ?? '.').padStart(9)).join(''),
  );
  return [title, ...rows, header, ...matrix, ''].join('\n');
}

const cases = read('revocation-cases.json');
const holdout = read('revocation-holdout.json');
const fresh = read('revocation-fresh.json');
const inCases = new Set(cases.map(({ text }) => foldWords(text)));
const ownHoldout = holdout.filter(({ text }) => !inCases.has(foldWords(text)));

describe('recognising revocation, measured on labelled texts (R-1.2, R-1.18)', () => {
  it('on the 552 texts of the compliance data: recall, false suppression, and no error where none is allowed', () => {
    const result = measured(cases, true);
    process.stdout.write(printed('revocation-cases.json', result));
    expect(cases).toHaveLength(552);
    expect(result.recall('all')).toBeGreaterThanOrEqual(0.97);
    for (const tag of ['keyword', 'misspelling']) expect(result.recall(`tag ${tag}`)).toBeGreaterThanOrEqual(0.99);
    expect(result.falseAlarms('all')).toBeLessThanOrEqual(0.01);
    for (const tag of ['per_se', 'tapback', 'injection']) expect(result.errors(`tag ${tag}`)).toBe(0);
  });

  it('on the second set, without the texts it shares with the first', () => {
    const result = measured(ownHoldout, true);
    process.stdout.write(printed('revocation-holdout.json, own texts', result));
    expect(holdout.length).toBeGreaterThanOrEqual(320);
    expect(result.recall('all')).toBeGreaterThanOrEqual(0.92);
    expect(result.falseAlarms('all')).toBeLessThanOrEqual(0.02);
  });

  // The floor guards against getting worse. It is not the goal (0.92 and 0.02), which this set does not reach.
  it('on texts written after everything was frozen: no worse than when they were first scored', () => {
    const result = measured(fresh, true);
    process.stdout.write(printed('revocation-fresh.json', result));
    expect(result.recall('all')).toBeGreaterThanOrEqual(0.85);
    expect(result.falseAlarms('all')).toBeLessThanOrEqual(0.05);
  });

  it('an unknown language costs little', () => {
    for (const set of [cases, ownHoldout]) {
      const result = measured(set, false);
      expect(result.recall('all')).toBeGreaterThanOrEqual(0.92);
      expect(result.falseAlarms('all')).toBeLessThanOrEqual(0.02);
    }
  });

  it('both sets use known contexts and labels, and the second holds every language of the lists', () => {
    for (const { ctx, label } of [...cases, ...holdout, ...fresh]) {
      expect(KEYWORD_CONTEXTS).toContain(ctx);
      expect(KEYWORD_LABELS).toContain(label);
    }
    expect(new Set(holdout.map(({ lang }) => lang)).size).toBe(25);
  });

  it('no text of a measuring set is trained on, however it is written', () => {
    const folded = new Set(measuredTexts().map(foldWords));
    const trained = examples(foldWords, folded);
    expect(MEASURING_SETS).toHaveLength(3);
    expect(trained.length).toBeGreaterThan(3_000);
    expect(trained.filter(({ text }) => folded.has(foldWords(text)))).toEqual([]);
    expect(fresh.filter(({ text }) => inCases.has(foldWords(text)))).toEqual([]);
  });
});

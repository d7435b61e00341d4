import type { KeywordInput } from './decide-keyword.js';
import { labelText } from './effect.js';
import { KEYWORD_LABELS, type KeywordContext, type KeywordLabel } from './labels.js';

/** A text and the label a careful, reasonable person gives it. */
export interface LabelledText {
  readonly text: string;
  readonly label: KeywordLabel;
  readonly ctx?: KeywordContext;
  readonly lang?: string;
  readonly tags?: readonly string[];
}

/** Outcomes of a group. Texts labelled ambiguous or opt_in count in neither half (scoring of the compliance data). */
interface Tally {
  optOuts: number;
  found: number;
  others: number;
  suppressed: number;
  held: number;
}

/** How well decisions fit the labels of texts: overall, by language and by tag. */
export interface Measured {
  /** Share of the opt-outs that were found; 1 where there are none. */
  recall(group?: string): number;
  /** Share of the texts that are no opt-out and were suppressed all the same. */
  falseSuppression(group?: string): number;
  /** Share of the texts that are no opt-out and were held for a person, which silences the assistant. */
  held(group?: string): number;
  /** Opt-outs missed and other texts suppressed. */
  errors(group?: string): number;
  /** For people: a row for each group, then labels against what was said. */
  readonly matrix: string;
}

const ALL = 'all';
const NEITHER: ReadonlySet<KeywordLabel> = new Set(['ambiguous', 'opt_in']);

/** Decides every text and compares. Groups are `all`, `lang en`, `tag keyword`. */
export function measureDecisions(
  texts: readonly LabelledText[],
  more: Pick<KeywordInput, 'languages' | 'context' | 'conversationLanguage'> = {},
): Measured {
  const groups = new Map<string, Tally>();
  const confusion = new Map<string, number>();
  const tallyOf = (name: string): Tally => {
    const tally = groups.get(name) ?? { optOuts: 0, found: 0, others: 0, suppressed: 0, held: 0 };
    groups.set(name, tally);
    return tally;
  };
  for (const { text, label, ctx, lang, tags = [] } of texts) {
    const said = labelText({
      ...more,
      text,
      ...(ctx === undefined ? {} : { context: ctx }),
      ...(lang === undefined ? {} : { conversationLanguage: lang }),
    });
    confusion.set(`${label} ${said.label}`, (confusion.get(`${label} ${said.label}`) ?? 0) + 1);
    if (NEITHER.has(label)) continue;
    for (const name of [
      ALL,
      ...(lang === undefined ? [] : [`lang ${lang}`]),
      ...new Set(tags.map((tag) => `tag ${tag}`)),
    ])
      count(tallyOf(name), label === 'opt_out', said.class);
  }
  const share = (part: number, of: number): number => (of === 0 ? 0 : part / of);
  const of = (name: string): Tally => groups.get(name) ?? tallyOf(name);
  return {
    recall: (name = ALL) => 1 - share(of(name).optOuts - of(name).found, of(name).optOuts),
    falseSuppression: (name = ALL) => share(of(name).suppressed, of(name).others),
    held: (name = ALL) => share(of(name).held, of(name).others),
    errors: (name = ALL) => of(name).optOuts - of(name).found + of(name).suppressed,
    matrix: matrixOf(groups, confusion),
  };
}

function count(tally: Tally, isOptOut: boolean, said: string): void {
  if (isOptOut) {
    tally.optOuts += 1;
    if (said === 'opt_out') tally.found += 1;
    return;
  }
  tally.others += 1;
  if (said === 'opt_out') tally.suppressed += 1;
  if (said === 'unknown') tally.held += 1;
}

function matrixOf(groups: ReadonlyMap<string, Tally>, confusion: ReadonlyMap<string, number>): string {
  const rows = [...groups]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(
      ([name, { optOuts, found, others, suppressed, held }]) =>
        `${name.padEnd(26)} opt-outs found ${String(found).padStart(3)} of ${String(optOuts).padEnd(4)} others suppressed ${String(suppressed).padStart(2)}, held ${String(held).padStart(2)} of ${others}`,
    );
  const header = `${'is \\ said'.padEnd(13)}${KEYWORD_LABELS.map((label) => label.padStart(13)).join('')}`;
  const matrix = KEYWORD_LABELS.map(
    (is) =>
      is.padEnd(13) + KEYWORD_LABELS.map((said) => String(confusion.get(`${is} ${said}`) ?? '.').padStart(13)).join(''),
  );
  return `${[...rows, '', header, ...matrix].join('\n')}\n`;
}

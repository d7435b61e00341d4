import { readFileSync } from 'node:fs';
import { foldWords } from '../fold.js';
import { KEYWORD_CONTEXTS, KEYWORD_LABELS } from '../labels.js';
import { measureDecisions, type LabelledText } from '../measure.js';
import { measuredTexts, writtenTexts } from '../../training/examples.mjs';

const read = (file: string): readonly LabelledText[] =>
  (
    JSON.parse(readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8')) as {
      readonly cases: readonly LabelledText[];
    }
  ).cases;

const withoutLanguage = ({ text, label, ctx, tags = [] }: LabelledText): LabelledText => ({
  text,
  label,
  tags,
  ...(ctx === undefined ? {} : { ctx }),
});

/** What a labelled set must reach. A further set is a further line; it must not be trained on. */
interface Floor {
  readonly file: string;
  readonly texts: number;
  readonly recall: number;
  readonly falseSuppression: number;
  /** Share of texts that are no opt-out and are held for a person, which silences the assistant. */
  readonly held: number;
  /** Recall by tag. */
  readonly tags?: Readonly<Record<string, number>>;
  /** Tags that bear no error. */
  readonly faultless?: readonly string[];
}

const FLOORS: readonly Floor[] = [
  {
    file: 'revocation-cases.json',
    texts: 552,
    recall: 0.97,
    falseSuppression: 0.01,
    held: 0.03,
    tags: { keyword: 0.99, misspelling: 0.99 },
    faultless: ['per_se', 'tapback', 'injection'],
  },
  // Two sets by authors who knew nothing of the rules. The limits were raised once after the first had been scored; after the second nothing was changed.
  {
    file: 'revocation-test.json',
    texts: 600,
    recall: 0.92,
    falseSuppression: 0.02,
    held: 0.03,
    faultless: ['per_se', 'tapback', 'injection'],
  },
  {
    file: 'revocation-test2.json',
    texts: 340,
    recall: 0.92,
    falseSuppression: 0.02,
    held: 0.03,
    faultless: ['per_se', 'tapback', 'injection'],
  },
];

describe.each(FLOORS)('recognising revocation, measured on $file (R-1.2, R-1.18)', (floor) => {
  const cases = read(floor.file);
  const result = measureDecisions(cases);

  it('reaches its floors', () => {
    process.stdout.write(`${floor.file}\n${result.matrix}`);
    expect(cases).toHaveLength(floor.texts);
    expect(result.recall()).toBeGreaterThanOrEqual(floor.recall);
    expect(result.falseSuppression()).toBeLessThanOrEqual(floor.falseSuppression);
    expect(result.held()).toBeLessThanOrEqual(floor.held);
    for (const [tag, recall] of Object.entries(floor.tags ?? {}))
      expect({ tag, recall: result.recall(`tag ${tag}`) >= recall }).toEqual({ tag, recall: true });
    for (const tag of floor.faultless ?? [])
      expect({ tag, errors: result.errors(`tag ${tag}`) }).toEqual({ tag, errors: 0 });
  });

  it('an unknown language costs little', () => {
    const unknown = measureDecisions(cases.map(withoutLanguage));
    expect(unknown.recall()).toBeGreaterThanOrEqual(floor.recall - 0.05);
    expect(unknown.falseSuppression()).toBeLessThanOrEqual(floor.falseSuppression + 0.01);
  });

  it('uses known contexts and labels', () => {
    for (const { ctx, label } of cases) {
      expect(KEYWORD_CONTEXTS).toContain(ctx);
      expect(KEYWORD_LABELS).toContain(label);
    }
  });

  it('is not trained on, however a text is written', () => {
    const own = new Set(cases.map(({ text }) => foldWords(text)));
    const excluded = new Set(measuredTexts().map(foldWords));
    for (const text of own) expect(excluded).toContain(text);
  });
});

describe('the training texts', () => {
  it('have known labels and contexts, and there are thousands written by people', () => {
    const written = writtenTexts();
    expect(written.length).toBeGreaterThan(5_000);
    for (const { ctx, label } of written) {
      expect(KEYWORD_CONTEXTS).toContain(ctx);
      expect(KEYWORD_LABELS).toContain(label);
    }
    expect(new Set(written.map(({ lang }) => lang.split('-')[0])).size).toBeGreaterThanOrEqual(22);
  });
});

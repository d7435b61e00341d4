import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isTrainedOn, measuredTexts } from '../training/examples.mjs';
import { decideKeyword } from './decide-keyword.js';
import { effectOf, EFFECTS, type Effect } from './effect.js';
import { KEYWORD_CONTEXTS, type KeywordContext, type KeywordLabel } from './labels.js';
import { effectOfLabel, effectTable, measureEffects, type EffectCase } from './measure-effects.js';

const read = (file: string): any => JSON.parse(readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8'));
const plain = (texts: readonly string[], ctx: KeywordContext, kind?: string): readonly EffectCase[] =>
  texts.map((text) => ({ text, ctx, expected: 'none', ...(kind === undefined ? {} : { kind }) }));
const labelled = (file: string): readonly EffectCase[] =>
  read(file).cases.map(
    (one: {
      readonly text: string;
      readonly ctx: KeywordContext;
      readonly lang: string;
      readonly label?: KeywordLabel;
      readonly effect?: Effect;
      readonly kind?: string;
      readonly tags?: readonly string[];
    }) => ({
      text: one.text,
      ctx: one.ctx,
      lang: one.lang,
      kind: one.kind ?? one.tags?.[0],
      expected: one.effect ?? effectOfLabel(one.label!),
    }),
  );
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** The everyday texts that nothing was trained on. */
const everyday: readonly string[] = read('everyday-texts.json').texts.filter((text: string) => !isTrainedOn(text));
const business: readonly string[] = read('business-texts.json').texts;
const answers: readonly (readonly [string, readonly string[]])[] = Object.entries(read('short-answers.json').answers);
/** Of the short answers these are also words for stop, so that a doubt about them is right. */
const DOUBTFUL_ANSWERS = new Set(['alto', 'baja', 'nothing else']);

describe('what the apps do about everyday texts (R-1.2, R-3.1)', () => {
  it('has everyday texts that nothing was trained on', () => {
    expect(everyday.length).toBeGreaterThan(500);
    const measured = new Set(measuredTexts());
    for (const text of everyday) expect(measured).toContain(text);
  });

  // Three of the texts plainly ask to be left alone or tell of a wrong number.
  const GENUINE = new Set(['10c446', '0a6020', '2cf023']);
  const isGenuine = (text: string): boolean => GENUINE.has(createHash('sha256').update(text).digest('hex').slice(0, 6));

  it('all of them, the genuine ones and those trained on included, in a chat: at most two in a thousand opted out', () => {
    const all: readonly string[] = read('everyday-texts.json').texts;
    const tally = measureEffects(plain(all, 'chat'));
    expect(share(tally.silenced, tally.others)).toBeLessThanOrEqual(0.002);
    expect(share(tally.held, tally.others)).toBeLessThanOrEqual(0.005);
  });

  it.each([
    ['chat', 0.002, 0.005],
    ['question', 0.002, 0.005],
    ['marketing', 0.005, 0.01],
  ] as const)('strangers in %s: at most %d opted out and %d held', (ctx, silenced, held) => {
    const tally = measureEffects(
      plain(
        everyday.filter((text) => !isGenuine(text)),
        ctx,
      ),
    );
    expect(share(tally.silenced, tally.others)).toBeLessThanOrEqual(silenced);
    expect(share(tally.held, tally.others)).toBeLessThanOrEqual(held);
  });

  it.each(['chat', 'question', 'reminder'] as const)(
    'customers of a hauler and a dentist in %s: nobody opted out',
    (ctx) => {
      const tally = measureEffects(plain(business, ctx));
      expect(tally.silenced).toBe(0);
      expect(share(tally.held, tally.others)).toBeLessThanOrEqual(0.005);
    },
  );

  it.each(['chat', 'question', 'reminder'] as const)('short answers to our own questions in %s', (ctx) => {
    const texts = answers.flatMap(([, some]) => some).filter((text) => !DOUBTFUL_ANSWERS.has(text));
    const tally = measureEffects(plain(texts, ctx));
    expect(share(tally.silenced, tally.others)).toBeLessThanOrEqual(0.002);
    expect(share(tally.held, tally.others)).toBeLessThanOrEqual(0.005);
  });
});

describe('what the apps do about requests to stop, with no language passed in (R-1.2)', () => {
  it('R-3.2: an explicit opt-out beside another wish is not missed', () => {
    const tally = measureEffects(labelled('multi-intent.json'));
    expect(1 - share(tally.stopped, tally.optOuts)).toBeLessThanOrEqual(0.02);
  });

  it.each(['revocation-cases.json', 'revocation-cases-2.json'])('%s: recall, and help and start acted on', (file) => {
    const cases = labelled(file);
    const tally = measureEffects(cases);
    expect(share(tally.stopped, tally.optOuts)).toBeGreaterThanOrEqual(0.96);
    expect(share(tally.stoppedOrHeld, tally.optOuts)).toBeGreaterThanOrEqual(0.98);
    for (const wanted of ['help', 'opt_in'] as const) {
      const { asking, actedOn } = measureEffects(cases.filter(({ expected }) => expected === wanted));
      expect({ wanted, enough: share(actedOn, asking) >= 0.85 }).toEqual({ wanted, enough: true });
    }
  });
});

describe('the table of effects', () => {
  it('names its columns and counts every group', () => {
    const [head, all, ...groups] = effectTable('some', [
      { text: 'STOP', ctx: 'chat', expected: 'opt_out', lang: 'en', kind: 'word' },
      { text: 'Maria', ctx: 'question', expected: 'none', lang: 'en' },
    ]);
    expect(head).toHaveLength(8);
    expect(all).toEqual(['some', 'all', '2', '1/1 100.00 %', '1/1 100.00 %', '0/1 0.00 %', '0/1 0.00 %', '']);
    expect(groups.map(([, group]) => group)).toEqual(['ctx chat', 'ctx question', 'lang en', 'kind word']);
  });

  it('every text has an effect in every context', () => {
    for (const text of ['', 'STOP', 'yes?', '👍', 'Maria', 'я не знаю'])
      for (const context of KEYWORD_CONTEXTS) expect(EFFECTS).toContain(effectOf(decideKeyword({ text, context })));
  });
});

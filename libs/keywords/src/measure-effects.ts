import { grouped } from '#libs/kernel';
import { decideKeyword } from './decide-keyword.js';
import { effectOf, type Effect } from './effect.js';
import type { KeywordContext, KeywordLabel } from './labels.js';

/** A text and the effect it must have; null where careful people differ, so that any effect is right. */
export interface EffectCase {
  readonly text: string;
  readonly ctx: KeywordContext;
  readonly expected: Effect | null;
  readonly lang?: string;
  readonly kind?: string;
}

/** What became of a group of texts. */
export interface EffectTally {
  readonly texts: number;
  /** Opt-outs among them, those that were opted out, and those that were opted out or held. */
  readonly optOuts: number;
  readonly stopped: number;
  readonly stoppedOrHeld: number;
  /** Texts that ask for no end, those that were opted out all the same, and those that were held. */
  readonly others: number;
  readonly silenced: number;
  readonly held: number;
  /** Texts that ask for help, to come back, or say yes; those that were acted on as such. */
  readonly asking: number;
  readonly actedOn: number;
}

const ACTED_ON: ReadonlySet<Effect> = new Set(['opt_in', 'help', 'acknowledge']);

/** The effect that a label of the labelled texts stands for; null for those that careful people judge differently. */
export const effectOfLabel = (label: KeywordLabel): Effect | null =>
  ({
    opt_out: 'opt_out',
    not_opt_out: 'none',
    ambiguous: null,
    opt_in: 'opt_in',
    help: 'help',
    acknowledge: 'acknowledge',
    decline: 'none',
    free_text: 'none',
  })[label] as Effect | null;

/** What the apps would do about each text, with the live settings: no language passed in, no tenant's words. */
export function measureEffects(cases: readonly EffectCase[]): EffectTally {
  const tally = {
    texts: cases.length,
    optOuts: 0,
    stopped: 0,
    stoppedOrHeld: 0,
    others: 0,
    silenced: 0,
    held: 0,
    asking: 0,
    actedOn: 0,
  };
  for (const { text, ctx, expected } of cases) {
    const effect = effectOf(decideKeyword({ text, context: ctx }));
    if (expected === null || expected === 'hold') continue;
    if (expected === 'opt_out') {
      tally.optOuts += 1;
      if (effect === 'opt_out') tally.stopped += 1;
      if (effect === 'opt_out' || effect === 'hold') tally.stoppedOrHeld += 1;
      continue;
    }
    tally.others += 1;
    if (effect === 'opt_out') tally.silenced += 1;
    if (effect === 'hold') tally.held += 1;
    if (!ACTED_ON.has(expected)) continue;
    tally.asking += 1;
    if (effect === expected) tally.actedOn += 1;
  }
  return tally;
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '' : `${part}/${whole} ${((100 * part) / whole).toFixed(2)} %`;

/** Rows for people: all, then by context, language and kind. The first row names the columns. */
export function effectTable(set: string, cases: readonly EffectCase[]): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [
    ['set', 'group', 'texts', 'stopped', 'stopped or held', 'silenced by mistake', 'held by mistake', 'acted on'],
  ];
  const add = (group: string, some: readonly EffectCase[]): void => {
    const t = measureEffects(some);
    rows.push([
      set,
      group,
      String(t.texts),
      share(t.stopped, t.optOuts),
      share(t.stoppedOrHeld, t.optOuts),
      share(t.silenced, t.others),
      share(t.held, t.others),
      share(t.actedOn, t.asking),
    ]);
  };
  add('all', cases);
  for (const [name, valueOf] of [
    ['ctx', (one: EffectCase) => one.ctx],
    ['lang', (one: EffectCase) => one.lang],
    ['kind', (one: EffectCase) => one.kind],
  ] as const) {
    const groups = grouped(cases, (one) => valueOf(one) ?? '');
    for (const [value, some] of [...groups].sort(([left], [right]) => (left < right ? -1 : 1)))
      if (value !== '') add(`${name} ${value}`, some);
  }
  return rows;
}

import type { Machine } from './machine.js';
import { plain, type Outcome, type Side } from './measure.js';
import type { BenchOptions } from './options.js';

/** Everything one run found, as it is written to bench/results/latest.json. */
export interface Report {
  readonly machine: Machine;
  readonly options: Pick<BenchOptions, 'rounds' | 'seconds' | 'tenants' | 'profile'>;
  readonly outcomes: readonly Outcome[];
  /** Ratios that could not be measured, and why. */
  readonly broken: readonly { readonly id: string; readonly why: string }[];
}

/** True when every ratio was measured and held its floor. */
export const isGood = ({ outcomes, broken }: Report): boolean =>
  broken.length === 0 && outcomes.every(({ verdict }) => verdict !== 'floor missed');

/** Figures that explain a ratio and are never compared with anything. */
function notesOf(id: string, ours: Side['notes'], baseline: Side['notes']): readonly string[] {
  const names = Object.keys(ours);
  if (names.length === 0) return [];
  return [
    `${id}  ${names.map((name) => `${name} ${plain(ours[name]!)}/${plain(baseline[name] ?? Number.NaN)}`).join('   ')}`,
  ];
}

/** The run as a table for people. */
export function presentTable({ machine, options, outcomes, broken }: Report): string {
  const head = ['', 'what', 'ours', 'baseline', 'unit', 'ratio', 'spread', 'floor', 'aim', ''];
  const rows = outcomes.map((outcome) => {
    const sign = outcome.better === 'higher' ? '≥' : '≤';
    return [
      outcome.id,
      outcome.title,
      plain(outcome.ours.median),
      plain(outcome.baseline.median),
      outcome.unit,
      outcome.ratio.median.toFixed(2),
      `${outcome.ratio.min.toFixed(2)}–${outcome.ratio.max.toFixed(2)}`,
      `${sign} ${outcome.floor}`,
      `${sign} ${outcome.aim}`,
      outcome.verdict,
    ];
  });
  const widths = head.map((title, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? title).length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [
    `${machine.command}   ${machine.at}   ${machine.commit}`,
    `${machine.cores} × ${machine.cpu}, ${machine.memoryGb} GB, Linux ${machine.kernel}, Node ${machine.node}, PostgreSQL ${machine.postgres} (fsync on), load before ${machine.loadBefore}`,
    `median of ${options.rounds} interleaved rounds of ${options.seconds} s a side, ${options.tenants} tenants; spread: smallest and largest round`,
    ...(options.profile === null ? [] : ['The apps were profiled: these figures are not for comparing.']),
    '',
    line(head),
    ...rows.map(line),
    ...outcomes.flatMap(({ id, ours, baseline }) => notesOf(id, ours.notes, baseline.notes)),
    ...broken.map(({ id, why }) => `${id}  could not be measured: ${why}`),
  ].join('\n');
}

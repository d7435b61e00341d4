import type { Template } from 'liquidjs';
import { assertNever } from '#libs/kernel';
import { layOutSegments, SEGMENT_ROOM } from '#libs/sms';
import { branchesOf, renderNodes, scopeOf, type ParsedBody, type Scope } from './engine.js';
import { showDay, type Place } from './show-value.js';
import { readValue, type Value, type Variable } from './variables.js';

/** Text of which the most that can be said is how much room it takes. */
interface Heaviest {
  readonly text: string;
  /** Septets where all of it is GSM-7, else code units: never less than it takes. */
  readonly units: number;
  /** Whether any of its alternatives leaves GSM-7, which takes all the others along. */
  readonly leavesGsm: boolean;
}

/**
 * The most segments the body can need: in every place the longer branch, with values as long as they may be, in the letters of their samples. Never too few for such values; more than
 * any one text needs where a short branch alone brings a letter that GSM-7 lacks.
 */
export function mostSegments(body: ParsedBody, variables: readonly Variable[], place: Place): number {
  const scopes = hardScopes(variables, place);
  const { text, units, leavesGsm } = heaviest(body.nodes, scopes);
  if (!leavesGsm) return layOutSegments(text).ends.length;
  const { single, joined } = SEGMENT_ROOM.ucs2;
  return units <= single ? 1 : Math.ceil(units / joined);
}

/** What every text of this body says, whatever its values: the words outside of all branches. */
export function unconditionalText(body: ParsedBody, scope: Scope): string {
  return body.nodes
    .map((node) => {
      if (branchesOf(node) !== null) return ' ';
      const text = renderNodes([node], scope, '');
      return text.ok ? text.value : ' ';
    })
    .join('');
}

function heaviest(nodes: readonly Template[], scopes: readonly Scope[]): Heaviest {
  const parts = nodes.map((node): Heaviest => {
    const branches = branchesOf(node);
    const candidates =
      branches === null
        ? scopes.flatMap((scope) => {
            const text = renderNodes([node], scope, '');
            return text.ok ? [weigh(text.value)] : [];
          })
        : branches.map((branch) => heaviest(branch, scopes));
    const longest = candidates.reduce((most, one) => (one.units > most.units ? one : most), NOTHING);
    return { ...longest, leavesGsm: candidates.some(({ leavesGsm }) => leavesGsm) };
  });
  return {
    text: parts.map(({ text }) => text).join(''),
    units: parts.reduce((sum, { units }) => sum + units, 0),
    leavesGsm: parts.some(({ leavesGsm }) => leavesGsm),
  };
}

const NOTHING: Heaviest = { text: '', units: 0, leavesGsm: false };

function weigh(text: string): Heaviest {
  const { encoding, units } = layOutSegments(text);
  return {
    text,
    units: Math.max(
      text.length,
      units.reduce((sum, part) => sum + part, 0),
    ),
    leavesGsm: encoding === 'ucs2',
  };
}

/** Values at their longest, on each of the hard days; the samples; and nothing where nothing is allowed. */
function hardScopes(variables: readonly Variable[], place: Place): readonly Scope[] {
  const scope = (valueOf: (variable: Variable) => Value | null): Scope =>
    scopeOf(
      new Map(
        variables.flatMap((variable) => {
          const value = valueOf(variable);
          return value === null ? [] : [[variable.name, value] as const];
        }),
      ),
      place,
    );
  return [
    ...hardDays(place).map((day) => scope((variable) => longestValue(variable, day))),
    scope(sampleOf),
    scope((variable) => (variable.required ? sampleOf(variable) : null)),
  ];
}

const sampleOf = (variable: Variable): Value | null => {
  const value = readValue(variable, variable.sample);
  return value.ok ? value.value : null;
};

function longestValue(variable: Variable, day: number): Value | null {
  const sample = sampleOf(variable);
  if (sample === null) return null;
  const most = variable.maxLength ?? sample.written.length;
  switch (variable.type) {
    case 'text':
      return { kind: 'text', written: repeated(sample.written, most) };
    case 'url':
      return { kind: 'text', written: sample.written.padEnd(most, 'x') };
    case 'integer':
      return { kind: 'number', written: '9'.repeat(most) };
    case 'decimal':
      return { kind: 'number', written: most < 4 ? '9'.repeat(most) : `${'9'.repeat(Math.min(most - 3, 15))}.99` };
    case 'money':
      return { ...sample, kind: 'money', written: '9'.repeat(Math.min(most, 15)) } as Value;
    case 'date':
      return { kind: 'date', written: sample.written, at: day };
    case 'datetime':
      // Noon to midnight has two digits in either way of counting hours.
      return { kind: 'datetime', written: sample.written, at: day + 22 * 3_600_000 };
    case 'phone':
      return { kind: 'text', written: '+555555555555555' };
    default:
      return assertNever(variable.type);
  }
}

/** The sample over and over, up to exactly `length`, no character halved. */
function repeated(sample: string, length: number): string {
  const text = sample.repeat(Math.ceil(length / sample.length)).slice(0, length);
  return text.isWellFormed() ? text : text.slice(0, -1);
}

const MAX_DAYS_KEPT = 100;
const days = new Map<string, readonly number[]>();

/** The day with the longest name of a year in that language, and one whose name leaves GSM-7 if there is one. */
function hardDays({ locale }: Place): readonly number[] {
  const known = days.get(locale);
  if (known !== undefined) return known;
  const all: number[] = [];
  // A week late in every month: all month names with all weekdays, and two digits.
  for (let month = 0; month < 12; month += 1)
    for (let day = 20; day < 27; day += 1) all.push(Date.UTC(2026, month, day));
  const named = all.map((at) => ({
    at,
    name: showDay({ kind: 'date', written: '', at }, 'full', { locale, zone: 'UTC' }),
  }));
  const longest = named.reduce((most, one) => (one.name.length > most.name.length ? one : most));
  const odd = named.filter(({ name }) => layOutSegments(name).encoding === 'ucs2');
  const hard = [longest.at, ...odd.slice(0, 1).map(({ at }) => at)];
  if (days.size >= MAX_DAYS_KEPT) days.delete(days.keys().next().value!);
  days.set(locale, hard);
  return hard;
}

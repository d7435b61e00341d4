import { Drop, Liquid, type Comparable, type Template } from 'liquidjs';
import { err, ok, type Result } from '#libs/kernel';
import { LITERAL_BRACES, type Fault } from './fault.js';
import { ALLOWED_FILTERS, ALLOWED_TAGS, grammarFaults } from './grammar.js';
import { DATE_STYLES, showDay, showTime, showValue, type DateStyle, type Place } from './show-value.js';
import { VARIABLE_NAME, type Value, type Values } from './variables.js';

/** Longest body of a template, and longest text it may become, in characters. */
export const MAX_BODY = 1_600;

/** A body that has been read: what Liquid renders, and the variables it names. */
export interface ParsedBody {
  readonly nodes: readonly Template[];
  readonly uses: readonly string[];
}

/** Thrown by filters; the sentence is ours and holds no value. */
class CannotShow extends Error {}

/**
 * A value on its way into a text: shown by its type in the place's conventions, compared and counted with by what it is. It has no properties that a template could reach.
 */
class Shown extends Drop implements Comparable {
  readonly #value: Value;
  readonly #place: Place;

  constructor(value: Value, place: Place) {
    super();
    this.#value = value;
    this.#place = place;
  }

  static value(shown: Shown): Value {
    return shown.#value;
  }

  static place(shown: Shown): Place {
    return shown.#place;
  }

  override valueOf(): string {
    return showValue(this.#value, this.#place);
  }

  equals(other: unknown): boolean {
    return typeof other === 'string' ? this.#value.written === other : quantity(this) === quantity(other);
  }
  gt(other: unknown): boolean {
    return quantity(this) > quantity(other);
  }
  geq(other: unknown): boolean {
    return quantity(this) >= quantity(other);
  }
  lt(other: unknown): boolean {
    return quantity(this) < quantity(other);
  }
  leq(other: unknown): boolean {
    return quantity(this) <= quantity(other);
  }
}

/** What comparing and counting go by; NaN, which equals nothing, where there is none. */
function quantity(given: unknown): number {
  if (typeof given === 'number') return given;
  if (!(given instanceof Shown)) return Number.NaN;
  const value = Shown.value(given);
  if (value.kind === 'number' || value.kind === 'money') return Number(value.written);
  return value.kind === 'text' ? Number.NaN : value.at;
}

/** Beyond this a sum has lost its cents. */
const MOST = 1e12;

/** Counts with numbers and sums of money; the answer is of the kind of what went in. */
const counting =
  (count: (left: number, right: number) => number) =>
  (left: unknown, right: unknown = 0): unknown => {
    const [first, second] = [left, right].map((side) => (side instanceof Shown ? Shown.value(side) : null));
    for (const value of [first, second])
      if (value != null && value.kind !== 'number' && value.kind !== 'money')
        throw new CannotShow('counts with something that is no number');
    const currencies = [first, second].flatMap((value) => (value?.kind === 'money' ? [value.currency] : []));
    if (currencies.length === 2 && currencies[0] !== currencies[1])
      throw new CannotShow('counts with sums of two currencies');
    const result = count(quantity(left), quantity(right));
    if (!Number.isFinite(result) || Math.abs(result) >= MOST)
      throw new CannotShow('counts to something that is no number');
    const shown = [left, right].find((side) => side instanceof Shown);
    const written = result
      .toFixed(6)
      .replace(/\.?0+$/, '')
      .replace(/^-0$/, '0');
    if (shown === undefined) return Number(written);
    const place = Shown.place(shown);
    return new Shown(
      currencies[0] === undefined ? { kind: 'number', written } : { kind: 'money', written, currency: currencies[0] },
      place,
    );
  };

const FILTERS: Readonly<Record<string, (given: unknown, argument?: unknown) => unknown>> = {
  date(given, style = 'medium') {
    const value = given instanceof Shown ? Shown.value(given) : null;
    if (value?.kind !== 'date' && value?.kind !== 'datetime')
      throw new CannotShow('uses date on something that is neither a date nor a datetime');
    if (typeof style !== 'string' || !Object.hasOwn(DATE_STYLES, style))
      throw new CannotShow(
        `uses date with a style that it does not have; there are ${Object.keys(DATE_STYLES).join(', ')}`,
      );
    return showDay(value, style as DateStyle, Shown.place(given as Shown));
  },
  time(given) {
    const value = given instanceof Shown ? Shown.value(given) : null;
    if (value?.kind !== 'datetime') throw new CannotShow('uses time on something that is no datetime');
    return showTime(value.at, Shown.place(given as Shown));
  },
  plus: counting((left, right) => left + right),
  minus: counting((left, right) => left - right),
  times: counting((left, right) => left * right),
  divided_by: counting((left, right) => left / right),
  round: counting((left, digits) => {
    if (!Number.isInteger(digits) || digits < 0 || digits > 6) return Number.NaN;
    return Math.round(left * 10 ** digits) / 10 ** digits;
  }),
};

/**
 * Liquid with everything removed that a text does not need. Its limits are no sandbox (liquidjs.com/tutorials/security-model): bodies are short and have no loops, which bounds the work;
 * the time limit is wide, because it counts wall-clock time on a busy machine.
 */
function strictEngine(): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    lenientIf: true,
    parseLimit: MAX_BODY,
    renderLimit: 2_000,
    memoryLimit: 200_000,
    // A template never reads other files.
    templates: {},
  });
  const tags: ReadonlySet<string> = new Set(ALLOWED_TAGS);
  for (const name of Object.keys(engine.tags)) if (!tags.has(name)) delete engine.tags[name];
  const filters: ReadonlySet<string> = new Set(ALLOWED_FILTERS);
  for (const name of Object.keys(engine.filters)) if (!filters.has(name)) delete engine.filters[name];
  for (const [name, filter] of Object.entries(FILTERS)) engine.registerFilter(name, filter);
  return engine;
}

const engine = strictEngine();

/** A body ready to be rendered, or everything that is wrong with its form. Total for any string. */
export function parseBody(source: string, field: string): Result<ParsedBody, readonly Fault[]> {
  if (source.length > MAX_BODY)
    return err([{ field, code: 'ERR_FIELD_INVALID', message: `must have at most ${MAX_BODY} characters` }]);
  const faults = grammarFaults(source).map(({ line, column, code, message }): Fault => ({
    field,
    code,
    message: `line ${line}, column ${column}: ${message}`,
  }));
  if (faults.length > 0) return err(faults);
  try {
    const nodes = engine.parse(source);
    const paths = engine.variableSegmentsSync(nodes);
    const uses = paths.map(([name]) => name).filter((name) => typeof name === 'string');
    if (paths.some((path) => path.length !== 1) || uses.length !== paths.length || !uses.every(isName))
      return err([{ field, code: 'ERR_TEMPLATE_SYNTAX', message: 'names a variable by a path; names are flat' }]);
    return ok({ nodes, uses });
  } catch (error) {
    return err([{ field, code: 'ERR_TEMPLATE_SYNTAX', message: `${placeOf(error)}is not closed or not in its place` }]);
  }
}

/** The variables that parsed nodes name, each once. */
export const usesOf = (nodes: readonly Template[]): readonly string[] =>
  engine.variableSegmentsSync([...nodes]).flatMap(([name]) => (typeof name === 'string' ? [name] : []));

const isName = (name: string): boolean => VARIABLE_NAME.test(name);

/** "line 2, column 5: " where Liquid says it. Its message is left out: it quotes. */
function placeOf(error: unknown): string {
  const position = (error as { token?: { getPosition?: () => readonly number[] } } | null)?.token?.getPosition?.();
  return position === undefined ? '' : `line ${position[0]}, column ${position[1]}: `;
}

/** What a body is filled with. */
export type Scope = Readonly<Record<string, unknown>>;

/** Values as the engine sees them: texts as they are, everything else shown by its type. */
export function scopeOf(values: Values, place: Place): Scope {
  const scope: Record<string, unknown> = Object.create(null);
  for (const [name, value] of values) scope[name] = value.kind === 'text' ? value.written : new Shown(value, place);
  return scope;
}

/** What the nodes say with these values, or why nothing; faults hold no value. */
export function renderNodes(nodes: readonly Template[], scope: Scope, field: string): Result<string, Fault> {
  let text: unknown;
  try {
    text = engine.renderSync([...nodes], scope);
  } catch (error) {
    return err({ field, ...whyNot(error) });
  }
  if (typeof text !== 'string') return err({ field, code: 'ERR_TEMPLATE_RENDER', message: 'cannot be rendered' });
  if (LITERAL_BRACES.test(text))
    return err({ field, code: 'ERR_LITERAL_BRACES', message: 'holds {{, }}, {% or %} after rendering' });
  if (text.length > MAX_BODY)
    return err({
      field,
      code: 'ERR_TEMPLATE_TOO_LONG',
      message: `is longer than ${MAX_BODY} characters after rendering`,
    });
  return ok(text);
}

function whyNot(error: unknown): Pick<Fault, 'code' | 'message'> {
  const cause = (error as { originalError?: unknown } | null)?.originalError;
  if (cause instanceof CannotShow) return { code: 'ERR_TEMPLATE_RENDER', message: `${placeOf(error)}${cause.message}` };
  if ((error as { name?: unknown } | null)?.name === 'UndefinedVariableError')
    return {
      code: 'ERR_TEMPLATE_VARIABLE_MAY_MISS',
      message: `${placeOf(error)}a variable may have no value here; give it a default, ask for it with if, or declare it required`,
    };
  return { code: 'ERR_TEMPLATE_RENDER', message: `${placeOf(error)}cannot be rendered` };
}

/** The branches of a node that only some texts have; null for what every text has. */
export function branchesOf(node: Template): readonly (readonly Template[])[] | null {
  const { branches, elseTemplates } = node as {
    readonly branches?: readonly { readonly templates: readonly Template[] }[];
    readonly elseTemplates?: readonly Template[];
  };
  return branches === undefined ? null : [...branches.map(({ templates }) => templates), elseTemplates ?? []];
}

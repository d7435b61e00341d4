import { Liquid, type Template } from 'liquidjs';
import { err, ok, type Result } from '#libs/kernel';

/** Tags a prompt may use. No loops, no includes: what a prompt says must be readable in it. */
export const ALLOWED_TAGS = ['if', 'unless', 'case'] as const;
/** Filters a prompt may use. */
export const ALLOWED_FILTERS = [
  'default',
  'date',
  'upcase',
  'downcase',
  'capitalize',
  'truncate',
  'strip',
  'round',
  'plus',
  'minus',
  'times',
  'divided_by',
] as const;

/** Longest source of one template, in characters. */
export const MAX_TEMPLATE_CHARS = 16_000;

/** A parsed template with the variables it names, dotted (`sections.goals`). */
export interface PromptTemplate {
  readonly template: readonly Template[];
  readonly variables: readonly string[];
}

/**
 * Liquid with everything removed that a prompt does not need. A missing variable, an unknown tag or filter is a fault, never an empty string.
 * The time limit guards against a mistake in our own table, it is no sandbox (liquidjs.com/tutorials/security-model) and is wide, because it
 * counts wall-clock time on a busy machine.
 */
function strictEngine(): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    lenientIf: true,
    parseLimit: MAX_TEMPLATE_CHARS,
    renderLimit: 2_000,
    memoryLimit: 200_000,
    // A prompt never reads other files.
    templates: {},
  });
  const tags: ReadonlySet<string> = new Set(ALLOWED_TAGS);
  for (const name of Object.keys(engine.tags)) if (!tags.has(name)) delete engine.tags[name];
  const filters: ReadonlySet<string> = new Set(ALLOWED_FILTERS);
  for (const name of Object.keys(engine.filters)) if (!filters.has(name)) delete engine.filters[name];
  return engine;
}

const engine = strictEngine();

/** The parsed template, or what is wrong with it in the engine's words (which quote the template, never a value). */
export function parseTemplate(source: string): Result<PromptTemplate, string> {
  if (source.length > MAX_TEMPLATE_CHARS) return err(`is longer than ${MAX_TEMPLATE_CHARS} characters`);
  try {
    const template = engine.parse(source);
    return ok({ template, variables: engine.fullVariablesSync(template) });
  } catch (error) {
    return err(`cannot be read: ${error instanceof Error ? error.message.split('\n')[0] : 'unknown fault'}`);
  }
}

/**
 * The text, or why there is none. A value that brings its own braces is a fault too: whatever looks like a placeholder after rendering is one
 * that was not filled, or somebody's attempt.
 */
export function renderTemplate(
  parsed: PromptTemplate,
  scope: Readonly<Record<string, unknown>>,
): Result<string, string> {
  let text: unknown;
  try {
    text = engine.renderSync([...parsed.template], scope);
  } catch (error) {
    return err(`cannot be rendered: ${error instanceof Error ? error.message.split('\n')[0] : 'unknown fault'}`);
  }
  if (typeof text !== 'string') return err('rendered to something that is not text');
  if (/\{\{|\}\}|\{%|%\}/.test(text)) return err('holds literal braces after rendering');
  return ok(text);
}

import { createHash } from 'node:crypto';
import { err, ok, type Result } from '#libs/kernel';
import { HeadReader, isRecord, splitFrontMatter } from './prompt-front-matter.js';
import { parseTemplate, type PromptTemplate } from './prompt-template.js';

/** A value the caller must supply to render a prompt. */
export type PromptVariable =
  | { readonly type: 'text'; readonly maxChars: number }
  | { readonly type: 'integer'; readonly min: number; readonly max: number };

/** One version of a base prompt. */
export interface PromptVersion {
  readonly id: string;
  readonly version: number;
  /** Day of release; null: a draft that may still change. */
  readonly released: string | null;
  readonly model: string | null;
  readonly maxTokens: number;
  readonly variables: ReadonlyMap<string, PromptVariable>;
  /** Sections a tenant may fill. */
  readonly sections: readonly string[];
  readonly body: PromptTemplate;
  readonly sha256: string;
}

/** A tenant's sections on top of one base version. */
export interface TenantSection {
  readonly slug: string;
  readonly promptId: string;
  readonly baseVersion: number;
  readonly version: number;
  readonly released: string | null;
  readonly model: string | null;
  readonly forbids: { readonly prices: boolean; readonly booking: boolean };
  readonly facts: readonly string[];
  readonly sections: ReadonlyMap<string, PromptTemplate>;
  readonly sha256: string;
}

const NAME = /^[a-z][a-z0-9_]{0,39}$/;
export const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
const DAY = /^20\d\d-\d\d-\d\d$/;
const MODEL = /^[a-z0-9][a-z0-9.:/_-]{1,99}$/i;
const ANY = /[\s\S]/;
/** Names every prompt may use without declaring them: supplied by the library itself. */
const BUILT_IN = ['canary'];

/** SHA-256 of a file's text, the same on a checkout with other line ends. */
export const promptHash = (text: string): string => createHash('sha256').update(normalised(text)).digest('hex');

const normalised = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

/** A base prompt read from its text, or everything that is wrong with it. */
export function readPromptVersion(text: string): Result<PromptVersion, readonly string[]> {
  const file = splitFrontMatter(normalised(text));
  if (!file.ok) return err([file.error]);
  const head = new HeadReader(file.value.head);
  const id = head.text('id', NAME, 40);
  const version = head.integer('version', 1, 9_999);
  const released = head.optionalText('released', DAY, 10);
  const model = head.optionalText('model', MODEL, 100);
  const maxTokens = head.integer('max_tokens', 100, 4_000, 600);
  if (head.optionalText('thinking', /^disabled$/, 8) === null)
    head.fault('thinking must be said to be disabled: it would eat max_tokens');
  const variables = readVariables(head);
  const sections = head.texts('sections', NAME, 12, 40);
  head.text('changelog', ANY, 500);
  head.nothingElse();

  const body = parseTemplate(file.value.body);
  if (!body.ok) return err([...head.faults, `the body ${body.error}`]);
  const known = new Set([...variables.keys(), ...BUILT_IN, ...sections.map((name) => `sections.${name}`)]);
  for (const used of body.value.variables)
    if (!known.has(used)) head.fault(`the body uses ${used}, which is not declared`);
  for (const name of known) if (!body.value.variables.includes(name)) head.fault(`${name} is declared and never used`);
  for (const secret of secretsIn(text)) head.fault(secret);
  if (head.faults.length > 0) return err(head.faults);
  return ok({
    id,
    version,
    released,
    model,
    maxTokens,
    variables,
    sections,
    body: body.value,
    sha256: promptHash(text),
  });
}

function readVariables(head: HeadReader): ReadonlyMap<string, PromptVariable> {
  const variables = new Map<string, PromptVariable>();
  for (const [name, raw] of Object.entries(head.record('variables'))) {
    if (!NAME.test(name) || BUILT_IN.includes(name) || name === 'sections' || !isRecord(raw)) {
      head.fault(`variables.${name} has no name or no description that can be used`);
      continue;
    }
    const field = new HeadReader(raw);
    const type = field.text('type', /^(?:text|integer)$/, 7);
    if (type === 'integer') {
      const min = field.integer('min', 0, 1_000_000);
      variables.set(name, { type, min, max: field.integer('max', min, 1_000_000) });
      field.integer('example', 0, 1_000_000);
    } else if (type === 'text') {
      variables.set(name, { type, maxChars: field.integer('max_chars', 1, 2_000) });
      field.text('example', ANY, 2_000);
    }
    field.nothingElse();
    for (const words of field.faults) head.fault(`variables.${name}: ${words}`);
  }
  return variables;
}

/** A tenant's prompt file read from its text, or everything that is wrong with it. `bases` are the versions it may stand on. */
export function readTenantSection(
  text: string,
  bases: readonly PromptVersion[],
): Result<TenantSection, readonly string[]> {
  const file = splitFrontMatter(normalised(text));
  if (!file.ok) return err([file.error]);
  const head = new HeadReader(file.value.head);
  const promptId = head.text('prompt', NAME, 40);
  const baseVersion = head.integer('base_version', 1, 9_999);
  const slug = head.text('tenant', SLUG, 64);
  const version = head.integer('version', 1, 999_999);
  const released = head.optionalText('released', DAY, 10);
  const model = head.optionalText('model', MODEL, 100);
  const promises = new HeadReader(head.record('promises'));
  const forbids = {
    prices: promises.optionalText('prices', /^(?:allowed|forbidden)$/, 9) !== 'allowed',
    booking: promises.optionalText('booking', /^(?:allowed|forbidden)$/, 9) !== 'allowed',
  };
  promises.nothingElse();
  const facts = head.texts('facts', /\S/, 100, 500);
  head.optionalText('changelog', ANY, 500);
  head.nothingElse();
  const faults = [...head.faults, ...promises.faults.map((words) => `promises: ${words}`)];

  const base = bases.find((candidate) => candidate.id === promptId && candidate.version === baseVersion);
  if (base === undefined) return err([...faults, `stands on ${promptId} version ${baseVersion}, which does not exist`]);
  const sections = readSections(file.value.body, base, faults);
  faults.push(...secretsIn(text), ...liesIn(text));
  if (faults.length > 0) return err(faults);
  return ok({
    slug,
    promptId,
    baseVersion,
    version,
    released,
    model,
    forbids,
    facts,
    sections,
    sha256: promptHash(text),
  });
}

function readSections(body: string, base: PromptVersion, faults: string[]): ReadonlyMap<string, PromptTemplate> {
  const sections = new Map<string, PromptTemplate>();
  const [before, ...rest] = body.split(/^## +/m);
  if (before!.trim() !== '') faults.push('has text before the first "## section" heading');
  for (const part of rest) {
    const name = part.split('\n', 1)[0]!.trim();
    if (!base.sections.includes(name) || sections.has(name)) {
      faults.push(`section "${name}" is given twice or is none of: ${base.sections.join(', ')}`);
      continue;
    }
    const template = parseTemplate(part.slice(part.indexOf('\n') + 1).trim());
    if (!template.ok) {
      faults.push(`section ${name} ${template.error}`);
      continue;
    }
    for (const used of template.value.variables)
      if (!base.variables.has(used))
        faults.push(`section ${name} uses ${used}, which the base prompt does not declare`);
    sections.set(name, template.value);
  }
  return sections;
}

/** A customer may talk the model into reciting its prompt, so a prompt holds nothing worth reciting (attack 99). */
const secretsIn = (text: string): readonly string[] =>
  /sk-ant-[\w-]{8}|\b(?:AC|SK)[0-9a-f]{32}\b|\bBearer\s+[\w.-]{16}|-----BEGIN|\b(?:password|api[_ ]?key|auth[_ ]?token)\s*[:=]\s*\S/i.test(
    text,
  )
    ? ['holds what looks like a password, key or token']
    : [];

/** No tenant may have its bot deny being one (R-9.1). */
const liesIn = (text: string): readonly string[] =>
  /\b(?:claim|pretend|say|insist|act as if|act like|tell (?:them|customers|people)|convince \w+)(?: \w+){0,3} (?:that )?you(?:'re| are) (?:not an? (?:ai|bot|robot)|(?:an? )?(?:real |actual )?(?:human|person))|\b(?:never|don't|do not) (?:say|admit|reveal|mention|disclose|tell \w+)(?: \w+){0,3} (?:that )?you(?:'re| are) (?:an? )?(?:ai|bot|robot|automated|assistant)|\b(?:claim|pretend) to be (?:an? )?(?:real |actual )?(?:human|person)/i.test(
    text,
  )
    ? ['tells the assistant to pass for a human, which R-9.1 forbids']
    : [];

import { readFileSync } from 'node:fs';
import { err, ok, type Result } from '#libs/kernel';
import { KEYWORD_LABELS, measureDecisions, type LabelledText, type Measured } from '#libs/keywords';
import { readJson } from '../json-lines/answer-lines.js';
import { contextNamed, type Circumstances } from './label-text.js';

/** Most labelled texts of one file. */
const MAX_CASES = 100_000;

/**
 * Compares what the product says of every text of a labelled file with its label. The file is a JSON list of
 * `{ text, label, ctx?, lang?, tags? }`, or an object with such a list as `cases`. Names the first text that cannot be read.
 */
export function measureFile(path: string, { ctx, lang, languages }: Circumstances): Result<Measured, string> {
  const content = readText(path);
  if (content === undefined) return err('the file cannot be read');
  const value = readJson(content);
  const list: unknown = isObject(value) ? value['cases'] : value;
  if (!Array.isArray(list)) return err('the file is no JSON list of texts, nor an object with such a list as "cases"');
  if (list.length > MAX_CASES) return err(`the file holds more than ${MAX_CASES} texts`);
  const texts: LabelledText[] = [];
  for (const [at, one] of list.entries()) {
    const read = readCase(one);
    if (read === undefined) return err(`text ${at + 1} lacks a text or a known label`);
    texts.push({
      ...(ctx === undefined ? {} : { ctx: contextNamed(ctx) ?? 'none' }),
      ...(lang === undefined ? {} : { lang }),
      ...read,
    });
  }
  return ok(measureDecisions(texts, languages === undefined ? {} : { languages }));
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function readCase(one: unknown): LabelledText | undefined {
  if (!isObject(one) || typeof one['text'] !== 'string') return undefined;
  const label = KEYWORD_LABELS.find((known) => known === one['label']);
  if (label === undefined) return undefined;
  const context = typeof one['ctx'] === 'string' ? contextNamed(one['ctx']) : undefined;
  const tags = Array.isArray(one['tags']) ? one['tags'].filter((tag): tag is string => typeof tag === 'string') : [];
  return {
    text: one['text'],
    label,
    tags,
    ...(context === undefined ? {} : { ctx: context }),
    ...(typeof one['lang'] === 'string' ? { lang: one['lang'] } : {}),
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

import { readFileSync } from 'node:fs';
import { err, ok, type Result } from '#libs/kernel';
import { EFFECTS, KEYWORD_LABELS, effectOfLabel, type EffectCase, type KeywordContext } from '#libs/keywords';
import { readJson } from '../json-lines/answer-lines.js';
import { contextNamed } from './label-text.js';

/** Most texts of one file. */
const MAX_CASES = 100_000;
/** Where a set does not say in which context a text came, it is tried in each of these. */
const CONTEXTS: readonly KeywordContext[] = ['chat', 'question', 'reminder', 'marketing'];

/**
 * The texts of a file with the effect each must have: `{ cases: [{ text, effect | label, ctx?, lang?, kind?, tags? }] }` or such a list,
 * `{ texts: [...] }` of which none asks for an end, or `{ answers: { kind: [...] } }` that people give to our questions. `context`: in which
 * context texts without one are tried; four of them when left out.
 */
export function readEffectCases(path: string, context?: KeywordContext): Result<readonly EffectCase[], string> {
  const content = readText(path);
  if (content === undefined) return err(`${path} cannot be read`);
  const value = readJson(content);
  const contexts = context === undefined ? CONTEXTS : [context];
  const cases: EffectCase[] = [];
  const addPlain = (text: unknown, kind: string | undefined): boolean => {
    if (typeof text !== 'string') return false;
    for (const ctx of contexts) cases.push({ text, ctx, expected: 'none', ...(kind === undefined ? {} : { kind }) });
    return true;
  };
  const list: unknown = isObject(value) ? (value['cases'] ?? value['texts'] ?? value['answers']) : value;
  if (Array.isArray(list)) {
    for (const [at, one] of list.entries()) {
      const isRead = typeof one === 'string' ? addPlain(one, undefined) : addLabelled(one, contexts, cases);
      if (!isRead) return err(`text ${at + 1} of ${path} lacks a text, or a known effect or label`);
    }
  } else if (isObject(list)) {
    for (const [kind, texts] of Object.entries(list))
      if (!Array.isArray(texts) || !texts.every((text) => addPlain(text, kind)))
        return err(`"${kind}" of ${path} is no list of texts`);
  } else return err(`${path} holds no list of texts, nor an object with "cases", "texts" or "answers"`);
  return cases.length > MAX_CASES ? err(`${path} holds more than ${MAX_CASES} texts`) : ok(cases);
}

function addLabelled(one: unknown, contexts: readonly KeywordContext[], into: EffectCase[]): boolean {
  if (!isObject(one) || typeof one['text'] !== 'string') return false;
  const label = KEYWORD_LABELS.find((known) => known === one['label']);
  const effect = EFFECTS.find((known) => known === one['effect']);
  if (label === undefined && effect === undefined) return false;
  const tags: readonly unknown[] = Array.isArray(one['tags']) ? one['tags'] : [];
  const kind = typeof one['kind'] === 'string' ? one['kind'] : tags.find((tag) => typeof tag === 'string');
  const named = typeof one['ctx'] === 'string' ? contextNamed(one['ctx']) : undefined;
  for (const ctx of named === undefined ? contexts : [named])
    into.push({
      text: one['text'],
      ctx,
      expected: effect ?? effectOfLabel(label!),
      ...(typeof one['lang'] === 'string' ? { lang: one['lang'] } : {}),
      ...(typeof kind === 'string' ? { kind } : {}),
    });
  return true;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

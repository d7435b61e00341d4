import { parse } from 'yaml';
import { err, ok, type Result } from '#libs/kernel';

/** Largest prompt file, in characters. */
export const MAX_PROMPT_FILE_CHARS = 32_000;

/** A Markdown file with its YAML head, as written. */
export interface FrontMatterFile {
  readonly head: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Splits `---` head from body. YAML core schema, no aliases, no custom tags. */
export function splitFrontMatter(text: string): Result<FrontMatterFile, string> {
  if (text.length > MAX_PROMPT_FILE_CHARS) return err(`is longer than ${MAX_PROMPT_FILE_CHARS} characters`);
  const parts = /^---\n([\s\S]*?)\n---(?:\n|$)([\s\S]*)$/.exec(text);
  if (parts === null) return err('does not begin with a head between two lines of ---');
  try {
    const head: unknown = parse(parts[1]!, { schema: 'core', maxAliasCount: 0, prettyErrors: false });
    if (!isRecord(head)) return err('has a head that is no list of fields');
    return ok({ head, body: parts[2]!.trim() });
  } catch {
    return err('has a head that is not valid YAML');
  }
}

/** True for a plain object. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads fields of a head and collects every fault instead of stopping at the first. Every reader gives a usable value even on a fault. */
export class HeadReader {
  readonly faults: string[] = [];
  private readonly read = new Set<string>();

  constructor(private readonly head: Readonly<Record<string, unknown>>) {}

  fault(words: string): void {
    this.faults.push(words);
  }

  text(field: string, pattern: RegExp, maxChars: number): string {
    const value = this.take(field);
    if (typeof value === 'string' && value.length <= maxChars && pattern.test(value)) return value;
    this.fault(`${field} is missing or not what it must be (${String(pattern)}, at most ${maxChars} characters)`);
    return '';
  }

  optionalText(field: string, pattern: RegExp, maxChars: number): string | null {
    return this.head[field] === undefined || this.head[field] === null
      ? (this.take(field), null)
      : this.text(field, pattern, maxChars);
  }

  integer(field: string, min: number, max: number, fallback: number | null = null): number {
    const value = this.take(field) ?? fallback;
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
    this.fault(`${field} must be a whole number from ${min} to ${max}`);
    return min;
  }

  texts(field: string, pattern: RegExp, maxItems: number, maxChars: number): readonly string[] {
    const value = this.take(field) ?? [];
    if (Array.isArray(value) && value.length <= maxItems) {
      const items = value.filter(
        (item): item is string => typeof item === 'string' && item.length <= maxChars && pattern.test(item),
      );
      if (items.length === value.length) return items;
    }
    this.fault(
      `${field} must be a list of at most ${maxItems} texts of at most ${maxChars} characters (${String(pattern)})`,
    );
    return [];
  }

  record(field: string): Readonly<Record<string, unknown>> {
    const value = this.take(field) ?? {};
    if (isRecord(value)) return value;
    this.fault(`${field} must be a list of fields`);
    return {};
  }

  /** Call last: a field nobody asked for is a typing error. */
  nothingElse(): void {
    for (const field of Object.keys(this.head)) if (!this.read.has(field)) this.fault(`${field} is not a known field`);
  }

  private take(field: string): unknown {
    this.read.add(field);
    return Object.hasOwn(this.head, field) ? this.head[field] : undefined;
  }
}

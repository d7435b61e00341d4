import { err, ok, type Result } from '#libs/kernel';
import type { Terminal } from '../terminal.js';
import { splitLines, type Line } from './split-lines.js';

/** A line that was read: an object with the caller's own id. */
export interface Question {
  readonly id: string | number | null;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Answers one question, or says what is wrong with it without repeating it. */
export type Answerer = (question: Question) => Result<Readonly<Record<string, unknown>>, string>;

const FLUSH_CHARS = 64 * 1024;

/**
 * One JSON object a line in, one a line out, in the same order (architecture §5). A line that cannot be answered becomes `{"line":n,"error":…}`, with its id
 * when it had one, and the others are answered still; empty lines are passed over. Memory does not grow with the input. Returns 1 when a line was bad.
 */
export async function answerLines(
  lines: AsyncIterable<readonly Line[]>,
  terminal: Pick<Terminal, 'write'>,
  answer: Answerer,
): Promise<0 | 1> {
  let isBad = false;
  let waiting = '';
  for await (const group of lines) {
    for (const line of group) {
      if ('text' in line && line.text.trim() === '') continue;
      const answered = answerLine(line, answer);
      isBad ||= !answered.ok;
      waiting += `${JSON.stringify(answered.ok ? answered.value : answered.error)}\n`;
      if (waiting.length < FLUSH_CHARS) continue;
      await terminal.write(waiting);
      waiting = '';
    }
    if (waiting !== '') await terminal.write(waiting);
    waiting = '';
  }
  return isBad ? 1 : 0;
}

/** {@link answerLines} over everything that is piped in. */
export function answerInput(terminal: Terminal, answer: Answerer): Promise<0 | 1> {
  if (terminal.interactive) terminal.note('Reading one JSON object a line; end with Ctrl-D.');
  return answerLines(splitLines(terminal.input), terminal, answer);
}

function answerLine(line: Line, answer: Answerer): Result<object, object> {
  if ('fault' in line) return err({ line: line.number, error: line.fault });
  const question = readQuestion(line.text);
  if (!question.ok) return err({ line: line.number, error: question.error });
  const { id } = question.value;
  const answered = answer(question.value);
  return answered.ok
    ? ok({ id, ...answered.value })
    : err({ line: line.number, ...(id === null ? {} : { id }), error: answered.error });
}

function readQuestion(text: string): Result<Question, string> {
  const value = readJson(text);
  if (value === undefined) return err('the line is not JSON');
  if (!isObject(value)) return err('the line is not a JSON object');
  const id = value['id'] ?? null;
  if (id !== null && typeof id !== 'string' && typeof id !== 'number') return err('id must be a text or a number');
  return ok({ id, fields: value });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value, or undefined when this is not JSON; never the parser's own words, which quote the text. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

import type { LoggerService } from '@nestjs/common';
import { pino, type Logger as Pino } from 'pino';

/** A run of digits long enough to be somebody's number, with or without its plus. */
const NUMBER_LIKE = /\+?\d[\d\s().-]{7,}\d/g;
const SECRET_LIKE = /\b(Basic|Bearer)\s+[A-Za-z0-9._~+/=-]+|\bpk_[A-Za-z0-9_]+|\b[0-9a-f]{32}\b/gi;

/**
 * What stays of a text before it may be logged: no numbers, no credentials, at most 300 characters. The last line of defence: code
 * passes ids and counts, never words of people (I24).
 */
export const redact = (text: string): string =>
  text.slice(0, 300).replace(SECRET_LIKE, '[secret]').replace(NUMBER_LIKE, '[number]');

/** Keys that may never reach a log, however deep. */
const FORBIDDEN_FIELDS = [
  'body',
  'text',
  'to',
  'from',
  'number',
  'authorization',
  'cookie',
  'token',
  'password',
  'apiKey',
  'authToken',
  'config',
  'request',
  'response',
  'headers',
  'cause',
  'parameters',
  'query',
  'driverError',
];

/** Fields of a log line: ids, counts, codes. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** One-line JSON logs. A line reads alone and carries fields; a failure is logged once, where it is handled. */
export class Log {
  constructor(private readonly lines: Pino) {}

  info(message: string, fields: LogFields = {}): void {
    this.lines.info(fields, message);
  }

  warn(message: string, fields: LogFields = {}): void {
    this.lines.warn(fields, message);
  }

  /** Of the error only its class and redacted message are written: never the object, which may carry a request. */
  error(message: string, error: unknown, fields: LogFields = {}): void {
    this.lines.error({ ...fields, ...describeError(error) }, message);
  }
}

/** Name, redacted message, code and the first frames of an error. */
export function describeError(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: 'not an Error' };
  const code = (error as { code?: unknown }).code;
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 4)
    .map((line) => line.trim());
  return {
    error: error.name,
    reason: redact(error.message),
    ...(typeof code === 'string' ? { code } : {}),
    ...(frames.length > 0 ? { at: frames.join(' | ') } : {}),
  };
}

/** A log of this process, writing to stdout (or to `stream`, for tests). */
export function createLog(app: string, level: string, stream?: { write(line: string): void }): Log {
  const options = {
    level,
    base: { app },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: { paths: FORBIDDEN_FIELDS.flatMap((field) => [field, `*.${field}`]), censor: '[removed]' },
  };
  return new Log(stream === undefined ? pino(options) : pino(options, stream));
}

/** Injection token of the {@link Log}. */
export const LOG = Symbol('Log');

/** Nest's own messages, through the same log; framework chatter is kept at debug. */
export function asNestLogger(log: Log): LoggerService {
  const text = (message: unknown): string =>
    redact(message instanceof Error ? message.message : typeof message === 'string' ? message : 'framework message');
  return {
    log: () => undefined,
    debug: () => undefined,
    verbose: () => undefined,
    warn: (message: unknown) => log.warn(text(message)),
    error: (message: unknown, stack?: unknown) =>
      log.error(
        text(message),
        message instanceof Error
          ? message
          : new Error(typeof stack === 'string' ? redact(stack.split('\n')[0] ?? '') : 'framework error'),
      ),
    fatal: (message: unknown) => log.error(text(message), message),
  };
}

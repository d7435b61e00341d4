import { expect, jest } from '@jest/globals';
import { inspect } from 'node:util';
import type { SendFailure } from '../sms-provider.js';
import { SMS } from './contract-kit.js';

/** Runs `work` and collects what it wrote to the console, stdout and stderr meanwhile. */
export async function withOutput<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly output: string }> {
  const written: unknown[] = [];
  const take = (...words: readonly unknown[]): boolean => written.push(...words) > 0;
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(take),
    jest.spyOn(process.stderr, 'write').mockImplementation(take),
    ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
      jest.spyOn(console, level).mockImplementation(take),
    ),
  ];
  try {
    return { result: await work(), output: inspect(written, { depth: null }) };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/**
 * Neither the failure, however it is printed, nor the output holds a secret, a number, a token or a word of the text.
 */
export function expectNothingLeaks(failure: SendFailure, secrets: readonly string[], output: string): void {
  const printed = [JSON.stringify(failure), inspect(failure, { depth: null, showHidden: true }), output].join('\n');
  const forbidden = [...secrets, SMS.to.slice(1), SMS.from.slice(1), 'Geheimnis', SMS.attemptToken];
  for (const word of forbidden) expect(printed).not.toContain(word);
}

import { isE164 } from '#libs/kernel';
import { valueAt } from './rule.js';

/** Numbers of one event by which it is found again; more of them, and those at the end are not. */
export const MAX_NUMBERS = 200;

/**
 * The E.164 numbers that an event holds, wherever they stand, each once: those that the tenant's rules would text first, so that the limit never costs one of them. For erasures
 * (S0.30): no rule, also none of later, can text a number that is not among them.
 */
export function numbersIn(
  event: Readonly<Record<string, unknown>>,
  recipientFields: readonly string[],
): readonly string[] {
  const found = new Set<string>();
  for (const field of recipientFields) {
    const number = valueAt(event, field);
    if (typeof number === 'string' && isE164(number)) found.add(number);
  }
  for (const [number] of JSON.stringify(event).matchAll(/\+[1-9]\d{6,14}(?!\d)/g)) {
    if (found.size >= MAX_NUMBERS) break;
    if (isE164(number)) found.add(number);
  }
  return [...found];
}

import { err, ok, type Result } from './result.js';

declare const brand: unique symbol;
/** A phone number in E.164 form with its plus, e.g. `+15551234567`. Made only by {@link parseE164} (S2.1, S2.2). */
export type E164 = string & { readonly [brand]: 'E164' };

/** The form rule of S2.2 (ITU-T E.164): plus, no leading zero, at most fifteen digits. */
export const E164_PATTERN = /^\+[1-9]\d{1,14}$/;

/** True exactly when `value` has the form of S2.2. Form only: whether the number can be dialled is another question. */
export const isE164 = (value: string): value is E164 => E164_PATTERN.test(value);

/** The number, or what is wrong with it in words a caller can act on. Never guesses a country. */
export function parseE164(value: string): Result<E164, string> {
  if (isE164(value)) return ok(value);
  if (!value.startsWith('+')) return err('must start with + and the country code, such as +15551234567');
  if (/[^\d]/.test(value.slice(1))) return err('must hold digits only after the +: no blanks, dashes or brackets');
  if (value.startsWith('+0')) return err('must not start with 0 after the +');
  return err(value.length > 16 ? 'has more than 15 digits' : 'has too few digits');
}

/** The only form in which a person's number may appear in a log: the plus, at most three leading digits, the last two. */
export const maskNumber = (value: string): string =>
  value.length < 6 ? '•••' : `${value.slice(0, 2)}${'•'.repeat(Math.max(3, value.length - 4))}${value.slice(-2)}`;

import { parseE164 } from '#libs/kernel';
import { servesCountry } from '#libs/tenancy';

/** Kinds of senders that can be added; a pool is a name in the map (S1.46, ST5). */
export const ADDED_TYPES = ['long_code', 'short_code', 'toll_free', 'alphanumeric_sender_id', 'unknown'] as const;
export type AddedType = (typeof ADDED_TYPES)[number];

/** What is wrong with a sender's number or name for its kind; null when nothing is. */
export function senderValueFault(type: AddedType, value: string): string | null {
  if (type === 'alphanumeric_sender_id')
    return /^[A-Za-z0-9][A-Za-z0-9 ]{1,9}[A-Za-z0-9]$/.test(value) && /[A-Za-z]/.test(value)
      ? null
      : 'must be 3 to 11 letters, digits and blanks, at least one of them a letter, with no blank at either end';
  if (type === 'short_code') return /^\d{3,8}$/.test(value) ? null : 'must be 3 to 8 digits';
  const parsed = parseE164(value);
  return parsed.ok ? null : parsed.error;
}

/** Places in a list of countries that this kind of sender never reaches, whatever was agreed with a carrier. */
export const countryFaults = (type: string, countries: readonly string[]): readonly number[] =>
  type === 'alphanumeric_sender_id'
    ? countries.flatMap((country, at) =>
        servesCountry({ senderType: type, countries: [], limitations: [] }, country) ? [] : [at],
      )
    : [];

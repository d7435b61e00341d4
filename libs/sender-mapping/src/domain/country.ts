import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** ISO 3166 code of the country a number belongs to; null where nobody can tell (satellites, numbers that do not exist). */
export const countryOf = (number: string): string | null => parsePhoneNumberFromString(number)?.country ?? null;

import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** The country of a number by its plan, `US`; its calling code where several share one and the number tells no more; `unknown` for what cannot be read. Names no person. */
export function countryOf(number: string): string {
  const parsed = parsePhoneNumberFromString(number);
  return parsed === undefined ? 'unknown' : (parsed.country ?? `+${parsed.countryCallingCode}`);
}

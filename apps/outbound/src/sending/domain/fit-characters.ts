import { assertNever, err, ok, type Result } from '#libs/kernel';
import type { CharacterRule } from '#libs/messaging';
import { nonGsmCharacters, toGsm, toGsmIfItSaves } from '#libs/sms';

/** Characters named in one fault. */
const MAX_NAMED = 10;

/**
 * The text in the characters that the tenant wants (S0.22 `character_set_validation`); refused with the characters named that keep it from GSM-7. Links are never touched, accents never
 * stripped. Doing it twice changes nothing more.
 */
export function fitCharacters(body: string, rule: CharacterRule): Result<string, readonly string[]> {
  switch (rule) {
    case 'as_is':
      return ok(body);
    case 'typewrite_if_it_saves':
      return ok(toGsmIfItSaves(body));
    case 'gsm7_only': {
      const written = toGsm(body);
      const others = nonGsmCharacters(written).slice(0, MAX_NAMED);
      return others.length === 0 ? ok(written) : err(others);
    }
    default:
      return assertNever(rule);
  }
}

/** Letters and digits without those that look alike (0 O o, 1 l I): a code may be read out or typed. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz';

/** 56 letters, ten of them: 58 bits. Guessing one of a million live links takes 10^11 tries on average. */
export const CODE_LENGTH = 10;

const CODE = new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`);

/** True for what could be a code; everything else is not even looked up. */
export const isCode = (text: string): boolean => CODE.test(text);

/** Largest byte that is used: above it the first letters would be likelier than the last. */
const FAIR = Math.floor(256 / CODE_ALPHABET.length) * CODE_ALPHABET.length;

/** A code from random bytes, each letter equally likely; null when too many had to be thrown away. */
export function codeFrom(random: Uint8Array): string | null {
  let code = '';
  for (const byte of random) {
    if (byte >= FAIR) continue;
    code += CODE_ALPHABET[byte % CODE_ALPHABET.length]!;
    if (code.length === CODE_LENGTH) return code;
  }
  return null;
}

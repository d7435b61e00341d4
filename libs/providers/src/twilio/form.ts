import { err, ok, type Result } from '#libs/kernel';

/** Longest webhook body that is read, in bytes. Twilio's largest real ones are about 4 KiB. */
export const MAX_FORM_BYTES = 256 * 1024;

/** Most fields (empty ones between two `&` included) that are read. Twilio sends about 25. */
export const MAX_FORM_FIELDS = 1_000;

/** Why a body is not read at all. */
export type FormFault = 'too_large' | 'too_many_fields';

/**
 * The fields of an `application/x-www-form-urlencoded` body, decoded. Names are data: they are never used as property
 * names.
 */
export interface Form {
  /** First value of every name, in order of appearance. */
  readonly first: ReadonlyMap<string, string>;
  /** Every value of the names that appear more than once; usually empty. */
  readonly repeated: ReadonlyMap<string, readonly string[]>;
}

const NOTHING_REPEATED: ReadonlyMap<string, readonly string[]> = new Map();

/**
 * Reads a form as the WHATWG URL standard (section 5.1) does: `+` is a blank, empty values are kept, `%` without two
 * hexadecimal digits stays as it is, bytes that are no UTF-8 become U+FFFD. Written by hand because it runs for every
 * webhook before anybody believed it: one pass, linear in the body's length, never throws.
 */
export function readForm(bytes: Buffer): Result<Form, FormFault> {
  return bytes.length > MAX_FORM_BYTES ? err('too_large') : readFields(bytes.toString('latin1'));
}

/** The query of a URL as a form: what stands between the first `?` and the `#`. The same limits hold. */
export function readQuery(url: string): Result<Form, FormFault> {
  const start = url.indexOf('?');
  if (start === -1) return readFields('');
  const end = url.indexOf('#', start);
  return readForm(Buffer.from(url.slice(start + 1, end === -1 ? url.length : end), 'utf8'));
}

/** `text` holds one byte per character. */
function readFields(text: string): Result<Form, FormFault> {
  const first = new Map<string, string>();
  let repeated: Map<string, string[]> | null = null;
  let equals = -2;
  // Where the next character stands that decoding changes: most names and values have none.
  let percent = -2;
  let plus = -2;
  const isPlain = !RAW_BYTE.test(text);
  const decodeBetween = (start: number, end: number): string => {
    const piece = text.slice(start, end);
    if (percent !== -1 && percent < start) percent = text.indexOf('%', start);
    if (plus !== -1 && plus < start) plus = text.indexOf('+', start);
    return isPlain && (percent === -1 || percent >= end) && (plus === -1 || plus >= end) ? piece : decode(piece);
  };
  let count = 0;
  for (let start = 0; start < text.length;) {
    if ((count += 1) > MAX_FORM_FIELDS) return err('too_many_fields');
    let end = text.indexOf('&', start);
    if (end === -1) end = text.length;
    // Searched again only once passed: a body without any `=` must not be scanned once per field.
    if (equals !== -1 && equals < start) equals = text.indexOf('=', start);
    if (end > start) {
      const split = equals === -1 || equals > end ? end : equals;
      const name = decodeBetween(start, split);
      const value = split === end ? '' : decodeBetween(split + 1, end);
      const known = first.get(name);
      if (known === undefined) {
        first.set(name, value);
      } else {
        repeated ??= new Map();
        const values = repeated.get(name);
        if (values === undefined) repeated.set(name, [known, value]);
        else values.push(value);
      }
    }
    start = end + 1;
  }
  return ok({ first, repeated: repeated ?? NOTHING_REPEATED });
}

const RAW_BYTE = /[\u0080-\u00ff]/;

function decode(text: string): string {
  const blanks = text.includes('+') ? text.replaceAll('+', ' ') : text;
  if (!RAW_BYTE.test(blanks)) {
    if (!blanks.includes('%')) return blanks;
    try {
      return decodeURIComponent(blanks);
    } catch {
      // Not UTF-8, or a stray `%`: the tolerant way below.
    }
  }
  return decodeTolerantly(blanks);
}

function decodeTolerantly(text: string): string {
  const bytes = Buffer.allocUnsafe(text.length);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    let byte = text.charCodeAt(index);
    if (byte === 0x25) {
      const high = hexDigit(text.charCodeAt(index + 1));
      const low = hexDigit(text.charCodeAt(index + 2));
      if (high !== -1 && low !== -1) {
        byte = high * 16 + low;
        index += 2;
      }
    }
    bytes[length] = byte;
    length += 1;
  }
  return bytes.toString('utf8', 0, length);
}

/** −1 for anything else, the NaN beyond the end of the text included. */
function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

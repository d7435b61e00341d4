/**
 * Characters that a reader does not see but a model or a handset obeys: controls other than the line feed, and format characters – zero-width
 * marks, bidirectional overrides, tag characters – with the supplementary variation selectors that carry hidden text. ZWJ, ZWNJ and the
 * emoji selectors stay: emoji and Persian need them.
 */
const HIDDEN = /(?![\n\u200c\u200d])(?:\p{Cc}|\p{Cf}|(?!\ufe0e|\ufe0f)\p{Variation_Selector})/gu;

/** A surrogate without its partner; cannot be sent as UTF-8. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * `text` without invisible characters, with `\n` as the only line end and tabs as blanks. Total for any string; running it twice
 * changes nothing more.
 */
export const stripHidden = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(HIDDEN, '');

/** At most `maxChars` UTF-16 units of `text`, never half of a surrogate pair. */
export function cutChars(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const cut = text.slice(0, maxChars);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** First code point of each run of ten decimal digits that texts are written with, besides ASCII. */
const DIGIT_ZEROS = [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0];

/**
 * The text as rules read it: compatibility forms folded (full-width digits, stylised letters), curly quotes straightened, digits of other
 * scripts as ASCII, hidden characters gone. For comparing only; never sent.
 */
export const asRead = (text: string): string =>
  stripHidden(text)
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u02bc\u00b4]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0)!;
      const zero = DIGIT_ZEROS.find((start) => code >= start && code < start + 10);
      return zero === undefined ? digit : String(code - zero);
    });

/** Lower-case letters and digits of `text`, words parted by single blanks: two texts that a reader takes for the same come out equal. */
export const asWords = (text: string): string =>
  asRead(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

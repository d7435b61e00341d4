/** Most characters of a text that people and the model are shown; longer ones are cut here and kept whole in the raw event. */
export const MAX_TEXT_CHARS = 4000;

/** A text made safe to store as text and to show. */
export interface CleanText {
  readonly text: string;
  /** True when something of the original is only in the raw event. */
  readonly lossy: boolean;
}

// Everything PostgreSQL cannot keep, a terminal would obey, or a reader could be deceived by: controls but tab and line breaks, bidi overrides,
// tag characters. Joiners stay: emoji are made of them.
const UNSAFE = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/gu;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const PLAIN = /^[\n\r\t\u0020-\u007e]*$/;

/** Cleans whatever a phone can send. Total: any string gives a text, in linear time (F27, I4). */
export function cleanText(raw: string): CleanText {
  const bounded = raw.length > MAX_TEXT_CHARS ? cutWhole(raw, MAX_TEXT_CHARS) : raw;
  if (PLAIN.test(bounded)) return { text: bounded, lossy: bounded.length !== raw.length };
  const text = bounded.replace(LONE_SURROGATE, '\ufffd').replace(UNSAFE, '').normalize('NFC');
  return { text, lossy: text !== raw.normalize('NFC') };
}

/** The first `length` code units, never ending in the middle of a surrogate pair. */
const cutWhole = (text: string, length: number): string => {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
};

/** GSM 03.38 default alphabet (3GPP 23.038) in septet order without ESC, which stands for no character of its own. */
const DEFAULT_ALPHABET =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';

/** Extension table: each is sent as ESC and a code, so it costs two septets. */
const EXTENSION_TABLE = '\f^{}\\[~]|€';

const HIGHEST = '€'.charCodeAt(0);

/**
 * Septets that one UTF-16 code unit costs in GSM-7: 1, 2 for the extension table, 0 when the alphabet lacks it. Ends after the
 * euro sign, the highest character of the alphabet: look nothing up beyond `length`.
 */
export const GSM_SEPTETS: Readonly<Uint8Array> = (() => {
  const septets = new Uint8Array(HIGHEST + 1);
  for (const character of DEFAULT_ALPHABET) septets[character.charCodeAt(0)] = 1;
  for (const character of EXTENSION_TABLE) septets[character.charCodeAt(0)] = 2;
  return septets;
})();

/** Septets the code unit costs in GSM-7: 1 or 2, or 0 when it forces the whole text into UCS-2. */
export const gsmSeptets = (codeUnit: number): number => (codeUnit <= HIGHEST ? GSM_SEPTETS[codeUnit]! : 0);

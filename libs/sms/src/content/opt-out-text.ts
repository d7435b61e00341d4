import { foldWords, isOptOutWord, optOutWordsByScript } from '#libs/keywords';

const STOP_IN_CAPITALS = /(?<![\p{L}\p{N}])(?:STOP|ARRET|ARRÊT)(?:ALL)?(?!\p{L})/u;
const STOP_AS_INSTRUCTION =
  /(?<!\p{L})(?:reply|replying|text|txt|send|answer|respond|type|r[ée]pond[a-z]{1,4}|envo[a-z]{1,5}|antwort[a-z]{1,4}|respond[a-z]{1,4}|env[ií][a-z]{0,3})[^\p{L}\p{N}]{1,3}(?:stop|end|quit|cancel|unsubscribe)(?!\p{L})|(?<!\p{L})stop ?(?:to|2|=|pour|para) ?\p{L}/u;
const SAYS_OPT_OUT = /(?<!\p{L})(?:opt[ -]?out|unsubscribe)(?!\p{L})/u;

/** Two cheap looks that spare most texts the patterns above. */
const STEM = /stop|arr[eê]t|unsub|opt[ -]?out/;
const OTHER_WORD = /\b(?:end|quit|cancel)\b/;

/** Begins of "reply", "send" and "answer" in the languages written in Latin letters that there are lists of; behind them the word to be sent. */
const SEND_A_WORD =
  /(?<!\p{L})(?:repl|respond|répond|repond|envoy|envi|enví|manda|antwort|send|schick|scrivi|invi|rispond|odpisz|wyślij|gönder|yanıtla|gửi|trả lời|balas|kirim|tumugon)\p{L}{0,8}[^\p{L}\p{N}]{1,3}(?:con |mit |met |med |avec |com |la |el |palabra |sie |bitte |das |wort |le |mot ){0,2}["'“”«»„]?(\p{L}{2,14})(?!\p{L})/giu;
const CAPITALS = /\p{Lu}\p{Lu}/u;

/** Letters of other scripts: what stands there is looked up in the lists of their languages. */
const OTHER_SCRIPT = /[\u0400-\u052f\u0590-\u06ff\u0900-\u097f\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
/** Shortest word that may stand inside another: scripts without blanks, and languages that hang endings and articles on words. */
const FREE_STANDING = 3;
const SIGNS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/**
 * True when the text tells its reader how to stop: STOP in capitals among other words, "reply stop", "stop to end",
 * "opt out", "unsubscribe", "Responde BAJA", 回复退订. "Don't stop by" is none. Recognises, does not judge: whether the wording suffices is the gate's rule. Total, linear.
 */
export function containsOptOutText(text: string): boolean {
  const lower = text.toLowerCase();
  if (STEM.test(lower)) {
    if (text !== text.toUpperCase() && STOP_IN_CAPITALS.test(text)) return true;
    if (STOP_AS_INSTRUCTION.test(lower) || SAYS_OPT_OUT.test(lower)) return true;
  }
  if (OTHER_WORD.test(lower) && STOP_AS_INSTRUCTION.test(lower)) return true;
  return namesOptOutWord(text) || saysSoInItsScript(text);
}

/** A word of the lists in capitals behind "answer" or "send". */
function namesOptOutWord(text: string): boolean {
  if (!CAPITALS.test(text)) return false;
  for (const [, word = ''] of text.matchAll(SEND_A_WORD))
    if (word === word.toUpperCase() && isOptOutWord(foldWords(word))) return true;
  return false;
}

function saysSoInItsScript(text: string): boolean {
  if (!OTHER_SCRIPT.test(text)) return false;
  const folded = foldWords(text);
  const apart = ` ${folded} `;
  return optOutWordsByScript(folded).some((word) =>
    word.length >= FREE_STANDING || SIGNS.test(word) ? folded.includes(word) : apart.includes(` ${word} `),
  );
}

import type { Finding } from './finding.js';
import type { PlainText } from './plain-text.js';

/**
 * What a text asks its reader to answer (R-1.14). Providers act on these words whatever was meant: who answers CANCEL to cancel a visit is opted out
 * of everything (R-1.8), who answers YES is opted in (R-1.11).
 */

const ASKS =
  'reply(?:ing)?|respond|answer|text|txt|send|type|write|respond[ae]|env[ií][ae]|r[ée]pondez|envoyez|antworte(?:n sie)?';
/** Verbs that a sentence about something else hardly carries. */
const ONLY_ASKS = /^(?:reply|respond|r[ée]pondez|antwort)/u;
/** Words that mean an end of texts and nothing else. */
const PLAIN_STOP = 'stop|stopall|unsubscribe|opt ?out|optout|arr[eê]t';
const IS_PLAIN_STOP = new RegExp(`^(?:${PLAIN_STOP})$`, 'u');
const EVERYDAY = 'cancel|end|quit|revoke|remove';
const OPENING = 'start|unstop|yes';
const WORD = `(${PLAIN_STOP}|${EVERYDAY}|${OPENING})`;
const QUOTE = '["“”«»\']?';

/** "Reply CANCEL", "text back with the word 'end'", "reply C or CANCEL". */
const ASKED = new RegExp(
  `(?<!\\p{L})(${ASKS})(?: (?:back|with|us|the word|mit|con|avec)){0,3}:?\\s{1,2}(?:[\\p{L}\\p{N}]{1,10}(?: or |, ?| ?/ ?| and )){0,3}(${QUOTE})${WORD}${QUOTE}(?![\\p{L}\\p{N}])`,
  'gu',
);
/** "… or CANCEL to …", later in the same sentence; counts when written in capitals or quotes. */
const OR_ASKED = new RegExp(`(?: or |, ?| and | ?/ ?|; ?)(${QUOTE})${WORD}${QUOTE} (?:to|for|if)(?!\\p{L})`, 'gu');
const HAS_ASK = new RegExp(`(?<!\\p{L})(?:${ASKS})(?!\\p{L})[^.!?\\n]{0,120}$`, 'u');

/** What follows the word says why, up to the end of the sentence or the next choice. */
const PURPOSE = /^[^.!?\n;]{0,80}/u;
const ABOUT_TEXTS =
  /(?<!\p{L})(?:opt(?:ing)?[ -]?out|unsub(?:scribe)?|texts?|texting|messages?|messaging|msgs?|sms|alerts?|notifications?|list|receiving|contact(?:ed|ing)?|subscription to (?:texts|messages))(?!\p{L})/u;
const JUST_STOPPING =
  /^["”»']?\s*(?:(?:to|2|for|=)\s*)?(?:stop|end|quit|cancel|leave|exit)?["”»']?\s*(?:$|[,)|/-]|or |and |help)/u;
const ABOUT_RETURN = /rejoin|re-?sub|subscribe|opt(?:ing)?[ -]?in|texts?|messages?|msgs?|join|again/u;
const ABOUT_CONSENT = /opt(?:ing)?[ -]?in|subscribe|sign ?up|join|texts?|messages?|offers?|deals?|consent|agree/u;

/** Every place where a text asks for a word that providers act on, for another purpose than theirs. `asksForOptIn` allows YES. */
export function lintReplyWords(text: string, { plain, origin }: PlainText, asksForOptIn: boolean): readonly Finding[] {
  const findings = new Map<number, Finding>();
  const judge = (word: string, start: number): void => {
    const after = PURPOSE.exec(plain.slice(start + word.length))?.[0] ?? '';
    const finding = judged(word, after, asksForOptIn);
    const span = { start: origin(start), end: origin(start + word.length) };
    if (finding !== null) findings.set(start, { ...finding, span });
  };
  const isCapital = (start: number, end: number): boolean => {
    const original = text.slice(origin(start), origin(end));
    return original === original.toUpperCase();
  };
  for (const found of plain.matchAll(ASKED)) {
    const [whole, verb, quote, word] = found;
    const start = found.index + whole.lastIndexOf(word!);
    // "We will send start times" asks for nothing; "reply start" does.
    if (ONLY_ASKS.test(verb!) || quote !== '' || isCapital(start, start + word!.length)) judge(word!, start);
  }
  for (const found of plain.matchAll(OR_ASKED)) {
    const [whole, quote, word] = found;
    const start = found.index + whole.indexOf(word!);
    const isMeant = quote !== '' || isCapital(start, start + word!.length);
    if (isMeant && HAS_ASK.test(plain.slice(0, found.index))) judge(word!, start);
  }
  return [...findings.values()];
}

function judged(word: string, purpose: string, asksForOptIn: boolean): Omit<Finding, 'span'> | null {
  if (word === 'yes') {
    if (asksForOptIn) return null;
    return ABOUT_CONSENT.test(purpose)
      ? finding(
          'yes_as_consent',
          'refuse',
          'YES is taken as consent outside of the question that asks for it.',
          'Ask for consent with the opt-in question of the programme (R-4.3).',
        )
      : finding('yes', 'warn', 'Providers take YES as opting in.', 'Ask for C to confirm, or a number.');
  }
  if (word === 'start' || word === 'unstop') {
    return ABOUT_RETURN.test(purpose)
      ? null
      : finding(word, 'refuse', 'Providers take this word as opting in.', 'Ask for another word or a number.');
  }
  const isStop = IS_PLAIN_STOP.test(word);
  if (ABOUT_TEXTS.test(purpose)) return null;
  if (JUST_STOPPING.test(purpose) && (isStop || purpose.trim() !== '')) return null;
  return finding(
    word.replaceAll(' ', '_').replaceAll('ê', 'e'),
    'refuse',
    'Who answers with this word opts out of all texts.',
    'Ask for C to confirm, R to change, or a number.',
  );
}

const finding = (word: string, severity: Finding['severity'], what: string, todo: string): Omit<Finding, 'span'> => ({
  rule: `reply_word.${word}`,
  severity,
  code: 'ERR_CONTENT_FORBIDDEN',
  what,
  todo,
});

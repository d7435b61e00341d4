import { dropInvisible } from './fold.js';
import { naturalPhrase, type Asks } from './natural-phrases.js';

/** A question that is answered without the model: whether a machine writes, or for a person. */
export interface Question {
  readonly asks: Extract<Asks, 'bot' | 'person'>;
  readonly language: string;
  /** The text asks nothing else. */
  readonly isWhole: boolean;
}

/** Longest text that is looked at for them. */
const MAX_LOOK = 600;
/** Words of which such a question holds one: a cheap look that spares most texts the patterns. */
const ASKING_WORDS: ReadonlySet<string> = new Set(
  (
    'bot bots robot robots chatbot chatbots roboter human humans humano humana humain humaine umano umana mensch menschen person persona pessoa personne ' +
    'machine maquina macchina maschine real computer program automated who whos agent agente representative representante operator manager supervisor owner gerente ai ia ki bo'
  ).split(' '),
);

const ASKS_FOR_PERSON =
  /(?<!\b(?:don't|dont|not|never|no) (?:\w+ ){0,3})\b(?:(?:talk|speak|chat) (?:to|with)|connect me (?:to|with)|transfer me to|get me|give me|i (?:want|need)|put me through to) (?:an? |the |some )?(?:real |live |actual |other )*(?:human(?: being)?|person|agent|representative|operator|manager|supervisor|owner)\b|\b(?:hablar con|p[aá]same con|quiero) (?:un |una |el |la )?(?:persona(?: real)?|humano|agente|representante|gerente)\b/u;

interface WhatAreYou {
  readonly language: string;
  readonly pattern: RegExp;
}
const BEING = String.raw`(?:(?:a |an |the )?(?:real |actual |live |human |ai |chat ?)*(?:(?:ro)?bots?|robots?|chatbots?|human(?: being)?|person|machine|computer|ai|program|automated)|for real|real)`;
const WHAT_ARE_YOU: readonly WhatAreYou[] = [
  {
    language: 'en',
    pattern: new RegExp(
      String.raw`\b(?:(?:are|r) (?:you|u|ya|y'all)|you|u|is this|is it|is that|am i (?:talking|texting|chatting|speaking) (?:to|with)) ?(?:really |actually |even |just |like |seriously )*${BEING}(?: or (?:not|what|${BEING}))?(?= *(?:[?!.,]|$|here|lol|or\b))`,
      'u',
    ),
  },
  {
    language: 'en',
    pattern: /\bwho(?:'s| is) this\b|\bwho am i (?:talking|texting|chatting) (?:to|with)(?= *(?:[?!.,]|$))/u,
  },
  { language: 'en', pattern: /^(?:(?:ro)?bot|human|ai|robot|chatbot)\s*\?+$/u },
  {
    language: 'es',
    pattern:
      /\b(?:eres|es usted|es esto|esto es|hablo con|estoy hablando con) (?:un |una )?(?:ser )?(?:ro)?(?:bot|robot|human[oa]|persona(?: real)?|m[aá]quina|ia|real)(?: o (?:un |una )?\p{L}+(?: real)?)?(?= *(?:[?!.,]|$))/u,
  },
  {
    language: 'fr',
    pattern:
      /\b(?:[eê]tes[- ]vous|es[- ]tu|tu es|vous [eê]tes|je parle [aà]|c'est) (?:un |une )?(?:vrai |vraie )?(?:ro)?(?:bot|robot|humain|humaine|personne|machine|ia)(?= *(?:[?!.,]|$))/u,
  },
  {
    language: 'de',
    pattern:
      /\b(?:bist du|sind sie|ist das|schreibe ich mit|rede ich mit) (?:ein |eine |einem |einer )?(?:echter? )?(?:ro)?(?:bot|roboter|mensch(?:en)?|maschine|ki)(?= *(?:[?!.,]|$))/u,
  },
  {
    language: 'pt',
    pattern:
      /\b(?:voc[eê] [eé]|[eé]s|estou falando com|isso [eé]) (?:um |uma )?(?:ro)?(?:b[oô]|bot|robot|humano|humana|pessoa|m[aá]quina|ia)(?= *(?:[?!.,]|$))/u,
  },
  {
    language: 'it',
    pattern:
      /\b(?:sei|[eè] lei|parlo con|sto parlando con) (?:un |una )?(?:ro)?(?:bot|robot|umano|umana|persona|macchina|ia)(?= *(?:[?!.,]|$))/u,
  },
];

const FILLER_WORDS =
  /\b(?:hi|hello|hey|yo|ok|okay|wait|so|um|lol|haha|please|pls|seriously|just|curious|wondering|asking|question|quick|but|and|here|real|tell|me|honestly|be|honest|hola|por|favor|bonjour|hallo|ol[aá]|ciao)\b/gu;
/** Words that may remain beside the question for the fixed answer to be the whole answer. */
const WORDS_BESIDE_QUESTION = 2;

const asRead = (text: string): string =>
  dropInvisible(text)
    .replace(/[\u2018\u2019\u02bc\u00b4]/g, "'")
    .toLowerCase()
    .trim();
const wordsLeft = (text: string): number =>
  text
    .replace(FILLER_WORDS, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '').length;

/** True for a text of greetings and hesitation only. Total, linear. */
export const isFiller = (text: string): boolean => wordsLeft(asRead(text.slice(0, MAX_LOOK))) === 0;

/**
 * What a text asks that no model is needed for: a listed phrase as a whole, or a question of that form inside of it. Null for anything else.
 * `folded` is the folded text. Pure, linear.
 */
export function readQuestion(folded: string, text: string): Question | null {
  const listed = naturalPhrase(folded, text, false);
  if (listed?.meaning === 'help_person') return { asks: 'person', language: listed.language, isWhole: true };
  if (listed?.meaning === 'help_bot') return { asks: 'bot', language: listed.language, isWhole: true };
  return questionInside(folded.split(' '), text);
}

/** {@link readQuestion} of a text that is no listed phrase. */
export function questionInside(words: readonly string[], text: string): Question | null {
  if (!words.some((word) => ASKING_WORDS.has(word))) return null;
  const read = asRead(text.slice(0, MAX_LOOK));
  if (ASKS_FOR_PERSON.test(read)) return { asks: 'person', language: 'en', isWhole: true };
  const asked = WHAT_ARE_YOU.find(({ pattern }) => pattern.test(read));
  if (asked === undefined) return null;
  const isWhole = wordsLeft(read.replace(asked.pattern, ' ')) <= WORDS_BESIDE_QUESTION;
  return { asks: 'bot', language: asked.language, isWhole };
}

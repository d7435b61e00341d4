import { findCrisis, foldWords, isFiller, readQuestion } from '#libs/keywords';
import { trueAnswer } from './disclosure.js';
import { asRead } from './plain-text.js';

/** What may be decided without asking the model, and is therefore decided the same way every time. */
export type DirectAnswer =
  | { readonly kind: 'reply'; readonly text: string; readonly language: string }
  | { readonly kind: 'handoff'; readonly reason: 'crisis' | 'minor' | 'asked_for_person' }
  /** The question what writes here came along with others: the model answers, and the answer must say that it is an AI. */
  | { readonly kind: 'ask_model'; readonly mustDisclose: boolean };

const MINOR: readonly RegExp[] = [
  /\b(?:i'm|im|i am) (?:only |just )?(?:[5-9]|1[0-7])(?: ?(?:years? old|y\/?o|yrs?(?: old)?)\b|(?: and my (?:mom|dad|parents)))/u,
  /\b(?:i'm|im|i am) (?:a minor|a kid|a child|underage|in (?:elementary|middle|primary) school)\b/u,
  /\btengo (?:[5-9]|1[0-7]) años\b/u,
];

/**
 * What must not be left to the model: crisis words and minors go to a person (R-9.8), so does asking for one, and "are you a robot?" gets the
 * true answer (R-9.1). `texts` are all texts since our side last spoke: a cry for help split over three texts is still one.
 */
export function directAnswer(texts: readonly string[], business: string): DirectAnswer {
  const burst = texts.map((text) => asRead(text).toLowerCase().trim());
  const joined = burst.join(' ').replace(/\s+/g, ' ');
  if (findCrisis(foldWords(texts.join('\n'))) !== null) return { kind: 'handoff', reason: 'crisis' };
  if (MINOR.some((pattern) => pattern.test(joined))) return { kind: 'handoff', reason: 'minor' };
  const asked = texts.map((text) => readQuestion(foldWords(text), text));
  if (asked.some((found) => found?.asks === 'person')) return { kind: 'handoff', reason: 'asked_for_person' };
  const aboutUs = asked.find((found) => found?.asks === 'bot');
  if (aboutUs === undefined || aboutUs === null) return { kind: 'ask_model', mustDisclose: false };
  const isAll = asked.every((found, at) => found?.isWhole === true || isFiller(texts[at]!));
  return isAll
    ? { kind: 'reply', text: trueAnswer(business, aboutUs.language), language: aboutUs.language }
    : { kind: 'ask_model', mustDisclose: true };
}

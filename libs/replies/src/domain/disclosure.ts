import { asRead } from './plain-text.js';
import type { Turn } from './message-list.js';

/** After this silence a conversation counts as new and the bot says again what it is. */
export const DISCLOSE_AGAIN_AFTER_MS = 7 * 24 * 60 * 60 * 1000;
/** The bot says what it is at least once in this many of its texts. */
export const DISCLOSE_EVERY = 10;

/** Languages the fixed sentences exist in; anything else gets English. */
export const LANGUAGES = ['en', 'es', 'fr', 'de', 'pt', 'it'] as const;
export type DisclosureLanguage = (typeof LANGUAGES)[number];

/** The word every fixed sentence offers for reaching a person; answered by {@link directAnswer}. */
export const PERSON_KEYWORD = 'AGENT';

const INTRODUCTION: Readonly<Record<DisclosureLanguage, (business: string) => string>> = {
  en: (business) => `I'm the AI assistant of ${business}. Reply AGENT for a person.`,
  es: (business) => `Soy el asistente de IA de ${business}. Responda AGENT para hablar con una persona.`,
  fr: (business) => `Je suis l'assistant IA de ${business}. Répondez AGENT pour joindre une personne.`,
  de: (business) => `Ich bin der KI-Assistent von ${business}. Mit AGENT erreichen Sie einen Menschen.`,
  pt: (business) => `Sou o assistente de IA de ${business}. Responda AGENT para falar com uma pessoa.`,
  it: (business) => `Sono l'assistente IA di ${business}. Rispondi AGENT per parlare con una persona.`,
};

const TRUE_ANSWER: Readonly<Record<DisclosureLanguage, (business: string) => string>> = {
  en: (business) =>
    `I'm the AI assistant of ${business}, not a human. Reply AGENT and somebody from the team will take over.`,
  es: (business) =>
    `Soy el asistente de IA de ${business}, no un ser humano. Responda AGENT y una persona del equipo le atenderá.`,
  fr: (business) =>
    `Je suis l'assistant IA de ${business}, pas un humain. Répondez AGENT et une personne prendra le relais.`,
  de: (business) =>
    `Ich bin der KI-Assistent von ${business}, kein Mensch. Antworten Sie AGENT, dann übernimmt jemand aus dem Team.`,
  pt: (business) =>
    `Sou o assistente de IA de ${business}, e não um ser humano. Responda AGENT e uma pessoa da equipe assume.`,
  it: (business) => `Sono l'assistente IA di ${business}, non un essere umano. Rispondi AGENT e subentra una persona.`,
};

/** A business name as it may stand in the middle of a sentence. */
const nameIn = (business: string): string =>
  business
    .replace(/[{}<>\s]+/g, ' ')
    .trim()
    .replace(/\.$/, '');

/** The closest language with fixed sentences for a BCP 47 tag. */
export function disclosureLanguage(tag: string): DisclosureLanguage {
  const primary = tag.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}

/** The sentence put before the first reply: who writes and how to reach a person. */
export const introduction = (business: string, tag: string): string =>
  INTRODUCTION[disclosureLanguage(tag)](nameIn(business));

/** The answer to "are you a robot?", true whatever a prompt says. */
export const trueAnswer = (business: string, tag: string): string =>
  TRUE_ANSWER[disclosureLanguage(tag)](nameIn(business));

const SAYS_AI =
  /\b(?:ai|a\.i\.|automated|virtual) assistant\b|\basistente (?:de ia|virtual|automatizado)\b|\bassistant (?:ia|virtuel)\b|\bki-assistent|\bassistente (?:de ia|ia|virtual|virtuale)\b/iu;

/** Whether a text says that an AI assistant writes. */
export const saysAi = (text: string): boolean => SAYS_AI.test(asRead(text));

/**
 * Whether the next reply must say that an AI writes: nothing in the history at hand said so within the last {@link DISCLOSE_EVERY} - 1 texts
 * of the bot, or the conversation was silent for {@link DISCLOSE_AGAIN_AFTER_MS} since. A history cut short errs towards saying it again.
 */
export function disclosureDue(turns: readonly Turn[], now: Date): boolean {
  let later = now.getTime();
  let botTexts = 0;
  for (const turn of turns.toReversed()) {
    if (later - turn.at.getTime() >= DISCLOSE_AGAIN_AFTER_MS) return true;
    later = turn.at.getTime();
    if (turn.author !== 'model' || turn.direction !== 'out') continue;
    botTexts += 1;
    if (saysAi(turn.text)) return false;
    if (botTexts >= DISCLOSE_EVERY - 1) return true;
  }
  return true;
}

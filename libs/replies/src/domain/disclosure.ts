import { fixedText } from '#libs/sms';
import { asRead } from './plain-text.js';
import type { Turn } from './message-list.js';

/** After this silence a conversation counts as new and the bot says again what it is. */
export const DISCLOSE_AGAIN_AFTER_MS = 7 * 24 * 60 * 60 * 1000;
/** The bot says what it is at least once in this many of its texts. */
export const DISCLOSE_EVERY = 10;

/** The word every fixed sentence offers for reaching a person; answered by {@link directAnswer}. */
export const PERSON_KEYWORD = 'AGENT';

/** Italian has no other fixed texts than these two. */
const ITALIAN = {
  introduction: (business: string) =>
    `Sono l'assistente IA di ${business}. Rispondi AGENT per parlare con una persona.`,
  trueAnswer: (business: string) =>
    `Sono l'assistente IA di ${business}, non un essere umano. Rispondi AGENT e subentra una persona.`,
};
const isItalian = (tag: string): boolean => tag.toLowerCase().split(/[-_]/)[0] === 'it';

/** A business name as it may stand in the middle of a sentence. */
const nameIn = (business: string): string =>
  business
    .replace(/[{}<>\s]+/g, ' ')
    .trim()
    .replace(/\.$/, '');

/** The sentence put before the first reply, in the language of a BCP 47 tag or English: who writes and how to reach a person. */
export const introduction = (business: string, tag: string): string =>
  isItalian(tag) ? ITALIAN.introduction(nameIn(business)) : fixedText('introduction', tag, { name: nameIn(business) });

/** The answer to "are you a robot?", true whatever a prompt says. */
export const trueAnswer = (business: string, tag: string): string =>
  isItalian(tag) ? ITALIAN.trueAnswer(nameIn(business)) : fixedText('trueAnswer', tag, { name: nameIn(business) });

const SAYS_AI =
  /\b(?:ai|a\.i\.|automated|virtual) assistant\b|\basistente (?:de ia|virtual|automatizado)\b|\bassistant (?:ia|virtuel)\b|\bki-assistent|AI ?助手|trợ lý ai|مساعد .{0,60}الذكاء|بالذكاء الاصطناعي|asistan ai\b|مساعد الذكاء|\bassistente (?:de ia|ia|virtual|virtuale)\b/iu;

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

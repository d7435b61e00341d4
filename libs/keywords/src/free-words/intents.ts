import { assertNever } from '#libs/kernel';
import { isQuestionOpen, type KeywordContext, type KeywordLabel } from '../labels.js';
import { INTENTS, groupOf, scoreIntents, type Intent } from './model.js';

const scores = new Float64Array(INTENTS.length);
const AT = Object.fromEntries(INTENTS.map((intent, at) => [intent, at])) as Record<Intent, number>;
/** Longer texts say more than yes, no or who. */
const LONGEST_INTENT = 60;

/** What a short text that asks for no end of texts reads like, as far as the circumstances allow; null when nothing stands out. A label for people and measurements, acted on by nobody. */
export function readIntent(words: string, context: KeywordContext): KeywordLabel | null {
  if (words.length > LONGEST_INTENT) return null;
  scoreIntents(words, groupOf(context), scores);
  const isOpen = isQuestionOpen(context);
  const no = Math.max(scores[AT.decline]!, scores[AT.ambiguous]!);
  const chances: [KeywordLabel, number][] = [
    ['free_text', scores[AT.free_text]!],
    ['help', scores[AT.help]!],
  ];
  switch (context) {
    case 'marketing':
    case 'marketing_s_offered':
    case 'automated':
      chances.push(['ambiguous', no], ['free_text', scores[AT.acknowledge]!], ['free_text', scores[AT.opt_in]!]);
      break;
    case 'opted_out':
      chances.push(['opt_in', scores[AT.opt_in]! + 1], ['ambiguous', scores[AT.ambiguous]!]);
      break;
    case 'optin_request':
      chances.push(['opt_in', Math.max(scores[AT.opt_in]!, scores[AT.acknowledge]!) + 0.5], ['decline', no]);
      break;
    case 'none':
    case 'chat':
      chances.push(
        ['acknowledge', scores[AT.acknowledge]! - 1],
        ['decline', scores[AT.decline]! - 1],
        ['free_text', no],
        ['opt_in', scores[AT.opt_in]! - 1],
      );
      break;
    case 'reminder':
    case 'question':
    case 'estimate':
    case 'invoice':
      chances.push(
        ['acknowledge', scores[AT.acknowledge]! + 0.5],
        ['decline', scores[AT.decline]! + 0.5],
        ['ambiguous', scores[AT.ambiguous]!],
      );
      break;
    default:
      assertNever(context);
  }
  let best = chances[0]!;
  for (const chance of chances) if (chance[1] > best[1]) best = chance;
  return isOpen || best[1] > 0.5 ? best[0] : null;
}

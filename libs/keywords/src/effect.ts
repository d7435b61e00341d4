import { decideKeyword, type KeywordDecision, type KeywordInput } from './decide-keyword.js';
import { shortenRuns } from './free-words/features.js';
import { readIntent } from './free-words/intents.js';
import { speaksOfOptOut } from './free-words/model.js';
import type { KeywordClass, KeywordLabel } from './labels.js';
import { readingOf } from './reading.js';

/** What the apps do because of a text. `none`: the assistant or a person answers, and consent stays as it is. */
export const EFFECTS = ['opt_out', 'hold', 'opt_in', 'help', 'acknowledge', 'none'] as const;
export type Effect = (typeof EFFECTS)[number];

const EFFECT_OF: Readonly<Record<KeywordClass, Effect>> = {
  none: 'none',
  opt_out: 'opt_out',
  opt_in: 'opt_in',
  help: 'help',
  acknowledgement: 'acknowledge',
  free_text: 'none',
  unknown: 'hold',
};

/** The effect of a decision. Who asks whether a machine writes, or for a person, is answered without the model and counts as help. */
export function effectOf({ class: keywordClass, noise, asks }: KeywordDecision): Effect {
  if (noise && keywordClass !== 'opt_out') return 'none';
  return asks === null ? EFFECT_OF[keywordClass] : 'help';
}

const LABEL_OF: Readonly<Record<KeywordClass, KeywordLabel>> = {
  none: 'free_text',
  opt_out: 'opt_out',
  opt_in: 'opt_in',
  help: 'help',
  acknowledgement: 'acknowledge',
  free_text: 'free_text',
  unknown: 'ambiguous',
};

/** A decision with the label of the labelled texts: finer than the class, for people and measurements, acted on by nobody. */
export function labelText(input: KeywordInput): KeywordDecision & { readonly label: KeywordLabel } {
  const said = decideKeyword(input);
  return { ...said, label: labelOf(said, input) };
}

function labelOf(said: KeywordDecision, { text, context = 'none' }: KeywordInput): KeywordLabel {
  if (said.asks !== null) return 'help';
  if (said.declined) return 'decline';
  if (said.class !== 'free_text' && !said.noise) return LABEL_OF[said.class];
  const words = shortenRuns(readingOf(text).folded);
  const speaks = speaksOfOptOut(words);
  if (said.noise) return speaks ? 'not_opt_out' : 'free_text';
  const isFree = /^(?:text\.free|ngram\.|natural\.)/.test(said.rule);
  const intent = isFree && words !== '' ? readIntent(words, context) : null;
  if (intent !== null && intent !== 'free_text' && intent !== 'ambiguous') return intent;
  return speaks || said.rule.startsWith('guard.') ? 'not_opt_out' : 'free_text';
}

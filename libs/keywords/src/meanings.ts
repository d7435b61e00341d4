import type { KeywordClass } from './labels.js';

/** What follows from the meaning of an inbound text. */
export interface Meaning {
  /** Needs no model and does not wait for more texts: the lane is due at once. */
  readonly isUrgent: boolean;
  /** Changes what may be sent to the person, so it is written under the person's gate (I14). */
  readonly changesConsent: boolean;
  /** The assistant answers it. A doubt is answered as well: while a hold is open, only marketing waits. */
  readonly wantsAnswer: boolean;
  /** Stands in the history that an answer is given. Keywords and their fixed answers do not. */
  readonly standsInHistory: boolean;
  /** The kind of evidence it is about our newest text on the pair (S1.25, S1.26). */
  readonly evidence:
    'opt_out_received' | 'opt_in_received' | 'help_received' | 'acknowledgement_reply' | 'inbound_reply_received';
}

/** The one table of what each keyword class means for the product (S1.50). */
export const MEANINGS: Readonly<Record<KeywordClass, Meaning>> = {
  none: plain(),
  opt_out: keyword('opt_out_received', true),
  opt_in: keyword('opt_in_received', true),
  help: keyword('help_received', false),
  acknowledgement: { ...plain(), evidence: 'acknowledgement_reply' },
  free_text: plain(),
  unknown: { ...plain(), changesConsent: true },
};

function plain(): Meaning {
  return {
    isUrgent: false,
    changesConsent: false,
    wantsAnswer: true,
    standsInHistory: true,
    evidence: 'inbound_reply_received',
  };
}

function keyword(evidence: Meaning['evidence'], changesConsent: boolean): Meaning {
  return { isUrgent: true, changesConsent, wantsAnswer: false, standsInHistory: false, evidence };
}

/** The classes for which a column of {@link MEANINGS} is true, for statements that select by class. */
export const classesThat = (
  column: 'isUrgent' | 'changesConsent' | 'wantsAnswer' | 'standsInHistory',
): readonly KeywordClass[] =>
  (Object.keys(MEANINGS) as KeywordClass[]).filter((keywordClass) => MEANINGS[keywordClass][column]);

/** What the specialist can find (S0.47). */
export const VERDICTS = [
  'retry',
  'other_sender',
  'permanently_undeliverable',
  'content_at_fault',
  'other_channel',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Verdicts that send the text again. */
export const sendsAgain = (verdict: Verdict): boolean => verdict === 'retry' || verdict === 'other_sender';

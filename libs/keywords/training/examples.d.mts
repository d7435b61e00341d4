import type { KeywordContext, KeywordLabel } from '../src/labels.js';

/** A labelled text that somebody wrote. */
export interface WrittenText {
  readonly text: string;
  readonly lang: string;
  readonly ctx: KeywordContext;
  readonly label: KeywordLabel;
}
export function measuredTexts(): string[];
export function writtenTexts(): WrittenText[];
/** Whether training may see an everyday text. */
export function isTrainedOn(text: string): boolean;

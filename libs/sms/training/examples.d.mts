import type { TrainingText } from './texts.mjs';
export interface Example extends TrainingText {
  readonly weight: number;
}
export const MEASURING_SETS: readonly string[];
export function measuredTexts(): string[];
export function examples(foldWords: (text: string) => string, measured: ReadonlySet<string>): Example[];

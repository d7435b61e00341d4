export interface TrainingText {
  readonly text: string;
  readonly lang: string;
  readonly label: string;
  readonly line: string;
}
export function trainingTexts(): TrainingText[];
export function seeded(seed: number): () => number;

/**
 * Trains the stage of free words: `node libs/keywords/training/train.mjs`. Reads `said/`, `texts/` and the second labelled set, writes
 * `src/data/revocation-weights.ts`. The same input gives the same file. How well it does is told by cross-validate.mjs.
 */
import { writeFileSync } from 'node:fs';
import { grownTexts, measuredTexts, writtenTexts } from './examples.mjs';
import { weightsFile } from './product.mjs';
import { examplesFor, foldWords, trained } from './trained.mjs';

const examples = examplesFor([...writtenTexts(), ...grownTexts()], new Set(measuredTexts().map(foldWords)));
const weights = trained(examples);
writeFileSync(new URL('../src/data/revocation-weights.ts', import.meta.url), weightsFile(weights));
process.stdout.write(`${examples.length} examples, wrote ${weights.version}\n`);

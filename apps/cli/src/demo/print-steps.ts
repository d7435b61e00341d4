import type { Terminal } from '../commands/terminal.js';
import { shownTime, type Bubble, type SeenStep } from './play-story.js';
import type { NotSeen } from './stage.js';

/** How wide a line of a text may be. */
const TEXT_CHARS = 72;

/** How the steps of a story are shown. */
export interface StepPrinter {
  seen(step: SeenStep): Promise<void>;
  missed(missed: NotSeen): Promise<void>;
}

/** For scripts: a line of JSON for each step, and one for what was not seen. */
export function asJsonLines(terminal: Terminal): StepPrinter {
  let step = 0;
  const line = (what: object): Promise<void> => terminal.write(`${JSON.stringify({ step: (step += 1), ...what })}\n`);
  return {
    seen: (seen) => line({ ok: true, ...seen }),
    missed: ({ missing, advice }) => line({ ok: false, missing, advice }),
  };
}

/** For people: what was done, what was seen, and the texts as they stand on the phone. */
export function asTale(terminal: Terminal, business: string): StepPrinter {
  let step = 0;
  const number = (): string => String((step += 1)).padStart(2);
  const who: Readonly<Record<Bubble['from'], string>> = { business, customer: 'Customer' };
  const column = Math.max(...Object.values(who).map(({ length }) => length)) + 2;
  const bubble = ({ from, body }: Bubble): readonly string[] =>
    wrapped(body).map((line, at) => `       ${(at === 0 ? who[from] : '').padEnd(column)}${line}`);
  return {
    seen: ({ did, saw, planned = [], texts = [] }) =>
      terminal.write(
        [
          `${number()}  ${did}`,
          `    ${saw}`,
          ...planned.map(
            ({ due_at: dueAt, state, reason }) =>
              `       ${state.padEnd(10)} due ${shownTime(dueAt)}${reason === null ? '' : `   ${reason}`}`,
          ),
          ...texts.flatMap(bubble),
          '',
          '',
        ].join('\n'),
      ),
    missed: ({ missing, advice }) => terminal.write(`${number()}  Not seen: ${missing}\n    ${advice}\n`),
  };
}

/** The text in lines of whole words. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + word.length >= TEXT_CHARS) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

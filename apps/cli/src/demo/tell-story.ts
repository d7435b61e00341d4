import type { Clock } from '#libs/kernel';
import type { Terminal } from '../commands/terminal.js';
import { playStory } from './play-story.js';
import { asJsonLines, asTale } from './print-steps.js';
import { NotSeen, Stage, type Scenery } from './stage.js';
import type { Story } from './stories/story.js';

/** Plays a story and shows its steps. Exit code 0 when every step was seen, 1 otherwise. */
export async function tellStory(
  name: string,
  story: Story,
  scenery: Scenery,
  { thing, clock, json }: { readonly thing: string; readonly clock: Clock; readonly json: boolean },
  terminal: Terminal,
): Promise<number> {
  const { business } = scenery;
  const printer = json ? asJsonLines(terminal) : asTale(terminal, business.name);
  try {
    for await (const step of playStory(name, story, new Stage(scenery), { business: business.name, thing, clock }))
      await printer.seen(step);
    return 0;
  } catch (error) {
    if (!(error instanceof NotSeen)) throw error;
    await printer.missed(error);
    return 1;
  }
}

import { err, ok } from '#libs/kernel';
import { answerInput } from './json-lines/answer-lines.js';
import type { Command } from './command.js';
import { readOptions } from './options.js';
import { asTable } from './table.js';
import { labelText } from './classify/label-text.js';

/** Most texts given as words of the command line. */
const MAX_WORDS = 100;

/** What inbound texts say by keyword, for measurements and for people (architecture §5). */
export const classify: Command = {
  summary: 'what an inbound text asks for: opt_out, opt_in, help, … and by which rule',
  usage: `parley classify < lines          {"id":1,"text":"STOP","ctx":"marketing"} → {"id":1,"label":"opt_out","rule":"kw.per_se.stop"}
parley classify "stop texting me" [--ctx chat]

Labels: opt_out, not_opt_out, ambiguous, opt_in, help, acknowledge, decline, free_text.
ctx: reminder, estimate, question and optin_request mean that a question of ours is open, opted_out that the person has opted out.
lang and country may be given; the lists in force today are the same for all.
A bad line is answered {"line":n,"error":…}; the exit code is then 1.`,
  async run(args, terminal) {
    const { values, positionals } = readOptions(
      args,
      { ctx: { type: 'string' } },
      {
        least: 0,
        most: MAX_WORDS,
        what: `at most ${MAX_WORDS} texts`,
      },
    );
    if (positionals.length > 0) {
      const rows = positionals.map((text) => {
        const { label, rule } = labelText(text, values.ctx);
        return [label, rule, JSON.stringify(text)];
      });
      await terminal.write(asTable(rows));
      return 0;
    }
    return answerInput(terminal, ({ fields: { text, ctx = values.ctx } }) => {
      if (typeof text !== 'string') return err('text must be a text');
      if (ctx !== undefined && ctx !== null && typeof ctx !== 'string') return err('ctx must be a text');
      const { label, rule } = labelText(text, ctx ?? undefined);
      return ok({ label, rule });
    });
  },
};

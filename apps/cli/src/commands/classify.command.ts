import { err, ok } from '#libs/kernel';
import { basename } from 'node:path';
import {
  EFFECTS,
  KEYWORD_CONTEXTS,
  KEYWORD_LABELS,
  KEYWORD_LANGUAGES,
  effectOf,
  effectTable,
  listOf,
} from '#libs/keywords';
import { answerInput } from './json-lines/answer-lines.js';
import type { Command } from './command.js';
import type { Terminal } from './terminal.js';
import { Misuse, readOptions } from './options.js';
import { asTable } from './table.js';
import { contextNamed, labelText, type Circumstances } from './classify/label-text.js';
import { measureFile } from './classify/measure-file.js';
import { readEffectCases } from './classify/read-effect-cases.js';

/** Most texts given as words of the command line. */
const MAX_WORDS = 100;

/** What inbound texts say by keyword and in free words, for measurements and for people (architecture §5). */
export const classify: Command = {
  summary: 'what an inbound text asks for: opt_out, opt_in, help, … and by which rule',
  usage: `parley classify < lines          {"id":1,"text":"STOP","ctx":"marketing"} → {"id":1,"label":"opt_out","rule":"kw.per_se.stop"}
parley classify "stop texting me" [--context chat] [--language es] [--languages es,fr]
parley classify --file cases.json  [--languages es,fr]
parley classify --effect < lines            {"id":1,"text":"STOP","ctx":"marketing"} → {"id":1,"effect":"opt_out","rule":"kw.per_se.stop"}
parley classify --effect --file everyday.json,answers.json [--context chat]

Labels: ${KEYWORD_LABELS.join(', ')}.
--context   what lay between us when the text came: ${KEYWORD_CONTEXTS.join(', ')}. Also --ctx; in lines "ctx".
--language  the language of the conversation; in lines "lang".
--languages the language lists that are switched on; the seven words of the United States count whatever is chosen.
            Known: ${KEYWORD_LANGUAGES.join(', ')}.
--file      a JSON list of labelled texts ({"text","label","ctx","lang","tags"}), or an object with such a list as "cases": prints
            recall, false suppression and holds by language and tag, and the labels against what was said.
--effect    what the apps do about a text, with the settings of a tenant that has decided nothing: ${EFFECTS.join(', ')}. With --file (several
            divided by commas) a table by set, context, language and kind. Texts without a context are tried in four.
A bad line is answered {"line":n,"error":…}; the exit code is then 1, as for a file that cannot be read.`,
  async run(args, terminal) {
    const { values, positionals } = readOptions(
      args,
      {
        context: { type: 'string' },
        ctx: { type: 'string' },
        language: { type: 'string' },
        languages: { type: 'string' },
        file: { type: 'string' },
        effect: { type: 'boolean' },
      },
      {
        least: 0,
        most: MAX_WORDS,
        what: `at most ${MAX_WORDS} texts`,
      },
    );
    const given = readCircumstances(values);
    const asEffect = values.effect === true;
    if (asEffect && values.file !== undefined) return writeEffectTables(values.file.split(','), given.ctx, terminal);
    if (values.file !== undefined) {
      if (positionals.length > 0) throw new Misuse('With --file no texts are taken.');
      const measured = measureFile(values.file, given);
      await terminal.write(measured.ok ? measured.value.matrix : `${measured.error}\n`);
      return measured.ok ? 0 : 1;
    }
    if (positionals.length > 0) {
      const rows = positionals.map((text) => {
        const said = labelText(text, given);
        return [asEffect ? effectOf(said) : said.label, said.rule, JSON.stringify(text)];
      });
      await terminal.write(asTable(rows));
      return 0;
    }
    return answerInput(terminal, ({ fields: { text, ctx = given.ctx, lang = given.lang } }) => {
      if (typeof text !== 'string') return err('text must be a text');
      if (ctx !== undefined && ctx !== null && typeof ctx !== 'string') return err('ctx must be a text');
      const circumstances = { ...given, ctx: ctx ?? undefined };
      // The apps know no language of a text beforehand.
      if (asEffect) {
        const said = labelText(text, circumstances);
        return ok({ effect: effectOf(said), rule: said.rule });
      }
      const { label, rule } = labelText(text, { ...circumstances, lang: typeof lang === 'string' ? lang : undefined });
      return ok({ label, rule });
    });
  },
};

async function writeEffectTables(
  files: readonly string[],
  ctx: string | undefined,
  terminal: Terminal,
): Promise<number> {
  for (const file of files) {
    const cases = readEffectCases(file, contextNamed(ctx));
    if (!cases.ok) {
      await terminal.write(`${cases.error}\n`);
      return 1;
    }
    await terminal.write(`${asTable(effectTable(basename(file), cases.value))}\n`);
  }
  return 0;
}

interface Given {
  readonly context?: string;
  readonly ctx?: string;
  readonly language?: string;
  readonly languages?: string;
}

/** What was written, or a {@link Misuse} that names what is known. Lines, unlike people, may name circumstances nobody has heard of. */
function readCircumstances({ context, ctx = context, language, languages }: Given): Circumstances {
  if (ctx !== undefined && contextNamed(ctx) === undefined)
    throw new Misuse(`There is no such context. Known: ${KEYWORD_CONTEXTS.join(', ')}.`);
  const lists = languages?.split(',').filter((name) => name !== '');
  for (const name of [...(lists ?? []), ...(language === undefined ? [] : [language])])
    if (listOf(name) === undefined)
      throw new Misuse(`There is no list of such a language. Known: ${KEYWORD_LANGUAGES.join(', ')}.`);
  return { ctx, lang: language, languages: lists };
}

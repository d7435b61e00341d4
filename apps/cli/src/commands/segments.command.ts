import { err, ok } from '#libs/kernel';
import { analyzeContent, presentContentAnalysis } from '#libs/sms';
import { answerInput } from './json-lines/answer-lines.js';
import type { Command } from './command.js';
import { readOptions } from './options.js';
import { asTable } from './table.js';

/** Most texts given as words of the command line. */
const MAX_WORDS = 100;

/** The size of texts, by the one function that preview, send gate and bill use (S1.47). */
export const segments: Command = {
  summary: 'how many parts a text has, in which encoding, and what to watch',
  usage: `parley segments < lines          {"id":1,"text":"…"} → {"id":1,"body_length":…,"encoding":"gsm7","segment_count":1,…}
parley segments "See you on Tuesday at 3 pm."

A bad line is answered {"line":n,"error":…}; the exit code is then 1.`,
  async run(args, terminal) {
    const { positionals } = readOptions(args, {}, { least: 0, most: MAX_WORDS, what: `at most ${MAX_WORDS} texts` });
    if (positionals.length > 0) {
      await terminal.write(
        asTable([['PARTS', 'ENCODING', 'UNITS', 'WHAT TO WATCH', 'TEXT'], ...positionals.map(rowOf)]),
      );
      return 0;
    }
    return answerInput(terminal, ({ fields: { text } }) =>
      typeof text === 'string' ? ok(presentContentAnalysis(analyzeContent(text))) : err('text must be a text'),
    );
  },
};

function rowOf(text: string): readonly string[] {
  const { segmentCount, encoding, unitsPerSegment, perSegmentLimit, warnings, nonGsmCharacters } = analyzeContent(text);
  const watch = [
    ...warnings,
    ...(nonGsmCharacters.length === 0 ? [] : [`not in GSM-7: ${nonGsmCharacters.join(' ')}`]),
  ];
  return [
    String(segmentCount),
    encoding,
    unitsPerSegment.map((units) => `${units}/${perSegmentLimit}`).join(' '),
    watch.join(', ') || '–',
    JSON.stringify(text),
  ];
}

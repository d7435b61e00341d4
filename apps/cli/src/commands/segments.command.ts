import { err, ok } from '#libs/kernel';
import { analyzeContent, presentContentAnalysis } from '#libs/sms';
import { answerInput } from './json-lines/answer-lines.js';
import type { Command } from './command.js';
import { readOptions } from './options.js';

/** The size of texts, by the one function that preview, send gate and bill use (S1.47). */
export const segments: Command = {
  summary: 'how many parts a text has, in which encoding, and what to watch (S1.47)',
  usage: `parley segments < lines          {"id":1,"text":"…"} → {"id":1,"body_length":…,"encoding":"gsm7","segment_count":1,…}

A bad line is answered {"line":n,"error":…}; the exit code is then 1.`,
  run(args, terminal) {
    readOptions(args, {});
    return answerInput(terminal, ({ fields: { text } }) =>
      typeof text === 'string' ? ok(presentContentAnalysis(analyzeContent(text))) : err('text must be a text'),
    );
  },
};

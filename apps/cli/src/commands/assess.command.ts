import { assess, presentAssessment, readEvents } from '#libs/evidence';
import { err, ok } from '#libs/kernel';
import { statusMeaningOf } from '#libs/providers';
import { readDocumentOrLines } from './json-lines/document-or-lines.js';
import { answerLines, type Answerer } from './json-lines/answer-lines.js';
import type { Command } from './command.js';
import { readOptions } from './options.js';

/** What a message without a name is called in the answer. */
const NAMELESS = 'message';

/** The assessment of hand-written evidence, by the fold that the product uses (S1.16). */
export const assessEvents: Command = {
  summary: 'what may be concluded from a list of evidence events',
  usage: `parley assess < lines            {"id":1,"events":[{"event_type":"delivered","occurred_at":"2026-11-21T10:00:00Z"}]}
                                 → {"id":1,"sms_message_id":…,"category":"success","subclass":"delivered",…}
parley assess < document.json    one such document over several lines

event_type is an event of ours (message.delivered) or a provider's word; native_status with native_code and provider do as well.
A bad line is answered {"line":n,"error":…} with every fault of it; the exit code is then 1.`,
  run(args, terminal) {
    readOptions(args, {});
    if (terminal.interactive) terminal.note('Reading {"events":[…]}, one a line; end with Ctrl-D.');
    return answerLines(readDocumentOrLines(terminal.input), terminal, assessQuestion);
  },
};

const assessQuestion: Answerer = ({ fields }) => {
  const events = readEvents(fields, statusMeaningOf);
  if (!events.ok) return err(events.error.join('; '));
  const { participant_id: participant, sms_message_id: named } = fields;
  const result = assess(events.value);
  return ok({
    ...presentAssessment(result, {
      messageId: events.value[0]?.messageId ?? (typeof named === 'string' ? named : NAMELESS),
      participantId: typeof participant === 'string' ? participant : null,
    }),
    rule_version: result.ruleVersion,
  });
};

import { jsonOrEmpty } from '../http/json.js';
import { composeAnswer, composeSummary } from './compose-answer.js';
import { fitSchema } from './fit-schema.js';
import { cutToTokens, tokensOf, type Completion } from './message-wire.js';
import { oddCompletion, oddText, type SayingFault } from './odd-answers.js';
import type { ModelRequest } from './request-rules.js';
import { readTranscript } from './transcript.js';

/** How far into a prompt the wish for a summary is looked for: later the word may mean something else. */
const SUMMARY_WISH_CHARS = 300;

/** Input tokens of a request, the same for ever. */
export const inputTokensOf = (request: ModelRequest): number =>
  tokensOf(request.system) + request.turns.reduce((sum, turn) => sum + tokensOf(turn.text) + 4, 0);

/** The simulated model's whole answer to a request. Pure: the same request and id give the same bytes. */
export function complete(request: ModelRequest, id: string, fault: SayingFault | null): Completion {
  const transcript = readTranscript(request);
  const composed = composeAnswer(transcript);
  const odd = fault === null ? null : oddText(fault, composed);
  const answer = odd === null ? composed : { ...composed, text: odd };
  const summary = composeSummary(transcript);
  const shared = { id, model: request.model, stopDetails: null, inputTokens: inputTokensOf(request) } as const;
  if (request.forcedTool !== null) {
    const input = jsonOrEmpty(fitSchema(request.forcedTool.schema, { answer, summary }));
    const block = { type: 'tool_use', id: `toolu_${id.slice(4)}`, name: request.forcedTool.name, input } as const;
    return bend(fault, { ...shared, content: [block], stopReason: 'tool_use' });
  }
  const wantsSummary = /^.*summari[sz]e|write a summary/is.test(request.system.slice(0, SUMMARY_WISH_CHARS));
  const words = wantsSummary && odd === null ? summary : answer.text;
  const whole = request.schema === null ? words : JSON.stringify(fitSchema(request.schema, { answer, summary }));
  // A scripted oddity is said in full: F23 asks what happens when a model does not keep to a length.
  const text = odd === null ? cutToTokens(whole, request.maxTokens) : whole;
  return bend(fault, {
    ...shared,
    content: text === '' ? [] : [{ type: 'text', text }],
    stopReason: text.length < whole.length ? 'max_tokens' : 'end_turn',
  });
}

const bend = (fault: SayingFault | null, usual: Completion): Completion =>
  fault === null ? usual : oddCompletion(fault, usual);

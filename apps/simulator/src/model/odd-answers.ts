import { assertNever } from '#libs/kernel';
import type { ModelFault, ModelFaultKind } from '../faults/fault.js';
import type { Answer } from './compose-answer.js';
import type { Completion, CompletionBlock } from './message-wire.js';

/** Faults that change what is said; the others change how it is transported. */
const SAYING_FAULTS = [
  'refusal',
  'empty',
  'max_tokens',
  'long_text',
  'only_emoji',
  'placeholder',
  'link',
  'other_number',
  'unknown_tool',
  'text',
] as const satisfies readonly ModelFaultKind[];
type SayingKind = (typeof SAYING_FAULTS)[number];

/** A fault of what is said. */
export type SayingFault = ModelFault & { readonly kind: SayingKind };

export const isSayingFault = (fault: ModelFault | null): fault is SayingFault =>
  fault !== null && (SAYING_FAULTS as readonly ModelFaultKind[]).includes(fault.kind);

const LONG_TEXT_CHARS = 20 * 1024;
const FILLER = 'We have read your message and would like to tell you a great deal about it. ';
/** A number nobody in the simulator has; from the range kept for fiction. */
const OTHER_NUMBER = '+12025550147';

/** The same decision with other words in it (F23); null when the fault is not about words. */
export function oddText(fault: SayingFault, answer: Answer): string | null {
  switch (fault.kind) {
    case 'long_text':
      return FILLER.repeat(Math.ceil(LONG_TEXT_CHARS / FILLER.length)).slice(0, LONG_TEXT_CHARS);
    case 'only_emoji':
      return '👍🎉👨‍👩‍👧‍👦';
    case 'placeholder':
      return 'Hi {{name}}, we will see you on {{date}}.';
    case 'link':
      return `${answer.text} See https://example.net/offer?id=1`;
    case 'other_number':
      return `${answer.text} Please call ${OTHER_NUMBER}.`;
    case 'text':
      return fault.text ?? '';
    case 'refusal':
    case 'empty':
    case 'max_tokens':
    case 'unknown_tool':
      return null;
    default:
      return assertNever(fault.kind);
  }
}

/** The answer bent by the fault, for the kinds that are not about words. */
export function oddCompletion(fault: SayingFault, usual: Completion): Completion {
  switch (fault.kind) {
    case 'refusal':
      return {
        ...usual,
        content: [],
        stopReason: 'refusal',
        stopDetails: { type: 'refusal', category: 'general_harms', explanation: null },
      };
    case 'empty':
      return { ...usual, content: [] };
    case 'max_tokens':
      return { ...usual, content: usual.content.map(half), stopReason: 'max_tokens' };
    case 'unknown_tool':
      return {
        ...usual,
        content: [{ type: 'tool_use', id: `toolu_${usual.id.slice(4)}`, name: 'send_sms_to_everybody', input: {} }],
        stopReason: 'tool_use',
      };
    case 'long_text':
    case 'only_emoji':
    case 'placeholder':
    case 'link':
    case 'other_number':
    case 'text':
      return usual;
    default:
      return assertNever(fault.kind);
  }
}

const half = (block: CompletionBlock): CompletionBlock =>
  block.type === 'text' ? { ...block, text: block.text.slice(0, Math.ceil(block.text.length / 2)) } : block;

/** What a scripted fault may do to a send. `accept_then_…`, `slow_loris`, `garbage`, `no_sid`, `huge`: the text IS accepted. */
export const SEND_FAULTS = [
  'error',
  'delay',
  'hang',
  'reset',
  'redirect',
  'accept_then_hang',
  'accept_then_500',
  'accept_then_reset',
  'slow_loris',
  'garbage',
  'no_sid',
  'huge',
] as const;
export type SendFaultKind = (typeof SEND_FAULTS)[number];

/** What a scripted fault may do to a model request (F22–F24). */
export const MODEL_FAULTS = [
  'error',
  'delay',
  'hang',
  'reset',
  'garbage',
  'stall',
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
] as const;
export type ModelFaultKind = (typeof MODEL_FAULTS)[number];

/** The details a fault may carry; which of them count depends on its kind. */
export interface FaultDetails {
  /** `error`: HTTP status. */
  readonly status?: number;
  /** `error`: the provider's code (send), or `details.error_code` (model). */
  readonly code?: string;
  /** `error`: seconds of the Retry-After header. */
  readonly retryAfter?: number;
  /** `error`: answer an HTML page, as a proxy in between would. */
  readonly html?: boolean;
  /** `delay`: how long; `slow_loris`: between two bytes. */
  readonly ms?: number;
  /** `huge`: size of the answer. */
  readonly bytes?: number;
  /** `text`: what the model says. */
  readonly text?: string;
}

export type SendFault = FaultDetails & { readonly kind: SendFaultKind };
export type ModelFault = FaultDetails & { readonly kind: ModelFaultKind };

import { assertNever } from '#libs/kernel';
import type { SendFault, SendFaultKind } from '../faults/fault.js';
import { answerByteByByte, answerHuge, neverAnswer, resetConnection } from '../http/breakage.js';
import type { WireReply } from '../http/wire.js';
import { toWire, type MessageRecord } from './message-record.js';
import { errorBody, refusal } from './twilio-error.js';

/** Faults that strike before anything is accepted. */
const BEFORE_ACCEPTING = ['error', 'hang', 'reset', 'redirect'] as const satisfies readonly SendFaultKind[];
type EarlyKind = (typeof BEFORE_ACCEPTING)[number];
type LateKind = Exclude<SendFaultKind, EarlyKind | 'delay'>;

type EarlyFault = SendFault & { readonly kind: EarlyKind };
type LateFault = SendFault & { readonly kind: LateKind };

/** Codes the provider pairs with a status when the fault names none (twilio.md §1). */
const CODE_OF_STATUS: Readonly<Record<number, number>> = { 401: 20003, 404: 20404, 429: 20429, 503: 20503 };
const DEFAULT_LORIS_MS = 1_000;
const DEFAULT_HUGE_BYTES = 8 * 1024 * 1024;

export const isEarly = (fault: SendFault | null): fault is EarlyFault =>
  fault !== null && (BEFORE_ACCEPTING as readonly SendFaultKind[]).includes(fault.kind);

export const isLate = (fault: SendFault | null): fault is LateFault =>
  fault !== null && fault.kind !== 'delay' && !isEarly(fault);

/** Answers in the scripted way although nothing was accepted. */
export function answerUnaccepted(reply: WireReply, fault: EarlyFault, path: string): void {
  switch (fault.kind) {
    case 'hang':
      return neverAnswer(reply);
    case 'reset':
      return resetConnection(reply);
    case 'redirect':
      // To the same door: a client that follows it would be accepted there, and the ledger would show it.
      return void reply
        .status(fault.status ?? 307)
        .header('location', `${path}?redirected=1`)
        .send('');
    case 'error':
      return answerError(reply, fault);
    default:
      return assertNever(fault.kind);
  }
}

/** Answers in the scripted way about a text that was accepted. */
export function answerAccepted(reply: WireReply, fault: LateFault, message: MessageRecord): void {
  switch (fault.kind) {
    case 'accept_then_hang':
      return neverAnswer(reply);
    case 'accept_then_reset':
      return resetConnection(reply);
    case 'accept_then_500':
      return void reply.status(fault.status ?? 500).send(refusal(20500));
    case 'slow_loris':
      return answerByteByByte(reply, 201, JSON.stringify(toWire(message)), fault.ms ?? DEFAULT_LORIS_MS);
    case 'huge':
      return answerHuge(reply, 201, fault.bytes ?? DEFAULT_HUGE_BYTES);
    case 'garbage':
      return void reply.status(201).header('content-type', 'application/json').send('{"sid": "SM');
    case 'no_sid':
      return void reply.status(200).send({ ...toWire(message), sid: undefined, uri: undefined });
    default:
      return assertNever(fault.kind);
  }
}

function answerError(reply: WireReply, fault: SendFault): void {
  const status = fault.status ?? 500;
  reply.status(status);
  if (fault.retryAfter !== undefined) reply.header('retry-after', String(fault.retryAfter));
  if (fault.html === true) {
    reply.header('content-type', 'text/html').send(`<html><body><h1>${status}</h1></body></html>`);
    return;
  }
  const code = Number(fault.code ?? CODE_OF_STATUS[status] ?? 20500);
  reply.send(errorBody(code, status, 'A scripted fault of the simulator'));
}

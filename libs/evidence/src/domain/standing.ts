import { assertNever } from '#libs/kernel';
import type { Assessment, LifecycleEvent, NativeAttemptState } from '#libs/sms';
import type { EvidenceEvent } from './evidence-event.js';
import { byTime, momentOf } from './event-order.js';
import { isDelivery, LADDER, ownAssessment, signalOf, type DeliverySignal, type Phase } from './signals.js';

/** Where one attempt stands: the highest rung of its ladder that was ever seen. */
export interface Standing {
  readonly attemptId: string | null;
  readonly signal: DeliverySignal;
  readonly rank: number;
  readonly phase: Phase;
  readonly assessment: Assessment;
  readonly state: NativeAttemptState;
  /** The event that put it there. */
  readonly by: EvidenceEvent;
  /** The event that proves most: for silence and contradictions not the one that decides. */
  readonly strongest: EvidenceEvent;
  /** When the attempt's earliest event happened. */
  readonly startedAt: number;
}

/** The state that an event leaves an attempt in (S1.15); a passed check leaves the text as it was, see `stateOf`. */
const STATE_OF_KIND: { readonly [K in LifecycleEvent]: NativeAttemptState } = {
  created: 'created',
  rendered: 'rendered',
  render_failed: 'render_failed',
  segmentation_analyzed: 'rendered',
  consent_checked: 'consent_blocked',
  suppression_checked: 'suppressed',
  send_requested: 'send_requested',
  accepted_by_adapter: 'accepted_by_adapter',
  rejected_by_adapter: 'rejected_by_adapter',
  accepted_by_provider: 'accepted_by_provider',
  rejected_by_provider: 'rejected_by_provider',
  queued: 'queued',
  scheduled: 'scheduled',
  dispatched: 'dispatched',
  accepted_by_carrier: 'accepted_by_carrier',
  buffered: 'buffered',
  deferred: 'deferred',
  delivered: 'delivered',
  undelivered: 'undelivered',
  failed: 'failed',
  rejected: 'rejected',
  expired: 'expired',
  unknown: 'unknown',
  inbound_reply_received: 'reply_received',
  opt_out_received: 'opt_out_received',
  opt_in_received: 'opt_in_received',
  help_received: 'help_received',
  link_clicked: 'unknown',
  suppression_added: 'suppressed',
  channel_warning: 'channel_degraded',
};

/** A check that was passed leaves the text as it was. */
const PASSED_CHECKS: readonly LifecycleEvent[] = ['consent_checked', 'suppression_checked'];

/** Says that it failed, but not why. A reason, where one was given, is preferred. */
const WITHOUT_REASON: readonly Assessment[] = [
  'fail.delivery_failed',
  'fail.provider_rejected',
  'fail.carrier_rejected',
  'fail.policy_rejected',
  'fail.expired',
];

/** What is known after the last proof of progress, and is none itself. */
const NO_PROOF: readonly DeliverySignal[] = ['silence', 'receipt_unknown', 'expired_unknown', 'contradictory'];

interface Seen {
  readonly event: EvidenceEvent;
  readonly signal: DeliverySignal;
}

/**
 * Where each attempt stands; what belongs to no attempt stands under null. An attempt is in the map when there is any evidence about
 * its delivery. Depends on the set of events only, and adding an event never lowers a rank (I20).
 *
 * @param events one message's events as `distinctInOrder` gives them.
 */
export function standings(events: readonly EvidenceEvent[]): ReadonlyMap<string | null, Standing> {
  const byAttempt = new Map<string | null, Seen[]>();
  for (const event of events) {
    const signal = signalOf(event);
    if (!isDelivery(signal)) continue;
    const seen = byAttempt.get(event.attemptId);
    if (seen === undefined) byAttempt.set(event.attemptId, [{ event, signal }]);
    else seen.push({ event, signal });
  }
  return new Map([...byAttempt].map(([attemptId, seen]) => [attemptId, standingOf(attemptId, seen)]));
}

function standingOf(attemptId: string | null, seen: readonly Seen[]): Standing {
  const top = highest(seen);
  const ends = new Set(seen.map(({ signal }) => LADDER[signal].phase));
  const contradicted = ends.has('delivered') && (ends.has('failed') || ends.has('refused'));
  const signal = contradicted ? 'contradictory' : top.signal;
  const rung = LADDER[signal];
  const proofs = seen.filter((each) => !NO_PROOF.includes(each.signal));
  const delivered = seen.filter((each) => each.signal === 'delivered');
  const strongest =
    NO_PROOF.includes(signal) && proofs.length > 0 ? highest(delivered.length > 0 ? delivered : proofs) : top;
  return {
    attemptId,
    signal,
    rank: rung.rank,
    phase: rung.phase,
    assessment: rung.says === 'own' ? (ownAssessment(top.event) ?? 'undef.delivery_status_unknown') : rung.says,
    state: rung.state === 'of_kind' ? stateOf(top) : rung.state,
    by: top.event,
    strongest: strongest.event,
    startedAt: Math.min(...seen.map(({ event }) => momentOf(event.occurredAt))),
  };
}

/** The highest rung; on one rung a reason goes before none, and then the later word before the earlier (they come in order). */
function highest(inOrder: readonly Seen[]): Seen {
  return inOrder.reduce((best, next) =>
    (LADDER[next.signal].rank - LADDER[best.signal].rank || reasons(next) - reasons(best)) >= 0 ? next : best,
  );
}

function reasons({ event }: Seen): number {
  const assessment = ownAssessment(event);
  return assessment !== null && WITHOUT_REASON.includes(assessment) ? 0 : 1;
}

function stateOf({ event, signal }: Seen): NativeAttemptState {
  if (signal === 'prepared' && PASSED_CHECKS.includes(event.kind)) return 'rendered';
  return STATE_OF_KIND[event.kind];
}

/**
 * The attempt that speaks for the message, or null when nothing is known of any delivery. The first that applies:
 * 1. an attempt that was delivered, or about which both ends were reported (delivered first; the newest of several);
 * 2. the newest attempt, unless it has failed or been refused;
 * 3. an older one that left us and whose end is open: it may still arrive, so the message has not failed;
 * 4. the newest attempt.
 * What belongs to no attempt counts as the oldest one. But where it refuses the message (a STOP between two tries) and nothing has
 * left us, or the newest attempt had failed before, the refusal speaks.
 */
export function speaker(known: ReadonlyMap<string | null, Standing>): Standing | null {
  const oldestFirst = [...known.values()].sort(
    (left, right) =>
      Number(left.attemptId !== null) - Number(right.attemptId !== null) ||
      (left.startedAt < right.startedAt ? -1 : left.startedAt > right.startedAt ? 1 : 0) ||
      ((left.attemptId ?? '') < (right.attemptId ?? '') ? -1 : 1),
  );
  const last = (phase: Phase): Standing | undefined => oldestFirst.findLast((each) => each.phase === phase);
  const ended = last('delivered') ?? last('contradictory');
  if (ended !== undefined) return ended;
  const newest = oldestFirst.at(-1);
  if (newest === undefined) return null;
  const wide = known.get(null) ?? newest;
  switch (newest.phase) {
    case 'before':
      return wide.rank > newest.rank ? wide : newest;
    case 'failed':
    case 'refused':
      return last('open') ?? (wide.phase === 'refused' && byTime(wide.by, newest.by) > 0 ? wide : newest);
    case 'open':
    case 'delivered':
    case 'contradictory':
      return newest;
    default:
      return assertNever(newest.phase);
  }
}

import type { Assessment, AssessmentCategory, NativeAttemptState } from '#libs/sms';
import { distinctInOrder, momentOf } from './event-order.js';
import type { EvidenceEvent } from './evidence-event.js';
import {
  adviceFor,
  isFailure,
  isSuccess,
  usualInterpretation,
  type Confidence,
  type CoordinationClass,
} from './interpretations.js';
import { signalOf, type Signal } from './signals.js';
import { speaker, standings, type Standing } from './standing.js';
import { summarise } from './summaries.js';

/**
 * The order in which evidence decides (S1.16–29). The first row that applies is the assessment; everything else is kept and told.
 *
 * | # | evidence | assessment | why it stands here |
 * |---|---|---|---|
 * | 1 | the person's last word is STOP | fail.opted_out | the channel is not to be used, whatever became of this text |
 * | 2 | it never left for the network | its reason | nobody can have answered or opened what was not sent |
 * | 3 | a reply, and doubt about whose phone it is | undef.reply_identity_uncertain | somebody answered, perhaps another |
 * | 4 | an acknowledgement | success.acknowledgement_reply_received | the phone itself answers for the text |
 * | 5 | any other reply | success.reply_received | likewise; above a failure report, which only a network makes |
 * | 6 | a reply from a number that changed hands | undef.reply_identity_uncertain | |
 * | 7 | both ends reported of one attempt | undef.conflicting_evidence | neither is dropped (I20) |
 * | 8 | a click that its tracker vouches for | success.link_clicked | only while no network says it failed |
 * | 9 | delivered, and doubt about whose phone it is | undef.identity_uncertain | delivered, perhaps to another |
 * | 10 | delivered | success.delivered | strong about the endpoint, silent about the person (I21) |
 * | 11 | failed | its reason | |
 * | 12 | blocked before it left | fail.suppressed | a block does not call back what has left |
 * | 13 | a click | undef.link_clicked_identity_uncertain | more than any acceptance, less than a delivery |
 * | 14 | nothing has left, and doubt about whose phone it is | undef.identity_uncertain | |
 * | 15 | on its way, or may be | the rung it stands on | |
 * | 16 | the channel is in trouble | undef.channel_degraded | explains why nothing has left |
 * | 17 | prepared | undef.pending | |
 * | 18 | a machine fetched the link | undef.link_clicked_identity_uncertain | shows no person; never decides beside anything else |
 * | 19 | nothing at all | undef.no_signal | |
 *
 * "Its reason" and "the rung" come from the ladder of the attempt that speaks for the message (`signals.ts`, `standing.ts`).
 */
export const ASSESSMENT_RULES = 'sms-evidence/1';

/** What is known of one message's fate (S1.16): a hint of the SMS channel, never a result of the case. */
export interface AssessmentResult {
  readonly assessment: Assessment;
  readonly category: AssessmentCategory;
  /** Without its category: `delivered`. */
  readonly subclass: string;
  readonly confidence: Confidence;
  /** The lifecycle event that proves most, as `message.delivered`; null without evidence. */
  readonly strongestSignal: string | null;
  /** Sentences, oldest news first, at most {@link MAX_SUMMARY_LINES}. */
  readonly evidenceSummary: readonly string[];
  /** A coordination class by name, or a sentence where none fits (S1.28). */
  readonly recommendedCoordinationInterpretation: string;
  /** What stays uncertain about the participant (S1.28). */
  readonly coordinationClass: CoordinationClass;
  /** The state of the attempt that speaks for the message; `unknown` when there is none. Replies do not change it (C.5-18). */
  readonly deliveryState: NativeAttemptState;
  /** Which rules decided; store it beside the result. */
  readonly ruleVersion: string;
}

interface Facts {
  readonly delivery: Standing | null;
  readonly optOut: EvidenceEvent | null;
  readonly block: EvidenceEvent | null;
  /** The latest event of a signal, if there was one. */
  readonly last: (signal: Signal) => EvidenceEvent | null;
}

interface Row {
  readonly applies: (facts: Facts) => EvidenceEvent | null | undefined | false;
  /** `delivery`: what the speaking attempt says. */
  readonly says: Assessment | 'delivery';
}

const inPhase = (facts: Facts, ...phases: readonly Standing['phase'][]): EvidenceEvent | null =>
  facts.delivery !== null && phases.includes(facts.delivery.phase) ? facts.delivery.strongest : null;
const nothingLeft = (facts: Facts): boolean => facts.delivery === null || facts.delivery.phase === 'before';
const anyReply = (facts: Facts): EvidenceEvent | null =>
  facts.last('acknowledgement') ?? facts.last('reply') ?? facts.last('doubtful_reply');
const failedInNetwork = (facts: Facts): boolean =>
  facts.delivery?.phase === 'failed' || facts.delivery?.signal === 'setback';

const ROWS: readonly Row[] = [
  /*  1 */ { applies: (f) => f.optOut, says: 'fail.opted_out' },
  /*  2 */ { applies: (f) => inPhase(f, 'refused'), says: 'delivery' },
  /*  3 */ { applies: (f) => f.last('identity_doubt') && anyReply(f), says: 'undef.reply_identity_uncertain' },
  /*  4 */ { applies: (f) => f.last('acknowledgement'), says: 'success.acknowledgement_reply_received' },
  /*  5 */ { applies: (f) => f.last('reply'), says: 'success.reply_received' },
  /*  6 */ { applies: (f) => f.last('doubtful_reply'), says: 'undef.reply_identity_uncertain' },
  /*  7 */ { applies: (f) => inPhase(f, 'contradictory'), says: 'undef.conflicting_evidence' },
  /*  8 */ { applies: (f) => !failedInNetwork(f) && f.last('vouched_click'), says: 'success.link_clicked' },
  /*  9 */ { applies: (f) => f.last('identity_doubt') && inPhase(f, 'delivered'), says: 'undef.identity_uncertain' },
  /* 10 */ { applies: (f) => inPhase(f, 'delivered'), says: 'delivery' },
  /* 11 */ { applies: (f) => failedInNetwork(f) && f.delivery?.strongest, says: 'delivery' },
  /* 12 */ { applies: (f) => nothingLeft(f) && f.block, says: 'fail.suppressed' },
  /* 13 */ { applies: (f) => f.last('click'), says: 'undef.link_clicked_identity_uncertain' },
  /* 14 */ { applies: (f) => nothingLeft(f) && f.last('identity_doubt'), says: 'undef.identity_uncertain' },
  /* 15 */ { applies: (f) => inPhase(f, 'open'), says: 'delivery' },
  /* 16 */ { applies: (f) => f.last('channel_degraded'), says: 'undef.channel_degraded' },
  /* 17 */ { applies: (f) => inPhase(f, 'before'), says: 'delivery' },
  /* 18 */ { applies: (f) => f.last('machine_click'), says: 'undef.link_clicked_identity_uncertain' },
];

/** Where the same assessment rests on more, or on less, than usual. */
const ADJUSTMENTS: readonly {
  readonly to: Assessment | 'fail';
  readonly when: (facts: Facts) => boolean;
  readonly confidence?: Confidence;
  readonly coordinationClass?: CoordinationClass;
}[] = [
  // The networks say it failed, the phone says it came: the phone is believed, with less confidence.
  { to: 'success.reply_received', when: contradicted, confidence: 'medium' },
  { to: 'success.acknowledgement_reply_received', when: contradicted, confidence: 'medium' },
  // Somebody opened the link of a delivered text: something, but not who.
  { to: 'success.delivered', when: (f) => f.last('click') !== null, coordinationClass: 'weak_positive' },
  // Whoever reported the failure does not call it the end, or somebody opened the link of a text reported as failed.
  { to: 'fail', when: (f) => f.delivery?.signal === 'setback', confidence: 'medium' },
  { to: 'fail', when: (f) => failedInNetwork(f) && f.last('click') !== null, confidence: 'medium' },
  // Only a machine is known to have touched it.
  {
    to: 'undef.link_clicked_identity_uncertain',
    when: (f) => f.last('click') === null && f.last('machine_click') !== null,
    coordinationClass: 'channel_suspicious',
  },
];

function contradicted(facts: Facts): boolean {
  return failedInNetwork(facts) || facts.delivery?.phase === 'contradictory';
}

/**
 * What a set of events says about one message. Depends on the set alone: order, duplicates and lateness change nothing (I19); it never
 * says more than its strongest signal (I21). Events of several messages must not be mixed. Total: no events are `undef.no_signal`.
 */
export function assess(events: Iterable<EvidenceEvent>): AssessmentResult {
  const known = distinctInOrder(events);
  const facts = factsOf(known);
  let assessment: Assessment = 'undef.no_signal';
  let strongest: EvidenceEvent | null = null;
  for (const row of ROWS) {
    const by = row.applies(facts);
    if (by === null || by === undefined || by === false) continue;
    assessment = row.says === 'delivery' ? facts.delivery!.assessment : row.says;
    strongest = by;
    break;
  }
  const usual = usualInterpretation(assessment);
  const adjusted = ADJUSTMENTS.find(
    (each) => (each.to === assessment || assessment.startsWith(`${each.to}.`)) && each.when(facts),
  );
  const coordinationClass = adjusted?.coordinationClass ?? usual.coordinationClass;
  return {
    assessment,
    category: isSuccess(assessment) ? 'success' : isFailure(assessment) ? 'fail' : 'undef',
    subclass: assessment.slice(assessment.indexOf('.') + 1),
    confidence: adjusted?.confidence ?? usual.confidence,
    strongestSignal: strongest === null ? null : `message.${strongest.kind}`,
    evidenceSummary: summarise(known),
    recommendedCoordinationInterpretation: adviceFor(assessment, coordinationClass),
    coordinationClass,
    deliveryState: facts.delivery?.state ?? 'unknown',
    ruleVersion: ASSESSMENT_RULES,
  };
}

function factsOf(known: readonly EvidenceEvent[]): Facts {
  const latest = new Map<Signal, EvidenceEvent>();
  for (const event of known) latest.set(signalOf(event), event);
  const last = (signal: Signal): EvidenceEvent | null => latest.get(signal) ?? null;
  return {
    delivery: speaker(standings(known)),
    optOut: unless(last('opt_out'), last('opt_in'), last('channel_unblock')),
    block: unless(last('channel_block'), last('channel_unblock')),
    last,
  };
}

/** A block holds until something later lifts it; at the same moment the block holds. START lifts no block but a STOP (C.5-10). */
function unless(block: EvidenceEvent | null, ...lifts: readonly (EvidenceEvent | null)[]): EvidenceEvent | null {
  if (block === null) return null;
  const since = momentOf(block.occurredAt);
  return lifts.some((lift) => lift !== null && momentOf(lift.occurredAt) > since) ? null : block;
}

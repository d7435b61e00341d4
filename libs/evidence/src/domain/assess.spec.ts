import { LIFECYCLE_EVENTS, type Assessment, type NativeAttemptState } from '#libs/sms';
import { assess, ASSESSMENT_RULES } from './assess.js';
import type { EvidenceEvent } from './evidence-event.js';
import { distinctInOrder } from './event-order.js';
import { evidenceOf, isHappening, SCENARIOS, type EventFacts, type Happening } from './scenarios.js';
import { MAX_SUMMARY_LINES, summarise } from './summaries.js';

let count = 0;
/** An event at an hour of one day, of attempt `a1` unless said otherwise. */
function at(hour: number, what: Happening, facts: Partial<EventFacts> = {}): EvidenceEvent {
  const occurredAt = new Date(Date.UTC(2026, 0, 1, hour)).toISOString();
  return evidenceOf(what, { eventId: `e${(count += 1)}`, messageId: 'm1', attemptId: 'a1', occurredAt, ...facts });
}
const of = (attemptId: string | null): Partial<EventFacts> => ({ attemptId });

/** Each happening one hour after the other. */
const story = (...happenings: readonly Happening[]): EvidenceEvent[] => happenings.map((what, hour) => at(hour, what));

describe('one attempt', () => {
  it.each<readonly [string, readonly Happening[], Assessment, NativeAttemptState]>([
    ['S1.21 accepted, then queued', ['accepted_by_provider', 'queued'], 'undef.queued', 'queued'],
    [
      'S1.22 the usual way',
      ['created', 'queued', 'dispatched', 'accepted_by_carrier', 'delivered'],
      'success.delivered',
      'delivered',
    ],
    [
      'I20 a late sent changes nothing',
      ['delivered', 'accepted_by_carrier', 'dispatched'],
      'success.delivered',
      'delivered',
    ],
    [
      'I20 a late queued changes nothing',
      ['accepted_by_carrier', 'queued'],
      'undef.carrier_accepted_only',
      'accepted_by_carrier',
    ],
    ['I20 delivered, then failed', ['delivered', 'failed'], 'undef.conflicting_evidence', 'unknown'],
    ['I20 failed, then delivered', ['undelivered', 'delivered'], 'undef.conflicting_evidence', 'unknown'],
    [
      'I20 expired for a reason, then delivered',
      ['expired_known', 'delivered'],
      'undef.conflicting_evidence',
      'unknown',
    ],
    ['a late sent after a failure', ['undelivered', 'accepted_by_carrier'], 'fail.delivery_failed', 'undelivered'],
    ['a reason is preferred to none', ['unknown_subscriber', 'failed'], 'fail.unknown_subscriber', 'undelivered'],
    ['S1.20 the timeout alone', ['send_requested', 'submission_timeout'], 'undef.pending', 'unknown'],
    [
      'S1.20 the timeout, then the provider has it',
      ['submission_timeout', 'accepted_by_provider'],
      'undef.provider_accepted_only',
      'accepted_by_provider',
    ],
    [
      'S1.20 the receipt comes before the timeout is written',
      ['delivered', 'submission_timeout'],
      'success.delivered',
      'delivered',
    ],
    [
      'I13 the timeout, then known never to have been taken',
      ['submission_timeout', 'confirmed_not_sent'],
      'fail.provider_rejected',
      'failed',
    ],
    ['S1.22 no receipt', ['accepted_by_carrier', 'no_receipt'], 'undef.no_dlr', 'unknown'],
    [
      'S1.55 the receipt of 18:00',
      ['accepted_by_provider', 'no_receipt', 'delivered'],
      'success.delivered',
      'delivered',
    ],
    [
      'S1.55 a late failure',
      ['accepted_by_provider', 'no_receipt', 'unknown_subscriber'],
      'fail.unknown_subscriber',
      'undelivered',
    ],
    ['a receipt that says nothing is news after silence', ['no_receipt', 'unknown'], 'undef.dlr_unknown', 'unknown'],
    [
      'put off for now, then delivered: no contradiction',
      ['undelivered_temporary', 'delivered'],
      'success.delivered',
      'delivered',
    ],
    ['delayed at the provider, then on its way', ['provider_delayed', 'dispatched'], 'undef.dispatched', 'dispatched'],
    [
      'put off before it left, then taken',
      ['send_requested', 'provider_unavailable', 'accepted_by_provider'],
      'undef.provider_accepted_only',
      'accepted_by_provider',
    ],
    [
      'S1.23 delivered, and nothing followed',
      ['delivered', 'delivered_but_ignored'],
      'undef.delivered_but_awareness_unproven',
      'delivered',
    ],
  ])('%s', (_name, happenings, assessment, state) => {
    expect(assess(story(...happenings))).toMatchObject({ assessment, deliveryState: state });
  });

  it('S1.22 conflicting reports are all kept in the summary', () => {
    const { evidenceSummary, strongestSignal } = assess(story('accepted_by_carrier', 'delivered', 'undelivered'));
    expect(evidenceSummary).toHaveLength(3);
    expect(strongestSignal).toBe('message.delivered');
  });

  it('S1.55 silence does not forget how far the text got', () => {
    expect(assess(story('accepted_by_carrier', 'no_receipt')).strongestSignal).toBe('message.accepted_by_carrier');
  });

  it('I21 acceptance claimed as success counts as acceptance only', () => {
    const boast = at(0, 'accepted_by_provider', { assessment: 'success.provider_accepted' });
    expect(assess([boast]).assessment).toBe('undef.provider_accepted_only');
  });

  it('I21 a delivery claimed by something that is no receipt counts as what it is', () => {
    expect(assess([at(0, 'queued', { assessment: 'success.delivered' })]).assessment).toBe('undef.queued');
  });

  it('a failure that nobody calls the end is no contradiction of a delivery', () => {
    const setback = at(0, 'undelivered', { final: false });
    expect(assess([setback])).toMatchObject({ assessment: 'fail.delivery_failed', confidence: 'medium' });
    expect(assess([setback, at(1, 'delivered')]).assessment).toBe('success.delivered');
  });
});

describe('several attempts', () => {
  it.each<readonly [string, readonly EvidenceEvent[], Assessment]>([
    [
      'the newest decides',
      [at(0, 'rejected_by_provider', of('a1')), at(1, 'accepted_by_carrier', of('a2'))],
      'undef.carrier_accepted_only',
    ],
    ['an older one was delivered', [at(0, 'delivered', of('a1')), at(1, 'undelivered', of('a2'))], 'success.delivered'],
    [
      'an older one turns out delivered later',
      [at(0, 'submission_timeout', of('a1')), at(1, 'queued', of('a2')), at(5, 'delivered', of('a1'))],
      'success.delivered',
    ],
    [
      'one failed and one was delivered: different attempts do not contradict each other',
      [at(0, 'failed', of('a1')), at(1, 'delivered', of('a2'))],
      'success.delivered',
    ],
    [
      'the newest failed while an older one may still arrive: the message has not failed',
      [at(0, 'submission_timeout', of('a1')), at(1, 'undelivered', of('a2'))],
      'undef.pending',
    ],
    [
      'the newest failed and the older one never left',
      [at(0, 'provider_unavailable', of('a1')), at(1, 'unknown_subscriber', of('a2'))],
      'fail.unknown_subscriber',
    ],
    [
      'a STOP between two tries speaks, not the try before it',
      [at(0, 'provider_unavailable_final', of('a1')), at(1, 'recipient_opted_out', of(null))],
      'fail.opted_out',
    ],
    [
      'what was recorded before the first attempt does not hide it',
      [at(0, 'created', of(null)), at(0, 'accepted_by_adapter', of(null)), at(1, 'queued', of('a1'))],
      'undef.queued',
    ],
  ])('%s', (_name, events, assessment) => {
    expect(assess(events).assessment).toBe(assessment);
  });
});

describe('the person and the channel', () => {
  it.each<readonly [string, readonly Happening[], Assessment]>([
    ['S1.25 a reply outranks a delivery', ['delivered', 'inbound_reply_received'], 'success.reply_received'],
    [
      'S1.25 an acknowledgement outranks a reply',
      ['acknowledgement_reply', 'inbound_reply_received'],
      'success.acknowledgement_reply_received',
    ],
    ['S1.25 HELP changes nothing', ['delivered', 'help_received'], 'success.delivered'],
    ['S1.25 a reply to what was never sent is none', ['suppression_hit', 'inbound_reply_received'], 'fail.suppressed'],
    [
      'S1.23 a reply from a number that may have changed hands',
      ['inbound_reply_received', 'number_reassignment_suspected'],
      'undef.reply_identity_uncertain',
    ],
    [
      'S1.23 a delivery to a number that may have changed hands',
      ['number_reassignment_suspected', 'delivered'],
      'undef.identity_uncertain',
    ],
    [
      'S1.26 STOP outranks all',
      ['delivered', 'acknowledgement_reply', 'opt_out_received', 'opt_out_suppression'],
      'fail.opted_out',
    ],
    [
      'S1.26 START after STOP gives the message back',
      ['delivered', 'opt_out_received', 'opt_in_received'],
      'success.delivered',
    ],
    ['S1.26 STOP after START holds', ['delivered', 'opt_in_received', 'opt_out_received'], 'fail.opted_out'],
    ['S1.26 a block before it left', ['created', 'manual_suppression'], 'fail.suppressed'],
    ['S1.26 a block that was lifted', ['created', 'manual_suppression', 'suppression_removed'], 'undef.pending'],
    ['C.5-10 START lifts no block but a STOP', ['created', 'manual_suppression', 'opt_in_received'], 'fail.suppressed'],
    [
      'S1.26 a block does not call back what has left',
      ['accepted_by_provider', 'manual_suppression'],
      'undef.provider_accepted_only',
    ],
    [
      'S1.26 a block does not call back what may have left',
      ['submission_timeout', 'manual_suppression'],
      'undef.pending',
    ],
    [
      'S1.24 a click is more than any acceptance',
      ['accepted_by_carrier', 'link_clicked'],
      'undef.link_clicked_identity_uncertain',
    ],
    ['S1.24 a click is less than a delivery', ['link_clicked', 'delivered'], 'success.delivered'],
    ['S1.24 a scanner decides nothing', ['accepted_by_carrier', 'scanner_click'], 'undef.carrier_accepted_only'],
    ['a degraded channel explains why nothing has left', ['created', 'provider_degraded'], 'undef.channel_degraded'],
    ['a degraded channel says nothing about what has left', ['queued', 'provider_degraded'], 'undef.queued'],
  ])('%s', (_name, happenings, assessment) => {
    expect(assess(story(...happenings)).assessment).toBe(assessment);
  });

  it('S1.26 STOP and START at the same moment: STOP holds', () => {
    expect(assess([at(1, 'opt_out_received'), at(1, 'opt_in_received')]).assessment).toBe('fail.opted_out');
  });

  it('a reply does not touch the delivery state (C.5-18)', () => {
    expect(assess(story('accepted_by_carrier', 'inbound_reply_received')).deliveryState).toBe('accepted_by_carrier');
  });

  it('a reply to a text reported as failed is believed with less confidence', () => {
    expect(assess(story('undelivered', 'inbound_reply_received'))).toMatchObject({
      assessment: 'success.reply_received',
      confidence: 'medium',
    });
  });
});

describe('what is advised (S1.28)', () => {
  it.each<readonly [readonly Happening[], string]>([
    [['created'], 'pending'],
    [['accepted_by_provider'], 'technical_acceptance_only'],
    [['accepted_by_carrier'], 'endpoint_acceptance_only'],
    [['buffered'], 'delivery_pending'],
    [['delivered'], 'delivered_but_awareness_unproven'],
    [['no_receipt'], 'no_signal'],
    [['link_clicked'], 'identity_uncertain'],
    [['delivered', 'link_clicked'], 'weak_positive'],
    [['scanner_click'], 'channel_suspicious'],
    [['delivered', 'failed'], 'conflicting_evidence'],
  ])('S1.28 %j is %s', (happenings, advice) => {
    expect(assess(story(...happenings))).toMatchObject({
      coordinationClass: advice,
      recommendedCoordinationInterpretation: advice,
    });
  });

  it('S1.28 a failure asks for another channel, in words', () => {
    const result = assess(story('unknown_subscriber'));
    expect(result.coordinationClass).toBe('escalation_required');
    expect(result.recommendedCoordinationInterpretation).toContain('another channel');
  });

  it('S1.19 no evidence is undef.no_signal, never an empty answer', () => {
    expect(assess([])).toEqual({
      assessment: 'undef.no_signal',
      category: 'undef',
      subclass: 'no_signal',
      confidence: 'low',
      strongestSignal: null,
      evidenceSummary: [],
      recommendedCoordinationInterpretation: 'no_signal',
      coordinationClass: 'no_signal',
      deliveryState: 'unknown',
      ruleVersion: ASSESSMENT_RULES,
    });
  });

  it(`a summary has at most ${MAX_SUMMARY_LINES} lines and owns up to a gap`, () => {
    const lines = summarise(
      distinctInOrder(
        [...LIFECYCLE_EVENTS, ...Object.keys(SCENARIOS).filter(isHappening)].map((what, hour) => at(hour % 24, what)),
      ),
    );
    expect(lines).toHaveLength(MAX_SUMMARY_LINES);
    expect(lines.filter((line) => line.includes('the timeline has all'))).toHaveLength(1);
  });
});

describe('the set behind the events', () => {
  it('I19 two different events under one id give one answer whatever their order', () => {
    const left = at(0, 'delivered', { eventId: 'same' });
    const right = at(0, 'undelivered', { eventId: 'same' });
    expect(assess([left, right])).toEqual(assess([right, left]));
  });
});

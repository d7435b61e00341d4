import type { Assessment, CoordinationEvent } from '#libs/sms';
import { LIFECYCLE_EVENTS, RECEIPT_CLASSES } from '#libs/sms';
import { assess } from './assess.js';
import { ORDINARY_MEANING } from './evidence-event.js';
import { RECEIPT_MEANING, receiptEvidence } from './receipts.js';
import { evidenceOf, meaningOf, SCENARIOS, type Happening } from './scenarios.js';

type Case = readonly [scenario: string, what: Happening, Assessment, CoordinationEvent | null];

const seen = (what: Happening) =>
  evidenceOf(what, { eventId: 'e1', messageId: 'm1', attemptId: 'a1', occurredAt: '2026-01-01T12:00:00.000Z' });

/** The event carries what the table says, and alone it leads to exactly that assessment. */
function holds(what: Happening, assessment: Assessment, event: CoordinationEvent | null): void {
  expect(seen(what)).toMatchObject({ assessment, coordinationEvent: event });
  expect(assess([seen(what)]).assessment).toBe(assessment);
}

describe('core mapping (S1.27)', () => {
  it.each<Case>([
    ['message created', 'created', 'undef.pending', 'notification.attempt.created'],
    ['render failed', 'render_failed', 'fail.message_too_long_or_invalid', 'notification.attempt.rejected_by_adapter'],
    ['consent block', 'consent_missing', 'fail.consent_missing', 'notification.attempt.rejected_by_adapter'],
    ['suppression hit', 'suppression_hit', 'fail.suppressed', 'notification.channel.suppression_added'],
    ['adapter accepted', 'accepted_by_adapter', 'undef.pending', 'notification.attempt.accepted_by_adapter'],
    ['adapter rejected', 'rejected_by_adapter', 'fail.policy_rejected', 'notification.attempt.rejected_by_adapter'],
    [
      'provider accepted',
      'accepted_by_provider',
      'undef.provider_accepted_only',
      'notification.attempt.accepted_by_provider',
    ],
    [
      'provider rejected',
      'rejected_by_provider',
      'fail.provider_rejected',
      'notification.attempt.rejected_by_provider',
    ],
    ['provider queued', 'queued', 'undef.queued', 'notification.attempt.queued'],
    ['dispatched', 'dispatched', 'undef.dispatched', 'notification.attempt.accepted_by_provider'],
    ['carrier accepted', 'accepted_by_carrier', 'undef.carrier_accepted_only', 'notification.endpoint.accepted'],
    ['buffered', 'buffered', 'undef.buffered', 'notification.endpoint.deferred'],
    ['delivered', 'delivered', 'success.delivered', 'notification.endpoint.accepted'],
    ['undelivered', 'undelivered', 'fail.delivery_failed', 'notification.endpoint.rejected_permanent'],
    ['failed', 'failed', 'fail.delivery_failed', 'notification.endpoint.rejected_permanent'],
    ['rejected', 'rejected', 'fail.carrier_rejected', 'notification.endpoint.rejected_permanent'],
    ['expired', 'expired', 'undef.expired_unknown', 'notification.endpoint.unknown'],
    ['unknown', 'unknown', 'undef.dlr_unknown', 'notification.endpoint.unknown'],
    ['inbound reply', 'inbound_reply_received', 'success.reply_received', 'interaction.reply_received'],
    [
      'ACK reply',
      'acknowledgement_reply',
      'success.acknowledgement_reply_received',
      'interaction.acknowledgement_recorded',
    ],
    ['STOP', 'opt_out_received', 'fail.opted_out', 'notification.channel.unsubscribe_received'],
    [
      'tracked link clicked',
      'link_clicked',
      'undef.link_clicked_identity_uncertain',
      'interaction.unverified_actor_interaction',
    ],
  ])('S1.27 %s', (_name, what, assessment, event) => {
    holds(what, assessment, event);
  });

  it('S1.27 START lifts the block and says nothing about the message', () => {
    expect(seen('opt_in_received')).toMatchObject({
      assessment: null,
      coordinationEvent: 'notification.channel.suppression_removed',
    });
    expect(assess([seen('opt_in_received')]).assessment).toBe('undef.no_signal');
  });
});

describe('before sending (S1.20)', () => {
  const refused = 'notification.attempt.rejected_by_adapter';
  it.each<Case>([
    ['missing number', 'missing_number', 'fail.missing_number', refused],
    ['invalid number', 'invalid_number_format', 'fail.invalid_number_format', refused],
    ['not for SMS', 'not_mobile_number', 'fail.not_mobile_number', refused],
    ['missing consent', 'consent_missing', 'fail.consent_missing', refused],
    ['opted out', 'recipient_opted_out', 'fail.opted_out', 'notification.channel.suppression_added'],
    ['suppression hit', 'suppression_hit', 'fail.suppressed', 'notification.channel.suppression_added'],
    ['rendering failure', 'render_failed', 'fail.message_too_long_or_invalid', refused],
    ['invalid link', 'invalid_link', 'fail.message_too_long_or_invalid', refused],
    ['sender not registered', 'sender_not_registered', 'fail.sender_not_registered', refused],
    ['sender not allowed', 'sender_not_allowed', 'fail.sender_not_allowed', refused],
    ['provider unavailable, tried again', 'provider_unavailable', 'undef.pending', null],
    [
      'provider unavailable, given up',
      'provider_unavailable_final',
      'fail.provider_rejected',
      'notification.attempt.rejected_by_provider',
    ],
    ['submission timeout', 'submission_timeout', 'undef.pending', null],
  ])('S1.20 %s', (_name, what, assessment, event) => {
    holds(what, assessment, event);
  });

  it('S1.20 a submission that got no answer could have been accepted: it is open, in state unknown', () => {
    const requested = { ...seen('send_requested'), eventId: 'e0' };
    expect(assess([requested, seen('submission_timeout')])).toMatchObject({ deliveryState: 'unknown' });
    expect(assess([seen('submission_timeout')]).evidenceSummary.join(' ')).toContain('may or may not have been taken');
  });
});

describe('at the provider (S1.21)', () => {
  const refused = 'notification.attempt.rejected_by_provider';
  it.each<Case>([
    ['adapter accepted', 'accepted_by_adapter', 'undef.pending', 'notification.attempt.accepted_by_adapter'],
    ['accepted', 'accepted_by_provider', 'undef.provider_accepted_only', 'notification.attempt.accepted_by_provider'],
    ['rejected', 'rejected_by_provider', 'fail.provider_rejected', refused],
    ['queued', 'queued', 'undef.queued', 'notification.attempt.queued'],
    ['scheduled', 'scheduled', 'undef.pending', 'notification.attempt.scheduled'],
    ['dispatched', 'dispatched', 'undef.dispatched', 'notification.attempt.accepted_by_provider'],
    ['delayed', 'provider_delayed', 'undef.deferred', 'notification.attempt.delayed'],
    ['route unavailable', 'provider_route_unavailable', 'fail.route_unavailable', refused],
    ['quota or account', 'provider_quota_or_account', 'fail.account_or_quota_failure', refused],
    ['suppression', 'provider_suppression', 'fail.suppressed', 'notification.channel.suppression_added'],
  ])('S1.21 %s', (_name, what, assessment, event) => {
    holds(what, assessment, event);
  });
});

describe('at the carrier (S1.22)', () => {
  const permanent = 'notification.endpoint.rejected_permanent';
  it.each<Case>([
    ['accepted', 'accepted_by_carrier', 'undef.carrier_accepted_only', 'notification.endpoint.accepted'],
    ['buffered', 'buffered', 'undef.buffered', 'notification.endpoint.deferred'],
    ['deferred', 'deferred', 'undef.deferred', 'notification.endpoint.deferred'],
    ['delivered', 'delivered', 'success.delivered', 'notification.endpoint.accepted'],
    ['undelivered for good', 'undelivered', 'fail.delivery_failed', permanent],
    ['undelivered for now', 'undelivered_temporary', 'undef.deferred', 'notification.endpoint.rejected_temporary'],
    ['failed', 'failed', 'fail.delivery_failed', permanent],
    ['rejected', 'rejected', 'fail.carrier_rejected', permanent],
    ['expired with a reason', 'expired_known', 'fail.expired', permanent],
    ['expired without one', 'expired', 'undef.expired_unknown', 'notification.endpoint.unknown'],
    ['unknown', 'unknown', 'undef.dlr_unknown', 'notification.endpoint.unknown'],
    ['no receipt', 'no_receipt', 'undef.no_dlr', 'notification.endpoint.unknown'],
  ])('S1.22 %s', (_name, what, assessment, event) => {
    holds(what, assessment, event);
  });
});

describe('at the device, at the link, from the person (S1.23–26)', () => {
  it.each<readonly [string, Happening, Assessment]>([
    ['S1.23 handset off', 'handset_off', 'undef.deferred'],
    ['S1.23 unreachable', 'handset_unreachable', 'fail.unreachable_subscriber'],
    ['S1.23 unavailable', 'subscriber_unavailable', 'fail.unavailable_subscriber'],
    ['S1.23 unknown subscriber', 'unknown_subscriber', 'fail.unknown_subscriber'],
    ['S1.23 roaming', 'roaming_issue', 'undef.deferred'],
    ['S1.23 blocked by the recipient', 'blocked_by_recipient', 'fail.blocked_by_recipient'],
    ['S1.23 filtered', 'filtered_by_carrier', 'fail.filtered_by_carrier'],
    ['S1.23 delivered and ignored', 'delivered_but_ignored', 'undef.delivered_but_awareness_unproven'],
    ['S1.23 number reassigned', 'number_reassignment_suspected', 'undef.identity_uncertain'],
    ['S1.23 shared phone', 'shared_phone', 'undef.identity_uncertain'],
    ['S1.23 managed device', 'managed_device', 'undef.delivered_but_awareness_unproven'],
    ['S1.24 scanner', 'scanner_click', 'undef.link_clicked_identity_uncertain'],
    ['S1.24 expired link', 'expired_link_click', 'undef.link_clicked_identity_uncertain'],
    ['S1.24 forwarded', 'forwarded_link_click', 'undef.identity_uncertain'],
    ['S1.25 reply from a reassigned number', 'reply_identity_uncertain', 'undef.reply_identity_uncertain'],
    ['S1.26 consent missing', 'consent_missing', 'fail.consent_missing'],
    ['S1.26 manual suppression', 'manual_suppression', 'fail.suppressed'],
    ['S1.26 provider suppression', 'provider_suppression', 'fail.suppressed'],
  ])('%s', (_name, what, assessment) => {
    expect(assess([seen(what)]).assessment).toBe(assessment);
  });

  it.each<Happening>(['help_received', 'suppression_removed', 'consent_checked', 'suppression_checked', 'complaint'])(
    'S1.25, S1.26 %s says nothing about the message',
    (what) => {
      expect(meaningOf(what).assessment).toBeNull();
    },
  );
});

describe('the tables', () => {
  it('S1.8 give every lifecycle event a meaning under its own name', () => {
    expect(Object.keys(ORDINARY_MEANING)).toEqual([...LIFECYCLE_EVENTS]);
    for (const kind of LIFECYCLE_EVENTS) expect(ORDINARY_MEANING[kind].kind).toBe(kind);
  });

  it('call no situation like a lifecycle event', () => {
    expect(Object.keys(SCENARIOS).filter((name) => (LIFECYCLE_EVENTS as readonly string[]).includes(name))).toEqual([]);
  });

  it('S1.40 give every receipt class a meaning', () => {
    expect(Object.keys(RECEIPT_MEANING).sort()).toEqual([...RECEIPT_CLASSES].sort());
  });

  it.each([
    ['delivered', 'success.delivered', 'notification.endpoint.accepted'],
    ['accepted', 'undef.carrier_accepted_only', 'notification.endpoint.accepted'],
    ['buffered', 'undef.buffered', 'notification.endpoint.deferred'],
    ['deferred', 'undef.deferred', 'notification.endpoint.deferred'],
    ['expired', 'undef.expired_unknown', 'notification.endpoint.unknown'],
    ['failed', 'fail.delivery_failed', 'notification.endpoint.rejected_permanent'],
    ['rejected', 'fail.carrier_rejected', 'notification.endpoint.rejected_permanent'],
    ['unknown', 'undef.dlr_unknown', 'notification.endpoint.unknown'],
    ['unknown_subscriber', 'fail.unknown_subscriber', 'notification.endpoint.rejected_permanent'],
    ['unavailable_subscriber', 'undef.deferred', 'notification.endpoint.rejected_temporary'],
    ['filtered', 'fail.filtered_by_carrier', 'notification.endpoint.rejected_permanent'],
    ['sender_not_allowed', 'fail.sender_not_allowed', 'notification.attempt.rejected_by_provider'],
    ['regulatory_rejected', 'fail.policy_rejected', 'notification.endpoint.rejected_permanent'],
    ['temporary_network_error', 'undef.deferred', 'notification.endpoint.rejected_temporary'],
  ] as const)('S1.40 receipt class %s is %s', (receiptClass, assessment, coordinationEvent) => {
    expect(RECEIPT_MEANING[receiptClass]).toMatchObject({ assessment, coordinationEvent });
  });

  it('S1.39 a receipt keeps the provider’s own word and code beside ours', () => {
    const event = receiptEvidence(
      {
        providerStatus: 'undelivered',
        providerCode: '30005',
        state: 'undelivered',
        assessment: 'fail.unknown_subscriber',
        receiptClass: 'unknown_subscriber',
        event: 'notification.endpoint.rejected_permanent',
        final: true,
      },
      { eventId: 'e', messageId: 'm', attemptId: 'a', occurredAt: '2026-01-01T12:00:00Z', rawEventRef: 'raw1' },
    );
    expect(event).toMatchObject({
      kind: 'undelivered',
      source: 'carrier',
      nativeStatus: 'undelivered',
      nativeCode: '30005',
      rawEventRef: 'raw1',
      final: true,
    });
  });
});

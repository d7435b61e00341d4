import type { CoordinationEvent, ReceiptClass } from '#libs/sms';
import { isHappening, type Happening } from './scenarios.js';
import { isTwilioWord } from './twilio-words.js';

/**
 * What a coordination event alone lets us conclude about what was seen (S1.27 read backwards). `endpoint.accepted` is said of carriers
 * and of handsets alike, so by itself it is the lesser (C.5-22); an authenticated interaction is proven elsewhere and counts
 * here as a click (S1.24).
 */
const SEEN: { readonly [C in CoordinationEvent]: Happening } = {
  'notification.attempt.created': 'created',
  'notification.attempt.accepted_by_adapter': 'accepted_by_adapter',
  'notification.attempt.rejected_by_adapter': 'rejected_by_adapter',
  'notification.attempt.accepted_by_provider': 'accepted_by_provider',
  'notification.attempt.rejected_by_provider': 'rejected_by_provider',
  'notification.attempt.queued': 'queued',
  'notification.attempt.scheduled': 'scheduled',
  'notification.attempt.delayed': 'provider_delayed',
  'notification.endpoint.accepted': 'accepted_by_carrier',
  'notification.endpoint.deferred': 'deferred',
  'notification.endpoint.rejected_temporary': 'undelivered_temporary',
  'notification.endpoint.rejected_permanent': 'undelivered',
  'notification.endpoint.unreachable': 'handset_unreachable',
  'notification.endpoint.unknown': 'unknown',
  'notification.channel.suppression_added': 'suppression_added',
  'notification.channel.suppression_removed': 'suppression_removed',
  'notification.channel.complaint_received': 'complaint',
  'notification.channel.unsubscribe_received': 'opt_out_received',
  'notification.channel.reputation_warning': 'channel_warning',
  'interaction.reply_received': 'inbound_reply_received',
  'interaction.acknowledgement_recorded': 'acknowledgement_reply',
  'interaction.unverified_actor_interaction': 'link_clicked',
  'interaction.authenticated_actor_interaction': 'link_clicked',
  'interaction.scanner_or_bot_interaction': 'scanner_click',
  'system.provider.degraded': 'provider_degraded',
  'system.provider.unavailable': 'provider_down',
  'system.adapter.health_changed': 'channel_warning',
};

/** The provider's word that decides, or null when the event is named in our own words. */
export function providersWord(
  provider: string | null,
  eventType: string | null,
  nativeStatus: string | null,
  receiptClass: ReceiptClass | null,
): string | null {
  if (eventType === null) return receiptClass === null ? nativeStatus : null;
  if (eventType.startsWith('message.') || isCoordinationEvent(eventType)) return null;
  if (provider !== null && (isTwilioWord(eventType) || ownName(eventType) === null)) return eventType;
  return ownName(eventType) === null && isTwilioWord(eventType) ? eventType : null;
}

/** What was seen, by one of our own names; null when the event is not named so. */
export function happening(
  eventType: string | null,
  coordinationEvent: CoordinationEvent | null,
  receiptClass: ReceiptClass | null,
): Happening | null {
  if (eventType === null) return coordinationEvent !== null && receiptClass === null ? SEEN[coordinationEvent] : null;
  const named = ownName(eventType);
  if (named !== null) return named;
  if (!isCoordinationEvent(eventType)) return null;
  // "Accepted" with delivery metadata is a delivery (S1.27).
  return eventType === 'notification.endpoint.accepted' && receiptClass === 'delivered' ? 'delivered' : SEEN[eventType];
}

function ownName(eventType: string): Happening | null {
  const name = eventType.startsWith('message.') ? eventType.slice('message.'.length) : eventType;
  return isHappening(name) ? name : null;
}

const isCoordinationEvent = (name: string): name is CoordinationEvent => Object.hasOwn(SEEN, name);

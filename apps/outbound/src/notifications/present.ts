import { showId } from '#libs/kernel';
import type { ListedNotice, StoredAlert, Subscription, SubscriptionSettings } from '#libs/notifications';

/** A subscription as callers read it; its secrets stay write-only. */
export const presentSubscription = (
  subscription: Subscription,
  settings: SubscriptionSettings,
): Record<string, unknown> => ({
  id: showId('subscription', subscription.id),
  url: settings.url,
  description: settings.description,
  event_types: subscription.eventTypes,
  alert_roles: subscription.alertRoles,
  state: subscription.state,
  disabled_reason: subscription.disabledReason,
  disabled_at: subscription.endedAt?.toISOString() ?? null,
  failing_since: subscription.failingSince?.toISOString() ?? null,
  previous_secret_until: settings.secrets[1]?.until ?? null,
  created_at: subscription.createdAt.toISOString(),
});

/** A notice as callers read it. */
export const presentNotice = (notice: ListedNotice): Record<string, unknown> => ({
  id: showId('event', notice.id),
  type: notice.type,
  state: notice.state,
  tries: notice.tries,
  last_status: notice.lastStatus,
  last_failure: notice.lastFailure,
  occurred_at: notice.occurredAt.toISOString(),
  next_try_at: notice.state === 'pending' ? notice.dueAt.toISOString() : null,
  settled_at: notice.settledAt?.toISOString() ?? null,
});

/** An alert as callers and receivers read it. */
export const presentAlert = (alert: StoredAlert): Record<string, unknown> => ({
  id: showId('alert', alert.id),
  kind: alert.kind,
  role: alert.role,
  severity: alert.severity,
  summary: alert.summary,
  context: alert.context,
  times: alert.times,
  first_at: alert.firstAt.toISOString(),
  last_at: alert.lastAt.toISOString(),
  closed_at: alert.closedAt?.toISOString() ?? null,
});

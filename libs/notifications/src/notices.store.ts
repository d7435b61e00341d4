import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, showId, type Clock, type TenantId } from '#libs/kernel';
import { Database, type Tx } from '#libs/platform';
import { namesOf, TEST_EVENT } from './domain/event-types.js';
import type { NoticePayload } from './domain/event-body.js';
import { evidencePayload, type EvidenceToTell } from './domain/evidence-payload.js';

/** How old the list of tenants with subscriptions may be; older, and everybody is noted for. */
const TRUSTED_MS = 5_000;
/** When it is read again, so that under load there is always one to be trusted. */
const REFRESH_AFTER_MS = 4_000;
/** More tenants with subscriptions than this are not listed: everybody is noted for. */
const MAX_LISTED = 50_000;

/** An alert as notices need it. */
export interface AlertToTell {
  readonly eventId: string;
  readonly type: string;
  readonly role: string;
  readonly payload: NoticePayload;
  readonly occurredAt: Date;
}

/**
 * Notes events for whoever has subscribed to them, in the transaction of what caused them: a notice exists exactly when its cause does. Whether a tenant has any subscription is
 * remembered for {@link TRUSTED_MS}, so that events reach a new subscription some seconds after it was made, and a tenant without any pays nothing, not even a statement.
 */
@Injectable()
export class Notices {
  /** Null: not known. */
  private subscribed: ReadonlySet<string> | null = null;
  private refreshAt = 0;
  private trustedUntil = 0;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Notes evidence that was appended in this transaction; what was known before is not told again. At most one notice for each event and subscription. The statement leaves before
   * this returns its promise, so that a commit may be sent behind it. May run twice.
   */
  async note(tx: Tx, tenantId: string, events: () => readonly EvidenceToTell[]): Promise<void> {
    if (!this.mayBeSubscribed(tenantId)) return;
    const rows = events().map((event) => {
      const names = namesOf(event.kind, event.coordinationEvent);
      return {
        id: event.eventId,
        message_id: event.messageId,
        occurred_at: event.occurredAt,
        type: names.type,
        of_message: names.ofMessage,
        signal_type: names.signalType,
        of_signal: names.ofSignal,
        payload: evidencePayload(event),
      };
    });
    // now() is when this transaction began: a row of evidence that is older was told when it was new.
    await tx.query(
      `insert into webhook_notice (tenant_id, subscription_id, id, type, message_id, payload, occurred_at)
       select $1, s.id, n.id, case when s.event_types && n.of_message then n.type else n.signal_type end, n.message_id, n.payload, n.occurred_at
         from jsonb_to_recordset($2::jsonb)
                as n (id uuid, message_id uuid, occurred_at timestamptz, type text, of_message text[], signal_type text, of_signal text[], payload jsonb)
         join webhook_subscription s on s.tenant_id = $1 and s.state = 'active' and s.event_types && (n.of_message || n.of_signal)
        where exists (select from evidence_event e where e.tenant_id = $1 and e.id = n.id and e.recorded_at >= now())
       on conflict do nothing`,
      [tenantId, JSON.stringify(rows)],
    );
  }

  /** Notes alerts for subscriptions that want them and their role. */
  async noteAlerts(tx: Tx, tenantId: string, alerts: readonly AlertToTell[]): Promise<void> {
    if (alerts.length === 0) return;
    await tx.query(
      `insert into webhook_notice (tenant_id, subscription_id, id, type, payload, occurred_at)
       select $1, s.id, n.id, n.type, n.payload, n.occurred_at
         from jsonb_to_recordset($2::jsonb) as n (id uuid, occurred_at timestamptz, type text, role text, payload jsonb)
         join webhook_subscription s on s.tenant_id = $1 and s.state = 'active' and s.event_types && array[n.type, 'alert.*']
                                    and (s.alert_roles = '{}' or n.role = any (s.alert_roles))
       on conflict do nothing`,
      [
        tenantId,
        JSON.stringify(
          alerts.map(({ eventId, occurredAt, ...alert }) => ({ id: eventId, occurred_at: occurredAt, ...alert })),
        ),
      ],
    );
  }

  /** Notes a test event for one subscription, whatever it has subscribed to. */
  async noteTest(tx: Tx, tenantId: string, subscriptionId: string, eventId: string): Promise<void> {
    await tx.query(
      `insert into webhook_notice (tenant_id, subscription_id, id, type, payload, occurred_at) values ($1, $2, $3, $4, $5, now())`,
      [
        tenantId,
        subscriptionId,
        eventId,
        TEST_EVENT,
        JSON.stringify({ subscription_id: showId('subscription', subscriptionId) }),
      ],
    );
  }

  /** Makes the next question look at the database; for whoever has just changed a subscription, and for tests. */
  forget(): void {
    this.subscribed = null;
    this.refreshAt = 0;
  }

  /** False only when the tenant is known to have no subscription. Asks nobody and waits for nobody: what it does not know counts as yes. */
  private mayBeSubscribed(tenantId: string): boolean {
    const now = this.clock.now().getTime();
    if (now >= this.refreshAt) this.refresh(now);
    return this.subscribed === null || now >= this.trustedUntil || this.subscribed.has(tenantId);
  }

  private refresh(now: number): void {
    // Also while it is under way nobody else begins one; when it fails the next try is as far away.
    this.refreshAt = now + REFRESH_AFTER_MS;
    void this.database
      .query<{ tenant_id: TenantId }>(`select tenant_id from subscribed_tenants($1)`, [MAX_LISTED])
      .then((rows) => {
        this.subscribed = rows.length > MAX_LISTED ? null : new Set(rows.map((row) => row.tenant_id));
        // Counted from before the question, so that what was subscribed since is never overlooked for longer.
        this.trustedUntil = now + TRUSTED_MS;
        return undefined;
      })
      .catch(() => undefined);
  }
}

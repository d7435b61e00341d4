import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, IDS, type Clock, type IdSource, type TenantId } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Alerts, EndpointStore } from '#libs/tenancy';
import { ConsentHolds, type ConsentHold } from './consent-holds.store.js';
import { ConsentLedger, PLAIN_EVENT } from './consent-ledger.store.js';

/** Holds one round looks at. */
const BATCH = 100;

/**
 * The clock of the law over doubts: after one business day somebody is told to look, after ten the doubt is an opt-out. Safe to run at any time, by any number
 * of processes at once.
 */
@Injectable()
export class RunLawClock {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ConsentHolds) private readonly holds: ConsentHolds,
    @Inject(ConsentLedger) private readonly ledger: ConsentLedger,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(Alerts) private readonly alerts: Alerts,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Returns how many holds it dealt with. */
  async run(): Promise<number> {
    const now = this.clock.now();
    const due = await this.holds.due(this.database, now, BATCH);
    for (const { tenantId, id } of due) await this.strike(tenantId, id, now);
    return due.length;
  }

  private async strike(tenantId: TenantId, id: string, now: Date): Promise<void> {
    await this.database.inTenant(tenantId, async (tx) => {
      const seen = await this.holds.find(tx, tenantId, id);
      if (seen === null || seen.closedAt !== null) return;
      if (seen.forceAt > now) {
        await this.alerts.raise(tx, tenantId, unanswered(seen));
        await this.holds.markAlarmed(tx, tenantId, id, now);
        return;
      }
      await this.endpoints.lockGates(tx, [seen.endpointId]);
      const consentEventId = this.ids.next();
      const rule = 'law_clock.ten_business_days';
      await this.ledger.recordAll(tx, tenantId, [
        {
          ...PLAIN_EVENT,
          id: consentEventId,
          endpointId: seen.endpointId,
          state: 'opted_out',
          scope: 'tenant',
          scopeRef: null,
          source: 'sms_keyword',
          evidenceKind: 'inbound_message',
          evidenceId: seen.inboundId,
          rule,
          acquiredAt: now,
        },
      ]);
      await this.ledger.suppress(tx, tenantId, {
        endpointId: seen.endpointId,
        type: 'opt_out',
        source: 'participant',
        reason: 'a doubt that nobody cleared up in ten business days',
        evidenceId: consentEventId,
      });
      await this.holds.close(tx, tenantId, [seen.endpointId], 'opted_out', rule, now);
    });
  }
}

const unanswered = (hold: ConsentHold) =>
  ({
    kind: 'consent_unclear',
    role: 'Operator',
    severity: 'critical',
    dedupeKey: `consent_unclear:${hold.id}`,
    summary:
      'A text that may be an opt-out has waited a business day. Read it and decide; after ten business days it counts as one.',
    context: { hold_id: hold.id, lane_id: hold.laneId, force_at: hold.forceAt.toISOString() },
  }) as const;

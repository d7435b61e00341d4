import { Inject, Injectable } from '@nestjs/common';
import { ConsentHolds, ConsentLedger, PLAIN_EVENT, type HoldOutcome } from '#libs/consent';
import { CLOCK, err, IDS, ok, type Clock, type IdSource, type Result, type TenantId } from '#libs/kernel';
import { OutboxStore } from '#libs/messaging';
import { AlarmClock, Database } from '#libs/platform';
import { EndpointStore } from '#libs/tenancy';

/** A person has found out what somebody meant whose words left it open: they want no more texts, or they stay. What waited is decided again. */
@Injectable()
export class ResolveHold {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ConsentHolds) private readonly holds: ConsentHolds,
    @Inject(ConsentLedger) private readonly ledger: ConsentLedger,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(OutboxStore) private readonly outbox: OutboxStore,
    @Inject(AlarmClock) private readonly alarmClock: AlarmClock,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** `by` names who decided. May run twice: the second finds the hold closed. */
  async run(
    tenantId: TenantId,
    holdId: string,
    outcome: Exclude<HoldOutcome, 'narrowed'>,
    by: string,
  ): Promise<Result<void, 'unknown' | 'closed'>> {
    const now = this.clock.now();
    const done = await this.database.inTenant(tenantId, async (tx): Promise<Result<boolean, 'unknown' | 'closed'>> => {
      const hold = await this.holds.find(tx, tenantId, holdId);
      if (hold === null) return err('unknown');
      if (hold.closedAt !== null) return err('closed');
      const { endpointId } = hold;
      await this.endpoints.lockGates(tx, [endpointId]);
      if (outcome === 'opted_out') {
        const consentEventId = this.ids.next();
        await this.ledger.recordAll(tx, tenantId, [
          {
            ...PLAIN_EVENT,
            id: consentEventId,
            endpointId,
            state: 'opted_out',
            scope: 'tenant',
            scopeRef: null,
            source: 'operator',
            evidenceKind: 'inbound_message',
            evidenceId: hold.inboundId,
            rule: 'hold.decided_by_person',
            acquiredAt: now,
          },
        ]);
        await this.ledger.suppress(tx, tenantId, {
          endpointId,
          type: 'opt_out',
          source: 'participant',
          reason: 'read as an opt-out by a person of ours',
          evidenceId: consentEventId,
        });
      }
      await this.holds.close(tx, tenantId, [endpointId], outcome, by, now);
      return ok(await this.outbox.releaseHeld(tx, tenantId, endpointId, 'ERR_CONSENT_UNCLEAR'));
    });
    if (!done.ok) return done;
    if (done.value) this.alarmClock.ring('deliveries');
    return ok(undefined);
  }
}

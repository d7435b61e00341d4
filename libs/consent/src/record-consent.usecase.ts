import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, IDS, type Clock, type IdSource, type TenantId } from '#libs/kernel';
import { Database } from '#libs/platform';
import { EndpointStore, TenantVault } from '#libs/tenancy';
import { ConsentHolds } from './consent-holds.store.js';
import { ConsentLedger, PLAIN_EVENT } from './consent-ledger.store.js';
import { ConsentPolicies } from './consent-policies.js';
import { claimFaults, type ClaimFault, type ConsentClaim } from './domain/consent-request.js';
import { DISPUTED } from './domain/send-facts.js';

/** A consent to be recorded, as a door brings it. */
export interface ConsentToRecord extends ConsentClaim {
  /** E.164. */
  readonly number: string;
  readonly seller: string | null;
  /** The caller's own reference: the same one twice is one event. */
  readonly reference: string | null;
  /** What stands behind it: form, page, address, agent, recording. Sealed; an erasure takes it away. */
  readonly proof: Readonly<Record<string, string>> | null;
}

/** What became of it. */
export type ConsentRecorded =
  | { readonly ok: true; readonly consentEventId: string; readonly fresh: boolean }
  | { readonly ok: false; readonly faults: readonly ClaimFault[] };

/**
 * Puts one consent, opt-out or dispute on record and in force (S1.43, S4.28, R-1.2: a revocation counts however it reached the business). An opt-out is a suppression from
 * the commit on; a later opt-in on record lifts what an opt-out on record made, as the person's own START would.
 */
@Injectable()
export class RecordConsent {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(ConsentLedger) private readonly ledger: ConsentLedger,
    @Inject(ConsentHolds) private readonly holds: ConsentHolds,
    @Inject(ConsentPolicies) private readonly policies: ConsentPolicies,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** May run twice with the same reference. `by` names who recorded it, for the hold it may end. */
  async run(tenantId: TenantId, wanted: ConsentToRecord, by: string): Promise<ConsentRecorded> {
    const [cipher, policy] = await Promise.all([this.vault.cipherFor(tenantId), this.policies.of(tenantId)]);
    const now = this.clock.now();
    const faults = claimFaults(wanted, policy, now);
    if (faults.length > 0) return { ok: false, faults };
    return this.database.inTenant(tenantId, async (tx) => {
      const [endpointId] = await this.endpoints.ensure(tx, cipher, [wanted.number]);
      await this.endpoints.lockGates(tx, [endpointId!]);
      const consentEventId = this.ids.next();
      const { state, scope, scopeRef, source, disclosure, seller, acquiredAt, expiresAt } = wanted;
      const added = await this.ledger.recordAll(tx, tenantId, [
        {
          ...PLAIN_EVENT,
          id: consentEventId,
          endpointId: endpointId!,
          state,
          scope,
          scopeRef,
          source,
          disclosure,
          seller,
          acquiredAt,
          expiresAt,
          sourceRef: wanted.reference,
          evidenceKind: wanted.proof === null ? null : 'consent_proof',
          evidenceId: wanted.proof === null ? null : consentEventId,
        },
      ]);
      if (added.size === 0) {
        const known = await this.ledger.idOfReference(tx, tenantId, wanted.reference!);
        return { ok: true, consentEventId: known ?? consentEventId, fresh: false };
      }
      if (wanted.proof !== null) await this.ledger.keepProof(tx, cipher, consentEventId, wanted.proof);
      const suppression = {
        endpointId: endpointId!,
        scope,
        scopeRef: scopeRef ?? '',
        source: 'participant',
        evidenceId: consentEventId,
      } as const;
      if (state === 'opted_out') {
        await this.ledger.suppress(tx, tenantId, { ...suppression, type: 'opt_out', reason: `told by ${source}` });
        if (scope === 'tenant' || scope === 'global')
          await this.holds.close(tx, tenantId, [endpointId!], 'opted_out', by, now);
      }
      if (state === 'disputed')
        await this.ledger.suppress(tx, tenantId, { ...suppression, type: 'consent_missing', reason: DISPUTED });
      if (state === 'opted_in')
        await this.ledger.liftOlder(tx, tenantId, { ...suppression, acquiredAt, by: consentEventId });
      return { ok: true, consentEventId, fresh: true };
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { err, IDS, ok, type IdSource, type Result, type TenantId } from '#libs/kernel';
import { Database } from '#libs/platform';
import { EndpointStore, TenantVault } from '#libs/tenancy';
import { ConsentLedger } from './consent-ledger.store.js';
import type { ConsentScope } from './domain/consent-standing.js';
import { SUPPRESSION_TYPES, type SuppressionType } from './domain/send-facts.js';
import type { WithinCommit } from './suppress-number.usecase.js';

/** Which suppressions of a number shall end. */
export interface SuppressionToLift {
  /** E.164. */
  readonly number: string;
  /** All that may be lifted when left out. */
  readonly type: SuppressionType | null;
  readonly scope: ConsentScope | null;
  readonly scopeRef: string | null;
}

/** Nothing of the kind is in force; or the person said it themselves, and only they can take it back (R-1.12, I15). */
export type LiftRefusal = 'nothing_in_force' | 'said_by_the_person';

/** Ends what an operator, a list, an adapter or a policy suppressed. What the person said, or the provider says, stays: that ends with START, there and here. */
@Injectable()
export class LiftSuppression {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(ConsentLedger) private readonly ledger: ConsentLedger,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** How many ended. May run twice; the second time nothing is in force. */
  async run(tenantId: TenantId, which: SuppressionToLift, within?: WithinCommit): Promise<Result<number, LiftRefusal>> {
    const cipher = await this.vault.cipherFor(tenantId);
    const endpointId = cipher.endpointId(which.number);
    return this.database.inTenant(tenantId, async (tx): Promise<Result<number, LiftRefusal>> => {
      await this.endpoints.lockGates(tx, [endpointId]);
      const lifted = await this.ledger.lift(tx, tenantId, {
        endpointId,
        types: which.type === null ? SUPPRESSION_TYPES : [which.type],
        sources: ['operator', 'policy', 'adapter'],
        ...(which.scope === null ? {} : { scope: which.scope }),
        ...(which.scopeRef === null ? {} : { scopeRef: which.scopeRef }),
        by: this.ids.next(),
      });
      if (lifted > 0) {
        await within?.(tx, endpointId);
        return ok(lifted);
      }
      const left = (await this.ledger.factsAbout(tx, tenantId, [endpointId], [])).get(endpointId)?.suppressions ?? [];
      return err(
        left.some(({ type }) => which.type === null || type === which.type) ? 'said_by_the_person' : 'nothing_in_force',
      );
    });
  }
}

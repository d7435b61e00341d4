import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import { Database, type Tx } from '#libs/platform';
import { EndpointStore, TenantVault } from '#libs/tenancy';
import { ConsentLedger } from './consent-ledger.store.js';
import type { ConsentScope } from './domain/consent-standing.js';
import type { SuppressionSource, SuppressionType } from './domain/send-facts.js';

/** A suppression somebody asks for. */
export interface SuppressionToAdd {
  /** E.164. */
  readonly number: string;
  readonly type: SuppressionType;
  readonly scope: ConsentScope;
  readonly scopeRef: string;
  readonly source: SuppressionSource;
  readonly reason: string | null;
  readonly expiresAt: Date | null;
}

/** What else belongs into the commit of a change to somebody's suppressions. Called when there was one, with the gate held. */
export type WithinCommit = (tx: Tx, endpointId: string) => Promise<void>;

/** Marks a number as not to be texted (S1.44). In force when this resolves; nothing whose gate check follows can leave. */
@Injectable()
export class SuppressNumber {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(ConsentLedger) private readonly ledger: ConsentLedger,
  ) {}

  /** False when the same suppression is in force already. May run twice. */
  async run(tenantId: TenantId, wanted: SuppressionToAdd, within?: WithinCommit): Promise<boolean> {
    const cipher = await this.vault.cipherFor(tenantId);
    return this.database.inTenant(tenantId, async (tx) => {
      const [endpointId] = await this.endpoints.ensure(tx, cipher, [wanted.number]);
      await this.endpoints.lockGates(tx, [endpointId!]);
      const added = await this.ledger.suppress(tx, tenantId, { ...wanted, endpointId: endpointId!, evidenceId: null });
      if (added) await within?.(tx, endpointId!);
      return added;
    });
  }
}

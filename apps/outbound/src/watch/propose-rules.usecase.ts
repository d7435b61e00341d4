import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { ProposalStore } from './proposal.store.js';

/** Learns from decided cases (S0.48): suggests changes to the rules about content and to the sender map. A person decides about each. */
@Injectable()
export class ProposeRules {
  constructor(@Inject(ProposalStore) private readonly proposals: ProposalStore) {}

  /** In the transaction that holds the round; may run twice. */
  async run(tx: Tx, tenantId: TenantId): Promise<void> {
    await this.proposals.proposeContentRules(tx, tenantId);
    await this.proposals.proposeSenders(tx, tenantId);
  }
}

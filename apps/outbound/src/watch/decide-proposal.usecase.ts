import { Inject, Injectable } from '@nestjs/common';
import { err, ok, showId, type Result, type TenantId } from '#libs/kernel';
import { Database, type Tx } from '#libs/platform';
import { may, TenantVault, type Principal } from '#libs/tenancy';
import { ProposalStore, type Proposal } from './proposal.store.js';

/** Carries an accepted proposal over to where its rule lives, in the transaction of the decision: it throws, and nothing was decided. */
export interface ProposalTarget {
  applyProposal(tx: Tx, tenantId: TenantId, proposal: Proposal, by: string): Promise<void>;
}

/** Injection token of the {@link ProposalTarget}. */
export const PROPOSAL_TARGET = Symbol('ProposalTarget');

/** A person takes a proposal or turns it down (S0.48). Once; the record says who, when and why. */
@Injectable()
export class DecideProposal {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(ProposalStore) private readonly proposals: ProposalStore,
    @Inject(PROPOSAL_TARGET) private readonly target: ProposalTarget,
  ) {}

  /** Of two who decide at once the second hears that it is decided. A proposal that changes the settings is accepted only by who may change them elsewhere too; anybody else hears `not_theirs`. */
  async run(
    principal: Principal,
    id: string,
    decision: 'accepted' | 'rejected',
    why: string,
  ): Promise<Result<Proposal, 'unknown' | 'decided' | 'not_theirs'>> {
    const { tenantId } = principal;
    const by = showId('apiKey', principal.id);
    const cipher = await this.vault.cipherFor(tenantId);
    return this.database.inTenant(tenantId, async (tx) => {
      const open = await this.proposals.hold(tx, tenantId, id);
      if (open === null) return err('unknown');
      if (open.decidedAt !== null) return err('decided');
      if (decision === 'accepted' && open.kind === 'sender_map' && !may(principal, 'settings.change'))
        return err('not_theirs');
      await this.proposals.decide(tx, tenantId, id, decision, by, {
        sealed: cipher.seal('rule_proposal', id, why),
        keyVersion: cipher.version,
      });
      if (decision === 'accepted') await this.target.applyProposal(tx, tenantId, open, by);
      return ok((await this.proposals.hold(tx, tenantId, id))!);
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import { WithdrawMessages } from '#libs/messaging';
import type { Tx } from '#libs/platform';
import { PlannedTexts, type PlacedPlan } from './planned-texts.store.js';

/** Ends messages whose fact is outdated, as far as they have not left, and their plans with them. */
@Injectable()
export class WithdrawPlaced {
  constructor(
    @Inject(WithdrawMessages) private readonly withdraw: WithdrawMessages,
    @Inject(PlannedTexts) private readonly plans: PlannedTexts,
  ) {}

  /** May run twice. */
  async run(tx: Tx, tenantId: TenantId, placed: readonly PlacedPlan[]): Promise<void> {
    if (placed.length === 0) return;
    const ended = new Set(
      await this.withdraw.run(
        tx,
        tenantId,
        placed.map(({ messageId }) => messageId),
        { code: 'ERR_SUPERSEDED', rule: 'trigger.newer_version', reason: 'the fact it tells has changed' },
      ),
    );
    const plans = placed.filter(({ messageId }) => ended.has(messageId)).map(({ id }) => id);
    await this.plans.markWithdrawn(tx, tenantId, plans, 'trigger.newer_version');
  }
}

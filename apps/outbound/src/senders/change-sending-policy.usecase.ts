import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import { SendingPolicies, type SendingPolicy } from '#libs/messaging';
import { Database } from '#libs/platform';
import type { SendingPolicyDto } from './sending-policy.dto.js';
import { unlessTaken } from './unless-taken.js';

/** Takes over what a tenant decided about sending, as the next version. In force everywhere within seconds. */
@Injectable()
export class ChangeSendingPolicy {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SendingPolicies) private readonly policies: SendingPolicies,
  ) {}

  /** `by` names who decided. */
  async run(tenantId: TenantId, dto: SendingPolicyDto, by: string): Promise<SendingPolicy> {
    const all: { readonly [name in keyof SendingPolicy]?: SendingPolicy[name] | undefined } = {
      characters: dto.character_set_validation,
      maxSegments: dto.max_sms_segments_per_message,
      retryAttempts: dto.retry_attempts,
    };
    const settings = Object.fromEntries(Object.entries(all).filter(([, value]) => value != null));
    const policy = await unlessTaken('The policy was changed at the same moment. Read it, then decide again.', () =>
      this.database.inTenant(tenantId, async (tx) => {
        await this.policies.add(tx, tenantId, settings, by);
        return this.policies.newest(tx, tenantId);
      }),
    );
    this.policies.forget();
    return policy;
  }
}

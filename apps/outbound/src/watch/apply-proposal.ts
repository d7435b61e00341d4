import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { SenderMaps } from '#libs/sender-mapping';
import type { MessageStream } from '#libs/sms';
import type { ProposalTarget } from './decide-proposal.usecase.js';
import type { Proposal } from './proposal.store.js';

/**
 * Carries accepted proposals over (S0.48). One about the sender map becomes its first rule, as the next version of the map; a person who looks at the map can take it out again. One about
 * content names what to change in words: rules about content are people's own templates, and they change those themselves.
 */
@Injectable()
export class ApplyProposal implements ProposalTarget {
  constructor(@Inject(SenderMaps) private readonly maps: SenderMaps) {}

  async applyProposal(tx: Tx, tenantId: TenantId, { kind, change }: Proposal, by: string): Promise<void> {
    if (kind !== 'sender_map') return;
    const { sender_id: sender, message_type: stream, country } = change;
    if (sender === undefined) throw new Error('A proposal for the sender map names no sender');
    await this.maps.hold(tx, tenantId);
    const { version: _version, ...map } = await this.maps.newest(tx, tenantId);
    const rule = {
      streams: stream === undefined ? [] : [stream as MessageStream],
      countries: country === undefined ? [] : [country],
      use: sender,
    };
    await this.maps.add(tx, tenantId, { ...map, rules: [rule, ...map.rules] }, by);
    this.maps.forget();
  }
}

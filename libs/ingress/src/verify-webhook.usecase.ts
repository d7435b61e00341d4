import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type BusinessNumberId, type ChannelRowId, type Result, type TenantId } from '#libs/kernel';
import { bindChannel, providerFor, type BoundChannel, type ProviderEvent, type RawWebhook } from '#libs/providers';
import { Directory, type OpenChannel } from '#libs/tenancy';

/** Where a webhook belongs: a tenant's channel, and the number of ours it is about. */
export interface Route {
  readonly tenantId: TenantId;
  readonly channelRow: ChannelRowId;
  /** Null when the account is ours and the number is not: kept as unroutable. */
  readonly numberId: BusinessNumberId | null;
}

/** A webhook we believe, and where it belongs. */
export interface VerifiedWebhook {
  readonly hook: RawWebhook;
  readonly channel: OpenChannel;
  readonly bound: BoundChannel;
  readonly route: Route;
  readonly events: readonly ProviderEvent[];
}

/** Why a webhook was not believed. Callers answer 403 to each of them and write nothing (I3). */
export type WebhookRefusal = 'unknown_provider' | 'unknown_account' | 'bad_signature';

/** Longest account or number we look up; anything longer is nobody's. */
const MAX_REF_CHARS = 64;

/**
 * Decides whether a webhook is from whom it says. The secret is chosen by the address it claims (account and our number, and the channel in
 * the path when there is one); afterwards the signature must hold for that secret, which makes the claim true.
 */
@Injectable()
export class VerifyWebhook {
  constructor(@Inject(Directory) private readonly directory: Directory) {}

  /** A webhook that was believed before and waited on disk since: believed again without its signature. Null when its channel is gone. */
  async again(route: Route, hook: RawWebhook): Promise<VerifiedWebhook | null> {
    const channel = await this.directory.channel(route.tenantId, route.channelRow);
    const bound = channel === null ? null : bindChannel(channel.provider, channel.settings);
    if (channel === null || bound === null || !bound.ok) return null;
    return { hook, channel, bound: bound.value, route, events: bound.value.adapter.parse(hook) };
  }

  /** Reads only; may run twice. Throws when the directory cannot be asked and does not remember. */
  async run(
    providerKey: string,
    channelId: string | null,
    hook: RawWebhook,
  ): Promise<Result<VerifiedWebhook, WebhookRefusal>> {
    const adapter = providerFor(providerKey);
    if (adapter === null) return err('unknown_provider');
    const { accountRef, businessNumber } = adapter.claimedAddress(hook);
    if (accountRef === null || accountRef.length > MAX_REF_CHARS) return err('unknown_account');
    const channels = (await this.directory.channelsOfAccount(providerKey, accountRef)).filter(
      (channel) => channelId === null || channel.channelId === channelId,
    );
    if (channels.length === 0) return err('unknown_account');
    const number = businessNumber !== null && businessNumber.length <= MAX_REF_CHARS ? businessNumber : null;
    let believed: VerifiedWebhook | null = null;
    // Two channels may share an account. The one whose own secret verifies and whose own number it is gets the webhook: a tenant can never claim another's.
    for (const ref of channels) {
      const channel = await this.directory.channel(ref.tenantId, ref.channelRow);
      const bound = channel === null ? null : bindChannel(channel.provider, channel.settings);
      if (channel === null || bound === null || !bound.ok) continue;
      if (bound.value.adapter.verify(hook, bound.value.config).verdict !== 'valid') continue;
      const numberId = number === null ? null : await this.directory.numberOfChannel(ref, number);
      const webhook = {
        hook,
        channel,
        bound: bound.value,
        route: { tenantId: ref.tenantId, channelRow: ref.channelRow, numberId },
        events: bound.value.adapter.parse(hook),
      };
      if (numberId !== null) return ok(webhook);
      believed ??= webhook;
    }
    if (believed !== null) return ok(believed);
    return err('bad_signature');
  }
}

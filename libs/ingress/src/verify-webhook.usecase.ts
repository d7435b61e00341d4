import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '#libs/kernel';
import { bindChannel, providerFor, type BoundChannel, type ProviderEvent, type RawWebhook } from '#libs/providers';
import { Directory, type OpenChannel, type Route } from '#libs/tenancy';

/** A webhook we believe, and where it belongs. */
export interface VerifiedWebhook {
  readonly hook: RawWebhook;
  readonly channel: OpenChannel;
  readonly bound: BoundChannel;
  /** The number of ours it is about; null when the account is ours and the number is not (kept as unroutable). */
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
    const number = (businessNumber ?? '').slice(0, MAX_REF_CHARS);
    const routes =
      channelId === null
        ? await this.directory.routesOfAccount(providerKey, accountRef, number)
        : await this.directory.routesOfChannel(providerKey, channelId.slice(0, MAX_REF_CHARS), accountRef, number);
    if (routes.length === 0) return err('unknown_account');
    for (const route of routes) {
      const channel = await this.directory.channel(route.tenantId, route.channelRow);
      const bound = channel === null ? null : bindChannel(channel.provider, channel.settings);
      if (channel === null || bound === null || !bound.ok) continue;
      if (bound.value.adapter.verify(hook, bound.value.config).verdict !== 'valid') continue;
      return ok({ hook, channel, bound: bound.value, route, events: bound.value.adapter.parse(hook) });
    }
    return err('bad_signature');
  }
}

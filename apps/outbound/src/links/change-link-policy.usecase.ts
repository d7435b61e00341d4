import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result, type TenantId } from '#libs/kernel';
import { Database, ENVIRONMENT, type Environment } from '#libs/platform';
import {
  LinkDomains,
  LinkPolicies,
  linkPolicyFaults,
  readAllowedHost,
  readLinkHost,
  type LinkFault,
  type LinkPolicy,
  type LinkSettings,
} from '#libs/short-links';
import type { LinkPolicyDto } from './links.dto.js';

/** Takes over what a tenant decided about links, as the next version. In force everywhere within seconds, also for links that are out (S4.26). */
@Injectable()
export class ChangeLinkPolicy {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(LinkPolicies) private readonly policies: LinkPolicies,
    @Inject(LinkDomains) private readonly domains: LinkDomains,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  /** All faults at once, and then nothing is changed. `by` names who decided. */
  async run(tenantId: TenantId, dto: LinkPolicyDto, by: string): Promise<Result<LinkPolicy, readonly LinkFault[]>> {
    const isDevelopment = this.env.OUTGOING_TO_PRIVATE;
    const settings = settingsOf(dto, isDevelopment);
    const changed = await this.database.inTenant(
      tenantId,
      async (tx): Promise<Result<LinkPolicy, readonly LinkFault[]>> => {
        const known = await this.domains.list(tx, tenantId);
        const knownDomains = known.filter(({ state }) => state !== 'released').map(({ host }) => host);
        const faults = linkPolicyFaults(settings, { knownDomains, isDevelopment });
        if (faults.length > 0) return err(faults);
        const kept = settings.allowedHosts?.map((host) => readAllowedHost(host)!);
        return ok(
          await this.policies.add(
            tx,
            tenantId,
            kept === undefined ? settings : { ...settings, allowedHosts: [...new Set(kept)] },
            by,
          ),
        );
      },
    );
    if (changed.ok) this.policies.forget();
    return changed;
  }
}

function settingsOf(dto: LinkPolicyDto, isDevelopment: boolean): Partial<LinkSettings> {
  const all: { readonly [name in keyof LinkSettings]: LinkSettings[name] | undefined } = {
    // What is no domain stays as written, to be found unknown.
    domain: typeof dto.domain === 'string' ? (readLinkHost(dto.domain, isDevelopment) ?? dto.domain) : dto.domain,
    allowedHosts: dto.allowed_hosts ?? undefined,
    enabledFor: dto.url_shortening_enabled_for_message_types ?? undefined,
    trackingFor: dto.tracking_for_message_types ?? undefined,
    legalReason: dto.legal_reason,
    expiryDays: dto.expiry_days ?? undefined,
    scheme: dto.scheme ?? undefined,
    onUnlisted: dto.on_unlisted ?? undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** A policy as the API shows it. */
export const presentLinkPolicy = (policy: LinkPolicy): Record<string, unknown> => ({
  version: policy.version,
  domain: policy.domain,
  domain_active: policy.domain !== null && policy.ownHosts.includes(policy.domain),
  allowed_hosts: policy.allowedHosts,
  url_shortening_enabled_for_message_types: policy.enabledFor,
  tracking_for_message_types: policy.trackingFor,
  legal_reason: policy.legalReason,
  expiry_days: policy.expiryDays,
  scheme: policy.scheme,
  on_unlisted: policy.onUnlisted,
});

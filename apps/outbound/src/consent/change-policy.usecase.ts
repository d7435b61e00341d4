import { Inject, Injectable } from '@nestjs/common';
import {
  camel,
  ConsentPolicies,
  policyFaults,
  snake,
  type ClaimFault,
  type ConsentPolicy,
  type PolicySettings,
} from '#libs/consent';
import { CLOCK, err, ok, readId, showId, type Clock, type Result, type TenantId } from '#libs/kernel';
import { Database } from '#libs/platform';
import { TenantVault, type TenantCipher } from '#libs/tenancy';
import type { ConsentPolicyDto, ExternalSourceDto } from './consent-policy.dto.js';

/** Takes over what a tenant decided about consent, as the next version. In force everywhere within seconds; texts that wait are decided by it when they leave. */
@Injectable()
export class ChangePolicy {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(ConsentPolicies) private readonly policies: ConsentPolicies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All faults at once, and then nothing is changed. `by` names who decided. */
  async run(
    tenantId: TenantId,
    dto: ConsentPolicyDto,
    by: string,
  ): Promise<Result<ConsentPolicy, readonly ClaimFault[]>> {
    const cipher = await this.vault.cipherFor(tenantId);
    const settings = settingsOf(dto, cipher);
    const faults = policyFaults(settings, this.clock.now());
    if (faults.length > 0) return err(faults);
    const policy = await this.database.inTenant(tenantId, async (tx) => {
      await this.policies.add(tx, tenantId, settings, by);
      return this.policies.newest(tx, tenantId);
    });
    this.policies.forget();
    return ok(policy);
  }
}

function settingsOf(dto: ConsentPolicyDto, cipher: TenantCipher): PolicySettings {
  const all: { readonly [name in keyof PolicySettings]: PolicySettings[name] | undefined } = {
    zone: dto.zone,
    checkOptOutFor: dto.check_opt_out_for_message_types,
    consentFor: dto.consent_for,
    hoursFor: dto.hours_for,
    hours: dto.hours,
    closedDays: dto.closed_days,
    capsFor: dto.caps_for,
    limits: dto.limits,
    programmes: dto.programmes,
    revocationScope: dto.revocation_scope,
    revocationScopeReason: dto.revocation_scope_reason,
    declared: dto.declared_content,
    isAgeGated: dto.age_gated,
    optOut:
      dto.opt_out_url === undefined && dto.opt_out_phone === undefined
        ? undefined
        : { url: dto.opt_out_url ?? null, phone: dto.opt_out_phone ?? null },
    languages: dto.languages,
    defaultLanguage: dto.default_language,
    wording:
      dto.wording === undefined
        ? undefined
        : Object.fromEntries(Object.entries(dto.wording).map(([name, texts]) => [camel(name), texts])),
    words: dto.words?.map(({ word, meaning, sender_phone_number_id: sender }) => {
      const senderId = sender === undefined ? null : readId('number', sender);
      return { word, meaning, ...(senderId === null ? {} : { senderId }) };
    }),
    externalSource: dto.external_source === undefined ? undefined : sourceOf(dto.external_source, cipher),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

const sourceOf = (
  { url, timeout_ms: timeoutMs, cache_seconds: cacheSeconds, token }: ExternalSourceDto,
  cipher: TenantCipher,
) => ({
  url,
  timeoutMs,
  cacheSeconds,
  token:
    token === undefined
      ? null
      : {
          keyVersion: cipher.version,
          sealed: cipher.seal('consent_source', cipher.tenantId, token).toString('base64'),
        },
});

/** A policy as the API shows it; the token stays write-only. */
export const presentPolicy = (policy: ConsentPolicy): Record<string, unknown> => ({
  version: policy.version,
  zone: policy.zone,
  check_opt_out_for_message_types: policy.checkOptOutFor,
  consent_for: policy.consentFor,
  hours_for: policy.hoursFor,
  hours: policy.hours,
  closed_days: policy.closedDays,
  caps_for: policy.capsFor,
  limits: policy.limits,
  programmes: policy.programmes,
  revocation_scope: policy.revocationScope,
  revocation_scope_reason: policy.revocationScopeReason,
  declared_content: policy.declared,
  age_gated: policy.isAgeGated,
  opt_out_url: policy.optOut.url,
  opt_out_phone: policy.optOut.phone,
  languages: policy.languages,
  default_language: policy.defaultLanguage,
  wording: Object.fromEntries(Object.entries(policy.wording).map(([name, texts]) => [snake(name), texts])),
  words: policy.words.map(({ word, meaning, senderId }) => ({
    word,
    meaning,
    sender_phone_number_id: senderId === undefined ? null : showId('number', senderId),
  })),
  external_source:
    policy.externalSource === null
      ? null
      : {
          url: policy.externalSource.url,
          timeout_ms: policy.externalSource.timeoutMs,
          cache_seconds: policy.externalSource.cacheSeconds,
          has_token: policy.externalSource.token !== null,
        },
});

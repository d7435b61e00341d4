/** Tenants, their keys, channels, numbers and API keys, and the endpoints they talk to: every other table hangs off this lib. */
import { BusinessNumberEntity } from './business-number.entity.js';
import { ChannelEntity } from './channel.entity.js';
import { TenantEntity } from './tenant.entity.js';

/** Entities an app registers with TypeORM. */
export const TENANCY_ENTITIES = [TenantEntity, ChannelEntity, BusinessNumberEntity] as const;
export { BusinessNumberEntity, ChannelEntity, TenantEntity };
export { Alerts, type AlertFacts } from './alerts.js';
export { ApiKeys, MAX_KEYS_LISTED, type ListedKey } from './api-keys.js';
export { Directory, type ChannelRef, type OpenChannel } from './directory.js';
export { EndpointStore } from './endpoint.store.js';
export { RegisterTenant, type NewTenant, type RegisteredTenant } from './register-tenant.usecase.js';
export { TenancyModule } from './tenancy.module.js';
export { TenantCipher, TenantVault, type SealedKind } from './tenant-vault.js';
export { ACTIONS, isScope, may, SCOPES, type Action, type Principal, type Scope } from './domain/policy.js';
export { TtlCache } from './ttl-cache.js';
export { overDefaults, VersionedSettings } from './versioned-settings.js';
export {
  LIMITATIONS,
  REGISTRATIONS,
  SENDER_TYPES,
  servesCountry,
  takesReplies,
  USE_CASES,
  type SenderIdentity,
} from './domain/sender-identity.js';

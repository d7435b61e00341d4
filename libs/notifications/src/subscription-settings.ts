import type { TenantCipher } from '#libs/tenancy';
import type { SigningSecret } from './domain/signing-secrets.js';

/** What is sealed of a subscription. */
export interface SubscriptionSettings {
  readonly url: string;
  readonly description: string | null;
  /** Newest first. */
  readonly secrets: readonly SigningSecret[];
}

/** Settings as they lie in the row. */
export interface SealedSettings {
  readonly keyVersion: number;
  readonly sealed: Buffer;
}

/** Seals settings for the row of this subscription and no other. */
export const sealSettings = (cipher: TenantCipher, id: string, settings: SubscriptionSettings): SealedSettings => ({
  keyVersion: cipher.version,
  sealed: cipher.seal('webhook_subscription', id, JSON.stringify(settings)),
});

/** Throws when they were sealed for another row or the key is gone. */
export const openSettings = (cipher: TenantCipher, id: string, row: SealedSettings): SubscriptionSettings =>
  JSON.parse(cipher.open('webhook_subscription', id, row.keyVersion, row.sealed).toString()) as SubscriptionSettings;

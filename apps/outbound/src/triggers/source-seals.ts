import type { TenantCipher } from '#libs/tenancy';
import type { NewTriggerSource, TriggerSource } from './trigger-sources.store.js';

/** What of a source nobody may read in the database: its secrets, and its address, which may be a credential itself. */
export interface OpenSource {
  /** The newest first. */
  readonly secrets: readonly string[];
  readonly recheckUrl: string | null;
  readonly bearer: string | null;
}

/** Seals a source for its own row and no other. */
export const sealedSource = (
  cipher: TenantCipher,
  { id, name, by }: Pick<NewTriggerSource, 'id' | 'name' | 'by'>,
  { secrets, recheckUrl, bearer }: OpenSource,
): NewTriggerSource => ({
  id,
  name,
  by,
  keyVersion: cipher.version,
  secrets: cipher.seal('trigger_source', id, JSON.stringify(secrets)),
  recheckUrl: recheckUrl === null ? null : cipher.seal('trigger_source', `${id}:url`, recheckUrl),
  recheckBearer: bearer === null ? null : cipher.seal('trigger_source', `${id}:bearer`, bearer),
});

/** The signing secrets of a source, the newest first. */
export const openSecrets = (cipher: TenantCipher, { id, keyVersion, secrets }: TriggerSource): readonly string[] =>
  JSON.parse(cipher.open('trigger_source', id, keyVersion, secrets).toString()) as string[];

/** Where its facts are asked for, or null. */
export const openRecheckUrl = (cipher: TenantCipher, { id, keyVersion, recheckUrl }: TriggerSource): string | null =>
  recheckUrl === null ? null : cipher.open('trigger_source', `${id}:url`, keyVersion, recheckUrl).toString();

/** What the questions carry, or null. */
export const openBearer = (cipher: TenantCipher, { id, keyVersion, recheckBearer }: TriggerSource): string | null =>
  recheckBearer === null ? null : cipher.open('trigger_source', `${id}:bearer`, keyVersion, recheckBearer).toString();

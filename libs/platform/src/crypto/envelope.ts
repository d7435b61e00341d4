import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomFillSync, type KeyObject } from 'node:crypto';
import { formatUuid } from '#libs/kernel';

/** A 32-byte symmetric key with the version under which it was introduced. */
export interface VersionedKey {
  readonly version: number;
  readonly key: Buffer;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM: nonce ‖ ciphertext ‖ tag. `context` is bound in as additional data, so a ciphertext moved to another tenant, row or
 * column no longer opens (I25). A fresh random nonce each time; rotate a key far below 2³² uses.
 */
export function seal(key: Buffer | KeyObject, plaintext: Buffer | string, context: string): Buffer {
  const nonce = nextNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context));
  const head = typeof plaintext === 'string' ? cipher.update(plaintext, 'utf8') : cipher.update(plaintext);
  // Nothing is left over: this mode takes text of any length.
  cipher.final();
  return Buffer.concat([nonce, head, cipher.getAuthTag()]);
}

const NONCES = Buffer.alloc(NONCE_BYTES * 512);
let noncesAt = NONCES.length;

/** Random bytes nobody has had before, drawn from a pool: a system call for each costs more than the encryption. */
function nextNonce(): Buffer {
  if (noncesAt === NONCES.length) {
    randomFillSync(NONCES);
    noncesAt = 0;
  }
  return NONCES.subarray(noncesAt, (noncesAt += NONCE_BYTES));
}

/** The plaintext. Throws when the key, the context or a single bit is wrong. */
export function open(key: Buffer | KeyObject, sealed: Buffer, context: string): Buffer {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new Error('Sealed data is too short to be ours');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const body = decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES));
  return Buffer.concat([body, decipher.final()]);
}

/** The key-encryption keys of `PARLEY_KEKS`. The first is used to wrap; all of them open. */
export class KeyRing {
  private readonly byVersion: ReadonlyMap<number, Buffer>;
  readonly newest: VersionedKey;

  constructor(listed: string) {
    const keys = listed.split(',').map((entry): VersionedKey => {
      const [version, hex] = entry.split(':');
      return { version: Number(version), key: Buffer.from(hex ?? '', 'hex') };
    });
    const first = keys[0];
    if (first === undefined || keys.some(({ key }) => key.length !== 32))
      throw new Error('PARLEY_KEKS holds no usable key');
    this.newest = first;
    this.byVersion = new Map(keys.map(({ version, key }) => [version, key]));
  }

  /** The key of that version; throws with what to do when it is not listed. */
  get(version: number): Buffer {
    const key = this.byVersion.get(version);
    if (key === undefined)
      throw new Error(`Key-encryption key ${version} is not in PARLEY_KEKS; add it back to read what it wrapped`);
    return key;
  }

  /** A key for one purpose of the platform itself, derived from the newest key or from that version (RFC 5869). */
  derive(purpose: string, version = this.newest.version): Buffer {
    return Buffer.from(hkdfSync('sha256', this.get(version), Buffer.alloc(0), purpose, 32));
  }
}

/** A uuid (version 8, RFC 9562 §5.8) that stands for `value` under `key`: equal values meet, nobody without the key can enumerate. */
export function keyedUuid(key: Buffer, value: string): string {
  const bytes = createHmac('sha256', key).update(value).digest().subarray(0, 16);
  bytes[6] = 0x80 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return formatUuid(bytes);
}

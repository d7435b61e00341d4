import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EndpointId, LaneId, TenantId } from '#libs/kernel';
import { Database, keyedUuid, KeyRing, open, seal, type Tx } from '#libs/platform';

/** What a sealed value is: bound into the ciphertext, so that a body cannot be passed off as a credential. */
export type SealedKind =
  | 'raw_event'
  | 'inbound_message'
  | 'message'
  | 'endpoint'
  | 'channel'
  | 'consent_source'
  | 'consent_proof'
  | 'short_link'
  | 'webhook_subscription'
  | 'specialist_case'
  | 'rule_proposal'
  | 'trigger_source'
  | 'trigger_event'
  | 'bulk_part';

/** Ids that a process remembers, of all tenants together. */
const MAX_LATELY = 20_000;

/** Seals and names things of one tenant. Holds keys in memory only. */
export class TenantCipher {
  constructor(
    readonly tenantId: TenantId,
    /** Version of the data key that {@link seal} uses. */
    readonly version: number,
    private readonly dataKeys: ReadonlyMap<number, KeyObject>,
    private readonly indexKey: Buffer,
    /** Ids asked for lately, by tenant and what they stand for; shared by the ciphers of a vault, so that many tenants need no more room than one. */
    private readonly lately: Map<string, string>,
  ) {}

  /** AES-256-GCM, bound to tenant, kind, row and key version (I25). */
  seal(kind: SealedKind, rowId: string, plaintext: Buffer | string): Buffer {
    return seal(this.dataKeys.get(this.version)!, plaintext, this.context(kind, rowId, this.version));
  }

  /** Throws when anything does not fit: the row, the kind, the tenant, the key. */
  open(kind: SealedKind, rowId: string, version: number, sealed: Buffer): Buffer {
    const key = this.dataKeys.get(version);
    if (key === undefined) throw new Error(`Data key ${version} of this tenant is gone; what it sealed cannot be read`);
    return open(key, sealed, this.context(kind, rowId, version));
  }

  /** The endpoint that stands for this number within the tenant. Equal numbers give equal ids, for nobody without the key. */
  endpointId(number: string): EndpointId {
    return this.remembered(`endpoint:${number}`) as EndpointId;
  }

  /** The lane of this business number and this endpoint. */
  laneId(numberId: string, endpointId: string): LaneId {
    return this.remembered(`lane:${numberId}:${endpointId}`) as LaneId;
  }

  /** What stands for one line of an imported list, so that a line without a reference of its own is written once. */
  lineId(line: string): string {
    return keyedUuid(this.indexKey, `line:${line}`);
  }

  /** What stands for the words of a text, so that equal words meet without being kept. */
  wordsId(words: string): string {
    return keyedUuid(this.indexKey, `words:${words}`);
  }

  /** What stands for a name that somebody else gave to a thing: an event, an appointment, an invoice. Such names may hold numbers and addresses of people. */
  referenceId(kind: string, reference: string): string {
    return keyedUuid(this.indexKey, `reference:${kind}:${reference}`);
  }

  /** A keyed id, from memory when somebody asked for it lately: who texts once texts again. */
  private remembered(value: string): string {
    const key = `${this.tenantId}|${value}`;
    let id = this.lately.get(key);
    if (id === undefined) {
      if (this.lately.size >= MAX_LATELY) this.lately.clear();
      this.lately.set(key, (id = keyedUuid(this.indexKey, value)));
    }
    return id;
  }

  private context(kind: SealedKind, rowId: string, version: number): string {
    return `${this.tenantId}|${kind}|${rowId}|${version}`;
  }
}

/** The keys of every tenant, opened on first use and kept in memory. A tenant whose keys cannot be opened fails alone (F43). */
@Injectable()
export class TenantVault {
  private readonly ciphers = new Map<TenantId, Promise<TenantCipher>>();
  /** Those of {@link ciphers} that have been read. */
  private readonly opened = new Set<TenantId>();
  private readonly lately = new Map<string, string>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(KeyRing) private readonly keyRing: KeyRing,
  ) {}

  /**
   * The tenant's cipher; throws when its keys are missing or cannot be unwrapped. Inside a transaction of that tenant pass it: the keys are then read through it, because waiting for
   * another connection while holding one lets a full pool wait for itself.
   */
  cipherFor(tenantId: TenantId, within?: Tx): Promise<TenantCipher> {
    const known = this.ciphers.get(tenantId);
    if (known !== undefined && (within === undefined || this.opened.has(tenantId))) return known;
    if (within !== undefined) return this.load(within, tenantId);
    const opening = this.database.inTenant(tenantId, (tx) => this.load(tx, tenantId));
    this.ciphers.set(tenantId, opening);
    opening.then(
      () => this.opened.add(tenantId),
      () => this.ciphers.delete(tenantId),
    );
    return opening;
  }

  /** Makes the first keys of a new tenant, inside the transaction that creates it. */
  async createKeys(tx: Tx, tenantId: TenantId): Promise<TenantCipher> {
    const dataKey = randomBytes(32);
    const indexKey = randomBytes(32);
    const { version: kekVersion, key } = this.keyRing.newest;
    await tx.query(
      `insert into tenant_key (tenant_id, version, kek_version, data_key, index_key) values ($1, 1, $2, $3, $4)`,
      [
        tenantId,
        kekVersion,
        seal(key, dataKey, `${tenantId}|data_key|1`),
        seal(key, indexKey, `${tenantId}|index_key|1`),
      ],
    );
    // Remembers by itself: should the transaction fail, these keys never were.
    return new TenantCipher(tenantId, 1, new Map([[1, createSecretKey(dataKey)]]), indexKey, new Map());
  }

  private async load(tx: Tx, tenantId: TenantId): Promise<TenantCipher> {
    const rows = await tx.query<{ version: number; kek_version: number; data_key: Buffer; index_key: Buffer }>(
      `select version, kek_version, data_key, index_key from tenant_key order by version`,
    );
    const newest = rows.at(-1);
    const first = rows[0];
    if (newest === undefined || first === undefined) throw new Error('This tenant has no keys');
    const dataKeys = new Map(
      rows.map((row) => [
        row.version,
        createSecretKey(open(this.keyRing.get(row.kek_version), row.data_key, `${tenantId}|data_key|${row.version}`)),
      ]),
    );
    // The index key never rotates with the data key: every endpoint of the tenant hangs on it.
    const indexKey = open(
      this.keyRing.get(first.kek_version),
      first.index_key,
      `${tenantId}|index_key|${first.version}`,
    );
    return new TenantCipher(tenantId, newest.version, dataKeys, indexKey, this.lately);
  }
}

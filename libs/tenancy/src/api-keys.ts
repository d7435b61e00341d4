import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { IDS, type IdSource, type TenantId } from '#libs/kernel';
import { Database, ProblemError } from '#libs/platform';
import { isScope, may, type Action, type Principal, type Scope } from './domain/policy.js';

const KEY_FORM = /^pk_([a-z0-9]{12})_([A-Za-z0-9_-]{43})$/;
const NOBODY = Buffer.alloc(32);

/** Most keys that are listed of one tenant. */
export const MAX_KEYS_LISTED = 1000;

/** A key as an administrator sees it: everything but the secret. */
export interface ListedKey {
  /** The public half: `pk_<prefix>_…`. */
  readonly prefix: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
}

interface KeyRow {
  readonly prefix: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly created_at: Date;
  readonly expires_at: Date | null;
  readonly revoked_at: Date | null;
}

/** Keys that programs call us with: shown once, kept as a hash, found by their public prefix. */
@Injectable()
export class ApiKeys {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Makes a key and returns it; it cannot be read again. */
  async create(tenantId: TenantId, name: string, scopes: readonly Scope[]): Promise<string> {
    const prefix = BigInt(`0x${randomBytes(10).toString('hex')}`)
      .toString(36)
      .padStart(12, '0')
      .slice(-12);
    const key = `pk_${prefix}_${randomBytes(32).toString('base64url')}`;
    await this.register(tenantId, name, scopes, key);
    return key;
  }

  /** Accepts a key that was made elsewhere from at least 256 random bits; the development demo does that. */
  async register(tenantId: TenantId, name: string, scopes: readonly Scope[], key: string): Promise<void> {
    const [, prefix, secret] = KEY_FORM.exec(key) ?? [];
    if (prefix === undefined || secret === undefined)
      throw new Error('An API key looks like pk_<12 letters or digits>_<43 characters>');
    await this.database.inTenant(tenantId, (tx) =>
      tx.query(
        `insert into api_key (tenant_id, id, prefix, secret_hash, name, scopes) values ($1, $2, $3, $4, $5, $6)`,
        [tenantId, this.ids.next(), prefix, hashOf(secret), name, [...scopes]],
      ),
    );
  }

  /** The tenant's keys, newest first, at most {@link MAX_KEYS_LISTED}; what a key is made of is not kept. */
  list(tenantId: TenantId): Promise<readonly ListedKey[]> {
    return this.database.inTenant(tenantId, async (tx) => {
      const rows = await tx.query<KeyRow>(
        `select prefix, name, scopes, created_at, expires_at, revoked_at from api_key where tenant_id = $1 order by created_at desc, id desc limit $2`,
        [tenantId, MAX_KEYS_LISTED],
      );
      return rows.map((row) => ({
        prefix: row.prefix,
        name: row.name,
        scopes: row.scopes.filter(isScope),
        createdAt: row.created_at,
        expiresAt: row.expires_at,
        revokedAt: row.revoked_at,
      }));
    });
  }

  /** Ends a key, for ever and from its next use on. May run twice: the first moment is kept. Null when no tenant has such a key. */
  async revoke(prefix: string): Promise<{ readonly tenantId: TenantId; readonly revokedAt: Date } | null> {
    const [found] = await this.database.query<{ tenant_id: TenantId }>(`select tenant_id from route_api_key($1)`, [
      prefix,
    ]);
    if (found === undefined) return null;
    const tenantId = found.tenant_id;
    return this.database.inTenant(tenantId, async (tx) => {
      const [row] = await tx.query<{ revoked_at: Date }>(
        `update api_key set revoked_at = coalesce(revoked_at, now()) where tenant_id = $1 and prefix = $2 returning revoked_at`,
        [tenantId, prefix],
      );
      return row === undefined ? null : { tenantId, revokedAt: row.revoked_at };
    });
  }

  /** Who is calling. One refusal for every way a key can be wrong, and the same work for each. */
  async authenticate(authorization: string | undefined): Promise<Principal> {
    const [, prefix, secret] = KEY_FORM.exec(/^Bearer (\S{1,200})$/i.exec(authorization ?? '')?.[1] ?? '') ?? [];
    const [found] =
      prefix === undefined
        ? []
        : await this.database.query<{
            tenant_id: string;
            id: string;
            secret_hash: Buffer;
            scopes: string[];
            usable: boolean;
          }>(`select * from route_api_key($1)`, [prefix]);
    const matches = timingSafeEqual(hashOf(secret ?? ''), found?.secret_hash ?? NOBODY);
    if (found === undefined || !matches || !found.usable) {
      throw new ProblemError('ERR_UNAUTHENTICATED', 'Send a valid key in the header Authorization: Bearer <key>.');
    }
    return {
      kind: 'api_key',
      tenantId: found.tenant_id as TenantId,
      id: found.id,
      scopes: found.scopes.filter(isScope),
    };
  }

  /** {@link authenticate}, then the policy. */
  async authorise(authorization: string | undefined, action: Action): Promise<Principal> {
    const principal = await this.authenticate(authorization);
    if (!may(principal, action))
      throw new ProblemError(
        'ERR_FORBIDDEN',
        `This key lacks a scope that allows ${action}; ask the tenant's administrator for one.`,
      );
    return principal;
  }
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

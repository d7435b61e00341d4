import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type TenantId } from '#libs/kernel';
import { Database, isUniqueViolation, type Tx } from '#libs/platform';
import { TtlCache } from '#libs/tenancy';

export type LinkDomainState = 'pending' | 'active' | 'released';

/** A name that a tenant claims or owns. */
export interface LinkDomain {
  readonly host: string;
  /** What the name answers at /.well-known/parley to prove itself. Everybody may read it. */
  readonly token: string;
  readonly state: LinkDomainState;
  readonly claimedAt: Date;
  readonly verifiedAt: Date | null;
}

/** Names that one tenant may claim or own at the same time. */
export const MAX_LINK_DOMAINS = 10;
/** Names of a tenant that are looked at; released ones stay on record. */
const MAX_LISTED = 100;
/** How long a change may take to reach every process. */
const FRESH_MS = 5_000;

const COLUMNS = `host, token, state, claimed_at as "claimedAt", verified_at as "verifiedAt"`;

/** Whose a domain is; the only SQL about it. */
@Injectable()
export class LinkDomains {
  private readonly hosts: TtlCache<ReadonlySet<string>>;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) clock: Clock,
  ) {
    this.hosts = new TtlCache(clock, FRESH_MS);
  }

  /** Whether a name leads to somebody's links. Answers from memory, so that made-up names reach no connection (F32). */
  async isKnown(host: string): Promise<boolean> {
    const known = await this.hosts.get('all', async () => {
      const rows = await this.database.query<{ host: string }>(`select * from known_link_hosts()`);
      return new Set(rows.map((row) => row.host));
    });
    return known.has(host);
  }

  /** Whoever may speak for a name: its owner, or who claimed it of late. Two are a quarrel. */
  async claimsOf(host: string): Promise<readonly TenantId[]> {
    const rows = await this.database.query<{ tenant_id: TenantId }>(`select * from link_host_claims($1)`, [host]);
    return rows.map((row) => row.tenant_id);
  }

  /** The tenant whose links a name leads to; null: nobody's. */
  async ownerOf(host: string): Promise<TenantId | null> {
    const [row] = await this.database.query<{ tenant_id: TenantId }>(`select tenant_id from route_short_link($1, '')`, [
      host,
    ]);
    return row?.tenant_id ?? null;
  }

  /** The tenant's names, newest claim first. */
  list(tx: Tx, tenantId: string): Promise<readonly LinkDomain[]> {
    return tx.query<LinkDomain>(
      `select ${COLUMNS} from link_domain where tenant_id = $1 order by claimed_at desc, host limit ${MAX_LISTED}`,
      [tenantId],
    );
  }

  /** One of the tenant's names; null when it is none, or not any more. */
  async find(tx: Tx, tenantId: string, host: string): Promise<LinkDomain | null> {
    const [row] = await tx.query<LinkDomain>(
      `select ${COLUMNS} from link_domain where tenant_id = $1 and host = $2 and state <> 'released'`,
      [tenantId, host],
    );
    return row ?? null;
  }

  /** Claims a name; claiming it again keeps the token and starts the day anew, also for one that was released. Null: the tenant has {@link MAX_LINK_DOMAINS}. May run twice. */
  async claim(tx: Tx, tenantId: string, host: string, token: string): Promise<LinkDomain | null> {
    const [row] = await tx.query<LinkDomain>(
      `insert into link_domain as d (tenant_id, host, token)
       select $1, $2, $3
        where (select count(*) from link_domain where tenant_id = $1 and host <> $2 and state <> 'released') < ${MAX_LINK_DOMAINS}
       on conflict (tenant_id, host) do update
         set state = case when d.state = 'active' then 'active' else 'pending' end, claimed_at = clock_timestamp(), released_at = null
       returning ${COLUMNS}`,
      [tenantId, host, token],
    );
    return row ?? null;
  }

  /** Makes a claimed name the tenant's. False: another tenant was first, and the transaction can only be rolled back. */
  async activate(tx: Tx, tenantId: string, host: string): Promise<boolean> {
    try {
      const changed = await tx.execute(
        `update link_domain set state = 'active', verified_at = clock_timestamp() where tenant_id = $1 and host = $2 and state = 'pending'`,
        [tenantId, host],
      );
      return changed > 0;
    } catch (error) {
      if (isUniqueViolation(error)) return false;
      throw error;
    }
  }

  /** Gives a name back: its links lead nowhere from now on. False when it was not the tenant's. */
  async release(tx: Tx, tenantId: string, host: string): Promise<boolean> {
    const changed = await tx.execute(
      `update link_domain set state = 'released', released_at = clock_timestamp() where tenant_id = $1 and host = $2 and state <> 'released'`,
      [tenantId, host],
    );
    return changed > 0;
  }

  /** Forgets which names are known; for administration in the same process and for tests. */
  forget(): void {
    this.hosts.clear();
  }
}

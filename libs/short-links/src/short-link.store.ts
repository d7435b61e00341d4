import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import { Database, joined, type Tx } from '#libs/platform';
import type { MessageStream } from '#libs/sms';
import type { TenantCipher } from '#libs/tenancy';
import type { ClickClass, ClickConfidence, ClickSignal, ScannerClassification } from './domain/classify-click.js';
import { MAX_EXPIRY_DAYS } from './domain/link-policy.js';

/** A link to be written down. */
export interface NewLink {
  readonly id: string;
  readonly code: string;
  readonly destination: string;
  readonly messageRef: string | null;
  readonly endpointId: string | null;
  readonly stream: MessageStream;
  readonly tracked: boolean;
  /** Null: as long as the policy says. */
  readonly expiresAt: Date | null;
}

/** A link as stored. */
export interface StoredLink {
  readonly id: string;
  readonly host: string;
  readonly code: string;
  readonly keyVersion: number;
  /** Sealed; null once it was forgotten. */
  readonly destination: Buffer | null;
  readonly messageRef: string | null;
  readonly stream: MessageStream;
  readonly tracked: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  /** By the database's clock (I32). */
  readonly isExpired: boolean;
}

/** A click as kept. */
export interface StoredClick {
  readonly id: string;
  readonly class: ClickClass;
  readonly scanner: ScannerClassification;
  readonly confidence: ClickConfidence;
  readonly signals: readonly ClickSignal[];
  readonly opened: boolean;
  readonly clickedAt: Date;
}

/** How often a link was followed. */
export interface ClickTally {
  readonly class: ClickClass;
  readonly scanner: ScannerClassification;
  readonly count: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/** The only file that speaks SQL for links and clicks. */
@Injectable()
export class ShortLinkStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** All of them in one statement, on a domain that is the tenant's at this moment; how many were written. Throws a unique violation when a code is taken. */
  async insert(
    tx: Tx,
    cipher: TenantCipher,
    { host, expiryDays }: { readonly host: string; readonly expiryDays: number },
    links: readonly NewLink[],
  ): Promise<number> {
    return joined(
      links.map(({ id, destination }) => cipher.seal('short_link', id, destination)),
      (bytes, starts, lengths) =>
        tx.execute(
          `insert into short_link (tenant_id, id, host, code, key_version, destination, message_ref, endpoint_id, stream, tracked, expires_at)
           select $1, l.id, $2, l.code, $3, substr($4::bytea, l.start, l.length), l.message_ref, l.endpoint_id, l.stream, l.tracked,
                  least(coalesce(l.expires_at, clock_timestamp() + make_interval(days => $5)), clock_timestamp() + interval '${MAX_EXPIRY_DAYS} days')
             from unnest($6::uuid[], $7::text[], $8::integer[], $9::integer[], $10::uuid[], $11::uuid[], $12::text[], $13::boolean[], $14::timestamptz[])
                  as l (id, code, start, length, message_ref, endpoint_id, stream, tracked, expires_at)
            where exists (select from link_domain d where d.tenant_id = $1 and d.host = $2 and d.state = 'active')`,
          [
            cipher.tenantId,
            host,
            cipher.version,
            bytes,
            expiryDays,
            links.map(({ id }) => id),
            links.map(({ code }) => code),
            starts,
            lengths,
            links.map(({ messageRef }) => messageRef),
            links.map(({ endpointId }) => endpointId),
            links.map(({ stream }) => stream),
            links.map(({ tracked }) => tracked),
            links.map(({ expiresAt }) => expiresAt),
          ],
        ),
    );
  }

  /** Whose name it is and, if there is one, their link of that code; null when it is nobody's. The same work for codes that are taken and for those that are not. */
  async route(host: string, code: string): Promise<{ readonly tenantId: TenantId; readonly id: string | null } | null> {
    const [row] = await this.database.query<{ tenant_id: TenantId; id: string | null }>(
      `select * from route_short_link($1, $2)`,
      [host, code],
    );
    return row === undefined ? null : { tenantId: row.tenant_id, id: row.id };
  }

  /** One of the tenant's links; null when it is none of theirs. */
  async find(tx: Tx, tenantId: string, id: string): Promise<StoredLink | null> {
    const [row] = await tx.query<StoredLink>(
      `select id, host, code, key_version as "keyVersion", destination, message_ref as "messageRef", stream, tracked, created_at as "createdAt",
              expires_at as "expiresAt", revoked_at as "revokedAt", expires_at <= clock_timestamp() as "isExpired"
         from short_link where tenant_id = $1 and id = $2`,
      [tenantId, id],
    );
    return row ?? null;
  }

  /** Says which messages links were made for, where that was known only afterwards. May run twice. */
  async attach(
    tx: Tx,
    tenantId: string,
    pairs: readonly { readonly linkId: string; readonly messageId: string }[],
  ): Promise<void> {
    if (pairs.length === 0) return;
    await tx.execute(
      `update short_link s set message_ref = p.message_id from unnest($2::uuid[], $3::uuid[]) as p (link_id, message_id)
        where s.tenant_id = $1 and s.id = p.link_id`,
      [tenantId, pairs.map(({ linkId }) => linkId), pairs.map(({ messageId }) => messageId)],
    );
  }

  /** Closes a link for good. False when it is none of the tenant's. May run twice. */
  async revoke(tx: Tx, tenantId: string, id: string): Promise<boolean> {
    const changed = await tx.execute(
      `update short_link set revoked_at = coalesce(revoked_at, clock_timestamp()) where tenant_id = $1 and id = $2`,
      [tenantId, id],
    );
    return changed > 0;
  }

  /** Takes away where the links of a person led and closes them (an address may name the person); how many. May run twice. */
  forgetPerson(tx: Tx, tenantId: string, endpointId: string): Promise<number> {
    return tx.execute(
      `update short_link set destination = null, endpoint_id = null, revoked_at = coalesce(revoked_at, clock_timestamp()) where tenant_id = $1 and endpoint_id = $2`,
      [tenantId, endpointId],
    );
  }

  /** Writes a click down. */
  async addClick(tx: Tx, tenantId: string, linkId: string, click: Omit<StoredClick, 'clickedAt'>): Promise<void> {
    await tx.query(
      `insert into link_click (tenant_id, link_id, id, class, scanner, confidence, signals, opened) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [tenantId, linkId, click.id, click.class, click.scanner, click.confidence, click.signals, click.opened],
    );
  }

  /** What is known of the clicks of a link: at most as many rows are read as are kept. */
  tally(tx: Tx, tenantId: string, linkId: string): Promise<readonly ClickTally[]> {
    return tx.query<ClickTally>(
      `select class, scanner, count(*)::int as count, min(clicked_at) as "firstAt", max(clicked_at) as "lastAt"
         from link_click where tenant_id = $1 and link_id = $2 group by class, scanner order by class, scanner`,
      [tenantId, linkId],
    );
  }

  /** The newest clicks of a link, newest first. */
  clicks(tx: Tx, tenantId: string, linkId: string, atMost: number): Promise<readonly StoredClick[]> {
    return tx.query<StoredClick>(
      `select id, class, scanner, confidence, signals, opened, clicked_at as "clickedAt"
         from link_click where tenant_id = $1 and link_id = $2 order by id desc limit $3`,
      [tenantId, linkId, atMost],
    );
  }
}

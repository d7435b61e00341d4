import { Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import type { Database, Tx } from '#libs/platform';

/** Whom an alert may be for (S0.41–43). */
export const ALERT_ROLES = ['CommunicationsAdmin', 'SystemAdmin', 'Finance', 'Operator'] as const;
export type AlertRole = (typeof ALERT_ROLES)[number];
/** Alerts on one page. */
export const ALERTS_PER_PAGE = 100;

/** An alert as stored. */
export interface StoredAlert {
  readonly id: string;
  readonly kind: string;
  readonly role: AlertRole;
  readonly severity: 'info' | 'warning' | 'critical';
  readonly summary: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly times: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly closedAt: Date | null;
}

/** An alert that has to be told now. */
export interface DueAlert extends StoredAlert {
  /** False for one that began and ended before anybody was told: nobody has to be told any more. */
  readonly wasTold: boolean;
}

const COLUMNS = `id, kind, role, severity, summary, context, times, first_at, last_at, closed_at`;

/** SQL for reading alerts, closing them and telling of them; `Alerts` of tenancy raises them. */
@Injectable()
export class AlertBook {
  /** Newest first; `before` is the last id of the page before. */
  async page(
    tx: Tx,
    tenantId: string,
    wanted: { readonly isOpen: boolean | null; readonly role: AlertRole | null; readonly before: string | null },
  ): Promise<readonly StoredAlert[]> {
    const rows = await tx.query<AlertRow>(
      `select ${COLUMNS} from alert
        where tenant_id = $1 and ($2::boolean is null or (closed_at is null) = $2) and ($3::text is null or role = $3) and ($4::uuid is null or id < $4)
        order by id desc limit $5`,
      [tenantId, wanted.isOpen, wanted.role, wanted.before, ALERTS_PER_PAGE],
    );
    return rows.map(alertOf);
  }

  /** Closes an alert; what happens again opens a new one. Null when there is none; the first closing counts. */
  async close(tx: Tx, tenantId: string, id: string): Promise<StoredAlert | null> {
    const [row] = await tx.query<AlertRow>(
      `update alert set closed_at = coalesce(closed_at, now()) where tenant_id = $1 and id = $2 returning ${COLUMNS}`,
      [tenantId, id],
    );
    return row === undefined ? null : alertOf(row);
  }

  /** Closes the open alert with this key, if there is one: what it was about is mended. */
  async closeByKey(tx: Tx, tenantId: string, dedupeKey: string): Promise<void> {
    await tx.query(
      `update alert set closed_at = now() where tenant_id = $1 and dedupe_key = $2 and closed_at is null`,
      [tenantId, dedupeKey],
    );
  }

  /** Alerts of anybody that somebody has to be told of. */
  due(
    database: Database,
    repeatAfterMs: number,
    capacity: number,
  ): Promise<readonly { readonly tenant_id: TenantId; readonly id: string }[]> {
    return database.query(`select tenant_id, id from due_alerts($1::bigint * interval '1 millisecond', $2)`, [
      repeatAfterMs,
      capacity,
    ]);
  }

  /** Marks alerts of one tenant as told and returns those that were not; of two processes one gets each. */
  async take(tx: Tx, tenantId: string, ids: readonly string[], repeatAfterMs: number): Promise<readonly DueAlert[]> {
    const rows = await tx.query<AlertRow & { was_told: boolean }>(
      `with due as (
         select id, notified_at from alert
          where tenant_id = $1 and id = any ($2)
            and (notified_at is null or closed_at > notified_at
                 or (times > notified_times and notified_at <= now() - $3::bigint * interval '1 millisecond'))
          order by id for no key update
       )
       update alert a set notified_at = greatest(now(), a.closed_at), notified_times = a.times
         from due where a.tenant_id = $1 and a.id = due.id
       returning a.id, a.kind, a.role, a.severity, a.summary, a.context, a.times, a.first_at, a.last_at, a.closed_at, due.notified_at is not null as was_told`,
      [tenantId, ids, repeatAfterMs],
    );
    return rows.map((row) => ({ ...alertOf(row), wasTold: row.was_told }));
  }
}

interface AlertRow {
  id: string;
  kind: string;
  role: AlertRole;
  severity: StoredAlert['severity'];
  summary: string;
  context: Record<string, unknown>;
  times: number;
  first_at: Date;
  last_at: Date;
  closed_at: Date | null;
}

const alertOf = (row: AlertRow): StoredAlert => ({
  id: row.id,
  kind: row.kind,
  role: row.role,
  severity: row.severity,
  summary: row.summary,
  context: row.context,
  times: row.times,
  firstAt: row.first_at,
  lastAt: row.last_at,
  closedAt: row.closed_at,
});

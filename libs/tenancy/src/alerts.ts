import { Inject, Injectable } from '@nestjs/common';
import { IDS, type IdSource } from '#libs/kernel';
import type { Tx } from '#libs/platform';

/** Something a person has to know. */
export interface AlertFacts {
  /** Machine name, e.g. `model_unavailable`. */
  readonly kind: string;
  readonly role: 'CommunicationsAdmin' | 'SystemAdmin' | 'Finance' | 'Operator';
  readonly severity: 'info' | 'warning' | 'critical';
  /** One open alert per key: repeats add up. */
  readonly dedupeKey: string;
  /** A sentence of ours without anybody's number or words. */
  readonly summary: string;
  readonly context?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes alerts into the transaction of whatever caused them, so that an alert exists exactly when its cause does. */
@Injectable()
export class Alerts {
  constructor(@Inject(IDS) private readonly ids: IdSource) {}

  /** Opens an alert or counts one more for the open one. */
  async raise(tx: Tx, tenantId: string, alert: AlertFacts): Promise<void> {
    await tx.query(
      `insert into alert (tenant_id, id, kind, role, severity, dedupe_key, summary, context)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (tenant_id, dedupe_key) where closed_at is null
       do update set times = alert.times + 1, last_at = now(), summary = excluded.summary, context = excluded.context`,
      [
        tenantId,
        this.ids.next(),
        alert.kind,
        alert.role,
        alert.severity,
        alert.dedupeKey,
        alert.summary,
        JSON.stringify(alert.context ?? {}),
      ],
    );
  }

  /** Closes the open alert of this key, because what caused it is over. Nothing happens when none is open. */
  async close(tx: Tx, tenantId: string, dedupeKey: string): Promise<void> {
    await tx.query(
      `update alert set closed_at = now() where tenant_id = $1 and dedupe_key = $2 and closed_at is null`,
      [tenantId, dedupeKey],
    );
  }
}

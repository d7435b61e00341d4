import { Inject, Injectable } from '@nestjs/common';
import { IDS, showId, type IdSource } from '#libs/kernel';
import { AlertBook, Notices, type AlertEvent } from '#libs/notifications';
import { byTenant, Database } from '#libs/platform';
import { presentAlert } from './present.js';

const BATCH = 200;
/** An alert that goes on is told again after this, and not before. */
const REPEAT_AFTER_MS = 3_600_000;

/** Tells of alerts: once when one opens, at most hourly while it repeats, and when it is closed. One that was closed before anybody was told is not told. */
@Injectable()
export class NoteAlerts {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AlertBook) private readonly alerts: AlertBook,
    @Inject(Notices) private readonly notices: Notices,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** One round; safe to run in several processes. */
  async run(): Promise<void> {
    const due = await this.alerts.due(this.database, REPEAT_AFTER_MS, BATCH);
    for (const [tenantId, group] of byTenant(due, ({ tenant_id: owner }) => owner)) {
      await this.database.inTenant(tenantId, async (tx) => {
        const taken = await this.alerts.take(
          tx,
          tenantId,
          group.map(({ id }) => id),
          REPEAT_AFTER_MS,
        );
        await this.notices.noteAlerts(
          tx,
          tenantId,
          taken
            .filter(({ closedAt, wasTold }) => closedAt === null || wasTold)
            .map((alert) => {
              const { id: _id, ...facts } = presentAlert(alert);
              const type: AlertEvent = alert.closedAt === null ? 'alert.raised' : 'alert.closed';
              return {
                eventId: this.ids.next(),
                type,
                role: alert.role,
                payload: { alert_id: showId('alert', alert.id), ...facts },
                occurredAt: alert.closedAt ?? alert.lastAt,
              };
            }),
        );
      });
    }
  }
}

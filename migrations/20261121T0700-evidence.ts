import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantWall } from './tenant-wall.js';

/** What we saw happen to a message. Rows are facts: inserted once, never changed; assessment and timeline are folds over them (I19). */
export class Evidence implements MigrationInterface {
  readonly name = 'Evidence1795215960000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table evidence_event (
        tenant_id          uuid        not null references tenant (id),
        id                 uuid        not null,
        message_id         uuid        not null,
        attempt_id         uuid,
        kind               text        not null,                     -- lifecycle event (S1.8)
        coordination_event text,
        source             text        not null,
        native_status      text,                                     -- exactly what the provider said, never interpreted
        native_code        text,
        assessment         text,                                     -- what this event alone means
        receipt_class      text,
        final              boolean     not null default false,
        detail             text,                                     -- a sentence of ours; no numbers, no words of people
        raw_event_id       uuid,
        dedupe_key         text        not null,
        occurred_at        timestamptz not null,                     -- told by whoever saw it; the provider's clock for receipts
        recorded_at        timestamptz not null default clock_timestamp(),
        primary key (tenant_id, id),
        constraint evidence_event_once unique (tenant_id, message_id, dedupe_key),
        constraint evidence_event_source_known check (source in ('adapter', 'provider', 'carrier', 'inbound_sms', 'tracking', 'operator'))
      );
      ${tenantWall('evidence_event', 'append')}

      revoke create on schema public from parley_router;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`grant create on schema public to parley_router; drop table evidence_event;`);
  }
}

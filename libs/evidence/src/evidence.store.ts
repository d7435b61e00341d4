import { Inject, Injectable } from '@nestjs/common';
import { IDS, type IdSource } from '#libs/kernel';
import { Notices } from '#libs/notifications';
import type { Tx } from '#libs/platform';
import type { Assessment, CoordinationEvent, LifecycleEvent, ReceiptClass } from '#libs/sms';
import type { EvidenceEvent, EvidenceSource } from './domain/evidence-event.js';
import { receiptEvidence, type StatusReading } from './domain/receipts.js';
import { gradeNameOf } from './domain/grades.js';
import { evidenceOf, type EventFacts, type Happening } from './domain/scenarios.js';

/** The circumstances of something seen; see {@link EvidenceStore.saw}. */
export interface Sighting extends Pick<
  EventFacts,
  'coordinationEvent' | 'assessment' | 'detail' | 'final' | 'nativeStatus' | 'nativeCode' | 'rawEventRef'
> {
  readonly messageId: string;
  readonly attemptId: string | null;
  readonly at: Date;
  /** Two events of a message with the same key are one event, for ever: that is how duplicates of a receipt disappear (F19). */
  readonly dedupeKey: string;
}

/** An event to be written down. */
export interface NewEvidence extends EvidenceEvent {
  readonly dedupeKey: string;
}

/** Most events one message's fold reads; a message sees a dozen, a storm of contradictions is cut here (I31). */
export const MAX_STORED_EVENTS_READ = 1000;

/** The only file that speaks SQL for evidence. It can add and read, nothing else. */
@Injectable()
export class EvidenceStore {
  constructor(
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(Notices) private readonly notices: Notices,
  ) {}

  /** The event for something we saw, with the meaning of its kind filled in. Writes nothing. */
  saw(what: Happening, { at, dedupeKey, ...facts }: Sighting): NewEvidence {
    return { ...evidenceOf(what, { ...facts, eventId: this.ids.next(), occurredAt: at.toISOString() }), dedupeKey };
  }

  /** The event for what a provider said, its own words beside ours. Writes nothing. */
  told(status: StatusReading, { at, dedupeKey, ...facts }: Omit<Sighting, 'nativeStatus' | 'nativeCode'>): NewEvidence {
    return {
      ...receiptEvidence(status, { ...facts, eventId: this.ids.next(), occurredAt: at.toISOString() }),
      dedupeKey,
    };
  }

  /**
   * Adds events and notes them for whoever has subscribed to them; those that were known already change nothing and are not told again. May run twice. Everything is sent before this
   * returns its promise, so that a commit may be sent behind it.
   */
  async append(tx: Tx, tenantId: string, events: readonly NewEvidence[]): Promise<void> {
    if (events.length === 0) return;
    await Promise.all([
      this.insert(tx, tenantId, events),
      this.notices.note(tx, tenantId, () => events.map((event) => ({ ...event, grade: gradeNameOf(event) }))),
    ]);
  }

  private async insert(tx: Tx, tenantId: string, events: readonly NewEvidence[]): Promise<void> {
    await tx.query(
      `insert into evidence_event (tenant_id, id, message_id, attempt_id, kind, coordination_event, source, native_status, native_code,
                                   assessment, receipt_class, final, detail, raw_event_id, dedupe_key, occurred_at)
       select $1, * from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
                                $10::text[], $11::text[], $12::boolean[], $13::text[], $14::uuid[], $15::text[], $16::timestamptz[])
       on conflict do nothing`,
      [
        tenantId,
        events.map((event) => event.eventId),
        events.map((event) => event.messageId),
        events.map((event) => event.attemptId),
        events.map((event) => event.kind),
        events.map((event) => event.coordinationEvent),
        events.map((event) => event.source),
        events.map((event) => event.nativeStatus),
        events.map((event) => event.nativeCode),
        events.map((event) => event.assessment),
        events.map((event) => event.receiptClass),
        events.map((event) => event.final),
        events.map((event) => event.detail ?? null),
        events.map((event) => event.rawEventRef),
        events.map((event) => event.dedupeKey),
        events.map((event) => event.occurredAt),
      ],
    );
  }

  /** Everything known about one message, in no promised order. */
  async read(tx: Tx, tenantId: string, messageId: string): Promise<readonly EvidenceEvent[]> {
    return (await this.readAll(tx, tenantId, [messageId])).get(messageId) ?? [];
  }

  /** {@link read} for several messages with one question; whom nothing is known of is not in the answer. */
  async readAll(
    tx: Tx,
    tenantId: string,
    messageIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly EvidenceEvent[]>> {
    const rows = await tx.query<EvidenceRow>(
      `select e.* from unnest($2::uuid[]) as m (id),
              lateral (select id, message_id, attempt_id, kind, coordination_event, source, native_status, native_code, assessment, receipt_class, final,
                              detail, raw_event_id, occurred_at, recorded_at
                         from evidence_event where tenant_id = $1 and message_id = m.id order by occurred_at, id limit $3) e`,
      [tenantId, messageIds, MAX_STORED_EVENTS_READ],
    );
    const events = new Map<string, EvidenceEvent[]>();
    for (const row of rows) {
      const known = events.get(row.message_id);
      if (known === undefined) events.set(row.message_id, [eventOf(row)]);
      else known.push(eventOf(row));
    }
    return events;
  }
}

const eventOf = (row: EvidenceRow): EvidenceEvent => ({
  eventId: row.id,
  messageId: row.message_id,
  attemptId: row.attempt_id,
  kind: row.kind,
  coordinationEvent: row.coordination_event,
  source: row.source,
  occurredAt: row.occurred_at.toISOString(),
  receivedAt: row.recorded_at.toISOString(),
  nativeStatus: row.native_status,
  nativeCode: row.native_code,
  assessment: row.assessment,
  receiptClass: row.receipt_class,
  final: row.final,
  rawEventRef: row.raw_event_id,
  ...(row.detail === null ? {} : { detail: row.detail }),
});

interface EvidenceRow {
  id: string;
  message_id: string;
  attempt_id: string | null;
  kind: LifecycleEvent;
  coordination_event: CoordinationEvent | null;
  source: EvidenceSource;
  native_status: string | null;
  native_code: string | null;
  assessment: Assessment | null;
  receipt_class: ReceiptClass | null;
  final: boolean;
  detail: string | null;
  raw_event_id: string | null;
  occurred_at: Date;
  recorded_at: Date;
}

import { Inject, Injectable } from '@nestjs/common';
import { ConsentPolicies } from '#libs/consent';
import { CLOCK, err, ok, type Clock, type Result, type TenantId } from '#libs/kernel';
import { Database, type Fault } from '#libs/platform';
import { TenantVault, type TenantCipher } from '#libs/tenancy';
import { readWritten, MAX_EVENTS } from '../read-event.js';
import type { ReportedEvent } from '../named-event.js';
import { RecordEvents, type RecordedEvent } from '../record-events.usecase.js';
import { TriggerEvents } from '../trigger-events.store.js';
import { TriggerSources } from '../trigger-sources.store.js';
import { CalendarReader } from './calendar-reader.js';
import {
  MAX_FAULTS,
  MAX_VEVENTS,
  type CalendarEvent,
  type CalendarSeries,
  type ReadCalendar,
} from './read-calendar.js';

/** A calendar as somebody sent it. */
export interface CalendarOrder {
  readonly text: string;
  readonly source: string;
  /** Whom to tell of events that name nobody. */
  readonly phone: string | null;
}

/** What became of one appointment. */
export interface RecordedAppointment extends RecordedEvent {
  readonly reference: string | null;
  readonly type: string;
}

/** Takes calendars in as events: each appointment and occurrence is one, and occurrences that a calendar no longer names are cancelled. */
@Injectable()
export class RecordCalendar {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(ConsentPolicies) private readonly policies: ConsentPolicies,
    @Inject(CalendarReader) private readonly reader: CalendarReader,
    @Inject(TriggerEvents) private readonly events: TriggerEvents,
    @Inject(TriggerSources) private readonly sources: TriggerSources,
    @Inject(RecordEvents) private readonly record: RecordEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * All faults at once, and then nothing is written. The same calendar again changes nothing, unless it planned nothing and there is a rule for it now. Of calendars with equal stamps that
   * say different things, or name different people, the last one counts.
   */
  async run(
    tenantId: TenantId,
    { text, source, phone }: CalendarOrder,
  ): Promise<Result<readonly RecordedAppointment[], readonly Fault[]>> {
    const { zone } = await this.policies.of(tenantId);
    const read = await this.reader.run({ text, now: this.clock.now().getTime(), zone });
    if (!read.ok) return read;
    const cipher = await this.vault.cipherFor(tenantId);
    const sourceId = await this.database.inTenant(
      tenantId,
      async (tx) => (await this.sources.idsOf(tx, tenantId, [source])).get(source) ?? null,
    );
    const named = read.value.events.map((event) => reportOf(cipher, event, { source, sourceId, phone }));
    const faults = faultsOf(read.value.events, named);
    if (faults.length > 0) return err(faults);
    const all = [...named, ...(await this.gone(cipher, read.value, source, sourceId))];
    const recorded: RecordedAppointment[] = [];
    for (let from = 0; from < all.length; from += MAX_EVENTS) {
      const part = all.slice(from, from + MAX_EVENTS);
      for (const [index, one] of (await this.record.run(tenantId, part)).entries())
        recorded.push({
          ...one,
          type: part[index]!.written.type,
          reference: part[index]!.entity === undefined ? part[index]!.head!.reference : null,
        });
    }
    return ok(recorded);
  }

  /** Occurrences that we know of and that the calendar no longer names. */
  private async gone(
    cipher: TenantCipher,
    { events, series }: ReadCalendar,
    source: string,
    sourceId: string | null,
  ): Promise<readonly ReportedEvent[]> {
    const { tenantId } = cipher;
    const named = new Set(events.map(({ reference }) => entityOf(cipher, reference)));
    const known = await this.database.inTenant(tenantId, (tx) =>
      this.events.membersOf(
        tx,
        tenantId,
        series.map(({ uid }) => seriesOf(cipher, uid)),
        MAX_VEVENTS * 4,
      ),
    );
    const bySeries = new Map(series.map((one) => [seriesOf(cipher, one.uid), one]));
    return known
      .filter(({ entity }) => !named.has(entity))
      .map(({ entity, series: of }) => cancellationOf(entity, of, bySeries.get(of)!, source, sourceId));
  }
}

const entityOf = (cipher: TenantCipher, reference: string): string => cipher.referenceId('entity:calendar', reference);
const seriesOf = (cipher: TenantCipher, uid: string): string => cipher.referenceId('series', uid);

/** What is wrong with appointments that could be read, each with its place. An appointment that recurs has its fault once. */
function faultsOf(events: readonly CalendarEvent[], reports: readonly ReportedEvent[]): readonly Fault[] {
  const all = reports.flatMap(({ faults }, index) =>
    faults.map((fault) => ({ ...fault, field: `${events[index]!.at}.${fault.field}` })),
  );
  return [...new Map(all.map((fault) => [`${fault.field} ${fault.code}`, fault])).values()].slice(0, MAX_FAULTS);
}

function reportOf(
  cipher: TenantCipher,
  event: CalendarEvent,
  {
    source,
    sourceId,
    phone,
  }: { readonly source: string; readonly sourceId: string | null; readonly phone: string | null },
): ReportedEvent {
  const { reference, version, start, end, zone, title, location } = event;
  const to = event.phone ?? phone;
  const content = cipher.referenceId(
    'content',
    JSON.stringify([start, end, zone, title, location, to, event.type === 'calendar.event.cancelled']),
  );
  const read = readWritten({
    id: `${reference}|${version}|${content}`,
    source,
    type: event.type,
    data: {
      id: reference,
      version,
      fact_time: event.factTime,
      start,
      ...(end === null ? {} : { end }),
      ...(zone === null ? {} : { time_zone: zone }),
      ...(title === null ? {} : { title }),
      ...(location === null ? {} : { location }),
      ...(to === null ? {} : { recipient: { phone: to } }),
    },
  });
  return {
    ...read,
    sourceId,
    series: seriesOf(cipher, event.uid),
    content,
    // Appointments with nobody to tell are none of ours; what was planned about them still goes.
    isQuiet: to === null,
  };
}

function cancellationOf(
  entity: string,
  series: string,
  { version, factTime }: CalendarSeries,
  source: string,
  sourceId: string | null,
): ReportedEvent {
  const read = readWritten({
    id: `${entity}|gone|${version}`,
    source,
    type: 'calendar.event.cancelled',
    data: { id: entity, version, fact_time: factTime },
  });
  return { ...read, sourceId, entity, series, isQuiet: true };
}

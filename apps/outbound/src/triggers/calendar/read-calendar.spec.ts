import { MAX_OCCURRENCES, MAX_VEVENTS, readCalendar, type ReadCalendar } from './read-calendar.js';

const NOW = Date.UTC(2026, 10, 21, 12);
const vevent = (...lines: readonly string[]): string =>
  ['BEGIN:VEVENT', 'DTSTAMP:20261101T000000Z', ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (...parts: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...parts, 'END:VCALENDAR', ''].join('\r\n');
const read = (...parts: readonly string[]): ReadCalendar => {
  const found = readCalendar(calendar(...parts), { now: NOW, zone: 'America/New_York' });
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
};
const faults = (text: string) => {
  const found = readCalendar(text, { now: NOW, zone: 'America/New_York' });
  return found.ok ? [] : found.error.map(({ field, code }) => `${field} ${code}`);
};
const starts = ({ events }: ReadCalendar): readonly string[] => events.map(({ start }) => start);

const EASTERN = [
  'BEGIN:VTIMEZONE',
  'TZID:Eastern Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
].join('\r\n');

describe('calendars (RFC 5545)', () => {
  it('an appointment with zone, version, place and somebody to tell', () => {
    const { events, series } = read(
      vevent(
        'UID:visit-1@shop',
        'SEQUENCE:2',
        'LAST-MODIFIED:20261115T080000Z',
        'DTSTART;TZID=America/Chicago:20261201T140000',
        'DTEND;TZID=America/Chicago:20261201T153000',
        'SUMMARY:Piano removal\\, third floor',
        'LOCATION:12 Main St',
        'ATTENDEE;CN=Ann:tel:+1-202-555-0143',
      ),
    );
    expect(events).toEqual([
      {
        type: 'calendar.event.moved',
        uid: 'visit-1@shop',
        reference: 'visit-1@shop',
        version: 2 * 100_000_000_000 + Date.UTC(2026, 10, 15, 8) / 1000,
        factTime: '2026-11-15T08:00:00Z',
        start: '2026-12-01T14:00:00',
        end: '2026-12-01T21:30:00Z',
        zone: 'America/Chicago',
        title: 'Piano removal, third floor',
        location: '12 Main St',
        phone: '+12025550143',
      },
    ]);
    expect(series).toMatchObject([{ uid: 'visit-1@shop' }]);
  });

  it.each<[string, readonly string[], readonly string[], string, string | null]>([
    ['UTC', [], ['DTSTART:20261201T140000Z'], '2026-12-01T14:00:00Z', null],
    ['no zone: the tenant lives there', [], ['DTSTART:20261201T140000'], '2026-12-01T14:00:00', 'America/New_York'],
    [
      'the calendar names its zone',
      ['X-WR-TIMEZONE:Europe/Berlin'],
      ['DTSTART:20261201T140000'],
      '2026-12-01T14:00:00',
      'Europe/Berlin',
    ],
    ['a day', [], ['DTSTART;VALUE=DATE:20261201'], '2026-12-01T00:00:00', 'America/New_York'],
    [
      'a zone that the calendar describes',
      [EASTERN],
      ['DTSTART;TZID=Eastern Standard Time:20261201T140000'],
      '2026-12-01T19:00:00Z',
      null,
    ],
    [
      'likewise in summer',
      [EASTERN],
      ['DTSTART;TZID=Eastern Standard Time:20270601T140000'],
      '2027-06-01T18:00:00Z',
      null,
    ],
  ])('%s', (_, before, lines, start, zone) => {
    expect(read(...before, vevent('UID:1', ...lines)).events).toMatchObject([
      { start, zone, type: 'calendar.event.scheduled' },
    ]);
  });

  it('a series is unfolded on the wall of its zone, with exceptions, additions and single changes', () => {
    const found = read(
      vevent(
        'UID:weekly',
        'DTSTART;TZID=America/New_York:20260306T090000',
        'RRULE:FREQ=WEEKLY;UNTIL=20261219T000000Z',
        'EXDATE;TZID=America/New_York:20261127T090000',
        'RDATE;TZID=America/New_York:20261130T100000',
      ),
      vevent(
        'UID:weekly',
        'SEQUENCE:1',
        'RECURRENCE-ID:20261204T140000Z',
        'DTSTART;TZID=America/New_York:20261205T110000',
      ),
      vevent(
        'UID:weekly',
        'SEQUENCE:1',
        'RECURRENCE-ID;TZID=America/New_York:20261211T090000',
        'DTSTART;TZID=America/New_York:20261211T090000',
        'STATUS:CANCELLED',
      ),
    );
    expect(found.events.map(({ reference, start, type }) => [reference, start, type])).toEqual([
      ['weekly|2026-11-13T09:00:00', '2026-11-13T09:00:00', 'calendar.event.scheduled'],
      ['weekly|2026-11-20T09:00:00', '2026-11-20T09:00:00', 'calendar.event.scheduled'],
      ['weekly|2026-12-18T09:00:00', '2026-12-18T09:00:00', 'calendar.event.scheduled'],
      ['weekly|2026-11-30T10:00:00', '2026-11-30T10:00:00', 'calendar.event.scheduled'],
      ['weekly|2026-12-04T09:00:00', '2026-12-05T11:00:00', 'calendar.event.moved'],
      ['weekly|2026-12-11T09:00:00', '2026-12-11T09:00:00', 'calendar.event.cancelled'],
    ]);
    // What it says as a whole is as new as its newest part.
    expect(found.series[0]!.version).toBe(found.events[4]!.version);
  });

  it('a change alone says nothing about the other occurrences', () => {
    const found = read(
      vevent('UID:weekly', 'SEQUENCE:1', 'RECURRENCE-ID:20261204T140000Z', 'DTSTART:20261205T110000Z'),
    );
    expect(found.events).toHaveLength(1);
    expect(found.series).toEqual([]);
  });

  it('COUNT ends a series, and endless ones end where we stop looking', () => {
    const daily = 'DTSTART;TZID=America/New_York:20261120T090000';
    expect(starts(read(vevent('UID:1', daily, 'RRULE:FREQ=DAILY;COUNT=3')))).toHaveLength(3);
    const endless = starts(read(vevent('UID:1', daily, 'RRULE:FREQ=DAILY')));
    expect(endless).toHaveLength(61);
    // From summer into winter it stays nine in the morning.
    expect(new Set(endless.map((start) => start.slice(11)))).toEqual(new Set(['09:00:00']));
  });

  it('a cancelled calendar cancels', () => {
    expect(read('METHOD:CANCEL', vevent('UID:1', 'DTSTART:20261201T140000Z')).events).toMatchObject([
      { type: 'calendar.event.cancelled' },
    ]);
  });

  it('every fault is told at once, without a word of the calendar', () => {
    expect(
      faults(
        calendar(
          vevent('DTSTART:20261201T140000Z'),
          vevent('UID:2'),
          vevent('UID:3', 'DTSTART;TZID=Mars/Olympus:20261201T140000'),
          vevent('UID:4', 'DTSTART:20261201T140000Z', 'SEQUENCE:999999'),
          vevent('UID:5', 'DTSTART:20261201T140000Z', 'RRULE:FREQ=SECONDLY'),
          vevent('UID:6', 'DTSTART:tomorrow'),
          vevent('UID:7', 'DTSTART:20261201T140000Z'),
          vevent('UID:7', 'DTSTART:20261202T140000Z'),
          vevent('UID:8', 'DTSTART:20261201T140000Z', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20261201T140000Z'),
          ['BEGIN:VEVENT', 'UID:9', 'DTSTART:20261201T140000Z', 'END:VEVENT'].join('\r\n'),
        ),
      ),
    ).toEqual([
      'VEVENT[0].UID ERR_FIELD_INVALID',
      'VEVENT[1].DTSTART ERR_FIELD_MISSING',
      'VEVENT[2].DTSTART ERR_ZONE_UNKNOWN',
      'VEVENT[3].SEQUENCE ERR_FIELD_INVALID',
      'VEVENT[5].DTSTART ERR_FIELD_INVALID',
      'VEVENT[7].UID ERR_UID_TWICE',
      'VEVENT[8].RECURRENCE-ID ERR_RANGE_UNKNOWN',
      'VEVENT[9].DTSTAMP ERR_FIELD_MISSING',
      'VEVENT[4].RRULE ERR_FREQUENCY',
    ]);
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'VCALENDAR ERR_CALENDAR_UNREADABLE'],
    ['something else', '{"a": 1}', 'VCALENDAR ERR_CALENDAR_UNREADABLE'],
    ['a card', 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:x\r\nEND:VCARD\r\n', 'VCALENDAR ERR_CALENDAR_UNREADABLE'],
    ['two calendars', calendar() + calendar(), 'VCALENDAR ERR_CALENDAR_UNREADABLE'],
    ['no end', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n', 'VCALENDAR ERR_CALENDAR_UNREADABLE'],
    [
      '10,000 events',
      calendar(...Array.from({ length: 10_000 }, () => 'BEGIN:VEVENT\r\nEND:VEVENT')),
      'VEVENT ERR_TOO_MANY',
    ],
    [
      'more occurrences than anybody has',
      calendar(vevent('UID:1', 'DTSTART:20261121T140000Z', 'RRULE:FREQ=DAILY;BYHOUR=8,9,10,11')),
      'VEVENT[0].RRULE ERR_TOO_MANY',
    ],
    [
      'a zone whose clocks change all the time',
      calendar(
        EASTERN.replace('FREQ=YEARLY;BYDAY=1SU;BYMONTH=11', 'FREQ=SECONDLY'),
        vevent('UID:1', 'DTSTART;TZID=Eastern Standard Time:20261201T140000'),
      ),
      'VEVENT[0].VTIMEZONE ERR_ZONE_UNKNOWN',
    ],
  ])('%s is refused', (_, text, fault) => {
    expect(faults(text)).toContain(fault);
  });

  it('its limits are its own', () => {
    expect(MAX_VEVENTS).toBe(500);
    expect(MAX_OCCURRENCES).toBe(200);
    // Also the greatest version is a number that JSON carries.
    expect(
      read(vevent('UID:1', 'SEQUENCE:90000', 'LAST-MODIFIED:20991231T000000Z', 'DTSTART:20261201T140000Z')).events[0]!
        .version,
    ).toBeLessThan(Number.MAX_SAFE_INTEGER);
  });
});

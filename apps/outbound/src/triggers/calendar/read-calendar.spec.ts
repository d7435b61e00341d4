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
        at: 'VEVENT[0]',
        uid: 'visit-1@shop',
        reference: 'visit-1@shop',
        version: (Date.UTC(2026, 10, 15, 8) / 1000) * 100_000 + 2,
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
      ['weekly|2026-11-13T14:00:00Z', '2026-11-13T09:00:00', 'calendar.event.scheduled'],
      ['weekly|2026-11-20T14:00:00Z', '2026-11-20T09:00:00', 'calendar.event.scheduled'],
      ['weekly|2026-12-18T14:00:00Z', '2026-12-18T09:00:00', 'calendar.event.scheduled'],
      ['weekly|2026-11-30T15:00:00Z', '2026-11-30T10:00:00', 'calendar.event.scheduled'],
      ['weekly|2026-12-04T14:00:00Z', '2026-12-05T11:00:00', 'calendar.event.moved'],
      ['weekly|2026-12-11T14:00:00Z', '2026-12-11T09:00:00', 'calendar.event.cancelled'],
    ]);
    // What it says as a whole is as new as its newest part.
    expect(found.series[0]!.version).toBe(found.events[4]!.version);
  });

  describe('a change names its occurrence by the moment (RFC 5545, 3.8.4.4)', () => {
    const master = vevent('UID:1', 'DTSTART;TZID=America/Chicago:20261201T090000', 'RRULE:FREQ=DAILY;COUNT=2');
    it.each<[string, readonly string[]]>([
      ['moved into another zone', ['RECURRENCE-ID;TZID=America/Chicago:20261201T090000']],
      ['named in UTC', ['RECURRENCE-ID:20261201T150000Z']],
      ['named in a third zone', ['RECURRENCE-ID;TZID=Europe/Berlin:20261201T160000']],
      ['named without a zone: the series has one', ['RECURRENCE-ID:20261201T090000']],
      ['named by its day', ['RECURRENCE-ID;VALUE=DATE:20261201']],
    ])('%s', (_, lines) => {
      const moved = read(master, vevent('UID:1', ...lines, 'DTSTART;TZID=America/New_York:20261201T130000'));
      expect(moved.events.map(({ reference, start }) => [reference, start])).toEqual([
        ['1|2026-12-02T15:00:00Z', '2026-12-02T09:00:00'],
        ['1|2026-12-01T15:00:00Z', '2026-12-01T13:00:00'],
      ]);
      const cancelled = read(master, vevent('UID:1', ...lines, 'DTSTART:20261201T180000Z', 'STATUS:CANCELLED'));
      expect(cancelled.events.map(({ reference, type }) => [reference, type])).toEqual([
        ['1|2026-12-02T15:00:00Z', 'calendar.event.scheduled'],
        ['1|2026-12-01T15:00:00Z', 'calendar.event.cancelled'],
      ]);
    });

    it('also sent alone, whichever zone it is told in', () => {
      for (const line of ['RECURRENCE-ID:20261201T150000Z', 'RECURRENCE-ID;TZID=America/Chicago:20261201T090000'])
        expect(read(vevent('UID:1', line, 'DTSTART;TZID=America/New_York:20261201T130000')).events).toMatchObject([
          { reference: '1|2026-12-01T15:00:00Z' },
        ]);
    });

    it('of a series of days: by the day, also where it is written as midnight', () => {
      for (const line of ['RECURRENCE-ID;VALUE=DATE:20261202', 'RECURRENCE-ID:20261202T000000Z'])
        expect(
          read(
            vevent('UID:1', 'DTSTART;VALUE=DATE:20261201', 'RRULE:FREQ=DAILY;COUNT=2'),
            vevent('UID:1', line, 'DTSTART:20261202T180000Z'),
          ).events.map(({ start }) => start),
        ).toEqual(['2026-12-01T00:00:00', '2026-12-02T18:00:00Z']);
    });

    it('of an appointment that no longer recurs: it takes its place', () => {
      expect(
        starts(
          read(
            vevent('UID:1', 'DTSTART:20261201T150000Z'),
            vevent('UID:1', 'RECURRENCE-ID:20261201T150000Z', 'DTSTART:20261201T170000Z'),
          ),
        ),
      ).toEqual(['2026-12-01T17:00:00Z']);
    });
  });

  describe('a calendar speaks of a series as of its newest stamp', () => {
    const stamped = (stamp: string, ...lines: readonly string[]): string =>
      vevent('UID:1', `LAST-MODIFIED:${stamp}`, ...lines);
    const daily = ['DTSTART:20261201T150000Z', 'RRULE:FREQ=DAILY;COUNT=2'];
    const changed = stamped(
      '20261110T000000Z',
      'SEQUENCE:5',
      'RECURRENCE-ID:20261201T150000Z',
      'DTSTART:20261201T170000Z',
    );

    it('whatever SEQUENCE a change had, a series of a newer stamp is newer', () => {
      const before = read(stamped('20261105T000000Z', 'SEQUENCE:0', ...daily), changed);
      expect(new Set([...before.events, ...before.series].map(({ version }) => version)).size).toBe(1);
      expect(new Set([...before.events, ...before.series].map(({ factTime }) => factTime))).toEqual(
        new Set(['2026-11-10T00:00:00Z']),
      );
      const after = read(stamped('20261111T000000Z', 'SEQUENCE:1', ...daily));
      for (const { version } of [...after.events, ...after.series])
        expect(version).toBeGreaterThan(before.series[0]!.version);
    });

    it('within a second SEQUENCE orders, and DTSTAMP counts where it is the newer one', () => {
      const version = (...lines: readonly string[]): number =>
        read(vevent('UID:1', 'DTSTART:20261201T150000Z', ...lines)).events[0]!.version;
      expect(version('SEQUENCE:1')).toBeGreaterThan(version('SEQUENCE:0'));
      expect(version('LAST-MODIFIED:20260101T000000Z')).toBe(version());
      expect(version('LAST-MODIFIED:20261102T000000Z')).toBeGreaterThan(version('SEQUENCE:90000'));
    });

    it('a change alone has its own stamp', () => {
      expect(read(changed).events).toMatchObject([{ factTime: '2026-11-10T00:00:00Z' }]);
    });

    it('a stamp of tomorrow counts as now: it would outdo every true one', () => {
      const { events } = read(stamped('20991231T000000Z', 'DTSTART:20261201T150000Z'));
      expect(events).toMatchObject([{ factTime: '2026-11-21T12:00:00Z', type: 'calendar.event.scheduled' }]);
    });
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['a day of a series with times', ['EXDATE;VALUE=DATE:20261202'], ['01T09', '03T09']],
    ['several days', ['EXDATE;VALUE=DATE:20261201,20261203'], ['02T09']],
    ['a moment in UTC', ['EXDATE:20261202T150000Z'], ['01T09', '03T09']],
    ['a moment in another zone', ['EXDATE;TZID=Europe/Berlin:20261202T160000'], ['01T09', '03T09']],
    ['a moment without zone', ['EXDATE:20261202T090000'], ['01T09', '03T09']],
    ['another hour', ['EXDATE:20261202T140000Z'], ['01T09', '02T09', '03T09']],
    ['an addition', ['RDATE:20261205T150000Z', 'EXDATE;VALUE=DATE:20261205'], ['01T09', '02T09', '03T09']],
    [
      'additions in other zones',
      ['RDATE;TZID=Europe/Berlin:20261205T160000,20261202T160000'],
      ['01T09', '02T09', '03T09', '05T09'],
    ],
    ['an addition without zone', ['RDATE:20261205T090000'], ['01T09', '02T09', '03T09', '05T09']],
  ])('exceptions and additions: %s', (_, lines, left) => {
    expect(
      starts(
        read(vevent('UID:1', 'DTSTART;TZID=America/Chicago:20261201T090000', 'RRULE:FREQ=DAILY;COUNT=3', ...lines)),
      ).map((start) => start.slice(8, 13)),
    ).toEqual(left);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['a day', ['EXDATE;VALUE=DATE:20261202'], ['01', '03']],
    ['its midnight', ['EXDATE:20261202T000000Z'], ['01', '03']],
    ['its midnight where the tenant lives', ['EXDATE:20261202T050000Z'], ['01', '03']],
  ])('exceptions of a series of days: %s', (_, lines, left) => {
    expect(
      starts(read(vevent('UID:1', 'DTSTART;VALUE=DATE:20261201', 'RRULE:FREQ=DAILY;COUNT=3', ...lines))).map((start) =>
        start.slice(8, 10),
      ),
    ).toEqual(left);
  });

  it.each<[string, string, string, number]>([
    ['the last day, wherever the tenant lives', 'DTSTART;TZID=America/Los_Angeles:20261201T090000', '20261203', 3],
    ['a wall time of the series', 'DTSTART;TZID=America/Los_Angeles:20261201T090000', '20261203T090000', 3],
    ['a moment', 'DTSTART;TZID=America/Los_Angeles:20261201T090000', '20261203T165959Z', 2],
    ['a day of a series of days', 'DTSTART;VALUE=DATE:20261201', '20261203', 3],
    ['midnight of a series of days', 'DTSTART;VALUE=DATE:20261201', '20261203T000000Z', 3],
  ])('UNTIL is %s', (_, start, until, count) => {
    expect(starts(read(vevent('UID:1', start, `RRULE:FREQ=DAILY;UNTIL=${until}`)))).toHaveLength(count);
  });

  it('a series in a zone that the calendar describes stays at its hour and on its day', () => {
    const found = read(
      EASTERN,
      vevent(
        'UID:1',
        'DTSTART;TZID=Eastern Standard Time:20261026T210000',
        'DTEND;TZID=Eastern Standard Time:20261026T220000',
        'RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20261208T020000Z',
        'EXDATE;TZID=Eastern Standard Time:20261130T210000',
        'RDATE;TZID=Eastern Standard Time:20261202T210000',
      ),
      vevent('UID:1', 'RECURRENCE-ID:20261124T020000Z', 'DTSTART;TZID=Eastern Standard Time:20261124T210000'),
    );
    expect(found.events.map(({ start, end }) => [start, end])).toEqual([
      ['2026-11-17T02:00:00Z', '2026-11-17T03:00:00Z'],
      ['2026-12-08T02:00:00Z', '2026-12-08T03:00:00Z'],
      ['2026-12-03T02:00:00Z', '2026-12-03T03:00:00Z'],
      ['2026-11-25T02:00:00Z', null],
    ]);
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

  it('a cancelled series cancels its changes', () => {
    const { events } = read(
      vevent('UID:1', 'DTSTART:20261201T140000Z', 'RRULE:FREQ=DAILY;COUNT=2', 'STATUS:CANCELLED'),
      vevent('UID:1', 'RECURRENCE-ID:20261201T140000Z', 'DTSTART:20261201T160000Z', 'STATUS:CONFIRMED'),
    );
    expect(events.map(({ type }) => type)).toEqual(['calendar.event.cancelled', 'calendar.event.cancelled']);
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
          vevent('UID:10', 'DTSTART:20261201T140000Z', 'RRULE:FREQ=DAILY', 'EXRULE:FREQ=WEEKLY'),
          vevent('UID:11', 'DTSTART:20261201T140000Z', 'RRULE:FREQ=DAILY;COUNT=2', 'RDATE;VALUE=DATE:20261205'),
          vevent('UID:11', 'DTSTART:20261201T150000Z', 'RECURRENCE-ID:20261201T140000Z'),
          vevent('UID:11', 'DTSTART:20261201T160000Z', 'RECURRENCE-ID;TZID=America/New_York:20261201T090000'),
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
      'VEVENT[10].EXRULE ERR_EXRULE_UNKNOWN',
      'VEVENT[13].RECURRENCE-ID ERR_OCCURRENCE_TWICE',
      'VEVENT[4].RRULE ERR_FREQUENCY',
      'VEVENT[11].RDATE ERR_FIELD_INVALID',
    ]);
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'VCALENDAR ERR_CALENDAR_UNREADABLE'],
    ['something else', '{"a": 1}', 'VCALENDAR ERR_CALENDAR_UNREADABLE'],
    ['a card', 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:x\r\nEND:VCARD\r\n', 'VCALENDAR ERR_CALENDAR_UNREADABLE'],
    ['two calendars', calendar() + calendar(), 'VCALENDAR ERR_CALENDAR_UNREADABLE'],
    ['an answer of somebody invited', calendar('METHOD:REPLY'), 'METHOD ERR_METHOD_UNKNOWN'],
    ['additions to a calendar', calendar('METHOD:ADD'), 'METHOD ERR_METHOD_UNKNOWN'],
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

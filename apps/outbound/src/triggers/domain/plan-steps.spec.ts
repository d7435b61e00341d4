import fc from 'fast-check';
import { isZoneName, LATE_MS, planSteps, stepFault, type Moments } from './plan-steps.js';
import type { Step } from './rule.js';

const NEW_YORK = 'America/New_York';
const plan = (step: Step, moments: Moments, { zone = NEW_YORK, now = '2026-01-01T00:00:00Z', validity = 240 } = {}) =>
  planSteps({ steps: [step], validity_minutes: validity }, moments, { zone, eventZone: zone, now: new Date(now) })[0];
const due = (step: Step, moments: Moments, more: { zone?: string; now?: string } = {}): string | undefined =>
  plan(step, moments, more)?.dueAt.toISOString();

describe('steps on the clock (SQ1)', () => {
  // In New York clocks jump from 2:00 to 3:00 on 2026-03-08 and show 1:00 to 2:00 twice on 2026-11-01.
  it.each<[string, Step, Moments, string]>([
    [
      '24 hours before an instant',
      { before: 'start', offset: 'PT24H' },
      { start: '2026-06-16T12:00:00-04:00' },
      '2026-06-15T16:00:00.000Z',
    ],
    [
      '24 hours across the jump are 24 hours',
      { before: 'start', offset: 'PT24H' },
      { start: '2026-03-08T12:00:00' },
      '2026-03-07T16:00:00.000Z',
    ],
    [
      'a day across the jump is a day',
      { before: 'start', offset: 'P1D' },
      { start: '2026-03-08T12:00:00' },
      '2026-03-07T17:00:00.000Z',
    ],
    [
      'a wall time that is skipped moves forward',
      { before: 'start', offset: 'P0D', at_local: '02:30' },
      { start: '2026-03-08T12:00:00' },
      '2026-03-08T07:30:00.000Z',
    ],
    [
      'of a wall time shown twice the first counts',
      { before: 'start', offset: 'P0D', at_local: '01:30' },
      { start: '2026-11-01T12:00:00' },
      '2026-11-01T05:30:00.000Z',
    ],
    [
      'an appointment at a time that is skipped',
      { before: 'start', offset: 'PT2H' },
      { start: '2026-03-08T02:30:00' },
      '2026-03-08T05:30:00.000Z',
    ],
    [
      'the evening before',
      { before: 'start', offset: 'P1D', at_local: '18:00' },
      { start: '2026-06-16T09:00:00' },
      '2026-06-15T22:00:00.000Z',
    ],
    [
      'three days after a due date',
      { after: 'due_date', offset: 'P3D', at_local: '10:00' },
      { due_date: '2026-06-16' },
      '2026-06-19T14:00:00.000Z',
    ],
    [
      'a day that a validity names begins at midnight there',
      { before: 'valid_until', offset: 'P1D' },
      { valid_until: '2026-06-16' },
      '2026-06-15T04:00:00.000Z',
    ],
    [
      'an hour after the fact',
      { after: 'fact_time', offset: 'PT1H' },
      { fact_time: '2026-06-16T12:00:00Z' },
      '2026-06-16T13:00:00.000Z',
    ],
    [
      'at the end of February',
      { after: 'due_date', offset: 'P1D', at_local: '10:00' },
      { due_date: '2028-02-28' },
      '2028-02-29T15:00:00.000Z',
    ],
  ])('%s', (_, step, moments, expected) => {
    const now = new Date(Date.parse(expected) - 86_400_000).toISOString();
    expect(due(step, moments, { now })).toBe(expected);
  });

  it("the wall time is that of the customer's zone, the event's moment that of the event's", () => {
    const [planned] = planSteps(
      { steps: [{ before: 'start', offset: 'P1D', at_local: '18:00' }], validity_minutes: 60 },
      { start: '2026-06-16T01:00:00' },
      { zone: 'America/Los_Angeles', eventZone: NEW_YORK, now: new Date('2026-06-01T00:00:00Z') },
    );
    // One in the morning in New York is the evening before in Los Angeles.
    expect(planned!.dueAt.toISOString()).toBe('2026-06-15T01:00:00.000Z');
    expect(planned!.eventAt!.toISOString()).toBe('2026-06-16T05:00:00.000Z');
  });

  it('a step that is past is skipped with a reason, unless it only just is; now is now', () => {
    const start = '2026-06-16T12:00:00Z';
    const at = (ms: number): string => new Date(Date.parse('2026-06-15T12:00:00Z') + ms).toISOString();
    const step: Step = { before: 'start', offset: 'PT24H' };
    expect(plan(step, { start }, { now: at(LATE_MS) })?.skip).toBeNull();
    expect(plan(step, { start }, { now: at(LATE_MS + 1) })?.skip).toBe('step.past');
    expect(plan({ at: 'now' }, { start }, { now: at(0) })).toMatchObject({ skip: null, dueAt: new Date(at(0)) });
  });

  it('a reminder before something is worth nothing afterwards', () => {
    const planned = plan({ before: 'start', offset: 'PT2H' }, { start: '2026-06-16T12:00:00Z' }, { validity: 4320 });
    expect(planned!.validUntil.toISOString()).toBe('2026-06-16T12:00:00.000Z');
  });

  it('a day is not over when it begins: a text of its morning has until midnight', () => {
    const planned = plan(
      { before: 'due_date', offset: 'P0D', at_local: '09:00' },
      { due_date: '2026-06-16' },
      { validity: 4320 },
    );
    expect(planned!.dueAt.toISOString()).toBe('2026-06-16T13:00:00.000Z');
    expect(planned!.validUntil.toISOString()).toBe('2026-06-17T04:00:00.000Z');
  });

  it('a moment that the event does not have, or that is far off, plans nothing', () => {
    expect(plan({ before: 'start', offset: 'PT2H' }, {})).toBeUndefined();
    expect(plan({ before: 'start', offset: 'PT2H' }, { start: '2031-06-16T12:00:00Z' })).toBeUndefined();
    expect(plan({ before: 'start', offset: 'PT2H' }, { start: '2026-02-30T12:00:00Z' })).toBeUndefined();
  });

  it('hours are hours in every zone and season', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) }),
        fc.integer({ min: 0, max: 72 }),
        fc.constantFrom(NEW_YORK, 'Australia/Lord_Howe', 'Asia/Kolkata', 'Europe/Berlin', 'America/St_Johns'),
        (ms, hours, zone) => {
          const start = new Date(Math.floor(ms / 1000) * 1000);
          const planned = plan({ before: 'start', offset: `PT${hours}H` }, { start: start.toISOString() }, { zone });
          expect(start.getTime() - planned!.dueAt.getTime()).toBe(hours * 3_600_000);
        },
      ),
    );
  });

  it.each<[Step, boolean]>([
    [{ at: 'now' }, true],
    [{ before: 'start', offset: 'PT24H' }, true],
    [{ before: 'start' }, false],
    [{ before: 'start', offset: 'PT0H' }, false],
    [{ before: 'start', offset: 'P0DT0H0M' }, false],
    [{ before: 'start', offset: 'P0D', at_local: '07:00' }, true],
    [{ after: 'start' }, true],
    [{ after: 'due_date', offset: 'P1W', at_local: '10:00' }, true],
    [{}, false],
    [{ at: 'now', before: 'start' }, false],
    [{ before: 'start', after: 'end', offset: 'PT1H' }, false],
    [{ before: 'start', offset: '-PT1H' }, false],
    [{ before: 'start', offset: 'P1M' }, false],
    [{ before: 'start', offset: 'P' }, false],
    [{ before: 'start', offset: 'PT' }, false],
    [{ before: 'start', offset: 'P999D' }, false],
    [{ before: 'start', offset: 'PT1H', at_local: '10:00' }, false],
    [{ before: 'due_date', offset: 'P1D' }, false],
  ])('%j is understood: %s', (step, understood) => {
    expect(stepFault(step) === null).toBe(understood);
  });

  it('zones have names of the IANA', () => {
    for (const zone of [NEW_YORK, 'Etc/GMT-3', 'UTC']) expect(isZoneName(zone)).toBe(true);
    for (const zone of ['+05:00', 'Mars/Olympus', '', 'x'.repeat(100), 'Eastern Standard Time'])
      expect(isZoneName(zone)).toBe(false);
  });
});

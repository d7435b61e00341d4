import { Temporal } from '@js-temporal/polyfill';
import { onlyIn, ZONE, type Cast, type Story } from './story.js';

/** A visit is booked, reminded of, confirmed, and moved. */
export const appointments: Story = {
  summary: 'a visit is booked, reminded of, confirmed and moved; the old reminder never leaves',
  templates: [
    {
      name: 'demo_visit_reminder',
      message_type: 'transactional',
      default_language: 'en',
      bodies: {
        en: '{{ business }}: we come on {{ visit_at | date: "full" }} at {{ visit_at | time }}. Reply YES to confirm.',
      },
      variables: [
        { name: 'business', type: 'text', sample: 'Haul & Away Junk Removal', max_length: 40 },
        { name: 'visit_at', type: 'datetime', sample: '2026-06-16T14:00:00-05:00' },
      ],
    },
  ],
  rules: ({ business }) => [
    {
      name: 'demo-visit-reminders',
      event_types: ['calendar.event.scheduled', 'calendar.event.moved'],
      when: onlyIn('appointments'),
      template: { name: 'demo_visit_reminder' },
      variables: { business: { value: business }, visit_at: { field: 'data.start' } },
      steps: [
        { before: 'start', offset: 'PT24H' },
        { before: 'start', offset: 'PT2H' },
      ],
    },
  ],
  opening: (cast) => ({
    did: 'The calendar assistant reports a visit in three days.',
    type: 'calendar.event.scheduled',
    data: { start: visit(cast, 3), time_zone: ZONE },
  }),
  turn: (cast) => ({
    did: 'The visit is moved by two days.',
    type: 'calendar.event.moved',
    data: { start: visit(cast, 5), time_zone: ZONE },
  }),
  first: 'reminder, a day before the visit',
  outdated: 'second reminder of the old day',
  next: 'reminder of the new day',
};

/** Two in the afternoon, so many days from now. */
const visit = ({ clock }: Cast, days: number): string =>
  Temporal.Instant.fromEpochMilliseconds(clock.now().getTime())
    .toZonedDateTimeISO(ZONE)
    .add({ days })
    .withPlainTime('14:00')
    .toString({ timeZoneName: 'never' });

import { systemIds } from '#libs/kernel';
import { freePort } from '#libs/platform';
import { ApiKeys } from '#libs/tenancy';
import { openApi, type ApiClient } from '../load/api-client.js';
import { measureWaits, sampleOfWaits, type GatewayPace } from '../load/waits.js';
import type { Ratio, Sample } from '../ratio.js';
import { customerNumber, openTools } from '../tenants.js';
import { refreshStatistics } from './fill.js';

const PER_SECOND = 50;
/** S0.6: a text is at the gateway so soon after its trigger; what 19 of 20 texts need must be well below. */
const PROMISED_MS = 5000;
/** The simulator answers at once. */
const PACE: GatewayPace = { latencyMs: 0, upToMs: 0 };
const HOUR_MS = 3_600_000;

/** TRIGGER: from an appointment's event to the gateway, by rule and template, against a text that is sent directly. Both come evenly, whether or not earlier ones are done. */
export const trigger: Ratio = {
  id: 'TRIGGER',
  title: 'From trigger to gateway, p95',
  ours: `POST /v1/events at ${PER_SECOND}/s: event applied, text planned by a rule, made by a template, placed, claimed, submitted`,
  baseline: `POST /sms/send at ${PER_SECOND}/s`,
  unit: 'ms',
  better: 'lower',
  floor: 4,
  aim: 2,
  async prepare(place, options) {
    const database = await place.freshDatabase();
    const tools = await openTools(place, database, 1);
    const tenant = tools.tenants[0]!;
    const carrierOrigin = `http://127.0.0.1:${await freePort()}`;
    const carrier = await place.startHelper('stub/simulator.js', {
      CARRIER_PORT: new URL(carrierOrigin).port,
      SIMULATOR_ACCOUNTS: JSON.stringify([
        {
          accountSid: tenant.accountSid,
          authToken: tenant.authToken,
          name: 'bench',
          numbers: [{ number: tenant.number, inboundUrl: `${carrierOrigin}/nobody` }],
        },
      ]),
    });
    const app = await place.startApp('outbound', database, { TWILIO_API_BASE_URL: carrierOrigin }, options.profile);
    const key = await new ApiKeys(tools.database, systemIds()).create(tenant.tenantId, 'bench', ['admin']);
    const api = openApi(app.origin, key);
    await makeRule(api);
    let people = 0;
    const round = async (share: number, cause: (to: string, index: number) => Promise<unknown>): Promise<Sample> => {
      const waits = await measureWaits(
        carrier,
        {
          accountSid: tenant.accountSid,
          count: Math.ceil(PER_SECOND * options.seconds * share),
          perSecond: PER_SECOND,
          async cause() {
            const index = (people += 1);
            const to = customerNumber(index);
            await cause(to, index);
            return to;
          },
        },
        PACE,
      );
      const sample = sampleOfWaits(waits);
      if (sample.value >= PROMISED_MS)
        throw new Error(`A text in 20 took ${Math.round(sample.value)} ms or more; ${PROMISED_MS} are promised (S0.6)`);
      return sample;
    };
    return {
      ours: (share) => round(share, (to, index) => api.post('/v1/events', eventOf(to, index))),
      baseline: (share) =>
        round(share, (to) =>
          api.post(
            '/sms/send',
            {
              recipient_phone_number: to,
              sms_message_body: 'Reminder: we will be with you tomorrow between 9 and 11.',
            },
            { prefer: 'wait=0' },
          ),
        ),
      warmed: () => refreshStatistics(database),
      async details() {
        const { rows } = await database.admin.query<{ submitted: number; placed: number }>(
          `select (select count(*)::int from message where state in ('submitting', 'submitted')) as submitted,
                  (select count(*)::int from planned_text where state = 'placed') as placed`,
        );
        const { submitted, placed } = rows[0]!;
        if (submitted !== people) throw new Error(`${people} texts were caused and ${submitted} are submitted`);
        return { submitted, by_events: placed, per_second: PER_SECOND, promised_ms: PROMISED_MS };
      },
      async close() {
        await api.close();
        await app.stop();
        await Promise.all([carrier.stop(), tools.close()]);
      },
    };
  },
};

async function makeRule(api: ApiClient): Promise<void> {
  await api.post('/v1/templates', {
    name: 'visit',
    message_type: 'transactional',
    default_language: 'en',
    bodies: { en: 'You are booked with crew {{ crew }} on {{ visit_at | date: "long" }} at {{ visit_at | time }}.' },
    variables: [
      { name: 'crew', type: 'text', sample: 'Two', max_length: 20 },
      { name: 'visit_at', type: 'datetime', sample: '2026-06-16T14:00:00-05:00' },
    ],
  });
  await api.post('/v1/trigger-rules', {
    name: 'booked',
    event_types: ['calendar.event.scheduled'],
    template: { name: 'visit' },
    variables: { crew: { field: 'data.details.crew' }, visit_at: { field: 'data.start' } },
    steps: [{ at: 'now' }],
  });
}

const eventOf = (phone: string, index: number): object => ({
  specversion: '1.0',
  id: `booked-${index}`,
  source: '/calendar-bot',
  type: 'calendar.event.scheduled',
  data: {
    id: `visit-${index}`,
    version: 1,
    fact_time: new Date().toISOString(),
    start: new Date(Date.now() + 48 * HOUR_MS).toISOString(),
    recipient: { phone, time_zone: 'America/Chicago' },
    details: { crew: 'Two' },
  },
});

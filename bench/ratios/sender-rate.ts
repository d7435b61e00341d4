import { freePort } from '#libs/platform';
import type { Ratio } from '../ratio.js';
import type { CountedSubmissions, CountSubmissions } from '../stub/carrier.js';
import { openTools } from '../tenants.js';
import { fillPeople, fillQueued, refreshStatistics } from './fill.js';

const ALLOWED = 10;
/** No window of a round may show more: the burst after a pause is over before the first one. */
const TOLERANCE = 1.05;
const LATENCY_MS = 50;

/** RATE: how much of its allowed rate a slow sender uses while texts of three priorities wait for it (S0.40, I31). */
export const senderRate: Ratio = {
  id: 'RATE',
  title: 'Share of a sender’s rate that is used',
  ours: 'texts at the gateway while more are queued than may leave, three priorities',
  baseline: `the ${ALLOWED} segments/s that the sender may send`,
  unit: 'texts/s',
  better: 'higher',
  floor: 0.9,
  aim: 0.98,
  async prepare(place, options) {
    const database = await place.freshDatabase();
    const tools = await openTools(place, database, 1);
    await fillPeople(database, tools.tenants);
    await database.admin.query(`update business_number set segments_per_second = $1`, [ALLOWED]);
    await fillQueued(database, tools, Math.ceil(ALLOWED * options.seconds * (options.rounds + 2) * 2));
    await database.admin.query(`update attempt set priority = (array[1, 5, 8])[1 + get_byte(uuid_send(id), 0) % 3]`);
    await refreshStatistics(database);
    const carrierOrigin = `http://127.0.0.1:${await freePort()}`;
    const carrier = await place.startHelper('stub/carrier.js', { CARRIER_PORT: new URL(carrierOrigin).port });
    const app = await place.startApp('outbound', database, { TWILIO_API_BASE_URL: carrierOrigin }, options.profile);
    return {
      async ours(share) {
        // One more than an even number: texts leave in pairs, and from the first of a pair to the first of another is a whole number of turns.
        const count = 2 * Math.ceil((ALLOWED * options.seconds * share) / 2) + 1;
        const { firstMs, lastMs } = await carrier.ask<CountedSubmissions>(
          { expect: count, latencyMs: LATENCY_MS } satisfies CountSubmissions,
          (10_000 * count) / ALLOWED,
        );
        return { value: ((count - 1) * 1000) / (lastMs - firstMs) };
      },
      baseline: () => Promise.resolve({ value: ALLOWED }),
      async details() {
        const { rows } = await database.admin.query<{ left: number; submitted: number; rate: number }>(
          `select count(*) filter (where state = 'queued')::int as left, count(*) filter (where state = 'submitted')::int as submitted,
                  (count(*) filter (where gate_committed_at is not null) - 1) / extract(epoch from max(gate_committed_at) - min(gate_committed_at))::float8 as rate
             from attempt`,
        );
        const { left, submitted, rate } = rows[0]!;
        if (left === 0) throw new Error('Nothing waited any more');
        if (rate > ALLOWED * TOLERANCE) throw new Error(`${rate.toFixed(2)} texts a second left and ${ALLOWED} may`);
        return { submitted, still_queued: left, over_all_per_second: rate };
      },
      async close() {
        await app.stop();
        await Promise.all([carrier.stop(), tools.close()]);
      },
    };
  },
};

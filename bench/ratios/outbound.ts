import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#libs/platform';
import { sendBare, type BareText } from '../baselines/bare-sender.js';
import type { Ratio, Sample } from '../ratio.js';
import type { CountedSubmissions, CountSubmissions } from '../stub/carrier.js';
import { customerNumber, openTools } from '../tenants.js';
import { processorTime } from '../cpu.js';
import { fillPeople, fillQueued, refreshStatistics, REMINDER } from './fill.js';

const IN_FLIGHT = 64;
const DONE_WITHIN_MS = 60_000;

interface OutboundCase {
  readonly id: string;
  readonly title: string;
  readonly latencyMs: number;
  readonly floor: number;
  readonly aim: number;
  /** Texts of one second of a round, about what each side manages, so that rounds last about as long as asked for. */
  readonly oursPerSecond: number;
  readonly barePerSecond: number;
}

/** R4: from queued rows to the carrier, first submission to last as the carrier sees them; every text passes the gate, is committed before and after. */
const outbound = ({ id, title, latencyMs, floor, aim, oursPerSecond, barePerSecond }: OutboundCase): Ratio => ({
  id,
  title,
  ours: 'the outbound app: claim under the gate, commit, submit, commit the outcome',
  baseline: `bare calls: write the form, POST, read the answer; ${IN_FLIGHT} in flight`,
  unit: 'texts/s',
  better: 'higher',
  floor,
  aim,
  // As for R1: the compiler is done with our side after some ten thousand texts.
  warmUp: 3,
  async prepare(place, options) {
    const database = await place.freshDatabase();
    const tools = await openTools(place, database, 1);
    await fillPeople(database, tools.tenants);
    const carrierOrigin = `http://127.0.0.1:${await freePort()}`;
    const carrier = await place.startHelper('stub/carrier.js', { CARRIER_PORT: new URL(carrierOrigin).port });
    const app = await place.startApp(
      'outbound',
      database,
      { TWILIO_API_BASE_URL: carrierOrigin, DELIVER_CONCURRENCY: String(IN_FLIGHT) },
      options.profile,
    );
    const tenant = tools.tenants[0]!;
    const text: BareText = {
      path: `/2010-04-01/Accounts/${tenant.accountSid}/Messages.json`,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
        authorization: `Basic ${Buffer.from(`${tenant.accountSid}:${tenant.authToken}`).toString('base64')}`,
      },
      fields: {
        To: customerNumber(1),
        From: tenant.number,
        Body: REMINDER,
        StatusCallback: `${carrierOrigin}/webhooks/twilio/${tenant.channelId}/status?attempt=${'0'.repeat(32)}`,
        ValidityPeriod: '14400',
      },
    };
    const counted = async (count: number, busy: readonly number[], work: () => Promise<unknown>): Promise<Sample> => {
      const ticked = processorTime(busy);
      const counting = carrier.ask<CountedSubmissions>(
        { expect: count, latencyMs } satisfies CountSubmissions,
        DONE_WITHIN_MS,
      );
      const [{ firstMs, lastMs }] = await Promise.all([counting, work()]);
      const used = processorTime(busy);
      return {
        value: ((count - 1) * 1000) / (lastMs - firstMs),
        ...(ticked === null || used === null ? {} : { notes: { cpu_us: (used - ticked) / count } }),
      };
    };
    const unsettled = async (): Promise<number> => {
      const { rows } = await database.admin.query<{ count: number }>(
        `select count(*)::int as count from attempt where state <> 'submitted'`,
      );
      return rows[0]!.count;
    };
    let queued = 0;
    return {
      async ours(share) {
        const count = Math.ceil(oursPerSecond * options.seconds * share);
        queued += count;
        const sample = await counted(count, [app.pid, place.postgresPid], () => fillQueued(database, tools, count));
        for (let waited = 0; (await unsettled()) > 0; waited += 50) {
          if (waited > DONE_WITHIN_MS) throw new Error('The outcomes of submissions were not written down');
          await sleep(50);
        }
        return sample;
      },
      baseline(share) {
        const count = Math.ceil(barePerSecond * options.seconds * share);
        return counted(count, [process.pid], () => sendBare(carrierOrigin, text, count, IN_FLIGHT));
      },
      warmed: () => refreshStatistics(database),
      async details() {
        const { rows } = await database.admin.query<{ submitted: number; evidence: number }>(
          `select (select count(*)::int from message where state = 'submitted') as submitted, (select count(*)::int from evidence_event) as evidence`,
        );
        const { submitted, evidence } = rows[0]!;
        if (submitted !== queued) throw new Error(`${queued} texts were queued and ${submitted} are submitted`);
        return { submitted, evidence, in_flight: IN_FLIGHT, latency_ms: latencyMs };
      },
      async close() {
        await app.stop();
        await Promise.all([carrier.stop(), tools.close()]);
      },
    };
  },
});

export const outboundAtOnce = outbound({
  id: 'R4a',
  title: 'Outbound, carrier answers at once',
  latencyMs: 0,
  floor: 0.08,
  aim: 0.13,
  oursPerSecond: 1500,
  barePerSecond: 10_000,
});

export const outboundSlowCarrier = outbound({
  id: 'R4b',
  title: 'Outbound, carrier takes 100 ms',
  latencyMs: 100,
  floor: 0.85,
  aim: 0.95,
  oursPerSecond: 600,
  barePerSecond: 600,
});

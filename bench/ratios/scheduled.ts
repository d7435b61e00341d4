import { setTimeout as sleep } from 'node:timers/promises';
import { ClaimSubmissions, SubmitText, WakeScheduled } from '#libs/messaging';
import { createHttpApp, freePort, loadEnvironment, Sweeper } from '#libs/platform';
import { DeliveriesLoop } from '../../apps/outbound/src/deliver/deliveries.processor.js';
import { OutboundModule } from '../../apps/outbound/src/outbound.module.js';
import type { Ratio, Sample } from '../ratio.js';
import { openTools, type Tools } from '../tenants.js';
import type { BenchDatabase, Workplace } from '../workplace.js';
import { fillLater, fillPeople, fillQueued, refreshStatistics } from './fill.js';

const MANY = 1_000_000;
const FEW = 1_000;
/** Texts that come due in one second of a round. */
const DUE_PER_SECOND = 500;
/** Claimed at a time, as the app does. */
const IN_HAND = 128;
const DONE_WITHIN_MS = 60_000;

interface Side {
  readonly database: BenchDatabase;
  readonly tools: Tools;
  /** Wakes what is due, claims it, submits it and writes the outcomes down, until `count` have left. */
  send(count: number): Promise<void>;
  close(): Promise<void>;
}

/** SCHEDULE: what a text costs whose time has come – woken, claimed, submitted, outcome written – while a million others wait for later, against a thousand. */
export const scheduledTexts: Ratio = {
  id: 'SCHEDULE',
  title: 'A due text among scheduled ones',
  ours: `${MANY.toLocaleString('en-US')} texts scheduled for later`,
  baseline: FEW.toLocaleString('en-US'),
  unit: 'µs a text',
  better: 'lower',
  floor: 1.6,
  aim: 1.3,
  async prepare(place, options) {
    const carrierOrigin = `http://127.0.0.1:${await freePort()}`;
    const carrier = await place.startHelper('stub/carrier.js', { CARRIER_PORT: new URL(carrierOrigin).port });
    const many = await open(place, MANY, carrierOrigin);
    const few = await open(place, FEW, carrierOrigin);
    let sent = 0;
    const run = async (side: Side, share: number): Promise<Sample> => {
      const count = Math.ceil(DUE_PER_SECOND * options.seconds * share);
      await fillQueued(side.database, side.tools, count, 'scheduled');
      const started = performance.now();
      await side.send(count);
      if (side === many) sent += count;
      return { value: ((performance.now() - started) * 1000) / count };
    };
    return {
      ours: (share) => run(many, share),
      baseline: (share) => run(few, share),
      async details() {
        const { rows } = await many.database.admin.query<{ submitted: number; scheduled: number }>(
          `select count(*) filter (where state = 'submitted')::int as submitted, count(*) filter (where state = 'scheduled')::int as scheduled from attempt`,
        );
        const { submitted, scheduled } = rows[0]!;
        if (submitted !== sent || scheduled !== MANY)
          throw new Error(`Of ${sent} due texts ${submitted} left, and ${scheduled} of ${MANY} wait`);
        return { submitted, scheduled };
      },
      async close() {
        await Promise.all([many.close(), few.close()]);
        await carrier.stop();
      },
    };
  },
};

async function open(place: Workplace, scheduled: number, carrierOrigin: string): Promise<Side> {
  const database = await place.freshDatabase();
  const tools = await openTools(place, database, 1);
  await fillPeople(database, tools.tenants);
  await fillLater(database, tools, scheduled);
  await refreshStatistics(database);
  if (scheduled === MANY) place.say(`SCHEDULE: ${MANY.toLocaleString('en-US')} texts are scheduled`);
  const env = loadEnvironment({
    NODE_ENV: 'development',
    LOG_LEVEL: 'warn',
    DATABASE_APP_URL: database.appUrl,
    DATABASE_POOL: '5',
    PARLEY_KEKS: place.keks,
    TWILIO_API_BASE_URL: carrierOrigin,
  });
  const app = await createHttpApp(OutboundModule.forRoot(env), { env, title: 'bench', bodies: 'json' });
  await app.init();
  // Texts leave here step by step and by nobody else.
  await Promise.all([app.get(Sweeper).stop(), app.get(DeliveriesLoop).stop()]);
  const [wake, claim, submit] = [app.get(WakeScheduled), app.get(ClaimSubmissions), app.get(SubmitText)];
  return {
    database,
    tools,
    async send(count) {
      const until = performance.now() + DONE_WITHIN_MS;
      await wake.run();
      for (let left = count; left > 0;) {
        const claimed = await claim.run(IN_HAND);
        await Promise.all(claimed.map((one) => submit.run(one)));
        left -= claimed.length;
        if (claimed.length === 0) await sleep(5);
        if (performance.now() > until) throw new Error(`${left} of ${count} due texts did not leave`);
      }
    },
    async close() {
      await app.close();
      await tools.close();
    },
  };
}

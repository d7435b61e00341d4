import { freePort } from '#libs/platform';
import { drive, type Driven } from '../load/drive.js';
import { inboundFields, signedRequest, type ReadyRequest } from '../load/twilio-requests.js';
import type { Ratio, Sample } from '../ratio.js';
import { openTools } from '../tenants.js';
import type { RunningApp } from '../workplace.js';
import { settle } from './fill.js';

const PATH = '/api/sms/inbound';
const CONNECTIONS = 32;
/** Processes of each side that take turns: the compiler makes of the same code what may be a tenth faster or slower, for as long as the process lives. */
const PROCESSES = 3;
/** People who text, over all tenants. */
const CUSTOMERS = 500;
/** Requests made ready for one second of load; more than either side has ever taken here. */
const READY_PER_SECOND = 14_000;

/**
 * R1: a text that is acknowledged has been verified, sealed, stored, decided and put on its lane. Turns are kept out: tenants pause for 15 s, and between rounds what is due is
 * struck off.
 */
export const inboundTexts: Ratio = {
  id: 'R1',
  title: 'Inbound text, accepted and durable',
  ours: 'the inbound app: verify, raw event, text, keyword, lane',
  baseline: 'bare Fastify: parse the form, one INSERT',
  unit: 'requests/s',
  better: 'higher',
  floor: 0.6,
  aim: 1,
  // A text passes ten times the code that the bare side has, and the compiler is done with it after some nine seconds of full load; before, it takes a tenth of the processor.
  warmUp: 3,
  async prepare(place, options) {
    const database = await place.freshDatabase();
    await database.admin.query(
      `create table bare_inbound (sid text primary key, account text, sender text, recipient text, body text, received_at timestamptz default now());
       grant insert on bare_inbound to parley_app`,
    );
    const tools = await openTools(place, database, options.tenants);
    const apps = await startEach(() =>
      place.startApp('inbound', database, { REPLY_PAUSE_MS: '15000', REPLY_PAUSE_MAX_MS: '60000' }, options.profile),
    );
    const bares = await startEach(async () => {
      const origin = `http://127.0.0.1:${await freePort()}`;
      const bare = await place.startHelper('baselines/bare-inbound.js', {
        BARE_PORT: new URL(origin).port,
        BARE_DATABASE_URL: database.appUrl,
      });
      return { origin, pid: bare.pid, stop: () => bare.stop() };
    });
    let made = 0;
    let taken = 0;
    const ready = (origin: string, seconds: number): readonly ReadyRequest[] =>
      Array.from({ length: Math.ceil(READY_PER_SECOND * seconds) }, () => {
        made += 1;
        const tenant = tools.tenants[made % tools.tenants.length]!;
        return signedRequest(origin, PATH, inboundFields(tenant, made, CUSTOMERS), tenant.authToken);
      });
    const run = async (side: RunningApp[], share: number): Promise<Driven> => {
      const next = side.shift()!;
      side.push(next);
      const { origin, pid } = next;
      const seconds = options.seconds * share;
      const busy = [pid, place.postgresPid];
      return drive(origin, ready(origin, seconds), { connections: CONNECTIONS, seconds, busy });
    };
    return {
      processes: PROCESSES,
      async ours(share) {
        const driven = await run(apps, share);
        taken += driven.accepted;
        await database.admin.query(`update lane set due_at = null, waiting_since = null where due_at is not null`);
        return sampleOf(driven);
      },
      baseline: async (share) => sampleOf(await run(bares, share)),
      warmed: () => settle(database),
      async details() {
        const { rows } = await database.admin.query<{ kept: number; turns: number }>(
          `select (select count(*)::int from inbound_message) as kept, (select count(*)::int from message) as turns`,
        );
        const { kept, turns } = rows[0]!;
        if (kept !== taken) throw new Error(`${taken} texts were acknowledged and ${kept} are stored`);
        if (turns !== 0) throw new Error(`${turns} turns were taken while texts were measured`);
        return {
          acknowledged: taken,
          stored: kept,
          connections: CONNECTIONS,
          processes: PROCESSES,
          customers: CUSTOMERS,
          tenants: options.tenants,
        };
      },
      async close() {
        await Promise.all([...[...apps, ...bares].map((one) => one.stop()), tools.close()]);
      },
    };
  },
};

/** One behind the other, so that each begins alike. */
async function startEach(start: () => Promise<RunningApp>): Promise<RunningApp[]> {
  const started: RunningApp[] = [];
  for (let one = 0; one < PROCESSES; one += 1) started.push(await start());
  return started;
}

/** The figures of one side of one round. */
export const sampleOf = ({ perSecond, p50Ms, p99Ms, processorUs }: Driven): Sample => ({
  value: perSecond,
  notes: { p50_ms: p50Ms, p99_ms: p99Ms, ...(processorUs === null ? {} : { cpu_us: processorUs }) },
});

import { systemIds } from '#libs/kernel';
import { freePort } from '#libs/platform';
import { ApiKeys } from '#libs/tenancy';
import { openApi } from '../load/api-client.js';
import { measureWaits, sampleOfWaits } from '../load/waits.js';
import type { Ratio, Sample } from '../ratio.js';
import { customerNumber, openTools } from '../tenants.js';
import { fillPeople, fillQueued, refreshStatistics } from './fill.js';

/** Texts the flooding tenant has queued: more than it can send while this is measured. */
const FLOOD = 200_000;
/** What the quiet tenant sends. */
const PER_SECOND = 20;
const PACE = { latencyMs: 20, upToMs: 100 };

interface FloodCase {
  readonly id: string;
  readonly title: string;
  readonly segmentsPerSecond: number;
}

/** R13: how long a quiet tenant's text takes to the gateway while another tenant has 200,000 queued on a sender of its own, against the same without them (I31). */
const quietTenant = ({ id, title, segmentsPerSecond }: FloodCase): Ratio => ({
  id,
  title,
  ours: `p95 of POST /sms/send to the gateway at ${PER_SECOND}/s beside ${FLOOD.toLocaleString('en-US')} queued texts of another tenant, ${segmentsPerSecond} segments/s`,
  baseline: 'the same while the other tenant rests',
  unit: 'ms',
  better: 'lower',
  floor: 2,
  aim: 1.3,
  async prepare(place, options) {
    const database = await place.freshDatabase();
    const tools = await openTools(place, database, 2);
    const [flooding, quiet] = [tools.tenants[0]!, tools.tenants[1]!];
    await fillPeople(database, [flooding]);
    /** The flood's sender, and since when or until when it rests. */
    const rest = (until: 'now()' | `'infinity'`): Promise<unknown> =>
      database.admin.query(
        `update business_number set next_slot_at = ${until}, segments_per_second = $2 where tenant_id = $1`,
        [flooding.tenantId, segmentsPerSecond],
      );
    await rest(`'infinity'`);
    await fillQueued(database, tools, FLOOD);
    await refreshStatistics(database);
    const carrierOrigin = `http://127.0.0.1:${await freePort()}`;
    const carrier = await place.startHelper('stub/carrier.js', { CARRIER_PORT: new URL(carrierOrigin).port });
    const app = await place.startApp('outbound', database, { TWILIO_API_BASE_URL: carrierOrigin }, options.profile);
    const key = await new ApiKeys(tools.database, systemIds()).create(quiet.tenantId, 'bench', ['send']);
    const api = openApi(app.origin, key);
    let people = 0;
    let flooded = 0;
    const left = async (): Promise<number> => {
      const { rows } = await database.admin.query<{ count: number }>(
        `select count(*)::int as count from attempt where tenant_id = $1 and state = 'queued'`,
        [flooding.tenantId],
      );
      return rows[0]!.count;
    };
    const round = async (share: number): Promise<Sample> => {
      const before = await left();
      const started = performance.now();
      const waits = await measureWaits(
        carrier,
        {
          accountSid: quiet.accountSid,
          count: Math.ceil(PER_SECOND * options.seconds * share),
          perSecond: PER_SECOND,
          async cause() {
            const to = customerNumber(1_000_000 + (people += 1));
            await api.post(
              '/sms/send',
              { recipient_phone_number: to, sms_message_body: 'Your crew is on its way.' },
              { prefer: 'wait=0' },
            );
            return to;
          },
        },
        PACE,
      );
      const seconds = (performance.now() - started) / 1000;
      const sample = sampleOfWaits(waits);
      const taken = before - (await left());
      flooded += taken;
      return { ...sample, notes: { ...sample.notes, flood_per_second: taken / seconds } };
    };
    return {
      async ours(share) {
        await rest('now()');
        const sample = await round(share);
        await rest(`'infinity'`);
        return sample;
      },
      baseline: round,
      async details() {
        const waiting = await left();
        if (waiting === 0) throw new Error('The flood was over before the rounds were');
        if (flooded === 0) throw new Error('Nothing of the flood left');
        return { quiet: people, flooded, still_queued: waiting, segments_per_second: segmentsPerSecond, ...PACE };
      },
      async close() {
        await api.close();
        await app.stop();
        await Promise.all([carrier.stop(), tools.close()]);
      },
    };
  },
});

export const quietBesideFlood = quietTenant({
  id: 'R13',
  title: 'A quiet tenant beside a flood',
  segmentsPerSecond: 100,
});

/** The hard case: the flood's sender may fill every place at the gateway. */
export const quietBesideFastFlood = quietTenant({
  id: 'R13b',
  title: 'The same, the flood on a fast sender',
  segmentsPerSecond: 1000,
});

import { freePort } from '#libs/platform';
import { drive, type Driven } from '../load/drive.js';
import { receiptFields, sidOf, signedRequest, type ReadyRequest } from '../load/twilio-requests.js';
import type { Ratio } from '../ratio.js';
import { openTools, type BenchTenant } from '../tenants.js';
import { fillSubmitted, refreshStatistics } from './fill.js';
import { sampleOf } from './inbound-texts.js';

const CONNECTIONS = 32;
const READY_PER_SECOND = 20_000;
/** Texts whose `sent` comes before the `delivered` of the first of them. */
const BLOCK = 500;

/** R5: a receipt that is acknowledged has been verified, stored as it came, written as evidence and has moved its message. Two receipts a text: sent, delivered. */
export const receipts: Ratio = {
  id: 'R5',
  title: 'Receipt, recorded as evidence',
  ours: 'the inbound app: verify, raw event, evidence, attempt and message moved',
  baseline: 'bare Fastify: parse the form, one UPDATE by SID',
  unit: 'requests/s',
  better: 'higher',
  floor: 0.45,
  aim: 1.3,
  async prepare(place, options) {
    const database = await place.freshDatabase();
    const tools = await openTools(place, database, options.tenants);
    await database.admin.query(
      `create table bare_message (sid text primary key, status text, updated_at timestamptz);
       alter table bare_message set (fillfactor = 80);
       grant select, update on bare_message to parley_app`,
    );
    const app = await place.startApp('inbound', database, {}, options.profile);
    const bareOrigin = `http://127.0.0.1:${await freePort()}`;
    const bare = await place.startHelper('baselines/bare-receipts.js', {
      BARE_PORT: new URL(bareOrigin).port,
      BARE_DATABASE_URL: database.appUrl,
    });
    let filled = 0;
    let taken = 0;
    /** Texts of whole blocks, and their receipts in the order in which they come. */
    const ready = async (origin: string, seconds: number, ours: boolean): Promise<readonly ReadyRequest[]> => {
      const blocks = Math.ceil((READY_PER_SECOND * seconds) / 2 / BLOCK);
      const first = filled;
      filled += blocks * BLOCK;
      if (ours) await fillSubmitted(database, tools.tenants, first, blocks * BLOCK);
      else {
        await database.admin.query(
          `insert into bare_message (sid, status) select 'SM' || lpad(to_hex(g), 32, '0'), 'queued' from generate_series($1::int, $2::int) g`,
          [first, filled - 1],
        );
      }
      await database.admin.query(ours ? 'vacuum analyze attempt, message' : 'vacuum analyze bare_message');
      return Array.from({ length: blocks * BLOCK * 2 }, (_, index) => {
        const block = Math.floor(index / (2 * BLOCK));
        const status = index % (2 * BLOCK) < BLOCK ? 'sent' : 'delivered';
        const text = first + block * BLOCK + (index % BLOCK);
        const tenant: BenchTenant = tools.tenants[text % tools.tenants.length]!;
        const sid = sidOf('SM', text);
        return signedRequest(
          origin,
          `/webhooks/twilio/${tenant.channelId}/status?attempt=bench-token-${text}`,
          receiptFields(tenant, sid, status, text),
          tenant.authToken,
        );
      });
    };
    const run = async (origin: string, pid: number, share: number, ours: boolean): Promise<Driven> => {
      const seconds = options.seconds * share;
      const requests = await ready(origin, seconds, ours);
      const busy = [pid, place.postgresPid];
      return drive(origin, requests, { connections: CONNECTIONS, seconds, busy });
    };
    return {
      async ours(share) {
        const driven = await run(app.origin, app.pid, share, true);
        taken += driven.accepted;
        return sampleOf(driven);
      },
      baseline: async (share) => sampleOf(await run(bareOrigin, bare.pid, share, false)),
      warmed: () => refreshStatistics(database),
      async details() {
        const { rows } = await database.admin.query<{ kept: number; waiting: number; delivered: number }>(
          `select (select count(*)::int from evidence_event) as kept,
                  (select count(*)::int from raw_event where processed_at is null) as waiting,
                  (select count(*)::int from message where state = 'delivered') as delivered`,
        );
        const { kept, waiting, delivered } = rows[0]!;
        if (kept !== taken || waiting !== 0)
          throw new Error(`${taken} receipts were acknowledged, ${kept} are evidence and ${waiting} wait`);
        if (delivered === 0) throw new Error('No message was moved by its receipts');
        return { acknowledged: taken, evidence: kept, delivered, connections: CONNECTIONS, tenants: options.tenants };
      },
      async close() {
        await Promise.all([app.stop(), bare.stop(), tools.close()]);
      },
    };
  },
};

import { NestFactory } from '@nestjs/core';
import { LaneStore, type LaneLease } from '#libs/conversation';
import { systemIds, uuidv7, type EndpointId, type LaneId } from '#libs/kernel';
import { loadEnvironment } from '#libs/platform';
import { ReplyWriter, type ReplyOutcome } from '#libs/replies';
import { decideKeyword } from '#libs/keywords';
import { TakeTurn } from '../../apps/inbound/src/handle-message/take-turn.usecase.js';
import { TurnsLoop } from '../../apps/inbound/src/handle-message/turns.processor.js';
import { InboundModule } from '../../apps/inbound/src/inbound.module.js';
import type { Ratio, Sample } from '../ratio.js';
import { spreadOf } from '../statistics.js';
import { customerNumber, openTools, type Tools } from '../tenants.js';
import type { BenchDatabase } from '../workplace.js';
import { plansOfHistory } from './history-plans.js';

const LONG = 10_000;
const SHORT = 10;
/** Conversations of each length. */
const LANES = 10;
/** Turns per conversation and pass: below the loop guard's limit, beyond which a reply is refused. */
const TURNS = 5;
/** Texts of a conversation whose words are real: more than any turn reads. */
const READABLE = 60;
/** Between two texts of the made-up past: rare enough for the guard that lets a pair have 60 automatic texts a day. */
const STEP_S = 3600;

/**
 * R10: a whole turn – claim held, waiting texts, keyword look-ups, evidence, history, decision, message, attempt – in a conversation of 10,000 texts against one of 10. The
 * model is a function that answers at once: its time would hide the difference.
 */
export const conversationLength: Ratio = {
  id: 'R10',
  title: 'A turn in a long conversation',
  ours: `a turn after ${LONG.toLocaleString('en-US')} texts`,
  baseline: `a turn after ${SHORT}`,
  unit: 'ms',
  better: 'lower',
  floor: 1.3,
  aim: 1.1,
  async prepare(place, options) {
    const database = await place.freshDatabase();
    const tools = await openTools(place, database, 1);
    const long = await fillConversations(database, tools, 0, LONG);
    const short = await fillConversations(database, tools, LANES, SHORT);
    await database.admin.query('vacuum analyze');
    const app = await NestFactory.createApplicationContext(
      InboundModule.forRoot(
        loadEnvironment({
          NODE_ENV: 'development',
          LOG_LEVEL: 'warn',
          DATABASE_APP_URL: database.appUrl,
          PARLEY_KEKS: place.keks,
          SWEEP_MS: '60000',
          // The customers here are quicker than people.
          MACHINE_ANSWERS_WITHIN_MS: '0',
        }),
      ),
      { logger: false },
    );
    // Turns are taken here one by one and by nobody else.
    await app.get(TurnsLoop).stop();
    app.get(ReplyWriter).write = () =>
      Promise.resolve({ ...ANSWER, text: `Thanks! Tomorrow at ${(texted += 1)} works. We will ring before we come.` });
    const takeTurn = app.get(TakeTurn);
    const lanes = app.get(LaneStore);
    let taken = 0;
    const run = async (conversations: readonly Conversation[], share: number): Promise<Sample> => {
      const times: number[] = [];
      const passes = Math.max(1, Math.round(options.seconds * share));
      for (let pass = 0; pass < passes; pass += 1) {
        for (let turn = 0; turn < TURNS; turn += 1) {
          for (const conversation of conversations) {
            const lease = await textArrives(tools, lanes, conversation);
            const started = performance.now();
            await takeTurn.run(lease);
            times.push(performance.now() - started);
          }
        }
        taken += TURNS * conversations.length;
        await forgetTurns(database, TURNS * conversations.length);
      }
      return { value: spreadOf(times).median };
    };
    return {
      ours: (share) => run(long, share),
      baseline: (share) => run(short, share),
      details: async () => ({
        turns: taken,
        conversations: LANES,
        plans: await plansOfHistory(tools, long[0]!.laneId),
      }),
      async close() {
        await app.close();
        await tools.close();
      },
    };
  },
};

const ANSWER: Omit<Extract<ReplyOutcome, { kind: 'reply' }>, 'text'> = {
  kind: 'reply',
  language: 'en-US',
  needsHuman: false,
  pins: {
    promptId: 'reply',
    promptVersion: 1,
    promptHash: '0'.repeat(64),
    tenantSection: null,
    tenantSectionHash: null,
    model: 'bench',
    requestedModel: 'bench',
    calls: 1,
    inputTokens: 2000,
    outputTokens: 100,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    requestId: 'req_bench',
    stopReason: 'end_turn',
    latencyMs: 0,
    costMicroUsd: 0,
  },
};

interface Conversation {
  readonly laneId: LaneId;
  readonly endpointId: EndpointId;
}

/** {@link LANES} conversations that end an hour ago, in and out in turn; only the newest texts have words that can be opened. */
async function fillConversations(
  database: BenchDatabase,
  { tenants }: Tools,
  firstPerson: number,
  texts: number,
): Promise<readonly Conversation[]> {
  const { tenantId, numberId, accountSid, cipher } = tenants[0]!;
  const made: Conversation[] = [];
  for (let person = firstPerson; person < firstPerson + LANES; person += 1) {
    const number = customerNumber(person);
    const endpointId = cipher.endpointId(number);
    const laneId = cipher.laneId(numberId, endpointId);
    const pairs = texts / 2;
    await database.admin.query(`insert into endpoint (tenant_id, id, key_version, number) values ($1, $2, 1, $3)`, [
      tenantId,
      endpointId,
      cipher.seal('endpoint', endpointId, number),
    ]);
    await database.admin.query(
      `insert into lane (tenant_id, id, number_id, endpoint_id, last_seq, answered_seq) values ($1, $2, $3, $4, $5, $5)`,
      [tenantId, laneId, numberId, endpointId, pairs],
    );
    await database.admin.query(
      `with spoken as materialized (
         select g, gen_random_uuid() as raw_id, gen_random_uuid() as in_id, gen_random_uuid() as out_id,
                now() - interval '1 hour' - make_interval(secs => ($2::int - g) * ${STEP_S}) as at
           from generate_series(1, $2::int) g),
       raw as (
         insert into raw_event (tenant_id, id, channel_row, provider, account_ref, kind, dedupe_key, key_version, received_at, processed_at)
         select $1, raw_id, (select channel_row from business_number where tenant_id = $1 and id = $5), 'twilio', $6, 'inbound', raw_id::text, 1, at, at from spoken),
       heard as (
         insert into inbound_message (tenant_id, id, lane_id, seq, raw_event_id, provider, provider_message_id, key_version, body, body_chars, keyword_class,
                                      keyword_rule, keyword_version, received_at)
         select $1, in_id, $3, g, raw_id, 'twilio', raw_id::text, 1, decode(repeat('ab', 100), 'hex'), 72, 'free_text', 'none', '1', at from spoken),
       said as (
         insert into message (tenant_id, id, lane_id, endpoint_id, sender_id, origin, purpose, stream, state, key_version, body, encoding, segments,
                              answers_seq, expires_at, created_at, updated_at)
         select $1, out_id, $3, $4, $5, 'reply', 'reply', 'transactional', 'delivered', 1, decode(repeat('ab', 100), 'hex'), 'GSM-7', 1, g, at + interval '4 hours',
                at + interval '10 seconds', at + interval '20 seconds' from spoken)
       insert into attempt (tenant_id, id, message_id, ordinal, endpoint_id, sender_id, state, token, priority, segments, due_at, provider, account_ref, settled_at)
       select $1, out_id, out_id, 1, $4, $5, 'delivered', out_id::text, 1, 1, at, 'twilio', $6, at from spoken`,
      [tenantId, pairs, laneId, endpointId, numberId, accountSid],
    );
    for (const [table, order] of [
      ['inbound_message', 'seq'],
      ['message', 'created_at'],
    ] as const) {
      const { rows } = await database.admin.query<{ id: string }>(
        `select id from ${table} where tenant_id = $1 and lane_id = $2 order by ${order} desc limit $3`,
        [tenantId, laneId, READABLE],
      );
      await database.admin.query(
        `update ${table} t set body = w.body from unnest($2::uuid[], $3::bytea[]) as w (id, body) where t.tenant_id = $1 and t.id = w.id`,
        [
          tenantId,
          rows.map(({ id }) => id),
          rows.map(({ id }) =>
            cipher.seal(table, id, 'The sofa is on the second floor, there is a lift. Is that extra?'),
          ),
        ],
      );
    }
    made.push({ laneId, endpointId });
  }
  return made;
}

const ids = systemIds();
/** Different each time: the same words again and again are a machine's. */
let texted = 0;
const nextText = (): string => `Great. Can you also take fridge number ${(texted += 1)}?`;
const LEASE_MS = 60_000;

/** One more text on the lane, written as the inbound app writes it, and the lane leased to us. */
async function textArrives(tools: Tools, lanes: LaneStore, conversation: Conversation): Promise<LaneLease> {
  const { tenantId, numberId, cipher, accountSid } = tools.tenants[0]!;
  const rawEventId = uuidv7(Date.now());
  const text = nextText();
  await tools.database.inTenant(tenantId, async (tx) => {
    await tx.query(
      `insert into raw_event (tenant_id, id, channel_row, provider, account_ref, kind, dedupe_key, key_version, processed_at)
       select $1, $2, n.channel_row, 'twilio', $4, 'inbound', $2::uuid::text, 1, now() from business_number n where n.tenant_id = $1 and n.id = $3`,
      [tenantId, rawEventId, numberId, accountSid],
    );
    await lanes.append(
      tx,
      cipher,
      [
        {
          inboundId: ids.next(),
          laneId: conversation.laneId,
          numberId,
          endpointId: conversation.endpointId,
          rawEventId,
          provider: 'twilio',
          providerMessageId: rawEventId,
          body: text,
          bodyLossy: false,
          mediaCount: 0,
          keyword: decideKeyword({ text, answeredByProvider: null }),
          answeredByProvider: null,
        },
      ],
      { afterNewestMs: 0, atMostMs: 0 },
    );
  });
  const [lease] = await lanes.claim(tools.database, 1, LEASE_MS);
  if (lease === undefined || lease.laneId !== conversation.laneId) throw new Error('Somebody else took the turn');
  return lease;
}

/** Takes what `turns` turns added out again, so that every pass meets the same conversations. Throws when they did not all answer. */
async function forgetTurns({ admin }: BenchDatabase, turns: number): Promise<void> {
  const { rowCount } = await admin.query(`delete from attempt where state = 'queued'`);
  if (rowCount !== turns) throw new Error(`Of ${turns} turns ${rowCount} answered`);
  await admin.query(`delete from evidence_event`);
  await admin.query(`delete from message where state = 'queued'`);
  await admin.query(`with gone as (delete from inbound_message where received_at > now() - interval '30 minutes' returning raw_event_id)
                     delete from raw_event using gone where id = gone.raw_event_id`);
  await admin.query(
    `update lane set last_seq = (select max(seq) from inbound_message i where i.tenant_id = lane.tenant_id and i.lane_id = lane.id),
                     answered_seq = (select max(seq) from inbound_message i where i.tenant_id = lane.tenant_id and i.lane_id = lane.id)`,
  );
}

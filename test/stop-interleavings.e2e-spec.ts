import { getQueueToken } from '@nestjs/bullmq';
import type { ModuleMetadata } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { getDataSourceToken } from '@nestjs/typeorm';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { ConsentModule } from '#libs/consent';
import { ConversationModule, LaneStore, type LaneLease } from '#libs/conversation';
import { EvidenceModule } from '#libs/evidence';
import { VerifyWebhook } from '#libs/ingress';
import { CLOCK, showId } from '#libs/kernel';
import { ClaimSubmissions, MessagingModule, SubmitText } from '#libs/messaging';
import { AlarmClock, Database, PlatformModule, WORK_KINDS, type Environment, type Tx } from '#libs/platform';
import { RepliesModule } from '#libs/replies';
import { SenderMappingModule } from '#libs/sender-mapping';
import {
  EndpointStore,
  TENANCY_ENTITIES,
  TenancyModule,
  TenantVault,
  type Principal,
  type TenantCipher,
} from '#libs/tenancy';
import {
  createTestTenant,
  fakeClock,
  openTestDatabase,
  testEnvironment,
  type FakeClock,
  type OpenTestDatabase,
  type TestTenant,
} from '#libs/testing';
import { AnswerSpecially } from '../apps/inbound/src/handle-message/answer-specially.usecase.js';
import { AnswerKeywords } from '../apps/inbound/src/keywords/answer-keywords.usecase.js';
import { ApplyKeywords } from '../apps/inbound/src/keywords/apply-keywords.usecase.js';
import { SettleBurst } from '../apps/inbound/src/keywords/settle-burst.usecase.js';
import { TakeTurn } from '../apps/inbound/src/handle-message/take-turn.usecase.js';
import { InboundModule } from '../apps/inbound/src/inbound.module.js';
import { AcceptInboundTexts } from '../apps/inbound/src/webhooks/accept-inbound-texts.usecase.js';
import { SendText } from '../apps/outbound/src/api/send-text.usecase.js';
import { SendingModule } from '../apps/outbound/src/sending/sending.module.js';
import { startSimulator, type RunningSimulator } from '../apps/simulator/src/simulator.js';
import { inParallel } from './harness/http.js';
import type { LedgerEntry } from './harness/system.js';
import { inboundFields, signedForm } from './harness/webhooks.js';

/** A STOP on its way in and a text on its way out, each in six steps; a step ends where the next one begins. */
const STOP = ['receive', 'raw event', 'gate', 'opt-out', 'commit', 'acknowledge'] as const;
const TEXT = ['accept', 'claim', 'gate', 'suppressions', 'submitting', 'call'] as const;
/** The same in fewer steps, for what else can be in the way. */
const STOP_IN_FIVE = ['receive', 'gate', 'opt-out', 'commit', 'acknowledge'] as const;
const TEXT_IN_FOUR = ['accept', 'gate', 'submitting', 'call'] as const;
/** A turn until the model has answered, its end, and the way out of what it accepts. */
const ANSWER = ['ask', 'lane', 'accept', 'gate', 'submitting'] as const;
/** Where both open the same lane, and the text is one that counts and so takes its gate when it is accepted. */
const STOP_IN_SIX = ['receive', 'gate', 'opt-out', 'open lane', 'commit', 'acknowledge'] as const;
const ACCEPTANCE = ['ask', 'gate', 'accept'] as const;
type Step = (typeof STOP | typeof TEXT | typeof ANSWER | typeof STOP_IN_SIX | typeof ACCEPTANCE)[number];

/** The statement before which a step begins. The others begin between statements: see the walks. */
const STATEMENTS: Readonly<Partial<Record<Step, RegExp>>> = {
  'raw event': /insert into raw_event\b/,
  gate: /from endpoint\b.*\bfor (no key )?update/s,
  'opt-out': /insert into consent_event\b/,
  'open lane': /insert into lane\b/,
  lane: /from lane\b.*\bfor (no key )?update/s,
  accept: /insert into message\b/,
  suppressions: /from suppression\b/,
  submitting: /update attempt\b/,
};

/** How many such statements come before the one that begins the step: a turn holds its lane when it opens, too. */
const EARLIER: Readonly<Partial<Record<Step, number>>> = { lane: 1 };

/** Whose turn it is, time after time: S the STOP, T the text. */
type Order = string;

/** Every order in which two walks with so many steps left can take turns. */
function ordersOf(stop: number, text: number): readonly Order[] {
  if (stop + text === 0) return [''];
  return [
    ...(stop === 0 ? [] : ordersOf(stop - 1, text).map((rest) => `S${rest}`)),
    ...(text === 0 ? [] : ordersOf(stop, text - 1).map((rest) => `T${rest}`)),
  ];
}

/** A STOP or a text on its way, step by step: it takes the next one only when it is told to. */
class Walk {
  state: 'standing' | 'going' | 'over' = 'standing';
  private ahead: Step;
  private readonly met = new Map<Step, number>();
  private goOn: () => void;
  private stopped = (): void => undefined;
  private standing: Promise<void> = Promise.resolve();
  private failure: unknown = null;

  constructor(
    readonly name: 'S' | 'T',
    private readonly steps: readonly Step[],
    /** Where each step is written down as it begins. */
    private readonly trace: string[],
    work: (walk: Walk) => Promise<void>,
  ) {
    this.ahead = steps[0]!;
    this.goOn = () =>
      void work(this)
        .catch((error: unknown) => (this.failure = error))
        .finally(() => this.stand('over'));
  }

  /** Which step begins with this statement; null when it belongs to the one that is under way. */
  stepOf(sql: string): Step | null {
    for (const step of this.steps) {
      if (STATEMENTS[step]?.test(sql) !== true) continue;
      const met = this.met.get(step) ?? 0;
      this.met.set(step, met + 1);
      if (met === (EARLIER[step] ?? 0)) return step;
    }
    return null;
  }

  /** Stands before `step` until it is told to go on; a step that this walk does not tell apart goes with the one before it. */
  async before(step: Step): Promise<void> {
    if (!this.steps.includes(step)) return;
    this.ahead = step;
    await new Promise<void>((goOn) => {
      this.goOn = goOn;
      this.stand('standing');
    });
  }

  go(): void {
    this.trace.push(`${this.name} ${this.ahead}`);
    this.state = 'going';
    this.standing = new Promise((stopped) => (this.stopped = stopped));
    this.goOn();
  }

  /** Whether it stands or is over; looks for a moment before it says no. */
  async comesToStand(): Promise<boolean> {
    if (this.state === 'going') await Promise.race([this.standing, new Promise((late) => setTimeout(late, 3))]);
    if (this.failure !== null) throw this.failure as Error;
    return this.state !== 'going';
  }

  private stand(state: 'standing' | 'over'): void {
    this.state = state;
    this.stopped();
  }
}

/** The database of an app whose statements wait for their turn while somebody walks. Nothing is replaced: only the moment at which a statement or a COMMIT leaves is ours. */
class SteppedDatabase extends Database {
  walk: Walk | null = null;

  override inTenant<T>(tenantId: Parameters<Database['inTenant']>[0], work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.stepped(work, (stepped) => super.inTenant(tenantId, stepped));
  }

  override transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.stepped(work, (stepped) => super.transaction(stepped));
  }

  private async stepped<T>(
    work: (tx: Tx) => Promise<T>,
    run: (stepped: (tx: Tx) => Promise<T>) => Promise<T>,
  ): Promise<T> {
    const { walk } = this;
    if (walk === null) return run(work);
    let optsOut = false;
    const result = await run(async (tx) => {
      // As on the server: statements are begun in the order in which they were sent, and one that begins a step is begun when those before it are answered.
      let answered: Promise<unknown> = Promise.resolve();
      let waiting: Promise<void> | null = null;
      const inTurn = <Answer>(sql: string, leave: () => Promise<Answer>): Promise<Answer> => {
        const step = walk.stepOf(sql);
        optsOut ||= step === 'opt-out';
        const turn = step === null ? waiting : Promise.all([answered, waiting]).then(() => walk.before(step));
        waiting = turn;
        const answer =
          turn === null
            ? leave()
            : turn.then(() => {
                if (waiting === turn) waiting = null;
                return leave();
              });
        answered = Promise.allSettled([answered, answer]);
        return answer;
      };
      const done = await work({
        query: (sql, parameters) => inTurn(sql, () => tx.query(sql, parameters)),
        execute: (sql, parameters) => inTurn(sql, () => tx.execute(sql, parameters)),
        // It comes when the work is done and the step has begun.
        commitBehind: () => undefined,
        manager: tx.manager,
      });
      if (optsOut) await walk.before('commit');
      return done;
    });
    if (optsOut) await walk.before('acknowledge');
    return result;
  }
}

/** One order that was walked. */
interface Walked {
  readonly customer: string;
  readonly order: Order;
  /** Steps in the order in which they really began, `S gate` and so on. */
  readonly trace: readonly string[];
  /** The first turn that came to somebody who was waiting for the other: from here on the order cannot be. */
  readonly impossibleFrom: number | null;
}

/** What rows and the carrier say about one person in the end. */
interface Facts {
  /** Texts other than the answer to the STOP, as `state error`. */
  readonly texts: readonly string[];
  /** What the carrier took, each with whether its gate was committed before the STOP. */
  readonly left: readonly { readonly purpose: string; readonly beforeStop: boolean }[];
  /** Suppressions. */
  readonly inForce: number;
}

/** What the STOP is walked against. */
interface Race {
  readonly title: string;
  readonly stop: readonly Step[];
  readonly steps: readonly Step[];
  /** The last step of the text while it holds its gate. */
  readonly holdsUntil: Step;
  /** Which of our numbers the STOP is sent to. */
  readonly to?: number;
  /** Area code of its people. */
  readonly area: number;
  /** Before its orders are walked, for all its people. */
  readonly prepare: (customers: readonly string[]) => Promise<void>;
  readonly text: (customer: string, walk: Walk) => Promise<void>;
  /** What is right for a text after this trace; null: there is no such text. */
  readonly right: (at: (step: string) => number) => 'submitted null' | 'suppressed ERR_OPTED_OUT' | null;
}

describe('STOP against a text on its way: every order of their steps (I14, I8, F37)', () => {
  let db: OpenTestDatabase;
  let tenant: TestTenant;
  let simulator: RunningSimulator;
  let env: Environment;
  let clock: FakeClock;
  let admin: pg.Client;
  let stopApp: TestingModule;
  let textApp: TestingModule;
  let cipher: TenantCipher;
  const leases = new Map<string, LaneLease>();

  /** An app wired as in production but without loops and alarms, so that nothing happens except by a walk. */
  const wired = (parts: ModuleMetadata): Promise<TestingModule> => {
    const app = Test.createTestingModule(parts)
      .overrideProvider(Database)
      .useFactory({ factory: (source: DataSource) => new SteppedDatabase(source), inject: [getDataSourceToken()] })
      .overrideProvider(CLOCK)
      .useValue(clock)
      .overrideProvider(AlarmClock)
      .useValue({ ring: () => undefined });
    for (const kind of WORK_KINDS) app.overrideProvider(getQueueToken(kind)).useValue({});
    return app.compile();
  };
  const walkIn = (app: TestingModule, walk: Walk | null): void => {
    app.get<SteppedDatabase>(Database).walk = walk;
  };

  beforeAll(async () => {
    db = await openTestDatabase();
    tenant = await createTestTenant(db.database, { numbers: 2 });
    admin = new pg.Client({ connectionString: db.adminUrl });
    await admin.connect();
    simulator = await startSimulator({
      accounts: [
        {
          accountSid: tenant.accountSid,
          authToken: tenant.authToken,
          name: tenant.slug,
          numbers: tenant.numbers.map((number) => ({ number, inboundUrl: 'http://127.0.0.1:9/nobody' })),
        },
      ],
      settings: { receiptPlan: 'none' },
    });
    clock = fakeClock();
    env = testEnvironment({
      DATABASE_APP_URL: db.appUrl,
      TWILIO_API_BASE_URL: simulator.url,
      ANTHROPIC_API_KEY: 'simulator',
      ANTHROPIC_BASE_URL: simulator.url,
      TURN_LEASE_MS: '600000',
      REPLY_PAUSE_MS: '0',
    });
    stopApp = await wired({ imports: [InboundModule.forRoot(env)] });
    // The ways out of both apps in one, so that connections tell the STOP from the text. (The limiter at the API's door cannot be loaded by Jest, so OutboundModule cannot be taken whole.)
    textApp = await wired({
      imports: [
        PlatformModule.forRoot({ name: 'outbound', env, entities: TENANCY_ENTITIES }),
        TenancyModule,
        ConsentModule,
        EvidenceModule,
        SenderMappingModule,
        MessagingModule,
        ConversationModule,
        SendingModule,
        RepliesModule.forRoot({
          apiKey: 'simulator',
          baseUrl: simulator.url,
          model: env.ANTHROPIC_MODEL,
          callTimeoutMs: env.MODEL_TIMEOUT_MS,
          promptsDir: 'prompts',
        }),
      ],
      providers: [SendText, ApplyKeywords, SettleBurst, AnswerKeywords, AnswerSpecially, TakeTurn],
    });
    cipher = await textApp.get(TenantVault).cipherFor(tenant.tenantId);
  }, 60_000);
  afterAll(async () => {
    await Promise.all([stopApp?.close(), textApp?.close()]);
    await simulator?.stop();
    await admin?.end();
    await db?.drop();
  });

  /** A text of a customer, from the signed request to the acknowledgement. */
  async function texts(customer: string, words: string, to = 0): Promise<void> {
    const { url, headers, body } = signedForm(
      `${env.PUBLIC_BASE_URL}/api/sms/inbound`,
      tenant.authToken,
      inboundFields(tenant, customer, words, { To: tenant.numbers[to]! }),
    );
    const hook = { method: 'POST', url, headers, rawBody: Buffer.from(body) };
    const believed = await stopApp.get(VerifyWebhook).run('twilio', null, hook);
    const event = believed.ok ? believed.value.events[0] : undefined;
    if (!believed.ok || event?.kind !== 'inbound') throw new Error('A signed text was not believed');
    await stopApp.get(AcceptInboundTexts).run(believed.value, event);
  }

  const asks = async (customer: string, more: Partial<Parameters<SendText['run']>[1]> = {}): Promise<void> => {
    const caller: Principal = { kind: 'api_key', tenantId: tenant.tenantId, id: 'race', scopes: ['send'] };
    await textApp.get(SendText).run(
      caller,
      {
        recipient_phone_number: customer,
        sms_message_body: 'Your appointment is at noon',
        message_type: 'transactional',
        priority: 'normal',
        allow_reply: true,
        validity_minutes: 240,
        ...more,
      },
      null,
      0,
    );
  };

  const claim = (): ReturnType<ClaimSubmissions['run']> => textApp.get(ClaimSubmissions).run(64);
  const call = (submissions: Awaited<ReturnType<typeof claim>>): Promise<unknown> =>
    inParallel(submissions, 16, (submission) => textApp.get(SubmitText).run(submission));

  /** Whether a statement of `walk` stands before a lock that `other` holds: PostgreSQL's own word. */
  async function waitsFor(walk: Walk, other: Walk): Promise<boolean> {
    const app = { S: 'parley-inbound', T: 'parley-outbound' };
    const { rows } = await admin.query(
      `select from pg_stat_activity waiting join pg_stat_activity holding on holding.pid = any (pg_blocking_pids(waiting.pid))
        where waiting.datname = current_database() and waiting.wait_event_type = 'Lock' and waiting.application_name = $1 and holding.application_name = $2`,
      [app[walk.name], app[other.name]],
    );
    return rows.length > 0;
  }

  /** Resolves when `walk` stands, is over or waits for the other. */
  async function settled(walk: Walk, other: Walk): Promise<void> {
    while (!(await walk.comesToStand())) if (await waitsFor(walk, other)) return;
  }

  async function walked(race: Race, customer: string, order: Order): Promise<Walked> {
    const trace: string[] = [];
    const stop = new Walk('S', race.stop, trace, () => texts(customer, 'STOP', race.to));
    const text = new Walk('T', race.steps, trace, (walk) => race.text(customer, walk));
    const otherThan = (walk: Walk): Walk => (walk === stop ? text : stop);
    walkIn(stopApp, stop);
    const move = async (walk: Walk): Promise<void> => {
      if (walk.state === 'standing') walk.go();
      await settled(walk, otherThan(walk));
      // The other may have waited for what this step gave free.
      await settled(otherThan(walk), walk);
    };
    let impossibleFrom: number | null = null;
    for (const [index, name] of order.split('').entries()) {
      const walk = name === 'S' ? stop : text;
      if (walk.state === 'going') impossibleFrom ??= index;
      else if (walk.state === 'standing') await move(walk);
    }
    while (stop.state !== 'over' || text.state !== 'over') for (const walk of [stop, text]) await move(walk);
    walkIn(stopApp, null);
    walkIn(textApp, null);
    return { customer, order, trace, impossibleFrom };
  }

  /** Turns that are due and texts that are due, until none is. */
  async function answerEverybody(): Promise<void> {
    for (;;) {
      const due = await textApp.get(LaneStore).claim(textApp.get(Database), 64, env.TURN_LEASE_MS);
      if (due.length === 0) break;
      await inParallel(due, 8, (lease) => textApp.get(TakeTurn).run(lease));
    }
    const queued = async (): Promise<boolean> =>
      (await admin.query(`select from attempt where state = 'queued' limit 1`)).rows.length > 0;
    while (await queued()) await call(await claim());
  }

  async function factsOf(runs: readonly Walked[]): Promise<ReadonlyMap<string, Facts>> {
    const { rows: messages } = await admin.query<{ endpoint_id: string; what: string }>(
      `select endpoint_id, concat_ws(' ', state, coalesce(error_code, 'null')) as what from message where purpose <> 'opt_out_confirmation'`,
    );
    const { rows: gates } = await admin.query<{ token: string; purpose: string; before_stop: boolean }>(
      `with stop as (select endpoint_id, min(pg_xact_commit_timestamp(xmin)) as at from consent_event where state = 'opted_out' group by 1)
       select a.token, m.purpose, bool_and(pg_xact_commit_timestamp(e.xmin) <= stop.at) as before_stop
         from stop join attempt a on a.endpoint_id = stop.endpoint_id join message m on m.id = a.message_id
              join evidence_event e on e.attempt_id = a.id and e.kind = 'send_requested' group by 1, 2`,
    );
    const { rows: suppressions } = await admin.query<{ endpoint_id: string }>(
      `select endpoint_id from suppression where lifted_at is null`,
    );
    const { entries } = (await (await fetch(`${simulator.url}/sim/ledger`)).json()) as { entries: LedgerEntry[] };
    const gateOf = new Map(gates.map((row) => [row.token, row]));
    const byPerson = <Row extends { endpoint_id: string }>(rows: readonly Row[]) => {
      const found = new Map<string, Row[]>();
      for (const row of rows) found.set(row.endpoint_id, [...(found.get(row.endpoint_id) ?? []), row]);
      return (customer: string): readonly Row[] => found.get(cipher.endpointId(customer)) ?? [];
    };
    const [messagesOf, suppressionsOf] = [byPerson(messages), byPerson(suppressions)];
    const leftTo = byPerson(
      entries.map(({ to, sid, attemptToken }) => ({ endpoint_id: cipher.endpointId(to), sid, attemptToken })),
    );
    return new Map(
      runs.map(({ customer }) => [
        customer,
        {
          texts: messagesOf(customer).map(({ what }) => what),
          left: leftTo(customer).map(({ sid, attemptToken }) => {
            const gate = gateOf.get(attemptToken ?? '');
            if (gate === undefined) throw new Error(`The carrier took ${sid} without a gate of ours`);
            return { purpose: gate.purpose, beforeStop: gate.before_stop };
          }),
          inForce: suppressionsOf(customer).length,
        },
      ]),
    );
  }

  /** An order that begins like one which came to a point it could not go on from cannot be either. */
  const rulesOut = ({ order, impossibleFrom }: Walked, other: Order): boolean =>
    impossibleFrom !== null && other.startsWith(order.slice(0, impossibleFrom + 1));

  /** People whose rows exist. */
  async function makeKnown(customers: readonly string[]): Promise<void> {
    const [numberId] = tenant.numberIds;
    await db.database.inTenant(tenant.tenantId, async (tx) => {
      const endpoints = await new EndpointStore().ensure(tx, cipher, customers);
      await tx.query(
        `insert into lane (tenant_id, id, number_id, endpoint_id) select $1, l.id, $2, l.endpoint_id from unnest($3::uuid[], $4::uuid[]) as l (id, endpoint_id)`,
        [tenant.tenantId, numberId, endpoints.map((id) => cipher.laneId(numberId!, id)), endpoints],
      );
    });
  }

  /** People who have asked something; the turn that answers them has begun. */
  async function makeCurious(customers: readonly string[]): Promise<void> {
    await inParallel(customers, 128, (customer) => texts(customer, 'I need an old sofa removed'));
    for (;;) {
      const claimed = await textApp.get(LaneStore).claim(textApp.get(Database), 500, env.TURN_LEASE_MS);
      if (claimed.length === 0) return;
      for (const lease of claimed) leases.set(lease.laneId, lease);
    }
  }

  /** A text on its way; `standsStill` is how long it waits between its gate and its call. */
  const askedFor =
    (standsStill: number): Race['text'] =>
    async (customer, walk) => {
      await asks(customer);
      await walk.before('claim');
      walkIn(textApp, walk);
      const submissions = await claim();
      walkIn(textApp, null);
      await walk.before('call');
      clock.advance(standsStill);
      await call(submissions);
      // What was put back is due at once.
      if (standsStill > 0) await call(await claim());
      clock.advance(-standsStill);
    };

  const RACES: readonly Race[] = [
    {
      title: 'a text asked for by the API',
      stop: STOP,
      steps: TEXT,
      holdsUntil: 'submitting',
      area: 208,
      prepare: makeKnown,
      text: askedFor(0),
      right: (at) => (at('T gate') < at('S gate') ? 'submitted null' : 'suppressed ERR_OPTED_OUT'),
    },
    {
      title: 'a text to somebody never heard of before',
      stop: STOP_IN_FIVE,
      steps: TEXT_IN_FOUR,
      holdsUntil: 'submitting',
      area: 307,
      prepare: async () => undefined,
      text: askedFor(0),
      right: (at) => (at('T gate') < at('S gate') ? 'submitted null' : 'suppressed ERR_OPTED_OUT'),
    },
    {
      title: 'a text that passed its gate more than two seconds before its call, and so has to pass it again',
      stop: STOP_IN_FIVE,
      steps: TEXT_IN_FOUR,
      holdsUntil: 'submitting',
      area: 406,
      prepare: makeKnown,
      text: askedFor(2001),
      right: (at) => (at('T call') < at('S gate') ? 'submitted null' : 'suppressed ERR_OPTED_OUT'),
    },
    {
      title: 'an answer that the model is writing',
      stop: STOP_IN_FIVE,
      steps: ANSWER,
      holdsUntil: 'submitting',
      area: 505,
      prepare: makeCurious,
      text: async (customer, walk) => {
        walkIn(textApp, walk);
        const laneId = cipher.laneId(tenant.numberIds[0]!, cipher.endpointId(customer));
        await textApp.get(TakeTurn).run(leases.get(laneId)!);
        await call(await claim());
      },
      // A STOP that is on the lane when the turn comes back to it has the answer thrown away.
      right: (at) =>
        at('S opt-out') < at('T lane')
          ? null
          : at('T gate') < at('S gate')
            ? 'submitted null'
            : 'suppressed ERR_OPTED_OUT',
    },
    {
      title: 'the first text to somebody known from another of our numbers, which the STOP comes to',
      stop: STOP_IN_SIX,
      steps: ACCEPTANCE,
      holdsUntil: 'accept',
      to: 1,
      area: 604,
      prepare: makeKnown,
      text: async (customer, walk) => {
        walkIn(textApp, walk);
        await asks(customer, {
          sender_phone_number_id: showId('number', tenant.numberIds[1]!),
          fact: { key: `visit:${customer}`, as_of: clock.now().toISOString() },
        });
      },
      // It is claimed when both are over.
      right: () => 'suppressed ERR_OPTED_OUT',
    },
  ];

  describe.each(RACES)('$title', (race) => {
    const runs: Walked[] = [];
    let facts: ReadonlyMap<string, Facts>;
    beforeAll(async () => {
      const orders = ordersOf(race.stop.length, race.steps.length);
      const customers = orders.map((_, index) => `+1${race.area}555${String(index).padStart(4, '0')}`);
      await race.prepare(customers);
      for (const [index, order] of orders.entries())
        if (!runs.some((earlier) => rulesOut(earlier, order))) runs.push(await walked(race, customers[index]!, order));
      await answerEverybody();
      facts = await factsOf(runs);
    }, 120_000);

    const judged = () =>
      runs.map((run) => ({
        ...run,
        ...facts.get(run.customer)!,
        at: (step: string): number => (run.trace.includes(step) ? run.trace.indexOf(step) : Infinity),
      }));

    it('I14: nothing leaves whose gate was committed after the STOP, but the one confirmation', () => {
      const late = judged().flatMap(({ trace, left }) =>
        left
          .filter(({ purpose, beforeStop }) => purpose !== 'opt_out_confirmation' && !beforeStop)
          .map(() => trace.join(', ')),
      );
      expect(late).toEqual([]);
    });

    it('what came to the gate first leaves; everything else ends suppressed as opted out, or was never accepted', () => {
      const wrong = judged().flatMap(({ trace, texts: ended, left, at }) => {
        const right = race.right(at);
        const sent = left.filter(({ purpose }) => purpose !== 'opt_out_confirmation').length;
        return ended.join() === (right ?? '') && sent === (right === 'submitted null' ? 1 : 0)
          ? []
          : [`${trace.join(', ')}: ${ended.join()}, left ${sent} times, right is ${right}`];
      });
      expect(wrong).toEqual([]);
    });

    it('R-1.4, I9: the STOP is in force and confirmed once, after it was committed', () => {
      const wrong = judged().flatMap(({ trace, left, inForce }) => {
        const confirmations = left.filter(({ purpose }) => purpose === 'opt_out_confirmation');
        return inForce === 1 && confirmations.length === 1 && !confirmations[0]!.beforeStop
          ? []
          : [`${trace.join(', ')}: in force ${inForce}, confirmed ${JSON.stringify(confirmations)}`];
      });
      expect(wrong).toEqual([]);
    });

    it('F11: nobody was ended as a deadlock: gates are taken before lanes', async () => {
      const { rows } = await admin.query(
        `select deadlocks::int from pg_stat_database where datname = current_database()`,
      );
      expect(rows).toEqual([{ deadlocks: 0 }]);
    });

    it('whoever comes second to the gate waits for the commit of the first, and no other step was left out', () => {
      const afterGate = race.steps[race.steps.indexOf('gate') + 1]!;
      const wrong = judged().flatMap(({ trace, left, at }) => {
        const taken = (name: 'S' | 'T'): string =>
          trace.flatMap((step) => (step.startsWith(name) ? [step.slice(2)] : [])).join();
        const sent = left.some(({ purpose }) => purpose !== 'opt_out_confirmation');
        const whole =
          taken('S') === race.stop.join() &&
          // A text that was refused when it was accepted never comes to a gate; nor does an answer that was thrown away.
          (taken('T') === race.steps.join() || (!sent && (at('T gate') === Infinity || race.right(at) === null)));
        const apart =
          at('S gate') < at('T gate')
            ? at('S commit') < at(`T ${afterGate}`) || at('T gate') === Infinity
            : at(`T ${race.holdsUntil}`) < at('S opt-out');
        return whole && apart ? [] : [trace.join(', ')];
      });
      expect(wrong).toEqual([]);
    });
  });
});

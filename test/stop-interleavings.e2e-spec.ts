import { getQueueToken } from '@nestjs/bullmq';
import { Test, type TestingModule } from '@nestjs/testing';
import { getDataSourceToken } from '@nestjs/typeorm';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { LaneStore } from '#libs/conversation';
import { VerifyWebhook } from '#libs/ingress';
import { CLOCK } from '#libs/kernel';
import { ClaimSubmissions, SubmitText } from '#libs/messaging';
import { AlarmClock, Database, WORK_KINDS, type Environment, type Tx } from '#libs/platform';
import { EndpointStore, TenantVault, type Principal, type TenantCipher } from '#libs/tenancy';
import {
  createTestTenant,
  fakeClock,
  openTestDatabase,
  testEnvironment,
  type FakeClock,
  type OpenTestDatabase,
  type TestTenant,
} from '#libs/testing';
import { TakeTurn } from '../apps/inbound/src/handle-message/take-turn.usecase.js';
import { InboundModule } from '../apps/inbound/src/inbound.module.js';
import { AcceptInboundTexts } from '../apps/inbound/src/webhooks/accept-inbound-texts.usecase.js';
import { SendText } from '../apps/outbound/src/api/send-text.usecase.js';
import { OutboundModule } from '../apps/outbound/src/outbound.module.js';
import { startSimulator, type RunningSimulator } from '../apps/simulator/src/simulator.js';
import { inParallel } from './harness/http.js';
import type { LedgerEntry } from './harness/system.js';
import { inboundFields, signedForm } from './harness/webhooks.js';

/** A STOP on its way in: what follows each mark is one step. `begin` is everything before the first. */
const STOP_STEPS = ['begin', 'raw event', 'gate', 'opt-out', 'commit', 'acknowledge'] as const;
/** A text on its way out. */
const SEND_STEPS = ['accept', 'claim', 'gate', 'suppressions', 'submitting', 'call'] as const;
type Step = (typeof STOP_STEPS)[number] | (typeof SEND_STEPS)[number];

/** Before which statement a step begins. */
const BEGINS: readonly (readonly [Step, RegExp])[] = [
  ['raw event', /insert into raw_event\b/],
  ['gate', /from endpoint\b.*\bfor (no key )?update/s],
  ['opt-out', /insert into consent_event\b/],
  ['suppressions', /from suppression\b/],
  ['submitting', /update attempt\b/],
];

/** Who is given a turn, twelve times: S the STOP, T the text. */
type Order = readonly ('S' | 'T')[];

/** Every order in which two paths of `left` and `right` steps can take turns. */
function* orders(left: number, right: number): Generator<Order> {
  if (left + right === 0) yield [];
  if (left > 0) for (const rest of orders(left - 1, right)) yield ['S', ...rest];
  if (right > 0) for (const rest of orders(left, right - 1)) yield ['T', ...rest];
}

/** One of the two, walking step by step: it goes on only when it is told to. */
class Walk {
  /** The steps it has begun, in its own order. */
  readonly begun: Step[] = [];
  /** The steps whose end it has reached. */
  readonly ended: Step[] = [];
  state: 'standing' | 'going' | 'over' = 'standing';
  /** Whether statements of its database are cut into steps yet. */
  armed = false;
  private goOn: () => void;
  private stopped = (): void => undefined;
  private stands: Promise<void> = Promise.resolve();
  private failure: unknown = null;

  constructor(
    readonly name: 'S' | 'T',
    first: Step,
    work: (walk: Walk) => Promise<void>,
  ) {
    this.begun.push(first);
    this.goOn = () =>
      void work(this)
        .catch((error: unknown) => (this.failure = error))
        .finally(() => this.stand('over'));
  }

  /** The end of a step: stands here until it is told to go on. */
  async before(step: Step): Promise<void> {
    if (this.begun.includes(step)) return;
    this.begun.push(step);
    await new Promise<void>((goOn) => {
      this.goOn = goOn;
      this.stand('standing');
    });
  }

  go(): void {
    this.state = 'going';
    this.stands = new Promise((stopped) => (this.stopped = stopped));
    this.goOn();
  }

  /** Resolves when it stands again or is over; waits no longer than a moment. */
  async comesToStand(): Promise<boolean> {
    if (this.state === 'going') await Promise.race([this.stands, new Promise((late) => setTimeout(late, 3))]);
    if (this.failure !== null) throw this.failure as Error;
    return this.state !== 'going';
  }

  private stand(state: 'standing' | 'over'): void {
    this.state = state;
    this.ended.push(...this.begun.slice(this.ended.length, state === 'over' ? undefined : -1));
    this.stopped();
  }
}

/** The database of an app whose statements wait for their turn. Nothing is faked: only the moment at which a statement, or the COMMIT, leaves is ours. */
class SteppedDatabase extends Database {
  walk: Walk | null = null;

  override inTenant<T>(...[tenantId, work]: Parameters<typeof Database.prototype.inTenant<T>>): Promise<T> {
    return this.stepped(work, (cut) => super.inTenant(tenantId, cut));
  }

  override transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.stepped(work, (cut) => super.transaction(cut));
  }

  private async stepped<T>(
    work: (tx: Tx) => Promise<T>,
    run: (cut: (tx: Tx) => Promise<T>) => Promise<T>,
  ): Promise<T> {
    const { walk } = this;
    if (walk?.armed !== true) return run(work);
    let optsOut = false;
    const turn = async (sql: string): Promise<void> => {
      for (const [step, pattern] of BEGINS) {
        if (!pattern.test(sql)) continue;
        optsOut ||= step === 'opt-out';
        await walk.before(step);
      }
    };
    const cuts = (sql: string): boolean => BEGINS.some(([, pattern]) => pattern.test(sql));
    const result = await run(async (tx) => {
      const done = await work({
        // What is not cut leaves in the same breath, so that statements keep their order.
        query: (sql, parameters) =>
          cuts(sql) ? turn(sql).then(() => tx.query(sql, parameters)) : tx.query(sql, parameters),
        execute: (sql, parameters) =>
          cuts(sql) ? turn(sql).then(() => tx.execute(sql, parameters)) : tx.execute(sql, parameters),
        // Then the COMMIT comes at the end of the work.
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

/** What became of one order. */
interface Run {
  readonly customer: string;
  readonly order: Order;
  /** The first turn that was given to somebody who could not move: such an order cannot be. */
  readonly impossibleFrom: number | null;
  readonly steps: Readonly<Record<'S' | 'T', readonly Step[]>>;
}

describe('STOP against a text on its way, in every order of their steps (I14, F37)', () => {
  let db: OpenTestDatabase;
  let tenant: TestTenant;
  let simulator: RunningSimulator;
  let env: Environment;
  let clock: FakeClock;
  let admin: pg.Client;
  let inbound: TestingModule;
  let outbound: TestingModule;
  let stopSide: SteppedDatabase;
  let sendSide: SteppedDatabase;
  let cipher: TenantCipher;
  let people = 0;

  /** An app as it is wired in production, without its loops: nothing happens but what a walk does. */
  const wired = (module: ReturnType<typeof InboundModule.forRoot>): Promise<TestingModule> => {
    const building = Test.createTestingModule({ imports: [module] })
      .overrideProvider(Database)
      .useFactory({ factory: (source: DataSource) => new SteppedDatabase(source), inject: [getDataSourceToken()] })
      .overrideProvider(CLOCK)
      .useValue(clock)
      .overrideProvider(AlarmClock)
      .useValue({ ring: () => undefined });
    for (const kind of WORK_KINDS) building.overrideProvider(getQueueToken(kind)).useValue({});
    return building.compile();
  };

  beforeAll(async () => {
    db = await openTestDatabase();
    tenant = await createTestTenant(db.database);
    admin = new pg.Client({ connectionString: db.adminUrl });
    await admin.connect();
    simulator = await startSimulator({
      accounts: [
        {
          accountSid: tenant.accountSid,
          authToken: tenant.authToken,
          name: tenant.slug,
          numbers: [{ number: tenant.number, inboundUrl: 'http://127.0.0.1:9/nobody' }],
        },
      ],
      settings: { receiptPlan: 'none' },
    });
    clock = fakeClock(new Date());
    env = testEnvironment({ DATABASE_APP_URL: db.appUrl, TWILIO_API_BASE_URL: simulator.url });
    inbound = await wired(InboundModule.forRoot(env));
    outbound = await wired(OutboundModule.forRoot(env));
    stopSide = inbound.get(Database);
    sendSide = outbound.get(Database);
    cipher = await new TenantVault(db.database, inbound.get(TenantVault)['keys' as never]).cipherFor(tenant.tenantId);
  }, 60_000);
  afterAll(async () => {
    await Promise.all([inbound?.close(), outbound?.close()]);
    await simulator?.stop();
    await admin?.end();
    await db?.drop();
  });
});

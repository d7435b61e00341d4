import { readId } from '#libs/kernel';
import type { TestTenant } from '#libs/testing';
import { TextPlacer } from './harness/place-texts.js';
import { eventually, startSystem, type System } from './harness/system.js';

/** 600 texts on a sender of 50 a second prove it on every run, PARLEY_LONG_TESTS=1 the 10,000 on one of 10. */
const IS_LONG = process.env['PARLEY_LONG_TESTS'] === '1';
const { texts: TEXTS, rate: RATE } = IS_LONG ? { texts: 10_000, rate: 10 } : { texts: 600, rate: 50 };
/** However slow the machine: it may be late, it may not be early. */
const PATIENCE_MS = (TEXTS / RATE) * 1000 * 3 + 60_000;
const [HIGH, NORMAL, LOW] = [2, 5, 8];

/** Segments let go by a sender or a campaign at one moment, by the clock that decides about slots. */
interface Release {
  readonly of: string;
  readonly at: number;
  readonly segments: number;
}

/** Most segments within any `windowMs`. */
function mostWithin(releases: readonly Release[], windowMs: number): number {
  let [from, held, most] = [0, 0, 0];
  for (const { at, segments } of releases) {
    held += segments;
    while (releases[from]!.at <= at - windowMs) held -= releases[from++]!.segments;
    most = Math.max(most, held);
  }
  return most;
}

describe('throughput: carriers get what was agreed, people get what is urgent', () => {
  let system: System;
  let tenant: TestTenant;
  let placer: TextPlacer;
  let numbered = 0;

  beforeAll(async () => {
    // Two processes share every sender.
    system = await startSystem({ tenants: 1, outbound: 2, env: { SWEEP_MS: '200' } });
    [tenant] = system.tenants as [TestTenant];
    placer = new TextPlacer(system.db.database);
    await system.sim('PUT', '/sim/settings', { receiptPlan: 'none' });
    // What a slot lets go is written down by the very statement that takes it: no other process's hurry or delay is in the figures.
    await system.admin.query(`
      create table released (of uuid not null, at timestamptz not null, segments integer not null);
      create function note_release() returns trigger language plpgsql security definer as $$
      begin
        insert into public.released values (new.id, clock_timestamp(), new.day_segments - case when new.day is not distinct from old.day then old.day_segments else 0 end);
        return new;
      end $$;
      create trigger note_release after update on business_number for each row when (new.claims > old.claims) execute function note_release();
      create trigger note_release after update on sender_campaign for each row when (new.day_segments <> old.day_segments) execute function note_release();
    `);
  }, 60_000);
  afterAll(() => system.stop());

  /** A sender that Parley and the carrier know; its uuid. */
  const aSender = async (settings: object): Promise<{ id: string; shown: string; number: string }> => {
    const number = `+1312557${String((numbered += 1)).padStart(4, '0')}`;
    const all = Array.from({ length: numbered }, (_, at) => `+1312557${String(at + 1).padStart(4, '0')}`);
    await system.sim('PUT', `/sim/accounts/${tenant.accountSid}`, {
      authToken: tenant.authToken,
      numbers: [tenant.number, ...all].map((one) => ({
        number: one,
        inboundUrl: `${system.env['PUBLIC_BASE_URL']}/api/sms/inbound`,
      })),
    });
    const { body, status } = await system.api(tenant, 'POST', '/v1/senders', {
      channel_id: tenant.channelId,
      sender_type: 'long_code',
      sender_value: number,
      ...settings,
    });
    expect(status).toBe(201);
    return { id: readId('number', body.sender_identity_id)!, shown: body.sender_identity_id, number };
  };
  /** Nothing leaves from these while `work` fills their queues. */
  const whileHeld = async <T>(senders: readonly { id: string }[], work: () => Promise<T>): Promise<T> => {
    const set = (slot: string) =>
      system.admin.query(`update business_number set next_slot_at = ${slot} where id = any ($1::uuid[])`, [
        senders.map(({ id }) => id),
      ]);
    await set(`now() + interval '1 hour'`);
    const done = await work();
    await set(`'-infinity'`);
    return done;
  };
  const releasesOf = async (id: string): Promise<readonly Release[]> =>
    (
      await system.admin.query<Release>(
        `select of, extract(epoch from at)::float8 * 1000 as at, segments from released where of = $1 order by at`,
        [id],
      )
    ).rows;
  const count = async (senders: readonly { id: string }[], state: string): Promise<number> =>
    (
      await system.admin.query<{ count: number }>(
        `select count(*)::int from attempt where sender_id = any ($1::uuid[]) and state = any ($2)`,
        [senders.map(({ id }) => id), state === 'gone' ? ['submitted', 'delivered'] : [state]],
      )
    ).rows[0]!.count;
  const allGone = (senders: readonly { id: string }[], expected: number): Promise<boolean> =>
    eventually('all texts to leave', async () => (await count(senders, 'gone')) === expected, PATIENCE_MS);
  /** Priorities in the order in which texts left. */
  const prioritiesOf = async (id: string): Promise<readonly number[]> =>
    (
      await system.admin.query<{ priority: number }>(
        `select priority from attempt where sender_id = $1 order by gate_committed_at`,
        [id],
      )
    ).rows.map(({ priority }) => priority);
  /**
   * A sender that was idle may be a quarter of a second ahead, and lets as much go at once: half a second's worth beyond its rate in any window, which is 5 % of ten seconds.
   */
  const expectPace = (releases: readonly Release[], rate: number): void => {
    for (const seconds of [1, 2, 10])
      expect(mostWithin(releases, seconds * 1000)).toBeLessThanOrEqual(Math.floor(rate * (seconds + 0.5)));
    expect(mostWithin(releases, 10_000)).toBeLessThanOrEqual(rate * 10 * 1.05);
  };

  it(
    `S0.31, S0.17, OB18, OB19: ${TEXTS} texts of three priorities on a sender of ${RATE} a second: the rate is kept within 5 % of any ten seconds, urgent ones leave first, the others go on`,
    async () => {
      const sender = await aSender({ segments_per_second: RATE });
      const third = TEXTS / 3;
      const shares = [Math.ceil(third), Math.floor(third), TEXTS - Math.ceil(third) - Math.floor(third)] as const;
      await whileHeld([sender], async () => {
        // The least urgent came first, as a bulk send does that is under way when something urgent comes.
        for (const [at, priority] of [LOW, NORMAL, HIGH].entries())
          await placer.place(tenant, { count: shares[at]!, senderId: sender.id, priority });
      });
      await allGone([sender], TEXTS);
      const releases = await releasesOf(sender.id);
      expect(releases.reduce((sum, { segments }) => sum + segments, 0)).toBe(TEXTS);
      expectPace(releases, RATE);

      const left = await prioritiesOf(sender.id);
      const lastHigh = left.lastIndexOf(HIGH);
      const lowAfter = left.slice(lastHigh).filter((priority) => priority === LOW).length;
      expect(lowAfter / shares[0]).toBeGreaterThanOrEqual(0.85);
      const average = (wanted: number): number => {
        const places = left.flatMap((priority, at) => (priority === wanted ? [at] : []));
        return places.reduce((sum, at) => sum + at, 0) / places.length;
      };
      expect(average(HIGH)).toBeLessThan(average(NORMAL));
      expect(average(NORMAL)).toBeLessThan(average(LOW));
      const begun = left.slice(0, TEXTS / 2).filter((priority) => priority === LOW).length;
      expect(begun / (TEXTS / 2)).toBeGreaterThanOrEqual(0.05);

      // Once each, from that number, whatever two processes did at the same time.
      const ledger = await system.ledger({ from: sender.number });
      expect(ledger).toHaveLength(TEXTS);
      expect(new Set(ledger.map(({ to }) => to)).size).toBe(TEXTS);
    },
    PATIENCE_MS + 120_000,
  );

  it('OB18: an answer to a person does not wait behind a bulk send of the same number', async () => {
    const sender = await aSender({ segments_per_second: 5 });
    await whileHeld([sender], () => placer.place(tenant, { count: 300, senderId: sender.id, priority: LOW }));
    await eventually('the bulk send to be under way', async () => (await count([sender], 'gone')) > 0);
    const person = '+12025558001';
    await system.text(person, sender.number, 'Do you take sofas?');
    await eventually('the answer', async () => (await system.ledger({ to: person })).length === 1, 30_000);
    // A minute of bulk sending is still to come.
    expect(await count([sender], 'queued')).toBeGreaterThan(100);
    await system.admin.query(`update attempt set state = 'failed' where sender_id = $1 and state = 'queued'`, [
      sender.id,
    ]);
  }, 60_000);

  it('S1.46, OB19: two numbers of a campaign share its rate, however fast each of them might be', async () => {
    const { body: campaign } = await system.api(tenant, 'PUT', '/v1/sender-campaigns', {
      name: 'shared-rate',
      registration_state: 'registered',
      segments_per_second: 20,
    });
    const settings = { segments_per_second: 50, campaign_id: campaign.campaign_id };
    const senders = [await aSender(settings), await aSender(settings)];
    await whileHeld(senders, async () => {
      for (const { id } of senders) await placer.place(tenant, { count: 60, senderId: id, priority: NORMAL });
    });
    await allGone(senders, 120);
    const releases = await releasesOf(readId('campaign', campaign.campaign_id)!);
    expect(releases.reduce((sum, { segments }) => sum + segments, 0)).toBe(120);
    expectPace(releases, 20);
    for (const { id } of senders) expectPace(await releasesOf(id), 20);
  }, 120_000);

  it('S1.46: of a daily cap of 30 segments exactly 30 leave; the others wait, and go on the next day', async () => {
    const sender = await aSender({ segments_per_second: 1000, daily_segments: 30 });
    await whileHeld([sender], () => placer.place(tenant, { count: 50, senderId: sender.id, priority: NORMAL }));
    await allGone([sender], 30);
    // The slot is put off until the day is over, so nothing can follow.
    await eventually('the rest to be put off', async () => {
      const { rows } = await system.admin.query(
        `select 1 from business_number where id = $1 and next_slot_at > now() and day_segments = 30`,
        [sender.id],
      );
      return rows.length === 1;
    });
    expect([await count([sender], 'gone'), await count([sender], 'queued')]).toEqual([30, 20]);
    await system.admin.query(`update business_number set day = day - 1, next_slot_at = '-infinity' where id = $1`, [
      sender.id,
    ]);
    await allGone([sender], 50);
  }, 60_000);
});

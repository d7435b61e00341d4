import { systemClock, systemIds } from '#libs/kernel';
import type { TestTenant } from '#libs/testing';
import { demo } from '../apps/cli/src/commands/demo.command.js';
import { Misuse } from '../apps/cli/src/commands/options.js';
import { aTerminal, type RecordedTerminal } from '../apps/cli/src/commands/spec/a-terminal.js';
import { makeDue } from '../apps/cli/src/demo/planned-time.store.js';
import type { Scenery } from '../apps/cli/src/demo/stage.js';
import { STORIES } from '../apps/cli/src/demo/stories/index.js';
import { tellStory } from '../apps/cli/src/demo/tell-story.js';
import { Advice } from '../apps/cli/src/installation.js';
import { startSystem, type System } from './harness/system.js';

const REPLY = expect.stringContaining('YES');

describe('parley demo <story> (Shows 2)', () => {
  let system: System;
  let tenant: TestTenant;
  let other: TestTenant;
  let people = 0;
  const somebody = (): string => `+1216555${String((people += 1)).padStart(4, '0')}`;

  beforeAll(async () => {
    system = await startSystem({ env: { SWEEP_MS: '100' } });
    [tenant, other] = system.tenants as [TestTenant, TestTenant];
    await system.sim('PUT', '/sim/settings', { receiptPlan: 'none' });
  }, 60_000);
  afterAll(() => system.stop());

  const scenery = (phone: string, more: Partial<Scenery> = {}): Scenery => ({
    api: system.outbound[0]!.url,
    apiKey: tenant.apiKey,
    simulator: system.simulator.url,
    business: { name: 'Haul & Away', number: tenant.number },
    phone,
    makeDue: (planIds) => system.db.database.inTenant(tenant.tenantId, (tx) => makeDue(tx, tenant.tenantId, planIds)),
    patienceMs: 20_000,
    ...more,
  });
  async function told(
    name: string,
    phone: string,
    { json = true, ...more }: Partial<Scenery> & { readonly json?: boolean } = {},
  ): Promise<readonly [number, RecordedTerminal]> {
    const terminal = aTerminal();
    const code = await tellStory(
      name,
      STORIES[name]!,
      scenery(phone, more),
      { thing: systemIds().next(), clock: systemClock, json },
      terminal,
    );
    return [code, terminal];
  }
  const heard = async (to: string): Promise<readonly string[]> =>
    (await system.ledger({ to, from: tenant.number })).map(({ body }) => body);

  it.each([
    [
      'appointments',
      [
        expect.stringMatching(/^Haul & Away: we come on .* at 2:00 PM\. Reply YES to confirm\.$/),
        REPLY,
        expect.stringMatching(/^Haul & Away: we come on .* at 2:00 PM\. Reply YES to confirm\.$/),
      ],
    ],
    [
      'invoices',
      [
        expect.stringContaining('invoice R-1042 was due on'),
        REPLY,
        expect.stringContaining('your payment for invoice R-1042 has arrived'),
        expect.stringContaining('How did we do?'),
      ],
    ],
    [
      'estimates',
      [
        expect.stringContaining('your estimate E-77 is ready'),
        REPLY,
        expect.stringContaining('Thank you for your order'),
        expect.stringContaining('which day of next week'),
      ],
    ],
  ])('%s: every step is seen, and what became untrue never leaves (TM8)', async (name, texts) => {
    const phone = somebody();
    const [code, terminal] = await told(name, phone);
    const steps = terminal.answers();
    expect([code, steps.filter(({ ok }) => ok !== true)]).toEqual([0, []]);
    expect(await heard(phone)).toEqual(texts);
    expect(new Set(await heard(phone)).size).toBe(texts.length);
    // What the steps show is what the carrier has.
    const shown = steps.flatMap(({ texts: seen = [] }: any) => seen).filter(({ from }: any) => from === 'business');
    expect(shown.map(({ body }: any) => body)).toEqual(await heard(phone));
    expect(steps.at(-1)).toMatchObject({ planned: [{ state: 'withdrawn', reason: 'trigger.newer_version' }] });
    expect(steps[0]).toMatchObject({ saw: expect.stringContaining('Made now: template demo_') });

    // Told again it makes nothing anew, and is about something else.
    const again = somebody();
    const [secondCode, second] = await told(name, again, { json: false });
    expect([secondCode, second.written()]).toEqual([0, expect.stringContaining('They were there.')]);
    expect(second.written()).toContain('Customer     YES');
    expect(await heard(again)).toHaveLength(texts.length);
    expect(await heard(phone)).toEqual(texts);
  });

  it('says which step was not seen and what to do, and ends with 1', async () => {
    const phone = somebody();
    await system.text(phone, tenant.number, 'STOP');
    const [code, terminal] = await told('estimates', phone);
    expect(code).toBe(1);
    expect(terminal.answers().at(-1)).toMatchObject({
      step: 3,
      ok: false,
      missing: expect.stringContaining('ERR_OPTED_OUT suppression.opt_out'),
      advice: expect.stringContaining('--phone'),
    });
    expect(await heard(phone)).toEqual([expect.stringContaining('opted out')]);

    const patient = somebody();
    const [late, tale] = await told('appointments', patient, {
      json: false,
      makeDue: () => Promise.resolve(),
      patienceMs: 500,
    });
    expect([late, tale.written()]).toEqual([1, expect.stringContaining(' 4  Not seen: A text was due and was not')]);
    expect(await heard(patient)).toEqual([]);
  });

  it("I23: nobody else's texts are made due", async () => {
    const moved = await system.db.database.inTenant(tenant.tenantId, async (tx) => {
      const rows = await tx.query<{ id: string }>(`select id from planned_text where state = 'withdrawn'`);
      return rows.map(({ id }) => id);
    });
    expect(moved.length).toBeGreaterThan(0);
    const due = (): Promise<unknown> =>
      system.admin.query(`select id, due_at from planned_text order by id`).then(({ rows }) => rows);
    const before = await due();
    for (const claimed of [other.tenantId, tenant.tenantId])
      expect(await system.db.database.inTenant(other.tenantId, (tx) => makeDue(tx, claimed, moved))).toBe(0);
    expect(await due()).toEqual(before);
  });

  it('is refused in production, for a story nobody knows, and where nothing answers', async () => {
    await expect(demo.run(['weddings'], aTerminal())).rejects.toThrow(Misuse);
    await expect(demo.run(['appointments', '--phone', '12'], aTerminal())).rejects.toThrow(
      /^--phone must be a number such as \+12025550143\.$/,
    );
    await expect(demo.run(['--phone', '+12025550143'], aTerminal())).rejects.toThrow(/belongs to a story/);
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    try {
      await expect(demo.run(['appointments'], aTerminal())).rejects.toThrow(/no demo in production/);
      await expect(demo.run(['--json'], aTerminal())).rejects.toThrow(Advice);
    } finally {
      process.env['NODE_ENV'] = before;
    }
    await expect(told('invoices', somebody(), { api: 'http://127.0.0.1:9' })).rejects.toThrow(/npm start/);
  });
});

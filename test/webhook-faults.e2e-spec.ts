import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { KeyRing } from '#libs/platform';
import { TenantVault, type TenantCipher } from '#libs/tenancy';
import { TEST_KEKS, type TestTenant } from '#libs/testing';
import { eventually, startSystem, type System } from './harness/system.js';
import { inboundFields, post, signedForm } from './harness/webhooks.js';

describe('a STOP that PostgreSQL answers with an error', () => {
  let system: System;
  let tenant: TestTenant;
  let cipher: TenantCipher;
  const spool = mkdtempSync(join(tmpdir(), 'parley-webhooks-'));
  beforeAll(async () => {
    system = await startSystem({ numbers: 2, tenants: 1, env: { PARLEY_DATA_DIR: spool, SWEEP_MS: '200' } });
    tenant = system.tenants[0]!;
    cipher = await new TenantVault(system.db.database, new KeyRing(TEST_KEKS)).cipherFor(tenant.tenantId);
  }, 60_000);
  afterAll(() => system.stop());

  const says = (from: string, text: string, to = tenant.number) =>
    post(
      signedForm(
        `${system.env['PUBLIC_BASE_URL']!}/api/sms/inbound`,
        tenant.authToken,
        inboundFields(tenant, from, text, { To: to }),
      ),
    );
  const optedOut = async (...people: readonly string[]): Promise<boolean> => {
    const { rows } = await system.admin.query<{ endpoint_id: string }>(
      `select endpoint_id from suppression where type = 'opt_out' and lifted_at is null and endpoint_id = any ($1)`,
      [people.map((number) => cipher.endpointId(number))],
    );
    return rows.length === people.length;
  };
  /** Whatever is in the spool by this ending. */
  const onDisk = (ending: string): readonly string[] =>
    readdirSync(join(spool, 'spool')).filter((name) => name.endsWith(ending));

  it('F11: a lone STOP that is ended as a deadlock is in force all the same', async () => {
    const from = '+12125557777';
    expect((await says(from, 'Hello')).status).toBe(200);
    const other = new pg.Client({ connectionString: system.db.adminUrl });
    await other.connect();
    try {
      // The STOP looks first whether it is in a deadlock, and so is the one that is ended.
      await other.query(`set deadlock_timeout = '60s'`);
      await other.query('begin');
      const person = cipher.endpointId(from);
      await other.query(`insert into lane (tenant_id, id, number_id, endpoint_id) values ($1, $2, $3, $4)`, [
        tenant.tenantId,
        cipher.laneId(tenant.numberIds[1]!, person),
        tenant.numberIds[1],
        person,
      ]);
      const stop = says(from, 'STOP', tenant.numbers[1]);
      await eventually('the STOP to hold the gate and to wait for the lane', async () => {
        const { rowCount } = await system.admin.query(
          `select from pg_stat_activity
            where datname = current_database() and application_name = 'parley-inbound' and wait_event_type = 'Lock' and query like '%into lane%'`,
        );
        return rowCount === 1;
      });
      // Comes back when the STOP has been ended.
      await other.query('select id from endpoint where tenant_id = $1 and id = $2 for no key update', [
        tenant.tenantId,
        person,
      ]);
      await other.query('commit');
      expect((await stop).status).toBe(200);
    } finally {
      await other.end();
    }
    await eventually('the opt-out', () => optedOut(from));
    expect(onDisk('.dead')).toEqual([]);
  });

  it('I1, I5: whatever the error, it is acknowledged only when it is on disk, is logged, comes into force when it can, and one that never can keeps nobody waiting', async () => {
    const [never, behind, unhurt] = ['+12125557001', '+12125557002', '+12125557003'] as const;
    const refuse = (people: readonly string[]) =>
      system.admin.query(
        `create or replace function refuse_opt_out() returns trigger language plpgsql as $$
         begin
           if new.endpoint_id in (${people.map((number) => `'${cipher.endpointId(number)}'`).join()}) then
             raise exception 'out of order' using errcode = 'XX001';
           end if;
           return new;
         end $$`,
      );
    await refuse([never, behind]);
    await system.admin.query(
      'create trigger refuse_opt_out before insert on suppression for each row execute function refuse_opt_out()',
    );
    for (const from of [never, behind, unhurt]) expect((await says(from, 'STOP')).status).toBe(200);
    await eventually('the opt-out of whom it does not concern', () => optedOut(unhurt));
    expect(onDisk('.webhook')).toHaveLength(2);
    expect(system.inbound[0]!.output()).toMatch(/"level":50.*A webhook could not be written down/);

    await refuse([never]);
    await eventually('the opt-out behind the one that fails', () => optedOut(behind));
    await eventually('the other to be set aside', async () => onDisk('.dead').length === 1);
    expect(onDisk('.webhook')).toEqual([]);
    expect(await optedOut(never)).toBe(false);
  });
});

import pg from 'pg';
import { systemIds } from '#libs/kernel';
import { KeyRing } from '#libs/platform';
import { Alerts, TenantVault, type TenantCipher } from '#libs/tenancy';
import { createTestTenant, openTestDatabase, TEST_KEKS, type OpenTestDatabase, type TestTenant } from '#libs/testing';
import { completeWatch } from './domain/watch-policy.js';
import { OpenAlerts } from './open-alerts.store.js';
import { RejectionStore } from './rejection.store.js';
import { A_TEXT, Histories, type PastText } from './spec/a-history.js';
import { StuckStore } from './stuck.store.js';
import { NORMAL_FOR_MS, WatchRejections } from './watch-rejections.usecase.js';
import { WatchStuck } from './watch-stuck.usecase.js';

const MINUTE = 60_000;

describe('alerts that the watch raises and ends by itself', () => {
  let db: OpenTestDatabase;
  let admin: pg.Pool;
  let histories: Histories;
  let tenant: TestTenant;
  let cipher: TenantCipher;
  const alerts = new Alerts(systemIds());
  const rejections = new WatchRejections(new RejectionStore(), alerts, new OpenAlerts());
  const stuck = new WatchStuck(alerts, new OpenAlerts());
  const usual = completeWatch(0, {});

  beforeAll(async () => {
    db = await openTestDatabase();
    admin = new pg.Pool({ connectionString: db.adminUrl, max: 2 });
    admin.on('error', () => undefined);
    histories = new Histories(admin);
  });
  beforeEach(async () => {
    tenant = await createTestTenant(db.database);
    cipher = await new TenantVault(db.database, new KeyRing(TEST_KEKS)).cipherFor(tenant.tenantId);
  });
  afterAll(async () => {
    await admin.end();
    await db.drop();
  });

  const look = (at = new Date(), policy = usual): Promise<void> =>
    db.database.inTenant(tenant.tenantId, (tx) => rejections.run(tx, tenant.tenantId, policy, at));
  const openAlerts = (kind: string): Promise<readonly any[]> =>
    histories.query(
      `select role, severity, times, context from alert where tenant_id = $1 and kind = $2 and closed_at is null`,
      [tenant.tenantId, kind],
    );
  const texts = async (count: number, more: Partial<PastText> = {}): Promise<void> => {
    const endpointId = await histories.person(tenant, cipher);
    for (let index = 0; index < count; index += 1)
      await histories.text(tenant, cipher, { ...A_TEXT, at: new Date(Date.now() - 5 * MINUTE), endpointId, ...more });
  };
  const refused = (errorCode: string): Partial<PastText> => ({ fate: 'failed', errorCode });

  it('S0.43: more than 5 % of at least 20 texts rejected or not provisioned: one open alert for CommunicationsAdmin, and repeats add up', async () => {
    await texts(19);
    await look();
    expect(await openAlerts('rejections_high')).toEqual([]);
    await texts(1, refused('ERR_GATEWAY_MESSAGE_REJECTED'));
    await look();
    // One in twenty is five per cent, not more.
    expect(await openAlerts('rejections_high')).toEqual([]);
    await texts(1, refused('ERR_SENDER_ID_NOT_PROVISIONED'));
    for (let times = 1; times <= 3; times += 1) {
      await look();
      expect(await openAlerts('rejections_high')).toEqual([
        {
          role: 'CommunicationsAdmin',
          severity: 'warning',
          times,
          context: { channel_id: tenant.channelId, texts: 21, rejected: 1, not_provisioned: 1 },
        },
      ]);
    }
  });

  it('few texts tell nothing, other codes are other alerts, and the tenant may set its own threshold', async () => {
    await texts(19, refused('ERR_GATEWAY_MESSAGE_REJECTED'));
    await look();
    expect(await openAlerts('rejections_high')).toEqual([]);
    await look(new Date(), completeWatch(1, { rejections: { sharePercent: 50, minTexts: 10 } }));
    expect(await openAlerts('rejections_high')).toHaveLength(1);
    await histories.query(`delete from alert where tenant_id = $1`, [tenant.tenantId]);
    await histories.query(`update attempt set error_code = 'ERR_GATEWAY_AUTH_FAILED' where tenant_id = $1`, [
      tenant.tenantId,
    ]);
    await texts(5);
    await look();
    expect(await openAlerts('rejections_high')).toEqual([]);
  });

  it('S0.43: the alert ends by itself when the rate has been normal for an hour, and not before', async () => {
    await texts(30, refused('ERR_GATEWAY_MESSAGE_REJECTED'));
    await look();
    const quietFor = (ms: number): Promise<unknown> =>
      histories.query(`update alert set last_at = clock_timestamp() - make_interval(secs => $2) where tenant_id = $1`, [
        tenant.tenantId,
        ms / 1000,
      ]);
    const later = new Date(Date.now() + 30 * MINUTE);
    await quietFor(NORMAL_FOR_MS - MINUTE);
    await look(later);
    expect(await openAlerts('rejections_high')).toHaveLength(1);
    await quietFor(NORMAL_FOR_MS + MINUTE);
    await look(later);
    expect(await openAlerts('rejections_high')).toEqual([]);
    // It comes back as a new one.
    await look();
    expect(await openAlerts('rejections_high')).toEqual([expect.objectContaining({ times: 1 })]);
  });

  it('I18: a message long past its deadline that still moves is found and told to SystemAdmin, until it ends', async () => {
    await texts(2, { fate: 'submitted' });
    const find = (): Promise<number> =>
      db.database.transaction(async (tx) => (await new StuckStore().find(tx)).get(tenant.tenantId) ?? 0);
    const watch = async (): Promise<void> => {
      const count = await find();
      await db.database.inTenant(tenant.tenantId, (tx) => stuck.run(tx, tenant.tenantId, count));
    };
    await histories.query(`update message set expires_at = now() - interval '9 minutes' where tenant_id = $1`, [
      tenant.tenantId,
    ]);
    expect(await find()).toBe(0);
    await histories.query(`update message set expires_at = now() - interval '11 minutes' where tenant_id = $1`, [
      tenant.tenantId,
    ]);
    await watch();
    expect(await openAlerts('messages_stuck')).toEqual([
      { role: 'SystemAdmin', severity: 'critical', times: 1, context: { messages: 2 } },
    ]);
    await histories.query(`update message set state = 'expired' where tenant_id = $1`, [tenant.tenantId]);
    await watch();
    expect(await openAlerts('messages_stuck')).toEqual([]);
  });
});

import { ConsentLedger, ConsentPolicies, ExternalOptOuts } from '#libs/consent';
import { EvidenceStore } from '#libs/evidence';
import { showId, systemClock, systemIds } from '#libs/kernel';
import { AcceptMessage, AcceptMessages, MessageStore, WithdrawMessages } from '#libs/messaging';
import { Notices } from '#libs/notifications';
import { createLog, KeyRing, Metrics, OutgoingHttp } from '#libs/platform';
import { Directory, EndpointStore, TenantVault } from '#libs/tenancy';
import { createTestTenant, openTestDatabase, TEST_KEKS, type OpenTestDatabase, type TestTenant } from '#libs/testing';
import { Advice } from '../installation.js';
import { Misuse } from './options.js';
import { aTerminal } from './spec/a-terminal.js';
import { timelineOfMessage } from './timeline.command.js';

const CUSTOMER = '+12125550199';
const BODY = 'Your visit is tomorrow at three';
let opened: OpenTestDatabase;
let owner: TestTenant;
let other: TestTenant;
let message: string;

beforeAll(async () => {
  opened = await openTestDatabase();
  Object.assign(process.env, {
    DATABASE_URL: opened.adminUrl,
    DATABASE_APP_URL: opened.appUrl,
    PARLEY_KEKS: TEST_KEKS,
  });
  owner = await createTestTenant(opened.database);
  other = await createTestTenant(opened.database);
  message = showId('message', await acceptedMessage());
});
afterAll(() => opened.drop());

async function acceptedMessage(): Promise<string> {
  const { database } = opened;
  const { tenantId, numberIds } = owner;
  const ids = systemIds();
  const evidence = new EvidenceStore(ids, new Notices(database, systemClock));
  const vault = new TenantVault(database, new KeyRing(TEST_KEKS));
  const directory = new Directory(database, vault, systemClock);
  const messages = new MessageStore(ids);
  const accept = new AcceptMessage(
    new AcceptMessages(
      messages,
      new ConsentLedger(ids, new EndpointStore()),
      new ConsentPolicies(database, systemClock),
      new ExternalOptOuts(new OutgoingHttp(true), systemClock, new Metrics('test'), createLog('test', 'silent')),
      new EndpointStore(),
      evidence,
      new WithdrawMessages(messages, new EndpointStore(), evidence, systemClock),
      systemClock,
      ids,
    ),
  );
  const [cipher, tenant, sender, channel] = await Promise.all([
    vault.cipherFor(tenantId),
    directory.tenant(tenantId),
    directory.number(tenantId, numberIds[0]!),
    directory.channel(tenantId, owner.channelRow),
  ]);
  return database.inTenant(tenantId, async (tx) => {
    const [endpointId] = await new EndpointStore().ensure(tx, cipher, [CUSTOMER]);
    const laneId = cipher.laneId(numberIds[0]!, endpointId!);
    await tx.query(`insert into lane (tenant_id, id, number_id, endpoint_id) values ($1, $2, $3, $4)`, [
      tenantId,
      laneId,
      numberIds[0],
      endpointId,
    ]);
    const accepted = await accept.run(tx, cipher, {
      tenant: tenant!,
      channel: channel!,
      sender: sender!,
      laneId,
      endpointId: endpointId!,
      origin: 'api',
      purpose: 'proactive',
      stream: 'transactional',
      body: BODY,
      dedupeKey: null,
      priority: 5,
      expiresAt: new Date(Date.now() + 3_600_000),
    });
    return accepted.messageId;
  });
}

describe('parley timeline (S1.30, S1.31)', () => {
  it('shows people each event with its proof, and the assessment at the end, without words or numbers', async () => {
    const terminal = aTerminal();
    expect(await timelineOfMessage.run([message, '--tenant', owner.slug], terminal)).toBe(0);
    const written = terminal.written();
    expect(written).toContain(`Message ${message}`);
    expect(written).toMatch(/TIME +EVENT +SOURCE +PROOF +WHAT IT SAYS\n/);
    expect(written).toMatch(/message\.created +\w+ +weak /);
    expect(written.indexOf('Assessment  undef.')).toBeGreaterThan(written.lastIndexOf('message.created'));
    expect(written).not.toContain(CUSTOMER.slice(1));
    expect(written).not.toContain(BODY);
  });

  it('answers scripts in the shape of the API', async () => {
    const terminal = aTerminal();
    await timelineOfMessage.run([message, '--json', '--tenant', showId('tenant', owner.tenantId)], terminal);
    expect(terminal.answers()).toMatchObject([
      {
        sms_message_id: message,
        sms_attempts: [{ provider_name: 'twilio', provider_message_id: null }],
        segments: [{ segment_index: 1, segment_count: 1, encoding: 'gsm7' }],
        current_assessment: { sms_message_id: message, category: 'undef' },
      },
    ]);
  });

  it("finds no message through another tenant (I23), nor one that isn't there", async () => {
    const through = async (slug: string, id: string) => timelineOfMessage.run([id, '--tenant', slug], aTerminal());
    await expect(through(other.slug, message)).rejects.toThrow(Advice);
    await expect(through(owner.slug, `msg_${'0'.repeat(32)}`)).rejects.toThrow('no such message');
    await expect(through(owner.slug, 'nonsense')).rejects.toThrow(Misuse);
  });

  it('looks through demo tenants only, unless told whose message it is', async () => {
    await expect(timelineOfMessage.run([message], aTerminal())).rejects.toThrow('--tenant');
  });
});

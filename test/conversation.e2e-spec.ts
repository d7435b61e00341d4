import { eventually, startSystem, type System } from './harness/system.js';

describe('a conversation on real wire formats', () => {
  let system: System;
  beforeAll(async () => {
    system = await startSystem();
  }, 60_000);
  afterAll(() => system.stop());

  it('S3.11: a text is answered, a second one with reference to the first, and the answer is followed to delivered', async () => {
    const [tenant] = system.tenants;
    const customer = '+15035550101';
    await system.text(customer, tenant!.number, 'Hi, I am Maria and I need an old sofa removed');
    await eventually('the first answer', async () => (await system.ledger({ to: customer }))[0]);
    await system.text(customer, tenant!.number, 'What did I want removed?');
    const second = await eventually('the second answer', async () => (await system.ledger({ to: customer }))[1]);
    expect(second.body).toContain('sofa');

    const id = await eventually('the answer of the gateway being written down', async () => {
      const { rows } = await system.admin.query(
        `select 'msg_' || replace(message_id::text, '-', '') as id from attempt where provider_message_id = $1`,
        [second.sid],
      );
      return rows[0]?.id as string | undefined;
    });
    const timeline = await eventually('the receipt', async () => {
      const { body } = await system.api(tenant!, 'GET', `/sms/messages/${id}/timeline`);
      return body.current_assessment.subclass === 'delivered' ? body : null;
    });
    const events = timeline.sms_attempts[0].events.map(
      (event: { event_type: string; evidence_grade: { strength: string } }) => [
        event.event_type,
        event.evidence_grade.strength,
      ],
    );
    expect(events).toEqual(
      expect.arrayContaining([
        ['message.accepted_by_adapter', 'weak'],
        ['message.accepted_by_provider', 'weak'],
        ['message.accepted_by_carrier', 'medium'],
        ['message.delivered', 'strong'],
      ]),
    );
    expect(timeline.current_assessment.recommended_coordination_interpretation).toContain('awareness_unproven');
  });

  it("a second tenant's number answers by its own prompt", async () => {
    const [first, second] = system.tenants;
    await system.text('+15035550102', first!.number, 'Hello');
    await system.text('+15035550102', second!.number, 'Hello');
    const [one, other] = await eventually('both answers', async () => {
      const entries = await system.ledger({ to: '+15035550102' });
      return entries.length === 2
        ? entries.toSorted((left, right) => (left.from === first!.number ? -1 : right.from === first!.number ? 1 : 0))
        : null;
    });
    expect(one!.body).toContain('Haul & Away');
    expect(other!.body).toContain('Brightside');
    expect(other!.body).not.toContain('Haul');
  });
});

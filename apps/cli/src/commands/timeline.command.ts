import { EvidenceStore } from '#libs/evidence';
import { isUuid, readId, systemClock, systemIds, type TenantId } from '#libs/kernel';
import { MessageStore, messageTimeline, ReadMessage } from '#libs/messaging';
import { Notices } from '#libs/notifications';
import { readDemo, withTenancy, type TenancyTools } from '../demo/demo-tenants.js';
import { Advice, loadDotEnv, reachInstallation, type Installation } from '../installation.js';
import type { Command } from './command.js';
import { Misuse, readOptions } from './options.js';
import { findTenant } from './tenant/find-tenant.js';
import { printTimeline } from './timeline/print-timeline.js';

/** What is known of one message's fate (S1.30, S1.31). */
export const timelineOfMessage: Command = {
  summary: 'everything that was seen to happen to one message, and what may be concluded',
  usage: `parley timeline msg_… [--tenant acme] [--json]

--tenant takes a slug or an id; without it the demo tenants are looked through (development only).
--json   SmsMessageTimeline, as GET /sms/messages/{id}/timeline answers it. Needs a running database.`,
  async run(args, terminal) {
    const { values, positionals } = readOptions(
      args,
      { tenant: { type: 'string' }, json: { type: 'boolean' } },
      { least: 1, most: 1, what: 'the id of one message' },
    );
    const [shown = ''] = positionals;
    const id = isUuid(shown) ? shown : readId('message', shown);
    if (id === null) throw new Misuse('The id of a message looks like msg_ and 32 hexadecimal digits.');
    loadDotEnv();
    if (values.tenant === undefined && process.env['NODE_ENV'] === 'production')
      throw new Misuse('--tenant is missing: whose message is it?');
    const installation = reachInstallation();
    const record = await withTenancy(installation, async (tools) => {
      const ids = systemIds();
      const read = new ReadMessage(
        tools.database,
        new MessageStore(ids),
        new EvidenceStore(ids, new Notices(tools.database, systemClock)),
      );
      for (const tenantId of await candidates(installation, tools, values.tenant)) {
        const found = await read.run(tenantId, id);
        if (found !== null) return found;
      }
      return null;
    });
    if (record === null)
      throw new Advice(
        values.tenant === undefined
          ? 'No demo tenant has such a message. Say whose it is with --tenant.'
          : 'This tenant has no such message.',
      );
    const seen = messageTimeline(record);
    await terminal.write(values.json === true ? `${JSON.stringify(seen)}\n` : printTimeline(seen));
    return 0;
  },
};

async function candidates(
  installation: Installation,
  tools: TenancyTools,
  wanted: string | undefined,
): Promise<readonly TenantId[]> {
  if (wanted !== undefined) return [(await findTenant(installation, tools, wanted)).id];
  const demo = await readDemo(installation);
  return demo.map(({ tenant_id }) => tenant_id as TenantId);
}

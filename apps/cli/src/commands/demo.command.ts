import { readDemo } from '../demo/demo-tenants.js';
import { Advice, loadDotEnv, reachInstallation } from '../installation.js';
import type { Command } from './command.js';
import { readOptions } from './options.js';
import { asTable } from './table.js';

/** What a tester of a development installation needs (architecture §5). */
export const demo: Command = {
  summary: 'what a tester needs to know of the demo tenants (development only)',
  usage: `parley demo [--json]

--json   a list of {tenant_id, name, api_key, channel_id, provider, account_sid, auth_token, number, prompt}
Needs a running installation.`,
  async run(args, terminal) {
    const { values } = readOptions(args, { json: { type: 'boolean' } });
    loadDotEnv();
    if (process.env['NODE_ENV'] === 'production') throw new Advice('There is no demo in production.');
    const tenants = await readDemo(reachInstallation());
    await terminal.write(
      values.json === true
        ? `${JSON.stringify(tenants)}\n`
        : asTable(tenants.map((tenant) => [tenant.number, tenant.name, tenant.api_key])),
    );
    return 0;
  },
};

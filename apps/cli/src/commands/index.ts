import { writeFileSync } from 'node:fs';
import { dumpSchema } from '#migrations';
import { readDemo } from '../demo/demo-tenants.js';
import { Advice, loadDotEnv, openInstallation, reachInstallation } from '../installation.js';
import { up } from '../up/up.command.js';
import type { Command } from './command.js';

/** Every command, by its name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  up: { summary: 'start everything (npm start)', run: up },
  migrate: {
    summary: 'bring the database up to date',
    async run() {
      loadDotEnv();
      const { embedded } = await openInstallation((line) => console.log(line));
      await embedded?.stop();
      return 0;
    },
  },
  demo: {
    summary: 'what a tester needs to know of the demo tenants (development only)',
    async run(args) {
      loadDotEnv();
      if (process.env['NODE_ENV'] === 'production') throw new Advice('There is no demo in production.');
      const tenants = await readDemo(await reachInstallation());
      console.log(
        args.includes('--json')
          ? JSON.stringify(tenants)
          : tenants.map((tenant) => `${tenant.number}  ${tenant.name}  ${tenant.api_key}`).join('\n'),
      );
      return 0;
    },
  },
  schema: {
    summary: 'write the schema as text (docs/reference/schema.sql)',
    async run() {
      loadDotEnv();
      const { adminUrl, embedded } = await openInstallation(() => undefined);
      writeFileSync('docs/reference/schema.sql', await dumpSchema(adminUrl));
      await embedded?.stop();
      return 0;
    },
  },
  help: {
    summary: 'this list',
    run() {
      for (const [name, { summary }] of Object.entries(COMMANDS)) console.log(`${name.padEnd(10)} ${summary}`);
      return Promise.resolve(0);
    },
  },
};

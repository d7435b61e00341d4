import { writeFileSync } from 'node:fs';
import { dumpSchema } from '#migrations';
import { loadDotEnv, openInstallation } from '../installation.js';
import type { Command } from './command.js';
import { readOptions } from './options.js';

const FILE = 'docs/reference/schema.sql';

/** For developers: keeps the readable schema beside the code. */
export const schema: Command = {
  summary: `write the schema as text (${FILE})`,
  usage: `parley schema [--write]

Migrates the database at DATABASE_URL, or the embedded one, and writes what it then holds to ${FILE}.`,
  async run(args) {
    readOptions(args, { write: { type: 'boolean' } });
    loadDotEnv();
    const { adminUrl, embedded } = await openInstallation(() => undefined);
    try {
      writeFileSync(FILE, await dumpSchema(adminUrl));
    } finally {
      await embedded?.stop();
    }
    return 0;
  },
};

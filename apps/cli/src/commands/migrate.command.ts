import { loadDotEnv, openInstallation } from '../installation.js';
import type { Command } from './command.js';
import { readOptions } from './options.js';

/** For deployments that bring the schema up to date in a step of their own. */
export const migrate: Command = {
  summary: 'bring the database up to date',
  usage: `parley migrate

Applies what is missing to the database at DATABASE_URL, or to the embedded one. May run twice and by several at once.`,
  async run(args, terminal) {
    readOptions(args, {});
    loadDotEnv();
    const { embedded } = await openInstallation((line) => terminal.note(line));
    await embedded?.stop();
    return 0;
  },
};

import { up as startEverything } from '../up/up.command.js';
import type { Command } from './command.js';
import { readOptions } from './options.js';

/** `npm start`. */
export const up: Command = {
  summary: 'start everything (npm start)',
  usage: `parley up

Database, migrations, demo tenants when there are none, all apps; ends with Ctrl-C. .env.example explains every setting.`,
  run(args) {
    readOptions(args, {});
    return startEverything();
  },
};

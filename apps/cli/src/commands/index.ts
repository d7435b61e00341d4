import { assessEvents } from './assess.command.js';
import { classify } from './classify.command.js';
import type { Command } from './command.js';
import { consent } from './consent.command.js';
import { demo } from './demo.command.js';
import { doctor } from './doctor.command.js';
import { erase } from './erase.command.js';
import { helpOn } from './help.command.js';
import { importCommand } from './import.command.js';
import { migrate } from './migrate.command.js';
import { pack } from './pack.command.js';
import { schema } from './schema.command.js';
import { segments } from './segments.command.js';
import { tenant } from './tenant.command.js';
import { timelineOfMessage } from './timeline.command.js';
import { token } from './token.command.js';
import { up } from './up.command.js';

/** Every command, by its name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  up,
  migrate,
  demo,
  tenant,
  token,
  timeline: timelineOfMessage,
  consent,
  pack,
  erase,
  import: importCommand,
  doctor,
  classify,
  segments,
  assess: assessEvents,
  schema,
  help: helpOn(() => COMMANDS),
};

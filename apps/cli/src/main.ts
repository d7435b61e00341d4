import { ConfigurationError } from '#libs/platform';
import { asksForHelp, unknownCommand } from './commands/help.command.js';
import { COMMANDS } from './commands/index.js';
import { Misuse } from './commands/options.js';
import { processTerminal } from './commands/terminal.js';
import { Advice } from './installation.js';

const [given = 'help', ...args] = process.argv.slice(2);
const name = given === '--help' || given === '-h' ? 'help' : given;
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
const terminal = processTerminal();
try {
  if (command === undefined) throw new Misuse(unknownCommand(COMMANDS));
  if (asksForHelp(args)) await terminal.write(`${command.usage}\n`);
  else process.exitCode = await command.run(args, terminal);
  if (name === 'up') process.exit();
} catch (error) {
  const plain = error instanceof Advice || error instanceof ConfigurationError;
  console.error(plain ? error.message : error);
  process.exit(error instanceof Misuse ? 2 : 1);
}

import type { Command } from './command.js';
import { Misuse, readOptions } from './options.js';
import { asTable } from './table.js';

/** Lists the commands, or explains one. The list is asked for late: it holds this command as well. */
export const helpOn = (commands: () => Readonly<Record<string, Command>>): Command => ({
  summary: 'this list, or how to use one command',
  usage: `parley help [command]
parley <command> --help`,
  async run(args, terminal) {
    const { positionals } = readOptions(args, {}, { least: 0, most: 1, what: 'the name of one command at most' });
    const [name] = positionals;
    if (name === undefined) {
      await terminal.write(asTable(Object.entries(commands()).map(([each, { summary }]) => [each, summary])));
      return 0;
    }
    const command = Object.hasOwn(commands(), name) ? commands()[name] : undefined;
    if (command === undefined) throw new Misuse(unknownCommand(commands()));
    await terminal.write(`${command.usage}\n`);
    return 0;
  },
});

/** What to say to a name that no command has. */
export const unknownCommand = (commands: Readonly<Record<string, Command>>): string =>
  `There is no such command. Known: ${Object.keys(commands).join(', ')}.`;

/** True when the words ask for an explanation instead of the deed. */
export const asksForHelp = (args: readonly string[]): boolean => {
  const end = args.indexOf('--');
  return (end === -1 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h');
};

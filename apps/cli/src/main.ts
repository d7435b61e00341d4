import { Advice } from './installation.js';
import { ConfigurationError } from '#libs/platform';
import { COMMANDS } from './commands/index.js';

const [name = 'help', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
try {
  if (command === undefined) {
    console.error(`There is no command ${name}. Known: ${Object.keys(COMMANDS).join(', ')}.`);
    process.exitCode = 2;
  } else {
    process.exitCode = await command.run(args);
    if (name === 'up') process.exit();
  }
} catch (error) {
  const plain = error instanceof Advice || error instanceof ConfigurationError;
  console.error(plain ? error.message : error);
  process.exit(1);
}

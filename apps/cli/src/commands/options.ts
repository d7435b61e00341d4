import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Advice } from '../installation.js';

/** The command was called in a way it does not know; nothing was done. */
export class Misuse extends Advice {}

type Options = NonNullable<ParseArgsConfig['options']>;
/** What a command takes besides its options: how many words, and what they are. */
export interface Words {
  readonly least: number;
  readonly most: number;
  /** For the advice: `a message id`. */
  readonly what: string;
}
const NO_WORDS: Words = { least: 0, most: 0, what: 'nothing but options' };

/**
 * Reads options and words, or throws {@link Misuse} naming every known option. Never repeats what was written beyond an option's name: somebody may have
 * put a secret there.
 */
export function readOptions<const T extends Options>(args: readonly string[], options: T, words: Words = NO_WORDS) {
  const strict = { args: [...args], options, allowPositionals: true, strict: true } as const;
  const read = (() => {
    try {
      return parseArgs(strict);
    } catch (error) {
      throw new Misuse(`${whatIsWrong(error, args, options)} ${known(options)}`);
    }
  })();
  const given = read.positionals.length;
  if (given < words.least || given > words.most) throw new Misuse(`This takes ${words.what}. ${known(options)}`);
  return read;
}

function whatIsWrong(error: unknown, args: readonly string[], options: Options): string {
  const strange = args
    .map((arg) => /^--?([^=]+)/.exec(arg)?.[0] ?? '')
    .find((name) => name !== '' && !names(options).includes(name));
  return isUnknownOption(error) && strange !== undefined
    ? `There is no option ${strange}.`
    : 'An option lacks its value, or has one where it takes none.';
}

const isUnknownOption = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';

const names = (options: Options): readonly string[] => Object.keys(options).map((name) => `--${name}`);

const known = (options: Options): string =>
  Object.keys(options).length === 0 ? 'It has no options.' : `Known options: ${names(options).join(', ')}.`;

import { err, ok, type Result } from '#libs/kernel';

/** What a run of the benchmarks shall do. */
export interface BenchOptions {
  /** Ids of ratios, in the order of the catalogue; all of them when nobody named any. */
  readonly ids: readonly string[];
  readonly rounds: number;
  /** Length of one side of one round, where the ratio is measured over time. */
  readonly seconds: number;
  /** Tenants the load is spread over, where several make a difference. */
  readonly tenants: number;
  /** Prints the JSON instead of the table. */
  readonly json: boolean;
  /** Folder for CPU profiles of the apps; null: none. Profiling slows the app, so such figures are not for comparing. */
  readonly profile: string | null;
}

interface Limits {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

const NUMBERS: Readonly<Record<'rounds' | 'seconds' | 'tenants', Limits>> = {
  rounds: { least: 1, most: 15, whole: true },
  seconds: { least: 0.5, most: 10, whole: false },
  tenants: { least: 1, most: 50, whole: true },
};

/** Reads the arguments behind `npm run bench --`: ids of ratios and options. Every fault at once, in words. */
export function readOptions(
  args: readonly string[],
  known: readonly string[],
): Result<BenchOptions, readonly string[]> {
  const faults: string[] = [];
  const ids = new Set<string>();
  const numbers = { rounds: 5, seconds: 3, tenants: 2 };
  let json = false;
  let profile: string | null = null;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index]!;
    const name = arg.slice(2);
    if (arg === '--json') json = true;
    else if (arg === '--profile') {
      profile = args[(index += 1)] ?? null;
      if (profile === null) faults.push('--profile needs a folder');
    } else if (name === 'rounds' || name === 'seconds' || name === 'tenants') {
      const { least, most, whole } = NUMBERS[name];
      const value = Number(args[(index += 1)] ?? Number.NaN);
      if (value >= least && value <= most && (!whole || Number.isInteger(value))) numbers[name] = value;
      else faults.push(`--${name} must be a ${whole ? 'whole ' : ''}number from ${least} to ${most}`);
    } else {
      const id = known.find((candidate) => candidate.toLowerCase() === arg.toLowerCase());
      if (id === undefined) faults.push(`there is no ratio or option called ${arg}; ratios are ${known.join(', ')}`);
      else ids.add(id);
    }
  }
  if (faults.length > 0) return err(faults);
  return ok({ ids: known.filter((id) => ids.size === 0 || ids.has(id)), ...numbers, json, profile });
}

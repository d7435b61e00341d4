import { describeError } from '#libs/platform';
import { Advice } from '../../installation.js';

/** What one look showed. */
export interface Finding {
  /** Short name, the same in every run. */
  readonly check: string;
  /** `skipped`: could not be looked at, or does not apply here; not a fault by itself. */
  readonly state: 'ok' | 'wrong' | 'skipped';
  readonly found: string;
  /** What to do about it; null unless something is wrong. */
  readonly todo: string | null;
}

export const fine = (check: string, found: string): Finding => ({ check, state: 'ok', found, todo: null });
export const wrong = (check: string, found: string, todo: string): Finding => ({ check, state: 'wrong', found, todo });
export const skipped = (check: string, why: string): Finding => ({ check, state: 'skipped', found: why, todo: null });

/** Longest any look may take, in milliseconds. */
export const LOOK_WITHIN_MS = 15_000;

/** A look that throws or takes too long has found something wrong. Shows the kind of an error, never its words: they quote addresses and values. */
export async function look(
  check: string,
  work: () => Promise<Finding> | Finding,
  todo: string,
  withinMs = LOOK_WITHIN_MS,
): Promise<Finding> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Finding>((settle) => {
    timer = setTimeout(() => settle(wrong(check, `no answer within ${withinMs / 1000} seconds`, todo)), withinMs);
  });
  try {
    return await Promise.race([(async () => work())(), tooLate]);
  } catch (error) {
    return wrong(check, error instanceof Advice ? error.message : kindOf(error), todo);
  } finally {
    clearTimeout(timer);
  }
}

function kindOf(error: unknown): string {
  const { code, error: name } = describeError(error);
  return `it failed (${code ?? name ?? 'unknown error'})`;
}

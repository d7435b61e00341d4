import { ProblemError, sqlState } from '#libs/platform';

/** Runs `work`; what breaks a rule of "only one" is the caller's conflict and answered with `detail`. */
export async function unlessTaken<T>(detail: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (sqlState(error) === '23505') throw new ProblemError('ERR_CONFLICT', detail);
    throw error;
  }
}

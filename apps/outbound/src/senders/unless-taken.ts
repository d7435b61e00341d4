import { ProblemError, isUniqueViolation } from '#libs/platform';

/** Runs `work`; what breaks a rule of "only one" is the caller's conflict and answered with `detail`. */
export async function unlessTaken<T>(detail: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isUniqueViolation(error)) throw new ProblemError('ERR_CONFLICT', detail);
    throw error;
  }
}

/** Now in milliseconds, finer than a millisecond and the same in all processes of this machine. */
export const machineMs = (): number => performance.timeOrigin + performance.now();

/**
 * Does `send` `count` times, evenly `perSecond`, whether or not earlier ones are done: what is slow makes nothing wait, so it cannot hide how slow it is. Resolves, when all are done,
 * with the moment at which each was to begin ({@link machineMs}). Throws what the first one threw that failed, once all have ended.
 */
export async function steadily(
  count: number,
  perSecond: number,
  send: (index: number) => Promise<void>,
): Promise<Float64Array> {
  const started = machineMs();
  const planned = Float64Array.from({ length: count }, (_, index) => started + (index * 1000) / perSecond);
  const failures: unknown[] = [];
  const running: Promise<void>[] = [];
  for (const [index, at] of planned.entries()) {
    const early = at - machineMs();
    if (early > 0) await new Promise((settle) => setTimeout(settle, early));
    running.push(send(index).catch((error: unknown) => void failures.push(error)));
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
  return planned;
}

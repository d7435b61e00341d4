import { machineMs, steadily } from './steadily.js';

describe('load that waits for nobody', () => {
  it('plans all moments evenly and begins none before its time', async () => {
    const begun: number[] = [];
    const planned = await steadily(5, 200, () => {
      begun.push(machineMs());
      return Promise.resolve();
    });
    expect([...planned].map((at) => Math.round(at - planned[0]!))).toEqual([0, 5, 10, 15, 20]);
    // A timer may go off a little early, by its own clock.
    begun.forEach((at, index) => expect(at).toBeGreaterThan(planned[index]! - 20));
  });

  it('begins the next while the one before is still on its way', async () => {
    let waiting = 0;
    let release: () => void = () => undefined;
    const last = new Promise<void>((settle) => (release = settle));
    await steadily(3, 1000, () => {
      waiting += 1;
      if (waiting === 3) release();
      return last;
    });
    expect(waiting).toBe(3);
  });

  it('lets all end and then throws what went wrong', async () => {
    const done: number[] = [];
    const run = steadily(3, 1000, (index) => {
      if (index === 0) return Promise.reject(new Error('refused'));
      done.push(index);
      return Promise.resolve();
    });
    await expect(run).rejects.toThrow('refused');
    expect(done).toEqual([1, 2]);
  });
});

import { endOfRound } from './round.js';

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('rounds', () => {
  it('who comes in the same round goes on together, step by step', async () => {
    const steps: string[] = [];
    const request = async (name: string): Promise<void> => {
      steps.push(`${name} read`);
      await endOfRound();
      steps.push(`${name} checked`);
      await Promise.resolve();
      steps.push(`${name} decided`);
    };
    await Promise.all([request('one'), request('two')]);
    expect(steps).toEqual(['one read', 'two read', 'one checked', 'two checked', 'one decided', 'two decided']);
  });

  it('nobody waits for who comes later', async () => {
    let hasGoneOn = false;
    void endOfRound().then(() => (hasGoneOn = true));
    await tick();
    await Promise.resolve();
    expect(hasGoneOn).toBe(true);
    const later = endOfRound();
    expect(later).toBe(endOfRound());
    await later;
  });
});

import { fakeClock } from '#libs/testing';
import { MISS_WINDOW_MS, MissLimiter } from './miss-limiter.js';

const MAX_MISSES = 30;

describe('whoever guesses', () => {
  it('is shut out for the rest of the minute, alone', () => {
    const clock = fakeClock();
    const limiter = new MissLimiter(clock, MAX_MISSES);
    for (let miss = 0; miss < MAX_MISSES; miss += 1) {
      expect(limiter.isShut('a')).toBe(false);
      limiter.miss('a');
    }
    expect([limiter.isShut('a'), limiter.isShut('b')]).toEqual([true, false]);
    clock.advance(MISS_WINDOW_MS);
    expect(limiter.isShut('a')).toBe(false);
    limiter.miss('a');
    expect(limiter.isShut('a')).toBe(false);
  });

  it('is forgiven what was no miss after all', () => {
    const limiter = new MissLimiter(fakeClock(), 1);
    limiter.miss('a');
    expect(limiter.isShut('a')).toBe(true);
    limiter.forgive('a');
    limiter.forgive('a');
    expect(limiter.isShut('a')).toBe(false);
    limiter.miss('a');
    expect(limiter.isShut('a')).toBe(true);
  });

  it('I31: callers without end are forgotten, the oldest first', () => {
    const limiter = new MissLimiter(fakeClock(), MAX_MISSES);
    for (let miss = 0; miss < MAX_MISSES; miss += 1) limiter.miss('first');
    for (let caller = 0; caller < 49_999; caller += 1) limiter.miss(`caller ${caller}`);
    expect(limiter.isShut('first')).toBe(true);
    limiter.miss('one more');
    expect(limiter.isShut('first')).toBe(false);
  });
});

import { rotated, ROTATION_MS, signing } from './signing-secrets.js';

describe('secrets of a subscription', () => {
  const now = new Date('2026-11-21T12:00:00Z');
  const later = (ms: number): Date => new Date(now.getTime() + ms);

  it('after a change both sign for a day, the newer first, and then the new one alone', () => {
    const changed = rotated([{ secret: 'old', until: null }], 'new', now);
    expect(signing(changed, now)).toEqual(['new', 'old']);
    expect(signing(changed, later(ROTATION_MS - 1))).toEqual(['new', 'old']);
    expect(signing(changed, later(ROTATION_MS))).toEqual(['new']);
  });

  it('there are never more than two', () => {
    const twice = rotated(rotated([{ secret: 'a', until: null }], 'b', now), 'c', later(1));
    expect(signing(twice, later(2))).toEqual(['c', 'b']);
  });
});

import { waitsOf } from './waits.js';

describe('waits from the trigger to the gateway (S0.6)', () => {
  it('are those from the moment a text was to be sent to the moment it arrived, in whatever order', () => {
    const seen = [
      { to: 'b', atMs: 140 },
      { to: 'a', atMs: 110 },
    ];
    expect([...waitsOf(['a', 'b'], Float64Array.of(100, 120), seen)]).toEqual([10, 20]);
  });

  it('refuses a text that never arrived, and one that arrived twice', () => {
    const once = { to: 'a', atMs: 110 };
    expect(() => waitsOf(['a', 'b'], Float64Array.of(100, 120), [once])).toThrow('1 of 2 texts');
    expect(() => waitsOf(['a'], Float64Array.of(100), [once, once])).toThrow('twice');
  });
});

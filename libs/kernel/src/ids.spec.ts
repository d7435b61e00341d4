import fc from 'fast-check';
import { isUuid, readId, showId, systemIds, uuidv7 } from './ids.js';

describe('ids', () => {
  it('a uuidv7 carries its millisecond, version 7 and the RFC variant (RFC 9562 §5.7)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 47 }),
        fc.uint8Array({ minLength: 10, maxLength: 10 }),
        (ms, random) => {
          const id = uuidv7(ms, random);
          expect(isUuid(id)).toBe(true);
          expect(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(ms);
          expect(id[14]).toBe('7');
          expect('89ab').toContain(id[19]);
        },
      ),
    );
  });

  it('ids of one process ascend, within a millisecond and when the clock steps back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 2, maxLength: 300 }), (times) => {
        const rest = [...times];
        const ids = systemIds(() => rest.shift()!);
        const made = times.map(() => ids.next());
        expect(made).toEqual([...new Set(made)].sort());
      }),
    );
    const busy = systemIds(() => 1);
    const many = Array.from({ length: 10_000 }, () => busy.next());
    expect(many).toEqual([...new Set(many)].sort());
  });

  it('an id survives its way to the caller and back, and only as its own kind', () => {
    const id = uuidv7(1_795_219_200_000);
    expect(readId('message', showId('message', id))).toBe(id);
    expect(readId('attempt', showId('message', id))).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => void readId('message', text)));
  });
});

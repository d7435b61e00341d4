import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { isUuid } from '#libs/kernel';
import { keyedUuid, KeyRing, open, seal } from './envelope.js';

describe('sealing (I25)', () => {
  const key = randomBytes(32);

  it('what was sealed opens again, and only with the same key and context', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.string(), (bytes, context) => {
        const sealed = seal(key, Buffer.from(bytes), context);
        expect(open(key, sealed, context).equals(Buffer.from(bytes))).toBe(true);
        expect(() => open(key, sealed, `${context}x`)).toThrow();
        expect(() => open(randomBytes(32), sealed, context)).toThrow();
      }),
      { numRuns: 50 },
    );
  });

  it('one flipped bit anywhere is noticed', () => {
    const sealed = seal(key, 'a text', 'tenant|message|1');
    for (let at = 0; at < sealed.length; at += 1) {
      const damaged = Buffer.from(sealed);
      damaged[at]! ^= 1;
      expect(() => open(key, damaged, 'tenant|message|1')).toThrow();
    }
  });

  it('the same text never gives the same bytes', () => {
    expect(seal(key, 'STOP', 'c').equals(seal(key, 'STOP', 'c'))).toBe(false);
  });

  it('a keyed uuid is stable, valid and says nothing without its key', () => {
    expect(keyedUuid(key, '+15551234567')).toBe(keyedUuid(key, '+15551234567'));
    expect(isUuid(keyedUuid(key, '+15551234567'))).toBe(true);
    expect(keyedUuid(randomBytes(32), '+15551234567')).not.toBe(keyedUuid(key, '+15551234567'));
  });

  it('F43: older keys stay readable while they are listed, and a missing one says what to do', () => {
    const [one, two] = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')];
    const ring = new KeyRing(`2:${two},1:${one}`);
    expect(ring.newest.version).toBe(2);
    expect(ring.get(1).toString('hex')).toBe(one);
    expect(() => ring.get(3)).toThrow(/add it back/);
    expect(ring.derive('a').equals(ring.derive('b'))).toBe(false);
  });
});

import { headerFaults, readHeaders } from './send-headers.js';

describe('headers of a request to send', () => {
  it.each([
    [undefined, 5000],
    ['', 5000],
    ['wait=0', 0],
    ['wait=30', 30_000],
    ['Wait = 7', 7000],
    ['wait="7"', 7000],
    ['respond-async', 5000],
    ['respond-async, wait=7; x=1', 7000],
    ['a="b, wait=9", wait=7', 7000],
    ['a="\\", wait=9", wait=7', 7000],
    ['wait=7, wait=9', 7000],
    ['await=9', 5000],
  ])('RFC 7240: Prefer: %s', (prefer, waitMs) => {
    expect(headerFaults({ prefer }, false)).toEqual([]);
    expect(readHeaders({ prefer })).toEqual({ key: null, waitMs });
  });

  it.each(['wait', 'wait=', 'wait=31', 'wait=-1', 'wait=1.5', 'wait=x', 'respond-async, wait=99'])(
    'Prefer: %s is a fault',
    (prefer) => expect(headerFaults({ prefer }, false).map(({ field }) => field)).toEqual(['prefer']),
  );

  it('a key is missed only where one is needed, and both headers are told of at once', () => {
    expect(headerFaults({}, false)).toEqual([]);
    expect(headerFaults({}, true).map(({ field }) => field)).toEqual(['idempotency-key']);
    expect(headerFaults({ 'idempotency-key': 'a b', prefer: 'wait' }, true)).toHaveLength(2);
  });
});

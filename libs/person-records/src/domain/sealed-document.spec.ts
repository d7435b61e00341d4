import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonical } from './canonical.js';
import { sealedDocument, type PackSections, type Sha256 } from './sealed-document.js';
import { MAX_PLACES, verifyDocument, type PackVerdict } from './verify-document.js';

const sha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex');
const SECTIONS: PackSections = {
  texts_sent: [canonical({ id: 1, body: 'Ümlaut "quoted" 😀\n' }), canonical({ id: 2, body: null, cost: 1.5 })],
  empty: [],
  format: canonical('a.pack'),
  person: canonical({ name: 'x', at: { b: [1, 2], a: null } }),
};
const document = (sections: PackSections = SECTIONS): string => [...sealedDocument(sections, sha256)].join('');
const verify = (text: string | Uint8Array): PackVerdict =>
  verifyDocument(typeof text === 'string' ? Buffer.from(text) : text, sha256);
const changed = (from: string, to: string, text = document()): readonly string[] => {
  expect(text).toContain(from);
  const verdict = verify(text.replace(from, () => to));
  return verdict.verdict === 'changed' ? verdict.where : [verdict.verdict];
};

describe('a sealed document', () => {
  it('is one JSON document, the same bytes whatever the order of names', () => {
    expect(JSON.parse(document())).toMatchObject({
      pack: { empty: [], format: 'a.pack', texts_sent: [{ id: 1 }, { id: 2 }] },
      seal: { algorithm: 'sha256', entries: expect.any(Array), hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(document(Object.fromEntries(Object.entries(SECTIONS).toReversed()))).toBe(document());
    expect(canonical(JSON.parse(document()))).toBe(document());
  });

  it('is intact as it was written', () => {
    expect(verify(document())).toEqual({
      verdict: 'intact',
      hash: (JSON.parse(document()) as { seal: { hash: string } }).seal.hash,
      entries: 6,
    });
    expect(verify(document({}))).toMatchObject({ verdict: 'intact', entries: 0 });
  });

  it('is not intact with any bit of any byte turned, any byte taken away, doubled or put in', () => {
    const bytes = Buffer.from(document());
    for (let at = 0; at < bytes.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const other = Buffer.from(bytes);
        other[at]! ^= 1 << bit;
        expect([at, bit, verify(other).verdict]).not.toEqual([at, bit, 'intact']);
      }
      expect(verify(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])).verdict).not.toBe('intact');
      for (const more of [Buffer.from(' '), bytes.subarray(at, at + 1)])
        expect(verify(Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)])).verdict).not.toBe('intact');
    }
    expect(verify(`${document()}\n`).verdict).toBe('changed');
    expect(verify(`\ufeff${document()}`).verdict).not.toBe('intact');
  });

  it.each([
    ['a word of an entry', 'quoted', 'QUOTED', ['texts_sent[0]']],
    ['the last entry', '"cost":1.5', '"cost":1.6', ['texts_sent[1]']],
    ['a section that is one value', '"b":[1,2]', '"b":[2,1]', ['person']],
    ['a blank', '"pack":{', '"pack": {', [expect.stringMatching(/^the spelling/)]],
    ['a name twice', '"id":1}', '"id":1,"id":1}', [expect.stringMatching(/^the spelling/)]],
    ['another way to write a letter', 'quoted', '\\u0071uoted', [expect.stringMatching(/^the spelling/)]],
    ['the algorithm', '"sha256"', '"sha512"', ['the seal: its algorithm']],
    [
      'an entry taken away',
      /,\{"body":null.*?\}/.exec(document())![0],
      '',
      ['texts_sent[1]: in the seal, not in the pack; it was taken away'],
    ],
    ['an entry added', '"empty":[]', '"empty":[7]', ['empty[0]: not in the seal; it was added, or the seal was cut']],
    ['something beside', '{"pack"', '{"more":1,"pack"', ['beside pack and seal: something was added']],
  ])('names the place of %s', (_, from, to, where) => {
    expect(changed(from, to)).toEqual(where);
  });

  it('names a changed link of the seal as that, and nothing below it', () => {
    const { seal } = JSON.parse(document()) as { seal: { hash: string; entries: { hash: string; section: string }[] } };
    const other = (hash: string): string => (hash.startsWith('0') ? '1' : '0') + hash.slice(1);
    for (const [place, { hash }] of seal.entries.entries())
      expect(changed(hash, other(hash))).toEqual([
        `the seal: the hash of ${['empty', 'format', 'person', 'texts_sent', 'texts_sent[0]', 'texts_sent[1]'][place]}`,
      ]);
    expect(changed(seal.hash, other(seal.hash))).toEqual(['the seal: its hash']);
  });

  it('names both of two changed entries, and at most so many', () => {
    const many = document({ list: Array.from({ length: 50 }, (_, at) => canonical({ word: `w${at}` })) });
    expect(changed('"w3"', '"x"', many.replace('"w9"', '"y"'))).toEqual(['list[3]', 'list[9]']);
    expect(changed('"w0"', '"x"', many.replaceAll(/"w(\d+)"/g, '"x$1"').replace('"x0"', '"w0"'))).toHaveLength(
      MAX_PLACES + 1,
    );
  });

  it('is unreadable when it is no pack', () => {
    for (const text of ['', '{', '[]', 'null', '{"pack":{}}', '{"pack":[],"seal":{}}', '['.repeat(100_000)])
      expect(verify(text)).toMatchObject({ verdict: 'unreadable' });
    expect(verify(Buffer.from([0xff, 0xfe])).verdict).toBe('unreadable');
    expect(verify(`{"pack":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}},"seal":{}}`).verdict).not.toBe('intact');
  });

  it('holds for any data', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()))),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (data, place, change) => {
          const sections = Object.fromEntries(
            Object.entries(data).map(([name, value]) => [
              name,
              Array.isArray(value) ? value.map((entry) => canonical(entry)) : canonical(value),
            ]),
          );
          const bytes = Buffer.from(document(sections));
          expect(verify(bytes).verdict).toBe('intact');
          bytes[place % bytes.length]! ^= change;
          expect(verify(bytes).verdict).not.toBe('intact');
        },
      ),
      { numRuns: 300 },
    );
  });
});

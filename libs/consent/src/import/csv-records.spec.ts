import fc from 'fast-check';
import { openCsv, type ListRecord } from './csv-records.js';

const COLUMNS = ['phone_number', 'type', 'disclosure'];
const lines = (text: string, first = 2) => text.split('\n').map((each, at) => ({ number: first + at, text: each }));

function recordsOf(text: string, header = 'phone_number,disclosure'): readonly ListRecord[] {
  const opened = openCsv(header, COLUMNS, ['phone_number']);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return [...opened.value.push(lines(text), false), ...opened.value.push([], true)];
}
const short = (records: readonly ListRecord[]) =>
  records.map((record) => [record.line, 'cells' in record ? Object.values(record.cells).join('|') : record.fault.code]);

describe('the first line of a list in CSV', () => {
  it('names every column that is not known, twice there or missing, and never what may be somebody', () => {
    const opened = openCsv('type,colour,+12095550101,type', COLUMNS, ['phone_number']);
    expect(opened.ok ? [] : opened.error.map(({ field, code }) => [field, code])).toEqual([
      ['colour', 'ERR_UNKNOWN_FIELD'],
      ['column 3', 'ERR_UNKNOWN_FIELD'],
      ['type', 'ERR_LIST_HEADER'],
      ['phone_number', 'ERR_FIELD_MISSING'],
    ]);
    expect(JSON.stringify(opened)).not.toContain('2095550101');
  });

  it.each([',', ';', '\t'])('chooses what separates the cells: %j', (separator) => {
    expect(short(recordsOf(`+1${separator}yes`, ['phone_number', 'disclosure'].join(separator)))).toEqual([
      [2, '+1|yes'],
    ]);
  });
});

describe('records in CSV', () => {
  it('may go over lines inside quotes; lines are counted as an editor counts them', () => {
    expect(short(recordsOf('+1,"two\nlines, and ""quotes"""\n+2,x'))).toEqual([
      [2, '+1|two\nlines, and "quotes"'],
      [4, '+2|x'],
    ]);
  });

  it.each([
    [
      'a quote that never closes',
      '+1,"open\n+2,x\n+3,y',
      [
        [2, 'ERR_LINE_QUOTES'],
        [3, '+2|x'],
        [4, '+3|y'],
      ],
    ],
    [
      'two lines with a stray quote',
      '+1,5" pipe\n+2,x\n+3,6" pipe\n+4,y',
      [
        [2, 'ERR_LINE_QUOTES'],
        [3, '+2|x'],
        [4, 'ERR_LINE_QUOTES'],
        [5, '+4|y'],
      ],
    ],
    [
      'quotes inside a bare cell',
      '+1,a "b" c\n+2,x',
      [
        [2, 'ERR_LINE_QUOTES'],
        [3, '+2|x'],
      ],
    ],
    [
      'too many cells',
      '+1,a,b\n+2,x',
      [
        [2, 'ERR_LINE_COLUMNS'],
        [3, '+2|x'],
      ],
    ],
    [
      'too few cells',
      '+1\n\n+2,x',
      [
        [2, 'ERR_LINE_COLUMNS'],
        [4, '+2|x'],
      ],
    ],
  ])('%s costs one line', (_, text, expected) => {
    expect(short(recordsOf(text))).toEqual(expected);
  });

  it('read back what was written, however the lines arrive', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'ü', ';'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 }), fc.nat(20), (rows, cut) => {
        const text = rows.map(([a, b]) => `"n${a.replaceAll('"', '""')}","${b.replaceAll('"', '""')}"`).join('\n');
        const opened = openCsv('phone_number,disclosure', COLUMNS, ['phone_number']);
        if (!opened.ok) throw new Error('not opened');
        const all = lines(text);
        const records = [
          ...opened.value.push(all.slice(0, cut), false),
          ...opened.value.push(all.slice(cut), false),
          ...opened.value.push([], true),
        ];
        expect(records.map((record) => ('cells' in record ? Object.values(record.cells) : record))).toEqual(
          rows.map(([a, b]) => [`n${a}`, b]),
        );
      }),
    );
  });

  it('cost one line each, whatever nonsense is between them', () => {
    const nonsense = fc.string({ unit: fc.constantFrom('a', '"', ',', ' '), maxLength: 10 });
    fc.assert(
      fc.property(fc.array(nonsense, { maxLength: 10 }), (between) => {
        const records = recordsOf([...between, ...Array.from({ length: 101 }, () => '+1,good')].join('\n'));
        const places = records.map(({ line }) => line);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(new Set(places).size).toBe(places.length);
        expect(records.filter((record) => 'cells' in record && record.cells['disclosure'] === 'good').length).toBe(101);
      }),
      { examples: [[['"']], [['"', '"']]] },
    );
  });
});

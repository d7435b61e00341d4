import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ledger, MAX_LEDGER_ENTRIES } from './ledger.js';

const entry = (sid: string) => ({
  sid,
  accountSid: 'AC',
  from: '+15550100001',
  to: '+15550001111',
  body: 'x',
  statusCallback: null,
  attemptToken: null,
  acceptedAt: '2026-11-21T09:00:00.000Z',
  requestId: 'RQ',
});

describe('the ledger', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('survives a kill in the middle of a line: the torn entry is not one, the next number is the right one', () => {
    const path = join(folder, 'new', 'ledger.jsonl');
    const first = new Ledger(path);
    first.append(entry('SM1'));
    first.append(entry('SM2'));
    appendFileSync(path, '{"n":3,"sid":"SM3","acc');
    const second = new Ledger(path);
    expect(second.all().map(({ sid }) => sid)).toEqual(['SM1', 'SM2']);
    expect(second.append(entry('SM4')).n).toBe(3);
    expect(new Ledger(path).all().map(({ sid }) => sid)).toEqual(['SM1', 'SM2', 'SM4']);
  });

  it('accepts nothing that the file refuses', () => {
    const ledger = new Ledger(join(folder, 'ledger.jsonl'));
    ledger.onApplicationShutdown();
    expect(() => ledger.append(entry('SM1'))).toThrow();
    expect([ledger.total, ledger.all().length]).toEqual([0, 0]);
  });

  it('forgets the oldest in memory, never the count', () => {
    const ledger = new Ledger(null);
    const many = MAX_LEDGER_ENTRIES + 20_000;
    for (let index = 0; index < many; index += 1) ledger.append(entry('SM'));
    expect(ledger.total).toBe(many);
    expect(ledger.all().length).toBe(MAX_LEDGER_ENTRIES);
    expect(ledger.all().at(-1)!.n).toBe(many);
  });
});

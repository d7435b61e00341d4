import { DEFAULT_PORT, readEnvironment } from './environment.js';

describe('the simulator’s environment', () => {
  it('needs nothing', () => {
    expect(readEnvironment({})).toEqual({
      ok: true,
      value: { port: DEFAULT_PORT, host: '127.0.0.1', accounts: [], ledgerFile: null, settings: {} },
    });
  });

  it('tells every fault at once and repeats no secret', () => {
    const read = readEnvironment({
      NODE_ENV: 'production',
      SIMULATOR_PORT: '70000',
      SIMULATOR_SEND_LATENCY_MS: 'slow',
      SIMULATOR_RECEIPT_PLAN: 'perfect',
      SIMULATOR_ACCOUNTS: JSON.stringify([
        { accountSid: 'AC1', authToken: 'hush-hush', numbers: [{ number: '555', inboundUrl: 'ftp://x' }] },
        7,
      ]),
    });
    const faults = read.ok ? [] : read.error;
    expect(faults).toHaveLength(8);
    expect(faults.join()).not.toContain('hush-hush');
  });

  it('takes what it is told', () => {
    const accountSid = `AC${'0'.repeat(32)}`;
    const read = readEnvironment({
      SIMULATOR_PORT: '0',
      SIMULATOR_RECEIPT_PLAN: 'none',
      SIMULATOR_MODEL_LATENCY_MS: '250',
      SIMULATOR_LEDGER_FILE: '/tmp/ledger.jsonl',
      SIMULATOR_ACCOUNTS: JSON.stringify([{ accountSid, authToken: 't', numbers: [] }]),
    });
    expect(read).toMatchObject({
      ok: true,
      value: {
        port: 0,
        ledgerFile: '/tmp/ledger.jsonl',
        settings: { receiptPlan: 'none', modelLatencyMs: 250 },
        accounts: [{ accountSid, name: accountSid, carrierOptOut: false }],
      },
    });
  });
});

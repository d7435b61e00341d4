import { getMetadataStorage } from 'class-validator';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { ConfigurationError, Environment, loadEnvironment, publicBaseUrl } from './environment.js';

const KEK = 'ab'.repeat(32);
const LEAST = { DATABASE_APP_URL: 'postgres://parley_app@127.0.0.1/parley', PARLEY_KEKS: `1:${KEK}` };
const RULES = getMetadataStorage().getTargetValidationMetadatas(Environment, '', true, false);
const SETTINGS = [...new Set(RULES.map(({ propertyName }) => propertyName))];

/** What `.env.example` says: name to the value it shows. */
const EXAMPLE = readFileSync(join(import.meta.dirname, '../../../../.env.example'), 'utf8');
const SHOWN = new Map([...EXAMPLE.matchAll(/^#?([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, name, value]) => [name!, value!]));

function faultsOf(source: Readonly<Record<string, string>>): readonly string[] {
  try {
    loadEnvironment(source);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults;
    throw error;
  }
}

describe('.env.example', () => {
  it('names every setting and no other', () => {
    // The simulator reads its own settings; its port alone is shared.
    const shown = [...SHOWN.keys()].filter((name) => name === 'SIMULATOR_PORT' || !name.startsWith('SIMULATOR_'));
    expect(shown.toSorted()).toEqual(SETTINGS.toSorted());
  });

  it('shows the values that hold when nothing is set', () => {
    const held = loadEnvironment(LEAST);
    for (const name of SETTINGS) {
      const value: unknown = Reflect.get(held, name);
      if (value !== undefined && !(name in LEAST))
        expect([name, SHOWN.get(name)]).toEqual([name, JSON.stringify(value).replaceAll('"', '')]);
    }
  });

  it('explains each of them: a comment stands above every group', () => {
    for (const group of EXAMPLE.split('\n\n').filter((paragraph) => /^#?[A-Z][A-Z0-9_]*=/m.test(paragraph)))
      expect(group).toMatch(/^# \S/);
  });

  it('changes nothing when it is copied as it is', () => {
    expect(parseEnv(EXAMPLE)).toEqual({});
  });
});

describe('the environment of a process', () => {
  it('needs the runtime database and the keys, and nothing else', () => {
    expect(faultsOf(LEAST)).toEqual([]);
    expect(faultsOf({})).toEqual([expect.stringContaining('DATABASE_APP_URL'), expect.stringContaining('PARLEY_KEKS')]);
  });

  it('cannot be changed after it was read', () => {
    expect(Object.isFrozen(loadEnvironment(LEAST))).toBe(true);
  });

  it('takes production when nobody says otherwise', () => {
    expect(loadEnvironment(LEAST).NODE_ENV).toBe('production');
  });

  it('reads numbers and switches from text, and takes an empty address for none', () => {
    expect(
      loadEnvironment({
        ...LEAST,
        INBOUND_PORT: '0',
        DATABASE_POOL: '20',
        OPENAPI: 'false',
        REDIS_URL: '',
        DATABASE_URL: '',
      }),
    ).toMatchObject({
      INBOUND_PORT: 0,
      DATABASE_POOL: 20,
      OPENAPI: false,
      REDIS_URL: undefined,
      DATABASE_URL: undefined,
    });
  });

  const wrong: Readonly<Record<string, readonly string[]>> = {
    NODE_ENV: ['staging'],
    DATABASE_URL: ['mysql://localhost/parley', 'localhost'],
    DATABASE_APP_URL: ['', 'https://localhost/parley'],
    REDIS_URL: ['http://localhost:6379'],
    PARLEY_KEKS: ['', KEK, '1:abcd', `1:${KEK},`, `1:${KEK}0`, `one:${KEK}`],
    PUBLIC_BASE_URL: ['sms.example.com', 'ftp://sms.example.com'],
    INBOUND_PORT: ['30.5', 'http'],
    ANTHROPIC_BASE_URL: ['ftp://example.com'],
    TWILIO_API_BASE_URL: ['twilio'],
    MODEL_TIMEOUT_MS: ['99', '60001'],
    TURN_RETRY_MS: ['99', '60001'],
    LOG_LEVEL: ['loud'],
  };
  it.each(Object.entries(wrong).flatMap(([name, values]) => values.map((value) => [name, value] as const)))(
    'refuses %s=%s, by its name alone',
    (name, value) => {
      const faults = faultsOf({ ...LEAST, NODE_ENV: 'development', [name]: value });
      expect(faults).not.toEqual([]);
      for (const fault of faults) expect(fault).toContain(name);
    },
  );

  const limit = (setting: string, rule: 'min' | 'max'): number => {
    const found = RULES.find(({ propertyName, name }) => propertyName === setting && name === rule);
    return Number(found?.constraints[0]);
  };
  it.each(SETTINGS.filter((name) => typeof Reflect.get(loadEnvironment(LEAST), name) === 'number'))(
    '%s has a lower and an upper limit and takes nothing beyond',
    (name) => {
      const [least, most] = [limit(name, 'min'), limit(name, 'max')];
      for (const within of [least, most]) expect(faultsOf({ ...LEAST, [name]: String(within) })).toEqual([]);
      for (const beyond of [least - 1, most + 1])
        expect(faultsOf({ ...LEAST, [name]: String(beyond) })).toEqual([expect.stringContaining(name)]);
    },
  );

  it('reports every fault at once, in one error that says where settings are explained', () => {
    const broken = Object.fromEntries(Object.entries(wrong).map(([name, [value]]) => [name, value!]));
    expect(() => loadEnvironment(broken)).toThrow(/[.]env[.]example/);
    for (const name of Object.keys(wrong)) expect(faultsOf(broken).join('\n')).toContain(name);
  });

  it('echoes no value: a key that was put in the wrong place stays out of the log', () => {
    const misplaced = Object.fromEntries(SETTINGS.map((name) => [name, `sk-secret-${name.toLowerCase()}`]));
    const faults = faultsOf(misplaced);
    expect(faults.length).toBeGreaterThan(10);
    expect(faults.join('\n')).not.toMatch(/sk-secret/);
  });

  describe('in production', () => {
    afterEach(() => {
      delete process.env['CRASH_AT'];
    });

    it('refuses an address that would send texts to a simulator', () => {
      const simulated = { ...LEAST, TWILIO_API_BASE_URL: 'http://localhost:3003' };
      expect(faultsOf({ ...simulated, NODE_ENV: 'production' })).toEqual([
        expect.stringContaining('TWILIO_API_BASE_URL'),
      ]);
      expect(faultsOf({ ...simulated, NODE_ENV: 'development' })).toEqual([]);
    });

    it('refuses to crash on purpose', () => {
      const armed = { ...LEAST, CRASH_AT: 'in.received' };
      expect(faultsOf({ ...armed, NODE_ENV: 'production' })).toEqual([expect.stringContaining('CRASH_AT')]);
      expect(faultsOf({ ...armed, NODE_ENV: 'test' })).toEqual([]);
    });
  });
});

describe('the public address', () => {
  it('is what the operator says, without a slash at its end; otherwise this machine', () => {
    expect(publicBaseUrl(loadEnvironment({ ...LEAST, PUBLIC_BASE_URL: 'https://sms.example.com//' }))).toBe(
      'https://sms.example.com',
    );
    expect(publicBaseUrl(loadEnvironment({ ...LEAST, INBOUND_PORT: '4001' }))).toBe('http://localhost:4001');
  });
});

import { err, ok, type Result } from '#libs/kernel';
import { providerFor } from './registry.js';
import type { SmsProvider } from './sms-provider.js';

/** A provider together with one channel's checked settings. */
export interface BoundChannel {
  readonly adapter: SmsProvider;
  readonly config: unknown;
}

/** Settings that replace a channel's own in this process, such as the simulator's address in development. */
export type SettingOverrides = Readonly<Record<string, unknown>>;

const NO_OVERRIDES: SettingOverrides = {};
const remembered = new WeakMap<object, WeakMap<object, Result<BoundChannel, readonly string[]>>>();

/**
 * Checks a channel's settings once and remembers the answer for as long as the caller keeps the same settings and overrides objects. The faults
 * name settings, never values.
 */
export function bindChannel(
  providerKey: string,
  settings: Readonly<Record<string, unknown>>,
  overrides: SettingOverrides = NO_OVERRIDES,
): Result<BoundChannel, readonly string[]> {
  let bySettings = remembered.get(settings);
  if (bySettings === undefined) remembered.set(settings, (bySettings = new WeakMap()));
  const known = bySettings.get(overrides);
  if (known !== undefined) return known;
  const bound = bind(providerKey, { ...settings, ...overrides });
  bySettings.set(overrides, bound);
  return bound;
}

function bind(providerKey: string, settings: unknown): Result<BoundChannel, readonly string[]> {
  const adapter = providerFor(providerKey);
  if (adapter === null) return err([`there is no provider called ${providerKey}`]);
  const config = adapter.parseConfig(settings);
  return config.ok ? ok({ adapter, config: config.value }) : config;
}

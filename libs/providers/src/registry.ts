import type { SmsProvider } from './sms-provider.js';
import { twilioAdapter } from './twilio/adapter.js';

/** Every provider there is, by its key. A new one is a folder, a line here and a page in docs (S1.36). */
export const PROVIDERS: ReadonlyMap<string, SmsProvider> = new Map<string, SmsProvider>([
  [twilioAdapter.key, twilioAdapter],
]);

/** The keys of {@link PROVIDERS}: what a channel may name as its provider. */
export const PROVIDER_KEYS: readonly string[] = [...PROVIDERS.keys()];

/** The provider of this key, or null: the key comes from URLs and rows, so an unknown one is an answer and no bug. */
export const providerFor = (key: string): SmsProvider | null => PROVIDERS.get(key) ?? null;

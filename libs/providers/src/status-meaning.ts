import type { StatusMeaning } from './sms-provider.js';
import { MAX_STATUS_CHARS, readCode, receiptMeaning } from './twilio/status-map.js';

type ReadReceipt = (status: string, code: string | null) => StatusMeaning;

const TABLES: ReadonlyMap<string, ReadReceipt> = new Map<string, ReadReceipt>([
  ['twilio', (status, code) => receiptMeaning(status.toLowerCase(), code === '0' ? null : (readCode(code) ?? code))],
]);

/**
 * What a provider's word in a receipt means, and its error code when there is one, by the table that the provider's own webhooks are read with (S1.40,
 * S1.41). For words that people have written down: any case is read, and the word is kept as it was written. Null for a provider without a table; a word
 * or code that is not in it is `undef.dlr_unknown`, never more (I21).
 */
export function statusMeaningOf(providerKey: string, word: string, code: string | null): StatusMeaning | null {
  const read = TABLES.get(providerKey);
  return read === undefined
    ? null
    : { ...read(word, code === '' ? null : code), providerStatus: word.slice(0, MAX_STATUS_CHARS) };
}

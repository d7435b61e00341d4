import type { Fault } from '#libs/platform';

const DEFAULT_WAIT_S = 5;
/** Longest that a caller is kept waiting for the gateway's answer. */
export const LONGEST_WAIT_S = 30;
const KEY = /^[\x21-\x7e]{1,255}$/;

/** Headers as Node hands them over. */
export type RawHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Everything that is wrong with the headers of a request to send. */
export function headerFaults(headers: RawHeaders, isKeyNeeded: boolean): readonly Fault[] {
  const fault = (field: string, message: string): Fault => ({ field, code: 'ERR_HEADER_INVALID', message });
  const key = one(headers['idempotency-key']);
  const wait = preferred(one(headers['prefer']) ?? '', 'wait');
  const faults: Fault[] = [];
  if (key === undefined && isKeyNeeded)
    faults.push(
      fault(
        'idempotency-key',
        'is needed, so that a request that breaks off can be sent again without texting anybody twice',
      ),
    );
  if (key !== undefined && !KEY.test(key))
    faults.push(fault('idempotency-key', 'Idempotency-Key must be 1 to 255 visible ASCII characters without blanks'));
  if (wait !== undefined && (!/^\d{1,2}$/.test(wait) || Number(wait) > LONGEST_WAIT_S))
    faults.push(fault('prefer', `Prefer: wait must be a number of seconds, at most ${LONGEST_WAIT_S}`));
  return faults;
}

/** What headers without faults say. */
export const readHeaders = (headers: RawHeaders): { readonly key: string | null; readonly waitMs: number } => ({
  key: one(headers['idempotency-key']) ?? null,
  waitMs: Number(preferred(one(headers['prefer']) ?? '', 'wait') ?? DEFAULT_WAIT_S) * 1000,
});

/** The value of a preference, empty where it has none. Others are ignored, and of one that is named twice the first counts (RFC 7240 §2). */
function preferred(header: string, name: string): string | undefined {
  for (const preference of header.match(/(?:"(?:[^"\\]|\\.)*"|[^,"])+/g) ?? []) {
    const [, token, quoted, bare] =
      /^\s*([^\s=;]+)\s*(?:=\s*(?:"([^"]*)"|([^;]*?)))?\s*(?:;.*)?$/.exec(preference) ?? [];
    if (token?.toLowerCase() === name) return quoted ?? bare ?? '';
  }
  return undefined;
}

const one = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.join(', ');

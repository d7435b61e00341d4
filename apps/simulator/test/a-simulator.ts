import { startSimulator, type RunningSimulator, type StartOptions } from '../src/simulator.js';

export const ACCOUNT_SID = `AC${'0'.repeat(31)}1`;
export const AUTH_TOKEN = 'simulated-token-one';
export const OTHER_SID = `AC${'0'.repeat(31)}2`;
export const SERVICE_SID = `MG${'0'.repeat(31)}1`;
export const BUSINESS = '+15550100001';
export const POOLED = '+15550100002';
export const OTHER_BUSINESS = '+15550100003';
export const CUSTOMER = '+15550001111';

/** Two accounts: one plain with a pooled number, one whose carrier handles STOP itself. */
export const accountsCalling = (inboundUrl: string): readonly object[] => [
  {
    accountSid: ACCOUNT_SID,
    authToken: AUTH_TOKEN,
    name: 'One',
    numbers: [
      { number: BUSINESS, inboundUrl, label: 'main' },
      { number: POOLED, inboundUrl, messagingServiceSid: SERVICE_SID },
    ],
  },
  {
    accountSid: OTHER_SID,
    authToken: 'simulated-token-two',
    name: 'Two',
    carrierOptOut: true,
    numbers: [{ number: OTHER_BUSINESS, inboundUrl }],
  },
];

export const aSimulator = (inboundUrl: string, options: StartOptions = {}): Promise<RunningSimulator> =>
  startSimulator({ accounts: accountsCalling(inboundUrl), ...options });

/** What a control call answered. A spec says by its expectations what the body must be. */
export interface ControlAnswer {
  readonly status: number;
  // oxlint-disable-next-line no-explicit-any -- every control has its own shape, and a spec reads only what it expects
  readonly body: any;
}

/** One JSON call to the simulator's own controls. */
export async function control(
  simulator: RunningSimulator,
  method: string,
  path: string,
  body?: unknown,
): Promise<ControlAnswer> {
  const response = await fetch(`${simulator.url}${path}`, {
    method,
    ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await bodyOf(response) };
}

/** A response's JSON; null when it has no body. */
export async function bodyOf(response: Response): Promise<ControlAnswer['body']> {
  const text = await response.text();
  return text === '' ? null : JSON.parse(text);
}

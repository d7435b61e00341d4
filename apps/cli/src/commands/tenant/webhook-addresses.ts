/** Where the world reaches the inbound app, without a trailing slash; what the apps themselves use (architecture §5). */
export const publicBase = (source: Readonly<Record<string, string | undefined>> = process.env): string =>
  (source['PUBLIC_BASE_URL'] || `http://localhost:${source['INBOUND_PORT'] || '3001'}`).replace(/\/+$/, '');

/** The address to enter at the provider for incoming texts of one channel. */
export const inboundAddress = (base: string, provider: string, channelId: string): string =>
  `${base}/webhooks/${provider}/${channelId}/inbound`;

/** What to do with the addresses of a channel, line by line. */
export function enterAtProvider(base: string, provider: string, channelId: string): readonly string[] {
  return [
    'Enter this at the provider, for each number, as the webhook for incoming messages (HTTP POST):',
    `  ${inboundAddress(base, provider, channelId)}`,
    ...(provider === 'twilio' ? [`  (or ${base}/api/sms/inbound, one address for all channels)`] : []),
    'Nothing needs to be entered for delivery receipts: every text names its own address for them.',
  ];
}

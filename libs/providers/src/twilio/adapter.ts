import { systemClock, type Clock } from '#libs/kernel';
import twilio from 'twilio';
import type { OutboundSms, SmsProvider } from '../sms-provider.js';
import { parseTwilioConfig, secretsOfTwilio, type TwilioConfig } from './config.js';
import { OneCall } from './http-client.js';
import { LIST_PAGE_SIZE, listOutcome, MAX_LIST_BYTES } from './list.js';
import { submissionOutcome } from './send-outcome.js';
import { verifyTwilio } from './verify.js';
import { claimedAddressOf, readWebhook } from './webhook.js';

/** Total time of one call to Twilio, whatever the caller's signal says (F17). */
export const CALL_DEADLINE_MS = 10_000;

/** Longest answer to a submission that is read; Twilio's have about 1 KiB. */
export const MAX_ANSWER_BYTES = 64 * 1024;

/** Longest time Twilio keeps a text in its own queue (ValidityPeriod). */
const MAX_VALIDITY_SECONDS = 36_000;

/** What a test may replace. */
export interface TwilioSurroundings {
  readonly clock: Clock;
  /** At most {@link CALL_DEADLINE_MS} in production. */
  readonly callDeadlineMs: number;
}

/**
 * Twilio Programmable Messaging (REST of 2010-04-01) behind the contract. Requests are built by the official SDK and
 * sent by our own transport ({@link OneCall}); webhooks are read and verified here.
 */
export function twilioProvider({ clock, callDeadlineMs }: TwilioSurroundings): SmsProvider<TwilioConfig> {
  /**
   * The SDK's client for one call: making one costs microseconds, and nothing of one tenant is left over for the
   * next.
   */
  const clientFor = (config: TwilioConfig, httpClient: OneCall) =>
    twilio(config.apiKey?.sid ?? config.accountSid, config.apiKey?.secret ?? config.authToken, {
      accountSid: config.accountSid,
      lazyLoading: true,
      autoRetry: false,
      // The SDK calls `request` and nothing else of it.
      httpClient: httpClient as unknown as twilio.RequestClient,
    });

  return {
    key: 'twilio',
    capabilities: {
      // What Twilio offers and this contract can use: it names one sender per text and leaves waiting to Parley.
      features: {
        sending: true,
        delivery_receipts: true,
        inbound_sms: true,
        opt_out_handling: true,
        sender_pools: false,
        short_codes: true,
        toll_free: true,
        alphanumeric_sender_id: true,
        scheduled_send: false,
        status_callbacks: true,
      },
      signedWebhooks: true,
      maxBodyChars: 1_600,
      maxValiditySeconds: MAX_VALIDITY_SECONDS,
    },
    parseConfig: parseTwilioConfig,
    accountRefOf: (config) => config.accountSid,
    secretsOf: secretsOfTwilio,
    claimedAddress: claimedAddressOf,
    verify: verifyTwilio,
    parse: readWebhook,
    acknowledgement: {
      status: 200,
      contentType: 'text/xml',
      body: '<?xml version="1.0" encoding="UTF-8"?><Response/>',
    },
    async send(sms, config, signal) {
      const call = new OneCall({
        origin: config.apiOrigin,
        signal,
        deadlineMs: callDeadlineMs,
        maxAnswerBytes: MAX_ANSWER_BYTES,
      });
      await finished(async () => clientFor(config, call).messages.create(createParameters(sms)));
      return submissionOutcome(call.exchange, clock.now().getTime());
    },
    async list(query, config, signal) {
      const call = new OneCall({
        origin: config.apiOrigin,
        signal,
        deadlineMs: callDeadlineMs,
        maxAnswerBytes: MAX_LIST_BYTES,
      });
      // No DateSent filter: what it does to a text that is still queued is documented nowhere (reliability I6).
      const { to, from } = query;
      await finished(async () =>
        clientFor(config, call).messages.page({ to, from: from ?? undefined, pageSize: LIST_PAGE_SIZE }),
      );
      return listOutcome(call.exchange, query, clock.now().getTime());
    },
  };
}

/** The adapter as it runs in production. */
export const twilioAdapter = twilioProvider({ clock: systemClock, callDeadlineMs: CALL_DEADLINE_MS });

const createParameters = (sms: OutboundSms) => ({
  to: sms.to,
  from: sms.from,
  // With both Twilio sends from this very number, with the features of the service (sticky sender, link settings, campaign).
  ...(sms.serviceRef === undefined ? {} : { messagingServiceSid: sms.serviceRef }),
  body: sms.body,
  statusCallback: sms.statusCallbackUrl,
  validityPeriod: Math.min(Math.max(1, Math.trunc(sms.validitySeconds)), MAX_VALIDITY_SECONDS),
});

/** Waits for the SDK and lets its errors go: they quote what Twilio said. The transport has kept what happened. */
async function finished(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch {
    // Told by the exchange.
  }
}

import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ConsentPolicy } from '#libs/consent';
import type { ArrivingText } from '#libs/conversation';
import { cleanText, RawEventStore, type RawEvent, type VerifiedWebhook } from '#libs/ingress';
import { IDS, type IdSource } from '#libs/kernel';
import type { ProviderEvent } from '#libs/providers';
import type { KeywordDecision } from '#libs/keywords';
import type { TenantCipher, TenantEntity } from '#libs/tenancy';
import { readKeyword } from '../keywords/domain/read-words.js';

/** A text as it was delivered, with what is known of its tenant. */
export interface Delivered {
  readonly webhook: VerifiedWebhook;
  readonly event: Extract<ProviderEvent, { kind: 'inbound' | 'unknown' }>;
  readonly tenant: TenantEntity;
  readonly cipher: TenantCipher;
  readonly policy: ConsentPolicy;
  /** It comes from a number of ours. */
  readonly isOwn: boolean;
  readonly receivedAt: Date;
}

/** One text, verified, decided and sealed; only the writing is left. */
export interface Arrival {
  readonly tenant: TenantEntity;
  readonly cipher: TenantCipher;
  readonly raw: RawEvent;
  readonly from: string;
  /** Null when the text is for a number we do not know: kept, nothing more. */
  readonly text: ArrivingText | null;
  /** The words as they came, where what they mean hangs on what was said before; null where it does not. */
  readonly said: string | null;
  readonly receivedAt: Date;
}

/** Makes of texts as they were delivered what is written down. Touches no database. */
@Injectable()
export class PrepareTexts {
  constructor(
    @Inject(RawEventStore) private readonly rawEvents: RawEventStore,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /**
   * Everything that needs no database, before the transaction. Step by step for the whole batch, not text by text: a step done again costs a fraction of what it costs
   * after all the others, because its code and its keys are still near the processor.
   */
  prepare(delivered: readonly Delivered[]): readonly Arrival[] {
    const words = delivered.map(readWords);
    const raws = delivered.map((one) => this.rawEventOf(one));
    return delivered.map((one, at) => this.arrivalOf(one, raws[at]!, words[at]!));
  }

  private rawEventOf({ webhook: { hook, channel, route }, event, cipher }: Delivered): RawEvent {
    const rawEventId = this.ids.next();
    const readable = event.kind === 'inbound';
    return {
      id: rawEventId,
      channelRow: channel.row,
      provider: channel.provider,
      accountRef: channel.accountRef,
      kind: readable ? (route.numberId === null ? 'unroutable' : 'inbound') : 'unreadable',
      dedupeKey: readable
        ? event.providerMessageId
        : createHash('sha256').update(hook.url).update(hook.rawBody).digest('base64url'),
      subjectRef: null,
      sealed: this.rawEvents.sealHook(cipher, rawEventId, hook),
    };
  }

  private arrivalOf(
    { webhook: { channel, route }, event, tenant, cipher, isOwn, receivedAt }: Delivered,
    raw: RawEvent,
    words: Words | null,
  ): Arrival {
    if (event.kind !== 'inbound' || route.numberId === null || words === null)
      return { tenant, cipher, raw, from: '', text: null, said: null, receivedAt };
    const endpointId = cipher.endpointId(event.from);
    const { text: body, lossy } = cleanText(event.body);
    const { keyword, said } = words;
    return {
      tenant,
      cipher,
      raw,
      from: event.from,
      receivedAt,
      said,
      text: {
        inboundId: this.ids.next(),
        laneId: cipher.laneId(route.numberId, endpointId),
        numberId: route.numberId,
        endpointId,
        rawEventId: raw.id,
        provider: channel.provider,
        providerMessageId: event.providerMessageId,
        body,
        bodyLossy: lossy,
        mediaCount: event.media.length,
        // Two assistants of ours would talk to each other for ever; what a person could mean still counts.
        keyword: isOwn ? { ...keyword, noise: true } : keyword,
        answeredByProvider: event.answeredByProvider,
      },
    };
  }
}

/** What the words of a text say by themselves. */
type Words = Pick<Arrival, 'said'> & { readonly keyword: KeywordDecision };

/** Null for what is no text to a number of ours. The raw words decide, not the cleaned ones: cleaning must never hide a STOP. */
function readWords({ webhook: { route }, event, policy }: Delivered): Words | null {
  if (event.kind !== 'inbound' || route.numberId === null) return null;
  const keyword = readKeyword(event.body, 'none', policy, route.numberId, event.answeredByProvider);
  return { keyword, said: keyword.hangsOnContext ? event.body : null };
}

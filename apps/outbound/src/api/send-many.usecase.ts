import { Inject, Injectable } from '@nestjs/common';
import { IDS, readId, showId, type IdSource, type TenantId } from '#libs/kernel';
import { IdempotencyStore, MessageStore, type IdempotentRequest, type StoredMessage } from '#libs/messaging';
import { AlarmClock, Database, invalid } from '#libs/platform';
import { TenantVault, type Principal, type TenantCipher } from '#libs/tenancy';
import { PlaceTexts, type WantedText } from '../sending/place-texts.usecase.js';
import { ReadOrder } from '../sending/read-order.usecase.js';
import type { SendBulkDto } from './send-sms.dto.js';
import { notPlaced, presentSend, type SendAnswer } from './send-text.usecase.js';

/** What became of one recipient so far. */
export type BulkResult = SendAnswer & { readonly index: number };

/** A request to text many, decided. */
export interface BulkAnswer {
  readonly bulk_id: string;
  readonly total: number;
  readonly results: readonly BulkResult[];
}

/** Texts accepted in one transaction: their people's gates are held that long, and a STOP waits for them. */
const PART = 100;
/** Results in one answer. */
export const MAX_RESULTS = 2_000;

/**
 * The same text to many (S4.18, OB25). Everything about the request is judged before anything is written: one fault, and nobody is texted. Then the texts are accepted part by part, each by the
 * same decision as a single one. A request that broke off goes on where it stopped when it comes again with its key.
 */
@Injectable()
export class SendMany {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(ReadOrder) private readonly read: ReadOrder,
    @Inject(PlaceTexts) private readonly place: PlaceTexts,
    @Inject(MessageStore) private readonly messages: MessageStore,
    @Inject(IdempotencyStore) private readonly idempotency: IdempotencyStore,
    @Inject(AlarmClock) private readonly alarmClock: AlarmClock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** With the same key: the same texts, and the answer as it stands by then (I11). */
  async run(principal: Principal, dto: SendBulkDto, key: string): Promise<BulkAnswer> {
    const { tenantId } = principal;
    const cipher = await this.vault.cipherFor(tenantId);
    const { recipients, ...text } = dto;
    const request: IdempotentRequest = {
      tenantId,
      clientId: principal.id,
      operation: 'sms.bulk',
      key,
      // Keyed ids stand in for the numbers.
      content: {
        ...text,
        recipients: recipients.map((recipient) =>
          Object.assign({}, recipient, { recipient_phone_number: cipher.endpointId(recipient.recipient_phone_number) }),
        ),
      },
    };
    const { bulkId, texts } = await this.database.inTenant(tenantId, async (tx) => {
      const earlier = await this.idempotency.claim(tx, request);
      const shown = earlier?.answer?.body['bulk_id'];
      const known = typeof shown === 'string' ? readId('bulk', shown) : null;
      if (known !== null && (await this.messages.bulkIsPlaced(tx, tenantId, known)))
        return { bulkId: known, texts: [] };
      const order = await this.read.run(tx, cipher, text, recipients, true);
      if (!order.ok) throw invalid(order.error);
      if (known !== null) return { bulkId: known, texts: order.value };
      const made = this.ids.next();
      await this.messages.insertBulk(tx, tenantId, {
        id: made,
        clientId: principal.id,
        total: recipients.length,
        stream: order.value[0]!.stream,
      });
      await this.idempotency.keepAnswer(tx, request, 202, { bulk_id: showId('bulk', made) });
      return { bulkId: made, texts: order.value };
    });
    await this.placeAll(tenantId, cipher, bulkId, texts);
    return this.answer(tenantId, bulkId, recipients.length);
  }

  private async placeAll(
    tenantId: TenantId,
    cipher: TenantCipher,
    bulkId: string,
    texts: readonly WantedText[],
  ): Promise<void> {
    for (let from = 0; from < texts.length; from += PART) {
      const part = texts.slice(from, from + PART);
      await this.place.askAbout(
        tenantId,
        part.map(({ to }) => to),
      );
      await this.database.inTenant(tenantId, async (tx) => {
        const placed = await this.messages.bulkOrdinals(tx, tenantId, bulkId, from, from + PART);
        const missing = part.flatMap((text, index) => {
          const ordinal = from + index;
          return placed.has(ordinal)
            ? []
            : [{ ...text, bulk: { id: bulkId, ordinal }, dedupeKey: `bulk:${bulkId}:${ordinal}` }];
        });
        for (const result of await this.place.run(tx, tenantId, missing)) if (!result.ok) throw notPlaced(result.error);
      });
      this.alarmClock.ring('deliveries');
    }
    if (texts.length > 0)
      await this.database.inTenant(tenantId, (tx) => this.messages.markBulkPlaced(tx, tenantId, bulkId));
  }

  private async answer(tenantId: TenantId, bulkId: string, total: number): Promise<BulkAnswer> {
    const results = await this.database.inTenant(tenantId, (tx) =>
      this.messages.ofBulk(tx, tenantId, bulkId, -1, MAX_RESULTS),
    );
    return { bulk_id: showId('bulk', bulkId), total, results: results.map(presentResult) };
  }
}

/** One recipient's line of a bulk send, as far as it is known now. */
export const presentResult = ({
  message,
  providerMessageId,
}: {
  readonly message: StoredMessage;
  readonly providerMessageId: string | null;
}): BulkResult => ({
  index: message.bulkOrdinal ?? 0,
  ...presentSend(message, providerMessageId),
});

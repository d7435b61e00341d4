import { Inject, Injectable } from '@nestjs/common';
import { IDS, readId, showId, type IdSource, type TenantId } from '#libs/kernel';
import { IdempotencyStore, MessageStore, type IdempotentRequest, type StoredMessage } from '#libs/messaging';
import { crashPoint, Database, invalid, LOG, type Fault, type Log, type Tx } from '#libs/platform';
import { TenantVault, type Principal } from '#libs/tenancy';
import { BulkSends, type NotPlacedRecipient } from '../sending/bulk-sends.store.js';
import { PlaceBulk } from '../sending/place-bulk.usecase.js';
import { PlaceTexts, type WantedText } from '../sending/place-texts.usecase.js';
import { MAX_FAULTS, ReadOrder } from '../sending/read-order.usecase.js';
import type { SendBulkDto } from './send-sms.dto.js';
import { ERROR_MESSAGES, notPlaced, presentSend, type SendAnswer } from './send-text.usecase.js';

/** What became of one recipient so far. */
export type BulkResult = Omit<SendAnswer, 'tracking_id'> & {
  readonly index: number;
  /** Null where no text could be written. */
  readonly tracking_id: string | null;
};

/** A request to text many, decided. */
export interface BulkAnswer {
  readonly bulk_id: string;
  readonly total: number;
  readonly results: readonly BulkResult[];
}

/** Results in one answer. */
export const MAX_RESULTS = 2_000;

/**
 * The same text to many (S4.18, OB25). Everything about the request is judged before anything is written: one fault, and nobody is texted. From then on it is ours: its texts are kept as they are
 * and placed part by part, each by the same decision as a single one, by this process or, should it die, by another.
 */
@Injectable()
export class SendMany {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(ReadOrder) private readonly read: ReadOrder,
    @Inject(PlaceTexts) private readonly place: PlaceTexts,
    @Inject(PlaceBulk) private readonly placeBulk: PlaceBulk,
    @Inject(BulkSends) private readonly bulks: BulkSends,
    @Inject(MessageStore) private readonly messages: MessageStore,
    @Inject(IdempotencyStore) private readonly idempotency: IdempotencyStore,
    @Inject(LOG) private readonly log: Log,
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
    const bulkId = await this.database.inTenant(tenantId, async (tx) => {
      const earlier = await this.idempotency.claim(tx, request);
      const shown = earlier?.answer?.body['bulk_id'];
      const known = typeof shown === 'string' ? readId('bulk', shown) : null;
      if (known !== null) return known;
      const order = await this.read.run(tx, cipher, text, recipients, true);
      if (!order.ok) throw invalid(order.error);
      await this.judge(tx, tenantId, order.value, text.sms_message_body !== undefined);
      const made = this.ids.next();
      await this.messages.insertBulk(tx, tenantId, {
        id: made,
        clientId: principal.id,
        total: recipients.length,
        stream: order.value[0]!.stream,
      });
      await this.bulks.keep(tx, cipher, made, order.value);
      await this.idempotency.keepAnswer(tx, request, 202, { bulk_id: showId('bulk', made) });
      return made;
    });
    crashPoint('bulk.stored');
    await this.placeBulk
      .run(tenantId, bulkId)
      // It has been taken and will be placed; the caller learns what is known by now.
      .catch((error: unknown) =>
        this.log.error('A bulk could not be placed at once; it will be gone on with', error, { bulkId }),
      );
    const results = await this.results(tenantId, bulkId, -1, MAX_RESULTS);
    return { bulk_id: showId('bulk', bulkId), total: recipients.length, results };
  }

  /** What is known of its recipients behind place `after`, in their order. */
  async results(tenantId: TenantId, bulkId: string, after: number, limit: number): Promise<readonly BulkResult[]> {
    const [texts, failed] = await this.database.inTenant(tenantId, (tx) =>
      Promise.all([
        this.messages.ofBulk(tx, tenantId, bulkId, after, limit),
        this.bulks.notPlaced(tx, tenantId, bulkId),
      ]),
    );
    return [...texts.map(presentResult), ...failed.filter(({ index }) => index > after).map(presentNotPlaced)]
      .sort((left, right) => left.index - right.index)
      .slice(0, limit);
  }

  /** Throws with the faults of all texts that could not be placed. */
  private async judge(tx: Tx, tenantId: TenantId, texts: readonly WantedText[], isSameForAll: boolean): Promise<void> {
    const judged = await this.place.judge(tx, tenantId, texts);
    const noChannel = judged.find((one) => one?.reason === 'no_channel');
    const hasNoSender = judged.every((one) => one?.reason === 'no_sender');
    const faults = judged.flatMap((one, index): readonly Fault[] =>
      one?.reason === 'words' && !isSameForAll
        ? one.faults.map((fault) => ({ ...fault, field: `recipients.${index}.template_ref` }))
        : one?.reason === 'no_sender' && !hasNoSender
          ? [{ ...NO_SENDER_FOR, field: `recipients.${index}.recipient_phone_number` }]
          : (one?.faults ?? []),
    );
    // What is wrong for everybody is told once.
    const told = [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
    if (told.length > 0) throw invalid(told.slice(0, MAX_FAULTS));
    if (noChannel != null) throw notPlaced(noChannel);
  }
}

/** The others have a sender. */
const NO_SENDER_FOR = { code: 'ERR_SENDER_ID_NOT_PROVISIONED', message: 'can be texted from none of your senders' };

/** One recipient's line of a bulk send, as far as it is known now. */
const presentResult = ({
  message,
  providerMessageId,
}: {
  readonly message: StoredMessage;
  readonly providerMessageId: string | null;
}): BulkResult => ({
  index: message.bulkOrdinal ?? 0,
  ...presentSend(message, providerMessageId),
});

const presentNotPlaced = ({ index, code }: NotPlacedRecipient): BulkResult => ({
  index,
  status: 'failed',
  gateway_message_id: null,
  error_code: code,
  error_message: ERROR_MESSAGES[code] ?? 'The text could not be written.',
  tracking_id: null,
});

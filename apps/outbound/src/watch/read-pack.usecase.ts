import { Inject, Injectable } from '@nestjs/common';
import type { E164, TenantId } from '#libs/kernel';
import { ReadMessage, type MessageRecord } from '#libs/messaging';
import { Database } from '#libs/platform';
import { Directory, EndpointStore, TenantVault } from '#libs/tenancy';
import { DeadLetterStore, type Replay } from './dead-letter.store.js';

/** One text with everything that is known of it, opened (S0.46). */
export interface MessagePack {
  readonly record: MessageRecord;
  /** Null once the person was erased. */
  readonly number: E164 | null;
  readonly body: string | null;
  /** The number or name it left from; null when that is gone. */
  readonly sender: string | null;
  readonly replays: readonly Replay[];
}

/** Opens one text for a person who has to find out what went wrong with it. */
@Injectable()
export class ReadPack {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ReadMessage) private readonly readMessage: ReadMessage,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(DeadLetterStore) private readonly letters: DeadLetterStore,
  ) {}

  /** Null when this tenant has no such text. */
  async run(tenantId: TenantId, messageId: string): Promise<MessagePack | null> {
    const record = await this.readMessage.run(tenantId, messageId);
    if (record === null) return null;
    const { message } = record;
    const [cipher, sender] = await Promise.all([
      this.vault.cipherFor(tenantId),
      this.directory.number(tenantId, message.senderId),
    ]);
    return this.database.inTenant(tenantId, async (tx) => ({
      record,
      number: await this.endpoints.number(tx, cipher, message.endpointId),
      body:
        message.body === null ? null : cipher.open('message', message.id, message.keyVersion, message.body).toString(),
      sender: sender?.number ?? null,
      replays: await this.letters.replays(tx, tenantId, messageId),
    }));
  }
}

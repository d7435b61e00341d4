import { Inject, Injectable } from '@nestjs/common';
import { ConsentPolicies, ExternalOptOuts, type Fact, type Purpose, type SendWish } from '#libs/consent';
import { LaneStore } from '#libs/conversation';
import { err, ok, type Result, type TenantId } from '#libs/kernel';
import { AcceptMessage, type Accepted, type MessageOrigin } from '#libs/messaging';
import type { Tx } from '#libs/platform';
import { SenderMap } from '#libs/sender-mapping';
import type { MessageStream } from '#libs/sms';
import { Directory, EndpointStore, TenantVault } from '#libs/tenancy';

/** One text to one person, as a door of ours wants it sent: by number and by the sender's name. */
export interface WantedText {
  /** E.164. */
  readonly to: string;
  /** As the caller names it; null for the tenant's default. */
  readonly sender: string | null;
  /** A sender that maps to nothing falls back to the tenant's default (S0.14). */
  readonly fallsBack: boolean;
  readonly origin: MessageOrigin;
  readonly purpose: Purpose;
  readonly stream: MessageStream;
  readonly body: string;
  /** May make one message only, for ever. */
  readonly dedupeKey: string | null;
  /** 0 leaves first, 9 last. */
  readonly priority: number;
  /** Not worth sending afterwards. */
  readonly expiresAt: Date;
  /** Not before. */
  readonly dueAt?: Date;
  readonly tracking?: Readonly<Record<string, unknown>>;
  readonly notes?: Readonly<Record<string, string | boolean>>;
  readonly pins?: Readonly<Record<string, unknown>>;
  readonly maxSegments?: number;
  readonly subject?: string;
  readonly programme?: string;
  readonly fact?: Fact;
  readonly wish?: SendWish;
}

/** Why a text could not even be decided about. */
export type NotPlaced = 'no_sender' | 'no_channel';

/** Finds sender, channel, person and lane of texts and hands them to messaging: the way in of every door that knows people by number. */
@Injectable()
export class PlaceTexts {
  constructor(
    @Inject(Directory) private readonly directory: Directory,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(SenderMap) private readonly senders: SenderMap,
    @Inject(LaneStore) private readonly lanes: LaneStore,
    @Inject(ConsentPolicies) private readonly policies: ConsentPolicies,
    @Inject(ExternalOptOuts) private readonly external: ExternalOptOuts,
    @Inject(AcceptMessage) private readonly accept: AcceptMessage,
  ) {}

  /** Asks the tenant's own list about these people, to be called before the transaction of {@link run}; what it says is remembered for the decision (S0.15). */
  async askAbout(tenantId: TenantId, numbers: readonly string[]): Promise<void> {
    const cipher = await this.vault.cipherFor(tenantId);
    await this.external.ask(
      cipher,
      await this.policies.of(tenantId),
      numbers.map((number) => ({ endpointId: cipher.endpointId(number), number })),
    );
  }

  /**
   * One result for each text, in their order; refusals of the decision are results too. The caller rings `deliveries` after its commit. Runs twice without harm where texts carry dedupe
   * keys.
   */
  async run(tx: Tx, tenantId: TenantId, texts: readonly WantedText[]): Promise<readonly Result<Accepted, NotPlaced>[]> {
    const placed: Result<Accepted, NotPlaced>[] = [];
    for (const text of texts) placed.push(await this.place(tx, tenantId, text));
    return placed;
  }

  private async place(tx: Tx, tenantId: TenantId, text: WantedText): Promise<Result<Accepted, NotPlaced>> {
    const [cipher, tenant] = await Promise.all([
      this.vault.cipherFor(tenantId, tx),
      this.directory.tenant(tenantId, tx),
    ]);
    const wanted = await this.senders.resolve(tx, tenantId, text.sender);
    const sender =
      wanted.ok || text.sender === null || !text.fallsBack ? wanted : await this.senders.resolve(tx, tenantId, null);
    if (!sender.ok || tenant === null) return err('no_sender');
    const { number, by } = sender.value;
    const channel = await this.directory.channel(tenantId, number.channelRow, tx);
    if (channel === null) return err('no_channel');
    const [endpointId] = await this.endpoints.ensure(tx, cipher, [text.to]);
    const laneId = cipher.laneId(number.id, endpointId!);
    await this.lanes.ensure(tx, tenantId, { laneId, numberId: number.id, endpointId: endpointId! });
    const { to: _to, sender: _sender, fallsBack: _fallsBack, notes, ...command } = text;
    return ok(
      await this.accept.run(tx, cipher, {
        ...command,
        tenant,
        channel,
        sender: number,
        laneId,
        endpointId: endpointId!,
        notes: { sender_chosen_by: by, ...notes },
      }),
    );
  }
}

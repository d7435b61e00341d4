import { Inject, Injectable } from '@nestjs/common';
import {
  ConsentPolicies,
  ExternalOptOuts,
  type Fact,
  type Purpose,
  type SendDecision,
  type SendWish,
} from '#libs/consent';
import { LaneStore } from '#libs/conversation';
import { err, IDS, ok, type IdSource, type Result, type TenantId } from '#libs/kernel';
import { AcceptMessages, SendingPolicies, type Accepted, type MessageOrigin, type SendCommand } from '#libs/messaging';
import type { Fault, Tx } from '#libs/platform';
import { ChooseSenders, countryOf, type FoundSender } from '#libs/sender-mapping';
import type { MessageStream } from '#libs/sms';
import {
  Directory,
  EndpointStore,
  TenantVault,
  type OpenChannel,
  type TenantCipher,
  type TenantEntity,
} from '#libs/tenancy';

import { ComposeTexts } from './compose-texts.usecase.js';

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
  /** False for one-way notices, which any sender may carry; true when left out. */
  readonly expectsReply?: boolean;
  /** Minted by the caller when something must name the message before it is written. */
  readonly messageId?: string;
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
  /** Fewer segments than the sending policy allows this type of text; more are not to be had (S0.13). */
  readonly maxSegments?: number;
  readonly subject?: string;
  readonly programme?: string;
  readonly fact?: Fact;
  readonly wish?: SendWish;
  /** The request to text many that it belongs to. */
  readonly bulk?: { readonly id: string; readonly ordinal: number };
}

/** Why a text could not even be decided about. */
export interface NotPlaced {
  readonly reason: 'no_sender' | 'no_channel' | 'words';
  /** What the caller has to mend; empty where the channel is not ready. */
  readonly faults: readonly Fault[];
  /** Whom it would have come from, where only its words are at fault. */
  readonly sender?: FoundSender;
}

const NO_SENDER: NotPlaced = {
  reason: 'no_sender',
  faults: [
    {
      field: 'sender_phone_number_id',
      code: 'ERR_SENDER_ID_NOT_PROVISIONED',
      message: 'maps to no number and the tenant has no default sender',
    },
  ],
};
/** What would become of a text. */
export interface Previewed {
  readonly decision: SendDecision;
  readonly body: string;
  readonly sender: FoundSender;
}

const NO_CHANNEL: NotPlaced = { reason: 'no_channel', faults: [] };

/** Finds sender, channel, person and lane of texts and hands them to messaging: the way in of every door that knows people by number. */
@Injectable()
export class PlaceTexts {
  constructor(
    @Inject(Directory) private readonly directory: Directory,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(ChooseSenders) private readonly senders: ChooseSenders,
    @Inject(LaneStore) private readonly lanes: LaneStore,
    @Inject(ConsentPolicies) private readonly policies: ConsentPolicies,
    @Inject(ExternalOptOuts) private readonly external: ExternalOptOuts,
    @Inject(SendingPolicies) private readonly sending: SendingPolicies,
    @Inject(ComposeTexts) private readonly compose: ComposeTexts,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(AcceptMessages) private readonly accept: AcceptMessages,
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
   * One result for each text, in their order; refusals of the decision are results too. Texts to the same person are decided one after the other, all others together. The caller rings
   * `deliveries` after its commit. Runs twice without harm where texts carry dedupe keys.
   */
  async run(tx: Tx, tenantId: TenantId, texts: readonly WantedText[]): Promise<readonly Result<Accepted, NotPlaced>[]> {
    const [cipher, tenant] = [await this.vault.cipherFor(tenantId, tx), await this.directory.tenant(tenantId, tx)];
    if (tenant === null) return texts.map(() => err(NO_SENDER));
    const commands = await this.commandsFor(tx, cipher, tenant, texts, true);
    const results = new Map<number, Accepted>();
    for (const round of rounds(commands)) {
      const accepted = await this.accept.run(
        tx,
        cipher,
        round.map(({ command }) => command),
      );
      for (const [index, { at }] of round.entries()) results.set(at, accepted[index]!);
    }
    return commands.map((command, at) => (command.ok ? ok(results.get(at)!) : command));
  }

  /**
   * Whether {@link run} could decide about these texts as things stand: for each null, or why not. Writes nothing and holds nobody; for doors that must know it of all before they write any.
   */
  async judge(tx: Tx, tenantId: TenantId, texts: readonly WantedText[]): Promise<readonly (NotPlaced | null)[]> {
    const cipher = await this.vault.cipherFor(tenantId, tx);
    const { senders, channels } = await this.sendersFor(
      tx,
      tenantId,
      texts,
      texts.map(({ to }) => cipher.endpointId(to)),
    );
    const words = await this.compose.judge(tx, cipher, texts);
    return senders.map((found, at) => {
      const faults = words[at]!;
      if (faults.length > 0) return { reason: 'words', faults };
      if (!found.ok) return NO_SENDER;
      return channels.has(found.value.sender.entity.channelRow) ? null : NO_CHANNEL;
    });
  }

  /** What would become of these texts now; writes down nothing about them but that the people and their lanes exist. */
  async preview(
    tx: Tx,
    tenantId: TenantId,
    texts: readonly WantedText[],
  ): Promise<readonly Result<Previewed, NotPlaced>[]> {
    const [cipher, tenant] = [await this.vault.cipherFor(tenantId, tx), await this.directory.tenant(tenantId, tx)];
    if (tenant === null) return texts.map(() => err(NO_SENDER));
    const commands = await this.commandsFor(tx, cipher, tenant, texts, false);
    const decisions = await this.accept.preview(
      tx,
      cipher,
      commands.flatMap((command) => (command.ok ? [command.value.command] : [])),
    );
    let next = 0;
    return commands.map((command) =>
      command.ok
        ? ok({ decision: decisions[next++]!, body: command.value.command.body, sender: command.value.found })
        : command,
    );
  }

  /** With a handful of statements, however many texts there are. */
  private async commandsFor(
    tx: Tx,
    cipher: TenantCipher,
    tenant: TenantEntity,
    texts: readonly WantedText[],
    forGood: boolean,
  ): Promise<readonly Result<{ readonly command: SendCommand; readonly found: FoundSender }, NotPlaced>[]> {
    const tenantId = cipher.tenantId;
    const endpointIds = await this.endpoints.ensure(
      tx,
      cipher,
      texts.map(({ to }) => to),
    );
    const { maxSegments: allowed } = await this.sending.of(tenantId, tx);
    const { senders, channels, countries } = await this.sendersFor(tx, tenantId, texts, endpointIds);
    const ids = texts.map(({ messageId }) => messageId ?? this.ids.next());
    const finished = await this.compose.finish(
      tx,
      cipher,
      texts.map(({ body, stream }, at) => ({ body, stream, messageId: ids[at]!, endpointId: endpointIds[at]! })),
    );
    const commands = texts.map((text, at): Result<{ command: SendCommand; found: FoundSender }, NotPlaced> => {
      const found = senders[at]!;
      const words = finished[at]!;
      if (!words.ok) return err({ reason: 'words', faults: words.error, ...(found.ok ? { sender: found.value } : {}) });
      if (!found.ok) return err(NO_SENDER);
      const { entity: sender } = found.value.sender;
      const channel = channels.get(sender.channelRow);
      if (channel === undefined) return err(NO_CHANNEL);
      const endpointId = endpointIds[at]!;
      const { to: _to, sender: wanted, fallsBack: _fallsBack, notes, expectsReply = true, ...command } = text;
      const maxSegments = Math.min(command.maxSegments ?? Infinity, allowed[command.stream] ?? Infinity);
      return ok({
        found: found.value,
        command: {
          ...command,
          ...(maxSegments === Infinity ? {} : { maxSegments }),
          messageId: ids[at]!,
          body: words.value.body,
          ...(words.value.shortenerFailed ? { shortenerFailed: true } : {}),
          tenant,
          channel,
          sender,
          laneId: cipher.laneId(sender.id, endpointId),
          endpointId,
          route: { country: countries[at]!, expectsReply },
          notes: {
            sender_chosen_by: found.value.by,
            ...(wanted === null ? {} : { sender_wanted: true }),
            ...(found.value.pool === null ? {} : { sender_pool: found.value.pool }),
            ...(words.value.shortenerFailed ? { links: 'long' } : {}),
            ...notes,
          },
        },
      });
    });
    await this.openLanes(
      tx,
      tenantId,
      commands.flatMap((command) => (command.ok ? [command.value.command] : [])),
      forGood,
    );
    return commands;
  }

  /** For each text its sender and country, with the open channels of those senders. */
  private async sendersFor(
    tx: Tx,
    tenantId: TenantId,
    texts: readonly WantedText[],
    people: readonly string[],
  ): Promise<{
    readonly senders: Awaited<ReturnType<ChooseSenders['run']>>;
    readonly channels: ReadonlyMap<string, OpenChannel>;
    readonly countries: readonly ReturnType<typeof countryOf>[];
  }> {
    const countries = texts.map(({ to }) => countryOf(to));
    const senders = await this.senders.run(
      tx,
      tenantId,
      texts.map(({ sender: wanted, fallsBack, stream, expectsReply = true }, at) => ({
        wanted,
        fallsBack,
        stream,
        country: countries[at]!,
        expectsReply,
        person: people[at]!,
      })),
    );
    const channels = new Map<string, OpenChannel>();
    const rows = new Set(senders.flatMap((found) => (found.ok ? [found.value.sender.entity.channelRow] : [])));
    for (const row of rows) {
      const channel = await this.directory.channel(tenantId, row, tx);
      if (channel !== null) channels.set(row, channel);
    }
    return { senders, channels, countries };
  }

  /**
   * Gates before lanes, the order everybody keeps: a STOP that comes to a new lane opens it while it holds the gate, and each would otherwise wait for the other (F11). All gates at once, so that
   * those which accepting takes after it are among them. Where every lane is there already nothing is held here.
   */
  private async openLanes(
    tx: Tx,
    tenantId: TenantId,
    commands: readonly SendCommand[],
    forGood: boolean,
  ): Promise<void> {
    const missing = await this.lanes.missing(
      tx,
      tenantId,
      commands.map(({ laneId, sender, endpointId }) => ({ laneId, numberId: sender.id, endpointId })),
    );
    if (missing.length === 0) return;
    if (forGood)
      await this.endpoints.lockGates(
        tx,
        commands.map(({ endpointId }) => endpointId),
      );
    await this.lanes.ensure(tx, tenantId, missing);
  }
}

/** Commands in rounds that hold each person once, first come first. */
function rounds(
  commands: readonly Result<{ readonly command: SendCommand }, NotPlaced>[],
): readonly (readonly { readonly at: number; readonly command: SendCommand }[])[] {
  const made: { at: number; command: SendCommand }[][] = [];
  const turnOf = new Map<string, number>();
  for (const [at, result] of commands.entries()) {
    if (!result.ok) continue;
    const { command } = result.value;
    const turn = turnOf.get(command.endpointId) ?? 0;
    turnOf.set(command.endpointId, turn + 1);
    (made[turn] ??= []).push({ at, command });
  }
  return made;
}

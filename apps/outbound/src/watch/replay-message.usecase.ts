import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, err, isUuid, ok, showId, type Clock, type Result, type TenantId } from '#libs/kernel';
import { MessageStore, type Accepted } from '#libs/messaging';
import { AlarmClock, Database, type Tx } from '#libs/platform';
import { EndpointStore, TenantVault } from '#libs/tenancy';
import { PlaceTexts, type NotPlaced } from '../sending/place-texts.usecase.js';
import { PlannedTexts } from '../triggers/planned-texts.store.js';
import { DeadLetterStore, replayKey } from './dead-letter.store.js';
import { objectsToReplay, replayValidityMs, type ReplayRefusal } from './domain/replay.js';

/** Who wants a text sent again, and how. */
export interface ReplayWish {
  readonly by: string;
  /** Another sender; null for the one it had. */
  readonly senderId: string | null;
}

export type NotReplayed = ReplayRefusal | NotPlaced | 'unknown';

/**
 * Sends a text again that ended badly: a new message with the same words, decided afresh as something we say of our own accord, whatever the first one answered. The dead letters' door and
 * the specialist's verdicts both come through here, so that a text is sent again once, whoever asks.
 */
@Injectable()
export class ReplayMessage {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(DeadLetterStore) private readonly letters: DeadLetterStore,
    @Inject(PlannedTexts) private readonly plans: PlannedTexts,
    @Inject(MessageStore) private readonly messages: MessageStore,
    @Inject(PlaceTexts) private readonly place: PlaceTexts,
    @Inject(AlarmClock) private readonly alarmClock: AlarmClock,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** May run twice: the second is refused as `replayed`. */
  async run(tenantId: TenantId, messageId: string, wish: ReplayWish): Promise<Result<Accepted, NotReplayed>> {
    await this.prepare(tenantId, messageId);
    const done = await this.database.inTenant(tenantId, (tx) => this.within(tx, tenantId, messageId, wish));
    if (done.ok) this.alarmClock.ring('deliveries');
    return done;
  }

  /** Asks the tenant's own list of opt-outs, which is done outside of every transaction; before {@link within}. */
  async prepare(tenantId: TenantId, messageId: string): Promise<void> {
    const cipher = await this.vault.cipherFor(tenantId);
    const number = await this.database.inTenant(tenantId, async (tx) => {
      const endpointId = await this.letters.recipientOf(tx, tenantId, messageId);
      return endpointId === null ? null : this.endpoints.number(tx, cipher, endpointId);
    });
    if (number !== null) await this.place.askAbout(tenantId, [number]);
  }

  /** In the caller's transaction, who rings `deliveries` after its commit. Nothing is written when it is refused. */
  async within(
    tx: Tx,
    tenantId: TenantId,
    messageId: string,
    { by, senderId }: ReplayWish,
  ): Promise<Result<Accepted, NotReplayed>> {
    const cipher = await this.vault.cipherFor(tenantId, tx);
    const dead = await this.letters.hold(tx, tenantId, messageId);
    if (dead === null) return err('unknown');
    const [number, attempts, replays] = await Promise.all([
      this.endpoints.number(tx, cipher, dead.endpointId),
      this.messages.attempts(tx, tenantId, messageId),
      this.letters.replays(tx, tenantId, messageId),
    ]);
    const { state, purpose, body } = dead;
    const earlier = replays.map((replay) => replay.state);
    const objection = objectsToReplay({
      state,
      purpose,
      isWhole: body !== null && number !== null,
      attempts,
      earlier,
    });
    if (objection !== null) return err(objection);
    const planId = dead.tracking?.['planned_text'];
    const plan =
      typeof planId === 'string' && isUuid(planId) ? await this.plans.holdPlanOf(tx, tenantId, dead.id, planId) : null;
    const now = this.clock.now();
    // A reminder of what has changed or is over would be worse than none (TM8).
    if (plan !== null && (!plan.stillHolds || plan.validUntil <= now)) return err('outdated');
    const usefulUntil = now.getTime() + replayValidityMs(dead.createdAt, dead.expiresAt);
    const n = (replays.at(-1)?.n ?? 0) + 1;
    const [placed] = await this.place.run(tx, tenantId, [
      {
        to: number!,
        sender: showId('number', senderId ?? dead.senderId),
        fallsBack: false,
        origin: 'operator',
        purpose: 'proactive',
        stream: dead.stream,
        body: cipher.open('message', dead.id, dead.keyVersion, body!).toString(),
        dedupeKey: replayKey(dead.id, n),
        tracking: dead.tracking,
        notes: { replay_of: showId('message', dead.id), ...(senderId === null ? {} : { sender_wanted: true }) },
        priority: dead.priority,
        expiresAt: new Date(Math.min(usefulUntil, plan?.validUntil.getTime() ?? Infinity)),
        ...(dead.pins === null ? {} : { pins: dead.pins }),
        ...(dead.subject === null ? {} : { subject: dead.subject }),
        ...(dead.programme === null ? {} : { programme: dead.programme }),
        ...(dead.fact === null ? {} : { fact: dead.fact }),
        ...(dead.wish === null ? {} : { wish: dead.wish }),
      },
    ]);
    if (!placed!.ok) return placed!;
    await this.letters.noteReplay(tx, tenantId, dead.id, n, by);
    if (plan !== null) await this.plans.follow(tx, tenantId, plan.id, placed!.value.messageId);
    return ok(placed!.value);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { ConsentLedger, ConsentPolicies, type ConsentPolicy } from '#libs/consent';
import {
  keywordContext,
  LaneStore,
  type Appended,
  type ArrivingText,
  type GatheringPause,
  type LastSaid,
} from '#libs/conversation';
import { RawEventStore, type VerifiedWebhook } from '#libs/ingress';
import { CLOCK, grouped, type Clock, type EndpointId, type TenantId } from '#libs/kernel';
import { MEANINGS } from '#libs/keywords';
import {
  AlarmClock,
  byTenant,
  CommitBatcher,
  crashPoint,
  Database,
  enterTenant,
  ENVIRONMENT,
  isUnavailable,
  isUniqueViolation,
  Metrics,
  type Environment,
  type Tx,
} from '#libs/platform';
import type { ProviderEvent } from '#libs/providers';
import { Alerts, Directory, EndpointStore, TenantVault, type TenantCipher, type TenantEntity } from '#libs/tenancy';
import { ApplyKeywords, type UnderstoodText } from '../keywords/apply-keywords.usecase.js';
import { readKeyword } from '../keywords/domain/read-words.js';
import { PrepareTexts, type Arrival, type Delivered } from './prepare-texts.js';

/** A text with the meaning that its circumstances give it. */
interface Understood {
  readonly arrival: Arrival;
  readonly text: ArrivingText;
  readonly last: LastSaid | null;
}

/**
 * Writes inbound texts down: raw event, text, keyword effect and lane work in one transaction, shared with whoever else arrives at the same moment. Resolves
 * after that commit, so that an acknowledgement promises that nothing will be lost and a STOP is in force (I1, I9, I14).
 */
@Injectable()
export class AcceptInboundTexts {
  private readonly batcher: CommitBatcher<Delivered, 'new' | 'duplicate', Arrival>;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RawEventStore) private readonly rawEvents: RawEventStore,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(ConsentLedger) private readonly consent: ConsentLedger,
    @Inject(ConsentPolicies) private readonly policies: ConsentPolicies,
    @Inject(LaneStore) private readonly lanes: LaneStore,
    @Inject(ApplyKeywords) private readonly applyKeywords: ApplyKeywords,
    @Inject(Alerts) private readonly alerts: Alerts,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(AlarmClock) private readonly alarmClock: AlarmClock,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(ENVIRONMENT) private readonly env: Environment,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PrepareTexts) private readonly texts: PrepareTexts,
  ) {
    this.batcher = new CommitBatcher(
      (delivered) => this.texts.prepare(delivered),
      (arrivals) => this.commit(arrivals),
      { maxItems: 64, maxConcurrent: 1, maxWaiting: 2000, comeTogether: true },
      (error) => !isUnavailable(error),
    );
  }

  /** Safe to run any number of times with the same webhook, at once or a year later: one provider id is one text (I2). */
  async run(
    webhook: VerifiedWebhook,
    event: Extract<ProviderEvent, { kind: 'inbound' | 'unknown' }>,
  ): Promise<'new' | 'duplicate'> {
    const { tenantId } = webhook.route;
    // Nearly always all of it is remembered.
    const cipher = await this.vault.cipherFor(tenantId);
    const tenant = await this.directory.tenant(tenantId);
    const policy = await this.policies.of(tenantId);
    const isOwn = event.kind === 'inbound' && (await this.directory.isOwnNumber(event.from));
    if (tenant === null) throw new Error('A channel without its tenant');
    const outcome = await this.batcher.add({
      webhook,
      event,
      tenant,
      cipher,
      policy,
      isOwn,
      receivedAt: this.clock.now(),
    });
    this.metrics.count('inbound_texts', { outcome });
    return outcome;
  }

  private async commit(arrivals: readonly Arrival[]): Promise<readonly ('new' | 'duplicate')[]> {
    try {
      return await this.commitOnce(arrivals, isPlain);
    } catch (error) {
      // One of them has been here before. Which one is found out step by step.
      if (!isUniqueViolation(error)) throw error;
      return this.commitOnce(arrivals, () => false);
    }
  }

  /** `isShort`: it may be written the short way, which fails where a text has been written before. */
  private async commitOnce(
    arrivals: readonly Arrival[],
    isShort: (arrival: Arrival) => boolean,
  ): Promise<readonly ('new' | 'duplicate')[]> {
    const known = new Set<string>();
    const back: { readonly cipher: TenantCipher; readonly ids: ReadonlySet<EndpointId> }[] = [];
    let earliest: Date | null = null;
    const note = (cipher: TenantCipher, { dueAt, erased }: Appended): void => {
      if (dueAt !== null && (earliest === null || dueAt < earliest)) earliest = dueAt;
      if (erased.length > 0) back.push({ cipher, ids: new Set(erased) });
    };
    const groups = byTenant(arrivals, ({ cipher }) => cipher.tenantId);
    let present = groups[0]![0];
    // Entering the first tenant leaves with BEGIN.
    await this.database.inTenant(present, async (tx) => {
      const enter = (tenantId: TenantId): void => {
        if (tenantId !== present) enterTenant(tx, tenantId);
        present = tenantId;
      };
      const short: (readonly [TenantId, readonly Arrival[]])[] = [];
      for (const [tenantId, group] of groups) {
        const people = group.flatMap(personOf);
        const areShort = group.every(isShort);
        if (!areShort || !this.endpoints.hasSeen(people)) {
          enter(tenantId);
          await this.endpoints.ensurePeople(tx, group[0]!.cipher, people);
        }
        if (areShort) short.push([tenantId, group]);
        else note(group[0]!.cipher, await this.writeStepByStep(tx, tenantId, group, known));
      }
      // Sent one behind the other without waiting, so that a whole batch costs one wait whatever its tenants.
      const written = short.flatMap(([tenantId, group]) => {
        enter(tenantId);
        return this.write(tx, group);
      });
      crashPoint('in.before_commit');
      tx.commitBehind();
      for (const { cipher, appended } of await Promise.all(written)) note(cipher, appended);
    });
    for (const { cipher, ids } of back) await this.welcomeBack(cipher, ids, arrivals);
    crashPoint('in.after_commit_before_ack');
    if (earliest !== null) this.alarmClock.ring('turns', earliest);
    return arrivals.map(({ raw }) => (known.has(raw.id) ? 'duplicate' : 'new'));
  }

  /** Somebody whose number was erased has texted again: it may be answered. */
  private async welcomeBack(
    cipher: TenantCipher,
    ids: ReadonlySet<EndpointId>,
    arrivals: readonly Arrival[],
  ): Promise<void> {
    const people = arrivals
      .filter((arrival) => arrival.cipher.tenantId === cipher.tenantId)
      .flatMap(personOf)
      .filter(({ id }) => ids.has(id));
    await this.database.inTenant(cipher.tenantId, (tx) =>
      this.endpoints.giveBackNumbers(tx, cipher, new Map(people.map(({ id, number }) => [id, number]))),
    );
  }

  /** New texts that nothing has to be decided about: one statement for those of each channel, which fails when one of them is not new. */
  private write(tx: Tx, group: readonly Arrival[]): Promise<{ cipher: TenantCipher; appended: Appended }>[] {
    return [...grouped(group, ({ raw }) => raw.channelRow).values()].map(async (alike) => {
      const { cipher, tenant } = alike[0]!;
      const raws = alike.map(({ raw }) => raw);
      const texts = alike.map(({ text }) => text!);
      const together = this.rawEvents.keeping(cipher, raws);
      return { cipher, appended: await this.lanes.append(tx, cipher, texts, this.pauseOf(tenant), together) };
    });
  }

  /** Whatever else, keywords among it and what cannot be used: every step after the one before it. */
  private async writeStepByStep(
    tx: Tx,
    tenantId: TenantId,
    group: readonly Arrival[],
    known: Set<string>,
  ): Promise<Appended> {
    const { cipher, tenant } = group[0]!;
    const raws = group.map(({ raw }) => raw);
    const added = await this.rawEvents.insertNew(tx, cipher, raws, true);
    for (const { id } of raws) if (!added.has(id)) known.add(id);
    const arrived = group.filter(({ raw }) => added.has(raw.id));
    await this.reportUnusable(tx, tenantId, arrived);
    const policy = await this.policies.of(tenantId, tx);
    const understood = await this.understand(tx, cipher, policy, arrived);
    // Gates before lanes, the order everybody keeps. What was weighed is read once more with the rest of its burst, when its turn comes.
    const inForce = understood.filter(({ text }) => !text.keyword.isWeighed).map(understoodText);
    await this.applyKeywords.run(tx, tenantId, policy, inForce);
    const appended = await this.lanes.append(
      tx,
      cipher,
      understood.map(({ text }) => text),
      this.pauseOf(tenant),
    );
    await this.applyKeywords.keepDoubts(tx, tenantId, policy, inForce);
    return appended;
  }

  /** What the texts mean where they came: some words are an opt-out after an advertisement and an answer after a reminder. */
  private async understand(
    tx: Tx,
    cipher: TenantCipher,
    policy: ConsentPolicy,
    arrived: readonly Arrival[],
  ): Promise<readonly Understood[]> {
    const withText = arrived.flatMap((arrival) =>
      arrival.text === null ? [] : [{ arrival, text: arrival.text, last: null }],
    );
    const open = withText.filter(({ arrival, text }) => arrival.said !== null || text.keyword.scope !== null);
    if (open.length === 0) return withText;
    const laneIds = open.map(({ text }) => text.laneId);
    const [lastSaid, languages, people] = await Promise.all([
      this.lanes.lastSaid(tx, cipher, laneIds),
      this.lanes.languagesOf(tx, cipher.tenantId, laneIds),
      this.consent.factsAbout(
        tx,
        cipher.tenantId,
        open.map(({ text }) => text.endpointId),
        [],
      ),
    ]);
    return withText.map(({ arrival, text }) => {
      const last = lastSaid.get(text.laneId) ?? null;
      if (arrival.said === null) return { arrival, text, last };
      const isOptedOut = people.get(text.endpointId)?.suppressions.some(({ type }) => type === 'opt_out') ?? false;
      const context = keywordContext(last, isOptedOut, arrival.receivedAt);
      const { noise } = text.keyword;
      const answeredBy = text.answeredByProvider as 'opt_out' | 'opt_in' | 'help' | null;
      const language = languages.get(text.laneId) ?? null;
      const keyword = {
        ...readKeyword(arrival.said, context, policy, text.numberId, answeredBy, language),
        ...(noise ? { noise } : {}),
      };
      return { arrival, text: { ...text, keyword }, last };
    });
  }

  private pauseOf(tenant: TenantEntity): GatheringPause {
    return {
      afterNewestMs: tenant.replyPauseMs ?? this.env.REPLY_PAUSE_MS,
      atMostMs: tenant.replyPauseMaxMs ?? this.env.REPLY_PAUSE_MAX_MS,
    };
  }

  private async reportUnusable(tx: Tx, tenantId: TenantId, arrived: readonly Arrival[]): Promise<void> {
    for (const { raw } of arrived) {
      if (raw.kind !== 'unroutable' && raw.kind !== 'unreadable') continue;
      await this.alerts.raise(tx, tenantId, {
        kind: `inbound_${raw.kind}`,
        role: 'CommunicationsAdmin',
        severity: 'warning',
        dedupeKey: `inbound_${raw.kind}:${raw.channelRow}`,
        summary:
          raw.kind === 'unroutable'
            ? 'A text came in for a number of this account that is not set up here. It is kept; add the number to receive such texts.'
            : 'The provider sent something we cannot read. It is kept as it came.',
        context: { raw_event_id: raw.id, provider: raw.provider },
      });
    }
  }
}

/** A text to a number of ours that no keyword and no doubt is about: nothing but writing it down is to be done. */
const isPlain = ({ text, said }: Arrival): boolean =>
  text !== null &&
  said === null &&
  !MEANINGS[text.keyword.class].changesConsent &&
  !MEANINGS[text.keyword.class].isUrgent;

const understoodText = ({ arrival, text, last }: Understood): UnderstoodText => ({
  inboundId: text.inboundId,
  laneId: text.laneId,
  numberId: text.numberId,
  endpointId: text.endpointId,
  rawEventId: arrival.raw.id,
  keyword: text.keyword,
  receivedAt: arrival.receivedAt,
  last,
});

const personOf = ({ text, from }: Arrival): readonly { id: EndpointId; number: string }[] =>
  text === null ? [] : [{ id: text.endpointId, number: from }];

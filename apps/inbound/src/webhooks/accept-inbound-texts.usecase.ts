import { Inject, Injectable } from '@nestjs/common';
import {
  ConsentHolds,
  ConsentLedger,
  ConsentPolicies,
  revocationReach,
  type ConsentPolicy,
  type KeywordEffect,
} from '#libs/consent';
import {
  keywordContext,
  LaneStore,
  type Appended,
  type ArrivingText,
  type GatheringPause,
  type LastSaid,
} from '#libs/conversation';
import { EvidenceStore, type NewEvidence } from '#libs/evidence';
import { RawEventStore, type VerifiedWebhook } from '#libs/ingress';
import { CLOCK, grouped, type Clock, type EndpointId, type TenantId } from '#libs/kernel';
import { MessageStore } from '#libs/messaging';
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
import { isCancelling, readKeyword, secondWish } from './domain/read-words.js';
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
    @Inject(ConsentHolds) private readonly holds: ConsentHolds,
    @Inject(ConsentPolicies) private readonly policies: ConsentPolicies,
    @Inject(LaneStore) private readonly lanes: LaneStore,
    @Inject(MessageStore) private readonly messages: MessageStore,
    @Inject(EvidenceStore) private readonly evidence: EvidenceStore,
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
    // Gates before lanes, the order everybody keeps; a doubt holds texts back and so needs the gate as well.
    const doubted = understood.filter(({ text }) => text.keyword.class === 'unknown');
    if (doubted.length > 0)
      await this.endpoints.lockGates(
        tx,
        understood.filter(({ text }) => CHANGES_CONSENT.has(text.keyword.class)).map(({ text }) => text.endpointId),
      );
    await this.consent.applyKeywords(
      tx,
      tenantId,
      understood.flatMap((text) => keywordEffectOf(text, policy)),
    );
    await this.evidence.append(tx, tenantId, await this.keywordEvidence(tx, tenantId, understood));
    await this.alertAbout(tx, tenantId, understood);
    const appended = await this.lanes.append(
      tx,
      cipher,
      understood.map(({ text }) => text),
      this.pauseOf(tenant),
    );
    await this.keepDoubts(tx, tenantId, policy, understood);
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
    const [lastSaid, people] = await Promise.all([
      this.lanes.lastSaid(
        tx,
        cipher,
        open.map(({ text }) => text.laneId),
      ),
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
      const keyword = {
        ...readKeyword(arrival.said, context, policy, text.numberId, answeredBy),
        ...(noise ? { noise } : {}),
      };
      return { arrival, text: { ...text, keyword }, last };
    });
  }

  /** A doubt is kept until somebody knows; plain words end one. The gates are taken. */
  private async keepDoubts(
    tx: Tx,
    tenantId: TenantId,
    policy: ConsentPolicy,
    understood: readonly Understood[],
  ): Promise<void> {
    for (const { text, arrival } of understood) {
      const { class: said, label } = text.keyword;
      if (said === 'opt_out' || said === 'opt_in')
        await this.holds.close(
          tx,
          tenantId,
          [text.endpointId],
          said === 'opt_out' ? 'opted_out' : 'stays',
          'person',
          arrival.receivedAt,
        );
      if (said !== 'unknown' || text.keyword.noise) continue;
      await this.holds.open(
        tx,
        tenantId,
        {
          endpointId: text.endpointId,
          laneId: text.laneId,
          inboundId: text.inboundId,
          reason: label === 'ambiguous' && isCancelling(text.keyword) ? 'cancel_while_asked' : 'ambiguous',
          rule: text.keyword.rule,
          openedAt: arrival.receivedAt,
        },
        policy.zone,
      );
    }
  }

  /** What besides the opt-out a person has to see to. Holds no word of the text. */
  private async alertAbout(tx: Tx, tenantId: TenantId, understood: readonly Understood[]): Promise<void> {
    for (const { text } of understood) {
      const about = secondWish(text.keyword);
      if (about === null) continue;
      await this.alerts.raise(tx, tenantId, {
        kind: about.kind,
        role: 'Operator',
        severity: 'warning',
        dedupeKey: `${about.kind}:${text.laneId}`,
        summary: about.summary,
        context: { lane_id: text.laneId, inbound_id: text.inboundId, rule: text.keyword.rule },
      });
    }
  }

  private pauseOf(tenant: TenantEntity): GatheringPause {
    return {
      afterNewestMs: tenant.replyPauseMs ?? this.env.REPLY_PAUSE_MS,
      atMostMs: tenant.replyPauseMaxMs ?? this.env.REPLY_PAUSE_MAX_MS,
    };
  }

  /** What a STOP, START or HELP says about the text it answers (S1.25, S1.26). */
  private async keywordEvidence(
    tx: Tx,
    tenantId: TenantId,
    understood: readonly Understood[],
  ): Promise<readonly NewEvidence[]> {
    const events: NewEvidence[] = [];
    for (const { text, arrival } of understood) {
      const { raw, receivedAt } = arrival;
      const kind = KEYWORD_EVENT[text.keyword.class];
      if (kind === undefined) continue;
      const messageId = await this.messages.newestOnLane(tx, tenantId, text.laneId);
      if (messageId === null) continue;
      const facts = { messageId, attemptId: null, at: receivedAt, rawEventRef: raw.id };
      events.push(this.evidence.saw(kind, { ...facts, dedupeKey: `${kind}:${text.inboundId}` }));
      if (kind === 'opt_out_received')
        events.push(this.evidence.saw('opt_out_suppression', { ...facts, dedupeKey: `suppression:${text.inboundId}` }));
    }
    return events;
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

const KEYWORD_EVENT: Readonly<Record<string, 'opt_out_received' | 'opt_in_received' | 'help_received' | undefined>> = {
  opt_out: 'opt_out_received',
  opt_in: 'opt_in_received',
  help: 'help_received',
};

const CHANGES_CONSENT: ReadonlySet<string> = new Set(['opt_out', 'opt_in', 'unknown']);

/** A text to a number of ours that no keyword and no doubt is about: nothing but writing it down is to be done. */
const isPlain = ({ text, said }: Arrival): boolean =>
  text !== null && said === null && text.keyword.class !== 'unknown' && KEYWORD_EVENT[text.keyword.class] === undefined;

const personOf = ({ text, from }: Arrival): readonly { id: EndpointId; number: string }[] =>
  text === null ? [] : [{ id: text.endpointId, number: from }];

function keywordEffectOf({ text, arrival, last }: Understood, policy: ConsentPolicy): readonly KeywordEffect[] {
  if (text.keyword.class !== 'opt_out' && text.keyword.class !== 'opt_in') return [];
  const { endpointId, inboundId, keyword } = text;
  return [
    {
      endpointId,
      effect: text.keyword.class,
      inboundId,
      rule: keyword.rule,
      listVersion: keyword.listVersion,
      receivedAt: arrival.receivedAt,
      scope: revocationReach(keyword, policy, {
        numberId: text.numberId,
        lastStream: last?.stream ?? null,
        at: arrival.receivedAt,
      }),
      ...(keyword.also === 'wrong_person' ? { reason: 'wrong person' } : {}),
      // YES to our question: the question's own words are what was agreed to.
      ...(last?.purpose === 'opt_in_request' && text.keyword.class === 'opt_in' ? { disclosure: last.text } : {}),
    },
  ];
}

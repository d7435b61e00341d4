import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ConsentLedger, type KeywordEffect } from '#libs/consent';
import { LaneStore, type ArrivingText, type GatheringPause } from '#libs/conversation';
import { EvidenceStore, type NewEvidence } from '#libs/evidence';
import { cleanText, RawEventStore, type RawEvent, type VerifiedWebhook } from '#libs/ingress';
import { CLOCK, IDS, type Clock, type EndpointId, type IdSource, type TenantId } from '#libs/kernel';
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
  Metrics,
  type Environment,
  type Tx,
} from '#libs/platform';
import type { ProviderEvent } from '#libs/providers';
import { decideKeyword } from '#libs/sms';
import { Alerts, Directory, EndpointStore, TenantVault, type TenantCipher, type TenantEntity } from '#libs/tenancy';

/** One text, verified, decided and sealed; only the writing is left. */
interface Arrival {
  readonly tenant: TenantEntity;
  readonly cipher: TenantCipher;
  readonly raw: RawEvent;
  readonly from: string;
  /** Null when the text is for a number we do not know: kept, nothing more. */
  readonly text: ArrivingText | null;
  readonly receivedAt: Date;
}

/**
 * Writes inbound texts down: raw event, text, keyword effect and lane work in one transaction, shared with whoever else arrives at the same moment. Resolves
 * after that commit, so that an acknowledgement promises that nothing will be lost and a STOP is in force (I1, I9, I14).
 */
@Injectable()
export class AcceptInboundTexts {
  private readonly batcher: CommitBatcher<Arrival, 'new' | 'duplicate'>;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RawEventStore) private readonly rawEvents: RawEventStore,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(ConsentLedger) private readonly consent: ConsentLedger,
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
    @Inject(IDS) private readonly ids: IdSource,
  ) {
    this.batcher = new CommitBatcher(
      (arrivals) => this.commit(arrivals),
      { maxItems: 64, maxConcurrent: 1, maxWaiting: 2000 },
      (error) => !isUnavailable(error),
    );
  }

  /** Safe to run any number of times with the same webhook, at once or a year later: one provider id is one text (I2). */
  async run(
    webhook: VerifiedWebhook,
    event: Extract<ProviderEvent, { kind: 'inbound' | 'unknown' }>,
  ): Promise<'new' | 'duplicate'> {
    const { tenantId } = webhook.route;
    const [cipher, tenant] = await Promise.all([this.vault.cipherFor(tenantId), this.directory.tenant(tenantId)]);
    if (tenant === null) throw new Error('A channel without its tenant');
    const outcome = await this.batcher.add(this.prepare(webhook, event, tenant, cipher));
    this.metrics.count('inbound_texts', { outcome });
    return outcome;
  }

  /** Everything that needs no database happens before the transaction. */
  private prepare(
    { hook, channel, route }: VerifiedWebhook,
    event: Extract<ProviderEvent, { kind: 'inbound' | 'unknown' }>,
    tenant: TenantEntity,
    cipher: TenantCipher,
  ): Arrival {
    const rawEventId = this.ids.next();
    const readable = event.kind === 'inbound';
    const raw: RawEvent = {
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
    const receivedAt = this.clock.now();
    if (!readable || route.numberId === null) return { tenant, cipher, raw, from: '', text: null, receivedAt };
    const endpointId = cipher.endpointId(event.from);
    const { text: body, lossy } = cleanText(event.body);
    return {
      tenant,
      cipher,
      raw,
      from: event.from,
      receivedAt,
      text: {
        inboundId: this.ids.next(),
        laneId: cipher.laneId(route.numberId, endpointId),
        numberId: route.numberId,
        endpointId,
        rawEventId,
        provider: channel.provider,
        providerMessageId: event.providerMessageId,
        body,
        bodyLossy: lossy,
        mediaCount: event.media.length,
        // The raw words decide, not the cleaned ones: cleaning must never hide a STOP.
        keyword: decideKeyword({ text: event.body, answeredByProvider: event.answeredByProvider }),
        answeredByProvider: event.answeredByProvider,
      },
    };
  }

  private async commit(arrivals: readonly Arrival[]): Promise<readonly ('new' | 'duplicate')[]> {
    const fresh = new Set<string>();
    let dueAt: Date | null = null;
    const noteDue = (due: Date | null): void => {
      if (due !== null && (dueAt === null || due < dueAt)) dueAt = due;
    };
    await this.database.transaction(async (tx) => {
      const plain: (readonly [TenantId, readonly Arrival[]])[] = [];
      for (const [tenantId, group] of byTenant(arrivals, ({ cipher }) => cipher.tenantId)) {
        enterTenant(tx, tenantId);
        await this.endpoints.ensurePeople(tx, group[0]!.cipher, group.flatMap(personOf));
        if (group.every(isPlain)) plain.push([tenantId, group]);
        else noteDue(await this.writeWithKeywords(tx, tenantId, group, fresh));
      }
      // Sent one behind the other without waiting, so that a whole batch costs one wait whatever its tenants.
      const written = plain.map(([tenantId, group]) => {
        enterTenant(tx, tenantId);
        return this.write(tx, group, fresh);
      });
      crashPoint('in.before_commit');
      tx.commitBehind();
      for (const due of await Promise.all(written)) noteDue(due);
    });
    crashPoint('in.after_commit_before_ack');
    if (dueAt !== null) this.alarmClock.ring('turns', dueAt);
    return arrivals.map(({ raw }) => (fresh.has(raw.id) ? 'new' : 'duplicate'));
  }

  /** Texts that nothing has to be decided about: two statements, neither of which needs the other's answer. */
  private async write(tx: Tx, group: readonly Arrival[], fresh: Set<string>): Promise<Date | null> {
    const { cipher, tenant } = group[0]!;
    const [added, due] = await Promise.all([
      this.rawEvents.insertNew(
        tx,
        cipher,
        group.map(({ raw }) => raw),
        true,
      ),
      this.lanes.append(
        tx,
        cipher,
        group.flatMap(({ text }) => (text === null ? [] : [text])),
        this.pauseOf(tenant),
      ),
    ]);
    for (const id of added) fresh.add(id);
    return due;
  }

  /** Texts with keywords among them, and what cannot be used: every step after the one before it. */
  private async writeWithKeywords(
    tx: Tx,
    tenantId: TenantId,
    group: readonly Arrival[],
    fresh: Set<string>,
  ): Promise<Date | null> {
    const { cipher, tenant } = group[0]!;
    const added = await this.rawEvents.insertNew(
      tx,
      cipher,
      group.map(({ raw }) => raw),
      true,
    );
    for (const id of added) fresh.add(id);
    const arrived = group.filter(({ raw }) => added.has(raw.id));
    await this.reportUnusable(tx, tenantId, arrived);
    // Gates before lanes, the order everybody keeps.
    await this.consent.applyKeywords(tx, tenantId, arrived.flatMap(keywordEffectOf));
    await this.evidence.append(tx, tenantId, await this.keywordEvidence(tx, tenantId, arrived));
    return this.lanes.append(
      tx,
      cipher,
      arrived.flatMap(({ text }) => (text === null ? [] : [text])),
      this.pauseOf(tenant),
    );
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
    arrived: readonly Arrival[],
  ): Promise<readonly NewEvidence[]> {
    const events: NewEvidence[] = [];
    for (const { text, raw, receivedAt } of arrived) {
      const kind = text === null ? undefined : KEYWORD_EVENT[text.keyword.class];
      if (text === null || kind === undefined) continue;
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

/** A text to a number of ours without a keyword in force: nothing but writing it down is to be done. */
const isPlain = ({ text }: Arrival): boolean => text !== null && KEYWORD_EVENT[text.keyword.class] === undefined;

const personOf = ({ text, from }: Arrival): readonly { id: EndpointId; number: string }[] =>
  text === null ? [] : [{ id: text.endpointId, number: from }];

function keywordEffectOf({ text, receivedAt }: Arrival): readonly KeywordEffect[] {
  if (text === null || (text.keyword.class !== 'opt_out' && text.keyword.class !== 'opt_in')) return [];
  const { endpointId, inboundId, keyword } = text;
  return [
    {
      endpointId,
      effect: text.keyword.class,
      inboundId,
      rule: keyword.rule,
      listVersion: keyword.listVersion,
      receivedAt,
    },
  ];
}

import { Inject, Injectable } from '@nestjs/common';
import { ConsentPolicies } from '#libs/consent';
import { CLOCK, type Clock, type Result, type TenantId } from '#libs/kernel';
import type { Accepted } from '#libs/messaging';
import { AlarmClock, crashPoint, Database, LOG, type Fault, type Log, type Tx } from '#libs/platform';
import { Alerts, TenantVault, type TenantCipher } from '#libs/tenancy';
import { PRIORITIES } from '../api/send-sms.dto.js';
import { PlaceTexts, type NotPlaced, type WantedText } from '../sending/place-texts.usecase.js';
import { decidePlan, decidePutOff, decideUnplaced, type PlanDecision } from './domain/decide-plan.js';
import { valueAt, type Rule, type RuleSettings } from './domain/rule.js';
import { draftText, zonesOf, type Draft } from './draft-text.js';
import type { EventDataDto } from './event.dto.js';
import { PlannedTexts, type ClaimedText, type PlannedText, type Settled } from './planned-texts.store.js';
import { fieldsOf, readWritten, type ReadEvent, type WrittenEvent } from './read-event.js';
import { RecheckFacts, type FactToCheck, type OwnersWord } from './recheck-facts.js';
import { TEMPLATE_BOOK, type FoundTemplate, type TemplateBook } from './template-book.js';
import { TriggerEvents, type StoredTriggerEvent } from './trigger-events.store.js';
import { TriggerRules } from './trigger-rules.store.js';

/** How long a worker may take from claiming a text to placing it: several times what asking for {@link PER_COMMIT} texts can take, and it begins nothing after half of it. */
export const PLAN_LEASE_MS = 60_000;
/** Texts of one tenant that are placed in one transaction: its entities wait meanwhile. */
export const PER_COMMIT = 20;
/** When a text is looked at again that could not be placed. */
const RETRY_MS = 30_000;

/**
 * Places texts that are due: asks the owner whether the fact still stands, holds the entity, looks again whether the text is still wanted, and hands it to messaging in the same
 * transaction (TM8, TM9). So a text is placed before a newer event is recorded, and then withdrawn by it, or not at all.
 */
@Injectable()
export class PlacePlanned {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(ConsentPolicies) private readonly policies: ConsentPolicies,
    @Inject(TriggerEvents) private readonly events: TriggerEvents,
    @Inject(TriggerRules) private readonly rules: TriggerRules,
    @Inject(PlannedTexts) private readonly plans: PlannedTexts,
    @Inject(RecheckFacts) private readonly recheck: RecheckFacts,
    @Inject(PlaceTexts) private readonly placeTexts: PlaceTexts,
    @Inject(TEMPLATE_BOOK) private readonly book: TemplateBook,
    @Inject(Alerts) private readonly alerts: Alerts,
    @Inject(AlarmClock) private readonly alarmClock: AlarmClock,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Places claimed texts of one tenant. Safe to run twice: whoever lost the lease finds another fence. A text that fails keeps no other waiting. */
  async run(tenantId: TenantId, claimed: readonly ClaimedText[]): Promise<void> {
    const mayBegin = this.clock.now().getTime() + PLAN_LEASE_MS / 2;
    const isLate = (): boolean => this.clock.now().getTime() > mayBegin;
    for (let from = 0; from < claimed.length && !isLate(); from += PER_COMMIT) {
      const part = claimed.slice(from, from + PER_COMMIT);
      try {
        await this.placeAll(tenantId, part);
      } catch (error) {
        if (part.length === 1) {
          this.failed(error, part[0]!);
          continue;
        }
        this.log.warn('Planned texts could not be placed together; each is tried alone', { texts: part.length });
        for (const one of part)
          if (!isLate()) await this.placeAll(tenantId, [one]).catch((alone: unknown) => this.failed(alone, one));
      }
    }
  }

  private failed(error: unknown, { id }: ClaimedText): void {
    this.log.error('A planned text could not be placed; it is tried again when its lease ends', error, { planId: id });
  }

  private async placeAll(tenantId: TenantId, claimed: readonly ClaimedText[]): Promise<void> {
    const cipher = await this.vault.cipherFor(tenantId);
    crashPoint('plan.claimed');
    const due = await this.database.inTenant(tenantId, (tx) => this.gather(tx, cipher, claimed));
    const [words] = await Promise.all([this.ask(tenantId, due), this.askAboutPeople(tenantId, due)]);
    const placed = await this.database.inTenant(tenantId, async (tx) => {
      const count = await this.placeWithin(tx, tenantId, due, words);
      crashPoint('plan.before_commit');
      return count;
    });
    crashPoint('plan.committed');
    if (placed > 0) this.alarmClock.ring('deliveries');
  }

  /** What deciding needs; read before anything is held. */
  private async gather(tx: Tx, cipher: TenantCipher, claimed: readonly ClaimedText[]): Promise<readonly DueText[]> {
    const { tenantId } = cipher;
    const ids = claimed.map(({ id }) => id);
    const plans = await this.plans.findAll(tx, tenantId, ids);
    const [events, rules] = [
      await this.events.findAll(tx, tenantId, [...new Set(plans.map(({ eventId }) => eventId))]),
      await this.rules.versions(tx, tenantId, plans),
    ];
    const fences = new Map(claimed.map(({ id, fence }) => [id, fence]));
    return plans.map((plan): DueText => {
      const stored = events.get(plan.eventId)!;
      const rule = rules.get(`${plan.ruleId}:${plan.ruleVersion}`)!;
      return { plan, fence: fences.get(plan.id)!, stored, rule, event: openEvent(cipher, stored) };
    });
  }

  /** Asks the owners, outside of every transaction. */
  private ask(tenantId: TenantId, due: readonly DueText[]): Promise<ReadonlyMap<string, OwnersWord>> {
    return this.recheck.run(
      tenantId,
      due.flatMap(({ plan, stored, event, rule }): FactToCheck[] =>
        stored.sourceId === null || event.head === null || rule.state === 'off'
          ? []
          : [
              {
                id: plan.id,
                sourceId: stored.sourceId,
                kind: plan.kind,
                reference: event.head.reference,
                version: event.head.version,
              },
            ],
      ),
    );
  }

  private async askAboutPeople(tenantId: TenantId, due: readonly DueText[]): Promise<void> {
    const numbers = due.flatMap(({ event, rule }) => {
      const to = valueAt(fieldsOf(event), rule.settings.recipient_field);
      return typeof to === 'string' ? [to] : [];
    });
    await this.placeTexts.askAbout(tenantId, [...new Set(numbers)]);
  }

  /** Entities first, then people in one order: the same order as whoever else takes them. */
  private async placeWithin(
    tx: Tx,
    tenantId: TenantId,
    due: readonly DueText[],
    words: ReadonlyMap<string, OwnersWord>,
  ): Promise<number> {
    await this.events.hold(
      tx,
      tenantId,
      due.map(({ plan: { kind, entity } }) => ({ kind, entity, series: null })),
    );
    const today = new Map(
      (
        await this.plans.findAll(
          tx,
          tenantId,
          due.map(({ plan }) => plan.id),
        )
      ).map((plan) => [plan.id, plan]),
    );
    const { zone: tenantZone } = await this.policies.of(tenantId, tx);
    const cipher = await this.vault.cipherFor(tenantId, tx);
    const templates = new Map<string, FoundTemplate | null>();
    const wanted: Wanted[] = [];
    const settled: Settled[] = [];
    const now = this.clock.now();
    for (const one of due) {
      const plan = today.get(one.plan.id);
      if (plan === undefined || plan.fence !== one.fence || plan.state !== 'planned') continue;
      const decision = decidePlan({
        now,
        validUntil: plan.validUntil,
        ruleState: one.rule.state,
        word: words.get(plan.id) ?? 'not_asked',
        whenUnreachable: one.rule.settings.when_unreachable,
        retryMs: RETRY_MS,
      });
      if (decision.do !== 'place') {
        settled.push(settledBy(plan.id, decision));
        continue;
      }
      if (one.stored.sealed === null) {
        settled.push(settledBy(plan.id, { do: 'skip', reason: 'person.erased' }));
        continue;
      }
      const draft = await this.draft(tx, tenantId, one, templates, tenantZone);
      if (draft === null) {
        settled.push(settledBy(plan.id, { do: 'skip', reason: 'text.failed' }));
        await this.raise(tx, tenantId, one.rule, 'text.failed');
        continue;
      }
      wanted.push({
        due: one,
        plan,
        order: cipher.endpointId(draft.to),
        text: wantedText(cipher, one, plan, draft, decision.expiresAt),
      });
    }
    wanted.sort((left, right) => (left.order < right.order ? -1 : left.order > right.order ? 1 : 0));
    const results = await this.placeNow(tx, tenantId, wanted, now, settled);
    for (const [{ due: one, plan }, result] of results) {
      if (result.ok) {
        const { messageId, decision } = result.value;
        const reason = decision.verdict === 'send' ? null : decision.rule;
        settled.push({ id: plan.id, state: 'placed', reason, messageId, retryInMs: null });
        continue;
      }
      const { validUntil } = plan;
      const decision = decideUnplaced(result.error.reason, { now, validUntil, retryMs: RETRY_MS });
      settled.push(settledBy(plan.id, decision));
      if (decision.do === 'skip') await this.raise(tx, tenantId, one.rule, decision.reason, result.error.faults);
    }
    await this.plans.settle(tx, tenantId, settled);
    return results.filter(([, { ok }]) => ok).length;
  }

  /**
   * Places what may leave now. A text that is put off comes again from its plan, so that its owner is asked again and newer news find no message of it: whatever was written is then taken
   * back, and the others are decided about without it.
   */
  private async placeNow(
    tx: Tx,
    tenantId: TenantId,
    wanted: readonly Wanted[],
    now: Date,
    settled: Settled[],
  ): Promise<readonly (readonly [Wanted, Result<Accepted, NotPlaced>])[]> {
    for (let left = wanted; ;) {
      if (left.length === 0) return [];
      await this.plans.mark(tx);
      const texts = left.map(({ text }) => text);
      const results = await this.placeTexts.run(tx, tenantId, texts);
      const staying: Wanted[] = [];
      for (const [index, one] of left.entries()) {
        const result = results[index]!;
        const off = result.ok && result.value.fresh ? decidePutOff(result.value.decision, { now, ...one.plan }) : null;
        if (off === null) staying.push(one);
        else settled.push(settledBy(one.plan.id, off));
      }
      if (staying.length === left.length) return left.map((one, index) => [one, results[index]!] as const);
      await this.plans.backToMark(tx);
      left = staying;
    }
  }

  private async draft(
    tx: Tx,
    tenantId: TenantId,
    { event, rule: { settings } }: DueText,
    templates: Map<string, FoundTemplate | null>,
    tenantZone: string,
  ): Promise<Draft | null> {
    if (event.data === null) return null;
    const { template: ref } = settings;
    const key = `${ref?.name ?? ''}:${ref?.version ?? ''}`;
    if (!templates.has(key)) templates.set(key, ref === undefined ? null : await this.book.find(tx, tenantId, ref));
    const whole = { ...event, data: event.data };
    const made = draftText(settings, whole, templates.get(key)!, this.book, zonesOf(settings, event.data, tenantZone));
    return made.ok ? made.value : null;
  }

  private raise(
    tx: Tx,
    tenantId: TenantId,
    rule: Rule,
    reason: keyof typeof TELLS,
    faults: readonly Fault[] = [],
  ): Promise<void> {
    const codes = [...new Set(faults.map(({ code }) => code))];
    return this.alerts.raise(tx, tenantId, {
      kind: 'trigger_rule_failed',
      role: 'CommunicationsAdmin',
      severity: 'warning',
      dedupeKey: `trigger_rule_failed:${rule.id}:${reason}`,
      summary: `A text of a rule was due and could not be placed: ${TELLS[reason]}${codes.length === 0 ? '' : ` (${codes.join(', ')})`}.`,
      context: { rule: rule.id, version: rule.version, reason },
    });
  }
}

/** What an alert says of texts that were not placed. */
const TELLS = {
  'text.failed': 'its text cannot be made any more',
  'text.refused': 'its words are not allowed',
  'sender.unknown': 'its sender maps to no number any more',
  'channel.not_ready': 'the channel of its sender was not ready as long as the text was worth sending',
} as const;

/** A text to be placed; `order` is that in which people are held. */
interface Wanted {
  readonly due: DueText;
  readonly plan: PlannedText;
  readonly text: WantedText;
  readonly order: string;
}

/** A due text with everything it was planned from. */
interface DueText {
  readonly plan: PlannedText;
  readonly fence: string;
  readonly stored: StoredTriggerEvent;
  readonly rule: Rule;
  readonly event: ReadEvent & { readonly data: EventDataDto | null };
}

/** The event as it was reported, read anew; one without data where its person was erased. */
export const openEvent = (cipher: TenantCipher, { id, type, keyVersion, sealed }: StoredTriggerEvent): ReadEvent =>
  readWritten(
    sealed === null
      ? { id, source: '', type, data: null }
      : (JSON.parse(cipher.open('trigger_event', id, keyVersion, sealed).toString()) as WrittenEvent),
  );

function settledBy(id: string, decision: Exclude<PlanDecision, { do: 'place' }>): Settled {
  const state = decision.do === 'retry' ? 'planned' : decision.do === 'withdraw' ? 'withdrawn' : 'skipped';
  return {
    id,
    state,
    reason: decision.reason,
    messageId: null,
    retryInMs: decision.do === 'retry' ? decision.inMs : null,
  };
}

function wantedText(
  cipher: TenantCipher,
  { event, rule }: DueText,
  plan: PlannedText,
  { to, body, pins }: Draft,
  expiresAt: Date,
): WantedText {
  const { settings } = rule;
  const { recipient } = event.data!;
  return {
    to,
    sender: settings.sender ?? null,
    fallsBack: false,
    origin: 'trigger',
    purpose: 'proactive',
    stream: settings.stream,
    body,
    dedupeKey: `plan:${plan.id}`,
    priority: PRIORITIES[settings.priority],
    expiresAt,
    tracking: { trigger_event: plan.eventId, planned_text: plan.id },
    notes: { trigger_rule: rule.name },
    pins: { ...pins, rule: rule.id, rule_version: rule.version },
    subject: `${plan.kind}:${plan.entity}`,
    fact: { key: factKey(cipher, settings, plan, event), asOf: event.head!.factAt },
    wish: {
      ...(recipient?.time_zone === undefined ? {} : { zone: recipient.time_zone }),
      ...(recipient?.zip === undefined ? {} : { zip: recipient.zip }),
      ...(plan.eventAt === null ? {} : { eventAt: plan.eventAt.toISOString() }),
    },
  };
}

/** What the text tells (TM10): the rule's own key, keyed because its fields may hold anything, or the entity, rule and step in this version. */
function factKey(
  cipher: TenantCipher,
  { collapse_key: own }: RuleSettings,
  plan: PlannedText,
  event: ReadEvent,
): string {
  if (own === undefined) return `${plan.kind}:${plan.entity}:${plan.ruleId}:${plan.step}:${plan.version}`;
  const values = own.fields.map((field) => valueAt(fieldsOf(event), field) ?? null);
  return `${own.prefix}:${cipher.referenceId('fact', JSON.stringify(values))}`;
}

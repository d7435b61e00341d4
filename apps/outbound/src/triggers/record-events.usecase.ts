import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { ConsentPolicies } from '#libs/consent';
import { CLOCK, IDS, type Clock, type IdSource, type TenantId } from '#libs/kernel';
import { AlarmClock, Database, isConflict, isUniqueViolation, type Fault, type Tx } from '#libs/platform';
import { ChooseSenders } from '#libs/sender-mapping';
import { Alerts, TenantVault, type TenantCipher } from '#libs/tenancy';
import {
  admitEvent,
  hearAgain,
  speakerOf,
  stillSpeaks,
  type EntityState,
  type EventHead,
} from './domain/admit-event.js';
import { topicOf } from './domain/event-types.js';
import { planSteps } from './domain/plan-steps.js';
import { meets, type Rule } from './domain/rule.js';
import { numbersIn } from './domain/numbers-in.js';
import { draftText, zonesOf } from './draft-text.js';
import type { EventDataDto } from './event.dto.js';
import { PlannedTexts } from './planned-texts.store.js';
import { Round } from './recording-round.js';
import { fieldsOf, momentsOf, type ReadEvent, type WrittenEvent } from './read-event.js';
import { TEMPLATE_BOOK, type FoundTemplate, type TemplateBook } from './template-book.js';
import {
  entityKey,
  TriggerEvents,
  type EntityRef,
  type NewTriggerEvent,
  type Verdict,
} from './trigger-events.store.js';
import { TriggerRules } from './trigger-rules.store.js';
import { WithdrawPlaced } from './withdraw-placed.js';

/** An event to be recorded, and what is known about it beside its words. */
export interface ReportedEvent extends ReadEvent {
  readonly sourceId: string | null;
  /** Hash of what it says, where its source repeats itself and may mend what it said; missing where every event is news. */
  readonly content?: string;
  /** The recurring event it is an occurrence of. */
  readonly series?: string;
  /** The entity, where only its id is known. */
  readonly entity?: string;
  /** It takes out of force and lets no rule speak. */
  readonly isQuiet?: boolean;
}

/** What became of one event. */
export interface RecordedEvent extends Verdict {
  readonly id: string;
}

/** Applied before somebody else was done with the same rows; tried anew. */
const TRIES = 5;
/** Further off, the sweep finds it. */
const RING_WITHIN_MS = 60_000;

/**
 * Applies reported events: a newer version takes the place of what the older one had planned and placed, an older one is ignored, and the rules plan new texts (S0.1, TM1, TM8). One
 * transaction for all; events of one entity come one after the other, because each holds the entity's row.
 */
@Injectable()
export class RecordEvents {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(ConsentPolicies) private readonly policies: ConsentPolicies,
    @Inject(ChooseSenders) private readonly senders: ChooseSenders,
    @Inject(TriggerEvents) private readonly events: TriggerEvents,
    @Inject(TriggerRules) private readonly rules: TriggerRules,
    @Inject(PlannedTexts) private readonly plans: PlannedTexts,
    @Inject(WithdrawPlaced) private readonly withdrawPlaced: WithdrawPlaced,
    @Inject(TEMPLATE_BOOK) private readonly book: TemplateBook,
    @Inject(Alerts) private readonly alerts: Alerts,
    @Inject(AlarmClock) private readonly alarmClock: AlarmClock,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /**
   * One result for each event, in their order. The same event again has the same result and no effect. From a source that repeats itself, what planned nothing is judged by the rules of
   * today, and what it says again after something else is an event of its own.
   */
  async run(tenantId: TenantId, reported: readonly ReportedEvent[]): Promise<readonly RecordedEvent[]> {
    return this.apply(tenantId, reported, false);
  }

  /** Judges an event anew that could not be read or planned before, by the rules of today. Its version still counts: what is outdated meanwhile stays so. */
  async replay(tenantId: TenantId, event: ReportedEvent): Promise<RecordedEvent> {
    return (await this.apply(tenantId, [event], true))[0]!;
  }

  private async apply(
    tenantId: TenantId,
    reported: readonly ReportedEvent[],
    isReplay: boolean,
  ): Promise<readonly RecordedEvent[]> {
    const cipher = await this.vault.cipherFor(tenantId);
    for (let tries = 1; ; tries += 1) {
      try {
        const round = new Round(this.clock.now());
        const recorded = await this.database.inTenant(tenantId, (tx) =>
          this.applyWithin(tx, cipher, reported, isReplay, round),
        );
        const soon = round.plans
          .filter(({ state }) => state === 'planned')
          .map(({ dueAt }) => dueAt.getTime())
          .filter((at) => at < round.now.getTime() + RING_WITHIN_MS);
        if (soon.length > 0) this.alarmClock.ring('plans', new Date(Math.min(...soon)));
        return recorded;
      } catch (error) {
        if (tries === TRIES || !isWorthAnotherTry(error)) throw error;
      }
    }
  }

  private async applyWithin(
    tx: Tx,
    cipher: TenantCipher,
    reported: readonly ReportedEvent[],
    isReplay: boolean,
    round: Round,
  ): Promise<readonly RecordedEvent[]> {
    const { tenantId } = cipher;
    const named = reported.map((event) => nameEvent(cipher, event));
    const states = new Map(
      await this.events.hold(
        tx,
        tenantId,
        named.flatMap(({ ref, event }) => (ref === null ? [] : [{ ...ref, series: event.series ?? null }])),
      ),
    );
    const known = isReplay
      ? new Map<string, Verdict>()
      : new Map(
          await this.events.verdicts(
            tx,
            tenantId,
            named.map(({ id }) => id),
          ),
        );
    const words = isReplay ? new Map<string, Words>() : await this.wordsBefore(tx, cipher, named, known);
    const planning = await this.planning(tx, tenantId, named);
    const recorded: RecordedEvent[] = [];
    const fresh: NewTriggerEvent[] = [];
    const rejudged: NewTriggerEvent[] = [];
    for (const reportedAs of named) {
      const heard = isReplay ? reportedAs : asSaid(reportedAs, words);
      if (heard === null) {
        recorded.push({ id: reportedAs.id, ...ID_REUSED });
        continue;
      }
      words.set(heard.id, { said: heard.event.written, correctedAs: null });
      const before = known.get(heard.id);
      const { one, verdict: stands } =
        before === undefined ? { one: heard, verdict: null } : hear(cipher, heard, before, states);
      const isAnew = isReplay || (before !== undefined && one === heard);
      const verdict = stands ?? this.judge(one, states, planning, isAnew, round);
      recorded.push({ id: one.id, ...verdict });
      if (stands !== null) continue;
      known.set(one.id, verdict);
      // What still plans nothing stays as it is written.
      if (before?.outcome !== 'no_rule' || verdict.outcome !== 'no_rule' || !isAnew)
        (isAnew ? rejudged : fresh).push(rowOf(cipher, one, verdict, planning.recipientFields));
    }
    await this.events.rejudge(tx, tenantId, rejudged);
    if (fresh.length > 0) {
      const inserted = await this.events.insert(tx, tenantId, cipher.version, fresh);
      // Somebody reported the same event about another entity in the same moment.
      if (inserted.size < fresh.length) throw new OvertakenError();
    }
    await this.tellOfDead(
      tx,
      tenantId,
      [...fresh, ...rejudged].filter(({ outcome }) => outcome === 'dead'),
    );
    await this.events.keepStates(
      tx,
      tenantId,
      named
        .flatMap(({ ref }) => (ref === null ? [] : [{ ...ref, state: states.get(entityKey(ref))! }]))
        .filter(isFirst),
    );
    const placed = await this.plans.withdraw(tx, tenantId, [...round.withdrawals.values()], 'trigger.newer_version');
    await this.withdrawPlaced.run(tx, tenantId, placed);
    await this.plans.insert(tx, tenantId, round.plans);
    return recorded;
  }

  /** Nobody looks at an answer of 202 for what became of each event, and a reminder may be missing. One alert for a source, however many events. */
  private async tellOfDead(tx: Tx, tenantId: TenantId, dead: readonly NewTriggerEvent[]): Promise<void> {
    for (const sourceId of new Set(dead.map((event) => event.sourceId)))
      await this.alerts.raise(tx, tenantId, {
        kind: 'trigger_events_dead',
        role: 'CommunicationsAdmin',
        severity: 'warning',
        dedupeKey: `trigger_events_dead:${sourceId ?? 'api'}`,
        summary:
          'Reported events could not be read, or no text could be made of them: reminders may be missing. GET /v1/trigger-events?outcome=dead says why.',
        context: { reasons: [...new Set(dead.map(({ reason }) => reason))].slice(0, 5).join(', ') },
      });
  }

  /**
   * What events said that were reported before under the same ids, as far as anybody still knows, and under which id the mended form of one that could not be read is kept. Adds what became of
   * mended forms to `known`.
   */
  private async wordsBefore(
    tx: Tx,
    cipher: TenantCipher,
    named: readonly NamedEvent[],
    known: Map<string, Verdict>,
  ): Promise<Map<string, Words>> {
    const again = named.filter(({ id, event }) => known.has(id) && event.content === undefined);
    if (again.length === 0) return new Map();
    const stored = await this.events.findAll(
      tx,
      cipher.tenantId,
      again.map(({ id }) => id),
    );
    const words = new Map<string, Words>();
    for (const one of again) {
      const before = stored.get(one.id);
      if (before === undefined || before.sealed === null) continue;
      const { sealed, keyVersion } = before;
      const said = JSON.parse(cipher.open('trigger_event', one.id, keyVersion, sealed).toString()) as WrittenEvent;
      const isMended = before.outcome === 'dead' && one.event.data !== null && !saysTheSame(said, one.event.written);
      words.set(one.id, { said, correctedAs: isMended ? correctionOf(cipher, one) : null });
    }
    const corrected = [...words.values()].flatMap(({ correctedAs }) => correctedAs?.id ?? []);
    if (corrected.length > 0)
      for (const [id, verdict] of await this.events.verdicts(tx, cipher.tenantId, corrected)) known.set(id, verdict);
    return words;
  }

  /** Everything that rules need, looked up once for all events. */
  private async planning(tx: Tx, tenantId: TenantId, named: readonly NamedEvent[]): Promise<Planning> {
    const types = new Set<string>(named.flatMap(({ event }) => event.head?.type ?? []));
    const [policy, all] = await Promise.all([this.policies.of(tenantId, tx), this.rules.list(tx, tenantId)]);
    const rules = all.filter(
      ({ state, settings }) => state === 'active' && settings.event_types.some((type) => types.has(type)),
    );
    const templates = new Map<string, FoundTemplate | null>();
    const senders = new Map<string | null, boolean>();
    for (const { settings } of rules) {
      const key = templateKey(settings);
      if (settings.template !== undefined && !templates.has(key))
        templates.set(key, await this.book.find(tx, tenantId, settings.template));
      const sender = settings.sender ?? null;
      if (!senders.has(sender)) senders.set(sender, await this.senders.knows(tx, tenantId, sender));
    }
    const recipientFields = [...new Set(all.map(({ settings }) => settings.recipient_field))];
    return { rules, recipientFields, templates, senders, zone: policy.zone };
  }

  private judge(
    { event, id, ref }: NamedEvent,
    states: Map<string, EntityState>,
    planning: Planning,
    isReplay: boolean,
    round: Round,
  ): Verdict {
    const { head } = event;
    if (head === null || ref === null) return { outcome: 'dead', reason: event.reason, faults: event.faults };
    const state = states.get(entityKey(ref))!;
    const place: EventHead = { ...head, id, content: event.content ?? null, isUnreadable: event.data === null };
    const admission = isReplay && stillSpeaks(state, place) ? null : admitEvent(state, place);
    if (admission !== null && admission.outcome !== 'ignored_older') states.set(entityKey(ref), admission.next);
    if (admission?.outcome === 'applied') round.withdraw(ref, admission.withdraws, head.type);
    if (admission !== null && admission.outcome !== 'applied')
      return { outcome: admission.outcome, reason: null, faults: [] };
    if (event.data === null) return { outcome: 'dead', reason: event.reason, faults: event.faults };
    if (event.isQuiet === true) return { outcome: 'applied', reason: null, faults: [] };
    const verdict = this.plan(
      { ...event, data: event.data, head },
      id,
      ref,
      states.get(entityKey(ref))!,
      planning,
      round,
    );
    const now = states.get(entityKey(ref))!;
    // Nothing was planned by it, so the same said again is not a repetition: a rule may have been made or mended since.
    const content = verdict.outcome === 'applied' ? (place.content ?? now.content) : null;
    states.set(entityKey(ref), { ...now, content });
    return verdict;
  }

  private plan(
    event: ReportedEvent & { readonly data: EventDataDto; readonly head: NonNullable<ReportedEvent['head']> },
    id: string,
    ref: EntityRef,
    state: EntityState,
    planning: Planning,
    round: Round,
  ): Verdict {
    const told = Object.values(state.told).map(({ type }) => type);
    const rules = planning.rules.filter(
      ({ settings }) => settings.event_types.includes(event.head.type) && meets(fieldsOf(event), settings.when),
    );
    const failures: { reason: string; faults: readonly Fault[] }[] = [];
    for (const rule of rules) {
      const { settings } = rule;
      if (settings.withdraw_on.some((type) => type !== event.head.type && told.includes(type))) continue;
      const zones = zonesOf(settings, event.data, planning.zone);
      const fail = (reason: string, faults: readonly Fault[]): void =>
        void failures.push({
          reason,
          faults: faults.map((fault) => ({ ...fault, message: `${fault.message} (rule ${rule.name})` })),
        });
      if (planning.senders.get(settings.sender ?? null) !== true) {
        fail('sender.unknown', [
          { field: 'sender', code: 'ERR_SENDER_ID_NOT_PROVISIONED', message: 'maps to no number of the tenant' },
        ]);
        continue;
      }
      const template = planning.templates.get(templateKey(settings)) ?? null;
      const draft = draftText(settings, event, template, this.book, zones);
      if (!draft.ok) {
        fail(draft.error.reason, draft.error.faults);
        continue;
      }
      const steps = planSteps(settings, momentsOf(event.data), {
        ...zones,
        now: round.now,
      });
      for (const step of steps)
        round.plans.push({
          ...ref,
          id: this.ids.next(),
          eventId: id,
          version: event.head.version,
          topic: topicOf(event.head.type),
          ruleId: rule.id,
          ruleVersion: rule.version,
          step: step.step,
          withdrawOn: settings.withdraw_on,
          dueAt: step.dueAt,
          validUntil: step.validUntil,
          eventAt: step.eventAt,
          state: step.skip === null ? 'planned' : 'skipped',
          reason: step.skip,
        });
    }
    if (failures.length > 0)
      return {
        outcome: 'dead',
        reason: failures[0]!.reason,
        faults: failures.flatMap(({ faults }) => faults).slice(0, 20),
      };
    return { outcome: rules.length === 0 ? 'no_rule' : 'applied', reason: null, faults: [] };
  }
}

/** An event with the ids that stand for it and for what it is about. */
interface NamedEvent {
  readonly event: ReportedEvent;
  readonly id: string;
  readonly ref: EntityRef | null;
}

interface Planning {
  readonly rules: readonly Rule[];
  /** Where rules of the tenant, whatever they are about, find whom to text. */
  readonly recipientFields: readonly string[];
  readonly templates: ReadonlyMap<string, FoundTemplate | null>;
  readonly senders: ReadonlyMap<string | null, boolean>;
  readonly zone: string;
}

class OvertakenError extends Error {}

/** What was said under an id before, and the event that the mended form of it is. */
interface Words {
  readonly said: WrittenEvent;
  readonly correctedAs: NamedEvent | null;
}

/** Somebody used an id twice for different things: neither may pass for the other. */
const ID_REUSED: Verdict = {
  outcome: 'ignored_duplicate',
  reason: 'id.reused',
  faults: [
    {
      field: 'id',
      code: 'ERR_EVENT_ID_REUSED',
      message: 'was used for an event that said something else; give every event an id of its own',
    },
  ],
};

/** When it was sent says nothing of what happened. */
const saysTheSame = (one: WrittenEvent, other: WrittenEvent): boolean =>
  isDeepStrictEqual({ ...one, time: null }, { ...other, time: null });

/** The event as it is to be judged: itself, the mended form of one that could not be read, or null where its id stands for something else. */
function asSaid(one: NamedEvent, words: ReadonlyMap<string, Words>): NamedEvent | null {
  const before = words.get(one.id);
  if (before === undefined || one.event.content !== undefined || saysTheSame(before.said, one.event.written))
    return one;
  return before.correctedAs;
}

/** What could not be read and is sent again in another form, under an id that says so. */
const correctionOf = (cipher: TenantCipher, { event }: NamedEvent): NamedEvent => {
  const { written } = event;
  const words = cipher.referenceId('event_words', JSON.stringify([written.type, written.subject, written.data]));
  return nameEvent(cipher, { ...event, written: { ...written, id: `${written.id}|${words}` } });
};

/** What an event means that was heard before: its verdict, or which event is to be judged. */
function hear(
  cipher: TenantCipher,
  heard: NamedEvent,
  before: Verdict,
  states: ReadonlyMap<string, EntityState>,
): { readonly one: NamedEvent; readonly verdict: Verdict | null } {
  const { event, id, ref } = heard;
  if (event.head === null || ref === null) return { one: heard, verdict: before };
  const state = states.get(entityKey(ref))!;
  const meaning = hearAgain(state, { ...event.head, id, content: event.content ?? null }, before.outcome);
  if (meaning === 'known') return { one: heard, verdict: before };
  if (meaning === 'anew') return { one: heard, verdict: null };
  const speaker = speakerOf(state, event.head.type)!;
  if (meaning === 'said')
    return { one: { ...heard, id: speaker }, verdict: { outcome: 'ignored_duplicate', reason: null, faults: [] } };
  const again = { ...event.written, id: `${event.written.id}|${speaker}` };
  return { one: nameEvent(cipher, { ...event, written: again }), verdict: null };
}

const isWorthAnotherTry = (error: unknown): boolean =>
  error instanceof OvertakenError || isUniqueViolation(error) || isConflict(error);

const templateKey = ({ template }: Rule['settings']): string => `${template?.name ?? ''}:${template?.version ?? ''}`;

const isFirst = <T extends EntityRef>(one: T, index: number, all: readonly T[]): boolean =>
  all.findIndex((other) => entityKey(other) === entityKey(one)) === index;

/** The row of an event. People are found in what was written, not in what could be read: an unreadable event keeps their words too. */
function rowOf(
  cipher: TenantCipher,
  { event, id, ref }: NamedEvent,
  verdict: Verdict,
  recipientFields: readonly string[],
): NewTriggerEvent {
  return {
    ...verdict,
    id,
    sourceId: event.sourceId,
    type: event.written.type,
    kind: ref?.kind ?? null,
    entity: ref?.entity ?? null,
    version: event.head?.version ?? null,
    factAt: event.head?.factAt ?? null,
    people: numbersIn(fieldsOf(event), recipientFields).map((number) => cipher.endpointId(number)),
    sealed: cipher.seal('trigger_event', id, JSON.stringify(event.written)),
  };
}

/** Ids keyed from what the owner calls them: the same event is the same row, and names that hold people's numbers are not kept in the open. */
function nameEvent(cipher: TenantCipher, event: ReportedEvent): NamedEvent {
  const { written, head } = event;
  return {
    event,
    id: cipher.referenceId('event', JSON.stringify([written.source, written.id])),
    ref:
      head === null
        ? null
        : { kind: head.kind, entity: event.entity ?? cipher.referenceId(`entity:${head.kind}`, head.reference) },
  };
}

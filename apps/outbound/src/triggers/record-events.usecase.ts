import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type TenantId } from '#libs/kernel';
import { AlarmClock, Database, isConflict, isUniqueViolation, type Tx } from '#libs/platform';
import { Alerts, TenantVault, type TenantCipher } from '#libs/tenancy';
import { admitEvent, stillSpeaks, type EntityState, type EventHead } from './domain/admit-event.js';
import {
  asSaid,
  correctionOf,
  hear,
  ID_REUSED,
  nameEvent,
  rowOf,
  saysTheSame,
  type NamedEvent,
  type ReportedEvent,
  type Words,
} from './named-event.js';
import { PlanByRules, type Planning } from './plan-by-rules.js';
import { PlannedTexts } from './planned-texts.store.js';
import { Round } from './recording-round.js';
import type { WrittenEvent } from './read-event.js';
import {
  entityKey,
  TriggerEvents,
  type EntityRef,
  type NewTriggerEvent,
  type Verdict,
} from './trigger-events.store.js';
import { WithdrawPlaced } from './withdraw-placed.js';

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
    @Inject(TriggerEvents) private readonly events: TriggerEvents,
    @Inject(PlanByRules) private readonly byRules: PlanByRules,
    @Inject(PlannedTexts) private readonly plans: PlannedTexts,
    @Inject(WithdrawPlaced) private readonly withdrawPlaced: WithdrawPlaced,
    @Inject(Alerts) private readonly alerts: Alerts,
    @Inject(AlarmClock) private readonly alarmClock: AlarmClock,
    @Inject(CLOCK) private readonly clock: Clock,
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
    const types = new Set<string>(named.flatMap(({ event }) => event.head?.type ?? []));
    const planning = await this.byRules.lookUp(tx, tenantId, types);
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
    const speaking = { event: { ...event, data: event.data, head }, id, ref };
    const verdict = this.byRules.run(speaking, states.get(entityKey(ref))!, planning, round);
    const now = states.get(entityKey(ref))!;
    // Nothing was planned by it, so the same said again is not a repetition: a rule may have been made or mended since.
    const content = verdict.outcome === 'applied' ? (place.content ?? now.content) : null;
    states.set(entityKey(ref), { ...now, content });
    return verdict;
  }
}

class OvertakenError extends Error {}

const isWorthAnotherTry = (error: unknown): boolean =>
  error instanceof OvertakenError || isUniqueViolation(error) || isConflict(error);

const isFirst = <T extends EntityRef>(one: T, index: number, all: readonly T[]): boolean =>
  all.findIndex((other) => entityKey(other) === entityKey(one)) === index;

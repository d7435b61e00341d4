import { CHANGE_TOPIC, EVENT_TYPES, topicOf, type EventType } from './event-types.js';

/** Which event speaks for a topic, and what orders it among its equals. */
export interface Told {
  readonly type: EventType;
  /** The fact's time and, between equal times, an id: the greater one speaks. */
  readonly order: string;
  /** What it said could not be read: whoever of the same version can be read speaks in its place. */
  readonly isUnreadable?: true;
}

/** The newest that is known of an entity. Events of older versions have left nothing in it. */
export interface EntityState {
  /** -1: nothing yet. */
  readonly version: number;
  readonly ended: boolean;
  readonly told: Readonly<Record<string, Told>>;
  /** What the change of this version said, where its source lets us compare. */
  readonly content: string | null;
}
export const UNHEARD: EntityState = { version: -1, ended: false, told: {}, content: null };

/** What of an event decides about its place. */
export interface EventHead {
  readonly type: EventType;
  readonly version: number;
  readonly factAt: Date;
  /** Tells events of the same version and time apart; any fixed order serves. */
  readonly id: string;
  readonly content: string | null;
  readonly isUnreadable?: boolean;
}

/** What becomes of an event, and what it takes out of force. */
export type Admission =
  | { readonly outcome: 'ignored_older' }
  /** It says again what is known: what has been planned stays. */
  | { readonly outcome: 'ignored_duplicate'; readonly next: EntityState }
  | {
      readonly outcome: 'applied';
      readonly next: EntityState;
      /** Whose plans go: those of one topic, or null for everything that was planned about the entity. */
      readonly withdraws: string | null;
    };

/**
 * Where an event stands among the others of its entity (TM8, I19). The state that remains depends on the set of events, not on their order or number:
 * the greatest version counts alone; within it an end silences everything else, because a reminder for what may be over is worse than none; of the events of one topic the one with the
 * latest fact counts, of those that can be read if any can: an event that was sent again in a form that we understand is heard. A source that repeats itself (its events carry `content`) may mend what it said without a newer version: there the word heard last counts, and nobody else's.
 * Pure; the caller holds the entity.
 */
export function admitEvent(state: EntityState, event: EventHead): Admission {
  const { type, version } = event;
  const { ends } = EVENT_TYPES[type];
  const topic = topicOf(type);
  const told: Told = {
    type,
    order: `${event.factAt.toISOString()} ${event.id}`,
    ...(event.isUnreadable === true ? { isUnreadable: true } : {}),
  };
  if (version < state.version) return { outcome: 'ignored_older' };
  const fresh: EntityState = { version, ended: ends, told: { [topic]: told }, content: event.content };
  if (version > state.version) {
    return event.content !== null && event.content === state.content && ends === state.ended
      ? { outcome: 'ignored_duplicate', next: { ...state, version, told: { ...state.told, [topic]: told } } }
      : { outcome: 'applied', next: fresh, withdraws: null };
  }
  if (state.ended !== ends && (ends || state.ended))
    return ends ? { outcome: 'applied', next: fresh, withdraws: null } : { outcome: 'ignored_older' };
  if (event.content !== null && event.content === state.content) return { outcome: 'ignored_duplicate', next: state };
  const before = state.told[topic];
  const isFixed = topic === CHANGE_TOPIC && state.content !== null;
  const outweighs = (one: Told, other: Told): boolean =>
    one.isUnreadable === other.isUnreadable ? one.order >= other.order : other.isUnreadable === true;
  if (before !== undefined && event.content === null && (isFixed || outweighs(before, told)))
    return { outcome: 'ignored_older' };
  return {
    outcome: 'applied',
    next: {
      ...state,
      told: { ...state.told, [topic]: told },
      content: topic === CHANGE_TOPIC ? event.content : state.content,
    },
    withdraws: topic,
  };
}

/**
 * What it means that an event is heard which was heard before. `known`: what became of it stands. `anew`: nothing was planned by it and it is still the newest word, so the rules of today
 * judge it. `news`: its source said something else since and now this again. `said`: likewise, and it has been said again already.
 */
export type Repetition = 'known' | 'anew' | 'news' | 'said';

/** Only sources that repeat themselves mean something by it; from others the same event came twice. */
export function hearAgain(
  state: EntityState,
  event: EventHead,
  outcome: Admission['outcome'] | 'no_rule' | 'dead',
): Repetition {
  if (event.content === null) return 'known';
  if (stillSpeaks(state, event)) return outcome === 'no_rule' || outcome === 'dead' ? 'anew' : 'known';
  if (event.version !== state.version || state.ended) return 'known';
  return event.content === state.content ? 'said' : 'news';
}

/** Id of the event that speaks for the topic of the type; null where none does. */
export const speakerOf = (state: EntityState, type: EventType): string | null =>
  state.told[topicOf(type)]?.order.split(' ').slice(1).join(' ') ?? null;

/** Whether this event is the one that speaks for its topic: a replay may plan what it could not plan before. */
export const stillSpeaks = (state: EntityState, event: EventHead): boolean =>
  state.version === event.version &&
  state.told[topicOf(event.type)]?.order === `${event.factAt.toISOString()} ${event.id}`;

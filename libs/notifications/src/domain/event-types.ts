import { COORDINATION_EVENTS, LIFECYCLE_EVENTS, type CoordinationEvent, type LifecycleEvent } from '#libs/sms';

/** What is told of an alert. */
export const ALERT_EVENTS = ['alert.raised', 'alert.closed'] as const;
export type AlertEvent = (typeof ALERT_EVENTS)[number];

/** Sent when somebody asks for it; nobody subscribes to it. */
export const TEST_EVENT = 'webhook.test';

/** The names of one event and of the families it belongs to: `a.b.c`, `a.b.*`, `a.*`. */
export function withFamilies(name: string): readonly string[] {
  const parts = name.split('.');
  return [name, ...parts.slice(1).map((_, index) => [...parts.slice(0, parts.length - 1 - index), '*'].join('.'))];
}

/**
 * Everything a subscription may ask for, a closed list: `message.` and a lifecycle event (S1.8), `evidence.` and a coordination signal (S1.4), alerts, and each family of them.
 */
export const EVENT_TYPES: readonly string[] = [
  ...new Set(
    [
      ...LIFECYCLE_EVENTS.map((kind) => `message.${kind}`),
      ...COORDINATION_EVENTS.map((signal) => `evidence.${signal}`),
      ...ALERT_EVENTS,
    ].flatMap(withFamilies),
  ),
].sort();

/** Under which names one piece of evidence may have been asked for. It is told once, under the first kind that was. */
export interface EvidenceNames {
  readonly type: string;
  readonly ofMessage: readonly string[];
  /** Null and empty for what is no signal of the coordination contract. */
  readonly signalType: string | null;
  readonly ofSignal: readonly string[];
}

/** The names of a piece of evidence. */
export function namesOf(kind: LifecycleEvent, signal: CoordinationEvent | null): EvidenceNames {
  const type = `message.${kind}`;
  const signalType = signal === null ? null : `evidence.${signal}`;
  return {
    type,
    ofMessage: withFamilies(type),
    signalType,
    ofSignal: signalType === null ? [] : withFamilies(signalType),
  };
}

/** Where "now" comes from. Injected everywhere, so that tests own time (house rule: time and ids are injected). */
export interface Clock {
  now(): Date;
}

/** Injection token of the {@link Clock}. */
export const CLOCK = Symbol('Clock');

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

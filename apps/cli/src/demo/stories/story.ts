import type { Clock } from '#libs/kernel';

/** What a story is told with. */
export interface Cast {
  /** How the business calls itself. */
  readonly business: string;
  /** The name of this telling: no other visit, invoice or estimate has it. */
  readonly thing: string;
  readonly clock: Clock;
}

/** One event of an assistant, and how the story tells of it. */
export interface Report {
  readonly did: string;
  readonly type: string;
  /** Besides id, version, moment and recipient, which the stage adds. */
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * What happens, without how: an assistant reports something, a first text reaches the customer, the customer says YES, the assistant reports what makes the second text untrue, and that one never
 * leaves, while the next one does.
 */
export interface Story {
  readonly summary: string;
  readonly templates: readonly Readonly<Record<string, unknown> & { name: string }>[];
  readonly rules: (cast: Cast) => readonly Readonly<Record<string, unknown> & { name: string }>[];
  /** Plans two texts. */
  readonly opening: (cast: Cast) => Report;
  /** Makes the second text of the opening untrue, and plans at least one text for later. */
  readonly turn: (cast: Cast) => Report;
  /** What the texts are called. */
  readonly first: string;
  readonly outdated: string;
  readonly next: string;
}

/** Where the customers of the stories live. */
export const ZONE = 'America/Chicago';

/** Rules of a story look at its own events only, so that they do not mix into what somebody tries out by hand. */
export const onlyIn = (story: string): readonly unknown[] => [{ field: 'data.details.demo', op: 'eq', value: story }];

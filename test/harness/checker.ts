import type { ClientLog } from './client-log.js';
import { eventually, type System } from './system.js';
import { readWorld, type AttemptRow, type World } from './world.js';

/** States in which nothing is left to do, except that a receipt may still come for `submitted`. */
const SETTLED = new Set(['submitted', 'delivered', 'undelivered', 'failed', 'suppressed', 'expired']);
/** States of a message that the carrier has taken. */
const TAKEN = new Set(['submitted', 'delivered', 'undelivered']);
/** Words of a customer that get one answer of their own, without a model. */
const KEYWORDS = new Set(['opt_out', 'opt_in', 'help']);

/** The log and the world as sets; every rule is a comparison of two of them. */
type Rule = (log: Pick<ClientLog, 'texts' | 'sends'>, world: World) => readonly string[];

/** What is still moving. Empty: nothing will happen any more unless somebody texts or asks. */
export function unsettled(world: World): readonly string[] {
  return [
    ...world.lanes.filter(({ due }) => due).map(({ id }) => `lane ${id} has a turn due`),
    ...world.messages
      .filter(({ state }) => !SETTLED.has(state))
      .map(({ id, state }) => `message ${id} is still ${state}`),
    ...world.attempts
      .filter(
        ({ state, reconcilePending }) =>
          reconcilePending || state === 'scheduled' || state === 'queued' || state === 'submitting',
      )
      .map(({ id, state }) => `attempt ${id} is still ${state}`),
    ...(world.webhooksWaiting > 0 ? [`${world.webhooksWaiting} webhooks wait`] : []),
  ];
}

/** I1: every acknowledged text is there. */
const nothingAcknowledgedIsLost: Rule = ({ texts, sends }, { inbound, keys }) => {
  const stored = new Set(inbound.map(({ sid }) => sid));
  return [
    ...[...texts.values()]
      .filter(({ sid, acknowledged }) => acknowledged && !stored.has(sid))
      .map(({ sid }) => `I1: text ${sid} was acknowledged and is lost`),
    ...[...sends.values()]
      .filter(({ key, acknowledged }) => acknowledged && keys.get(key) == null)
      .map(({ key }) => `I18: the send with ${key} was acknowledged and is lost`),
  ];
};

/** I2: one provider id, one text; nothing was stored that nobody sent. */
const everyTextOnce: Rule = ({ texts }, { inbound }) => [
  ...repeated(inbound.map(({ sid }) => sid)).map((sid) => `I2: text ${sid} was stored twice`),
  ...inbound.filter(({ sid }) => !texts.has(sid)).map(({ sid }) => `I2: text ${sid} was never sent`),
];

/** I7: texts of a lane are numbered 1, 2, 3 … */
const lanesHaveNoGaps: Rule = (_, { inbound, lanes }) => {
  const byLane = grouped(inbound, ({ lane }) => lane);
  return lanes.flatMap(({ id, lastSeq }) => {
    const seqs = (byLane.get(id) ?? []).map(({ seq }) => seq).sort((left, right) => left - right);
    return seqs.length === lastSeq && seqs.every((seq, index) => seq === index + 1)
      ? []
      : [`I7: lane ${id} ends at ${lastSeq} and holds ${seqs.join(', ')}`];
  });
};

/** I8, I9, I18: when all is settled, every text has been dealt with: keywords by a message of their own (the first of each kind), the others by one that came after them. */
const everyTextAnswered: Rule = (_, { inbound, lanes, messages }) => {
  const answers = grouped(
    messages.filter(({ answersSeq }) => answersSeq !== null),
    ({ lane }) => lane,
  );
  const optedOut = new Set(inbound.filter(({ keyword }) => keyword === 'opt_out').map(({ lane }) => lane));
  const answeredTo = new Map(lanes.map(({ id, answeredSeq }) => [id, answeredSeq]));
  return inbound.flatMap(({ lane, seq, sid, keyword, noise }) => {
    if ((answeredTo.get(lane) ?? 0) < seq) return [`I18: nobody has dealt with text ${sid}`];
    const given = answers.get(lane) ?? [];
    if (KEYWORDS.has(keyword))
      return given.some(({ origin }) => origin === 'keyword') ? [] : [`I9: keyword ${sid} got no answer`];
    if (noise || keyword === 'unknown' || optedOut.has(lane)) return [];
    return given.some(({ origin, answersSeq }) => origin !== 'keyword' && answersSeq! >= seq)
      ? []
      : [`I18: text ${sid} got no answer`];
  });
};

/** I2, I8: no two answers to the same text. */
const noAnswerTwice: Rule = (_, { messages }) =>
  repeated(
    messages
      .filter(({ answersSeq }) => answersSeq !== null)
      .map(({ lane, origin, purpose, answersSeq }) => `${lane} ${origin} ${purpose} ${answersSeq}`),
  ).map((answer) => `I8: answered twice: ${answer}`);

/** I11: a key made one message, and every answer under it named that one. */
const oneKeyOneMessage: Rule = ({ sends }, { keys, messages }) => {
  const known = new Set(messages.map(({ id }) => id));
  return [
    ...[...sends.values()].flatMap(({ key, trackingIds }) => {
      const made = keys.get(key);
      const named = [...trackingIds];
      if (named.length > 1) return [`I11: ${key} was answered with ${named.length} different messages`];
      return named.length === 1 && (made == null || named[0] !== `msg_${made.replaceAll('-', '')}` || !known.has(made))
        ? [`I11: ${key} was answered with ${named[0]} and made ${made}`]
        : [];
    }),
    ...repeated([...keys.values()].filter((id) => id !== null)).map((id) => `I11: message ${id} has two keys`),
  ];
};

/** I12: the carrier took an attempt at most once, and nothing that no attempt of ours stands for. */
const everyAttemptLeavesOnce: Rule = (_, { attempts, ledger }) => {
  const ours = new Set(attempts.map(({ token }) => token));
  return [
    ...repeated(ledger.map(({ attemptToken }) => attemptToken ?? '')).map(
      (token) => `I12: the carrier took attempt ${token} twice`,
    ),
    ...ledger
      .filter(({ attemptToken }) => attemptToken === null || !ours.has(attemptToken))
      .map(({ sid }) => `I12: the carrier took ${sid}, which no attempt stands for`),
  ];
};

/** I13: a message is with the carrier at most once, and a second attempt was made only after the first was proved absent. */
const noMessageLeavesTwice: Rule = (_, { attempts, ledger }) => {
  const taken = new Set(ledger.map(({ attemptToken }) => attemptToken));
  return [...grouped(attempts, ({ message }) => message)].flatMap(([message, made]) => [
    ...(made.filter(({ token }) => taken.has(token)).length > 1
      ? [`I13: the carrier took message ${message} twice`]
      : []),
    ...made
      .filter(({ ordinal }) => ordinal < made.length)
      .filter(({ reconciliation }) => reconciliation !== 'absent')
      .map(({ id }) => `I13: attempt ${id} was followed by another without being proved absent`),
  ]);
};

/** I13, I18: what we believe of a message is what the carrier knows of it. */
const beliefIsTruth: Rule = (_, { messages, attempts, ledger }) => {
  const entries = new Map(ledger.map((entry) => [entry.attemptToken, entry]));
  const byMessage = grouped(attempts, ({ message }) => message);
  return messages.flatMap(({ id, state }) => {
    const made = byMessage.get(id) ?? [];
    const taken = made.filter(({ token }) => entries.has(token));
    if (TAKEN.has(state) && taken.length === 0) return [`I13: message ${id} is ${state} and the carrier never took it`];
    if (SETTLED.has(state) && !TAKEN.has(state) && taken.length > 0 && !wasTold(taken))
      return [`I13: message ${id} is ${state} and the carrier took it`];
    return taken.flatMap(({ id: attempt, token, sid }) =>
      sid === entries.get(token)!.sid ? [] : [`I13: attempt ${attempt} is ${sid} here and another text there`],
    );
  });
};

/** The carrier itself said afterwards that it failed. */
const wasTold = (taken: readonly AttemptRow[]): boolean =>
  taken.some(({ state, reconciliation }) => state === 'failed' && reconciliation !== 'absent');

/** Rules that hold at every moment. */
const ALWAYS: readonly Rule[] = [
  nothingAcknowledgedIsLost,
  everyTextOnce,
  lanesHaveNoGaps,
  noAnswerTwice,
  oneKeyOneMessage,
  everyAttemptLeavesOnce,
  noMessageLeavesTwice,
];
/** Rules that hold once nothing is moving any more. */
const IN_THE_END: readonly Rule[] = [everyTextAnswered, beliefIsTruth];

/** What went wrong so far, as sentences; empty is good. `settled` also asks for what must be true only in the end. */
export function violations(
  log: Pick<ClientLog, 'texts' | 'sends'>,
  world: World,
  { settled }: { readonly settled: boolean },
): readonly string[] {
  return [...ALWAYS, ...(settled ? IN_THE_END : [])].flatMap((rule) => rule(log, world));
}

/** Waits until nothing is moving any more, then holds the whole history against the rules. Fails with every sentence at once. */
export async function expectSoundHistory(
  system: Pick<System, 'admin' | 'ledger' | 'env'>,
  log: ClientLog,
  withinMs = 20_000,
): Promise<World> {
  let last: readonly string[] = [];
  const world = await eventually(
    'everything to settle',
    async () => {
      const now = await readWorld(system);
      last = unsettled(now);
      return last.length === 0 && now;
    },
    withinMs,
  ).catch((error: unknown) => {
    throw new Error(`${(error as Error).message}: ${last.slice(0, 20).join('; ')}`);
  });
  expect(violations(log, world, { settled: true })).toEqual([]);
  return world;
}

/** Values that are there more than once. */
function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) (seen.has(value) ? twice : seen).add(value);
  return [...twice];
}

function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => string): ReadonlyMap<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}

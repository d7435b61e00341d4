import { ADVICE, NotSeen, type Heard, type Planned, type Stage } from './stage.js';
import { ZONE, type Cast, type Report, type Story } from './stories/story.js';

/** A text as it stands on the phone. */
export interface Bubble {
  readonly from: 'business' | 'customer';
  readonly body: string;
}

/** One step: what was done, and what was seen that proves it. */
export interface SeenStep {
  readonly did: string;
  readonly saw: string;
  readonly planned?: readonly Pick<Planned, 'due_at' | 'state' | 'reason'>[];
  readonly texts?: readonly Bubble[];
}

/** A text that is due within this long is due now. */
const NOW_MS = 60_000;
/** The assistant may be silent; nobody waits for it longer than this. */
const ANSWER_WITHIN_MS = 10_000;

/**
 * Plays a story on an installation, step by step; each is yielded when it has been seen. Throws {@link NotSeen} at the first that is not. May be played any number of times: templates and rules are
 * made once, the visit, invoice or estimate is a new one each time.
 */
export async function* playStory(name: string, story: Story, stage: Stage, cast: Cast): AsyncGenerator<SeenStep> {
  const { rules, made } = await setUp(story, stage, cast);
  yield {
    did: 'The rules are in place.',
    saw: `${made.length === 0 ? 'They were there' : `Made now: ${made.join(', ')}`}.`,
  };

  const report = async (version: number, { type, data }: Report): Promise<readonly Planned[]> => {
    const { events } = await stage.must<{ events: readonly RecordedEvent[] }>('POST', '/v1/events', {
      specversion: '1.0',
      id: `${cast.thing}-${version}`,
      source: `/demo/${name}`,
      type,
      data: {
        ...data,
        id: cast.thing,
        version,
        fact_time: cast.clock.now().toISOString(),
        recipient: { phone: stage.scenery.phone, time_zone: ZONE },
        details: { demo: name },
      },
    });
    const event = events[0]!;
    if (event.outcome !== 'applied')
      throw new NotSeen(
        `The event was not applied: ${event.outcome} ${event.reason ?? ''} ${JSON.stringify(event.faults)}.`,
        'Does another rule of this tenant want more of such an event? GET /v1/trigger-rules lists them; the event can be replayed once it is mended.',
      );
    planned.set(version, event.event_id);
    return plansOf(version);
  };
  const planned = new Map<number, string>();
  const plansOf = (version: number): Promise<readonly Planned[]> => stage.plansOf(planned.get(version)!, rules);
  const isLater = ({ due_at: dueAt }: Planned): boolean => Date.parse(dueAt) > cast.clock.now().getTime() + NOW_MS;
  const arrives = (version: number, { id }: Planned): Promise<Arrived> =>
    arrival(stage, async () => (await plansOf(version)).find((plan) => plan.id === id)!);

  const opening = story.opening(cast);
  const plans = await report(1, opening);
  const [first, outdated] = plans;
  if (first === undefined || outdated === undefined)
    throw new NotSeen(`${plans.length} texts were planned, not 2.`, ADVICE.rules);
  yield { did: opening.did, saw: 'Two texts follow from it by the rules.', planned: plans.map(shown) };

  if (isLater(first)) {
    await stage.advanceTo([first]);
    yield advanced(first);
  }
  const reminder = await arrives(1, first);
  yield {
    did: 'The worker places what is due.',
    saw: `On the phone: the ${story.first}.`,
    texts: [fromBusiness(reminder.heard)],
  };

  const before = (await stage.heard()).length;
  await stage.say('YES');
  await stage.until('The reply is not on record as an acknowledgement.', ADVICE.inbound, async () => {
    const { subclass } = await stage.must<{ subclass: string }>(
      'GET',
      `/sms/messages/${reminder.trackingId}/assessment`,
    );
    return subclass === 'acknowledgement_reply_received' ? true : null;
  });
  const answer = await stage
    .until('', '', async () => (await stage.heard())[before] ?? null, ANSWER_WITHIN_MS)
    .catch((error: unknown) => (error instanceof NotSeen ? null : Promise.reject(error as Error)));
  yield {
    did: 'The customer answers YES.',
    saw: 'The text is taken, and on record as the acknowledgement of that text.',
    texts: [{ from: 'customer', body: 'YES' }, ...(answer === null ? [] : [fromBusiness(answer)])],
  };

  const turn = story.turn(cast);
  const news = await report(2, turn);
  const old = (await plansOf(1)).find(({ id }) => id === outdated.id)!;
  if (old.state !== 'withdrawn' || old.reason !== 'trigger.newer_version')
    throw new NotSeen(`The ${story.outdated} is ${old.state} (${old.reason ?? 'no reason'}).`, ADVICE.worker);
  yield {
    did: turn.did,
    saw: `In the same transaction the ${story.outdated} is withdrawn.`,
    planned: [old, ...news].map(shown),
  };

  for (const plan of news.filter((one) => !isLater(one))) {
    const { heard } = await arrives(2, plan);
    yield { did: 'The worker places what is due.', saw: 'It is told at once.', texts: [fromBusiness(heard)] };
  }

  const next = news.find(isLater);
  if (next === undefined) throw new NotSeen('No later text was planned.', ADVICE.rules);
  await stage.advanceTo([outdated, next]);
  yield advanced(outdated, next);
  const { heard } = await arrives(2, next);
  yield {
    did: 'The worker places what is due.',
    saw: `On the phone: the ${story.next}.`,
    texts: [fromBusiness(heard)],
  };

  const end = (await plansOf(1)).find(({ id }) => id === outdated.id)!;
  const copies = (await stage.heard()).filter(({ body }) => body === reminder.heard.body).length;
  if (end.state !== 'withdrawn' || end.tracking_id !== null || copies !== 1)
    throw new NotSeen(
      `The ${story.outdated} is ${end.state}, and its words left ${copies} times.`,
      'This must never happen: please keep the database and report it.',
    );
  yield {
    did: `The hour of the ${story.outdated} has come as well.`,
    saw: 'It was never made into a message, and the ledger of the carrier has its words once: from the first text.',
    planned: [shown(end)],
  };
}

/** What the API says of an event, a rule and a message, as far as a story looks. */
interface RecordedEvent {
  readonly event_id: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly faults: readonly unknown[];
}
interface SavedRule {
  readonly id: string;
  readonly name: string;
  readonly state: string;
}
interface SentMessage {
  readonly state: string;
  readonly error_code: string | null;
  readonly decision: { readonly rule?: string } | null;
  readonly attempts: readonly { readonly provider_message_id: string | null }[];
}

/** Makes what is missing; what is there stays as it is, unless it was turned off. */
async function setUp(
  story: Story,
  stage: Stage,
  cast: Cast,
): Promise<{ readonly rules: ReadonlySet<string>; readonly made: readonly string[] }> {
  const made: string[] = [];
  for (const template of story.templates) {
    const { status, body } = await stage.api('POST', '/v1/templates', template);
    if (status === 201) made.push(`template ${template.name}`);
    else if (status !== 409)
      throw new NotSeen(
        `The template ${template.name} could not be made: ${status} ${JSON.stringify(body)}`,
        ADVICE.api,
      );
  }
  const { rules: there } = await stage.must<{ rules: readonly SavedRule[] }>('GET', '/v1/trigger-rules');
  const rules = new Set<string>();
  for (const rule of story.rules(cast)) {
    const { name, ...settings } = rule;
    const known = there.find((one) => one.name === name);
    const saved =
      known === undefined
        ? await stage.must<SavedRule>('POST', '/v1/trigger-rules', rule)
        : known.state === 'active'
          ? known
          : await stage.must<SavedRule>('PUT', `/v1/trigger-rules/${known.id}`, settings);
    if (saved !== known) made.push(`rule ${name}`);
    rules.add(saved.id);
  }
  return { rules, made };
}

interface Arrived {
  readonly trackingId: string;
  readonly heard: Heard;
}

/** The planned text on the phone: placed as a message, whose id at the gateway stands in the carrier's ledger. */
async function arrival(stage: Stage, look: () => Promise<Planned>): Promise<Arrived> {
  const trackingId = await stage.until('A text was due and was not placed.', ADVICE.worker, async () => {
    const plan = await look();
    if (plan.state === 'skipped' || plan.state === 'withdrawn')
      throw new NotSeen(`A text was due and is ${plan.state}: ${plan.reason ?? 'no reason'}.`, ADVICE.rules);
    return plan.tracking_id;
  });
  const heard = await stage.until(
    'A text was placed and did not reach the carrier.',
    `\`npx parley timeline ${trackingId}\` says what became of it.`,
    async () => {
      const message = await stage.must<SentMessage>('GET', `/sms/messages/${trackingId}`);
      if (message.state === 'suppressed' || message.state === 'held' || message.state === 'failed')
        throw new NotSeen(
          `A text was ${message.state}: ${message.error_code ?? ''} ${message.decision?.rule ?? ''}.`,
          'Has this phone opted out, or had many texts? Another --phone, or none, begins afresh.',
        );
      const sids = new Set(message.attempts.map(({ provider_message_id: id }) => id));
      return (await stage.heard()).find(({ sid }) => sids.has(sid)) ?? null;
    },
  );
  return { trackingId, heard };
}

const advanced = (...plans: readonly Planned[]): SeenStep => ({
  did: 'Time is advanced.',
  saw: `What was due ${plans.map(({ due_at: dueAt }) => shownTime(dueAt)).join(' and ')} is due now: these rows of the development database were moved.`,
});

const fromBusiness = ({ body }: Heard): Bubble => ({ from: 'business', body });
const shown = ({ due_at, state, reason }: Planned): Pick<Planned, 'due_at' | 'state' | 'reason'> => ({
  due_at,
  state,
  reason,
});

/** A moment as the customers of the stories read it. */
export const shownTime = (iso: string): string =>
  new Intl.DateTimeFormat('en-US', {
    timeZone: ZONE,
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(new Date(iso));

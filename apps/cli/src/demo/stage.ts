import { setTimeout as sleep } from 'node:timers/promises';
import { readId } from '#libs/kernel';
import { Advice } from '../installation.js';

const ANSWER_WITHIN_MS = 15_000;
const LOOK_EVERY_MS = 150;
/** Pages of planned texts that are looked through for those of a story. */
const MAX_PAGES = 50;

/** Doors of a running development installation, and whose story is played. */
export interface Scenery {
  /** Base address of the API. */
  readonly api: string;
  readonly apiKey: string;
  /** Base address of the simulator, which is carrier and phone. */
  readonly simulator: string;
  readonly business: { readonly name: string; readonly number: string };
  /** The customer's number. */
  readonly phone: string;
  /** Makes planned texts of the tenant due now, by their plain ids. */
  readonly makeDue: (planIds: readonly string[]) => Promise<unknown>;
  /** How long something may take to be seen, in milliseconds. */
  readonly patienceMs: number;
}

/** A planned text as the API shows it. */
export interface Planned {
  readonly id: string;
  readonly event_id: string;
  readonly rule_id: string;
  readonly due_at: string;
  readonly state: string;
  readonly reason: string | null;
  readonly tracking_id: string | null;
}

/** A text in the carrier's ledger. */
export interface Heard {
  readonly sid: string;
  readonly body: string;
}

interface PlansPage {
  readonly planned_texts: readonly Planned[];
  readonly next_after: string | null;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Something that should have been seen was not. */
export class NotSeen extends Error {
  constructor(
    readonly missing: string,
    /** What the person at the keyboard can do. */
    readonly advice: string,
  ) {
    super(missing);
  }
}

/** The same doors that everybody has: the API, the phone and the carrier's ledger. Sees nothing that a tester could not see. */
export class Stage {
  constructor(readonly scenery: Scenery) {}

  /** Calls the API; answers of 400 and more are returned like others. */
  async api(method: string, path: string, body?: unknown): Promise<Answer> {
    return this.ask(`${this.scenery.api}${path}`, method, body, { authorization: `Bearer ${this.scenery.apiKey}` });
  }

  /** Like {@link api}, for what must work; the answer is taken for what the API's description says. */
  async must<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.api(method, path, body);
    if (answer.status < 400) return answer.body as T;
    throw new NotSeen(`${method} ${path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`, ADVICE.api);
  }

  /** What the carrier has accepted from the business for the customer's phone, oldest first. */
  async heard(): Promise<readonly Heard[]> {
    const { phone, business } = this.scenery;
    const query = new URLSearchParams({ to: phone, from: business.number });
    return (await this.simulator<{ entries: readonly Heard[] }>('GET', `/sim/ledger?${query.toString()}`)).entries;
  }

  /** The customer texts the business; the text is acknowledged when this resolves. */
  async say(words: string): Promise<void> {
    const { phone, business } = this.scenery;
    const text = { from: phone, to: business.number, body: words };
    const { statuses } = await this.simulator<{ statuses: readonly (number | null)[] }>('POST', '/sim/texts', text);
    if (statuses[0] !== 200)
      throw new NotSeen(`The text was answered ${String(statuses[0])}, not 200.`, ADVICE.inbound);
  }

  /** The texts planned by an event, the earliest due first. */
  async plansOf(eventId: string, rules: ReadonlySet<string>): Promise<readonly Planned[]> {
    const found: Planned[] = [];
    let after: string | null = null;
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const body: PlansPage = await this.must<PlansPage>(
        'GET',
        `/v1/planned-texts${after === null ? '' : `?after=${after}`}`,
      );
      found.push(...body.planned_texts.filter((plan) => plan.event_id === eventId && rules.has(plan.rule_id)));
      after = body.next_after;
      if (after === null) break;
    }
    return found.sort((left, right) => Date.parse(left.due_at) - Date.parse(right.due_at));
  }

  /** Advances time for these texts. */
  async advanceTo(plans: readonly Planned[]): Promise<void> {
    await this.scenery.makeDue(plans.map(({ id }) => readId('plan', id)!));
  }

  /** Looks until something is found; else says what was missing. */
  async until<T>(
    missing: string,
    advice: string,
    look: () => Promise<T | null>,
    withinMs = this.scenery.patienceMs,
  ): Promise<T> {
    const deadline = performance.now() + withinMs;
    for (;;) {
      const found = await look();
      if (found !== null) return found;
      if (performance.now() > deadline) throw new NotSeen(`${missing} Waited ${withinMs / 1000} seconds.`, advice);
      await sleep(LOOK_EVERY_MS);
    }
  }

  private async simulator<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.ask(`${this.scenery.simulator}${path}`, method, body);
    if (answer.status < 400) return answer.body as T;
    throw new NotSeen(`The simulator answered ${answer.status} to ${path}.`, ADVICE.simulator);
  }

  private async ask(
    url: string,
    method: string,
    body: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    try {
      const answer = await fetch(url, {
        method,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      });
      return { status: answer.status, body: await answer.json() };
    } catch {
      throw new Advice(
        `Nothing answers at ${new URL(url).origin}. Start the installation with \`npm start\` in another terminal; OUTBOUND_PORT and SIMULATOR_PORT must be set as they are there.`,
      );
    }
  }
}

/** What to do when a step was not seen. */
export const ADVICE = {
  api: 'Does the key belong to this installation, and is every app of the same version? `npm start` builds and starts them anew.',
  inbound:
    'Look at what the terminal of `npm start` says about the inbound app. Does another rule of this tenant text this phone as well? Then the answer may be to that text.',
  simulator:
    'Is the simulator the one that `npm start` began, and does it know the number? GET /sim/accounts lists them.',
  rules:
    'Were the rules demo-… changed? GET /v1/trigger-rules shows them; turned off by PUT with "state": "off" they are made anew.',
  worker: 'Look at what the terminal of `npm start` says about the outbound app, and at GET /v1/planned-texts.',
} as const;

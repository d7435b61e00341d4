import { Inject, Injectable } from '@nestjs/common';
import { ConsentLedger } from '#libs/consent';
import { EvidenceStore, type NewEvidence } from '#libs/evidence';
import { assertNever, CLOCK, type Clock } from '#libs/kernel';
import { Metrics, type Tx } from '#libs/platform';
import type { ProviderEvent, StatusMeaning } from '#libs/providers';
import { Alerts, EndpointStore } from '#libs/tenancy';
import { WAITING } from './domain/message-states.js';
import { deadNumber, isDead, providerOptOut } from './domain/provider-suppressions.js';
import { ReceiptStore, type MatchedAttempt, type ReceiptMove, type ReceiptState } from './receipt.store.js';
import { receiptKey } from './submit-text.usecase.js';

/** A receipt as a webhook or a list brought it. */
export interface Receipt {
  readonly rawEventId: string | null;
  readonly provider: string;
  readonly event: Pick<
    Extract<ProviderEvent, { kind: 'receipt' }>,
    'providerMessageId' | 'accountRef' | 'attemptToken' | 'status' | 'occurredAt'
  >;
  readonly receivedAt: Date;
}

/** What receipts of one tenant come to, before anything of it is written. */
export interface ReceiptPlan {
  /** They belong to no attempt we know. */
  readonly orphans: readonly Receipt[];
  readonly events: readonly NewEvidence[];
  /** Attempts that were given a provider id that is not theirs. */
  readonly misnamed: readonly string[];
  readonly moves: readonly ReceiptMove[];
  /** Messages that wait for another try although a receipt shows that the provider took an earlier one: they must not leave again (I13). */
  readonly takenAfterAll: readonly string[];
  /** People the provider calls opted out, each with the attempt that told it. */
  readonly optedOut: ReadonlyMap<string, string>;
  /** People whose numbers the carrier calls dead or no mobile's, likewise. */
  readonly unreachable: ReadonlyMap<string, string>;
  readonly unknown: readonly StatusMeaning[];
  /** Nothing but evidence and moves. */
  readonly isPlain: boolean;
}

/**
 * Receipts become evidence, whatever their order, and move messages as far as the table of states lets them. Those that belong to no attempt we know are returned: they
 * wait, and may attach later (I22).
 */
@Injectable()
export class RecordReceipts {
  constructor(
    @Inject(ReceiptStore) private readonly receipts: ReceiptStore,
    @Inject(EvidenceStore) private readonly evidence: EvidenceStore,
    @Inject(ConsentLedger) private readonly consent: ConsentLedger,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(Alerts) private readonly alerts: Alerts,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the caller's transaction, for one tenant; may run twice with the same receipts. Returns those that belong to nothing yet. */
  async run(tx: Tx, tenantId: string, receipts: readonly Receipt[]): Promise<readonly Receipt[]> {
    if (receipts.length === 0) return [];
    const plan = this.plan(receipts, await this.find(tx, tenantId, receipts));
    await this.write(tx, tenantId, plan);
    return plan.orphans;
  }

  /** The attempts these receipts may belong to, held until the transaction ends. One statement. */
  find(tx: Tx, tenantId: string, receipts: readonly Receipt[]): Promise<readonly MatchedAttempt[]> {
    return this.receipts.attemptsOf(
      tx,
      tenantId,
      receipts.map(({ provider, event }) => ({
        token: event.attemptToken,
        provider,
        accountRef: event.accountRef,
        providerMessageId: event.providerMessageId,
      })),
    );
  }

  /** What the receipts mean for these attempts, which {@link find} found and holds. Writes nothing. */
  plan(receipts: readonly Receipt[], attempts: readonly MatchedAttempt[]): ReceiptPlan {
    const byToken = new Map(attempts.map((attempt) => [attempt.token, attempt]));
    const bySid = new Map(
      attempts.flatMap((attempt) =>
        attempt.providerMessageId === null ? [] : [[attempt.providerMessageId, attempt] as const],
      ),
    );
    const misnamed = new Set<string>();
    const optedOut = new Map<string, string>();
    const unreachable = new Map<string, string>();
    const unknown: StatusMeaning[] = [];
    const orphans: Receipt[] = [];
    const events: NewEvidence[] = [];
    const moves = new Map<string, ReceiptMove>();
    const takenAfterAll = new Set<string>();
    for (const receipt of receipts) {
      const { event } = receipt;
      const named = bySid.get(event.providerMessageId);
      const attempt = (event.attemptToken === null ? undefined : byToken.get(event.attemptToken)) ?? named;
      if (attempt === undefined) {
        orphans.push(receipt);
        continue;
      }
      // A token is proof, an id found in the list is a guess: where they disagree the guess gives way.
      if (attempt !== named && named !== undefined) misnamed.add(named.id);
      if (attempt !== named && attempt.providerMessageId !== null) misnamed.add(attempt.id);
      events.push(this.evidenceOf(receipt, attempt));
      const move = moveOf(receipt, attempt);
      moves.set(attempt.id, furtherMove(moves.get(attempt.id), move));
      if (move.state !== null && WAITING.includes(attempt.messageState)) takenAfterAll.add(attempt.messageId);
      if (!event.status.recognised) unknown.push(event.status);
      if (event.status.errorCode === 'ERR_OPTED_OUT') optedOut.set(attempt.endpointId, attempt.id);
      if (event.status.final && isDead(event.status)) unreachable.set(attempt.endpointId, attempt.id);
      this.metrics.count('receipts', { provider: receipt.provider, state: event.status.state });
    }
    return {
      orphans,
      events,
      misnamed: [...misnamed],
      moves: [...moves.values()],
      takenAfterAll: [...takenAfterAll],
      optedOut,
      unreachable,
      unknown,
      isPlain: optedOut.size === 0 && unreachable.size === 0 && unknown.length === 0,
    };
  }

  /** Writes a plan down. A plain one is sent in one go before this returns its promise, so that others may be sent behind it. */
  async write(tx: Tx, tenantId: string, plan: ReceiptPlan): Promise<void> {
    if (!plan.isPlain) await this.writeUnusual(tx, tenantId, plan);
    // They run in this order and none needs the answer of the one before.
    await Promise.all([
      this.evidence.append(tx, tenantId, plan.events),
      this.receipts.forgetGuessedIds(tx, tenantId, plan.misnamed),
      this.receipts.moveByReceipts(tx, tenantId, plan.moves),
      this.receipts.endFurtherTries(tx, tenantId, plan.takenAfterAll),
    ]);
  }

  private async writeUnusual(tx: Tx, tenantId: string, { optedOut, unreachable, unknown }: ReceiptPlan): Promise<void> {
    for (const status of unknown) await this.reportUnknown(tx, tenantId, status);
    const people = [...optedOut.keys(), ...unreachable.keys()];
    if (people.length > 0) await this.endpoints.lockGates(tx, people);
    await this.consent.suppressAll(tx, tenantId, [
      ...[...optedOut].map(([endpointId, evidenceId]) => providerOptOut(endpointId, evidenceId)),
      ...[...unreachable].map(([endpointId, evidenceId]) => deadNumber(endpointId, evidenceId, this.clock.now())),
    ]);
  }

  private evidenceOf({ event, rawEventId, receivedAt }: Receipt, attempt: MatchedAttempt): NewEvidence {
    return this.evidence.told(event.status, {
      messageId: attempt.messageId,
      attemptId: attempt.id,
      at: momentOf(event.occurredAt, receivedAt, attempt),
      rawEventRef: rawEventId,
      dedupeKey: receiptKey(attempt.id, event.status),
    });
  }

  private async reportUnknown(tx: Tx, tenantId: string, status: StatusMeaning): Promise<void> {
    const word = /^[\w.-]{1,40}$/.test(status.providerStatus) ? status.providerStatus : 'an unreadable word';
    await this.alerts.raise(tx, tenantId, {
      kind: 'unrecognised_status',
      role: 'SystemAdmin',
      severity: 'warning',
      dedupeKey: `unrecognised_status:${word}:${status.providerCode ?? ''}`.slice(0, 120),
      summary: `The provider reported ${word}, which our table does not know; it is kept and counts as unknown.`,
      context: { provider_code: status.providerCode },
    });
  }
}

/** Providers round the carrier's time, Twilio to the minute; nearer to its arrival than this a receipt is dated by its arrival. */
const ROUGH_TIME_MS = 2 * 60_000;

/** When it happened: the carrier's time for a receipt that comes late, ours otherwise, never before the attempt existed. */
function momentOf(told: Date | null, receivedAt: Date, attempt: MatchedAttempt): Date {
  const late = told !== null && receivedAt.getTime() - told.getTime() > ROUGH_TIME_MS;
  return late && told >= attempt.createdAt ? told : receivedAt;
}

/** Where a status leads; null for words that end nothing and begin nothing. */
export function stateAfter(status: StatusMeaning): ReceiptState | null {
  if (!status.recognised) return null;
  switch (status.state) {
    case 'delivered':
      return 'delivered';
    case 'undelivered':
    case 'rejected':
    case 'expired':
      return status.final ? 'undelivered' : 'submitted';
    case 'failed':
    case 'rejected_by_provider':
    case 'suppressed':
    case 'consent_blocked':
      return status.final ? 'failed' : 'submitted';
    case 'accepted_by_provider':
    case 'queued':
    case 'scheduled':
    case 'dispatched':
    case 'accepted_by_carrier':
    case 'buffered':
    case 'deferred':
      return 'submitted';
    case 'created':
    case 'rendered':
    case 'render_failed':
    case 'send_requested':
    case 'accepted_by_adapter':
    case 'rejected_by_adapter':
    case 'unknown':
    case 'reply_received':
    case 'opt_out_received':
    case 'opt_in_received':
    case 'help_received':
    case 'channel_degraded':
      return null;
    default:
      return assertNever(status.state);
  }
}

const RANK: Readonly<Record<ReceiptState, number>> = { submitted: 1, failed: 2, undelivered: 3, delivered: 4 };
const rankOf = (state: string | null): number => (state === null ? 0 : (RANK[state as ReceiptState] ?? 0));

/** An attempt only ever moves up: what arrives late or twice changes nothing but the evidence (I20). */
function moveOf({ event }: Receipt, attempt: MatchedAttempt): ReceiptMove {
  // Whatever the word: the provider speaks of a text that it has taken, so its outcome is not unknown any more.
  const isGuessed = attempt.isAbsent || attempt.state === 'unknown' || attempt.state === 'queued';
  const state = stateAfter(event.status) ?? (isGuessed ? 'submitted' : null);
  return {
    attemptId: attempt.id,
    state: rankOf(state) > (attempt.isAbsent ? 0 : rankOf(attempt.state)) ? state : null,
    providerMessageId: event.providerMessageId,
    status: event.status.providerStatus.slice(0, 60),
    code: event.status.providerCode?.slice(0, 20) ?? null,
    errorCode: state === 'failed' || state === 'undelivered' ? event.status.errorCode : null,
  };
}

const furtherMove = (one: ReceiptMove | undefined, other: ReceiptMove): ReceiptMove =>
  one === undefined || rankOf(other.state) >= rankOf(one.state) ? other : one;

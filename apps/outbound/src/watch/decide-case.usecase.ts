import { Inject, Injectable } from '@nestjs/common';
import { ConsentLedger } from '#libs/consent';
import { err, ok, type Result, type TenantId } from '#libs/kernel';
import type { Accepted } from '#libs/messaging';
import { AlarmClock, Database, type Tx } from '#libs/platform';
import { EndpointStore, TenantVault } from '#libs/tenancy';
import { DeadLetterStore } from './dead-letter.store.js';
import { sendsAgain, type Verdict } from './domain/verdicts.js';
import { ReplayMessage, type NotReplayed } from './replay-message.usecase.js';
import { SpecialistStore, type SpecialistCase } from './specialist.store.js';

/** What the specialist found. */
export interface WantedVerdict {
  readonly verdict: Verdict;
  /** With `other_sender`. */
  readonly senderId: string | null;
  readonly note: string | null;
  readonly by: string;
}

/** A verdict that is in force. */
export interface DecidedCase {
  readonly case: SpecialistCase;
  /** The text that the verdict sent, and what was decided about it; null when it sends none. */
  readonly sent: Accepted | null;
}

export type CaseRefusal = { readonly why: 'unknown_case' | 'decided' } | { readonly why: NotReplayed };

/** Puts the specialist's verdict in force (S0.47): once, whoever else looks at the case at the same time. */
@Injectable()
export class DecideCase {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SpecialistStore) private readonly specialist: SpecialistStore,
    @Inject(DeadLetterStore) private readonly letters: DeadLetterStore,
    @Inject(ReplayMessage) private readonly replay: ReplayMessage,
    @Inject(ConsentLedger) private readonly ledger: ConsentLedger,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(AlarmClock) private readonly alarmClock: AlarmClock,
  ) {}

  /** What cannot be done leaves the case open. A text that the decision about sending refuses is a verdict all the same: the answer says why it does not leave. */
  async run(tenantId: TenantId, caseId: string, wanted: WantedVerdict): Promise<Result<DecidedCase, CaseRefusal>> {
    const cipher = await this.vault.cipherFor(tenantId);
    const known = await this.database.inTenant(tenantId, (tx) => this.specialist.find(tx, tenantId, caseId));
    if (known === null) return err({ why: 'unknown_case' });
    if (sendsAgain(wanted.verdict)) await this.replay.prepare(tenantId, known.messageId);
    const done = await this.database.inTenant(tenantId, async (tx): Promise<Result<DecidedCase, CaseRefusal>> => {
      const open = await this.specialist.hold(tx, tenantId, caseId);
      if (open === null) return err({ why: 'unknown_case' });
      if (open.decidedAt !== null) return err({ why: 'decided' });
      const sent = sendsAgain(wanted.verdict)
        ? await this.replay.within(tx, tenantId, open.messageId, wanted)
        : ok(null);
      if (!sent.ok) return err({ why: sent.error });
      if (wanted.verdict === 'permanently_undeliverable') await this.giveUp(tx, tenantId, open.messageId);
      await this.specialist.decide(tx, tenantId, caseId, {
        ...wanted,
        note:
          wanted.note === null
            ? null
            : { sealed: cipher.seal('specialist_case', caseId, wanted.note), keyVersion: cipher.version },
      });
      return ok({ case: (await this.specialist.find(tx, tenantId, caseId))!, sent: sent.value });
    });
    if (done.ok && done.value.sent !== null) this.alarmClock.ring('deliveries');
    return done;
  }

  /** From now on the number counts as dead, until somebody lifts it (OP6). */
  private async giveUp(tx: Tx, tenantId: TenantId, messageId: string): Promise<void> {
    const endpointId = await this.letters.recipientOf(tx, tenantId, messageId);
    if (endpointId === null) return;
    await this.endpoints.lockGates(tx, [endpointId]);
    await this.ledger.suppress(tx, tenantId, {
      endpointId,
      type: 'hard_failure',
      source: 'operator',
      reason: 'called permanently undeliverable by the delivery specialist',
      evidenceId: messageId,
    });
  }
}

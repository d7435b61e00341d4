import { Inject, Injectable } from '@nestjs/common';
import { IDS, type IdSource, type TenantId } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { codeMeaningOf } from '#libs/providers';
import { Alerts, TenantVault, type TenantCipher } from '#libs/tenancy';
import { countryOf } from './domain/country.js';
import { failureKind } from './domain/failure-kind.js';
import type { WatchPolicy } from './domain/watch-policy.js';
import { SpecialistStore, type LookedAt, type NewCase, type NewFailure } from './specialist.store.js';

/** Failures that one round looks at. */
const FAILURES_PER_ROUND = 200;

/** Opens cases for the delivery specialist (S0.44, S0.45), for tenants that have one. What failed before the queue was switched on is not looked at. */
@Injectable()
export class OpenCases {
  constructor(
    @Inject(SpecialistStore) private readonly specialist: SpecialistStore,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(Alerts) private readonly alerts: Alerts,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** In the transaction that holds the round; may run twice. True when there is more to look at. */
  async run(
    tx: Tx,
    tenantId: TenantId,
    { specialistQueue: queue }: WatchPolicy,
    span: { readonly from: Date; readonly to: Date },
  ): Promise<boolean> {
    if (!queue.enabled) return false;
    await this.specialist.noteFailures(tx, tenantId, span.from, span.to);
    const failures = await this.specialist.newFailures(tx, tenantId, FAILURES_PER_ROUND);
    if (failures.length === 0) return false;
    const cipher = await this.vault.cipherFor(tenantId, tx);
    const looks = failures.map((failure) => lookAt(cipher, failure));
    await this.specialist.noteLooks(tx, tenantId, looks);
    const ofKind = (kind: LookedAt['kind']): readonly number[] =>
      looks.flatMap((look, index) => (look.kind === kind ? [index] : []));
    const [people, contents] = await Promise.all([
      this.specialist.failingThoughValid(
        tx,
        tenantId,
        ofKind('undelivered').map((index) => failures[index]!.endpointId),
        queue.failuresToKnownNumber,
      ),
      this.specialist.refusedAgainAndAgain(
        tx,
        tenantId,
        ofKind('rejected').map((index) => looks[index]!.contentKey),
        queue.rejectionsOfContent,
      ),
    ]);
    const cases = failures.flatMap((failure, index): NewCase[] => {
      const { kind, contentKey } = looks[index]!;
      const { endpointId } = failure;
      if (kind === 'undelivered' && people.has(endpointId))
        return [this.caseOf(cipher, failure, 'persistent_failure', endpointId, contentKey)];
      if (kind === 'rejected' && contents.has(contentKey))
        return [this.caseOf(cipher, failure, 'repeated_rejection', contentKey, contentKey)];
      return [];
    });
    const opened = await this.specialist.open(tx, tenantId, cases);
    if (opened > 0) await this.call(tx, tenantId, opened);
    return failures.length === FAILURES_PER_ROUND;
  }

  private caseOf(
    cipher: TenantCipher,
    { messageId, endpointId, stream, recipient, recipientKeyVersion }: NewFailure,
    reason: NewCase['reason'],
    subject: string,
    contentKey: string,
  ): NewCase {
    const country =
      recipient === null
        ? 'unknown'
        : countryOf(cipher.open('endpoint', endpointId, recipientKeyVersion, recipient).toString());
    return { id: this.ids.next(), messageId, reason, subject, contentKey, stream, country };
  }

  private call(tx: Tx, tenantId: TenantId, opened: number): Promise<void> {
    return this.alerts.raise(tx, tenantId, {
      kind: 'specialist_case_opened',
      role: 'CommunicationsAdmin',
      severity: 'info',
      dedupeKey: 'specialist_case_opened',
      summary: 'Texts wait for the delivery specialist. Look at GET /v1/specialist-queue.',
      context: { opened },
    });
  }
}

function lookAt(cipher: TenantCipher, failure: NewFailure): LookedAt {
  const { messageId, state, errorCode, provider, providerCode, template, keyVersion, body } = failure;
  const meaning = provider === null ? null : codeMeaningOf(provider, providerCode);
  return {
    messageId,
    kind: failureKind(state, errorCode, meaning?.assessment ?? null),
    contentKey:
      template === null
        ? `words:${body === null ? messageId : cipher.wordsId(plainWords(cipher.open('message', messageId, keyVersion, body).toString()))}`
        : `template:${template}`,
  };
}

/** The same phrase whatever its figures: a code, a time or an amount differ from person to person. */
const plainWords = (body: string): string =>
  body.normalize('NFKC').toLowerCase().replaceAll(/\d+/gu, '0').replaceAll(/\s+/gu, ' ').trim();

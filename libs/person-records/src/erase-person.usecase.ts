import { Inject, Injectable } from '@nestjs/common';
import { ConsentLedger } from '#libs/consent';
import { EvidenceStore } from '#libs/evidence';
import { CLOCK, showId, type Clock, type TenantId } from '#libs/kernel';
import { MessageStore } from '#libs/messaging';
import { Database, sqlState, type Tx } from '#libs/platform';
import { ShortLinkStore } from '#libs/short-links';
import { EndpointStore, TenantVault, type TenantCipher } from '#libs/tenancy';
import { canonical } from './domain/canonical.js';
import { sha256 } from './pack-file.js';
import { PersonRecordStore, type ErasedRows } from './person-record.store.js';

/** An erasure somebody asked for. */
export interface ErasureWish {
  /** E.164. */
  readonly number: string;
  /** Why, in the words of whoever asks; stands in the certificate and is kept nowhere. */
  readonly reason: string;
  /** Keep the number from being texted again where nothing does so yet (R-4.8: suppress rather than delete). */
  readonly suppress: boolean;
}

/** What was erased, sealed. It names the person by the keyed id, so that it may be filed. */
export interface ErasureCertificate {
  readonly certificate: {
    readonly format: 'parley.erasure.1';
    readonly tenant_id: string;
    readonly endpoint_id: string;
    readonly reason: string;
    readonly erased_at: string;
    readonly erased: ErasedRows & { readonly numbers: number };
    readonly withdrawn: number;
    readonly suppression: 'added' | 'in_force' | 'none';
    readonly kept: readonly string[];
    readonly not_reached: readonly string[];
  };
  readonly seal: { readonly algorithm: 'sha256'; readonly hash: string };
}

const KEPT = [
  'consent events with the words of the business',
  'suppressions',
  'states, times, grades and provider ids of texts',
];
const NOT_REACHED = [
  'copies of texts at the provider',
  'backups of the database',
  'texts that were on their way in or out at that moment',
  'requests that could not be read or were for a number that is not set up here',
  'events of assistants that write the number otherwise than +15551234567, or name the person without it, and became no text',
];
/** An erasure that PostgreSQL ended as a deadlock is begun again, so often. */
const MAX_TRIES = 3;

/**
 * Takes away what a person said, what they were told, what was reported about them, where their links led, what stands behind their consent, and their number, in one transaction
 * under their gate. What shows that they must not be texted stays, and is added when it is wanted and missing. May run twice.
 */
@Injectable()
export class ErasePerson {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(ConsentLedger) private readonly consent: ConsentLedger,
    @Inject(MessageStore) private readonly messages: MessageStore,
    @Inject(EvidenceStore) private readonly evidence: EvidenceStore,
    @Inject(PersonRecordStore) private readonly records: PersonRecordStore,
    @Inject(ShortLinkStore) private readonly links: ShortLinkStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null when this tenant has never heard of the number. */
  async run(tenantId: TenantId, wish: ErasureWish): Promise<ErasureCertificate | null> {
    const cipher = await this.vault.cipherFor(tenantId);
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.database.inTenant(tenantId, (tx) => this.erase(tx, cipher, wish));
      } catch (error) {
        if (sqlState(error) !== '40P01' || tries === MAX_TRIES) throw error;
      }
    }
  }

  private async erase(tx: Tx, cipher: TenantCipher, wish: ErasureWish): Promise<ErasureCertificate | null> {
    const { tenantId } = cipher;
    const endpointId = cipher.endpointId(wish.number);
    if ((await this.records.find(tx, tenantId, endpointId)) === null) return null;
    // Entities, attempts, gate, lanes: the order in which everybody takes them.
    const known = (await this.records.lanes(tx, tenantId, endpointId)).map(({ id }) => id);
    await this.records.holdEntities(tx, tenantId, endpointId, known);
    await this.records.holdAttempts(tx, tenantId, known);
    await this.endpoints.lockGates(tx, [endpointId]);
    const lanes = (await this.records.lanes(tx, tenantId, endpointId)).map(({ id }) => id);
    await this.records.endTurns(tx, tenantId, lanes);
    const withdrawn = await this.withdraw(tx, tenantId, lanes);
    const words = await this.records.eraseWords(tx, tenantId, endpointId, lanes);
    const events = await this.records.eraseEvents(tx, tenantId, endpointId, lanes);
    const links = await this.links.forgetPerson(tx, tenantId, endpointId);
    const numberErasedAt = await this.records.eraseNumber(tx, tenantId, endpointId);
    const suppression = await this.suppress(tx, tenantId, endpointId, wish.suppress);
    const certificate = {
      format: 'parley.erasure.1' as const,
      tenant_id: showId('tenant', tenantId),
      endpoint_id: showId('endpoint', endpointId),
      reason: wish.reason,
      erased_at: (numberErasedAt ?? (await this.records.now(tx))).toISOString(),
      erased: { ...words, trigger_events: events, short_links: links, numbers: numberErasedAt === null ? 0 : 1 },
      withdrawn,
      suppression,
      kept: KEPT,
      not_reached: NOT_REACHED,
    };
    return { certificate, seal: { algorithm: 'sha256', hash: sha256(canonical(certificate)) } };
  }

  private async withdraw(tx: Tx, tenantId: TenantId, laneIds: readonly string[]): Promise<number> {
    const unsent = await this.records.unsent(tx, tenantId, laneIds);
    const ended = await this.messages.withdraw(tx, tenantId, unsent, 'ERR_SUPPRESSED', 'person.erased');
    await this.evidence.append(
      tx,
      tenantId,
      ended.map((messageId) =>
        this.evidence.saw('cancelled', {
          messageId,
          attemptId: null,
          at: this.clock.now(),
          dedupeKey: 'erased',
          detail: 'person.erased: what was known of the person has been erased',
          final: true,
        }),
      ),
    );
    return ended.length;
  }

  private async suppress(
    tx: Tx,
    tenantId: TenantId,
    endpointId: string,
    wanted: boolean,
  ): Promise<'added' | 'in_force' | 'none'> {
    if (await this.records.isSuppressedForGood(tx, tenantId, endpointId)) return 'in_force';
    if (!wanted) return 'none';
    await this.consent.suppress(tx, tenantId, {
      endpointId,
      type: 'manual',
      source: 'operator',
      reason: 'erased on request',
      evidenceId: null,
    });
    return 'added';
  }
}

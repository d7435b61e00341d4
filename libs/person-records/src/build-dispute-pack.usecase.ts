import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { completePolicy, DEFAULT_POLICY } from '#libs/consent';
import { assess, EvidenceStore, gradeNameOf, type EvidenceEvent } from '#libs/evidence';
import { isUuid, showId, type IdKind, type TenantId } from '#libs/kernel';
import { messageTimeline } from '#libs/messaging';
import { Database, enterTenant, type Tx } from '#libs/platform';
import { TenantVault, type SealedKind, type TenantCipher } from '#libs/tenancy';
import { canonical } from './domain/canonical.js';
import type { PackSections } from './domain/sealed-document.js';
import {
  MAX_LEDGER_ROWS,
  PersonRecordStore,
  type LedgerRow,
  type MessageOnRecord,
  type PersonLane,
  type StoredInbound,
  type TextRef,
} from './person-record.store.js';

/** Texts of both directions in one pack; of more the newest are in it, and it says so. */
export const MAX_PACK_TEXTS = 10_000;
/** Characters that the texts of one pack may fill, so that nobody's history fills the memory. */
export const MAX_PACK_CHARS = 32 * 1024 * 1024;
/** Texts looked at together. */
const PAGE = 200;

/** The sections of a pack, each entry written canonically, ready to be sealed. */
export type DisputePack = PackSections;

/**
 * Everything that shows whether a person might be texted and what was sent: consent with its literal words, what stands behind it, suppressions, doubts, every text with its decision,
 * and the evidence of its fate. From one view of the database; the same rows give the same bytes, so nothing in it depends on when or by whom it was asked for.
 */
@Injectable()
export class BuildDisputePack {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(EvidenceStore) private readonly evidence: EvidenceStore,
    @Inject(PersonRecordStore) private readonly records: PersonRecordStore,
  ) {}

  /** Null when this tenant has never heard of the number. Changes nothing. */
  async run(
    tenantId: TenantId,
    number: string,
    limits: { readonly texts?: number; readonly characters?: number } = {},
  ): Promise<DisputePack | null> {
    const cipher = await this.vault.cipherFor(tenantId);
    return this.database.transaction(async (tx) => {
      await tx.query('set transaction isolation level repeatable read read only');
      enterTenant(tx, tenantId);
      return this.build(tx, cipher, number, limits.texts ?? MAX_PACK_TEXTS, limits.characters ?? MAX_PACK_CHARS);
    });
  }

  private async build(
    tx: Tx,
    cipher: TenantCipher,
    number: string,
    maxTexts: number,
    maxChars: number,
  ): Promise<DisputePack | null> {
    const { tenantId } = cipher;
    const endpointId = cipher.endpointId(number);
    const person = await this.records.find(tx, tenantId, endpointId);
    if (person === null) return null;
    const [tenant, lanes, events, proofs, suppressions, holds] = await Promise.all([
      this.records.tenant(tx, tenantId),
      this.records.lanes(tx, tenantId, endpointId),
      this.records.consentEvents(tx, tenantId, endpointId),
      this.records.proofs(tx, tenantId, endpointId),
      this.records.suppressions(tx, tenantId, endpointId),
      this.records.holds(tx, tenantId, endpointId),
    ]);
    const consents = new Set(events.rows.map((row) => row['id']));
    const texts = await this.texts(tx, cipher, lanes, maxTexts, maxChars);
    return {
      consent_events: events.rows.map((row) =>
        written({
          ...row,
          id: undefined,
          consent_event_id: shown('consent', row['id']),
          evidence_id: evidenceRef(row),
        }),
      ),
      consent_proofs: proofs.map(({ consentEventId, keyVersion, sealed }) =>
        written({
          consent_event_id: shown('consent', consentEventId),
          ...opened(cipher, 'consent_proof', consentEventId, keyVersion, sealed, 'proof', asData),
        }),
      ),
      format: canonical('parley.dispute-pack.1'),
      holds: holds.rows.map((row) =>
        written({
          ...row,
          id: undefined,
          hold_id: shown('hold', row['id']),
          lane_id: shown('lane', row['lane_id']),
          inbound_id: shown('inbound', row['inbound_id']),
        }),
      ),
      limits: canonical({
        texts: { most: maxTexts, most_characters: maxChars, ...texts.leftOut },
        ledger: {
          most: MAX_LEDGER_ROWS,
          consent_events_left_out: events.leftOut,
          suppressions_left_out: suppressions.leftOut,
          holds_left_out: holds.leftOut,
        },
        note: 'Where there is more, the newest are in the pack; *_left_out counts what is not.',
      }),
      our_numbers: lanes.map(({ id, number: ours, createdAt }) =>
        written({ lane_id: shown('lane', id), phone_number: ours, since: createdAt.toISOString() }),
      ),
      person: canonical({
        phone_number: number,
        endpoint_id: shown('endpoint', endpointId),
        first_seen_at: person.firstSeenAt?.toISOString() ?? null,
        erased_at: person.erasedAt?.toISOString() ?? null,
      }),
      policies: await this.policies(tx, tenantId, texts.policyVersions),
      suppressions: suppressions.rows.map((row) =>
        written({
          ...row,
          evidence_id: consents.has(row['evidence_id']) ? shown('consent', row['evidence_id']) : row['evidence_id'],
          until: row['lifted_at'] ?? row['expires_at'],
          lifted_by: shown('consent', row['lifted_by']),
        }),
      ),
      tenant: canonical({
        tenant_id: shown('tenant', tenantId),
        slug: tenant?.slug ?? null,
        name: tenant?.name ?? null,
      }),
      texts_received: texts.received,
      texts_sent: texts.sent,
    };
  }

  /** The newest texts within both limits, oldest first. Only the written entries are kept, never a page's rows. */
  private async texts(
    tx: Tx,
    cipher: TenantCipher,
    lanes: readonly PersonLane[],
    maxTexts: number,
    maxChars: number,
  ): Promise<{
    readonly received: readonly string[];
    readonly sent: readonly string[];
    readonly leftOut: { readonly received_left_out: number; readonly sent_left_out: number };
    readonly policyVersions: readonly number[];
  }> {
    const ours = new Map(lanes.map((lane) => [lane.id, lane.number]));
    const { refs, ...inAll } = await this.records.texts(tx, cipher.tenantId, [...ours.keys()], maxTexts);
    const received: string[] = [];
    const sent: string[] = [];
    const policies = new Set<number>();
    let room = maxChars;
    for (let from = 0; from < refs.length && room > 0; from += PAGE) {
      const page = refs.slice(from, from + PAGE);
      const idsOf = (direction: TextRef['direction']): readonly string[] =>
        page.flatMap((ref) => (ref.direction === direction ? [ref.id] : []));
      const [inbound, messages, events] = await Promise.all([
        this.records.inbound(tx, cipher.tenantId, idsOf('in')),
        this.records.messages(tx, cipher.tenantId, idsOf('out')),
        this.evidence.readAll(tx, cipher.tenantId, idsOf('out')),
      ]);
      for (const { direction, id } of page) {
        const entry =
          direction === 'in'
            ? written(presentReceived(cipher, inbound.get(id)!, ours))
            : written(presentSent(cipher, messages.get(id)!, events.get(id) ?? [], ours));
        room -= entry.length;
        if (room < 0) break;
        if (direction === 'in') received.push(entry);
        else {
          sent.push(entry);
          policies.add(policyOf(messages.get(id)!));
        }
      }
    }
    return {
      received: received.toReversed(),
      sent: sent.toReversed(),
      leftOut: { received_left_out: inAll.received - received.length, sent_left_out: inAll.sent - sent.length },
      policyVersions: [...policies].sort((left, right) => left - right),
    };
  }

  /** The policies that ruled these texts: what the tenant had set, and what that came to with the defaults. */
  private async policies(tx: Tx, tenantId: TenantId, versions: readonly number[]): Promise<readonly string[]> {
    const stored = await this.records.policies(tx, tenantId, versions);
    const unset = versions.includes(DEFAULT_POLICY.version)
      ? [{ version: DEFAULT_POLICY.version, settings: {}, changedBy: null, changedAt: null }]
      : [];
    return [...unset, ...stored].map(({ version, settings, changedBy, changedAt }) =>
      written({
        version,
        set_by_tenant: withoutToken(settings),
        in_force: withoutToken({ ...completePolicy(version, settings) }),
        changed_by: changedBy,
        changed_at: changedAt?.toISOString() ?? null,
      }),
    );
  }
}

const written = (entry: Readonly<Record<string, unknown>>): string => canonical(entry);

function presentReceived(
  cipher: TenantCipher,
  text: StoredInbound,
  ours: ReadonlyMap<string, string>,
): Readonly<Record<string, unknown>> {
  return {
    inbound_id: shown('inbound', text.id),
    lane_id: shown('lane', text.laneId),
    place_in_lane: Number(text.seq),
    to: ours.get(text.laneId) ?? null,
    received_at: text.receivedAt.toISOString(),
    ...opened(cipher, 'inbound_message', text.id, text.keyVersion, text.body, 'body', asText),
    body_cleaned: text.bodyLossy,
    media_count: text.mediaCount,
    keyword: {
      class: text.keywordClass,
      rule: text.keywordRule,
      list_version: text.keywordVersion,
      declined: text.declined,
      noise: text.noise,
    },
    provider: text.provider,
    provider_message_id: text.providerMessageId,
    answered_by_provider: text.answeredByProvider,
  };
}

function presentSent(
  cipher: TenantCipher,
  { message, heldUntil, attempts }: MessageOnRecord,
  events: readonly EvidenceEvent[],
  ours: ReadonlyMap<string, string>,
): Readonly<Record<string, unknown>> {
  const assessment = assess(events);
  return {
    message_id: shown('message', message.id),
    lane_id: shown('lane', message.laneId),
    from: ours.get(message.laneId) ?? null,
    created_at: message.createdAt.toISOString(),
    ...opened(cipher, 'message', message.id, message.keyVersion, message.body, 'body', asText),
    encoding: message.encoding,
    segments: message.segments,
    origin: message.origin,
    purpose: message.purpose,
    message_stream: message.stream,
    written_by: message.pins,
    tracking_context: message.tracking,
    state: message.state,
    error_code: message.errorCode,
    held_until: heldUntil?.toISOString() ?? null,
    expires_at: message.expiresAt.toISOString(),
    decision: message.decision,
    attempts: attempts.map((attempt) => ({
      attempt_id: shown('attempt', attempt.id),
      ordinal: attempt.ordinal,
      state: attempt.state,
      created_at: attempt.createdAt.toISOString(),
      decided_to_submit_at: attempt.decidedAt?.toISOString() ?? null,
      settled_at: attempt.settledAt?.toISOString() ?? null,
      refused_tries: attempt.tries,
      provider: attempt.provider,
      provider_account_ref: attempt.accountRef,
      provider_message_id: attempt.providerMessageId,
      provider_status: attempt.providerStatus,
      provider_error_code: attempt.providerCode,
      error_code: attempt.errorCode,
      reconciliation: attempt.reconciliation,
    })),
    evidence: events.map((event) => ({
      event_id: shown('event', event.eventId),
      attempt_id: shown('attempt', event.attemptId),
      kind: event.kind,
      coordination_event: event.coordinationEvent,
      source: event.source,
      occurred_at: event.occurredAt,
      recorded_at: event.receivedAt,
      native_status: event.nativeStatus,
      native_code: event.nativeCode,
      assessment: event.assessment,
      receipt_class: event.receiptClass,
      final: event.final,
      detail: event.detail ?? null,
      grade: gradeNameOf(event),
      raw_event_ref: shown('rawEvent', event.rawEventRef),
    })),
    timeline: messageTimeline({ message, attempts, events, assessment }),
    assessment_rules: assessment.ruleVersion,
  };
}

/** The version that ruled when the message was accepted. */
function policyOf({ message }: MessageOnRecord): number {
  const version = message.decision?.['policy'];
  return typeof version === 'number' ? version : DEFAULT_POLICY.version;
}

const asText = (bytes: Buffer): unknown => bytes.toString();
const asData = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString()) as unknown;
  } catch {
    return bytes.toString();
  }
};

/** What was sealed, and whether it is still there: one row that cannot be opened must not keep the rest from being shown. */
function opened(
  cipher: TenantCipher,
  kind: SealedKind,
  id: string,
  keyVersion: number,
  sealed: Buffer | null,
  name: 'body' | 'proof',
  read: (bytes: Buffer) => unknown,
): Readonly<Record<string, unknown>> {
  if (sealed === null) return { [name]: null, [`${name}_is`]: 'erased' };
  try {
    return { [name]: read(cipher.open(kind, id, keyVersion, sealed)), [`${name}_is`]: 'kept' };
  } catch {
    return {
      [name]: null,
      [`${name}_is`]: 'unreadable',
      [`${name}_sealed_sha256`]: createHash('sha256').update(sealed).digest('hex'),
    };
  }
}

/** The tenant's own list is asked with a secret of its own, which is nobody else's business. */
function withoutToken(settings: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const source = settings['externalSource'];
  return typeof source === 'object' && source !== null
    ? { ...settings, externalSource: { ...source, token: undefined } }
    : settings;
}

/** An id of ours in its prefixed form; whatever else as it is. */
const shown = (kind: IdKind, id: unknown): unknown => (typeof id === 'string' && isUuid(id) ? showId(kind, id) : id);

/** What a consent event rests on, named as it is named elsewhere in the pack. */
function evidenceRef(row: LedgerRow): unknown {
  if (row['evidence_kind'] === 'inbound_message') return shown('inbound', row['evidence_id']);
  return row['evidence_kind'] === 'consent_proof' ? shown('consent', row['evidence_id']) : row['evidence_id'];
}

import { Inject, Injectable } from '@nestjs/common';
import { IDS, type IdSource } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { EndpointStore, type TenantCipher } from '#libs/tenancy';
import type { ConsentFact, ConsentScope } from './domain/consent-standing.js';
import type {
  HoldFact,
  PersonFacts,
  SuppressionFact,
  SuppressionSource,
  SuppressionType,
} from './domain/send-facts.js';

/** A keyword somebody texted, decided already, to be put in force. */
export interface KeywordEffect {
  readonly endpointId: string;
  readonly effect: 'opt_out' | 'opt_in';
  readonly inboundId: string;
  readonly rule: string;
  readonly listVersion: string;
  readonly receivedAt: Date;
  /** What the opt-out reaches; everything of the tenant when left out. */
  readonly scope?: { readonly scope: ConsentScope; readonly ref: string | null };
  /** Why, as the suppression shows it. */
  readonly reason?: string;
  /** The words the person agreed to, where the keyword answered a question for consent. */
  readonly disclosure?: string;
}

/** A suppression to be put in force. */
export interface NewSuppression {
  readonly endpointId: string;
  readonly type: SuppressionType;
  readonly source: SuppressionSource;
  /** A phrase of ours, never what somebody wrote; null for lists. */
  readonly reason: string | null;
  readonly evidenceId: string | null;
  readonly scope?: ConsentScope;
  readonly scopeRef?: string;
  readonly expiresAt?: Date | null;
}

/** A consent event to be written down. */
export interface NewConsent {
  readonly id: string;
  readonly endpointId: string;
  readonly state: ConsentFact['state'];
  readonly scope: ConsentScope;
  readonly scopeRef: string | null;
  readonly source: ConsentFact['source'];
  /** The exact words shown, where somebody agreed to something. */
  readonly disclosure: string | null;
  readonly seller: string | null;
  /** The caller's own reference; an event with the same one exists once. */
  readonly sourceRef: string | null;
  readonly evidenceKind: string | null;
  readonly evidenceId: string | null;
  readonly rule: string | null;
  readonly listVersion: string | null;
  readonly acquiredAt: Date;
  readonly expiresAt: Date | null;
}
/** A consent event without what most of them do not have. */
export const PLAIN_EVENT = {
  disclosure: null,
  seller: null,
  sourceRef: null,
  evidenceKind: null,
  evidenceId: null,
  rule: null,
  listVersion: null,
  expiresAt: null,
} as const;

const EVERYTHING = { scope: 'tenant', ref: null } as const;

/** What became of one keyword. */
export interface KeywordOutcome {
  readonly inboundId: string;
  readonly consentEventId: string;
  /** False when nothing changed: the person had said so before. */
  readonly changed: boolean;
}

/** The only file that speaks SQL for consent events and suppressions. Events are only ever added. */
@Injectable()
export class ConsentLedger {
  constructor(
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
  ) {}

  /**
   * Puts opt-outs and opt-ins in force, in the given order, under the gate of each person: once this transaction has committed, no submission whose gate
   * check follows can leave (I14). START lifts only what STOP or the provider's own STOP made (S1.43–45, R-1.12).
   */
  async applyKeywords(tx: Tx, tenantId: string, effects: readonly KeywordEffect[]): Promise<readonly KeywordOutcome[]> {
    if (effects.length === 0) return [];
    await this.endpoints.lockGates(
      tx,
      effects.map(({ endpointId }) => endpointId),
    );
    const outcomes: KeywordOutcome[] = [];
    for (const effect of effects) {
      const { endpointId, inboundId } = effect;
      const consentEventId = this.ids.next();
      const isOut = effect.effect === 'opt_out';
      const scope = effect.scope ?? EVERYTHING;
      await this.recordAll(tx, tenantId, [
        {
          ...PLAIN_EVENT,
          id: consentEventId,
          endpointId,
          state: isOut ? 'opted_out' : 'opted_in',
          scope: scope.scope,
          scopeRef: scope.ref,
          source: 'sms_keyword',
          disclosure: effect.disclosure ?? null,
          evidenceKind: 'inbound_message',
          evidenceId: inboundId,
          rule: effect.rule,
          listVersion: effect.listVersion,
          acquiredAt: effect.receivedAt,
        },
      ]);
      const changed = isOut
        ? await this.suppress(tx, tenantId, {
            endpointId,
            type: 'opt_out',
            scope: scope.scope,
            scopeRef: scope.ref ?? '',
            source: 'participant',
            reason: effect.reason ?? 'texted an opt-out',
            evidenceId: consentEventId,
          })
        : (await this.lift(tx, tenantId, {
            endpointId,
            types: ['opt_out'],
            sources: ['participant', 'provider'],
            by: consentEventId,
          })) > 0;
      outcomes.push({ inboundId, consentEventId, changed });
    }
    return outcomes;
  }

  /** Adds suppressions unless the same ones are in force already; returns how many were added. The caller holds the gates. */
  async suppressAll(tx: Tx, tenantId: string, wanted: readonly NewSuppression[]): Promise<number> {
    if (wanted.length === 0) return 0;
    return tx.execute(
      `insert into suppression (tenant_id, endpoint_id, type, scope, scope_ref, source, reason, evidence_id, expires_at, created_at)
       select distinct on (w.endpoint_id, w.type, w.scope, w.scope_ref) $1::uuid, w.endpoint_id, w.type::suppression_type, w.scope::consent_scope, w.scope_ref,
              w.source::suppression_source, w.reason, w.evidence_id, w.expires_at, clock_timestamp() + row_number() over () * interval '1 microsecond'
         from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::uuid[], $9::timestamptz[])
              as w (endpoint_id, type, scope, scope_ref, source, reason, evidence_id, expires_at)
        where not exists (select from suppression s
                           where s.tenant_id = $1 and s.endpoint_id = w.endpoint_id and s.type = w.type::suppression_type and s.scope = w.scope::consent_scope
                             and s.scope_ref = w.scope_ref and s.source = w.source::suppression_source and s.lifted_at is null
                             and coalesce(s.expires_at > clock_timestamp(), true))`,
      [
        tenantId,
        wanted.map(({ endpointId }) => endpointId),
        wanted.map(({ type }) => type),
        wanted.map(({ scope }) => scope ?? 'tenant'),
        wanted.map(({ scopeRef }) => scopeRef ?? ''),
        wanted.map(({ source }) => source),
        wanted.map(({ reason }) => reason),
        wanted.map(({ evidenceId }) => evidenceId),
        wanted.map(({ expiresAt }) => expiresAt ?? null),
      ],
    );
  }

  /** One {@link suppressAll}; tells whether it was added. */
  async suppress(tx: Tx, tenantId: string, wanted: NewSuppression): Promise<boolean> {
    return (await this.suppressAll(tx, tenantId, [wanted])) > 0;
  }

  /** Lifts what these conditions name and nothing else; returns how many ended. The caller holds the gate. */
  async lift(
    tx: Tx,
    tenantId: string,
    which: {
      readonly endpointId: string;
      readonly types: readonly SuppressionType[];
      readonly sources: readonly SuppressionSource[];
      readonly scope?: ConsentScope;
      readonly scopeRef?: string;
      readonly by: string;
    },
  ): Promise<number> {
    return tx.execute(
      `update suppression set lifted_at = clock_timestamp(), lifted_by = $3
        where tenant_id = $1 and endpoint_id = $2 and type = any ($4::text[]::suppression_type[]) and source = any ($5::text[]::suppression_source[])
          and ($6::text is null or scope = $6::text::consent_scope) and ($7::text is null or scope_ref = $7) and lifted_at is null`,
      [tenantId, which.endpointId, which.by, which.types, which.sources, which.scope ?? null, which.scopeRef ?? null],
    );
  }

  /**
   * Lifts opt-outs that an opt-in given later, in the same scope or a wider one, takes back. The provider's own block stays: it has to be lifted there. The caller holds the gate.
   */
  async liftOlder(
    tx: Tx,
    tenantId: string,
    optIn: {
      readonly endpointId: string;
      readonly scope: ConsentScope;
      readonly scopeRef: string;
      readonly acquiredAt: Date;
      readonly by: string;
    },
  ): Promise<number> {
    return tx.execute(
      `update suppression s set lifted_at = clock_timestamp(), lifted_by = $3
        where s.tenant_id = $1 and s.endpoint_id = $2 and s.type in ('opt_out', 'consent_missing') and s.source = 'participant' and s.lifted_at is null
          and coalesce((select e.acquired_at from consent_event e where e.tenant_id = $1 and e.id = s.evidence_id), s.created_at) < $4
          and ($5::text = 'global' or ($5::text = 'tenant' and s.scope <> 'global') or (s.scope = $5::text::consent_scope and s.scope_ref = $6))`,
      [tenantId, optIn.endpointId, optIn.by, optIn.acquiredAt, optIn.scope, optIn.scopeRef],
    );
  }

  /** Keeps what stands behind a consent, sealed for its event. */
  async keepProof(
    tx: Tx,
    cipher: TenantCipher,
    consentEventId: string,
    proof: Readonly<Record<string, string>>,
  ): Promise<void> {
    await tx.query(
      `insert into consent_proof (tenant_id, consent_event_id, key_version, sealed) values ($1, $2, $3, $4)`,
      [
        cipher.tenantId,
        consentEventId,
        cipher.version,
        cipher.seal('consent_proof', consentEventId, JSON.stringify(proof)),
      ],
    );
  }

  /** The event that was recorded under the caller's own reference; null when there is none. */
  async idOfReference(tx: Tx, tenantId: string, reference: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `select id from consent_event where tenant_id = $1 and source_ref = $2`,
      [tenantId, reference],
    );
    return row?.id ?? null;
  }

  /**
   * What decides about sending to these people: suppressions and holds in force and, for those who are asked about, their consent events. Ask after taking their gates wherever
   * the answer decides a send. One or two statements, however many people.
   */
  async factsAbout(
    tx: Tx,
    tenantId: string,
    endpointIds: readonly string[],
    consentsOf: readonly string[],
  ): Promise<ReadonlyMap<string, PersonFacts>> {
    const [blocking, events] = await Promise.all([
      tx.query<BlockingRow>(
        `select endpoint_id, type::text as type, source::text as source, scope::text as scope, scope_ref, reason, evidence_id, created_at as at
           from suppression where tenant_id = $1 and endpoint_id = any ($2::uuid[]) and lifted_at is null and coalesce(expires_at > now(), true)
         union all
         select endpoint_id, 'hold', '', '', '', '', id, force_at from consent_hold where tenant_id = $1 and endpoint_id = any ($2::uuid[]) and closed_at is null`,
        [tenantId, [...new Set(endpointIds)]],
      ),
      consentsOf.length === 0 ? [] : this.consentsOf(tx, tenantId, consentsOf),
    ]);
    const people = new Map<
      string,
      { suppressions: SuppressionFact[]; consents: ConsentFact[]; hold: HoldFact | null }
    >();
    const person = (id: string) => {
      const known = people.get(id) ?? { suppressions: [], consents: [], hold: null };
      people.set(id, known);
      return known;
    };
    for (const row of blocking) {
      if (row.type === 'hold') person(row.endpoint_id).hold = { id: row.evidence_id!, forceAt: row.at };
      else
        person(row.endpoint_id).suppressions.push({
          type: row.type,
          source: row.source,
          scope: row.scope,
          scopeRef: row.scope_ref,
          reason: row.reason,
          evidence: row.evidence_id,
          since: row.at,
        });
    }
    for (const { endpointId, ...fact } of events) person(endpointId).consents.push(fact);
    return people;
  }

  /** The newest {@link MAX_EVENTS} consent events of each of these people. */
  private async consentsOf(
    tx: Tx,
    tenantId: string,
    endpointIds: readonly string[],
  ): Promise<readonly (ConsentFact & { readonly endpointId: string })[]> {
    const rows = await tx.query<ConsentRow>(
      `select e.* from unnest($2::uuid[]) as p (id),
              lateral (select endpoint_id, id, state, scope, scope_ref, source, disclosure is not null or disclosure_hash is not null as has_disclosure, acquired_at, expires_at
                         from consent_event where tenant_id = $1 and endpoint_id = p.id order by acquired_at desc limit ${MAX_EVENTS}) e`,
      [tenantId, [...new Set(endpointIds)]],
    );
    return rows.map((row) => ({
      endpointId: row.endpoint_id,
      id: row.id,
      state: row.state,
      scope: row.scope,
      scopeRef: row.scope_ref,
      source: row.source,
      hasDisclosure: row.has_disclosure,
      acquiredAt: row.acquired_at,
      expiresAt: row.expires_at,
    }));
  }

  /** Writes consent events as they are; those whose source reference is known already are left out. Returns the ids that were new. */
  async recordAll(tx: Tx, tenantId: string, events: readonly NewConsent[]): Promise<ReadonlySet<string>> {
    if (events.length === 0) return new Set();
    const rows = await tx.query<{ id: string }>(
      `insert into consent_event (tenant_id, id, endpoint_id, state, scope, scope_ref, source, disclosure, disclosure_hash, seller, source_ref, evidence_kind, evidence_id, rule,
                                  list_version, acquired_at, expires_at)
       select $1, e.id, e.endpoint_id, e.state, e.scope, e.scope_ref, e.source, e.disclosure, sha256(convert_to(e.disclosure, 'UTF8')), e.seller, e.source_ref, e.evidence_kind,
              e.evidence_id, e.rule, e.list_version, e.acquired_at, e.expires_at
         from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::uuid[], $13::text[], $14::text[],
                     $15::timestamptz[], $16::timestamptz[])
              as e (id, endpoint_id, state, scope, scope_ref, source, disclosure, seller, source_ref, evidence_kind, evidence_id, rule, list_version, acquired_at, expires_at)
       on conflict do nothing returning id`,
      [
        tenantId,
        events.map(({ id }) => id),
        events.map(({ endpointId }) => endpointId),
        events.map(({ state }) => state),
        events.map(({ scope }) => scope),
        events.map(({ scopeRef }) => scopeRef),
        events.map(({ source }) => source),
        events.map(({ disclosure }) => disclosure),
        events.map(({ seller }) => seller),
        events.map(({ sourceRef }) => sourceRef),
        events.map(({ evidenceKind }) => evidenceKind),
        events.map(({ evidenceId }) => evidenceId),
        events.map(({ rule }) => rule),
        events.map(({ listVersion }) => listVersion),
        events.map(({ acquiredAt }) => acquiredAt),
        events.map(({ expiresAt }) => expiresAt),
      ],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Whether this inbound text agreed to the words of a question of ours. */
  async agreedWith(tx: Tx, tenantId: string, inboundId: string): Promise<boolean> {
    const [row] = await tx.query<{ agreed: boolean }>(
      `select exists (select from consent_event where tenant_id = $1 and evidence_id = $2 and state = 'opted_in' and disclosure is not null) as agreed`,
      [tenantId, inboundId],
    );
    return row?.agreed ?? false;
  }

  /** Whether this inbound text itself made or lifted a suppression, so that repeats are not confirmed again. */
  async changedBy(tx: Tx, tenantId: string, inboundId: string): Promise<boolean> {
    const [row] = await tx.query<{ changed: boolean }>(
      `select exists (select from consent_event e join suppression s
                          on s.tenant_id = e.tenant_id and s.endpoint_id = e.endpoint_id and (s.evidence_id = e.id or s.lifted_by = e.id)
                       where e.tenant_id = $1 and e.evidence_id = $2) as changed`,
      [tenantId, inboundId],
    );
    return row?.changed ?? false;
  }
}

/** Consent events that are read of one person; whoever has more is judged by the newest and by what is suppressed. */
const MAX_EVENTS = 200;

type BlockingRow = {
  readonly endpoint_id: string;
  readonly source: SuppressionSource;
  readonly scope: ConsentScope;
  readonly scope_ref: string;
  readonly reason: string | null;
  readonly evidence_id: string | null;
  readonly at: Date;
} & { readonly type: SuppressionType | 'hold' };

interface ConsentRow {
  readonly endpoint_id: string;
  readonly id: string;
  readonly state: ConsentFact['state'];
  readonly scope: ConsentScope;
  readonly scope_ref: string | null;
  readonly source: ConsentFact['source'];
  readonly has_disclosure: boolean;
  readonly acquired_at: Date;
  readonly expires_at: Date | null;
}

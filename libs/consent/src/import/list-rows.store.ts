import { Inject, Injectable } from '@nestjs/common';
import { IDS, type EndpointId, type IdSource } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { EndpointStore, type TenantCipher } from '#libs/tenancy';
import { ConsentLedger, PLAIN_EVENT } from '../consent-ledger.store.js';
import { DISPUTED } from '../domain/send-facts.js';
import { DERIVED_REFERENCE, type ConsentLine } from './domain/read-consent-line.js';
import type { SuppressionLine } from './domain/read-suppression-line.js';

/** A line with the keyed id of its person. */
export interface Placed<T> {
  readonly line: number;
  readonly endpointId: EndpointId;
  readonly value: T;
}

/** A grant for somebody who was erased: the list does not bring them back. */
export interface Recorded {
  readonly added: number;
  readonly known: number;
  readonly erased: readonly number[];
}

/** Writes the rows of lists, thousands at a time. What single people say is the ledger's; the rules are the same. */
@Injectable()
export class ListRows {
  constructor(
    @Inject(ConsentLedger) private readonly ledger: ConsentLedger,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /**
   * Puts suppressions in force by keyed id alone; people nobody has texted get no row. Returns how many were added: the same one in force for as long already is not. Whoever is being
   * texted for the first time at this moment waits (or has committed and is seen), so that no claim can pass between reading and writing (I14).
   */
  async suppress(tx: Tx, tenantId: string, jobId: string, lines: readonly Placed<SuppressionLine>[]): Promise<number> {
    if (lines.length === 0) return 0;
    const { kinds, wanted } = sortedByKind(lines);
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('people:' || $1::text, 0))`, [tenantId]);
    await this.endpoints.lockGates(
      tx,
      wanted.map(({ endpointId }) => endpointId),
    );
    return tx.execute(
      `insert into suppression (tenant_id, endpoint_id, type, scope, scope_ref, source, evidence_id, expires_at, created_at)
       select $1::uuid, w.endpoint_id, k.type, k.scope, k.scope_ref, k.source, $2::uuid, k.expires_at, now() + k.n * interval '1 microsecond'
         from unnest($3::uuid[], $4::int[]) as w (endpoint_id, kind)
         join unnest($5::text[]::suppression_type[], $6::text[]::consent_scope[], $7::text[], $8::text[]::suppression_source[], $9::timestamptz[]) with ordinality
              as k (type, scope, scope_ref, source, expires_at, n) on k.n = w.kind
        where not exists (select from suppression s
                           where s.tenant_id = $1 and s.endpoint_id = w.endpoint_id and s.type = k.type and s.scope = k.scope and s.scope_ref = k.scope_ref
                             and s.source = k.source and s.lifted_at is null
                             and coalesce(s.expires_at, 'infinity') > clock_timestamp() and coalesce(s.expires_at, 'infinity') >= coalesce(k.expires_at, 'infinity'))`,
      [
        tenantId,
        jobId,
        // Written out here: the driver would quote each element.
        `{${wanted.map(({ endpointId }) => endpointId).join(',')}}`,
        `{${wanted.map(({ kind }) => kind).join(',')}}`,
        kinds.map(({ type }) => type),
        kinds.map(({ scope }) => scope),
        kinds.map(({ scopeRef }) => scopeRef),
        kinds.map(({ source }) => source),
        kinds.map(({ expiresAt }) => expiresAt),
      ],
    );
  }

  /**
   * Records consents with their proofs; those whose reference is on record already are known. An opt-out or a dispute also suppresses, unless a later opt-in of the same or a wider
   * scope is on record. A list never ends what was in force before it; of what it says itself about one person the newest counts, in whatever order it stands there.
   */
  async record(tx: Tx, cipher: TenantCipher, jobId: string, lines: readonly Placed<ConsentLine>[]): Promise<Recorded> {
    if (lines.length === 0) return { added: 0, known: 0, erased: [] };
    const { tenantId } = cipher;
    const gone = await this.erasedOf(
      tx,
      lines.map(({ endpointId }) => endpointId),
    );
    const isRefused = ({ endpointId, value: { state } }: Placed<ConsentLine>): boolean =>
      gone.has(endpointId) && (state === 'opted_in' || state === 'not_required');
    const kept = lines.filter((line) => !isRefused(line));
    await this.endpoints.ensurePeople(
      tx,
      cipher,
      kept.flatMap(({ endpointId, value: { number } }) => (gone.has(endpointId) ? [] : [{ id: endpointId, number }])),
    );
    await this.endpoints.lockGates(
      tx,
      kept.map(({ endpointId }) => endpointId),
    );
    const events = kept.map(({ endpointId, value }) => ({
      ...PLAIN_EVENT,
      id: this.ids.next(),
      endpointId,
      state: value.state,
      scope: value.scope,
      scopeRef: value.scopeRef,
      source: value.source,
      disclosure: value.disclosure,
      seller: value.seller,
      sourceRef: value.reference ?? `${DERIVED_REFERENCE}${cipher.lineId(contentOf(value))}`,
      evidenceKind: 'import_job',
      evidenceId: jobId,
      acquiredAt: value.acquiredAt,
      expiresAt: value.expiresAt,
    }));
    const fresh = await this.ledger.recordAll(tx, tenantId, events);
    await this.keepProofs(
      tx,
      cipher,
      kept.flatMap(({ value: { proof } }, at) =>
        Object.keys(proof).length > 0 && fresh.has(events[at]!.id) ? [{ eventId: events[at]!.id, proof }] : [],
      ),
    );
    const of = (state: string): readonly string[] =>
      events.flatMap((event) => (event.state === state && fresh.has(event.id) ? [event.id] : []));
    await this.suppressTakers(tx, tenantId, [...of('opted_out'), ...of('disputed')]);
    await this.outdate(tx, tenantId, jobId, of('opted_in'));
    return {
      added: fresh.size,
      known: kept.length - fresh.size,
      erased: lines.filter(isRefused).map(({ line }) => line),
    };
  }

  private async erasedOf(tx: Tx, endpointIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }>(
      `select id from endpoint where id = any ($1::uuid[]) and number is null`,
      [[...new Set(endpointIds)]],
    );
    return new Set(rows.map(({ id }) => id));
  }

  private async keepProofs(
    tx: Tx,
    cipher: TenantCipher,
    proofs: readonly { readonly eventId: string; readonly proof: Readonly<Record<string, string>> }[],
  ): Promise<void> {
    if (proofs.length === 0) return;
    await tx.query(
      `insert into consent_proof (tenant_id, consent_event_id, key_version, sealed)
       select $1, p.id, $2, p.sealed from unnest($3::uuid[], $4::bytea[]) as p (id, sealed)`,
      [
        cipher.tenantId,
        cipher.version,
        proofs.map(({ eventId }) => eventId),
        proofs.map(({ eventId, proof }) => cipher.seal('consent_proof', eventId, JSON.stringify(proof))),
      ],
    );
  }

  private async suppressTakers(tx: Tx, tenantId: string, eventIds: readonly string[]): Promise<void> {
    if (eventIds.length === 0) return;
    await tx.query(
      `insert into suppression (tenant_id, endpoint_id, type, scope, scope_ref, source, reason, evidence_id, created_at)
       select distinct on (e.endpoint_id, e.state, e.scope, e.scope_ref)
              $1::uuid, e.endpoint_id, ${TYPE_OF_STATE}, e.scope::consent_scope, coalesce(e.scope_ref, ''), 'participant'::suppression_source,
              case e.state when 'disputed' then '${DISPUTED}' end, e.id, clock_timestamp() + row_number() over () * interval '1 microsecond'
         from consent_event e
        where e.tenant_id = $1 and e.id = any ($2::uuid[])
          and not exists (select from consent_event later
                           where later.tenant_id = $1 and later.endpoint_id = e.endpoint_id and later.state = 'opted_in' and later.acquired_at > e.acquired_at
                             and ${undoes('later', 'e')})
          and not exists (select from suppression s
                           where s.tenant_id = $1 and s.endpoint_id = e.endpoint_id and s.type = ${TYPE_OF_STATE} and s.scope = e.scope::consent_scope
                             and s.scope_ref = coalesce(e.scope_ref, '') and s.source = 'participant' and s.lifted_at is null
                             and coalesce(s.expires_at > clock_timestamp(), true))
        order by e.endpoint_id, e.state, e.scope, e.scope_ref, e.acquired_at desc`,
      [tenantId, eventIds],
    );
  }

  /** Ends what an earlier part of the same list put in force and a later word in it takes back. */
  private async outdate(tx: Tx, tenantId: string, jobId: string, eventIds: readonly string[]): Promise<void> {
    if (eventIds.length === 0) return;
    await tx.query(
      `update suppression s set lifted_at = clock_timestamp(), lifted_by = e.id
         from consent_event e join consent_event o on o.tenant_id = e.tenant_id and o.endpoint_id = e.endpoint_id
        where s.tenant_id = $1 and e.tenant_id = $1 and e.id = any ($2::uuid[]) and s.endpoint_id = e.endpoint_id and s.evidence_id = o.id and s.lifted_at is null
          and o.state in ('opted_out', 'disputed') and o.evidence_id = $3 and o.acquired_at < e.acquired_at and ${undoes('e', 'o')}
          and not exists (select from consent_event newer
                           where newer.tenant_id = $1 and newer.endpoint_id = e.endpoint_id and newer.state = o.state and newer.acquired_at >= e.acquired_at
                             and newer.scope = o.scope and newer.scope_ref is not distinct from o.scope_ref)`,
      [tenantId, eventIds, jobId],
    );
  }
}

const TYPE_OF_STATE = `(case e.state when 'disputed' then 'consent_missing' else 'opt_out' end)::suppression_type`;

/** Whether a later opt-in takes an opt-out back: from the same scope or a wider one, as `consentStanding` folds it. */
const undoes = (later: string, optOut: string): string =>
  `(${width(later)} > ${width(optOut)} or (${later}.scope = ${optOut}.scope and ${later}.scope_ref is not distinct from ${optOut}.scope_ref))`;
const width = (event: string): string => `case ${event}.scope when 'global' then 3 when 'tenant' then 2 else 1 end`;

type Kind = Omit<SuppressionLine, 'number'>;
/** Duration apart: of two lines that say the same the one that lasts longer counts. */
const nameOfKind = ({ type, scope, scopeRef, source }: Kind): string => `${type}|${scope}|${source}|${scopeRef}`;
const lasts = ({ expiresAt }: Kind): number => expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;

/** Each suppression once, in the order of people, with the number of its kind: most lists have one kind, which then travels once. */
function sortedByKind(lines: readonly Placed<SuppressionLine>[]): {
  readonly kinds: readonly Kind[];
  readonly wanted: readonly { readonly endpointId: string; readonly kind: number }[];
} {
  const once = new Map<string, Placed<SuppressionLine>>();
  for (const line of lines) {
    const key = `${line.endpointId}|${nameOfKind(line.value)}`;
    const other = once.get(key);
    if (other === undefined || lasts(line.value) > lasts(other.value)) once.set(key, line);
  }
  const kinds: Kind[] = [];
  const numbers = new Map<string, number>();
  const wanted = [...once.values()].map(({ endpointId, value }) => {
    const name = `${nameOfKind(value)}|${lasts(value)}`;
    let kind = numbers.get(name);
    if (kind === undefined) {
      kind = kinds.push(value);
      numbers.set(name, kind);
    }
    return { endpointId, kind };
  });
  wanted.sort((left, right) => (left.endpointId < right.endpointId ? -1 : left.endpointId > right.endpointId ? 1 : 0));
  return { kinds, wanted };
}

/** Everything a line says, so that two lines that say the same are one. */
const contentOf = (line: ConsentLine): string =>
  JSON.stringify([
    line.number,
    line.state,
    line.scope,
    line.scopeRef,
    line.source,
    line.acquiredAt.toISOString(),
    line.expiresAt?.toISOString() ?? null,
    line.disclosure,
    line.seller,
  ]);

import { Inject, Injectable } from '@nestjs/common';
import { IDS, type IdSource } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { EndpointStore } from '#libs/tenancy';
import type { SuppressionFact } from './domain/decide-send.js';

/** A keyword somebody texted, decided already, to be put in force. */
export interface KeywordEffect {
  readonly endpointId: string;
  readonly effect: 'opt_out' | 'opt_in';
  readonly inboundId: string;
  readonly rule: string;
  readonly listVersion: string;
  readonly receivedAt: Date;
}

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
      const consentEventId = this.ids.next();
      await tx.query(
        `insert into consent_event (tenant_id, id, endpoint_id, state, source, evidence_kind, evidence_id, rule, list_version, acquired_at)
         values ($1, $2, $3, $4, 'sms_keyword', 'inbound_message', $5, $6, $7, $8)`,
        [
          tenantId,
          consentEventId,
          effect.endpointId,
          effect.effect === 'opt_out' ? 'opted_out' : 'opted_in',
          effect.inboundId,
          effect.rule,
          effect.listVersion,
          effect.receivedAt,
        ],
      );
      const changed =
        effect.effect === 'opt_out'
          ? await this.suppress(tx, tenantId, {
              endpointId: effect.endpointId,
              type: 'opt_out',
              source: 'participant',
              reason: 'texted an opt-out',
              evidenceId: consentEventId,
            })
          : (await tx.execute(
              `update suppression set lifted_at = clock_timestamp(), lifted_by = $3
                where tenant_id = $1 and endpoint_id = $2 and type = 'opt_out' and source in ('participant', 'provider') and lifted_at is null`,
              [tenantId, effect.endpointId, consentEventId],
            )) > 0;
      outcomes.push({ inboundId: effect.inboundId, consentEventId, changed });
    }
    return outcomes;
  }

  /** Adds a suppression unless the same one is in force already; tells whether it was added. The caller holds the gate. */
  async suppress(
    tx: Tx,
    tenantId: string,
    wanted: {
      readonly endpointId: string;
      readonly type: SuppressionFact['type'];
      readonly source: SuppressionFact['source'];
      readonly reason: string;
      readonly evidenceId: string | null;
    },
  ): Promise<boolean> {
    const added = await tx.query(
      `insert into suppression (tenant_id, id, endpoint_id, type, source, reason, evidence_id) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict do nothing returning id`,
      [tenantId, this.ids.next(), wanted.endpointId, wanted.type, wanted.source, wanted.reason, wanted.evidenceId],
    );
    return added.length > 0;
  }

  /** Suppressions in force for these people. Ask after taking their gates wherever the answer decides a send. */
  async inForce(
    tx: Tx,
    tenantId: string,
    endpointIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly SuppressionFact[]>> {
    const rows = await tx.query<SuppressionFact & { endpoint_id: string }>(
      `select endpoint_id, id, type, source from suppression
        where tenant_id = $1 and endpoint_id = any ($2::uuid[]) and lifted_at is null and coalesce(expires_at > now(), true)`,
      [tenantId, [...new Set(endpointIds)]],
    );
    const byEndpoint = new Map<string, SuppressionFact[]>();
    for (const { endpoint_id: endpointId, ...fact } of rows)
      byEndpoint.set(endpointId, [...(byEndpoint.get(endpointId) ?? []), fact]);
    return byEndpoint;
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

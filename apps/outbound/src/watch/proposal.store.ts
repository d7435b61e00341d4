import { Inject, Injectable } from '@nestjs/common';
import { IDS, type IdSource } from '#libs/kernel';
import type { Tx } from '#libs/platform';

export const PROPOSAL_KINDS = ['content_rule', 'sender_map'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** A change that cases suggest. */
export interface Proposal {
  readonly id: string;
  readonly kind: ProposalKind;
  /** `content_rule`: the template or words; `sender_map`: stream, country and sender. */
  readonly change: Readonly<Record<string, string>>;
  readonly caseIds: readonly string[];
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
  readonly decision: 'accepted' | 'rejected' | null;
  readonly decidedBy: string | null;
  readonly why: { readonly sealed: Buffer; readonly keyVersion: number } | null;
}

/** Cases that it takes to suggest a change. */
const CASES_NEEDED = 2;
/** Cases that are learnt from are at most so old. */
const LEARN_FROM_DAYS = 90;
/** Suggestions of one round. */
const MOST_AT_ONCE = 20;

/** SQL for proposals and for what they are derived from. */
@Injectable()
export class ProposalStore {
  constructor(@Inject(IDS) private readonly ids: IdSource) {}

  /**
   * Suggests a rule about contents that the specialist called at fault twice or more, since the last decision about the same content. One open proposal a content; may run twice.
   */
  async proposeContentRules(tx: Tx, tenantId: string): Promise<void> {
    const rows = await tx.query<{ subject: string; stream: string; case_ids: string[] }>(
      `select c.content_key as subject, min(c.stream) as stream, array_agg(c.id order by c.id) as case_ids
         from specialist_case c
        where c.tenant_id = $1 and c.verdict = 'content_at_fault' and c.decided_at > clock_timestamp() - make_interval(days => ${LEARN_FROM_DAYS})
          and c.decided_at > ${lastDecision('content_rule', 'c.content_key')}
        group by c.content_key having count(*) >= ${CASES_NEEDED}
        limit ${MOST_AT_ONCE}`,
      [tenantId],
    );
    for (const { subject, stream, case_ids: cases } of rows)
      await this.propose(tx, tenantId, 'content_rule', subject, { content: subject, message_type: stream }, cases);
  }

  /** Likewise for senders: another one was tried, and the text was delivered, twice or more for the same message type and country. */
  async proposeSenders(tx: Tx, tenantId: string): Promise<void> {
    const rows = await tx.query<{ stream: string; country: string; sender_id: string; case_ids: string[] }>(
      `select c.stream, c.country, c.sender_id, array_agg(c.id order by c.id) as case_ids
         from specialist_case c
        where c.tenant_id = $1 and c.verdict = 'other_sender' and c.decided_at > clock_timestamp() - make_interval(days => ${LEARN_FROM_DAYS})
          and c.decided_at > ${lastDecision('sender_map', `c.stream || ':' || c.country || ':' || c.sender_id`)}
          and exists (select from dead_letter_replay r join message m on m.tenant_id = $1 and m.dedupe_key = 'replay:' || r.message_id || ':' || r.n
                       where r.tenant_id = $1 and r.message_id = c.message_id and m.sender_id = c.sender_id and m.state = 'delivered')
        group by c.stream, c.country, c.sender_id having count(*) >= ${CASES_NEEDED}
        limit ${MOST_AT_ONCE}`,
      [tenantId],
    );
    for (const { stream, country, sender_id: sender, case_ids: cases } of rows)
      await this.propose(
        tx,
        tenantId,
        'sender_map',
        `${stream}:${country}:${sender}`,
        { message_type: stream, country, sender_id: sender },
        cases,
      );
  }

  private async propose(
    tx: Tx,
    tenantId: string,
    kind: ProposalKind,
    subject: string,
    change: Readonly<Record<string, string>>,
    caseIds: readonly string[],
  ): Promise<void> {
    await tx.query(
      `insert into rule_proposal (tenant_id, id, kind, subject, change, case_ids) values ($1, $2, $3, $4, $5, $6)
       on conflict (tenant_id, kind, subject) where decided_at is null do update set case_ids = excluded.case_ids where rule_proposal.case_ids <> excluded.case_ids`,
      [tenantId, this.ids.next(), kind, subject, JSON.stringify(change), caseIds],
    );
  }

  /** Newest first, at most `limit` behind `before`. */
  async list(tx: Tx, tenantId: string, before: string | null, limit: number): Promise<readonly Proposal[]> {
    const rows = await tx.query<ProposalRow>(
      `${SELECT_PROPOSAL} where tenant_id = $1 and id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by id desc limit $3`,
      [tenantId, before, limit],
    );
    return rows.map(readProposal);
  }

  /** One proposal, held until the transaction ends; null when the tenant has none such. */
  async hold(tx: Tx, tenantId: string, id: string): Promise<Proposal | null> {
    const [row] = await tx.query<ProposalRow>(`${SELECT_PROPOSAL} where tenant_id = $1 and id = $2 for no key update`, [
      tenantId,
      id,
    ]);
    return row === undefined ? null : readProposal(row);
  }

  /** Writes down who decided what and why. The caller holds the proposal, and it is open. */
  async decide(
    tx: Tx,
    tenantId: string,
    id: string,
    decision: 'accepted' | 'rejected',
    by: string,
    why: NonNullable<Proposal['why']>,
  ): Promise<void> {
    await tx.query(
      `update rule_proposal set decided_at = clock_timestamp(), decision = $3, decided_by = $4, why = $5, key_version = $6
        where tenant_id = $1 and id = $2 and decided_at is null`,
      [tenantId, id, decision, by, why.sealed, why.keyVersion],
    );
  }
}

/** When the subject was last decided about; what was known then is not an argument any more. */
const lastDecision = (kind: ProposalKind, subject: string): string =>
  `coalesce((select max(p.decided_at) from rule_proposal p where p.tenant_id = $1 and p.kind = '${kind}' and p.subject = ${subject}), '-infinity')`;

const SELECT_PROPOSAL = `select id, kind, change, case_ids, proposed_at, decided_at, decision, decided_by, why, key_version from rule_proposal`;

interface ProposalRow {
  id: string;
  kind: ProposalKind;
  change: Record<string, string>;
  case_ids: string[];
  proposed_at: Date;
  decided_at: Date | null;
  decision: 'accepted' | 'rejected' | null;
  decided_by: string | null;
  why: Buffer | null;
  key_version: number | null;
}

const readProposal = (row: ProposalRow): Proposal => ({
  id: row.id,
  kind: row.kind,
  change: row.change,
  caseIds: row.case_ids,
  proposedAt: row.proposed_at,
  decidedAt: row.decided_at,
  decision: row.decision,
  decidedBy: row.decided_by,
  why: row.why === null || row.key_version === null ? null : { sealed: row.why, keyVersion: row.key_version },
});

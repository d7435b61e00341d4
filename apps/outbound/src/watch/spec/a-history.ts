import { randomBytes } from 'node:crypto';
import { systemIds, uuidv7 } from '#libs/kernel';
import type { TenantCipher } from '#libs/tenancy';

/** What a history needs of a tenant. */
interface SomeTenant {
  readonly tenantId: string;
  readonly numberIds: readonly string[];
  readonly accountSid: string;
}

/** Asks the database as the owner of the schema; a pool of `pg`. */
interface Asked {
  query(sql: string, values: unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

/** How a text of a made-up history ended. */
export type Fate =
  | 'delivered'
  | 'undelivered'
  | 'failed_by_receipt'
  | 'submitted'
  | 'no_receipt'
  | 'failed'
  | 'lost'
  | 'expired_waiting'
  | 'unknown';

/** Fates in which the gateway has taken the text. */
export const TAKEN: readonly Fate[] = ['delivered', 'undelivered', 'failed_by_receipt', 'submitted', 'no_receipt'];

/** One text of a made-up history. */
export interface PastText {
  /** When it was first handed to the gateway. */
  readonly at: Date;
  readonly fate: Fate;
  readonly stream: string;
  readonly purpose: string;
  /** From the moment it could leave to the gateway's answer. */
  readonly latencyMs: number;
  /** Why it did not leave when it was asked for. */
  readonly waited: 'not' | 'scheduled' | 'held';
  /** Refused for now at the first try, and tried again. */
  readonly triedAgain: boolean;
  readonly optOut: 'none' | 'before' | 'after' | 'lifted_before' | 'of_another_stream' | 'by_word_only';
  readonly sender: 'unnamed' | 'as_wanted' | 'default_instead';
  readonly errorCode: string | null;
  readonly providerCode: string | null;
  readonly endpointId?: string;
  readonly body?: string;
  readonly numberIndex?: number;
}

export const A_TEXT: PastText = {
  at: new Date(0),
  fate: 'delivered',
  stream: 'transactional',
  purpose: 'proactive',
  latencyMs: 400,
  waited: 'not',
  triedAgain: false,
  optOut: 'none',
  sender: 'unnamed',
  errorCode: null,
  providerCode: null,
};

const STATES: Readonly<Record<Fate, { message: string; attempt: string }>> = {
  delivered: { message: 'delivered', attempt: 'delivered' },
  undelivered: { message: 'undelivered', attempt: 'undelivered' },
  failed_by_receipt: { message: 'failed', attempt: 'failed' },
  submitted: { message: 'submitted', attempt: 'submitted' },
  no_receipt: { message: 'expired', attempt: 'expired' },
  failed: { message: 'failed', attempt: 'failed' },
  lost: { message: 'failed', attempt: 'failed' },
  expired_waiting: { message: 'expired', attempt: 'expired' },
  unknown: { message: 'unknown', attempt: 'unknown' },
};

const ids = systemIds();

/** Writes histories as rows, so that a test decides every moment of them. */
export class Histories {
  private serial = 0;

  constructor(private readonly admin: Asked) {}

  query<Row = Record<string, string>>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return this.admin.query(sql, [...values]).then(({ rows }) => rows as readonly Row[]);
  }

  /** A person with a lane to the tenant's first number. */
  async person(tenant: SomeTenant, cipher: TenantCipher, numberIndex = 0): Promise<string> {
    const number = `+1213555${String((this.serial += 1)).padStart(4, '0')}`;
    const id = cipher.endpointId(number);
    await this.query(`insert into endpoint (tenant_id, id, key_version, number) values ($1, $2, $3, $4)`, [
      tenant.tenantId,
      id,
      cipher.version,
      cipher.seal('endpoint', id, number),
    ]);
    await this.query(`insert into lane (tenant_id, id, number_id, endpoint_id) values ($1, $2, $3, $4)`, [
      tenant.tenantId,
      cipher.laneId(tenant.numberIds[numberIndex]!, id),
      tenant.numberIds[numberIndex],
      id,
    ]);
    return id;
  }

  /** Writes one text down as it would stand now; returns its id. */
  async text(tenant: SomeTenant, cipher: TenantCipher, text: PastText): Promise<string> {
    const { tenantId } = tenant;
    const sender = tenant.numberIds[text.numberIndex ?? 0]!;
    const endpointId = text.endpointId ?? (await this.person(tenant, cipher, text.numberIndex));
    const at = text.at.getTime();
    const taken = TAKEN.includes(text.fate);
    const answered = new Date(at + Math.min(text.latencyMs, 2000));
    const couldLeave = new Date(answered.getTime() - text.latencyMs);
    const createdAt = text.waited === 'not' ? couldLeave : new Date(at - 3 * 86_400_000);
    const putBack = text.triedAgain || text.fate === 'expired_waiting';
    const [id, attemptId] = [ids.next(), ids.next()];
    const states = STATES[text.fate];
    const gate = new Date(at);
    await this.query(
      `insert into message (tenant_id, id, lane_id, endpoint_id, sender_id, origin, purpose, stream, state, key_version, body, encoding, segments, error_code, decision,
                            expires_at, created_at, held_until, send_at)
       values ($1, $2, $3, $4, $5, 'api', $6, $7, $8, $9, $10, 'gsm7', 1, $11, $12, now() + interval '1 day', $13, $14, $15)`,
      [
        tenantId,
        id,
        cipher.laneId(sender, endpointId),
        endpointId,
        sender,
        text.purpose,
        text.stream,
        states.message,
        cipher.version,
        cipher.seal('message', id, text.body ?? 'Your order is ready.'),
        text.errorCode,
        JSON.stringify({
          verdict: 'send',
          sender_chosen_by: text.sender === 'as_wanted' ? 'id' : 'default',
          ...(text.sender === 'unnamed' ? {} : { sender_wanted: true }),
        }),
        createdAt,
        text.waited === 'held' ? couldLeave : null,
        text.waited === 'scheduled' ? couldLeave : null,
      ],
    );
    await this.query(
      `insert into attempt (tenant_id, id, message_id, ordinal, endpoint_id, sender_id, state, token, priority, segments, due_at, gate_committed_at, provider, account_ref,
                            provider_message_id, provider_code, error_code, reconciliation, tries, created_at)
       values ($1, $2, $3, 1, $4, $5, $6, $7, 5, 1, $8, $9, 'twilio', $10, $11, $12, $13, $14, $15, $16)`,
      [
        tenantId,
        attemptId,
        id,
        endpointId,
        sender,
        states.attempt,
        randomBytes(12).toString('base64url'),
        putBack ? new Date(at + 60_000) : text.waited === 'not' ? createdAt : couldLeave,
        gate,
        tenant.accountSid,
        taken ? `SM${id.replaceAll('-', '')}` : null,
        text.providerCode,
        text.errorCode,
        text.fate === 'lost' ? 'absent' : null,
        putBack ? 1 : 0,
        createdAt,
      ],
    );
    await this.saw(tenant, id, attemptId, 'send_requested', `requested:${attemptId}:0`, gate);
    if (text.triedAgain)
      await this.saw(tenant, id, attemptId, 'send_requested', `requested:${attemptId}:1`, new Date(at + 1));
    if (taken) await this.saw(tenant, id, attemptId, 'accepted_by_provider', `taken:${attemptId}`, answered);
    if (text.fate === 'failed')
      await this.saw(tenant, id, attemptId, 'rejected_by_provider', `refused:${attemptId}`, answered);
    if (['delivered', 'undelivered', 'failed_by_receipt'].includes(text.fate))
      await this.saw(
        tenant,
        id,
        attemptId,
        text.fate === 'failed_by_receipt' ? 'failed' : text.fate,
        `dlr:${attemptId}:${text.fate}:`,
        new Date(answered.getTime() + 3000),
      );
    await this.optOut(tenant, endpointId, text, gate);
    return id;
  }

  /** Something that was seen at that moment. */
  async saw(
    tenant: SomeTenant,
    messageId: string,
    attemptId: string,
    kind: string,
    key: string,
    at: Date,
  ): Promise<void> {
    await this.query(
      `insert into evidence_event (tenant_id, id, message_id, attempt_id, kind, source, dedupe_key, occurred_at, recorded_at) values ($1, $2, $3, $4, $5, 'adapter', $6, $7, $7)`,
      [tenant.tenantId, uuidv7(at.getTime()), messageId, attemptId, kind, key, at],
    );
  }

  /** Says that a rule wanted this text: its event was received and, unless it is to leave at once, the text was due before it was placed. */
  async planned(
    tenant: SomeTenant,
    messageId: string,
    { receivedAt, plannedAt, dueAt, replays = 0 }: { receivedAt: Date; plannedAt: Date; dueAt: Date; replays?: number },
  ): Promise<void> {
    const [event, entity, rule, plan] = [ids.next(), ids.next(), ids.next(), ids.next()];
    const { tenantId } = tenant;
    await this.query(
      `insert into trigger_event (tenant_id, id, type, received_at, outcome, replays, key_version) values ($1, $2, 'calendar.event.scheduled', $3, 'applied', $4, 1)`,
      [tenantId, event, receivedAt, replays],
    );
    await this.query(`insert into trigger_entity (tenant_id, kind, entity) values ($1, 'calendar', $2)`, [
      tenantId,
      entity,
    ]);
    await this.query(
      `insert into trigger_rule (tenant_id, id, name, version, state) values ($1, $2, $3, 1, 'active')`,
      [tenantId, rule, rule],
    );
    await this.query(
      `insert into trigger_rule_version (tenant_id, rule_id, version, state, settings, changed_by) values ($1, $2, 1, 'active', '{}', 'test')`,
      [tenantId, rule],
    );
    await this.query(
      `insert into planned_text (tenant_id, id, event_id, kind, entity, entity_version, topic, rule_id, rule_version, step, withdraw_on, due_at, valid_until, look_at, state, open,
                                 message_id, created_at)
       values ($1, $2, $3, 'calendar', $4, 1, 'time', $5, 1, 0, '{}', $6, now(), $6, 'placed', false, $7, $8)`,
      [tenantId, plan, event, entity, rule, dueAt, messageId, plannedAt],
    );
    await this.query(`update message set origin = 'trigger', tracking = $3 where tenant_id = $1 and id = $2`, [
      tenantId,
      messageId,
      JSON.stringify({ trigger_event: event, planned_text: plan }),
    ]);
  }

  private async optOut(tenant: SomeTenant, endpointId: string, text: PastText, gate: Date): Promise<void> {
    if (text.optOut === 'none') return;
    const said = new Date(gate.getTime() + (text.optOut === 'after' ? 1000 : -60_000));
    if (text.optOut === 'by_word_only') {
      await this.query(
        `insert into consent_event (tenant_id, id, endpoint_id, state, source, acquired_at, recorded_at) values ($1, $2, $3, 'opted_out', 'sms_keyword', $4, $4)`,
        [tenant.tenantId, ids.next(), endpointId, said],
      );
      return;
    }
    await this.query(
      `insert into suppression (tenant_id, endpoint_id, type, scope, scope_ref, source, reason, created_at, lifted_at) values ($1, $2, 'opt_out', $3, $4, 'participant', 'test', $5, $6)`,
      [
        tenant.tenantId,
        endpointId,
        text.optOut === 'of_another_stream' ? 'purpose' : 'tenant',
        text.optOut === 'of_another_stream' ? 'no_such_stream' : '',
        said,
        text.optOut === 'lifted_before' ? new Date(gate.getTime() - 30_000) : null,
      ],
    );
  }
}

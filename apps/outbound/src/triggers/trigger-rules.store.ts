import { Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import type { Rule, RuleSettings } from './domain/rule.js';

/** Rules of one tenant; each is asked for every event. */
export const MAX_RULES = 50;

/** A rule as it is to be from now on. */
export interface NewRuleVersion {
  readonly id: string;
  readonly state: Rule['state'];
  readonly settings: RuleSettings;
  readonly by: string;
}

interface Row {
  id: string;
  name: string;
  version: number;
  state: Rule['state'];
  settings: RuleSettings;
}

const SELECT = `select r.id, r.name, v.version, r.state, v.settings from trigger_rule r
                  join trigger_rule_version v on v.tenant_id = r.tenant_id and v.rule_id = r.id`;

/** SQL for the rules of tenants. Versions are only ever added; the newest one rules. */
@Injectable()
export class TriggerRules {
  /** All rules of the tenant, by name. */
  async list(tx: Tx, tenantId: TenantId): Promise<readonly Rule[]> {
    return tx.query<Row>(
      `${SELECT} and v.version = r.version where r.tenant_id = $1 order by r.name limit ${MAX_RULES}`,
      [tenantId],
    );
  }

  /** The rule in the version that rules, or null. */
  async find(tx: Tx, tenantId: TenantId, id: string): Promise<Rule | null> {
    const [row] = await tx.query<Row>(`${SELECT} and v.version = r.version where r.tenant_id = $1 and r.id = $2`, [
      tenantId,
      id,
    ]);
    return row ?? null;
  }

  /** Rules in the versions that texts were planned by; `state` is how the rule stands today. */
  async versions(
    tx: Tx,
    tenantId: TenantId,
    wanted: readonly { readonly ruleId: string; readonly ruleVersion: number }[],
  ): Promise<ReadonlyMap<string, Rule>> {
    const rows = await tx.query<Row>(
      `${SELECT} join (select distinct * from unnest($2::uuid[], $3::integer[]) as w (id, version)) w on w.id = r.id and w.version = v.version where r.tenant_id = $1`,
      [tenantId, wanted.map(({ ruleId }) => ruleId), wanted.map(({ ruleVersion }) => ruleVersion)],
    );
    return new Map(rows.map((row) => [`${row.id}:${row.version}`, row]));
  }

  /** Takes a name; false when the tenant has such a rule or {@link MAX_RULES} already. */
  async create(tx: Tx, tenantId: TenantId, name: string, rule: NewRuleVersion): Promise<boolean> {
    const made = await tx.execute(
      `insert into trigger_rule (tenant_id, id, name, version, state)
       select $1, $2, $3, 1, $4 where (select count(*) from trigger_rule where tenant_id = $1) < ${MAX_RULES}
       on conflict (tenant_id, name) do nothing`,
      [tenantId, rule.id, name, rule.state],
    );
    if (made === 0) return false;
    await this.addVersion(tx, tenantId, 1, rule);
    return true;
  }

  /** Adds the next version; null when there is no such rule. Two at once come one after the other. */
  async change(tx: Tx, tenantId: TenantId, rule: NewRuleVersion): Promise<number | null> {
    const [row] = await tx.query<{ version: number }>(
      `with changed as (
         update trigger_rule set version = version + 1, state = $3 where tenant_id = $1 and id = $2 returning version)
       select version from changed`,
      [tenantId, rule.id, rule.state],
    );
    if (row === undefined) return null;
    await this.addVersion(tx, tenantId, row.version, rule);
    return row.version;
  }

  private async addVersion(tx: Tx, tenantId: TenantId, version: number, rule: NewRuleVersion): Promise<void> {
    await tx.query(
      `insert into trigger_rule_version (tenant_id, rule_id, version, state, settings, changed_by) values ($1, $2, $3, $4, $5, $6)`,
      [tenantId, rule.id, version, rule.state, JSON.stringify(rule.settings), rule.by],
    );
  }
}

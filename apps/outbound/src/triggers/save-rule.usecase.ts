import { Inject, Injectable } from '@nestjs/common';
import { err, IDS, ok, type IdSource, type Result, type TenantId } from '#libs/kernel';
import { Database, type Fault, type Tx } from '#libs/platform';
import { ChooseSenders } from '#libs/sender-mapping';
import { fieldObjection } from './domain/field-forms.js';
import { isSource, ruleFaults } from './domain/rule-faults.js';
import type { Rule, RuleSettings } from './domain/rule.js';
import { TEMPLATE_BOOK, type FoundTemplate, type TemplateBook } from './template-book.js';
import type { TriggerRuleDto } from './trigger-rule.dto.js';
import { TriggerRules } from './trigger-rules.store.js';

/** Why a rule was not saved. */
export type NotSaved =
  { readonly why: 'unknown' | 'taken' } | { readonly why: 'faults'; readonly faults: readonly Fault[] };

/** Takes over a tenant's rule as its next version. In force for the next event; what was planned by an older version stays as it was planned, unless the rule is turned off. */
@Injectable()
export class SaveRule {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TriggerRules) private readonly rules: TriggerRules,
    @Inject(ChooseSenders) private readonly senders: ChooseSenders,
    @Inject(TEMPLATE_BOOK) private readonly book: TemplateBook,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** `of` names a new rule or an existing one by its id. All faults at once, and then nothing is changed. */
  async run(
    tenantId: TenantId,
    of: { readonly name: string } | { readonly id: string },
    dto: TriggerRuleDto,
    by: string,
  ): Promise<Result<Rule, NotSaved>> {
    const settings = settingsOf(dto);
    return this.database.inTenant(tenantId, async (tx): Promise<Result<Rule, NotSaved>> => {
      const id = 'id' in of ? of.id : this.ids.next();
      if ('id' in of && (await this.rules.find(tx, tenantId, id)) === null) return err({ why: 'unknown' });
      const faults = [...ruleFaults(settings), ...(await this.lookedUpFaults(tx, tenantId, settings))];
      if (faults.length > 0) return err({ why: 'faults', faults });
      const version = { id, state: dto.state, settings, by };
      if ('id' in of) await this.rules.change(tx, tenantId, version);
      else if (!(await this.rules.create(tx, tenantId, of.name, version))) return err({ why: 'taken' });
      return ok((await this.rules.find(tx, tenantId, id))!);
    });
  }

  private async lookedUpFaults(tx: Tx, tenantId: TenantId, settings: RuleSettings): Promise<readonly Fault[]> {
    const faults: Fault[] = [];
    if (settings.sender !== undefined && !(await this.senders.knows(tx, tenantId, settings.sender)))
      faults.push({
        field: 'sender',
        code: 'ERR_SENDER_ID_NOT_PROVISIONED',
        message: 'must be a sender of the tenant, by id or number',
      });
    if (settings.template === undefined) return faults;
    const template = await this.book.find(tx, tenantId, settings.template);
    if (template === null)
      return [
        ...faults,
        {
          field: 'template',
          code: 'ERR_TEMPLATE_UNKNOWN',
          message: 'must name a template of the tenant, in a version that it has',
        },
      ];
    faults.push(...this.variableFaults(settings, template));
    if (template.stream !== null && template.stream !== settings.stream)
      faults.push({
        field: 'stream',
        code: 'ERR_STREAM_MISMATCH',
        message: `must be ${template.stream}, the template's`,
      });
    return faults;
  }

  /** What can be known without an event: names, constants, and whether the fields can ever hold what the template wants. */
  private variableFaults({ variables, event_types: types }: RuleSettings, template: FoundTemplate): readonly Fault[] {
    const faults: Fault[] = [];
    const declared = new Set(template.variables.map(({ name }) => name));
    for (const { name, type, required } of template.variables) {
      const field = `variables.${name}`;
      const source = Object.hasOwn(variables, name) ? variables[name] : undefined;
      if (source === undefined) {
        if (required) faults.push({ field, code: 'ERR_VARIABLE_MISSING', message: 'is declared by the template' });
        continue;
      }
      if (!isSource(source)) continue;
      const objection =
        source.field === undefined
          ? this.book.objection(template, name, source.value)
          : fieldObjection(type, source.field, types);
      if (objection !== null) faults.push({ field, code: 'ERR_VARIABLE_INVALID', message: objection });
    }
    if (Object.keys(variables).some((name) => !declared.has(name)))
      faults.push({
        field: 'variables',
        code: 'ERR_VARIABLE_UNKNOWN',
        message: 'must hold only variables of the template',
      });
    return faults;
  }
}

function settingsOf(dto: TriggerRuleDto): RuleSettings {
  const { state: _state, when_unreachable: whenUnreachable, ...settings } = dto;
  const { name: _name, ...rest } = settings as typeof settings & { name?: string };
  // Plain objects: what is stored is what was asked for, not classes.
  return JSON.parse(
    JSON.stringify({ ...rest, when_unreachable: whenUnreachable ?? (dto.stream === 'marketing' ? 'skip' : 'send') }),
  ) as RuleSettings;
}

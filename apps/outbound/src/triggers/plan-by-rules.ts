import { Inject, Injectable } from '@nestjs/common';
import { ConsentPolicies } from '#libs/consent';
import { IDS, type IdSource, type TenantId } from '#libs/kernel';
import type { Fault, Tx } from '#libs/platform';
import { ChooseSenders } from '#libs/sender-mapping';
import type { EntityState } from './domain/admit-event.js';
import { topicOf } from './domain/event-types.js';
import { planSteps } from './domain/plan-steps.js';
import { meets, type Rule } from './domain/rule.js';
import { draftText, zonesOf } from './draft-text.js';
import type { EventDataDto } from './event.dto.js';
import type { ReportedEvent } from './named-event.js';
import { fieldsOf, momentsOf, type EventFacts } from './read-event.js';
import type { Round } from './recording-round.js';
import { TEMPLATE_BOOK, type FoundTemplate, type TemplateBook } from './template-book.js';
import type { EntityRef, Verdict } from './trigger-events.store.js';
import { TriggerRules } from './trigger-rules.store.js';

/** What the rules of a tenant need to know, looked up once for all events. */
export interface Planning {
  readonly rules: readonly Rule[];
  /** Where rules of the tenant, whatever they are about, find whom to text. */
  readonly recipientFields: readonly string[];
  readonly templates: ReadonlyMap<string, FoundTemplate | null>;
  readonly senders: ReadonlyMap<string | null, boolean>;
  readonly zone: string;
}

/** An event that can be read and whose word counts. */
export interface SpeakingEvent {
  readonly event: ReportedEvent & { readonly data: EventDataDto; readonly head: EventFacts };
  readonly id: string;
  readonly ref: EntityRef;
}

/** What a tenant's rules make of an event: texts with their moments, or why none can be made. */
@Injectable()
export class PlanByRules {
  constructor(
    @Inject(ConsentPolicies) private readonly policies: ConsentPolicies,
    @Inject(ChooseSenders) private readonly senders: ChooseSenders,
    @Inject(TriggerRules) private readonly rules: TriggerRules,
    @Inject(TEMPLATE_BOOK) private readonly book: TemplateBook,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Everything that the rules need for events of these types. */
  async lookUp(tx: Tx, tenantId: TenantId, types: ReadonlySet<string>): Promise<Planning> {
    const [policy, all] = await Promise.all([this.policies.of(tenantId, tx), this.rules.list(tx, tenantId)]);
    const rules = all.filter(
      ({ state, settings }) => state === 'active' && settings.event_types.some((type) => types.has(type)),
    );
    const templates = new Map<string, FoundTemplate | null>();
    const senders = new Map<string | null, boolean>();
    for (const { settings } of rules) {
      const key = templateKey(settings);
      if (settings.template !== undefined && !templates.has(key))
        templates.set(key, await this.book.find(tx, tenantId, settings.template));
      const sender = settings.sender ?? null;
      if (!senders.has(sender)) senders.set(sender, await this.senders.knows(tx, tenantId, sender));
    }
    const recipientFields = [...new Set(all.map(({ settings }) => settings.recipient_field))];
    return { rules, recipientFields, templates, senders, zone: policy.zone };
  }

  /** Adds to the round what the rules say about an event that speaks, `state` being how its entity stands now. */
  run({ event, id, ref }: SpeakingEvent, state: EntityState, planning: Planning, round: Round): Verdict {
    const told = Object.values(state.told).map(({ type }) => type);
    const rules = planning.rules.filter(
      ({ settings }) => settings.event_types.includes(event.head.type) && meets(fieldsOf(event), settings.when),
    );
    const failures: { reason: string; faults: readonly Fault[] }[] = [];
    for (const rule of rules) {
      const { settings } = rule;
      if (settings.withdraw_on.some((type) => type !== event.head.type && told.includes(type))) continue;
      const zones = zonesOf(settings, event.data, planning.zone);
      const fail = (reason: string, faults: readonly Fault[]): void =>
        void failures.push({
          reason,
          faults: faults.map((fault) => ({ ...fault, message: `${fault.message} (rule ${rule.name})` })),
        });
      if (planning.senders.get(settings.sender ?? null) !== true) {
        fail('sender.unknown', [
          { field: 'sender', code: 'ERR_SENDER_ID_NOT_PROVISIONED', message: 'maps to no number of the tenant' },
        ]);
        continue;
      }
      const template = planning.templates.get(templateKey(settings)) ?? null;
      const draft = draftText(settings, event, template, this.book, zones);
      if (!draft.ok) {
        fail(draft.error.reason, draft.error.faults);
        continue;
      }
      const steps = planSteps(settings, momentsOf(event.data), {
        ...zones,
        now: round.now,
      });
      for (const step of steps)
        round.plans.push({
          ...ref,
          id: this.ids.next(),
          eventId: id,
          version: event.head.version,
          topic: topicOf(event.head.type),
          ruleId: rule.id,
          ruleVersion: rule.version,
          step: step.step,
          withdrawOn: settings.withdraw_on,
          dueAt: step.dueAt,
          validUntil: step.validUntil,
          eventAt: step.eventAt,
          state: step.skip === null ? 'planned' : 'skipped',
          reason: step.skip,
        });
    }
    if (failures.length > 0)
      return {
        outcome: 'dead',
        reason: failures[0]!.reason,
        faults: failures.flatMap(({ faults }) => faults).slice(0, 20),
      };
    return { outcome: rules.length === 0 ? 'no_rule' : 'applied', reason: null, faults: [] };
  }
}

const templateKey = ({ template }: Rule['settings']): string => `${template?.name ?? ''}:${template?.version ?? ''}`;

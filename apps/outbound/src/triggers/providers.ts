import type { Provider, Type } from '@nestjs/common';
import { CalendarController } from './calendar/calendar.controller.js';
import { CalendarReader } from './calendar/calendar-reader.js';
import { RecordCalendar } from './calendar/record-calendar.usecase.js';
import { EventsController } from './events.controller.js';
import { EventsGuard } from './events.guard.js';
import { PlacePlanned } from './place-planned.usecase.js';
import { PlannedTexts } from './planned-texts.store.js';
import { PlansLoop, PlansProcessor } from './plans.processor.js';
import { RecheckFacts } from './recheck-facts.js';
import { PlanByRules } from './plan-by-rules.js';
import { RecordEvents } from './record-events.usecase.js';
import { ReplayEvent } from './replay-event.usecase.js';
import { SaveRule } from './save-rule.usecase.js';
import { SaveSource } from './save-source.usecase.js';
import { TakeEvents } from './take-events.usecase.js';
import { TEMPLATE_BOOK } from './template-book.js';
import { TenantTemplates } from './tenant-templates.js';
import { TriggerEvents } from './trigger-events.store.js';
import { TriggerRules } from './trigger-rules.store.js';
import { TriggerSources } from './trigger-sources.store.js';
import { TriggersController } from './triggers.controller.js';
import { WithdrawPlaced } from './withdraw-placed.js';

/** What the outbound app needs to hear events and to place the texts that follow. */
export const TRIGGER_CONTROLLERS: readonly Type[] = [EventsController, CalendarController, TriggersController];
export const TRIGGER_PROVIDERS: readonly Provider[] = [
  EventsGuard,
  TriggerEvents,
  TriggerRules,
  TriggerSources,
  PlannedTexts,
  TakeEvents,
  PlanByRules,
  RecordEvents,
  ReplayEvent,
  SaveRule,
  SaveSource,
  RecheckFacts,
  WithdrawPlaced,
  CalendarReader,
  RecordCalendar,
  PlacePlanned,
  PlansLoop,
  PlansProcessor,
  { provide: TEMPLATE_BOOK, useClass: TenantTemplates },
];

import { err, isE164, ok, type Result } from '#libs/kernel';
import type { Fault } from '#libs/platform';
import { valueFor } from './domain/field-forms.js';
import { valueAt, type RuleSettings } from './domain/rule.js';
import type { EventDataDto } from './event.dto.js';
import { fieldsOf, type ReadEvent } from './read-event.js';
import { asItIs, type FoundTemplate, type TemplateBook } from './template-book.js';

/** A text as a rule makes it of an event. */
export interface Draft {
  readonly to: string;
  readonly body: string;
  readonly pins: Readonly<Record<string, unknown>>;
}

/** Why a rule and an event do not make a text, as a code, and every fault. */
export interface DraftFault {
  readonly reason: 'recipient.missing' | 'template.unknown' | 'template.failed' | 'text.missing' | 'variable.missing';
  readonly faults: readonly Fault[];
}

/** Makes the text, or says all that is wrong. Looks nothing up: done when the event comes, to find faults early, and again when the text is due. */
export function draftText(
  settings: RuleSettings,
  event: ReadEvent & { readonly data: EventDataDto },
  template: FoundTemplate | null,
  book: TemplateBook,
  zones: Zones,
): Result<Draft, DraftFault> {
  const fields = fieldsOf(event);
  const to = valueAt(fields, settings.recipient_field);
  if (typeof to !== 'string' || !isE164(to))
    return fault('recipient.missing', settings.recipient_field, 'must hold a number such as +15551234567');
  const made = bodyOf(settings, fields, template, book, {
    ...zones,
    language: languageOf(settings, event.data),
  });
  return made.ok ? ok({ to, ...made.value }) : made;
}

function bodyOf(
  settings: RuleSettings,
  fields: Readonly<Record<string, unknown>>,
  template: FoundTemplate | null,
  book: TemplateBook,
  { zone, eventZone, language }: Zones & { readonly language: string | null },
): Result<Omit<Draft, 'to'>, DraftFault> {
  if (settings.text !== undefined) return asBody(asItIs(settings.text));
  if (settings.text_field !== undefined) {
    const text = valueAt(fields, settings.text_field);
    return typeof text === 'string' && text.trim() !== ''
      ? asBody(asItIs(text))
      : fault('text.missing', settings.text_field, 'must hold the text to send');
  }
  if (template === null) return fault('template.unknown', 'template', 'there is no template of this name and version');
  const declared = new Map(template.variables.map((variable) => [variable.name, variable]));
  const values: Record<string, unknown> = {};
  const missing: Fault[] = [];
  for (const [name, source] of Object.entries(settings.variables)) {
    const variable = declared.get(name);
    const value =
      source.field === undefined ? source.value : valueFor(variable?.type ?? null, fields, source.field, eventZone);
    if (value !== undefined) values[name] = value;
    else if (variable?.required !== false)
      missing.push({
        field: source.field ?? `variables.${name}`,
        code: 'ERR_VARIABLE_MISSING',
        message: `is needed for the variable ${name}`,
      });
  }
  if (missing.length > 0) return err({ reason: 'variable.missing', faults: missing });
  return asBody(book.render(template, { zone, language, values }));
}

function asBody(
  made: Result<{ readonly body: string; readonly pins: Readonly<Record<string, unknown>> }, readonly Fault[]>,
): Result<Omit<Draft, 'to'>, DraftFault> {
  return made.ok ? made : err({ reason: 'template.failed', faults: made.error });
}

const fault = (reason: DraftFault['reason'], field: string, message: string): Result<never, DraftFault> =>
  err({ reason, faults: [{ field, code: `ERR_${reason.replace('.', '_').toUpperCase()}`, message }] });

const languageOf = ({ template }: RuleSettings, { recipient }: EventDataDto): string | null =>
  recipient?.language ?? template?.language ?? null;

/** Zones that a text is about. */
export interface Zones {
  /** The one a rule counts in and shows moments in: the person's, the event's or the tenant's; each falls back to the next. */
  readonly zone: string;
  /** Where the event's own wall times are. */
  readonly eventZone: string;
}

/** The zones of a rule and an event. */
export function zonesOf({ zone }: Pick<RuleSettings, 'zone'>, data: EventDataDto, tenantZone: string): Zones {
  const eventZone = data.time_zone ?? tenantZone;
  const customers = data.recipient?.time_zone ?? eventZone;
  return { eventZone, zone: { tenant: tenantZone, event: eventZone, customer: customers }[zone] };
}

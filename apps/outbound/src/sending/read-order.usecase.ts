import { Inject, Injectable } from '@nestjs/common';
import { ConsentPolicies, type SendWish, type Urgency } from '#libs/consent';
import { CLOCK, err, ok, type Clock, type Result } from '#libs/kernel';
import type { Fault, Tx } from '#libs/platform';
import type { MessageStream } from '#libs/sms';
import { Templates, type TemplateVersion } from '#libs/templates';
import type { TenantCipher } from '#libs/tenancy';
import { ComposeTexts, type AskedWords } from './compose-texts.usecase.js';
import { sendTime } from './domain/send-time.js';
import type { WantedText } from './place-texts.usecase.js';

/** What a request says of all its texts. Names are those of the API (S0.11–17); what is missing has a default. */
export interface OrderedText {
  readonly sender_phone_number_id?: string;
  readonly sms_message_body?: string;
  readonly template_ref?: string;
  readonly message_type?: MessageStream;
  readonly priority?: 'high' | 'normal' | 'low';
  readonly allow_reply?: boolean;
  readonly max_sms_segments_per_message?: number;
  readonly validity_minutes?: number;
  readonly send_at?: string;
  readonly send_at_local?: string;
  readonly programme?: string;
  readonly urgency?: Urgency;
  readonly campaign_id?: string;
}

/** What it says of one person. */
export interface OrderedRecipient {
  readonly recipient_phone_number: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly language?: string;
  readonly subject?: string;
  readonly fact?: { readonly key: string; readonly as_of: string };
  readonly event_at?: string;
  readonly recipient_time_zone?: string;
  readonly recipient_zip?: string;
  readonly tracking_context?: Readonly<Record<string, string>>;
}

const PRIORITIES = { high: 2, normal: 5, low: 8 } as const;
/** A code to log in with must not stand behind anything else (I31). */
const VERIFICATION_PRIORITY = 1;
const DEFAULT_VALIDITY_MINUTES = 240;
/** A caller's clock and ours may differ by this much, and the time zone it forgot. */
const CLOCKS_APART_MS = 24 * 60 * 60_000;
/** Faults told in one answer. */
export const MAX_FAULTS = 200;

/** Turns a request into texts that can be placed, or into everything that is wrong with it. */
@Injectable()
export class ReadOrder {
  constructor(
    @Inject(ConsentPolicies) private readonly consentPolicies: ConsentPolicies,
    @Inject(Templates) private readonly templates: Templates,
    @Inject(ComposeTexts) private readonly compose: ComposeTexts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * One text for each recipient, in order. Faults name their place: `recipients.3.variables.name` in a request to many (`isToMany`), `variables.name` otherwise. Writes nothing, and asks the
   * database nothing for each recipient.
   */
  async run(
    tx: Tx,
    cipher: TenantCipher,
    text: OrderedText,
    recipients: readonly OrderedRecipient[],
    isToMany: boolean,
  ): Promise<Result<readonly WantedText[], readonly Fault[]>> {
    const { tenantId } = cipher;
    const policy = await this.consentPolicies.of(tenantId, tx);
    const faults: Fault[] = [];
    const template =
      text.template_ref === undefined ? null : await this.templates.find(tx, tenantId, text.template_ref);
    faults.push(...faultsOfText(text, template, recipients, isToMany));
    const place = (index: number, field: string): string => (isToMany ? `recipients.${index}.${field}` : field);
    if (isToMany) faults.push(...repeated(recipients));
    const asked: readonly AskedWords[] =
      text.sms_message_body !== undefined
        ? [{ body: text.sms_message_body }]
        : template === null
          ? []
          : recipients.map((recipient) => ({
              template,
              language: recipient.language ?? null,
              zone: recipient.recipient_time_zone ?? policy.zone,
              values: recipient.variables ?? {},
            }));
    const written = await this.compose.write(tx, cipher, asked);
    const isForAll = text.sms_message_body !== undefined;
    const now = this.clock.now();
    const stream = text.message_type ?? template?.stream ?? 'transactional';
    const maxSegments = text.max_sms_segments_per_message;
    const texts: WantedText[] = [];
    for (const [index, recipient] of recipients.entries()) {
      const { recipient_time_zone: zone, recipient_zip: zip } = recipient;
      const at = sendTime(
        { at: text.send_at, local: text.send_at_local },
        { number: recipient.recipient_phone_number, statedZone: zone ?? null, zip: zip ?? null },
        policy.zone,
        now,
      );
      // The same for everybody, unless it is a wall time of theirs.
      if (!at.ok && (index === 0 || at.error.field === 'send_at_local'))
        faults.push({ field: at.error.field, code: 'ERR_SEND_TIME_INVALID', message: at.error.message });
      if (recipient.fact !== undefined && Date.parse(recipient.fact.as_of) > now.getTime() + CLOCKS_APART_MS)
        faults.push({
          field: place(index, 'fact.as_of'),
          code: 'ERR_TIME_ORDER',
          message: 'lies in the future: it is since when the fact is true, and no later news could outdate it',
        });
      const words = written[isForAll ? 0 : index];
      if (words?.ok === false && (index === 0 || !isForAll))
        faults.push(...words.error.map((fault) => ({ ...fault, field: wordsField(fault.field, index, place) })));
      if (faults.length >= MAX_FAULTS) break;
      if (words?.ok !== true || !at.ok) continue;
      const { fact, tracking_context: tracking } = recipient;
      texts.push({
        to: recipient.recipient_phone_number,
        sender: text.sender_phone_number_id ?? null,
        fallsBack: true,
        origin: 'api',
        purpose: 'proactive',
        stream,
        body: words.value.body,
        ...(words.value.pins === undefined ? {} : { pins: words.value.pins }),
        expectsReply: text.allow_reply ?? true,
        dedupeKey: null,
        tracking: tracking ?? {},
        notes: { allow_reply: text.allow_reply ?? true },
        priority: priorityOf(stream, text.priority, isToMany),
        ...(maxSegments === undefined ? {} : { maxSegments }),
        expiresAt: new Date((at.value ?? now).getTime() + (text.validity_minutes ?? DEFAULT_VALIDITY_MINUTES) * 60_000),
        ...(at.value === null ? {} : { dueAt: at.value }),
        ...(recipient.subject === undefined ? {} : { subject: recipient.subject }),
        ...(text.programme === undefined ? {} : { programme: text.programme }),
        ...(fact === undefined ? {} : { fact: { key: fact.key, asOf: new Date(fact.as_of) } }),
        ...wishOf(text, recipient),
      });
    }
    return faults.length === 0 ? ok(texts) : err(faults.slice(0, MAX_FAULTS));
  }
}

function faultsOfText(
  { template_ref: ref, sms_message_body: body, message_type: type }: OrderedText,
  template: TemplateVersion | null,
  recipients: readonly OrderedRecipient[],
  isToMany: boolean,
): readonly Fault[] {
  const faults: Fault[] = [];
  if (ref !== undefined && body !== undefined)
    faults.push({
      field: 'template_ref',
      code: 'ERR_FIELD_INVALID',
      message: 'must be left out where sms_message_body is given',
    });
  else if (ref !== undefined && template === null)
    faults.push({
      field: 'template_ref',
      code: 'ERR_TEMPLATE_UNKNOWN',
      message: 'names no template of yours that is in use',
    });
  if (template !== null && type !== undefined && type !== template.stream)
    faults.push({
      field: 'message_type',
      code: 'ERR_FIELD_INVALID',
      message: `must be left out or ${template.stream}, as its template says`,
    });
  const filled = recipients.findIndex(({ variables }) => variables !== undefined);
  if (ref === undefined && filled !== -1)
    faults.push({
      field: isToMany ? `recipients.${filled}.variables` : 'variables',
      code: 'ERR_VARIABLE_UNKNOWN',
      message: 'must be left out where no template is named',
    });
  return faults;
}

/** Somebody who stands in a list twice would get the text twice. */
function repeated(recipients: readonly OrderedRecipient[]): readonly Fault[] {
  const seen = new Set<string>();
  return recipients.flatMap(({ recipient_phone_number: number }, index): readonly Fault[] => {
    if (!seen.has(number)) {
      seen.add(number);
      return [];
    }
    return [
      {
        field: `recipients.${index}.recipient_phone_number`,
        code: 'ERR_RECIPIENT_TWICE',
        message: 'stands in the list already',
      },
    ];
  });
}

/** Faults about words lie with the person where a template was filled for them, and with the request where all get the same. */
const wordsField = (field: string, index: number, place: (index: number, field: string) => string): string =>
  field === 'sms_message_body' ? field : place(index, field);

function priorityOf(stream: MessageStream, asked: OrderedText['priority'], isToMany: boolean): number {
  const priority = PRIORITIES[asked ?? (isToMany ? 'low' : 'normal')];
  return stream === 'verification' && !isToMany ? VERIFICATION_PRIORITY : priority;
}

/** What a text carries besides its words; nothing for most of them. */
function wishOf(text: OrderedText, recipient: OrderedRecipient): { readonly wish?: SendWish } {
  const wish = {
    urgency: text.urgency,
    eventAt: recipient.event_at,
    zone: recipient.recipient_time_zone,
    zip: recipient.recipient_zip,
    campaign: text.campaign_id,
    coordinationCase: recipient.tracking_context?.['coordination_case_id'],
  };
  const given = Object.entries(wish).filter(([, value]) => value !== undefined);
  return given.length === 0 ? {} : { wish: Object.fromEntries(given) };
}

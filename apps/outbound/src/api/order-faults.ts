import { Inject, Injectable } from '@nestjs/common';
import { Database, type Fault } from '#libs/platform';
import { TenantVault } from '#libs/tenancy';
import { ReadOrder, type OrderedRecipient } from '../sending/read-order.usecase.js';
import { BesideForm, type FaultyForm } from './beside-form.js';
import { headerFaults } from './send-headers.js';

/** What fills a template, beside the template itself. */
const WORDS_REST_ON = ['variables', 'language', 'recipient_time_zone'];
/** What says where a person is. */
const PLACE_RESTS_ON = ['recipient_phone_number', 'recipient_time_zone', 'recipient_zip'];
/** Stands for people of whom nothing is known, so that what is said of all texts can be read. */
const NOBODY: OrderedRecipient = { recipient_phone_number: '' };

/** Beside the form of a request to send: its headers, template, times and words, as far as they do not rest on a field with a fault. */
@Injectable()
export class OrderFaults extends BesideForm {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(ReadOrder) private readonly read: ReadOrder,
  ) {
    super();
  }

  protected async judge({ request, body, broken, faults }: FaultyForm): Promise<readonly Fault[]> {
    const isToMany = 'recipients' in body && request.routeOptions.url === '/sms/bulk';
    const text = without(body, new Set([...broken, 'recipients']));
    const people = isToMany ? soundPeople(body['recipients'], faults) : [[0, { ...NOBODY, ...text }] as const];
    const isAboutSomebody = people.length > 0;
    const cipher = await this.vault.cipherFor(request.principal.tenantId);
    const recipients = isAboutSomebody ? people.map(([, person]) => person) : [NOBODY];
    const order = await this.database.inTenant(cipher.tenantId, (tx) =>
      this.read.run(tx, cipher, text, recipients, isToMany),
    );
    const rests = (fields: readonly string[]): boolean =>
      isAboutSomebody && (isToMany || !fields.some((field) => broken.has(field)));
    const isOneText = !broken.has('template_ref') && !broken.has('sms_message_body');
    const known = (order.ok ? [] : order.error).filter(({ field, code }) => {
      if (field === 'send_at_local') return rests(PLACE_RESTS_ON);
      const isOfWords = /(?:^|\.)variables(?:\.|$)/.test(field);
      if (isOfWords || (field === 'template_ref' && code === 'ERR_CHARACTERS_NOT_ALLOWED'))
        return isOneText && rests(WORDS_REST_ON);
      return (isAboutSomebody || !field.startsWith('recipients.')) && !broken.has(field);
    });
    const placed = known.map((fault) => ({
      ...fault,
      field: fault.field.replace(/^recipients\.(\d+)/, (_, at: string) => `recipients.${people[Number(at)]![0]}`),
    }));
    return [...headerFaults(request.headers, isToMany), ...placed];
  }
}

/** Recipients without a fault, each with its place in the list. */
function soundPeople(list: unknown, faults: readonly Fault[]): readonly (readonly [number, OrderedRecipient])[] {
  if (!Array.isArray(list) || faults.some(({ field }) => field === 'recipients')) return [];
  const broken = new Set(faults.map(({ field }) => /^recipients\.(\d+)/.exec(field)?.[1]));
  return list.flatMap((person: OrderedRecipient, at) => (broken.has(String(at)) ? [] : [[at, person] as const]));
}

const without = (
  body: Readonly<Record<string, unknown>>,
  names: ReadonlySet<string>,
): Readonly<Record<string, never>> =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !names.has(name))) as Readonly<Record<string, never>>;

import {
  CONSENT_SCOPES,
  CONSENT_SOURCES,
  CONSENT_STATES,
  ConsentHolds,
  ConsentLedger,
  ConsentPolicies,
  LiftSuppression,
  LookUpPerson,
  RecordConsent,
  SUPPRESSION_TYPES,
  SuppressNumber,
} from '#libs/consent';
import { EvidenceStore } from '#libs/evidence';
import { systemClock, systemIds, type TenantId } from '#libs/kernel';
import { MessageStore, TellSuppression } from '#libs/messaging';
import { Notices } from '#libs/notifications';
import { EndpointStore } from '#libs/tenancy';
import { withTenancy } from '../demo/demo-tenants.js';
import { Advice, loadDotEnv, reachInstallation } from '../installation.js';
import type { Command } from './command.js';
import { Misuse, readOptions } from './options.js';
import { readNumber } from './pack.command.js';
import { findTenant } from './tenant/find-tenant.js';
import type { Terminal } from './terminal.js';

const OPTIONS = {
  tenant: { type: 'string' },
  state: { type: 'string' },
  scope: { type: 'string' },
  'scope-ref': { type: 'string' },
  source: { type: 'string' },
  disclosure: { type: 'string' },
  acquired: { type: 'string' },
  expires: { type: 'string' },
  reference: { type: 'string' },
  type: { type: 'string' },
  reason: { type: 'string' },
} as const;

/** Consents, suppressions and why somebody may not be texted: what the door under /sms does, from a terminal. */
export const consent: Command = {
  summary: 'record a consent, suppress or free a number, or say why it may not be texted',
  usage: `parley consent show +15551234567 --tenant acme
parley consent record +15551234567 --tenant acme --state opted_in --source form --disclosure "I agree …" [--acquired 2026-01-02T03:04:05Z]
                      [--expires …] [--scope purpose --scope-ref marketing] [--reference form-17]
parley consent suppress +15551234567 --tenant acme [--type manual] [--scope …] [--scope-ref …] [--reason "asked by phone"] [--expires …]
parley consent free +15551234567 --tenant acme [--type manual] [--scope …] [--scope-ref …]

Answers JSON. What the person or the provider said is never freed: that ends with START, or a consent given since. States: ${CONSENT_STATES.join(', ')}.
Scopes: ${CONSENT_SCOPES.join(', ')}. --tenant takes a slug or an id. Needs a running database.`,
  async run([verb, ...args], terminal) {
    const work = VERBS[verb ?? ''];
    if (work === undefined)
      throw new Misuse(
        'Say what to do: parley consent show, record, suppress or free. `parley consent --help` explains.',
      );
    const { values, positionals } = readOptions(args, OPTIONS, {
      least: 1,
      most: 1,
      what: 'one number such as +15551234567',
    });
    const number = readNumber(positionals[0]);
    const { tenant } = values;
    if (tenant === undefined) throw new Misuse('--tenant is missing: whose texts are they?');
    loadDotEnv();
    const installation = reachInstallation();
    const answer = await withTenancy(installation, async (tools) => {
      const { id } = await findTenant(installation, tools, tenant);
      return work({ ...partsOf(tools), tenantId: id, number, values });
    });
    return show(terminal, answer);
  },
};

type Values = { readonly [name in keyof typeof OPTIONS]?: string | undefined };
type Tools = Parameters<Parameters<typeof withTenancy>[1]>[0];
type Parts = ReturnType<typeof partsOf>;
type Work = Parts & { readonly tenantId: TenantId; readonly number: string; readonly values: Values };

function partsOf({ database, vault }: Tools) {
  const ids = systemIds();
  const endpoints = new EndpointStore();
  const ledger = new ConsentLedger(ids, endpoints);
  const policies = new ConsentPolicies(database, systemClock);
  return {
    lookUp: new LookUpPerson(database, vault, ledger, policies, systemClock),
    record: new RecordConsent(database, vault, endpoints, ledger, new ConsentHolds(ids), policies, systemClock, ids),
    suppress: new SuppressNumber(database, vault, endpoints, ledger),
    lift: new LiftSuppression(database, vault, endpoints, ledger, ids),
    tell: new TellSuppression(
      new MessageStore(ids),
      new EvidenceStore(ids, new Notices(database, systemClock)),
      systemClock,
      ids,
    ),
  };
}

const VERBS: Readonly<Record<string, (work: Work) => Promise<unknown>>> = {
  async show({ lookUp, tenantId, number }) {
    const { streams, ...standing } = await lookUp.run(tenantId, number);
    return {
      ...standing,
      message_types: Object.fromEntries(
        streams.map(({ stream, decision }) => [
          stream,
          decision.verdict === 'send' ? 'may be sent' : `${decision.code} (${decision.rule})`,
        ]),
      ),
    };
  },
  async record({ record, tenantId, number, values }) {
    const recorded = await record.run(
      tenantId,
      {
        number,
        state: oneOf('state', values.state, CONSENT_STATES),
        scope: oneOf('scope', values.scope ?? 'tenant', CONSENT_SCOPES),
        scopeRef: values['scope-ref'] ?? null,
        source: oneOf('source', values.source, CONSENT_SOURCES),
        disclosure: values.disclosure ?? null,
        seller: null,
        acquiredAt: moment('acquired', values.acquired) ?? systemClock.now(),
        expiresAt: moment('expires', values.expires),
        reference: values.reference ?? null,
        proof: null,
      },
      'command line',
    );
    if (!recorded.ok)
      throw new Misuse(
        `Nothing was recorded:\n${recorded.faults.map(({ field, message }) => `- ${field} ${message}`).join('\n')}`,
      );
    return { consent_event_id: recorded.consentEventId, recorded: recorded.fresh };
  },
  async suppress({ suppress, tell, tenantId, number, values }) {
    const added = await suppress.run(
      tenantId,
      {
        number,
        type: oneOf('type', values.type ?? 'manual', SUPPRESSION_TYPES),
        ...scopeOf(values),
        source: 'operator',
        reason: values.reason ?? null,
        expiresAt: moment('expires', values.expires),
      },
      (tx, endpointId) => tell.run(tx, tenantId, endpointId, 'manual_suppression'),
    );
    return { in_force: true, added };
  },
  async free({ lift, tell, tenantId, number, values }) {
    const lifted = await lift.run(
      tenantId,
      {
        number,
        type: values.type === undefined ? null : oneOf('type', values.type, SUPPRESSION_TYPES),
        scope: values.scope === undefined ? null : oneOf('scope', values.scope, CONSENT_SCOPES),
        scopeRef: values['scope-ref'] ?? null,
      },
      (tx, endpointId) => tell.run(tx, tenantId, endpointId, 'suppression_removed'),
    );
    if (lifted.ok) return { lifted: lifted.value };
    throw new Advice(
      lifted.error === 'nothing_in_force'
        ? 'Nothing of the kind is in force for this number.'
        : 'The person or the provider said so. It ends when the person texts START, or by a consent given since.',
    );
  },
};

function scopeOf(values: Values): Pick<Parameters<SuppressNumber['run']>[1], 'scope' | 'scopeRef'> {
  const scope = oneOf('scope', values.scope ?? 'tenant', CONSENT_SCOPES);
  const isWide = scope === 'tenant' || scope === 'global';
  if (isWide !== (values['scope-ref'] === undefined))
    throw new Misuse(
      isWide ? `--scope-ref does not go with the scope ${scope}` : `--scope-ref is missing: which ${scope}?`,
    );
  return { scope, scopeRef: values['scope-ref'] ?? '' };
}

function oneOf<Word extends string>(option: string, value: string | undefined, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new Misuse(`--${option} must be one of: ${words.join(', ')}`);
  return found;
}

function moment(option: string, value: string | undefined): Date | null {
  if (value === undefined) return null;
  const at = new Date(value);
  if (!/^\d{4}-\d{2}-\d{2}/.test(value) || Number.isNaN(at.getTime()))
    throw new Misuse(`--${option} must be a time such as 2026-01-02T03:04:05Z`);
  return at;
}

async function show(terminal: Terminal, answer: unknown): Promise<number> {
  await terminal.write(`${JSON.stringify(answer)}\n`);
  return 0;
}

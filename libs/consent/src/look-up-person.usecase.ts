import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type TenantId } from '#libs/kernel';
import { Database } from '#libs/platform';
import { MESSAGE_STREAMS, type MessageStream } from '#libs/sms';
import { TenantVault } from '#libs/tenancy';
import { ConsentLedger } from './consent-ledger.store.js';
import { ConsentPolicies } from './consent-policies.js';
import { consentStanding, type ConsentStanding } from './domain/consent-standing.js';
import { decideSend } from './domain/decide-send.js';
import { UNKNOWN_PERSON, type HoldFact, type SendDecision, type SuppressionFact } from './domain/send-facts.js';

/** Where a person stands, and what that means for each stream of texts. */
export interface PersonStanding {
  readonly consent: ConsentStanding;
  readonly suppressions: readonly SuppressionFact[];
  readonly hold: HoldFact | null;
  readonly policyVersion: number;
  /** The decision for a text without faults of its own, from a sender that may carry it, with the caller's own list not asked. */
  readonly streams: readonly { readonly stream: MessageStream; readonly decision: SendDecision }[];
}

/** Says whether a person may be texted, and why (KC14: why-blocked). Reads only. */
@Injectable()
export class LookUpPerson {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(ConsentLedger) private readonly ledger: ConsentLedger,
    @Inject(ConsentPolicies) private readonly policies: ConsentPolicies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A person nobody has heard of stands nowhere: the answer is the same as for one without any record. */
  async run(tenantId: TenantId, number: string): Promise<PersonStanding> {
    const cipher = await this.vault.cipherFor(tenantId);
    const endpointId = cipher.endpointId(number);
    const now = this.clock.now();
    return this.database.inTenant(tenantId, async (tx) => {
      const policy = await this.policies.newest(tx, tenantId);
      const facts = await this.ledger.factsAbout(tx, tenantId, [endpointId], [endpointId]);
      const person = facts.get(endpointId) ?? UNKNOWN_PERSON;
      return {
        consent: consentStanding(person.consents, { now, scopes: [] }),
        suppressions: person.suppressions,
        hold: person.hold,
        policyVersion: policy.version,
        streams: MESSAGE_STREAMS.map((stream) => ({
          stream,
          decision: decideSend({
            now,
            at: 'accept',
            policy,
            tenantState: 'active',
            purpose: 'proactive',
            stream,
            person,
            external: { verdict: 'not_asked' },
            sender: ANY_SENDER,
            route: null,
            body: null,
            maxSegments: 10,
            expiresAt: new Date(now.getTime() + WITHIN_MS),
            wish: {},
            number,
            frequency: null,
            automaticTexts: null,
            jitter: 0,
          }),
        })),
      };
    });
  }
}

/** Hours that open within three days count as open later, not as closed. */
const WITHIN_MS = 3 * 24 * 60 * 60_000;
const ANY_SENDER = {
  id: '',
  usable: true,
  senderType: 'long_code',
  registration: 'registered',
  useCases: ['mixed'],
  limitations: [],
  countries: [],
} as const;

import fc from 'fast-check';
import { MESSAGE_STREAMS, type MessageStream } from '#libs/sms';
import { DEFAULT_POLICY, REVOKE_ALL_FROM, type ConsentPolicy } from './consent-policy.js';
import type { ConsentFact } from './consent-standing.js';
import { decideMove, decideSend } from './decide-send.js';
import {
  PURPOSES,
  REASSIGNED,
  REFUSAL_CODES,
  SUPPRESSION_TYPES,
  UNKNOWN_PERSON,
  type PersonFacts,
  type Purpose,
  type RefusalCode,
  type SendDecision,
  type SendFacts,
  type SuppressionFact,
} from './send-facts.js';

/** A Tuesday, 13:00 in New York. */
const NOW = new Date('2026-06-16T17:00:00Z');
const NIGHT = new Date('2026-06-16T07:00:00Z');
const LATER = new Date(NOW.getTime() + 24 * 3_600_000);
const DAY_MS = 86_400_000;
const FINE: SendFacts = {
  now: NOW,
  at: 'accept',
  policy: DEFAULT_POLICY,
  tenantState: 'active',
  purpose: 'proactive',
  stream: 'transactional',
  person: UNKNOWN_PERSON,
  external: { verdict: 'not_asked' },
  sender: {
    id: 'n1',
    usable: true,
    senderType: 'long_code',
    registration: 'registered',
    useCases: ['mixed'],
    limitations: [],
    countries: [],
  },
  route: null,
  body: { text: 'Your order is ready.', segments: 1 },
  maxSegments: 6,
  expiresAt: LATER,
  wish: {},
  number: '+12125550123',
  frequency: null,
  automaticTexts: null,
  jitter: 0,
};
const STOPPED: SuppressionFact = {
  type: 'opt_out',
  source: 'participant',
  scope: 'tenant',
  scopeRef: '',
  reason: null,
  evidence: 'e1',
  since: NOW,
};
const suppressed = (fact: Partial<SuppressionFact>): { person: PersonFacts } => ({
  person: { ...UNKNOWN_PERSON, suppressions: [{ ...STOPPED, ...fact }] },
});
const event = (facts: Partial<ConsentFact>): ConsentFact => ({
  id: 'c1',
  state: 'opted_in',
  scope: 'tenant',
  scopeRef: null,
  source: 'form',
  hasDisclosure: true,
  acquiredAt: new Date('2026-01-01T00:00:00Z'),
  expiresAt: null,
  ...facts,
});
const agreed = (...consents: ConsentFact[]): { person: PersonFacts } => ({ person: { ...UNKNOWN_PERSON, consents } });
const policy = (more: Partial<ConsentPolicy>): { policy: ConsentPolicy } => ({
  policy: { ...DEFAULT_POLICY, ...more },
});
const marketing = {
  stream: 'marketing',
  body: { text: 'Ten dollars off. Reply STOP to opt out', segments: 1 },
} as const;
const told = (id: string, asOf: Date) => ({
  id,
  at: NOW,
  state: 'waiting' as const,
  stream: 'notification' as const,
  subject: 'visit 7',
  programme: null,
  fact: { key: 'visit:7', asOf },
});
const notification = { stream: 'notification', subject: 'visit 7', programme: null, fact: null } as const;

/** Every code of the decision with circumstances that lead to it. */
const REFUSALS: Readonly<Record<RefusalCode, Partial<SendFacts>>> = {
  ERR_TENANT_INACTIVE: { tenantState: 'paused' },
  ERR_OPTED_OUT: suppressed({}),
  ERR_SUPPRESSED: suppressed({ type: 'manual', source: 'operator' }),
  ERR_REASSIGNED: suppressed({ type: 'consent_missing', source: 'policy', reason: REASSIGNED }),
  ERR_ENDPOINT_UNREACHABLE: suppressed({ type: 'hard_failure', source: 'provider' }),
  ERR_CONSENT_UNCLEAR: {
    person: { ...UNKNOWN_PERSON, hold: { id: 'h1', forceAt: new Date(LATER.getTime() + 1) } },
  },
  ERR_CONSENT_SOURCE_UNAVAILABLE: { external: { verdict: 'unavailable', retryAt: LATER } },
  ERR_CONSENT_MISSING: { ...marketing },
  ERR_CONSENT_EXPIRED: { ...marketing, ...agreed(event({ expiresAt: new Date('2026-06-01T00:00:00Z') })) },
  ERR_CONSENT_DISPUTED: {
    ...marketing,
    ...agreed(event({}), event({ id: 'c2', state: 'disputed', acquiredAt: new Date('2026-02-01T00:00:00Z') })),
  },
  ERR_SENDER_ID_NOT_PROVISIONED: { sender: { ...FINE.sender, usable: false } },
  ERR_MESSAGE_EMPTY: { body: { text: ' \n', segments: 1 } },
  ERR_MESSAGE_TOO_LONG: { body: { text: 'x'.repeat(2000), segments: 13 } },
  ERR_URL_SHORTENER_FAILED: { body: { text: 'x'.repeat(2000), segments: 13, shortenerFailed: true } },
  ERR_LITERAL_BRACES: { body: { text: 'Hello {{name}}', segments: 1 } },
  ERR_CONTENT_FORBIDDEN: { body: { text: 'Try our CBD gummies today', segments: 1 } },
  ERR_LINK_FORBIDDEN: { body: { text: 'See https://bit.ly/3abcd', segments: 1 } },
  ERR_OPTOUT_PATH_MISSING: { ...marketing, ...agreed(event({})), body: { text: 'Ten dollars off', segments: 1 } },
  ERR_DUPLICATE_FACT: {
    stream: 'notification',
    frequency: { text: { ...notification, fact: { key: 'visit:7', asOf: NOW } }, recent: [told('m1', NOW)], now: NOW },
  },
  ERR_FREQUENCY_CAP: {
    stream: 'notification',
    frequency: {
      text: notification,
      recent: ['m1', 'm2', 'm3'].map((id) => ({ ...told(id, NOW), state: 'sent' as const, fact: null })),
      now: NOW,
    },
  },
  ERR_LOOP_GUARD: {
    purpose: 'reply',
    automaticTexts: Array.from({ length: 8 }, (_, at) => new Date(NOW.getTime() - at)),
  },
  ERR_QUIET_HOURS: { stream: 'notification', now: NIGHT, expiresAt: new Date(NIGHT.getTime() + 60_000) },
  ERR_MESSAGE_EXPIRED: { expiresAt: NOW },
};

const decide = (facts: Partial<SendFacts>): SendDecision => decideSend({ ...FINE, ...facts });

describe('may this text leave now (compliance §11)', () => {
  it('yes, when nothing speaks against it', () => {
    expect(decide({})).toEqual({ verdict: 'send', rule: 'all', replaces: [] });
  });

  it.each(REFUSAL_CODES)('no, with a rule and a reason: %s', (code) => {
    const decision = decide(REFUSALS[code]);
    expect(decision).toMatchObject({ verdict: 'refuse', code, assessment: expect.stringMatching(/^fail\./) });
    expect(decision.rule).toMatch(/^[a-z_]+(\.[a-z0-9_]+)+$/);
    expect((decision as { reason: string }).reason).toMatch(/^[A-Z].*\.$/);
  });

  it('the first failure wins: whoever stands earlier in compliance §11 speaks', () => {
    const order: RefusalCode[] = [
      'ERR_TENANT_INACTIVE',
      'ERR_OPTED_OUT',
      'ERR_CONSENT_SOURCE_UNAVAILABLE',
      'ERR_SENDER_ID_NOT_PROVISIONED',
      'ERR_MESSAGE_EMPTY',
      'ERR_LOOP_GUARD',
      'ERR_MESSAGE_EXPIRED',
    ];
    for (const [earlier, code] of order.entries())
      for (const later of order.slice(earlier + 1)) {
        const { purpose: _, ...other } = REFUSALS[later];
        expect(decide({ ...other, ...REFUSALS[code] })).toMatchObject({
          // The guard against loops speaks of replies, which no list of the tenant is asked about.
          code: code === 'ERR_LOOP_GUARD' && later === 'ERR_MESSAGE_EXPIRED' ? 'ERR_LOOP_GUARD' : code,
        });
      }
  });

  it('R-5.4: an hour that will come is waited for, unless the text is useless by then', () => {
    const decision = decide({ stream: 'notification', now: NIGHT });
    expect(decision).toMatchObject({ verdict: 'hold', code: 'ERR_QUIET_HOURS' });
    expect((decision as { retryAt: Date }).retryAt.getTime()).toBeGreaterThan(NIGHT.getTime());
  });

  it('I29: a list that cannot be asked refuses a new text with the time to come again, and keeps an accepted one', () => {
    const soon = new Date(NOW.getTime() + 30_000);
    const external = { verdict: 'unavailable', retryAt: soon } as const;
    expect(decide({ external })).toMatchObject({ verdict: 'refuse', retryAt: soon });
    expect(decide({ external, at: 'submit' })).toMatchObject({ verdict: 'hold', retryAt: soon });
    expect(decide({ external, purpose: 'reply' })).toMatchObject({ verdict: 'send' });
  });

  it('R-1.4, R-7.4: of all texts only the confirmation, an asked-for HELP, the hint how to come back and words to somebody in danger pass an opt-out, and nothing passes any other suppression of ours', () => {
    const passing: Purpose[] = PURPOSES.filter((purpose) => decide({ purpose, ...suppressed({}) }).verdict === 'send');
    expect(passing).toEqual(['opt_out_confirmation', 'help', 'come_back_hint', 'crisis']);
    for (const purpose of PURPOSES) {
      for (const type of SUPPRESSION_TYPES.filter((one) => one !== 'opt_out' && one !== 'hard_failure'))
        expect(decide({ purpose, ...suppressed({ type, source: 'policy' }) }).verdict).toBe('refuse');
      // The provider has blocked the pair: even a confirmation would only earn an error there.
      expect(decide({ purpose, ...suppressed({ source: 'provider' }) })).toMatchObject({ code: 'ERR_OPTED_OUT' });
    }
  });

  it('S1.44: a dead number gets nothing of our own accord; whoever texts us from it gets answers', () => {
    const dead = suppressed({ type: 'hard_failure', source: 'provider' });
    const passing = PURPOSES.filter((purpose) => decide({ purpose, ...dead }).verdict === 'send');
    expect(passing).toEqual(PURPOSES.filter((purpose) => purpose !== 'proactive' && purpose !== 'opt_in_request'));
  });

  it('R-1.6: a suppression reaches what its scope names; from 2027-01-31 on a person’s own narrow STOP reaches everything', () => {
    const narrow = suppressed({ scope: 'sender_identity', scopeRef: 'n2' });
    expect(decide(narrow).verdict).toBe('send');
    expect(decide({ ...narrow, sender: { ...FINE.sender, id: 'n2' } })).toMatchObject({ code: 'ERR_OPTED_OUT' });
    expect(decide({ ...narrow, now: REVOKE_ALL_FROM, expiresAt: new Date('2027-02-02T00:00:00Z') })).toMatchObject({
      code: 'ERR_OPTED_OUT',
    });
    const promotions = suppressed({ scope: 'purpose', scopeRef: 'marketing' });
    expect(decide(promotions).verdict).toBe('send');
    expect(decide({ ...promotions, purpose: 'reply' }).verdict).toBe('send');
    expect(decide({ ...promotions, ...marketing })).toMatchObject({ code: 'ERR_OPTED_OUT' });
  });

  it('S0.15, C.5 #8: a stream the tenant has freed passes the person’s STOP, never the provider’s', () => {
    const freed = {
      stream: 'legal_or_high_assurance_notice',
      ...policy({ checkOptOutFor: ['marketing', 'notification'] }),
    } as const;
    expect(decide({ ...freed, ...suppressed({}) }).verdict).toBe('send');
    expect(decide({ ...freed, ...suppressed({ source: 'provider' }) }).verdict).toBe('refuse');
    expect(decide({ stream: 'legal_or_high_assurance_notice', ...suppressed({}) }).verdict).toBe('refuse');
  });

  describe('R-4.1: what each stream needs of the person', () => {
    const people: Readonly<Record<string, { person: PersonFacts }>> = {
      none: { person: UNKNOWN_PERSON },
      express: agreed(event({ hasDisclosure: false })),
      express_written: agreed(event({})),
      opted_out_marketing: {
        person: {
          ...UNKNOWN_PERSON,
          consents: [event({})],
          suppressions: [{ ...STOPPED, scope: 'purpose', scopeRef: 'marketing' }],
        },
      },
      opted_out_all: suppressed({}),
    };
    const strict = {
      consentFor: { ...DEFAULT_POLICY.consentFor, transactional: 'express', notification: 'express' },
    } as const;
    const outcomes: readonly (readonly [MessageStream, Partial<ConsentPolicy>, readonly string[]])[] = [
      ['marketing', {}, ['ERR_CONSENT_MISSING', 'ERR_CONSENT_MISSING', 'send', 'ERR_OPTED_OUT', 'ERR_OPTED_OUT']],
      ['transactional', {}, ['send', 'send', 'send', 'send', 'ERR_OPTED_OUT']],
      ['notification', {}, ['send', 'send', 'send', 'send', 'ERR_OPTED_OUT']],
      ['transactional', strict, ['ERR_CONSENT_MISSING', 'send', 'send', 'send', 'ERR_OPTED_OUT']],
      ['notification', strict, ['ERR_CONSENT_MISSING', 'send', 'send', 'send', 'ERR_OPTED_OUT']],
      ['verification', {}, ['send', 'send', 'send', 'send', 'ERR_OPTED_OUT']],
      ['legal_or_high_assurance_notice', {}, ['send', 'send', 'send', 'send', 'ERR_OPTED_OUT']],
      ['system_alert', {}, ['send', 'send', 'send', 'send', 'ERR_OPTED_OUT']],
    ];
    it.each(outcomes)('%s %j', (stream, more, expected) => {
      const body = { text: 'A word from us. Reply STOP to opt out', segments: 1 };
      const found = Object.values(people).map((who) => {
        const decision = decide({ stream, body, ...policy(more), ...who });
        return decision.verdict === 'send' ? 'send' : decision.code;
      });
      expect(found).toEqual(expected);
    });

    it('R-1.11: a START alone is never written consent', () => {
      expect(decide({ ...marketing, ...agreed(event({ source: 'sms_keyword', hasDisclosure: false })) })).toMatchObject(
        {
          code: 'ERR_CONSENT_MISSING',
        },
      );
    });
  });

  it('S1.46, R-6.1: a sender leaves the choice while its registration is not in force, or does not cover marketing', () => {
    const sender = (more: Partial<SendFacts['sender']>) => ({ sender: { ...FINE.sender, ...more } });
    for (const registration of ['pending', 'rejected', 'expired'] as const)
      expect(decide(sender({ registration }))).toMatchObject({ rule: 'sender.registered' });
    for (const registration of ['unknown', 'not_required'] as const)
      expect(decide(sender({ registration, limitations: ['registration_required'] }))).toMatchObject({
        rule: 'sender.registration_required',
        assessment: 'fail.sender_not_registered',
      });
    expect(decide(sender({ limitations: ['registration_required', 'low_throughput'] })).verdict).toBe('send');
    const offer = { ...marketing, ...agreed(event({})) };
    expect(decide({ ...offer, ...sender({ useCases: ['transactional'] }) })).toMatchObject({ rule: 'sender.use_case' });
    expect(decide({ ...offer, ...sender({ limitations: ['marketing_not_allowed'] }) })).toMatchObject({
      rule: 'sender.marketing_not_allowed',
    });
  });

  it('S1.60, OB22: legal notices do not leave from a sender that was declared for marketing', () => {
    const notice = (more: Partial<SendFacts['sender']>) =>
      decide({ stream: 'legal_or_high_assurance_notice', sender: { ...FINE.sender, ...more } });
    expect(notice({ useCases: ['transactional', 'marketing'] })).toMatchObject({
      code: 'ERR_SENDER_ID_NOT_PROVISIONED',
      rule: 'sender.shared_with_marketing',
    });
    expect(notice({ useCases: ['marketing'], limitations: ['marketing_not_allowed'] }).verdict).toBe('send');
    for (const useCases of [['transactional'], ['informational', 'alert'], ['mixed']])
      expect(notice({ useCases }).verdict).toBe('send');
    expect(decide({ sender: { ...FINE.sender, useCases: ['marketing'] } }).verdict).toBe('send');
  });

  it('R-7.1: newer news of a fact takes the place of what still waits', () => {
    const facts: Partial<SendFacts> = {
      stream: 'notification',
      frequency: {
        text: { ...notification, fact: { key: 'visit:7', asOf: LATER } },
        recent: [told('m1', NOW)],
        now: NOW,
      },
    };
    expect(decide(facts)).toEqual({ verdict: 'send', rule: 'all', replaces: ['m1'] });
    // News that waits for the morning takes the place of the old text all the same.
    expect(decide({ ...facts, now: NIGHT })).toMatchObject({ verdict: 'hold', replaces: ['m1'] });
  });

  it('R-7.1: what waits takes its place under the caps of the day on which it will leave', () => {
    const held = decide({ stream: 'notification', now: NIGHT }) as { retryAt: Date };
    const three = (at: Date) =>
      ['m1', 'm2', 'm3'].map((id) => ({ ...told(id, NOW), state: 'sent' as const, fact: null, at }));
    const at = (moment: Date, more: Partial<SendFacts> = {}) =>
      decide({
        stream: 'notification',
        now: NIGHT,
        frequency: { text: notification, recent: three(moment), now: NIGHT },
        ...more,
      });
    // They stop counting just before the morning.
    expect(at(new Date(held.retryAt.getTime() - DAY_MS)).verdict).toBe('hold');
    expect(at(new Date(held.retryAt.getTime() + 20 * 3_600_000))).toMatchObject({ code: 'ERR_FREQUENCY_CAP' });
    const unclear = { person: { ...UNKNOWN_PERSON, hold: { id: 'h1', forceAt: new Date(NOW.getTime() + DAY_MS) } } };
    const expiresAt = new Date(NOW.getTime() + 9 * DAY_MS);
    expect(at(new Date(NOW.getTime() + DAY_MS), { ...unclear, expiresAt })).toMatchObject({
      code: 'ERR_FREQUENCY_CAP',
    });
    expect(at(new Date(NOW.getTime() - DAY_MS), { ...unclear, expiresAt })).toMatchObject({
      code: 'ERR_CONSENT_UNCLEAR',
    });
  });

  it('R-7.1: a waiting text is set for another moment only where it fits', () => {
    const { wish, number, jitter } = FINE;
    const move = (now: Date, more: Partial<SendFacts> = {}) =>
      decideMove({
        now,
        policy: FINE.policy,
        purpose: 'proactive',
        stream: 'notification',
        number,
        wish,
        jitter,
        frequency: {
          text: notification,
          recent: ['m1', 'm2', 'm3'].map((id) => ({ ...told(id, NOW), fact: null })),
          now: NOW,
        },
        ...more,
      });
    expect(move(new Date(NOW.getTime() + 3_600_000))).toMatchObject({
      code: 'ERR_FREQUENCY_CAP',
      rule: 'frequency.subject_day',
      retryAt: new Date(NOW.getTime() + DAY_MS),
    });
    expect(move(new Date(NOW.getTime() + DAY_MS))).toBeNull();
    expect(move(NOW, { purpose: 'reply' })).toBeNull();
    expect(move(NOW, { frequency: null })).toBeNull();
  });

  it('I14: whatever else is known, nothing proactive passes an opt-out of everything, and every refusal names what to read', () => {
    const anything = fc.record({
      purpose: fc.constantFrom(...PURPOSES),
      stream: fc.constantFrom(...MESSAGE_STREAMS),
      at: fc.constantFrom('accept' as const, 'submit' as const),
      now: fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
    });
    fc.assert(
      fc.property(anything, (facts) => {
        const decision = decide({ ...facts, expiresAt: new Date('2031-01-01'), ...suppressed({}) });
        if (['opt_out_confirmation', 'help', 'come_back_hint', 'crisis'].includes(facts.purpose)) return;
        expect(decision).toMatchObject({ verdict: 'refuse', code: 'ERR_OPTED_OUT', evidence: 'e1' });
      }),
    );
  });
});

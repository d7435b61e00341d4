import { assertNever } from '#libs/kernel';
import type { Assessment, MessageStream } from '#libs/sms';
import { servesCountry, takesReplies } from '#libs/tenancy';
import { REVOKE_ALL_FROM, type ConsentPolicy } from './consent-policy.js';
import { consentStanding, type ConsentScope, type ConsentStanding } from './consent-standing.js';
import { lintContent, mayLeave, type ContentCode } from './content-lint/index.js';
import { collapse, decideFrequency, type FrequencyVerdict } from './frequency/index.js';
import { LOOP_LIMITS } from './noise/index.js';
import { readDay } from './holidays/index.js';
import { readWeekHours, sendWindow, type Whereabouts } from './quiet-hours/index.js';
import {
  DISPUTED,
  REASSIGNED,
  type Hold,
  type MoveFacts,
  type Purpose,
  type Refusal,
  type RefusalCode,
  type SendDecision,
  type SendFacts,
  type SuppressionFact,
  type Verdict,
} from './send-facts.js';

/** What a step of the decision may say; null when it has nothing against it. */
type Objection = Refusal | Wait | null;
type Wait = Omit<Hold, 'replaces'>;

/** Compliance §11, in its order. Throughput is kept by the sender's slots and idempotency by the request's key, neither of which refuses a text. */
const STEPS: readonly ((facts: SendFacts) => Objection)[] = [
  tenantIsActive,
  nobodySuppressed,
  nothingIsUnclear,
  ownListAgrees,
  consentIsThere,
  senderMay,
  wordsMay,
  notToldAlreadyNorTooOften,
  noLoop,
  hoursAreOpen,
  stillUseful,
];

/**
 * May this text leave now? The order is compliance §11; the first failure wins. Asked when a message is accepted and again in the transaction that commits
 * `submitting`, always with fresh facts. Pure.
 */
export function decideSend(facts: SendFacts): SendDecision {
  for (const step of STEPS) {
    const objection = step(facts);
    if (objection === null) continue;
    if (objection.verdict === 'refuse') return objection;
    // What cannot leave before it is useless need not wait.
    if (objection.retryAt.getTime() >= facts.expiresAt.getTime()) return { ...objection, verdict: 'refuse' };
    // It takes its place under the caps, and tells its fact, when the wait is over.
    return tooOften(facts, objection.retryAt) ?? { ...objection, replaces: replacedBy(facts) };
  }
  return { verdict: 'send', rule: 'all', replaces: replacedBy(facts) };
}

/** May a waiting text be set for `now` of these facts, as to how often the person is texted? Hours that are closed then move it on. `recent` is without the text itself. Pure. */
export const decideMove = (facts: MoveFacts): Refusal | null =>
  countsAgainstCaps(facts.policy, facts.purpose, facts.stream) ? tooOften(facts, leavesAt(facts)) : null;

/** Whether the stream needs the person's consent events to be looked up. */
export const needsConsentRecord = (policy: ConsentPolicy, purpose: Purpose, stream: MessageStream): boolean =>
  purpose === 'proactive' && ['express', 'express_written'].includes(policy.consentFor[stream]);

/** Whether texts of this stream count, so that accepting one needs the person's gate. */
export const countsAgainstCaps = (policy: ConsentPolicy, purpose: Purpose, stream: MessageStream): boolean =>
  purpose === 'proactive' && policy.capsFor.includes(stream);

function tenantIsActive({ tenantState }: SendFacts): Objection {
  if (tenantState === 'active') return null;
  return refuse(
    'ERR_TENANT_INACTIVE',
    'tenant.active',
    'The tenant is paused or closed.',
    'fail.account_or_quota_failure',
  );
}

function nobodySuppressed(facts: SendFacts): Objection {
  const blocking = facts.person.suppressions.find(
    (suppression) => reaches(suppression, facts) && !passes(suppression, facts),
  );
  if (blocking === undefined) return null;
  const { type, evidence, reason } = blocking;
  if (type === 'opt_out')
    return refuse(
      'ERR_OPTED_OUT',
      'suppression.opt_out',
      'The person has opted out.',
      'fail.opted_out',
      null,
      evidence,
    );
  if (reason === REASSIGNED)
    return refuse(
      'ERR_REASSIGNED',
      'suppression.reassigned',
      'The number seems to belong to somebody else now.',
      'fail.consent_missing',
      null,
      evidence,
    );
  if (reason === DISPUTED)
    return refuse(
      'ERR_CONSENT_DISPUTED',
      'suppression.disputed',
      'The person disputes having agreed.',
      'fail.consent_missing',
      null,
      evidence,
    );
  if (type === 'hard_failure')
    return refuse(
      'ERR_ENDPOINT_UNREACHABLE',
      'suppression.hard_failure',
      'The carrier says that this number cannot be reached.',
      'fail.unreachable_subscriber',
      null,
      evidence,
    );
  return refuse(
    'ERR_SUPPRESSED',
    `suppression.${type}`,
    'The number is suppressed.',
    'fail.suppressed',
    null,
    evidence,
  );
}

/** Whether a suppression's scope covers this text. A person's own narrow STOP reaches everything from {@link REVOKE_ALL_FROM} on. */
function reaches(suppression: SuppressionFact, facts: SendFacts): boolean {
  const { scope, scopeRef, type, source } = suppression;
  if (scope === 'global' || scope === 'tenant') return true;
  if (scope === 'sender_identity' && type === 'opt_out' && source === 'participant' && facts.now >= REVOKE_ALL_FROM)
    return true;
  return scopesOf(facts).some((own) => own.scope === scope && own.ref === scopeRef);
}

/**
 * The one confirmation of an opt-out, a HELP answer that was asked for, the hint how to come back and words to somebody in danger reach an opted-out person, and streams that the tenant has freed from the check; nothing gets past
 * the provider's own block or an operator's mark.
 */
function passes({ type, source, scope }: SuppressionFact, { purpose, stream, policy }: SendFacts): boolean {
  // Whoever has just texted us can be reached, whatever a carrier said before.
  if (type === 'hard_failure') return purpose !== 'proactive' && purpose !== 'opt_in_request';
  if (type !== 'opt_out' || source !== 'participant') return false;
  switch (purpose) {
    case 'opt_out_confirmation':
    case 'help':
    case 'come_back_hint':
    case 'crisis':
      return true;
    case 'proactive':
      return !policy.checkOptOutFor.includes(stream);
    // A narrow opt-out (no promotions) leaves the conversation open.
    case 'reply':
    case 'clarification':
    case 'pause_notice':
    case 'opt_in_confirmation':
      return scope === 'purpose' || scope === 'campaign';
    case 'opt_in_request':
      return false;
    default:
      return assertNever(purpose);
  }
}

function nothingIsUnclear({ person, purpose, stream, policy }: SendFacts): Objection {
  if (person.hold === null || policy.consentFor[stream] === 'none') return null;
  if (purpose !== 'proactive' && purpose !== 'opt_in_request') return null;
  return hold(
    'ERR_CONSENT_UNCLEAR',
    'hold.unclear_wish',
    'The person may have asked us to stop; somebody has to find out first.',
    'fail.consent_missing',
    person.hold.forceAt,
    person.hold.id,
  );
}

function ownListAgrees({ external, at, purpose }: SendFacts): Objection {
  if (purpose !== 'proactive') return null;
  switch (external.verdict) {
    case 'not_asked':
    case 'clear':
      return null;
    case 'opted_out':
      return refuse(
        'ERR_OPTED_OUT',
        'external.opted_out',
        "The tenant's own list says that the person has opted out.",
        'fail.opted_out',
      );
    case 'unavailable': {
      const said = [
        'ERR_CONSENT_SOURCE_UNAVAILABLE',
        'external.unavailable',
        "The tenant's own list of opt-outs cannot be asked, so nothing is sent.",
        'fail.consent_missing',
      ] as const;
      return at === 'accept' ? refuse(...said, external.retryAt) : hold(...said, external.retryAt);
    }
    default:
      return assertNever(external);
  }
}

function consentIsThere(facts: SendFacts): Objection {
  const { policy, purpose, stream, person, now } = facts;
  if (!needsConsentRecord(policy, purpose, stream)) return null;
  const need = policy.consentFor[stream];
  const standing = consentStanding(person.consents, { now, scopes: scopesOf(facts) });
  if (isEnough(standing, need)) return null;
  if (standing.state === 'opted_out')
    return refuse(
      'ERR_OPTED_OUT',
      'consent.opted_out',
      'The person has opted out of this.',
      'fail.opted_out',
      null,
      standing.by,
    );
  if (standing.state === 'disputed')
    return refuse(
      'ERR_CONSENT_DISPUTED',
      'consent.disputed',
      'The person disputes having agreed.',
      'fail.consent_missing',
      null,
      standing.by,
    );
  if (standing.expired)
    return refuse(
      'ERR_CONSENT_EXPIRED',
      'consent.expired',
      'The consent for this has run out.',
      'fail.consent_missing',
      null,
      standing.by,
    );
  return refuse(
    'ERR_CONSENT_MISSING',
    `consent.needs_${need}`,
    need === 'express_written'
      ? 'This needs written consent: the words the person agreed to must be on record.'
      : 'This needs consent on record.',
    'fail.consent_missing',
    null,
    standing.by,
  );
}

const isEnough = ({ state, level }: ConsentStanding, need: string): boolean =>
  state === 'not_required' ||
  (state === 'opted_in' && (level === 'express_written' || (need === 'express' && level === 'express')));

function senderMay({ sender, route, stream, purpose }: SendFacts): Objection {
  const no = (rule: string, reason: string, assessment: Assessment = 'fail.sender_not_allowed'): Refusal =>
    refuse('ERR_SENDER_ID_NOT_PROVISIONED', rule, reason, assessment);
  if (!sender.usable) return no('sender.usable', 'The sender is not active.');
  if (['pending', 'rejected', 'expired'].includes(sender.registration))
    return no(
      'sender.registered',
      `The registration of this sender is ${sender.registration}; carriers block it.`,
      'fail.sender_not_registered',
    );
  if (sender.limitations.includes('registration_required') && sender.registration !== 'registered')
    return no(
      'sender.registration_required',
      'This sender needs a registration, and none is in force; carriers block it.',
      'fail.sender_not_registered',
    );
  if (route !== null && !servesCountry(sender, route.country))
    return no('sender.country', 'This sender does not reach the country of that number.');
  if (route?.expectsReply === true && !takesReplies(sender))
    return no('sender.no_replies', 'Nobody can answer this sender; choose another, or say that no answer is expected.');
  if (purpose !== 'proactive') return null;
  if (stream === 'legal_or_high_assurance_notice' && sellsToo(sender))
    return no('sender.shared_with_marketing', 'This sender is registered for marketing; legal notices share none.');
  if (stream !== 'marketing') return null;
  if (sender.limitations.includes('marketing_not_allowed'))
    return no('sender.marketing_not_allowed', 'This sender may not carry marketing.');
  return ['marketing', 'mixed', 'unknown'].some((useCase) => sender.useCases.includes(useCase))
    ? null
    : no('sender.use_case', 'This sender is registered for other texts than marketing.');
}

/** Whether marketing is among what it was declared for. A mixed sender carries everything because the tenant says so (S1.60). */
const sellsToo = ({ useCases, limitations }: SendFacts['sender']): boolean =>
  useCases.includes('marketing') && !limitations.includes('marketing_not_allowed');

function wordsMay(facts: SendFacts): Objection {
  const { body, maxSegments, stream, purpose, policy, sender } = facts;
  if (body === null) return null;
  const no = (code: RefusalCode, rule: string, reason: string): Refusal =>
    refuse(code, rule, reason, 'fail.message_too_long_or_invalid');
  if (body.text.trim() === '') return no('ERR_MESSAGE_EMPTY', 'content.empty', 'There is no text to send.');
  if (/\{\{|\}\}/.test(body.text))
    return no('ERR_LITERAL_BRACES', 'content.literal_braces', 'The text still holds {{ or }}.');
  if (body.segments > maxSegments)
    return no(
      body.shortenerFailed === true ? 'ERR_URL_SHORTENER_FAILED' : 'ERR_MESSAGE_TOO_LONG',
      'content.max_segments',
      `The text needs ${body.segments} segments; ${maxSegments} are allowed.`,
    );
  // The answers to keywords are ours and tested as such; a HELP answer names the contact that the tenant gave.
  if (FIXED_PURPOSES.has(purpose)) return null;
  const findings = lintContent(body.text, {
    kind: purpose === 'opt_out_confirmation' ? 'opt_out_confirmation' : 'text',
    isReply: purpose === 'reply',
    isTollFree: sender.senderType === 'toll_free',
    isAgeGated: policy.isAgeGated,
    declared: new Set(policy.declared),
    stream,
    asksForOptIn: purpose === 'opt_in_request',
    canReceiveReplies: takesReplies(sender),
    optOut: policy.optOut,
  });
  if (mayLeave(findings)) return null;
  const worst = findings.find(({ severity }) => severity === 'refuse')!;
  return refuse(worst.code satisfies ContentCode, worst.rule, `${worst.what} ${worst.todo}`, 'fail.content_rejected');
}

/** Purposes of texts whose words are ours, or the tenant's own as checked when they were given. */
const FIXED_PURPOSES: ReadonlySet<Purpose> = new Set([
  'help',
  'opt_in_confirmation',
  'clarification',
  'come_back_hint',
  'pause_notice',
  'crisis',
]);

function notToldAlreadyNorTooOften(facts: SendFacts): Objection {
  return tooOften(facts, leavesAt(facts));
}

/** When a text would leave that nothing but the hours keeps waiting. */
function leavesAt(facts: MoveFacts): Date {
  const wait = facts.frequency === null ? null : hoursAreOpen(facts);
  return wait?.verdict === 'hold' ? wait.retryAt : facts.now;
}

function tooOften(facts: MoveFacts, at: Date): Refusal | null {
  const verdict = frequencyOf(facts, at);
  if (verdict === null || verdict.verdict === 'allow') return null;
  return verdict.verdict === 'duplicate'
    ? refuse(
        'ERR_DUPLICATE_FACT',
        verdict.rule,
        'The person has been told this already, or newer news of it.',
        'fail.policy_rejected',
        null,
        verdict.of,
      )
    : refuse(
        'ERR_FREQUENCY_CAP',
        verdict.rule,
        `The person gets ${verdict.count} such texts in that time; ${verdict.limit} are allowed.`,
        'fail.policy_rejected',
        verdict.retryAt,
      );
}

const replacedBy = ({ frequency }: SendFacts): readonly string[] => {
  const told = frequency === null ? null : collapse(frequency.text.fact, frequency.recent);
  return told?.verdict === 'allow' ? told.replaces : [];
};

/** One fact is told once, in every stream; caps count the tenant's capped streams only. */
function frequencyOf({ frequency, policy }: MoveFacts, at: Date): FrequencyVerdict | null {
  if (frequency === null) return null;
  const { text, recent, now } = frequency;
  const told = collapse(text.fact, recent);
  if (told.verdict === 'duplicate' || !policy.capsFor.includes(text.stream)) return told;
  return decideFrequency({
    now,
    at,
    zone: policy.zone,
    limits: policy.limits,
    stated: policy.programmes.find(({ programme }) => programme === text.programme) ?? null,
    text,
    // What is replaced takes no room, whatever its stream.
    recent: recent.filter(({ id, stream }) => policy.capsFor.includes(stream) && !told.replaces.includes(id)),
  });
}

function noLoop({ automaticTexts, now }: SendFacts): Objection {
  if (automaticTexts === null) return null;
  const full = LOOP_LIMITS.find(
    ({ limit, windowMs }) => (automaticTexts[limit - 1]?.getTime() ?? -Infinity) > now.getTime() - windowMs,
  );
  if (full === undefined) return null;
  return refuse(
    'ERR_LOOP_GUARD',
    full.rule,
    'Too many automatic texts to this person in a short time.',
    'fail.policy_rejected',
    new Date(automaticTexts[full.limit - 1]!.getTime() + full.windowMs),
  );
}

function hoursAreOpen(facts: MoveFacts): Objection {
  const { policy, purpose, stream, wish, now } = facts;
  if (purpose !== 'proactive' && purpose !== 'opt_in_request') return null;
  if (stream !== 'marketing' && !policy.hoursFor.includes(stream)) return null;
  const read = policy.hours === null ? null : readWeekHours(policy.hours);
  const window = sendWindow({
    now,
    stream,
    where: whereabouts(facts),
    tenant: {
      zone: policy.zone,
      hours: read !== null && read.ok ? read.value : null,
      closedDays: new Set(policy.closedDays.flatMap((day) => readDay(day) ?? [])),
    },
    answersTextOf: wish.answersTextOf === undefined ? null : new Date(wish.answersTextOf),
    urgency: wish.urgency ?? null,
    eventAt: wish.eventAt === undefined ? null : new Date(wish.eventAt),
    jitter: facts.jitter,
  });
  if (window.allowed) return null;
  const [first] = window.reasons;
  const reason =
    first === undefined
      ? 'No lawful hour comes within five weeks.'
      : `It is ${first.local} in ${first.zone}, where the person may be.`;
  return window.retryAt === null
    ? refuse('ERR_QUIET_HOURS', window.rule, reason, 'fail.policy_rejected')
    : hold('ERR_QUIET_HOURS', window.rule, reason, 'fail.policy_rejected', window.retryAt);
}

function whereabouts({ number, wish }: MoveFacts): Whereabouts {
  return {
    number,
    zip: wish.zip ?? null,
    bookingZip: wish.bookingZip ?? null,
    statedZone: wish.zone ?? null,
  };
}

function stillUseful({ expiresAt, now }: SendFacts): Objection {
  if (expiresAt.getTime() > now.getTime()) return null;
  return refuse('ERR_MESSAGE_EXPIRED', 'content.expired', 'The text is no longer useful.', 'fail.expired');
}

/** Under which narrower scopes a text falls (S1.43). */
function scopesOf({ sender, stream, wish }: SendFacts): readonly { scope: ConsentScope; ref: string }[] {
  return [
    { scope: 'sender_identity', ref: sender.id },
    { scope: 'purpose', ref: stream },
    ...(wish.campaign === undefined ? [] : [{ scope: 'campaign', ref: wish.campaign } as const]),
    ...(wish.coordinationCase === undefined
      ? []
      : [{ scope: 'coordination_case', ref: wish.coordinationCase } as const]),
  ];
}

const SUPPRESSING: ReadonlySet<RefusalCode> = new Set([
  'ERR_OPTED_OUT',
  'ERR_SUPPRESSED',
  'ERR_REASSIGNED',
  'ERR_ENDPOINT_UNREACHABLE',
]);

const verdict = (
  code: RefusalCode,
  rule: string,
  reason: string,
  assessment: Assessment,
  evidence: string | null,
): Verdict => ({
  code,
  rule,
  reason,
  assessment,
  event: SUPPRESSING.has(code) ? 'notification.channel.suppression_added' : 'notification.attempt.rejected_by_adapter',
  evidence,
});

const refuse = (
  code: RefusalCode,
  rule: string,
  reason: string,
  assessment: Assessment,
  retryAt: Date | null = null,
  evidence: string | null = null,
): Refusal => ({ verdict: 'refuse', retryAt, ...verdict(code, rule, reason, assessment, evidence) });

const hold = (
  code: RefusalCode,
  rule: string,
  reason: string,
  assessment: Assessment,
  retryAt: Date,
  evidence: string | null = null,
): Wait => ({ verdict: 'hold', retryAt, ...verdict(code, rule, reason, assessment, evidence) });

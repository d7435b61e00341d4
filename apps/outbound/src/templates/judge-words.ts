import { decideSend, UNKNOWN_PERSON, type ConsentPolicy, type RefusalCode, type SenderFacts } from '#libs/consent';
import { MESSAGE_STREAMS, type MessageStream } from '#libs/sms';

/** A text whose words and sender are to be judged without a person. */
export interface WordsToJudge {
  readonly now: Date;
  readonly policy: ConsentPolicy;
  readonly stream: MessageStream;
  readonly sender: SenderFacts | null;
  readonly text: string;
  readonly segments: number;
  readonly maxSegments: number;
}

/** What the gate would object to, and what to do about it. Holds none of the text's words. */
export interface WordsFinding {
  readonly code: RefusalCode;
  readonly rule: string;
  readonly reason: string;
}

/** Codes that are about the text or its sender; everything else is about a person or an hour. */
const ABOUT_WORDS: readonly RefusalCode[] = [
  'ERR_MESSAGE_EMPTY',
  'ERR_MESSAGE_TOO_LONG',
  'ERR_LITERAL_BRACES',
  'ERR_CONTENT_FORBIDDEN',
  'ERR_LINK_FORBIDDEN',
  'ERR_OPTOUT_PATH_MISSING',
];

/** A sender nothing can be said against, behind which the words are judged too. */
const ANY_SENDER: SenderFacts = {
  id: '00000000-0000-0000-0000-000000000000',
  usable: true,
  senderType: 'long_code',
  registration: 'registered',
  useCases: ['mixed'],
  limitations: [],
  countries: [],
};

/**
 * What stands against a text by its words alone, in the words of the gate itself (OB7): the same decision, asked for a person nothing is known against and without consent, caps and hours.
 * The gate names the first objection of each kind, so there are at most two.
 */
export function judgeWords(text: WordsToJudge): readonly WordsFinding[] {
  const own = objection(text, text.sender ?? ANY_SENDER);
  if (own === null || own.code !== 'ERR_SENDER_ID_NOT_PROVISIONED') return own === null ? [] : [own];
  const words = objection(text, ANY_SENDER);
  return words === null ? [own] : [own, words];
}

const NEEDS_NONE = Object.fromEntries(MESSAGE_STREAMS.map((stream) => [stream, 'none'])) as ConsentPolicy['consentFor'];
const A_DAY_MS = 86_400_000;

function objection(
  { now, policy, stream, text, segments, maxSegments }: WordsToJudge,
  sender: SenderFacts,
): WordsFinding | null {
  const decision = decideSend({
    now,
    at: 'accept',
    policy: { ...policy, consentFor: NEEDS_NONE, hoursFor: [], capsFor: [] },
    tenantState: 'active',
    purpose: 'proactive',
    stream,
    person: UNKNOWN_PERSON,
    external: { verdict: 'not_asked' },
    sender,
    route: null,
    body: { text, segments },
    maxSegments,
    expiresAt: new Date(now.getTime() + A_DAY_MS),
    wish: {},
    number: '',
    frequency: null,
    automaticTexts: null,
    jitter: 0,
  });
  if (decision.verdict === 'send') return null;
  const { code, rule, reason } = decision;
  return ABOUT_WORDS.includes(code) || code === 'ERR_SENDER_ID_NOT_PROVISIONED' ? { code, rule, reason } : null;
}

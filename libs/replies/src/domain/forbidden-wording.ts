import { asRead, asWords } from './plain-text.js';

/** Why a wording may not leave. `prices` and `booking` hold only for tenants that forbid them; the others always. */
export type WordingTopic =
  | 'claims_human'
  | 'prices'
  | 'booking'
  | 'contract'
  | 'advice'
  | 'consent_change'
  | 'claims_action'
  | 'other_customer'
  | 'placeholder';

interface Wording {
  readonly topic: WordingTopic;
  readonly pattern: RegExp;
  /** The pattern is harmless behind "can't", "never", "not" in the same clause. */
  readonly unlessDenied: boolean;
}

const asserted = (topic: WordingTopic, ...patterns: readonly RegExp[]): readonly Wording[] =>
  patterns.map((pattern) => ({ topic, pattern, unlessDenied: true }));
const said = (topic: WordingTopic, ...patterns: readonly RegExp[]): readonly Wording[] =>
  patterns.map((pattern) => ({ topic, pattern, unlessDenied: false }));

/**
 * Sources: R-9.1 (never claim to be human), R-9.3 (never promise: the business answers for its bot), R-9.4 and I9 (no consent by the model),
 * attacks 91, 93, 94, 96. English and Spanish; other languages rest on the amount, link and number rules, which know no language.
 */
const WORDINGS: readonly Wording[] = [
  ...said(
    'claims_human',
    /\b(?:i'?m|i am|this is|it's|you're (?:talking|texting|chatting) (?:to|with)) (?:indeed |definitely |really |actually |absolutely )?(?:an? |the )?(?:real |actual |live |genuine )*(?:human|person|human being|man|woman|flesh)\b/iu,
    /\byes,? (?:an? )?(?:real |actual |live )*human\b/iu,
    /\b(?:i'?m|i am|this is|it's|this|it|we're|we are|you're (?:talking|texting|chatting) (?:to|with)) (?:definitely |certainly |really )?(?:not|isn't|ain't|no) (?:really )?(?:an? |the |just an? )?(?:ro)?(?:bot|chatbot|robot|machine|computer|ai|a\.i\.|automated|artificial|program|virtual assistant|ai assistant)\b/iu,
    /\bnot an? (?:ro)?(?:bot|chatbot|robot)\b|\bno (?:ro)?(?:bots?|robots?) here\b/iu,
    /\b[Mm]y name is \p{Lu}|\b(?:[Tt]his is|I'm|I am) \p{Lu}\p{Ll}+ (?:from|with|at) /u,
    /\bsoy (?:un |una )?(?:ser )?(?:human[oa]|persona)\b/iu,
    /\bno soy (?:un |una )?(?:ro)?(?:bot|robot|m[aá]quina|ia|programa)\b/iu,
    /\b(?:je suis|ich bin|sou|eu sou|sono) (?:un |une |ein |eine |um |uma )?(?:[eê]tre )?(?:humain|mensch|humano|umano|persona|person|pessoa)\b/iu,
  ),
  ...asserted(
    'prices',
    /\b(?:free of charge|no charge|at no cost|on the house|half[- ]price|half off|discount(?:ed|s)?|price match|cheapest|lowest price|best price)\b/iu,
    /\b(?:it's|is|are|all|completely|totally|for|totalmente) (?:free|gratis)\b(?! to\b)/iu,
    /\bfree (?:estimate|quote|pick-?up|removal|haul|consultation|exam|check-?up|cleaning|whitening|x-?rays?)\b/iu,
    /\b(?:gratis|gratuit[oa]|descuento|rebaja|sin costo)\b/iu,
  ),
  ...asserted(
    'booking',
    /\b(?:you're|you are|you're all|it's|that's) (?:all |now |officially )?(?:booked|scheduled|confirmed|set for|on the (?:calendar|schedule))\b/iu,
    /\b(?:i|we)(?:'ve| have)? (?:just |already |now |gone ahead and )?(?:booked|scheduled|reserved|confirmed|penciled|rescheduled|cancell?ed) (?:you|your|it|that|the|an?|this)\b/iu,
    /\b(?:appointment|pick-?up|booking|slot|visit|time|reservation) (?:is|has been|is now|was) (?:now |all |officially )?(?:booked|confirmed|scheduled|set|reserved|cancell?ed|moved)\b/iu,
    /\bsee you (?:at|on|then|there|tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next)\b/iu,
    /\b(?:we|i|the (?:crew|team|truck|doctor|dentist))(?:'ll| will) (?:be there|be over|arrive|come (?:by|over|out)|see you|pick (?:it|them|that|everything) up) (?:at|on|by|around|tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next|this)\b/iu,
    /\b(?:cita|recogida|reserva|visita) (?:ya |queda |est[aá] |ha sido |fue )+(?:confirmad|reservad|agendad|programad)[oa]\b/iu,
    /\b(?:he|hemos) (?:reservado|agendado|programado|confirmado)\b|\bnos vemos (?:ma[nñ]ana|hoy|el|a las)\b/iu,
  ),
  ...asserted(
    'contract',
    /\bguarante(?:e|es|ed|ing)\b|\bwarrant(?:y|ies|ied)\b|\blegally binding\b|\bbinding (?:offer|agreement|contract)\b|\bwe (?:hereby )?agree to\b/iu,
    /\b(?:we|i)(?:'ll| will) (?:refund|reimburse|compensate|waive)\b|\bfull refund\b|\brefund (?:has been|is|was|will be) (?:approved|issued|processed|sent)\b/iu,
    /\bgarantiza(?:mos|do|da)?\b|\bgarant[ií]a\b|\b(?:le|te) (?:reembols|devolver)/iu,
  ),
  ...asserted(
    'advice',
    /\b\d+ ?(?:mg|milligrams?|ml)\b/iu,
    /\b(?:take|try|use|tome|toma) (?:some |an? |two |2 |un |una )?(?:ibuprofen|advil|motrin|tylenol|acetaminophen|aspirin|paracetamol|antibiotics?|amoxicillin|painkillers?|ibuprofeno|aspirina)\b/iu,
    /\b(?:you (?:probably |likely |most likely |may |might )?have|(?:sounds|looks) like|could be|probably|it's) (?:you have )?(?:an? )?(?:infection|abscess|cavity|gum disease|cracked tooth|root canal|fracture)\b/iu,
    /\byou (?:should|could|can) sue\b|\byou(?:'re| are) (?:legally )?entitled to\b/iu,
  ),
  ...asserted(
    'consent_change',
    /\b(?:opted|signed|subscribed|resubscribed|re-?enrolled|added) (?:you |everyone |them |all |everybody |your number )?(?:back )?(?:in|up|out)\b/iu,
    /\b(?:i|we)(?:'ll| will| can) (?:opt|sign|add) (?:you|everyone|them|everybody|your number) (?:back )?(?:in|up|out|to)\b/iu,
    /\b(?:un|re)?subscribed\b|\bunsubscrib(?:e|ing) (?:you|everyone|them|everybody|all)\b/iu,
    /\b(?:removed|taken|took|deleted) (?:you|everyone|them|your number|that number) (?:off|from)\b/iu,
    /\b(?:marked|mark) (?:you|them|everyone|your number) as\b/iu,
    /\b(?:dado de baja|dado de alta|suscrit[oa])\b/iu,
  ),
  ...asserted(
    'claims_action',
    /\b(?:i|we)(?:'ve| have)? (?:just |already |now )?(?:forwarded|texted|messaged|emailed|e-mailed|called|charged|transferred|wired)\b/iu,
    /\b(?:forwarded|texted|sent (?:it|that|this|your message|the message|a text|a message)) to \+?[\d(]/iu,
    /\b(?:he|hemos) (?:reenviado|llamado|cobrado|transferido)\b/iu,
  ),
  ...asserted(
    'other_customer',
    /\b(?:another|other|last|previous|different) (?:customer|client|patient)(?:s|'s|s')? (?:text|message|number|name|phone|said|wrote|texted|asked|was|is|messaged)\b/iu,
  ),
  ...said(
    'placeholder',
    /\[(?:your|insert|customer|client|business|company|name|first|last|date|time|phone|number|link|address|price)[^\]]{0,60}\]/iu,
    /<\/?(?:sms|summary|system|assistant|user|facts|customer_message)\b/iu,
    /\bas an? (?:ai )?language model\b|\blorem ipsum\b/iu,
  ),
];

const DENIAL =
  /\b(?:can't|cannot|can not|couldn't|won't|don't|doesn't|didn't|isn't|aren't|wasn't|haven't|hasn't|unable|never|not|nor|no (?:puedo|podemos|hemos|he|est[aá]|es|se|hay)|sin)\b/iu;

/** The start of the clause that position `at` stands in. */
const clauseBefore = (text: string, at: number): string =>
  text
    .slice(0, at)
    .split(/[.!?;:,\n]/u)
    .at(-1)!
    .slice(-80);

/**
 * The topics `text` touches in a way that may not leave, in the order of the table. A phrase that the approved `facts` contain word for word
 * is allowed, except where the text claims to be human or holds a placeholder.
 */
export function forbiddenTopics(text: string, facts: readonly string[]): readonly WordingTopic[] {
  const read = asRead(text);
  const approved = ` ${facts.map(asWords).join(' | ')} `;
  const found = new Set<WordingTopic>();
  for (const { topic, pattern, unlessDenied } of WORDINGS) {
    for (const match of read.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))) {
      if (unlessDenied && DENIAL.test(clauseBefore(read, match.index))) continue;
      if (unlessDenied && approved.includes(` ${asWords(match[0])} `)) continue;
      found.add(topic);
    }
  }
  return [...found];
}

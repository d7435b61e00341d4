import type { RevocationScope, SecondIntent } from '../labels.js';
import { foldWords } from '../fold.js';
import { shortenRuns } from './features.js';
import { scoreOptOut } from './model.js';
import { WRONG_PERSON } from './patterns.js';

const SCOPES: readonly (readonly [RevocationScope, RegExp])[] = [
  ['automated', /\b(?:automated|auto|robo\w*|bots?) (?:texts?|messages?|sms|ones)|\breal (?:person|human)/],
  [
    'endpoint',
    /\b(?:work|old|home) (?:phone|number|cell)\b|\bthis (?:number|phone)\b.{0,40}\b(?:use|text|try) (?:my|the|me at)|\b(?:use|text) my (?:other|new|cell|mobile|personal)/,
  ],
  ['marketing', /\b(?:only|just|keep) (?:\w+ ){0,4}(?:appointments?|appts?|reminders?|orders?|deliver\w+|account)\b/],
  [
    'transactional',
    /\b(?:about|for|re) (?:the |my |this |an? )?(?:invoice|bill|payment|balance|debt|appointment)|\b(?:payment|invoice|appointment|bill) (?:reminders?|texts?|notices?)|\bremind\w+ me/,
  ],
  [
    'marketing',
    /\b(?:promos?|promotion\w*|ads|advert\w*|marketing|deals?|sales?|coupons?|specials?|offers?|publicidad|promociones|ofertas|pubs?|promotions|werbung|angebote|reclame|reklam\w*|propagandas?|pubblicita)\b|реклам|广告|廣告|広告|宣伝|광고|إعلان|اعلان|פרסומ|quang cao/,
  ],
];

/** What an opt-out names beside everything; null when it names nothing. Folded text; total and linear. */
export function readScope(folded: string): RevocationScope | null {
  return SCOPES.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

const CLAUSE_END = /[.!?;,\n。！？、，]+|\s(?:and|but|also|y|et|und|e|en|och|og|ja|ve|и|та|i)\s/iu;
/** Most clauses that are looked at. */
const MAX_CLAUSES = 6;
/** Words of another wish: to book, change, pay, ask. */
const WISH =
  /\b(?:cancel\w*|reschedul\w*|appt|appointment|visit|booking|order|refund|invoice|paid|pay|price|quote|call|when|how much|confirm\w*|address|cita|pedido|rdv|rendez vous|termin|consulta|appuntamento|afspraak|wizyt\w+|tid|randevu\w*)\b|запис|заказ|预约|預約|予約|예약|موعد|תור|lich hen/;
const CLEARLY_NOT = -1;

/**
 * A wish beside the opt-out, or that we have reached somebody else. A clause counts that speaks of booking, paying or asking
 * and does not itself ask for an end of texts. Total; looks at six clauses.
 */
export function readSecondIntent(text: string, folded: string): SecondIntent | null {
  if (WRONG_PERSON.test(folded)) return 'wrong_person';
  if (!WISH.test(folded)) return null;
  const clauses = text.split(CLAUSE_END, MAX_CLAUSES);
  if (clauses.length < 2) return null;
  const isWish = clauses.some((clause) => {
    const words = shortenRuns(foldWords(clause));
    return WISH.test(words) && scoreOptOut(words, 0) < CLEARLY_NOT;
  });
  return isWish ? 'other_request' : null;
}

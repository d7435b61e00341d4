/**
 * The scored phrases of the second stage: verb, object and what may stand between them, in the larger languages at once. A text
 * speaks to a pattern, not to a list of sentences. Matched against folded text (lower-case, no accents, one blank between words).
 */

/** A pattern, and how much a text that shows it moves: up is towards an opt-out, in logits. */
export interface ScoredPattern {
  /** Rule id kept as evidence. */
  readonly id: string;
  readonly weight: number;
  readonly pattern: RegExp;
}

const STOP =
  '(?:stop+|stahp|quit|cease|desist|refrain from|discontinue|no more|dejen?|deje|paren?|parenle|basta|arrete[rz]?|cessez|cesser|stoppez|hor(?:en|t)? (?:sie )?auf|aufhoren|stoppt|parem|smett\\w+|finitela|ophouden|hou op|przesta\\w+|sluta|slutt|hold op|lopetta\\w*|lopeta|хватит|прекрати\\w*|перестан\\w*|досить|припин\\w*|перестаньте|توقفوا|اوقفوا|توقف|بطلوا|כבר די|תפסיקו|תפסיק|tigilan|itigil|tama na)';
const SEND =
  '(?:text(?:ing|s)?|txt(?:ing|s|in)?|msg(?:ing|s)?|messag(?:e|es|ing)|contact(?:ing)?|spam(?:ming)?|bother(?:ing)?|harass(?:ing)?|bug(?:ging)?|blow(?:ing)? up|hit(?:ting)? (?:me|us) up|send(?:ing)?|solicit(?:ing)?|pester(?:ing)?|reach(?:ing)? out|escrib\\w+|mand(?:ar|arme|en|enme|es|e|arem)|envi(?:ar|arme|en|enme|e|em)|molest\\w+|texte\\w+|ecri(?:re|vez|vent)|mecri(?:re|vez)|envo(?:yer|yez|ie)|menvo(?:yer|yez)|contact\\w*|schreib\\w+|schick\\w+|send(?:en|et)|mandar|enviar|scriver\\w+|scrivetemi|mandar\\w+|inviar\\w+|stur(?:en|t)|stuur|appen|pisa[cz]|pisz\\w*|wysyla\\w+|skicka|skriv\\w*|sende|lahetta\\w+|писать|пиш\\w+|присыла\\w+|шлите|слать|надсила\\w+|שלוח|לשלוח|תשלחו|nhan tin|gui|magtext|itext|bhejo)';
const MESSAGES =
  '(?:texts?|txts?|texting|messages?|msgs?|sms|promos?|ads|alerts|notifications|spam|coupons|offers|mensajes?|textos?|publicidad|promociones|pubs?|nachrichten|werbung|mensagens|propagandas?|messaggi|pubblicita|berichten|reclame|wiadomosci|smsow|reklam\\w*|meddelanden|beskeder|meldinger|viesteja|mesaj\\w*|смс|сообщени\\w+|рассылк\\w+|повідомлен\\w+|рекламу|رسائل|الرسائل|הודעות|פרסומות|tin nhan)';
const between = (words: number): string => `(?: \\S+){0,${words}} `;
/** A beginning or a blank, and an end or a blank: `\b` knows no letters but Latin ones. */
const whole = (source: string): RegExp => new RegExp(`(?:^| )${source}(?= |$)`, 'u');

/** What speaks for an opt-out. */
export const MATCHES: readonly ScoredPattern[] = [
  { id: 'match.stop_send', weight: 2.2, pattern: whole(`${STOP}${between(2)}${SEND}`) },
  { id: 'match.stop_messages', weight: 2.2, pattern: whole(`${STOP}${between(3)}${MESSAGES}`) },
  {
    id: 'match.never_send',
    weight: 2.2,
    pattern: whole(
      `(?:dont|do not|dnt|never|didnt) (?:ever |you |u |please )?(?:text|txt|msg|message|contact|spam|bother|send|write)(?: \\S+){0,2} (?:me|us|again|anymore|this (?:number|phone)|anything|any more)`,
    ),
  },
  {
    id: 'match.remove_me',
    weight: 2.4,
    pattern: whole(
      `(?:remove|delete|take|drop|scratch|erase|scrub|get|pull|keep|cross|strike|wipe) (?:me|us|my (?:number|name|phone|info|cell|contact)|this (?:number|phone)|number)(?: \\S+){0,2} (?:off|from|out)(?: \\S+){0,3} (?:list|lists|database|system|records|texts|messages|contacts|file|thing|thread)`,
    ),
  },
  {
    id: 'match.want_none',
    weight: 2,
    pattern: whole(
      `(?:dont|do not|no longer|not|never|dnt|didnt|cant) (?:\\S+ ){0,2}(?:want|wanna|wish|need|like|care|consent|agree|interested)(?: \\S+){0,6} (?:texts?|txts?|messages?|msgs?|sms|texted|messaged|contacted|notifications|promos?|spam)`,
    ),
  },
  { id: 'match.no_more', weight: 1.6, pattern: whole(`no more(?: \\S+){0,2} ${MESSAGES}`) },
  {
    id: 'match.opt_out',
    weight: 2.4,
    pattern: whole(
      `(?:unsub(?:scribe)?(?:d|s)? (?:me|us|my|this|from|please|pls|now)|opt(?:ing|ed)? (?:me |us |my \\S+ )?out(?: of (?:these|the|this|your|all|any))?|(?:want|wish|like|how|need|trying|tried|please|pls) (?:\\S+ ){0,3}(?:unsub\\w*|opt out|be removed|get off|get out))`,
    ),
  },
  {
    id: 'match.wrong_number',
    weight: 2.6,
    pattern: whole(
      `(?:(?:wrong|incorrect) (?:number|num|no|person|guy|girl|lady|phone|contact|man|woman)|numero equivocado|equivoc\\w+ de numero|mauvais numero|falsche nummer|numero errado|numero sbagliato|sbagliato numero|verkeerd nummer|zly numer|fel nummer|forkert nummer|feil nummer|vaara numero|yanlis numara|ошиблись номером|не тот номер|помилились номером|رقم خاطي|رقم غلط|טעות במספר|מספר שגוי|sai so|nham so|maling number)`,
    ),
  },
  {
    id: 'match.revoke',
    weight: 2.4,
    pattern: whole(`(?:revok\\w+|withdraw\\w*|rescind\\w*)(?: \\S+){0,3} (?:consent|permission|authorization)`),
  },
  {
    id: 'match.leave_alone',
    weight: 2,
    pattern: whole(`(?:leave|let) (?:me|us)(?: \\S+){0,2} (?:alone|be)|lose (?:my|this) (?:number|digits)`),
  },
];

const NOUNS =
  '(?:appointment|appt|appts|apt|visit|cleaning|booking|reservation|order|service|haircut|meeting|consult\\w*|session|lesson|class|slot|delivery|estimate|checkup|oil change|inspection|membership|contract|trip|ride|table|room|\\d{1,4} ?(?:am|pm)?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|sat|tomorrow|today|plan|policy)';

/** What speaks against one: other uses of the same words. */
export const GUARDS: readonly ScoredPattern[] = [
  {
    id: 'guard.dont_stop',
    weight: -5,
    pattern: whole(
      `(?:(?:dont|do not|dnt|never|pls dont|no need to|wouldnt|cant) (?:ever |you |u |please )?(?:stop|quit|unsubscribe|opt out|remove me|take me off|end)|(?:keep|continue) (?:on )?(?:text\\w*|send\\w*|messag\\w*)|no (?:dejen|deje|dejes|paren|pares) de|narretez (?:pas|surtout)|ne (?:vous )?(?:arretez|cessez) pas|horen sie (?:bitte )?nicht auf|hort (?:bitte )?nicht auf|nao (?:parem|para|pare|deixem) de|non smett\\w+|niet stoppen|stop niet|nie przestawa\\w+|sluta inte|stop ikke|ikke slutt|ikke stopp|не (?:прекращайте|переставайте|останавливайтесь|припиняйте)|لا تتوقفوا|אל תפסיקו)`,
    ),
  },
  {
    id: 'guard.stop_by',
    weight: -5,
    pattern: whole(
      `(?:stop|stops|stopped|stopping)(?: on)? (?:by|in|over|at|sign|signs|light|payment|valve|off|watch|the bleeding|loss|motion|taking|eating|drinking|using|parking|leaking|running)`,
    ),
  },
  {
    id: 'guard.place',
    weight: -4,
    pattern: whole(`(?:bus|truck|train|pit|full|door|non|metro|rest|one|next|last|first|whistle) stop(?:s|ped)?`),
  },
  {
    id: 'guard.end_of',
    weight: -4,
    pattern: whole(
      `(?:(?:the|dead|other|far|by|at|weeks|days|month|high|low|front|rear|back|deep|year|book|week|tail|loose|hard|hind|east|west|north|south) ends?|end(?:s|ing)? (?:of|table|unit|date|time|zone|up|user|result)|(?:al|hasta el) final? de|a la fin|am ende|no fim|a fine|в конце)`,
    ),
  },
  {
    id: 'guard.quit_doing',
    weight: -4,
    pattern: whole(
      `(?:quit(?:ting)? (?:smok\\w+|drink\\w+|my|the|his|her|their|our|work\\w*|school|vap\\w+|sugar|running|cooling|heating)|quitting time|quit claim|(?:it|just|he|she|engine|furnace|heater|ac|car|fridge|motor|pump|compressor|battery|washer|dryer|system|unit) quit)`,
    ),
  },
  {
    id: 'guard.cancel_object',
    weight: -3,
    pattern: whole(
      `(?:cancel\\w*|cancle|reschedul\\w*|move|change|cxl) (?:(?:my|the|our|his|her|their|this|that|tomorrows|todays|for|on) )?(?:\\S+ ){0,2}${NOUNS}|cancel\\w* (?:policy|fee)`,
    ),
  },
  {
    id: 'guard.other_channel',
    weight: -4.5,
    pattern: whole(
      `(?:(?:stop|quit|dont|do not|no more|please no|no) (?:\\S+ )?(?:call|calls|calling|email|emails|emailing|mailing|phoning|voicemails?|ringing|faxing)(?: me)?|(?:from|to) (?:the|your|ur) (?:e ?mail\\w*|catalog\\w*|newsletter))`,
    ),
  },
  {
    id: 'guard.time_of_day',
    weight: -4.5,
    pattern: whole(
      `(?:(?:text|texting|txt|message|messaging|msg|contact|send) (?:me |us |anything |messages |texts )?(?:after|before|past|at night|so late|this late|so early|this early|too early|too late|during|while|between|on (?:sundays?|saturdays?|weekends?|weekdays?)|until|till|overnight|late|early|in the (?:morning|middle)|at (?:\\d+|midnight|work)|when)|(?:despues de las|nach \\d+ uhr|apres \\d+|depois das|dopo le|po \\d+|efter \\d+|etter \\d+|после \\d+|на ночь))`,
    ),
  },
  {
    id: 'guard.mention',
    weight: -3,
    pattern: whole(
      `(?:(?:(?:it|text|message|msg|that|which|sms) (?:just |still )?(?:says?|said)|saying|states|thing about|if i|do i have to|i (?:accidentally|mistakenly)|oops i|by (?:mistake|accident)|(?:didnt|did not) mean to|meant to) (?:to )?(?:\\S+ ){0,3}(?:reply(?:ing)? stop|text(?:ing)? stop|typed? stop|replied stop|hit stop|texted stop|stop|unsubscribe|opt(?:ed)? out|say stop)|(?:what|when|why) (?:does|happens|is|would) (?:\\S+ ){0,4}stop)`,
    ),
  },
  {
    id: 'guard.opt_out_of_thing',
    weight: -5,
    pattern: whole(
      `opt(?:ed|ing)? out of (?:(?:the|my|your|our) )?(?!these|this|the|your|ur|my|our|all|any|them|texts?|messages?|sms|marketing|promo\\w*|communications?|receiving|getting|notifications?|alerts|everything|it )\\S+`,
    ),
  },
  {
    // An echo of our own texts must never count, or two machines would answer each other.
    id: 'guard.our_own_words',
    weight: -9,
    pattern: whole(
      `(?:reply|text|txt|send) (?:start|stop|unstop|help|yes|quit|unsubscribe) (?:to|for|at any time|2)|you are (?:now )?(?:opted out|unsubscribed)`,
    ),
  },
  {
    id: 'guard.told_others',
    weight: -4,
    pattern: whole(
      `(?:tell|told|ask|asked|asking|telling|make|making|get) (?:him|her|them|it|(?:my|your|the|our|his|her|their) \\S+)(?: \\S+)? to (?:stop|quit|cancel|end|leave|unsubscribe|remove)`,
    ),
  },
  {
    id: 'guard.remove_thing',
    weight: -3.5,
    pattern: whole(
      `(?:remove|removed|removing|take|took|pull|haul|delete) (?:(?:the|that|this|those|these|an?|one|my|our|old|all) )+(?!number|name|info|phone|cell|contact|texts?|messages?|list)\\S+`,
    ),
  },
  {
    id: 'guard.wont_stop',
    weight: -4,
    pattern: whole(
      `(?:wont|doesnt|does not|will not|cant|cannot|didnt|isnt|keeps?|hasnt|never) (?:stop\\w*|quit\\w*) (?!text|txt|messag|send|spam|contact)\\S+`,
    ),
  },
];

/** An echo of our own texts. */
export const OUR_OWN = GUARDS.find(({ id }) => id === 'guard.our_own_words')!.pattern;

/** Words of a crisis: a person first, before any keyword class. */
export const CRISIS = whole(
  `(?:(?:kill|hurt|harm)(?:ing)? (?:myself|himself|herself)|suicid\\w+|end(?:ing)? (?:my|his|her) (?:own )?life|end(?:ing)? it all|want to die|wanna die|matarme|suicidarme|me tuer|mich umbringen|me matar|uccidermi|убить себя|покончить с собой)`,
);

/** That somebody else has the phone. */
export const WRONG_PERSON = MATCHES.find(({ id }) => id === 'match.wrong_number')!.pattern;

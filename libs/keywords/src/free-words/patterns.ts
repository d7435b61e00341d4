/**
 * The few rules that stand above what training says. Matched against folded text (lower-case, no accents, one blank between words).
 */

/** A beginning or a blank, and an end or a blank: `\b` knows no letters but Latin ones. */
const whole = (source: string): RegExp => new RegExp(`(?:^| )${source}(?= |$)`, 'u');

/** An echo of our own texts must never count, or two machines would answer each other. */
export const OUR_OWN = whole(
  `(?:reply|text|txt|send) (?:start|stop|unstop|help|yes|quit|unsubscribe) (?:to|for|at any time|2)|you are (?:now )?(?:opted out|unsubscribed)`,
);

/** Words of a crisis: a person first, before any keyword class. */
export const CRISIS = whole(
  `(?:(?:kill|hurt|harm)(?:ing)? (?:myself|himself|herself)|suicid\\w+|end(?:ing)? (?:my|his|her) (?:own )?life|end(?:ing)? it all|want to die|wanna die|matarme|suicidarme|me tuer|mich umbringen|me matar|uccidermi|убить себя|покончить с собой)`,
);

/** That somebody else has the phone. */
export const WRONG_PERSON = whole(
  `(?:(?:wrong|incorrect) (?:number|num|no|person|guy|girl|lady|phone|contact|man|woman)|numero equivocado|equivoc\\w+ de numero|mauvais numero|falsche nummer|numero errado|numero sbagliato|sbagliato numero|verkeerd nummer|zly numer|fel nummer|forkert nummer|feil nummer|vaara numero|yanlis numara|ошиблись номером|не тот номер|помилились номером|رقم خاطي|رقم غلط|טעות במספר|מספר שגוי|sai so|nham so|maling number)`,
);

import { foldWords } from './fold.js';
import { trustedTable, type KeywordEntry, type KeywordMeaning } from './table.js';

/**
 * English words and phrases, from the keyword data of the compliance reference (version 2026-11). Matched as the whole message
 * only. Misspellings, the scored phrase matcher and further languages come as further tables and stages; these stay first.
 */
export const ENGLISH_VERSION = 'en/2026-11.1';

const words = (list: string): readonly string[] => list.split('|').map((word) => word.trim());
const entries = (group: string, meaning: KeywordMeaning, list: string): readonly KeywordEntry[] =>
  words(list).map((word) => ({ word, meaning, rule: `${group}.${foldWords(word).replaceAll(' ', '_')}` }));

/** The seven words that revoke consent by themselves (47 CFR 64.1200(a)(10), R-1.1): in every tenant, language and state. */
const PER_SE: readonly KeywordEntry[] = [
  ...entries('kw.per_se', 'opt_out', 'stop|quit|end|revoke|opt out|cancel|unsubscribe'),
  { word: 'optout', meaning: 'opt_out', rule: 'kw.per_se.opt_out' },
];

/** Words on which a provider or carrier blocks by itself: we must not know less than they do. */
const PROVIDER_WORDS = entries('kw.provider_word', 'opt_out', 'stopall|stop all|unsub|remove|td');

/** Opt-in of every provider. YES is none by itself: see `decideKeyword`. */
const OPT_IN = entries('kw.opt_in', 'opt_in', 'start|unstop');
const HELP = entries('kw.help', 'help', 'help|info');

/** What no list may turn: opt-out words, and HELP and START, which carriers hold every sender to. */
export const MANDATORY = trustedTable(ENGLISH_VERSION, [...PER_SE, ...PROVIDER_WORDS, ...OPT_IN, ...HELP]);

/** Answers to a question of ours (S1.50). A list may give them another meaning. */
export const ANSWERS = trustedTable(ENGLISH_VERSION, [
  ...entries('kw.ack', 'acknowledgement', 'yes|y|ok|ack|confirm'),
  ...entries('kw.decline', 'decline', 'no|decline'),
]);

/** The one answer that Twilio counts as opting in. */
export const YES = 'yes';

/** Opt-out words that stand in one piece however they are dotted or spaced: "S.T.O.P.", "opt-out", "un subscribe". */
export const ONE_PIECE = trustedTable(
  ENGLISH_VERSION,
  [...PER_SE, ...PROVIDER_WORDS]
    .filter(({ word }) => word.length > 2)
    .map((entry) => ({ ...entry, word: entry.word.replaceAll(' ', '') })),
);

/** Opt-out words that take an object in everyday speech ("cancel my visit"): they stand alone or not at all. */
export const TAKES_OBJECT: ReadonlySet<string> = new Set(words('cancel|end|quit|remove|td'));

/** What people say around a word out of politeness or haste. */
export const POLITE: ReadonlySet<string> = new Set(
  words('please|pls|plz|thanks|thank|you|thx|ty|now|asap|immediately|ok|okay|just|but|then|alright'),
);

/** The same in other languages, word by word. Around an opt-out word only, as the English ones. */
export const POLITE_ABROAD: ReadonlySet<string> = new Set(
  (
    'por favor porfa porfavor gracias ya svp stp merci sil vous plait te bitte danke sofort jetzt obrigado obrigada obg pfv grazie per favore subito ' +
    'aub alsjeblieft bedankt graag nu prosze dziekuje tack snalla tak takk venligst vennligst kiitos lutfen tesekkurler artik hemen ' +
    'пожалуиста спасибо плиз уже будь ласка дякую شكرا رجاء فضلك من لو سمحت בבקשה תודה cam on po salamat naman na mig mich mij mnie меня мене beni meg minut'
  ).split(' '),
);

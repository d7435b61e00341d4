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
  words('please|pls|plz|thanks|thank|you|thx|ty|now|asap|immediately|ok|okay|just|but'),
);

/** The same in other languages, word by word. Around an opt-out word only, as the English ones. */
export const POLITE_ABROAD: ReadonlySet<string> = new Set(
  (
    'por favor porfa porfavor gracias ya svp stp merci sil vous plait te bitte danke sofort jetzt obrigado obrigada obg pfv grazie per favore subito ' +
    'aub alsjeblieft bedankt graag nu prosze dziekuje tack snalla tak takk venligst vennligst kiitos lutfen tesekkurler artik hemen ' +
    'пожалуиста спасибо плиз уже будь ласка дякую شكرا رجاء فضلك من لو سمحت בבקשה תודה cam on po salamat naman na'
  ).split(' '),
);

const PHRASE_ENTRIES = entries(
  'phrase',
  'opt_out',
  'stop texting|stop texting me|stop txting me|stop texting this number|stop messaging|stop messaging me|stop contacting me|' +
    'stop texts|stop sms|stop messages|stop all texts|stop all messages|stop the texts|stop the messages|' +
    'stop these texts|stop these messages|stop sending texts|stop sending messages|stop sending me texts|' +
    'stop sending me messages|stop sending these|stop sending me these|stop spamming me|quit texting me|' +
    'quit messaging me|do not text|do not text me|do not text me again|do not text me anymore|do not text this number|' +
    'dont text|dont text me|dont text me again|dont text me anymore|dont text this number|never text me again|' +
    'do not message me|dont message me|do not contact me|do not contact me again|dont contact me|' +
    'dont contact me again|no more texts|no more messages|no more sms|unsubscribe me|unsub me|i want to unsubscribe|' +
    'i would like to unsubscribe|i wish to unsubscribe|opt me out|i want to opt out|i would like to opt out|' +
    'i wish to opt out|i opt out|take me off your list|take me off this list|take me off your text list|' +
    'take me off your mailing list|take me off your contact list|remove me|remove me from your list|' +
    'remove me from this list|remove me from your text list|remove me from your mailing list|' +
    'remove me from your contact list|remove me from the list|remove my number|remove my number from your list|' +
    'delete my number|lose my number|leave me alone|i revoke my consent|i withdraw my consent|cease and desist|' +
    'i do not wish to be contacted|i do not want to be contacted|stop2quit|stop 2 quit|stop to quit|stop quit|exit|' +
    'wrong number|you have the wrong number|you got the wrong number',
);
/** Sentences that ask for an end of texts and nothing else, whatever came before. */
export const PHRASES = trustedTable(ENGLISH_VERSION, PHRASE_ENTRIES);

/** The phrases as a hasty thumb writes them, without a blank: "stopmessagingme". */
export const PHRASES_IN_ONE = trustedTable(
  ENGLISH_VERSION,
  PHRASE_ENTRIES.filter(({ word }) => word.includes(' ') && word.length >= 9).map((entry) => ({
    ...entry,
    word: entry.word.replaceAll(' ', ''),
  })),
);

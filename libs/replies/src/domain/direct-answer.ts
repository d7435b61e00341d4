import { trueAnswer } from './disclosure.js';
import { asRead, asWords } from './plain-text.js';

/** What may be decided without asking the model, and is therefore decided the same way every time. */
export type DirectAnswer =
  | { readonly kind: 'reply'; readonly text: string; readonly language: string }
  | { readonly kind: 'handoff'; readonly reason: 'crisis' | 'minor' | 'asked_for_person' }
  /** The question what writes here came along with others: the model answers, and the answer must say that it is an AI. */
  | { readonly kind: 'ask_model'; readonly mustDisclose: boolean };

/**
 * Danger to life or limb, in words people use (R-9.8, R-3.3). A false find brings a person to a conversation that needed none; a miss leaves
 * somebody alone with a bot: so the table is wide.
 */
const CRISIS: readonly RegExp[] = [
  /\b(?:kill(?:ing)?|hurt(?:ing)?|harm(?:ing)?|cut(?:ting)?|shoot(?:ing)?|hang(?:ing)?) (?:my ?self|him ?self|her ?self|them ?sel(?:f|ves))\b/u,
  /\bsuicid(?:e|al|io|arme|arse)\b|\bkms\b|\bkys\b|\bself[- ]?harm/u,
  /\b(?:end(?:ing)?|take|taking|took) (?:my|his|her|their)(?: own)? life\b|\bend it all\b|\bno reason to live\b|\bbetter off dead\b/u,
  /\b(?:i want|i wanna|i just want|i'm going|i'm gonna|im gonna|i wish i) (?:to )?(?:die|be dead|was dead|were dead|disappear forever)\b(?! (?:laughing|of))/u,
  /\b(?:don't|dont|do not) (?:want to|wanna) (?:live|be alive|exist|wake up (?:again|anymore|tomorrow))\b/u,
  /\b(?:can't|cant|cannot|not|stopped) breath(?:e|ing)\b|\b(?:chest pain|heart attack|having a (?:stroke|seizure)|overdos(?:e|ed|ing)|passed out|unconscious|unresponsive)\b/u,
  /\b(?:bleeding|bleed) (?:a lot|heavily|badly|out|to death|everywhere)\b|\bbleeding (?:won't|wont|will not|doesn't|doesnt) stop\b|\bwon't stop bleeding\b/u,
  /\b(?:throat|tongue|face|neck) (?:is |are )?(?:closing|swelling|swollen)\b/u,
  /\b(?:call|calling|called|need) (?:911|an ambulance|the police|999|112)\b|\bthis is an emergency\b|\blife[- ]threatening\b/u,
  /\b(?:going|gonna|trying|threatened|wants) (?:to )?(?:kill|shoot|stab|rape) (?:me|us|you|him|her|them)\b|\b(?:he|she|they)(?:'s| is|'re| are)? (?:beating|attacking|strangling|hurting) (?:me|us)\b/u,
  /\b(?:house|home|building|apartment|kitchen|room) (?:is |'s )?on fire\b|\bgas leak\b|\bsmell gas\b/u,
  /\b(?:quiero|voy a) (?:morir|morirme|matarme)\b|\bno quiero (?:vivir|seguir viviendo)\b|\bquitarme la vida\b|\bno puedo respirar\b|\bllam[ea]n? al 911\b|\bes una emergencia\b/u,
  /\b(?:je veux mourir|me suicider|me tuer|ich will sterben|mich umbringen|mir das leben nehmen|quero morrer|me matar|voglio morire|uccidermi)\b/u,
];

const MINOR: readonly RegExp[] = [
  /\b(?:i'm|im|i am) (?:only |just )?(?:[5-9]|1[0-7])(?: ?(?:years? old|y\/?o|yrs?(?: old)?)\b|(?: and my (?:mom|dad|parents)))/u,
  /\b(?:i'm|im|i am) (?:a minor|a kid|a child|underage|in (?:elementary|middle|primary) school)\b/u,
  /\btengo (?:[5-9]|1[0-7]) años\b/u,
];

const PERSON_WORDS = new Set(
  'agent|human|person|representative|rep|operator|real person|a person|a human|human please|agent please|person please|live agent|live person|speak to agent|talk to agent|agente|humano|persona|una persona|operador|mensch|humain|pessoa|umano'.split(
    '|',
  ),
);
const ASKS_FOR_PERSON =
  /(?<!\b(?:don't|dont|not|never|no) (?:\w+ ){0,3})\b(?:(?:talk|speak|chat) (?:to|with)|connect me (?:to|with)|transfer me to|get me|give me|i (?:want|need)|put me through to) (?:an? |the |some )?(?:real |live |actual |other )*(?:human(?: being)?|person|agent|representative|operator|manager|supervisor|owner)\b|\b(?:hablar con|p[aá]same con|quiero) (?:un |una |el |la )?(?:persona(?: real)?|humano|agente|representante|gerente)\b/u;

interface WhatAreYou {
  readonly language: string;
  readonly pattern: RegExp;
}
const BEING = String.raw`(?:(?:a |an |the )?(?:real |actual |live |human |ai |chat ?)*(?:(?:ro)?bots?|robots?|chatbots?|human(?: being)?|person|machine|computer|ai|program|automated)|for real|real)`;
const WHAT_ARE_YOU: readonly WhatAreYou[] = [
  {
    language: 'en',
    pattern: new RegExp(
      String.raw`\b(?:(?:are|r) (?:you|u|ya|y'all)|you|u|is this|is it|is that|am i (?:talking|texting|chatting|speaking) (?:to|with)) ?(?:really |actually |even |just |like |seriously )*${BEING}(?: or (?:not|what|${BEING}))?(?= *(?:[?!.,]|$|here|lol|or\b))`,
      'u',
    ),
  },
  {
    language: 'en',
    pattern: /\bwho(?:'s| is) this\b|\bwho am i (?:talking|texting|chatting) (?:to|with)(?= *(?:[?!.,]|$))/u,
  },
  { language: 'en', pattern: /^(?:(?:ro)?bot|human|ai|robot|chatbot)\s*\?+$/u },
  {
    language: 'es',
    pattern:
      /\b(?:eres|es usted|es esto|esto es|hablo con|estoy hablando con) (?:un |una )?(?:ser )?(?:ro)?(?:bot|robot|human[oa]|persona(?: real)?|m[aá]quina|ia|real)(?: o (?:un |una )?\p{L}+(?: real)?)?(?= *(?:[?!.,]|$))/u,
  },
  {
    language: 'fr',
    pattern:
      /\b(?:[eê]tes[- ]vous|es[- ]tu|tu es|vous [eê]tes|je parle [aà]|c'est) (?:un |une )?(?:vrai |vraie )?(?:ro)?(?:bot|robot|humain|humaine|personne|machine|ia)(?= *(?:[?!.,]|$))/u,
  },
  {
    language: 'de',
    pattern:
      /\b(?:bist du|sind sie|ist das|schreibe ich mit|rede ich mit) (?:ein |eine |einem |einer )?(?:echter? )?(?:ro)?(?:bot|roboter|mensch(?:en)?|maschine|ki)(?= *(?:[?!.,]|$))/u,
  },
  {
    language: 'pt',
    pattern:
      /\b(?:voc[eê] [eé]|[eé]s|estou falando com|isso [eé]) (?:um |uma )?(?:ro)?(?:b[oô]|bot|robot|humano|humana|pessoa|m[aá]quina|ia)(?= *(?:[?!.,]|$))/u,
  },
  {
    language: 'it',
    pattern:
      /\b(?:sei|[eè] lei|parlo con|sto parlando con) (?:un |una )?(?:ro)?(?:bot|robot|umano|umana|persona|macchina|ia)(?= *(?:[?!.,]|$))/u,
  },
];

const FILLER =
  /\b(?:hi|hello|hey|yo|ok|okay|wait|so|um|lol|haha|please|pls|seriously|just|curious|wondering|asking|question|quick|but|and|here|real|tell|me|honestly|be|honest|hola|por|favor|bonjour|hallo|ol[aá]|ciao)\b/gu;
/** Words that may remain beside the question for the fixed answer to be the whole answer. */
const WORDS_BESIDE_QUESTION = 2;

/**
 * What must not be left to the model: crisis words and minors go to a person (R-9.8), so does asking for one, and "are you a robot?" gets the
 * true answer (R-9.1). `texts` are all texts since our side last spoke: a cry for help split over three texts is still one.
 */
export function directAnswer(texts: readonly string[], business: string): DirectAnswer {
  const burst = texts.map((text) => asRead(text).toLowerCase().trim());
  const joined = burst.join(' ').replace(/\s+/g, ' ');
  if (CRISIS.some((pattern) => pattern.test(joined))) return { kind: 'handoff', reason: 'crisis' };
  if (MINOR.some((pattern) => pattern.test(joined))) return { kind: 'handoff', reason: 'minor' };
  if (burst.some((text) => PERSON_WORDS.has(asWords(text))) || ASKS_FOR_PERSON.test(joined))
    return { kind: 'handoff', reason: 'asked_for_person' };

  const asked = WHAT_ARE_YOU.find(({ pattern }) => burst.some((text) => pattern.test(text)));
  if (asked === undefined) return { kind: 'ask_model', mustDisclose: false };
  const beside = asWords(
    burst
      .map((text) => text.replace(asked.pattern, ' '))
      .join(' ')
      .replace(FILLER, ' '),
  );
  const left = beside === '' ? 0 : beside.split(' ').length;
  if (left > WORDS_BESIDE_QUESTION) return { kind: 'ask_model', mustDisclose: true };
  return { kind: 'reply', text: trueAnswer(business, asked.language), language: asked.language };
}

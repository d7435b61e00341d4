import { factFor } from './facts.js';
import { languageOf, PHRASES, type Language, type Phrases } from './phrases.js';
import { quotable, recollect, turnRound, type Recollection } from './recollection.js';
import { readSystemPrompt, type PromptReading } from './system-prompt.js';
import type { Transcript } from './transcript.js';

/** What the model decided, in the shape of the action object (claude.md §7). */
export interface Answer {
  readonly action: 'reply' | 'handoff' | 'no_reply';
  readonly text: string;
  readonly language: string;
  readonly needs_human: boolean;
  readonly reason: string;
  readonly facts_used: readonly string[];
}

const WANTS_HUMAN =
  /\b(?:human|real person|a person|someone|somebody|operator|representative|agent|manager|call me|speak (?:to|with)|talk (?:to|with)|persona|humano|alguien|mensch|mitarbeiter|jemand|quelqu'un|humain|conseiller)\b/i;
const WANTS_LAWYER =
  /\b(?:lawyer|attorney|sue you|suing|emergency|gas leak|abogado|emergencia|anwalt|notfall|avocat|urgence)\b/i;
const ASKS_NEED =
  /\b(?:what did i (?:say|tell|ask|need|want|write)|do you (?:remember|know) what i|remember what i|what (?:was|is) it i|what i (?:said|needed|asked)|qué (?:dije|necesitaba)|was (?:habe|hatte) ich (?:gesagt|geschrieben)|qu'est-ce que j'ai dit)\b/i;
const ASKS_NAME =
  /\b(?:what(?:'s| is| was) my name|do you (?:know|remember) my name|who am i|cómo me llamo|wie hei(?:ß|ss)e ich|comment je m'appelle)\b/i;
const ASKS_WHO =
  /\b(?:who (?:is this|are you)|who's this|what (?:business|company) is this|quién es|wer ist (?:das|da)|qui est-ce)\b/i;
const ASKS_PRICE =
  /\b(?:how much|price|prices|pricing|cost|costs|quote|rate|rates|fee|cuánto|cuanto|precio|cuesta|wie viel|wieviel|preis|kostet|kosten|combien|prix|tarif)\b/i;
const ASKS_HOURS =
  /\b(?:hours|when (?:are|do) you (?:open|close)|open (?:today|now|tomorrow|on)|horario|abren|öffnungszeiten|geöffnet|horaires|ouvert)\b/i;
const ASKS = /\?/;
const THANKS =
  /^\W*(?:thanks|thank you|thx|ok|okay|great|perfect|awesome|cool|bye|goodbye|gracias|vale|danke|super|merci|parfait)\b[^?]{0,40}$/i;
const GREETS =
  /^\W*(?:hi|hello|hey|good (?:morning|afternoon|evening)|hola|buenos días|buenas|hallo|guten (?:tag|morgen)|bonjour|salut)(?:\W+(?:there|again|everyone|all))?\W*$/i;

/** Everything one reply is made from. */
interface Scene {
  readonly said: string;
  readonly now: Recollection;
  readonly before: Recollection;
  readonly prompt: PromptReading;
  readonly answers: readonly string[];
  readonly say: Phrases;
  readonly language: Language;
}

/** A reply in parts, before it is signed. */
interface Draft {
  readonly parts: readonly (string | null)[];
  readonly reason: string;
  readonly action?: Answer['action'];
  readonly needsHuman?: boolean;
  readonly factsUsed?: readonly string[];
}

/**
 * The simulated model's reply. The same request gives the same words for ever. It uses what the customer said before, names the
 * business of the system prompt, asks for what is missing, and never names a price, a link or a number.
 */
export function composeAnswer(transcript: Transcript): Answer {
  const said = transcript.burst.join('\n').trim();
  const language = languageOf(said === '' ? transcript.earlier.join('\n') : said);
  const earlier =
    transcript.summary === '' ? transcript.earlier : [...summaryAsSpoken(transcript.summary), ...transcript.earlier];
  const scene: Scene = {
    said,
    now: recollect(transcript.burst),
    before: recollect(earlier),
    prompt: readSystemPrompt(transcript.system),
    answers: transcript.answers,
    say: PHRASES[language],
    language,
  };
  const draft = decide(scene);
  return {
    action: draft.action ?? 'reply',
    text: signed(draft, scene),
    language,
    needs_human: draft.needsHuman ?? false,
    reason: draft.reason,
    facts_used: draft.factsUsed ?? [],
  };
}

function decide(scene: Scene): Draft {
  const { said, now, before, prompt, say } = scene;
  const name = now.name ?? before.name;
  if (said === '') return { parts: [say.noPictures], reason: 'no words in the text' };
  if (quotableOrShort(said) === null) return { parts: [say.received, question(scene)], reason: 'no words in the text' };
  if (prompt.corrected) return { parts: [say.received, say.willCheck], reason: 'plain after a correction' };
  if (
    WANTS_LAWYER.test(said) ||
    (WANTS_HUMAN.test(said) && now.need === null) ||
    /\b(?:speak|talk) (?:to|with)\b/i.test(said)
  )
    return {
      parts: [recall(scene), say.human(name)],
      reason: 'asked for a person',
      action: 'handoff',
      needsHuman: true,
    };
  if (ASKS_NAME.test(said))
    return { parts: [name === null ? say.nameUnknown : say.yourName(name)], reason: 'asked for their name' };
  if (ASKS_NEED.test(said))
    return { parts: [recall(scene) ?? say.nothingYet, question(scene)], reason: 'asked what they said before' };
  if (ASKS_WHO.test(said))
    return {
      parts: [prompt.business === null ? say.weAreTeam : say.weAre(prompt.business), say.askNeed],
      reason: 'asked who we are',
    };
  if (ASKS_PRICE.test(said))
    return { parts: [recall(scene), say.price, question(scene)], reason: 'asked for a price', needsHuman: true };
  const fact = ASKS.test(said) || ASKS_HOURS.test(said) ? factFor(said, prompt.facts, prompt.business) : null;
  if (fact !== null) return { parts: [fact, recall(scene)], reason: 'asked for a fact', factsUsed: [fact] };
  if (ASKS_HOURS.test(said))
    return prompt.hours === null
      ? { parts: [recall(scene), say.willCheck], reason: 'hours are not known', needsHuman: true }
      : { parts: [say.hours(prompt.hours), recall(scene)], reason: 'asked for the hours', factsUsed: ['hours'] };
  if (THANKS.test(said)) return { parts: [say.welcome(name), recall(scene)], reason: 'said thanks' };
  if (GREETS.test(said))
    return {
      parts: [say.hello(prompt.introduced ? null : prompt.business, name), recall(scene), question(scene)],
      reason: 'greeted',
    };
  if (now.need !== null) {
    const need = scene.language === 'en' ? now.need : now.needQuoted!;
    return {
      parts: [say.understood(need), before.need === null ? null : recall(scene), question(scene)],
      reason: 'said what they need',
    };
  }
  if (ASKS.test(said))
    return { parts: [recall(scene), say.willCheck], reason: 'asked what is not known', needsHuman: true };
  if (now.name !== null)
    return { parts: [say.thanksTo(now.name), recall(scene), question(scene)], reason: 'gave their name' };
  const what = quotable(scene.language === 'en' ? turnRound(said) : said);
  return {
    parts: [what === null ? say.received : say.noted(what), recall(scene), question(scene)],
    reason: 'added something',
  };
}

/** A text that is neither words nor a short answer such as "2": a lone emoji or nothing at all. */
const quotableOrShort = (said: string): string | null => quotable(said) ?? (/[\p{L}\d]/u.test(said) ? said : null);

function recall({ before, say, language }: Scene): string | null {
  const need = language === 'en' ? before.need : before.needQuoted;
  return need === null ? null : say.mentioned(need);
}

/** What is still missing, one thing at a time. */
function question({ now, before, prompt, answers, say }: Scene): string {
  const need = now.need ?? before.need;
  const day = now.day ?? before.day;
  const name = now.name ?? before.name;
  const asked = prompt.askFor === null ? null : say.tellUs(prompt.askFor);
  if (asked !== null && !answers.some((answer) => answer.includes(asked))) return asked;
  if (need === null) return say.askNeed;
  if (day === null) return say.askDay;
  return name === null ? say.askName : say.allSet(name, day);
}

/** Every reply names the business once: in the greeting, or as a signature. */
function signed(draft: Draft, { prompt, say, answers }: Scene): string {
  const body = draft.parts.filter((part) => part !== null && part !== '').join(' ');
  if (prompt.business === null || prompt.introduced || body.includes(prompt.business)) return body;
  return answers.length === 0 ? `${say.weAre(prompt.business)} ${body}` : `${body} - ${prompt.business}`;
}

/** Our own summary speaks of the customer in the third person. */
const summaryAsSpoken = (summary: string): readonly string[] =>
  summary.split(/(?<=[.;\n])/).map((sentence) =>
    sentence
      .replace(/\b(?:the )?customer(?:'s name)? is (?=\p{Lu})/giu, 'my name is ')
      .replace(/\b(?:the )?customer(?: named)? (?=\p{Lu})/gu, 'my name is ')
      .replace(/\b(?:the customer|they|he|she) needs?\b/gi, 'I need')
      .replace(/\bneeds\b/gi, 'I need'),
  );

/** A summary of everything the customer said, for the background job that asks for one. */
export function composeSummary({ earlier, burst, summary }: Transcript): string {
  const { name, need, day } = recollect([...earlier, ...burst]);
  const first = [...earlier, ...burst].map(quotable).find((text) => text !== null) ?? null;
  const facts = [
    summary === '' ? null : summary,
    name === null ? null : `The customer's name is ${name}.`,
    need === null
      ? first === null
        ? null
        : `They wrote: ${first}.`
      : `They said ${need}.`.replace('said you', 'said they').replace('said your', 'spoke of their'),
    day === null ? null : `Day named: ${day}.`,
  ].filter((fact) => fact !== null);
  return facts.length === 0 ? 'Nothing of substance was said.' : facts.join(' ');
}

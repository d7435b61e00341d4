/** Languages this model answers in; everything else is answered in English. */
export type Language = 'en' | 'es' | 'de' | 'fr';

/** The sentences of one language. They never name a price, a link or a number. */
export interface Phrases {
  readonly hello: (business: string | null, name: string | null) => string;
  readonly askNeed: string;
  readonly understood: (need: string) => string;
  readonly mentioned: (need: string) => string;
  readonly nothingYet: string;
  readonly yourName: (name: string) => string;
  readonly nameUnknown: string;
  readonly weAre: (business: string) => string;
  readonly weAreTeam: string;
  readonly noted: (what: string) => string;
  readonly received: string;
  readonly askDay: string;
  readonly askName: string;
  readonly allSet: (name: string, day: string) => string;
  readonly thanksTo: (name: string) => string;
  readonly tellUs: (what: string) => string;
  readonly human: (name: string | null) => string;
  readonly price: string;
  readonly hours: (hours: string) => string;
  readonly willCheck: string;
  readonly welcome: (name: string | null) => string;
  readonly noPictures: string;
}

const comma = (name: string | null): string => (name === null ? '' : `, ${name}`);
const blank = (name: string | null): string => (name === null ? '' : ` ${name}`);

export const PHRASES: Readonly<Record<Language, Phrases>> = {
  en: {
    hello: (business, name) => `Hi${blank(name)}!${business === null ? '' : ` This is ${business}.`}`,
    askNeed: 'What can we help you with?',
    understood: (need) => `Got it: ${need}.`,
    mentioned: (need) => `You mentioned ${need}.`,
    nothingYet: 'You have not told us what you need yet.',
    yourName: (name) => `You told us your name is ${name}.`,
    nameUnknown: 'You have not told us your name yet.',
    weAre: (business) => `This is ${business}, by text.`,
    weAreTeam: 'This is our assistant, by text.',
    noted: (what) => `Thanks, noted: ${what}.`,
    received: 'Thanks, we got your message.',
    askDay: 'What day suits you?',
    askName: 'What name should we put down?',
    allSet: (name, day) => `${name}, we noted ${day}; the team will confirm by text.`,
    thanksTo: (name) => `Thanks, ${name}.`,
    tellUs: (what) => `Could you tell us ${what}?`,
    human: (name) => `Of course${comma(name)}. A colleague will text you here shortly.`,
    price: 'I cannot quote prices by text; a colleague will get back to you about that.',
    hours: (hours) => `Our hours: ${hours}.`,
    willCheck: 'I will check and let you know here.',
    welcome: (name) => `You're welcome${comma(name)}!`,
    noPictures: 'I cannot open pictures here. Please tell us in words.',
  },
  es: {
    hello: (business, name) => `Hola${blank(name)}.${business === null ? '' : ` Le escribe ${business}.`}`,
    askNeed: '¿En qué podemos ayudarle?',
    understood: (need) => `Entendido: ${need}.`,
    mentioned: (need) => `Usted mencionó: ${need}.`,
    nothingYet: 'Todavía no nos ha dicho qué necesita.',
    yourName: (name) => `Nos dijo que se llama ${name}.`,
    nameUnknown: 'Todavía no nos ha dicho su nombre.',
    weAre: (business) => `Somos ${business}, por mensaje de texto.`,
    weAreTeam: 'Somos el asistente, por mensaje de texto.',
    noted: (what) => `Gracias, tomamos nota: ${what}.`,
    received: 'Gracias, recibimos su mensaje.',
    askDay: '¿Qué día le viene bien?',
    askName: '¿A nombre de quién?',
    allSet: (name, day) => `${name}, anotamos ${day}; el equipo le confirma por aquí.`,
    thanksTo: (name) => `Gracias, ${name}.`,
    tellUs: (what) => `¿Nos puede indicar lo siguiente: ${what}?`,
    human: (name) => `Claro${comma(name)}. Una persona de nuestro equipo le escribe aquí en breve.`,
    price: 'No podemos dar precios por mensaje; un colega le responde sobre eso.',
    hours: (hours) => `Horario: ${hours}.`,
    willCheck: 'Lo consultamos y le avisamos por aquí.',
    welcome: (name) => `Con gusto${comma(name)}.`,
    noPictures: 'Aquí no podemos abrir imágenes. Por favor, escríbanos con palabras.',
  },
  de: {
    hello: (business, name) => `Hallo${blank(name)}!${business === null ? '' : ` Hier ist ${business}.`}`,
    askNeed: 'Wie können wir helfen?',
    understood: (need) => `Verstanden: ${need}.`,
    mentioned: (need) => `Sie hatten geschrieben: ${need}.`,
    nothingYet: 'Sie haben noch nicht geschrieben, was Sie brauchen.',
    yourName: (name) => `Sie heißen ${name}, haben Sie geschrieben.`,
    nameUnknown: 'Ihren Namen haben Sie noch nicht genannt.',
    weAre: (business) => `Hier schreibt ${business}.`,
    weAreTeam: 'Hier schreibt der Assistent.',
    noted: (what) => `Danke, notiert: ${what}.`,
    received: 'Danke, Ihre Nachricht ist da.',
    askDay: 'Welcher Tag passt Ihnen?',
    askName: 'Auf welchen Namen?',
    allSet: (name, day) => `${name}, ${day} ist notiert; das Team bestätigt hier.`,
    thanksTo: (name) => `Danke, ${name}.`,
    tellUs: (what) => `Nennen Sie uns bitte: ${what}?`,
    human: (name) => `Gerne${comma(name)}. Eine Kollegin oder ein Kollege meldet sich gleich hier.`,
    price: 'Preise nennen wir nicht per SMS; dazu meldet sich jemand bei Ihnen.',
    hours: (hours) => `Unsere Zeiten: ${hours}.`,
    willCheck: 'Wir sehen nach und melden uns hier.',
    welcome: (name) => `Gern geschehen${comma(name)}!`,
    noPictures: 'Bilder lassen sich hier nicht öffnen. Bitte in Worten.',
  },
  fr: {
    hello: (business, name) => `Bonjour${blank(name)} !${business === null ? '' : ` Ici ${business}.`}`,
    askNeed: 'Que pouvons-nous faire pour vous ?',
    understood: (need) => `Bien compris : ${need}.`,
    mentioned: (need) => `Vous aviez parlé de ceci : ${need}.`,
    nothingYet: 'Vous ne nous avez pas encore dit ce dont vous avez besoin.',
    yourName: (name) => `Vous nous avez dit vous appeler ${name}.`,
    nameUnknown: 'Vous ne nous avez pas encore dit votre nom.',
    weAre: (business) => `Ici ${business}, par SMS.`,
    weAreTeam: "Ici l'assistant, par SMS.",
    noted: (what) => `Merci, c'est noté : ${what}.`,
    received: 'Merci, nous avons bien reçu votre message.',
    askDay: 'Quel jour vous convient ?',
    askName: 'À quel nom ?',
    allSet: (name, day) => `${name}, nous avons noté ${day} ; l'équipe confirme ici.`,
    thanksTo: (name) => `Merci, ${name}.`,
    tellUs: (what) => `Pouvez-vous nous indiquer : ${what} ?`,
    human: (name) => `Bien sûr${comma(name)}. Un collègue vous écrit ici dans un instant.`,
    price: 'Nous ne donnons pas de prix par SMS ; un collègue vous répondra.',
    hours: (hours) => `Nos horaires : ${hours}.`,
    willCheck: 'Nous vérifions et vous répondons ici.',
    welcome: (name) => `Avec plaisir${comma(name)} !`,
    noPictures: 'Nous ne pouvons pas ouvrir les images ici. Écrivez-nous, merci.',
  },
};

const TELLING: readonly (readonly [Exclude<Language, 'en'>, RegExp])[] = [
  [
    'es',
    /\b(?:hola|gracias|necesito|quiero|tengo|cuánto|cuanto|por favor|buenos días|buenas|mañana|cómo|está|para|una?|qué|llamo)\b|[¿¡ñ]/gi,
  ],
  [
    'de',
    /\b(?:hallo|guten|danke|bitte|ich|brauche|wir|nicht|ein|eine|wie|viel|kostet|und|der|die|das|für|mein)\b|[ßäöü]/gi,
  ],
  [
    'fr',
    /\b(?:bonjour|merci|besoin|je|vous|avec|combien|une?|est|mon|ma|pour|demain|voudrais|cherche|salut)\b|[çêâîô]/gi,
  ],
];

/** The language of the words, by telling words: at least two hits, or one in a text of up to three words. English otherwise. */
export function languageOf(text: string): Language {
  const words = text.trim().split(/\s+/).length;
  const [best] = TELLING.map(([language, pattern]) => ({ language, hits: text.match(pattern)?.length ?? 0 })).sort(
    (left, right) => right.hits - left.hits,
  );
  return best !== undefined && best.hits >= (words <= 3 ? 1 : 2) ? best.language : 'en';
}

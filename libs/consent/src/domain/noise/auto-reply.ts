import { foldWords } from '#libs/keywords';

/**
 * Texts that a telephone or a mail system wrote by itself. They never get a model's reply. Read after keywords: nothing here may keep a STOP from
 * counting.
 */

/** What kind of machine wrote it. */
export const AUTO_REPLY_KINDS = ['driving', 'out_of_office', 'auto_reply', 'unattended'] as const;
export type AutoReplyKind = (typeof AUTO_REPLY_KINDS)[number];

/** An automatic answer and the rule that found it, e.g. `auto_reply.driving.en`. */
export interface AutoReply {
  readonly kind: AutoReplyKind;
  readonly rule: string;
}

/** Longest text that is read: automatic answers are short, and what they are stands in front. */
export const MAX_NOISE_TEXT = 1_600;

/** Phrases that only machines and people who speak of machines use. Folded: lower-case, no accents or punctuation. */
type Phrases = Partial<Record<AutoReplyKind, string>>;

const PHRASES: Record<string, Phrases> = {
  en: {
    driving:
      'driving with focus turned on|driving with do not disturb|im driving right now|i am driving right now|im driving now|i am driving now|im currently driving|i am currently driving|' +
      'sorry im driving|sorry i am driving|im driving and cant|i am driving and cannot|cant talk im driving|ill see your message when i get where im going|' +
      'i will see your message when i get where im going|sent from android auto|im not receiving notifications|i am not receiving notifications',
    out_of_office:
      'out of office|out of the office|on vacation until|on vacation and will|on holiday until|on annual leave|on parental leave|on maternity leave|i am away until|im away until|' +
      'away from my desk|away from the office|currently away|will respond when i return|will reply when i return|limited access to email|limited access to my email',
    auto_reply:
      'auto reply|autoreply|auto response|autoresponse|auto responder|autoresponder|automatic reply|automatic response|automated reply|automated response|automated message|' +
      'this is an automated|this is an automatic|do not reply to this|please do not reply|thank you for contacting us|thanks for contacting us|we have received your message and|' +
      'we received your message and will|your message has been received',
    unattended:
      'this number does not accept|this number cannot receive|this number is not monitored|this mailbox is not monitored|this inbox is not monitored|number you have texted|' +
      'unable to receive text messages|not able to receive text messages|does not receive text messages|message blocking is active|free msg|this phone number is no longer',
  },
  es: {
    driving: 'estoy conduciendo|estoy manejando|voy conduciendo',
    out_of_office: 'fuera de la oficina|fuera de oficina|estoy de vacaciones|ausente hasta',
    auto_reply:
      'respuesta automatica|mensaje automatico|contestacion automatica|no responda a este mensaje|gracias por contactarnos|gracias por comunicarse con',
    unattended: 'este numero no recibe|este numero no acepta',
  },
  fr: {
    driving: 'je conduis|je suis au volant|je suis en train de conduire',
    out_of_office:
      'absent du bureau|absente du bureau|je suis en conges|je suis en vacances|actuellement absent|actuellement absente',
    auto_reply:
      'reponse automatique|message automatique|ne pas repondre a ce message|merci de ne pas repondre|merci de nous avoir contactes',
    unattended: 'ce numero ne recoit pas|ce numero naccepte pas',
  },
  de: {
    driving: 'ich fahre gerade|ich bin gerade am steuer|ich sitze gerade am steuer|bin gerade am fahren',
    out_of_office: 'nicht im buro|nicht im bureau|abwesenheitsnotiz|ich bin im urlaub|bin im urlaub|ausser haus',
    auto_reply:
      'automatische antwort|automatisch generiert|automatisch erstellt|automatische nachricht|bitte antworten sie nicht|bitte nicht antworten',
    unattended: 'diese nummer empfangt keine|diese nummer nimmt keine',
  },
  pt: {
    driving: 'estou dirigindo|estou conduzindo|estou a conduzir',
    out_of_office: 'fora do escritorio|estou de ferias|ausente ate',
    auto_reply: 'resposta automatica|mensagem automatica|nao responda a esta mensagem|agradecemos o seu contato',
    unattended: 'este numero nao recebe|este numero nao aceita',
  },
  it: {
    driving: 'sto guidando|sono alla guida',
    out_of_office: 'fuori ufficio|fuori sede|sono in ferie|sono in vacanza',
    auto_reply: 'risposta automatica|messaggio automatico|non rispondere a questo messaggio|si prega di non rispondere',
    unattended: 'questo numero non riceve|questo numero non accetta',
  },
  nl: {
    driving: 'ik ben aan het rijden|ik rijd nu|ik zit achter het stuur|ik ben onderweg met de auto',
    out_of_office: 'niet op kantoor|afwezig tot|ik ben op vakantie|ben op vakantie',
    auto_reply:
      'automatisch antwoord|automatisch bericht|automatische reactie|niet reageren op dit bericht|niet beantwoorden',
    unattended: 'dit nummer ontvangt geen',
  },
  pl: {
    driving: 'prowadze samochod|jestem w trakcie jazdy|teraz prowadze',
    out_of_office: 'poza biurem|jestem na urlopie',
    auto_reply: 'odpowiedz automatyczna|automatyczna odpowiedz|wiadomosc automatyczna|prosze nie odpowiadac',
  },
  sv: {
    driving: 'jag kor just nu|jag kor bil',
    out_of_office: 'inte pa kontoret|jag har semester|pa semester till',
    auto_reply: 'autosvar|automatiskt svar|automatiskt meddelande',
  },
  zh: {
    driving: '我正在开车|正在开车',
    auto_reply: '自动回复|自動回覆|自动答复',
    out_of_office: '不在办公室|正在休假',
  },
  ja: { driving: '運転中', auto_reply: '自動返信|自動応答', out_of_office: '不在にしております|外出中です' },
  ko: { driving: '운전 중|운전중', auto_reply: '자동 응답|자동응답|자동 회신', out_of_office: '부재중' },
  ru: {
    driving: 'я за рулем|я сеичас за рулем',
    auto_reply: 'автоответ|автоматическии ответ',
    out_of_office: 'я в отпуске|отсутствую до',
  },
};

/** Scripts that put no blanks between words: a phrase may stand anywhere. */
const UNSPACED: ReadonlySet<string> = new Set(['zh', 'ja', 'ko']);
/** What people say of themselves in the same words as a telephone: then only the whole text counts, politeness around it aside. */
const WHOLE: ReadonlySet<string> = new Set(
  'im driving|i am driving|driving|je conduis|estoy conduciendo|estoy manejando|sto guidando|estou dirigindo|ich fahre|ik rijd'.split(
    '|',
  ),
);
const POLITE =
  /^(?:sorry|hi|hello|hey|hola|bonjour|hallo|ola|ciao|thanks|thank you) | (?:sorry|thanks|thank you|ill call you later|i will call you later|call you later|text you later|talk later)$/g;
/** Kinds that people also name in passing: a question or a reason follows ("I'm on vacation, can we move it?"). */
const ALSO_SAID: ReadonlySet<AutoReplyKind> = new Set(['driving', 'out_of_office']);
/** Phrases of those kinds that nobody says but a machine, question or not. */
const ONLY_MACHINES =
  /driving with (?:focus|do not disturb)|not receiving notifications|get where im going|out of (?:the )?office|android auto/;

interface Entry extends AutoReply {
  readonly phrase: string;
  readonly isUnspaced: boolean;
}

const ENTRIES: readonly Entry[] = Object.entries(PHRASES).flatMap(([language, kinds]) =>
  AUTO_REPLY_KINDS.flatMap((kind) =>
    (kinds[kind] ?? '')
      .split('|')
      .filter((phrase) => phrase !== '')
      .map((phrase) => ({ kind, phrase, isUnspaced: UNSPACED.has(language), rule: `auto_reply.${kind}.${language}` })),
  ),
);

/** All phrases at once, so that a text of a person is read once; the first alternative that matches leads to its entry. */
const SPACED = ENTRIES.filter(({ isUnspaced }) => !isUnspaced);
const DENSE = ENTRIES.filter(({ isUnspaced }) => isUnspaced);
const SPACED_PATTERN = new RegExp(
  `(?<![^ ])(?:${SPACED.map(({ phrase }) => foldWords(phrase)).join('|')})(?![^ ])`,
  'gu',
);
const DENSE_PATTERN = new RegExp(DENSE.map(({ phrase }) => foldWords(phrase)).join('|'), 'gu');
const BY_PHRASE: ReadonlyMap<string, Entry> = new Map(ENTRIES.map((entry) => [foldWords(entry.phrase), entry]));

/**
 * The automatic answer that a text is, or null for a person's. Prefers a person: somebody who asks something while driving or on vacation is answered. Pure, total;
 * of a long text the first {@link MAX_NOISE_TEXT} code units are read. English first; the other languages are observed phrases, not verified.
 */
export function findAutoReply(text: string): AutoReply | null {
  const head = text.slice(0, MAX_NOISE_TEXT);
  const folded = foldWords(head);
  if (folded === '') return null;
  if (WHOLE.has(folded.replace(POLITE, '').replace(POLITE, '')))
    return { kind: 'driving', rule: 'auto_reply.driving.whole' };
  const asks = /[?？]/u.test(head);
  for (const pattern of [SPACED_PATTERN, DENSE_PATTERN]) {
    for (const [phrase] of folded.matchAll(pattern)) {
      const { kind, rule } = BY_PHRASE.get(phrase)!;
      if (!asks || !ALSO_SAID.has(kind) || ONLY_MACHINES.test(phrase)) return { kind, rule };
    }
  }
  return null;
}

import { foldWords } from './fold.js';

/** A part of a text that could be said alone, folded. */
export interface Clause {
  readonly folded: string;
  /** Ends of sentences or of the text stand on both sides, not a comma or a joining word. */
  readonly isSentence: boolean;
}

/** Most clauses that are looked at: the first ones. A text of more is a letter, and its opt-out is found by its words. */
const MAX_CLAUSES = 16;
/** Code units that are cut into clauses. */
const MAX_CUT = 800;

const SENTENCE_END = /[.!?;\n\r。！？；؟।…]/u;
const PUNCTUATION = /[.!?;:,\n\r。！？；：，、،؟।…—–|/()[\]]+|\s-{1,3}\s/gu;

/** Words that begin a new clause, of all languages together. Left out is what has another meaning elsewhere ("at", "i", "en", "so", "car", "want", "mas"). */
const JOINS: ReadonlySet<string> = new Set(
  (
    'and but because cuz cus coz bc also plus btw although though anyway or ' +
    'y pero porque xq tambien ademas aunque sino ' +
    'et mais parce aussi puis sinon ' +
    'und aber weil denn ausserdem sonst ' +
    'e tambem alem porem ' +
    'ma perche anche inoltre ' +
    'maar omdat ook ' +
    'ale bo oraz ponieważ poniewaz ' +
    'och men eftersom dessutom og fordi samt mutta koska ' +
    've ama cunku ayrica ' +
    'и но потому также ещe але бо також ' +
    'لكن بس لان ولكن وكمان وايضا אבל כי וגם ' +
    'nhưng nhung nhung vi tai ' +
    'pero kasi tapos saka dahil ' +
    'epi men paske tou ansuit ' +
    'और लेकिन पर क्योंकि aur lekin kyunki ' +
    '그리고 근데 하지만 그런데'
  )
    .split(' ')
    .map(foldWords),
);

/** Question words, and what must follow for them to begin a question of their own: "when is", not "when I sleep". */
const ASKS: ReadonlyMap<string, ReadonlySet<string> | null> = new Map<string, ReadonlySet<string> | null>(
  (
    [
      [
        'when where what why who how whens wheres whats',
        'is are was were do does did will can could should would am s time about much many long far happened my the your u you',
      ],
      [
        'cuando',
        'llega llegan es son van va vienen viene puedo pueden sale sera seria abren cierran me mi estara estan',
      ],
      ['cuanto cuanta cuantos donde quien cual', ''],
      ['quand', 'est arrive arrivez serez sera vous puis'],
      ['combien ou pourquoi', ''],
      ['wann wo wieviel warum', ''],
      ['quando', 'chega e vai vem voces sera posso arriva arrivate sara'],
      ['quanto onde quanta dove', ''],
      ['kile konbyen ki', ''],
      ['kailan magkano saan bakit', ''],
      ['когда где сколько почему коли скільки', ''],
    ] as const
  ).flatMap(([asks, after]): [string, ReadonlySet<string> | null][] =>
    asks.split(' ').map((word) => [foldWords(word), after === '' ? null : new Set(after.split(' '))]),
  ),
);

/** Joining words of scripts that write no blanks, as a blank may stand there instead. */
const JOINS_IN_SIGNS = /但是|可是|不过|不過|而且|因为|因為|还有|還有|另外|顺便|順便|そして|でも|あと|それと/gu;
const SIGN = /[\u3040-\u30ff\u3400-\u9fff]/u;

/**
 * The clauses of a text: cut at punctuation, at joining words and before questions. A text of one clause is given as that one. Total;
 * linear in the part of the text that is read.
 */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  const head = text.length > MAX_CUT ? text.slice(0, MAX_CUT) : text;
  let start = 0;
  let isAfterEnd = true;
  const add = (part: string, isBeforeEnd: boolean): void => {
    const written = SIGN.test(part) ? part.replace(JOINS_IN_SIGNS, '\n') : part;
    const pieces = written.split('\n').flatMap((one) => partsOf(foldWords(one)));
    for (const [at, folded] of pieces.entries())
      if (clauses.length < MAX_CLAUSES)
        clauses.push({
          folded,
          isSentence: (at > 0 ? false : isAfterEnd) && (at < pieces.length - 1 ? false : isBeforeEnd),
        });
  };
  for (const { 0: mark, index } of head.matchAll(PUNCTUATION)) {
    // A point or an apostrophe inside a word divides nothing: "S.T.O.P", "3.50", "4:30".
    if (mark.length === 1 && isInsideWord(head, index)) continue;
    const isEnd = SENTENCE_END.test(mark);
    add(head.slice(start, index), isEnd);
    isAfterEnd = isEnd;
    start = index + mark.length;
    if (clauses.length >= MAX_CLAUSES) return clauses;
  }
  add(head.slice(start), true);
  return clauses;
}

const LETTER = /[\p{L}\p{N}]/u;
const isInsideWord = (text: string, at: number): boolean =>
  '.:,/-'.includes(text[at]!) && LETTER.test(text[at - 1] ?? ' ') && LETTER.test(text[at + 1] ?? ' ');

/** A folded part, cut at joining words and before questions. */
function partsOf(folded: string): string[] {
  if (folded === '') return [];
  const words = folded.split(' ');
  const parts: string[] = [];
  let start = 0;
  const close = (end: number): void => {
    if (end > start) parts.push(words.slice(start, end).join(' '));
  };
  for (let at = 0; at < words.length; at += 1) {
    if (JOINS.has(words[at]!)) {
      close(at);
      start = at + 1;
    } else if (at > start && beginsQuestion(words[at]!, words[at + 1])) {
      close(at);
      start = at;
    }
  }
  close(words.length);
  return parts;
}

function beginsQuestion(word: string, next: string | undefined): boolean {
  const after = ASKS.get(word);
  return after !== undefined && next !== undefined && (after === null || after.has(next));
}

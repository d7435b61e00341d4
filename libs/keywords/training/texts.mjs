/** Labelled texts for training, grown from the patterns in `texts/`. The same every time: every choice comes from one seed. */
import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('./texts/', import.meta.url);
/** Marks at the beginning of a line and what they say. */
const MARKS = {
  '+': 'opt_out',
  '-': 'free_text',
  '?': 'ambiguous',
  y: 'acknowledge',
  n: 'decline',
  h: 'help',
  i: 'opt_in',
};
/** Texts taken from one line: of a plain one, and of one that is marked as rich. */
const TAKEN = 60;
const TAKEN_OF_RICH = 260;

/** Languages written without blanks; the patterns have some for the reader. */
const UNSPACED = new Set(['zh', 'ja']);
const BLANKS_BETWEEN_SIGNS = /(?<=[^\p{ASCII}]) | (?=[^\p{ASCII}])/gu;

/** A small generator of numbers from 0 to 1 (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Every text: `{ text, lang, label, line }`, without repetitions inside a language. */
export function trainingTexts() {
  const all = [];
  for (const file of readdirSync(FOLDER).sort()) {
    if (!file.endsWith('.txt')) continue;
    const lang = file.slice(0, -4);
    const random = seeded(file.length * 7919 + file.charCodeAt(0) * 31 + file.charCodeAt(1));
    const macros = new Map();
    const seen = new Set();
    readFileSync(new URL(file, FOLDER), 'utf8')
      .split('\n')
      .forEach((line, number) => {
        if (line.startsWith('@')) macros.set(line.slice(1, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1));
        const label = MARKS[line[0]];
        if (label === undefined || line[1] !== ' ') return;
        const rich = line.startsWith('* ', 2);
        for (const one of grown(parts(line.slice(rich ? 4 : 2), macros), rich ? TAKEN_OF_RICH : TAKEN, random)) {
          const text = UNSPACED.has(lang) ? one.replace(BLANKS_BETWEEN_SIGNS, '') : one;
          if (text === '' || seen.has(`${label} ${text}`)) continue;
          seen.add(`${label} ${text}`);
          all.push({ text, lang, label, line: `${lang}:${number + 1}` });
        }
      });
  }
  return all;
}

/** `{a|b}` and `<name>` become lists of choices; a choice may hold `<name>` itself. */
function parts(pattern, macros) {
  return (pattern.match(/\{[^}]*\}|<\w+>|[^{<]+/g) ?? []).map((piece) => {
    if (piece.startsWith('<')) return choices(macros.get(piece.slice(1, -1)));
    if (!piece.startsWith('{')) return [[piece]];
    return choices(piece.slice(1, -1)).map((choice) => {
      const inner = choice[0];
      return inner.includes('<') ? { nested: parts(inner, macros) } : choice;
    });
  });
}

function choices(list) {
  return list.split('|').map((choice) => [choice]);
}

function grown(list, most, random) {
  const count = list.reduce((total, piece) => total * piece.length, 1);
  const texts = new Set();
  if (list.length === 1 && count <= most && !list[0].some((choice) => choice.nested)) {
    for (const choice of list[0]) texts.add(tidy(choice[0]));
    return texts;
  }
  for (let tries = 0; tries < most * 3 && texts.size < most; tries += 1) texts.add(tidy(picked(list, random)));
  return texts;
}

function picked(list, random) {
  return list
    .map((piece) => {
      const choice = piece[Math.floor(random() * piece.length)];
      return choice.nested ? picked(choice.nested, random) : choice[0];
    })
    .join('');
}

const tidy = (text) => text.replace(/\s+/g, ' ').trim();

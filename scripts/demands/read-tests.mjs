// Reads the names of tests out of a spec without running it: `describe`, `it` and `test`, with `.each` tables, as they nest.

const BLOCKS = new Set(['describe', 'it', 'test']);
const MODIFIERS = new Set(['each', 'only', 'concurrent', 'failing', 'skip', 'todo']);
/** What stands in a name for a part that only running would tell. */
export const OPEN = '…';
/** A `/` behind one of these begins a regular expression; behind any other word it divides. */
const BEFORE_VALUES = new Set(
  'return typeof case in of delete void throw new do else await yield instanceof'.split(' '),
);

/**
 * Every block of a spec in the order of the text: `{kind, title, path, table, runs, tests}`. `path` are the titles of the blocks around it and its own; parts that are computed are {@link OPEN}.
 * `table` are the strings of its `.each` table where its title has places for them. `tests` counts the tests in it, itself if it is one; what is skipped does not count.
 */
export function readTests(source) {
  const tokens = tokenise(source, 0).tokens;
  const partner = pairs(tokens);
  const blocks = [];
  const around = [];
  for (let at = 0; at < tokens.length; at += 1) {
    while (around.length > 0 && at > around.at(-1).end) around.pop();
    const call = readCall(tokens, partner, at);
    if (call === null) continue;
    const isSkipped = call.modifiers.some((one) => one === 'skip' || one === 'todo');
    const runs = !isSkipped && around.every((block) => block.runs);
    const { kind, title, end } = call;
    const table = /[%$]/.test(title) ? call.table : [];
    const path = [...(around.at(-1)?.path ?? []), title];
    const block = { kind, title, path, table, runs, tests: 0, end };
    blocks.push(block);
    if (kind === 'describe') around.push(block);
    else {
      for (const one of [...around, block]) one.tests += runs ? 1 : 0;
      at = end;
    }
  }
  return blocks.map(({ end: _end, ...block }) => block);
}

/** The call of a block that begins at this token, or null. */
function readCall(tokens, partner, start) {
  const { kind, text } = tokens[start];
  if (kind !== 'word' || !BLOCKS.has(text) || isPunctuation(tokens[start - 1], '.')) return null;
  const modifiers = [];
  let at = start + 1;
  for (; isPunctuation(tokens[at], '.') && tokens[at + 1]?.kind === 'word'; at += 2)
    modifiers.push(tokens[at + 1].text);
  if (modifiers.some((one) => !MODIFIERS.has(one))) return null;
  at = behindTypes(tokens, at);
  let table = [];
  if (modifiers.includes('each')) {
    const last = isPunctuation(tokens[at], '(') ? partner[at] : at;
    if (last === undefined) return null;
    table = tokens.slice(at, last + 1).flatMap((token) => (isText(token) ? [token.text] : []));
    at = last + 1;
  }
  const end = partner[at];
  if (!isPunctuation(tokens[at], '(') || end === undefined) return null;
  const title = firstArgument(tokens, partner, at + 1, end);
  return { kind: text === 'describe' ? 'describe' : 'test', title, modifiers, table, end };
}

/** Behind `<…>`, where types of a table may stand. */
function behindTypes(tokens, at) {
  if (!isPunctuation(tokens[at], '<')) return at;
  let depth = 0;
  for (let next = at; next < tokens.length; next += 1) {
    if (isPunctuation(tokens[next], '<')) depth += 1;
    if (isPunctuation(tokens[next], '>') && --depth === 0) return next + 1;
  }
  return at;
}

/** The literal parts of the first argument, in order. */
function firstArgument(tokens, partner, from, end) {
  const parts = [];
  for (let at = from; at < end && !isPunctuation(tokens[at], ','); at += 1) {
    if (isText(tokens[at])) parts.push(tokens[at].text);
    // What is handed to a function in there is not the title.
    else if (partner[at] > at) at = partner[at];
  }
  return parts.length === 0 ? OPEN : parts.join('');
}

const isText = (token) => token.kind === 'text';
const isPunctuation = (token, text) => token?.kind === 'punctuation' && token.text === text;

/** For each bracket the place of its partner. */
function pairs(tokens) {
  const partner = [];
  const open = [];
  for (const [at, { kind, text }] of tokens.entries()) {
    if (kind !== 'punctuation') continue;
    if ('([{'.includes(text)) open.push(at);
    else if (')]}'.includes(text) && open.length > 0) {
      const begin = open.pop();
      partner[begin] = at;
      partner[at] = begin;
    }
  }
  return partner;
}

/** Tokens from `at` on, to the end or, inside a template, to the brace that closes its expression. */
function tokenise(source, from, isInTemplate = false) {
  const tokens = [];
  let depth = 0;
  let at = from;
  while (at < source.length) {
    const character = source[at];
    const two = source.slice(at, at + 2);
    if (/\s/.test(character)) at += 1;
    else if (two === '//') at = indexOr(source, '\n', at);
    else if (two === '/*') at = indexOr(source, '*/', at + 2) + 2;
    else if (character === "'" || character === '"') {
      const end = endOfString(source, at);
      tokens.push({ kind: 'text', text: cooked(source.slice(at + 1, end)) });
      at = end + 1;
    } else if (character === '`') {
      const template = readTemplate(source, at);
      tokens.push({ kind: 'text', text: template.text });
      at = template.end;
    } else if (character === '/' && beginsValue(tokens.at(-1))) {
      at = endOfRegex(source, at);
      tokens.push({ kind: 'regex', text: '' });
    } else if (/[\w$#@]/.test(character)) {
      const [text] = /^[\w$#@]+/.exec(source.slice(at, at + 200));
      tokens.push({ kind: 'word', text });
      at += text.length;
    } else {
      const text = two === '=>' ? two : character;
      if (isInTemplate && text === '}' && depth === 0) return { tokens, end: at + 1 };
      if (text === '{') depth += 1;
      if (text === '}') depth -= 1;
      // `value! / 2` divides, `!/x/.test(value)` does not.
      const isAssertion = text === '!' && !beginsValue(tokens.at(-1));
      if (!isAssertion) tokens.push({ kind: 'punctuation', text });
      at += text.length;
    }
  }
  return { tokens, end: at };
}

function readTemplate(source, from) {
  let text = '';
  let at = from + 1;
  let literal = at;
  for (; at < source.length && source[at] !== '`'; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source.startsWith('${', at)) {
      text += cooked(source.slice(literal, at)) + OPEN;
      literal = tokenise(source, at + 2, true).end;
      at = literal - 1;
    }
  }
  return { text: text + cooked(source.slice(literal, at)), end: at + 1 };
}

const indexOr = (source, text, from) => {
  const at = source.indexOf(text, from);
  return at === -1 ? source.length : at;
};

function endOfString(source, from) {
  let at = from + 1;
  while (at < source.length && source[at] !== source[from]) at += source[at] === '\\' ? 2 : 1;
  return at;
}

function endOfRegex(source, from) {
  let isInClass = false;
  let at = from + 1;
  for (; at < source.length && (isInClass || source[at] !== '/'); at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '[') isInClass = true;
    else if (source[at] === ']') isInClass = false;
  }
  return at + 1;
}

/** Whether a value, not an operator, comes next. */
const beginsValue = (token) =>
  token === undefined ||
  (token.kind === 'punctuation' && !')]}'.includes(token.text)) ||
  (token.kind === 'word' && BEFORE_VALUES.has(token.text));

const ESCAPES = { n: '\n', t: '\t', r: '\r', 0: '\0', b: '\b', f: '\f', v: '\v', '\n': '' };
const cooked = (raw) =>
  raw.replaceAll(/\\(u\{([\da-fA-F]+)\}|u([\da-fA-F]{4})|x([\da-fA-F]{2})|[^])/g, (_, all, long, short, byte) => {
    const code = long ?? short ?? byte;
    return code === undefined ? (ESCAPES[all] ?? all) : String.fromCodePoint(Number.parseInt(code, 16));
  });

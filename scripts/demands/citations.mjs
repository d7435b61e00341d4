// Finds in the name of a test what it says it proves.

/** How many there are of each kind; a number beyond is a slip of the pen. Rules of compliance (R) and rows of the comparison with peers are not numbered without gaps. */
const LAST = { 'S0.': 49, 'S1.': 64, 'S2.': 12, 'S3.': 21, 'S4.': 33, I: 32, F: 48 };
const PEERS = 'AP|CV|DX|EV|IN|KC|OB|OP|OS|PR|SE|SQ|ST|TM';
const CODE = new RegExp(
  `(?<![\\w.%-])(S[0-4]\\.|I|F|R-\\d{1,2}\\.|${PEERS})(\\d{1,2})(?:[–-](?:\\1|\\d{1,2}\\.(?=\\d))?(\\d{1,2}))?(?![\\w])`,
  'g',
);

/**
 * The codes a text cites, ranges and lists spelled out: `S0.4–8, I31` is S0.4, S0.5, S0.6, S0.7, S0.8 and I31. `faults` are citations of what cannot exist.
 */
export function citations(text) {
  const codes = new Set();
  const faults = [];
  for (const [all, family, first, last = first] of text.matchAll(CODE)) {
    const [from, to] = [Number(first), Number(last)];
    if (from < 1 || to < from || to > (LAST[family] ?? 99)) faults.push(all);
    else for (let number = from; number <= to; number += 1) codes.add(`${family}${number}`);
  }
  return { codes: [...codes], faults };
}

/** Orders codes as people count: S0.9 before S0.10. */
export const inOrder = (one, other) => one.localeCompare(other, 'en', { numeric: true });

/** What a code belongs to, e.g. `S0`, `I`, `R-5`, `OB`. */
export const familyOf = (code) =>
  code.startsWith('R-') ? 'R' : code.includes('.') ? code.split('.')[0] : code.replace(/\d+$/, '');

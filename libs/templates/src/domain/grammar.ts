/** Tags a template may use. No loops, no includes, no assignments: what a text says must be readable in it. */
export const ALLOWED_TAGS = ['if', 'unless', 'case'] as const;

/** Filters a template may use. */
export const ALLOWED_FILTERS = [
  'default',
  'upcase',
  'downcase',
  'capitalize',
  'truncate',
  'strip',
  'date',
  'time',
  'round',
  'plus',
  'minus',
  'times',
  'divided_by',
] as const;

/** Words that Liquid reads as something else than a variable. */
export const RESERVED_WORDS: readonly string[] = [
  'true',
  'false',
  'nil',
  'null',
  'empty',
  'blank',
  'and',
  'or',
  'not',
  'contains',
];

/** Most tags that stand inside one another. */
export const MAX_NESTING = 8;

/** A place that is not in the language of templates. */
export interface GrammarFault {
  readonly line: number;
  readonly column: number;
  readonly code: 'ERR_TEMPLATE_SYNTAX' | 'ERR_TEMPLATE_TAG' | 'ERR_TEMPLATE_FILTER';
  readonly message: string;
}

const OPERAND = String.raw`(?:"[^"]*"|'[^']*'|-?\d{1,15}(?:\.\d{1,6})?|[a-z][a-z0-9_]*)`;
const NAMED = /^[a-z][a-z0-9_]*/;
const WHOLE_OPERAND = new RegExp(`^${OPERAND}$`);
const FILTER = new RegExp(String.raw`^[a-z_]+\s*(?::\s*${OPERAND}\s*(?:,\s*${OPERAND}\s*)*)?$`);
const CONDITION = new RegExp(
  String.raw`^(?:not\s+)?${OPERAND}(?:\s*(?:==|!=|>=|<=|>|<)\s*${OPERAND}|\s+contains\s+${OPERAND}|\s+(?:and|or)\s+(?:not\s+)?${OPERAND})*$`,
);
const ALTERNATIVES = new RegExp(String.raw`^${OPERAND}(?:(?:\s*,\s*|\s+or\s+)${OPERAND})*$`);

/** What follows the name of a tag. */
const TAG_FORMS: Readonly<Record<string, RegExp>> = {
  if: CONDITION,
  elsif: CONDITION,
  unless: CONDITION,
  case: WHOLE_OPERAND,
  when: ALTERNATIVES,
  else: /^$/,
  endif: /^$/,
  endunless: /^$/,
  endcase: /^$/,
};

const MARKUP = /\{\{-?((?:"[^"]*"|'[^']*'|[^"'}]|\}(?!\}))*)\}\}|\{%-?((?:"[^"]*"|'[^']*'|[^"'%]|%(?!\}))*)%\}/g;

/**
 * Everything in `source` that is not in the small language of templates, with its place: Liquid would take ranges, paths, brackets and whatever follows a comma in silence. Liquid itself
 * still has to parse what passes here. Linear.
 */
export function grammarFaults(source: string): readonly GrammarFault[] {
  const faults: GrammarFault[] = [];
  const at = (index: number, code: GrammarFault['code'], message: string): void => {
    const before = source.slice(0, index).split('\n');
    faults.push({ line: before.length, column: before.at(-1)!.length + 1, code, message });
  };
  let depth = 0;
  for (const { index, 1: output, 2: tag } of source.matchAll(MARKUP)) {
    if (output !== undefined) {
      const [operand, ...filters] = cutAtBars(withoutTrim(output));
      if (!WHOLE_OPERAND.test(operand!))
        at(index, 'ERR_TEMPLATE_SYNTAX', 'write {{ name }} or {{ name | filter: "argument" }}, nothing else');
      for (const filter of filters) {
        const name = NAMED.exec(filter)?.[0] ?? '';
        if (!(ALLOWED_FILTERS as readonly string[]).includes(name))
          at(
            index,
            'ERR_TEMPLATE_FILTER',
            `uses a filter that templates do not have; there are ${ALLOWED_FILTERS.join(', ')}`,
          );
        else if (!FILTER.test(filter))
          at(index, 'ERR_TEMPLATE_SYNTAX', `give ${name} its arguments as ${name}: 1, "two"`);
      }
    } else {
      const inner = withoutTrim(tag!);
      const name = NAMED.exec(inner)?.[0] ?? '';
      const form = Object.hasOwn(TAG_FORMS, name) ? TAG_FORMS[name]! : null;
      if (form === null)
        at(index, 'ERR_TEMPLATE_TAG', `uses a tag that templates do not have; there are ${ALLOWED_TAGS.join(', ')}`);
      else if (!form.test(inner.slice(name.length).trim()))
        at(
          index,
          'ERR_TEMPLATE_SYNTAX',
          `write the condition of ${name} with names, texts, numbers and ==, !=, <, >, and, or`,
        );
      if ((ALLOWED_TAGS as readonly string[]).includes(name)) {
        depth += 1;
        if (depth === MAX_NESTING + 1)
          at(index, 'ERR_TEMPLATE_SYNTAX', `stands inside ${MAX_NESTING} others; fewer are readable`);
      }
      if (name.startsWith('end')) depth -= 1;
    }
  }
  return faults;
}

const withoutTrim = (inner: string): string => (inner.endsWith('-') ? inner.slice(0, -1) : inner).trim();

/** Parts between bars that stand in no quotation. */
function cutAtBars(output: string): readonly string[] {
  const parts = [''];
  for (const [piece] of output.matchAll(/"[^"]*"|'[^']*'|\||[^|"']+|["']/g))
    if (piece === '|') parts.push('');
    else parts[parts.length - 1] += piece;
  return parts.map((part) => part.trim());
}

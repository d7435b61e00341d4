import fc from 'fast-check';
import { layOutSegments } from '#libs/sms';
import { templateFaults } from './check-template.js';
import { parseBody, renderNodes, scopeOf } from './engine.js';
import { mostSegments } from './longest-text.js';
import { readDraft, type WrittenDraft } from './read-draft.js';
import { readVariables } from './variables.js';

const NAME = { name: 'name', type: 'text', sample: 'Ann', max_length: 20 };
const WRITTEN = {
  message_type: 'transactional',
  default_language: 'en',
  bodies: { en: 'Hi {{ name }}' },
  variables: [NAME],
};

/** Every fault of saving, form first, as the use case finds them. */
const faultsOf = (more: WrittenDraft, maxSegments = 6) => {
  const draft = readDraft({ ...WRITTEN, ...more });
  return draft.ok ? templateFaults(draft.value, { maxSegments }) : draft.error;
};
const codes = (...given: Parameters<typeof faultsOf>) => faultsOf(...given).map(({ field, code }) => [field, code]);
const body = (source: string, variables: readonly object[] = [NAME], maxSegments?: number) =>
  codes({ bodies: { en: source }, variables }, maxSegments);
const optional = { ...NAME, required: false };

describe('a template is checked when it is saved (OB11)', () => {
  it('one that is in order has no faults', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ variables: [], bodies: { en: 'Thank you' } })).toEqual([]);
  });

  it('everything wrong with its form is named at once', () => {
    expect(
      codes({
        message_type: 'promo',
        default_language: 'fr',
        bodies: { en: '', EN: 'twice', xx: 'no', de: 7, 'pt-BR': 'a\u0000' },
        variables: [
          7,
          { name: 'Bad Name', type: 'number', required: 'yes', sample: null, max_length: 0, colour: 1 },
          { name: 'constructor', type: 'date', sample: '2026-01-01', max_length: 5 },
          { name: 'nil', type: 'text', sample: 'a', max_length: 1_001 },
          NAME,
          NAME,
        ],
        note: '',
      }),
    ).toEqual([
      ['message_type', 'ERR_FIELD_INVALID'],
      ['bodies.en', 'ERR_FIELD_INVALID'],
      ['bodies.en', 'ERR_TEMPLATE_LANGUAGE_INVALID'],
      ['bodies', 'ERR_TEMPLATE_LANGUAGE_INVALID'],
      ['bodies.de', 'ERR_FIELD_INVALID'],
      ['bodies.pt-BR', 'ERR_FIELD_INVALID'],
      ['default_language', 'ERR_TEMPLATE_LANGUAGE_INVALID'],
      ['variables.0', 'ERR_FIELD_INVALID'],
      ['variables.1.name', 'ERR_FIELD_INVALID'],
      ['variables.1.type', 'ERR_FIELD_INVALID'],
      ['variables.1.required', 'ERR_FIELD_INVALID'],
      ['variables.1.sample', 'ERR_TEMPLATE_SAMPLE_INVALID'],
      ['variables.1', 'ERR_UNKNOWN_FIELD'],
      ['variables.2.max_length', 'ERR_FIELD_INVALID'],
      ['variables.3.name', 'ERR_FIELD_INVALID'],
      ['variables.3.max_length', 'ERR_FIELD_INVALID'],
      ['variables.5.name', 'ERR_FIELD_INVALID'],
      ['note', 'ERR_FIELD_INVALID'],
    ]);
  });

  it.each<[string, WrittenDraft, string]>([
    ['no body', { bodies: {} }, 'bodies'],
    [
      '21 languages',
      {
        bodies: Object.fromEntries(
          'aa ab af am an ar as az ba be bg bn bo br bs ca ce cs cy da de'.split(' ').map((tag) => [tag, 'x']),
        ),
      },
      'bodies',
    ],
    ['a list of bodies', { bodies: ['x'] }, 'bodies'],
    ['1,601 characters', { bodies: { en: 'x'.repeat(1_601) } }, 'bodies.en'],
    ['41 variables', { variables: Array.from({ length: 41 }, (_, at) => ({ ...NAME, name: `v${at}` })) }, 'variables'],
    ['variables that are no list', { variables: { name: NAME } }, 'variables'],
    ['a sample as large as a body', { variables: [{ ...NAME, sample: 'x'.repeat(1_200) }] }, 'variables.0.sample'],
  ])('I31: %s is refused', (_, more, field) => {
    expect(faultsOf(more).map((fault) => fault.field)).toContain(field);
  });

  it('every variable used is declared, every one declared is used, in some language', () => {
    const other = { ...NAME, name: 'other' };
    expect(codes({ bodies: { en: 'Hi {{ nam }}', de: '{% if x == "y" %}a{% endif %}' }, variables: [NAME] })).toEqual([
      ['bodies.en', 'ERR_TEMPLATE_VARIABLE_UNDECLARED'],
      ['bodies.de', 'ERR_TEMPLATE_VARIABLE_UNDECLARED'],
      ['variables.0.name', 'ERR_TEMPLATE_VARIABLE_UNUSED'],
    ]);
    expect(codes({ bodies: { en: '{{ name }}', de: '{{ other }}' }, variables: [NAME, other] })).toEqual([]);
    expect(body('{{ name | default: other }}{% unless flag %}x{% endunless %}', [NAME])).toHaveLength(2);
  });

  it('a sample must be of its type', () => {
    expect(body('{{ name }}', [{ ...NAME, type: 'integer', max_length: 5 }])).toEqual([
      ['variables.0.sample', 'ERR_TEMPLATE_SAMPLE_INVALID'],
    ]);
    expect(body('{{ name }}', [{ ...NAME, max_length: 2 }])).toEqual([
      ['variables.0.sample', 'ERR_TEMPLATE_SAMPLE_INVALID'],
    ]);
    expect(body('{{ name }}', [{ ...NAME, sample: '{{' }])).toEqual([
      ['variables.0.sample', 'ERR_TEMPLATE_SAMPLE_INVALID'],
    ]);
  });

  it('an optional variable that would leave a hole is refused; a default or an if closes it', () => {
    const hole = [['bodies.en', 'ERR_TEMPLATE_VARIABLE_MAY_MISS']];
    expect(body('Hi {{ name }}', [optional])).toEqual(hole);
    expect(body('Hi {{ name | upcase | default: "there" }}', [optional])).toEqual(hole);
    expect(body('Hi {{ name | default: "there" | upcase }}', [optional])).toEqual([]);
    expect(body('Hi{% if name %} {{ name }}{% endif %}', [optional])).toEqual([]);
    const second = { ...optional, name: 'second' };
    expect(body('{% if name %}{{ second }}{% else %}x{% endif %}', [optional, second])).toEqual(hole);
  });

  it('S0.13: the longest it can become fits the segments of the tenant', () => {
    expect(body('{{ name }}', [{ ...NAME, max_length: 160 }], 1)).toEqual([]);
    expect(body('{{ name }}', [{ ...NAME, max_length: 161 }], 1)).toEqual([['bodies.en', 'ERR_TEMPLATE_TOO_LONG']]);
    // In the letters of its sample.
    expect(body('{{ name }}', [{ ...NAME, sample: 'Юля', max_length: 70 }], 1)).toEqual([]);
    expect(body('{{ name }}', [{ ...NAME, sample: 'Юля', max_length: 71 }], 1)).toEqual([
      ['bodies.en', 'ERR_TEMPLATE_TOO_LONG'],
    ]);
    // A branch that the sample does not take.
    const branch = `{% if name == "Bo" %}${'x'.repeat(161)}{% else %}{{ name }}{% endif %}`;
    expect(body(branch, [NAME], 1)).toEqual([['bodies.en', 'ERR_TEMPLATE_TOO_LONG']]);
    // One letter of one branch takes all the rest along.
    const emoji = `${'x'.repeat(80)}{% if name == "Bo" %}😀{% endif %}`;
    expect(body(emoji, [NAME], 1)).toEqual([['bodies.en', 'ERR_TEMPLATE_TOO_LONG']]);
    expect(body(`${'x'.repeat(130)} {{ name | default: "${'y'.repeat(40)}" }}`, [optional], 1)).toHaveLength(1);
    expect(body('{{ name | truncate: 10 }}', [{ ...NAME, max_length: 1_000 }], 1)).toEqual([]);
  });

  it('S0.13: no values as long as they may be, in the letters of the samples, need more segments than were counted', () => {
    const variables = [
      { name: 'a', type: 'text', sample: 'Ann', max_length: 90, required: false },
      { name: 'n', type: 'integer', sample: 3, max_length: 6 },
      { name: 'd', type: 'date', sample: '2026-06-16' },
      { name: 't', type: 'datetime', sample: '2026-06-16T14:00:00Z' },
      { name: 'm', type: 'money', sample: { amount: '5', currency: 'USD' }, max_length: 9 },
    ];
    const source = `{% if n > 5 %}{{ a | default: "nobody" }}{% else %}many words ${'x'.repeat(60)}{% endif %}{{ a | default: "-" | truncate: 30 }} {{ d | date: "full" }} {{ t }} {{ n | times: 2 }} {{ m }}`;
    const draft = readDraft({ ...WRITTEN, bodies: { en: source }, variables });
    const parsed = parseBody(source, 'b');
    if (!draft.ok || !parsed.ok) throw new Error('The template is meant to be in order');
    const place = { locale: 'en', zone: 'UTC' };
    const most = mostSegments(parsed.value, draft.value.variables, place);
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        fc.record(
          {
            a: fc
              .string({ unit: fc.constantFrom('a', 'W', ' ', '.'), minLength: 1, maxLength: 90 })
              .filter((text) => text.trim() !== ''),
            n: fc.integer({ min: 0, max: 999_999 }),
            d: days.map((day) => day.toISOString().slice(0, 10)),
            t: days.map((day) => day.toISOString()),
            m: fc.integer({ min: 0, max: 999_999 }).map((amount) => ({ amount: `${amount}.99`, currency: 'USD' })),
          },
          { requiredKeys: ['n', 'd', 't', 'm'] },
        ),
        (given) => {
          const values = readVariables(draft.value.variables, given);
          const text = values.ok ? renderNodes(parsed.value.nodes, scopeOf(values.value, place), 'b') : values;
          if (!text.ok) throw new Error(JSON.stringify(text.error));
          expect(layOutSegments(text.value).ends.length).toBeLessThanOrEqual(most);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('S0.22: a month whose name leaves GSM-7 counts for the whole year', () => {
    const day = { name: 'day', type: 'date', sample: '2026-06-16' };
    const source = `${'x'.repeat(80)} {{ day | date: "long" }}`;
    const inLanguage = (language: string) =>
      codes({ default_language: language, bodies: { [language]: source }, variables: [day] }, 1);
    expect(inLanguage('en')).toEqual([]);
    expect(inLanguage('fr')).toEqual([['bodies.fr', 'ERR_TEMPLATE_TOO_LONG']]);
  });

  it('KC23: marketing says how to stop, whatever its values are', () => {
    const marketing = (source: string) => codes({ message_type: 'marketing', bodies: { en: source } });
    expect(marketing('Sale, {{ name }}! Reply STOP to opt out')).toEqual([]);
    expect(marketing('Sale, {{ name }}!')).toEqual([['bodies.en', 'ERR_TEMPLATE_OPT_OUT_MISSING']]);
    expect(marketing('Sale!{% if name == "Ann" %} Reply STOP to opt out{% endif %}')).toEqual([
      ['bodies.en', 'ERR_TEMPLATE_OPT_OUT_MISSING'],
    ]);
    const two = { en: 'Sale, {{ name }}! Reply STOP to opt out', es: 'Oferta' };
    expect(codes({ message_type: 'marketing', bodies: two })).toEqual([['bodies.es', 'ERR_TEMPLATE_OPT_OUT_MISSING']]);
  });

  it('OB12: literal braces are refused, in words, in quotations, by halves', () => {
    for (const source of [
      '{{ name }} }}',
      '{{ name }} %}',
      '{{ name }}{{ "{" }}{{ "{" }}',
      '{% if name == "a" %}x{% endif %}}}',
    ])
      expect(body(source)).toEqual([['bodies.en', 'ERR_LITERAL_BRACES']]);
  });
});

describe('hostile templates', () => {
  it.each<[string, string, string]>([
    ['{% for x in name %}a{% endfor %}', 'ERR_TEMPLATE_TAG', 'line 1, column 1'],
    ['Hi\n  {% include "secrets" %}', 'ERR_TEMPLATE_TAG', 'line 2, column 3'],
    ['{% render "a" %}', 'ERR_TEMPLATE_TAG', 'line 1, column 1'],
    ['{% layout "a" %}', 'ERR_TEMPLATE_TAG', 'line 1, column 1'],
    ['{% assign a = 1 %}', 'ERR_TEMPLATE_TAG', 'line 1, column 1'],
    ['{% capture a %}x{% endcapture %}', 'ERR_TEMPLATE_TAG', 'line 1, column 1'],
    ['{% raw %}{{ x }}{% endraw %}', 'ERR_TEMPLATE_TAG', 'line 1, column 1'],
    ['{% liquid echo name %}', 'ERR_TEMPLATE_TAG', 'line 1, column 1'],
    ['{% # comment %}', 'ERR_TEMPLATE_TAG', 'line 1, column 1'],
    ['{% constructor %}', 'ERR_TEMPLATE_TAG', 'line 1, column 1'],
    ['{{ name | json }}', 'ERR_TEMPLATE_FILTER', 'line 1, column 1'],
    ['{{ name | constructor }}', 'ERR_TEMPLATE_FILTER', 'line 1, column 1'],
    ['{{ name | upcase | replace: "a", "b" }}', 'ERR_TEMPLATE_FILTER', 'line 1, column 1'],
    ['{{ name | find_exp: "x", "x.constructor" }}', 'ERR_TEMPLATE_FILTER', 'line 1, column 1'],
    ['{{ name.constructor }}', 'ERR_TEMPLATE_SYNTAX', 'line 1, column 1'],
    ['{{ name.__proto__ }}', 'ERR_TEMPLATE_SYNTAX', 'line 1, column 1'],
    ['{{ name["constructor"] }}', 'ERR_TEMPLATE_SYNTAX', 'line 1, column 1'],
    ['{{ [name] }}', 'ERR_TEMPLATE_SYNTAX', 'line 1, column 1'],
    ['{{ name.size }}', 'ERR_TEMPLATE_SYNTAX', 'line 1, column 1'],
    ['{% if name.size > 3 %}a{% endif %}', 'ERR_TEMPLATE_SYNTAX', 'line 1, column 1'],
    ['{{ (1..100000000) }}', 'ERR_TEMPLATE_SYNTAX', 'line 1, column 1'],
    ['{{ name | default: (1..9) }}', 'ERR_TEMPLATE_SYNTAX', 'line 1, column 1'],
    ['{% if name == (1..9) %}a{% endif %}', 'ERR_TEMPLATE_SYNTAX', 'line 1, column 1'],
    ['{{ name, other }}', 'ERR_TEMPLATE_SYNTAX', 'line 1, column 1'],
    ['{{ name other }}', 'ERR_TEMPLATE_SYNTAX', 'line 1, column 1'],
    ['{{ name == "a" }}', 'ERR_TEMPLATE_SYNTAX', 'line 1, column 1'],
    ['{{ }}', 'ERR_TEMPLATE_SYNTAX', 'line 1, column 1'],
    ['{{{ name }}}', 'ERR_TEMPLATE_SYNTAX', 'line 1, column 1'],
    ['{{ name | }}', 'ERR_TEMPLATE_FILTER', 'line 1, column 1'],
    ['{% if %}a{% endif %}', 'ERR_TEMPLATE_SYNTAX', 'line 1, column 1'],
    ['Hi {{ name', 'ERR_TEMPLATE_SYNTAX', 'line 1, column 4'],
    ['{% if name %}', 'ERR_TEMPLATE_SYNTAX', 'line 1, column 1'],
    ['{% endif %}', 'ERR_TEMPLATE_SYNTAX', 'line 1, column 1'],
    ['{% else %}', 'ERR_TEMPLATE_SYNTAX', 'line 1, column 1'],
  ])('%s is refused with its place', (source, code, place) => {
    const faults = faultsOf({ bodies: { en: source } }).filter(({ field }) => field === 'bodies.en');
    expect(faults[0]).toMatchObject({ field: 'bodies.en', code });
    expect(faults[0]!.message).toContain(place);
  });

  it('several faults of one body are named at once', () => {
    expect(body('{% for a in b %}{{ name.x }}{{ name | json }}')).toEqual([
      ['bodies.en', 'ERR_TEMPLATE_TAG'],
      ['bodies.en', 'ERR_TEMPLATE_SYNTAX'],
      ['bodies.en', 'ERR_TEMPLATE_FILTER'],
    ]);
  });

  it('conditions inside one another: eight are read, nine refused, 10,000 never parsed', () => {
    const nested = (depth: number) => `${'{% if name %}'.repeat(depth)}x${'{% endif %}'.repeat(depth)}`;
    expect(body(nested(8))).toEqual([]);
    expect(body(nested(9))).toEqual([['bodies.en', 'ERR_TEMPLATE_SYNTAX']]);
    expect(parseBody(nested(10_000), 'b')).toMatchObject({ ok: false, error: [{ code: 'ERR_FIELD_INVALID' }] });
    expect(body('{%if name%}{%endif%}'.repeat(80))).toEqual([['bodies.en', 'ERR_TEMPLATE_EMPTY']]);
  });

  it('a filter with an argument of the wrong kind is a fault in every branch, also in those the samples do not take', () => {
    expect(body('{{ name | date }}')).toEqual([['bodies.en', 'ERR_TEMPLATE_RENDER']]);
    expect(body('{{ name | times: 2 }}')).toEqual([['bodies.en', 'ERR_TEMPLATE_RENDER']]);
    const day = { name: 'day', type: 'date', sample: '2026-06-16' };
    expect(body('{{ day | date: "%c" }}', [day])).toEqual([['bodies.en', 'ERR_TEMPLATE_RENDER']]);
    expect(body('{% if name == "Bo" %}{{ name | time }}{% endif %}x')).toEqual([['bodies.en', 'ERR_TEMPLATE_RENDER']]);
  });

  const spoilers = [
    '{{',
    '}}',
    '{%',
    '%}',
    ' name ',
    '|',
    '"',
    "'",
    ' if ',
    ' endif ',
    ' ',
    '-',
    '(',
    '..',
    '[',
    'default:',
    ',',
    'a==',
    ' and ',
    '\n',
    'x',
    '9',
  ];
  it('whatever is written is read or refused, quickly and without a throw', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...spoilers), fc.string({ maxLength: 3 })), { maxLength: 300 }),
        (parts) => {
          const source = parts.join('').slice(0, 1_600);
          const parsed = parseBody(source, 'b');
          if (!parsed.ok) expect(parsed.error.length).toBeGreaterThan(0);
          faultsOf({ bodies: { en: source } });
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.each([
    '{{ name ',
    '{{"',
    "{{'",
    '{%',
    '{{ name |',
    '{{ a and ',
    '{% if a == ',
    '{% if a and ',
    '{% when a, ',
    '{{ name | default: 1, ',
    '-',
    ' ',
    '{{ "" ',
    '|',
  ])('no form of it takes long to refuse: %j over and over (ReDoS)', (piece) => {
    for (const end of ['', '}}', '%}', '!}}', '!%}']) {
      const source = piece.repeat(Math.floor(1_590 / piece.length)) + end;
      // A pattern that tries everything would not come back within the test's time.
      expect(typeof parseBody(source, 'b').ok).toBe('boolean');
    }
  });

  it('any JSON as a draft is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (a, b, c, d, e) => {
        faultsOf({ message_type: a, default_language: b, bodies: c, variables: [d, { ...NAME, sample: d }], note: e });
        faultsOf({ bodies: { en: c, [typeof a === 'string' ? a : 'x']: 'x' }, variables: d });
      }),
    );
  });
});

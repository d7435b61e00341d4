import fc from 'fast-check';
import { analyzeContent } from '#libs/sms';
import { readDraft } from './read-draft.js';
import { renderTemplate, type RenderWish } from './render-template.js';
import type { TemplateVersion } from './template-version.js';

/** A version as saving would make it of these bodies and declarations. */
function aVersion(
  bodies: string | Readonly<Record<string, string>>,
  variables: readonly object[] = [],
): TemplateVersion {
  const byLanguage = typeof bodies === 'string' ? { en: bodies } : bodies;
  const draft = readDraft({
    message_type: 'transactional',
    default_language: Object.keys(byLanguage)[0]!,
    bodies: byLanguage,
    variables,
  });
  if (!draft.ok) throw new Error(JSON.stringify(draft.error));
  return {
    ...draft.value,
    id: '01939f00-0000-7000-8000-000000000001',
    name: 'visit',
    version: 3,
    parentVersion: 2,
    languages: Object.keys(draft.value.bodies).toSorted(),
    changedBy: 'key_1',
    createdAt: new Date(0),
  };
}

const CHICAGO = 'America/Chicago';
const render = (version: TemplateVersion, values: RenderWish['values'] = {}, more: Partial<RenderWish> = {}) =>
  renderTemplate(version, { language: null, zone: CHICAGO, values, ...more });
const bodyOf = (...given: Parameters<typeof render>): string => {
  const rendered = render(...given);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  return rendered.value.body;
};
const text = (name: string, more: object = {}) => ({ name, type: 'text', sample: 'Ann', ...more });
const of = (type: string, sample: unknown, more: object = {}) => ({ name: 'x', type, sample, ...more });
const at = (moment: string) => ({ x: moment });
const moment = of('datetime', '2026-06-16T14:00:00-05:00');

describe('a template becomes a text (S0.2)', () => {
  it('names what it was made from, and no value', () => {
    expect(render(aVersion('Hi {{ name }}', [text('name')]), { name: 'Bo' })).toEqual({
      ok: true,
      value: {
        body: 'Hi Bo',
        language: 'en',
        fellBack: false,
        pins: {
          template: 'tpl_01939f00000070008000000000000001',
          template_name: 'visit',
          template_version: 3,
          language: 'en',
        },
      },
    });
  });

  it('conditions, defaults and filters', () => {
    const version = aVersion(
      '{% if pieces > 1 %}{{ pieces }} pieces{% elsif pieces == 1 %}one piece{% else %}nothing{% endif %} for {{ nickname | default: name | upcase }}{%- unless vip -%}.{% endunless %}',
      [
        of('integer', 3, { name: 'pieces' }),
        text('nickname', { required: false }),
        text('name'),
        text('vip', { required: false }),
      ],
    );
    expect(bodyOf(version, { pieces: 3, name: 'Ann' })).toBe('3 pieces for ANN.');
    expect(bodyOf(version, { pieces: 1, name: 'Ann', nickname: 'Nan' })).toBe('one piece for NAN.');
    expect(bodyOf(version, { pieces: 0, name: 'Ann', vip: 'yes' })).toBe('nothing for ANN');
    const kinds = aVersion("{% case kind %}{% when 'dog', 'cat' %}pet{% else %}other{% endcase %}", [text('kind')]);
    expect(['dog', 'cat', 'car'].map((kind) => bodyOf(kinds, { kind }))).toEqual(['pet', 'pet', 'other']);
  });

  it('names are not escaped: O’Brien & Co stays so', () => {
    expect(bodyOf(aVersion('{{ name }}', [text('name')]), { name: "O'Brien & <Co>" })).toBe("O'Brien & <Co>");
  });
});

describe('dates, times and sums are written by language and zone', () => {
  const long = aVersion(
    { en: '{{ x | date: "long" }} at {{ x | time }}', de: '{{ x | date: "full" }}, {{ x | time }} Uhr' },
    [moment],
  );
  it.each([
    ['en', CHICAGO, 'Tuesday, June 16 at 2:00 PM'],
    ['en-GB', 'Europe/London', 'Tuesday 16 June at 20:00'],
    ['de', 'Europe/Berlin', 'Dienstag, 16. Juni 2026, 21:00 Uhr'],
    ['de-AT', 'Asia/Kathmandu', 'Mittwoch, 17. Juni 2026, 0:45 Uhr'],
  ])('%s in %s', (language, zone, expected) => {
    expect(bodyOf(long, at('2026-06-16T14:00:00-05:00'), { language, zone })).toBe(expected);
  });

  it('DST: the same hour of a zone before, in and after the change; both hours that are called 1:30', () => {
    const version = aVersion('{{ x }}', [moment]);
    const shown = (when: string, zone = 'America/New_York') => bodyOf(version, at(when), { zone });
    expect(shown('2026-03-08T06:59:00Z')).toBe('Sun, Mar 8, 1:59 AM');
    expect(shown('2026-03-08T07:00:00Z')).toBe('Sun, Mar 8, 3:00 AM');
    expect(shown('2026-11-01T05:30:00Z')).toBe('Sun, Nov 1, 1:30 AM');
    expect(shown('2026-11-01T06:30:00Z')).toBe('Sun, Nov 1, 1:30 AM');
    expect(shown('2026-11-02T05:30:00Z')).toBe('Mon, Nov 2, 12:30 AM');
    expect(shown('2026-12-31T23:30:00-05:00', 'Pacific/Kiritimati')).toBe('Fri, Jan 1, 6:30 PM');
  });

  it('a calendar day is that day in every zone', () => {
    const version = aVersion('{{ x | date: "short" }}', [of('date', '2026-06-16')]);
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'])
      expect(bodyOf(version, at('2026-06-16'), { zone })).toBe('Jun 16');
  });

  it.each([
    ['en', '12.50', 'USD', '$12.50'],
    ['de', '1234.50', 'EUR', '1.234,50 €'],
    ['fr', '1234567.00', 'EUR', '1 234 567,00 €'],
    ['ja', '1200', 'JPY', 'JPY 1,200'],
    ['en', '99.90', 'INR', 'INR 99.90'],
    ['en', '9007199254740.99', 'USD', '$9,007,199,254,740.99'],
  ])(
    'money in %s: %s %s is %s, with nothing that forces UCS-2 and nothing rounded',
    (language, amount, currency, expected) => {
      const version = aVersion({ [language]: '{{ x }}' }, [
        of('money', { amount: '1', currency: 'USD' }, { max_length: 16 }),
      ]);
      const body = bodyOf(version, { x: { amount, currency } });
      expect(body).toBe(expected);
      expect(analyzeContent(body).encoding).toBe('gsm7');
    },
  );

  it('S0.22: what Intl puts between 2:00 and PM does not cost half of the room', () => {
    const body = bodyOf(aVersion('{{ x }} / {{ x | time }}', [moment]), at('2026-06-16T14:00:00-05:00'));
    expect(analyzeContent(body)).toMatchObject({ encoding: 'gsm7', segmentCount: 1 });
  });

  it('counts with numbers and sums, in the language', () => {
    const money = (amount: string, currency = 'USD') => ({ amount, currency });
    const version = aVersion(
      {
        de: '{{ total | minus: paid }} offen, {{ hours | plus: 1 }} h, {{ hours | times: 3 | divided_by: 7 | round: 2 }}',
      },
      [
        of('money', money('1'), { name: 'total' }),
        of('money', money('1'), { name: 'paid' }),
        of('decimal', 1, { name: 'hours' }),
      ],
    );
    expect(bodyOf(version, { total: money('100.10'), paid: money('0.20'), hours: '1.5' })).toBe(
      '99,90 $ offen, 2,5 h, 0,64',
    );
    expect(render(version, { total: money('1'), paid: money('1', 'EUR'), hours: 1 })).toMatchObject({
      ok: false,
      error: [{ code: 'ERR_TEMPLATE_RENDER' }],
    });
    expect(render(aVersion('{{ x | divided_by: 0 }}', [of('integer', 1)]), { x: 1 })).toMatchObject({
      error: [{ code: 'ERR_TEMPLATE_RENDER' }],
    });
    expect(bodyOf(aVersion('{{ x | minus: 3 }}', [of('integer', 1)]), { x: 3 })).toBe('0');
  });

  it('an unknown zone is a fault beside those of the values', () => {
    const rendered = render(aVersion('{{ x }}', [moment]), {}, { zone: 'Mars/Olympus' });
    expect(rendered.ok ? [] : rendered.error.map(({ field, code }) => [field, code])).toEqual([
      ['time_zone', 'ERR_TIME_ZONE_INVALID'],
      ['variables.x', 'ERR_VARIABLE_MISSING'],
    ]);
  });
});

describe('languages and fallbacks', () => {
  const version = aVersion({ en: 'Hello', es: 'Hola', 'pt-BR': 'Oi' });
  it.each<[string | null, string, boolean]>([
    ['es-MX', 'es', false],
    ['pt-BR', 'pt-BR', false],
    ['pt', 'en', true],
    ['tlh', 'en', true],
    [null, 'en', false],
  ])('%s is answered in %s', (language, chosen, fellBack) => {
    expect(render(version, {}, { language })).toMatchObject({
      value: { language: chosen, fellBack, pins: { language: chosen } },
    });
  });
});

describe('hostile values', () => {
  const version = aVersion('{{ a }}{{ b }}', [text('a', { max_length: 1_000 }), text('b', { max_length: 1_000 })]);

  it.each(['{{evil}}', 'a}}', '{% if x %}', '%}'])('OB12: %s in a value is refused', (a) => {
    expect(render(version, { a, b: 'x' })).toMatchObject({
      error: [{ field: 'variables.a', code: 'ERR_LITERAL_BRACES' }],
    });
  });

  it('braces that only two values together make are refused too', () => {
    expect(render(version, { a: 'x{', b: '{ y' })).toMatchObject({ error: [{ code: 'ERR_LITERAL_BRACES' }] });
  });

  it('I31: a text over 1,600 characters is a fault, never cut', () => {
    expect(render(version, { a: 'a'.repeat(900), b: 'b'.repeat(900) })).toMatchObject({
      error: [{ code: 'ERR_TEMPLATE_TOO_LONG' }],
    });
  });

  it('a template that has nothing to say is a fault', () => {
    expect(render(aVersion('{% if x %}a{% endif %}', [text('x', { required: false })]))).toMatchObject({
      error: [{ code: 'ERR_TEMPLATE_EMPTY' }],
    });
  });

  it('whatever the values are: never thrown at, no braces, no text beyond the limit, no value in a fault (I24)', () => {
    const everything = aVersion(
      '{{ a | default: "-" | truncate: 20 }} {% if n > 3 %}{{ n | times: 1000000 }}{% endif %}{{ m | plus: m }} {{ d | date: "full" }} {{ t }} {{ t | time }} {{ u }} {{ p }} {{ c | capitalize | strip }}',
      [
        text('a', { required: false }),
        text('c', { max_length: 1_000 }),
        of('decimal', 1, { name: 'n' }),
        of('money', { amount: '1', currency: 'EUR' }, { name: 'm' }),
        of('date', '2026-01-01', { name: 'd' }),
        of('datetime', '2026-01-01T00:00Z', { name: 't' }),
        of('url', 'https://a.example', { name: 'u' }),
        of('phone', '+15551234567', { name: 'p' }),
      ],
    );
    const canary = 'zyxquokkabel';
    const good = {
      a: fc.string({ unit: 'binary' }),
      c: fc.string({ unit: 'grapheme', maxLength: 900 }).map((some) => `${canary}${some}`),
      n: fc.oneof(fc.integer(), fc.double()),
      m: fc.record({
        amount: fc.constantFrom('0', '-5.25', '999999999999.99'),
        currency: fc.constantFrom('EUR', 'INR', 'JPY'),
      }),
      d: fc.constantFrom('2026-02-28', '2199-12-31', '1900-01-01'),
      t: fc.constantFrom('2026-03-08T02:30:00-05:00', '2199-12-31T23:59:59.999999999-14:00'),
      u: fc.constantFrom('https://a.example/%7B%7B', 'https://a.example/?{{'),
      p: fc.constantFrom('+15551234567', '+1'),
    };
    const anything = Object.fromEntries(
      Object.entries(good).map(([name, some]) => [name, fc.oneof({ weight: 9, arbitrary: some }, fc.jsonValue())]),
    );
    fc.assert(
      fc.property(
        fc.record(anything, { requiredKeys: [] }),
        fc.constantFrom('en', 'ar', 'fr-CA', 'x', ''),
        fc.constantFrom(CHICAGO, 'UTC', 'Nowhere/At_All', ''),
        (values, language, zone) => {
          const rendered = renderTemplate(everything, { language, zone, values });
          if (rendered.ok) {
            expect(rendered.value.body).not.toMatch(/\{\{|\}\}|\{%|%\}/);
            expect(rendered.value.body.length).toBeLessThanOrEqual(1_600);
            expect(JSON.stringify(rendered.value.pins)).not.toContain(canary);
          } else expect(JSON.stringify(rendered.error)).not.toContain(canary);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('2,000 recipients are written from one parsed body', () => {
    const bulk = aVersion('Hi {{ a }}, see you {{ t }}', [
      text('a'),
      of('datetime', '2026-01-01T00:00Z', { name: 't' }),
    ]);
    const bodies = Array.from({ length: 2_000 }, (_, index) =>
      bodyOf(bulk, { a: `N${index}`, t: '2026-06-16T14:00:00-05:00' }),
    );
    expect(new Set(bodies).size).toBe(2_000);
  });
});

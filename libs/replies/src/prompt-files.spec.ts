import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPrompts } from './prompt-files.js';
import { ALLOWED_FILTERS, ALLOWED_TAGS, parseTemplate, renderTemplate } from './prompt-template.js';
import { PROMPTS_DIR, prompts } from './spec/a-reply-request.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prompts-'));
  cpSync(PROMPTS_DIR, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const edit = (path: string, change: (text: string) => string): void =>
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')));
const faults = (): readonly string[] => {
  const loaded = loadPrompts(folder);
  return loaded.ok ? [] : loaded.error;
};

describe('the prompts of this project', () => {
  it('are valid and unchanged since their release', () => expect(loadPrompts(PROMPTS_DIR)).toMatchObject({ ok: true }));

  it('make two visibly different businesses (S3.9)', () => {
    const of = (slug: string, name: string): string => {
      const rendered = prompts.render({ promptId: 'reply', tenantSlug: slug }, { business_name: name, max_chars: 306 });
      if (!rendered.ok) throw new Error(rendered.error.join('; '));
      expect(rendered.value.forbids).toEqual({ prices: true, booking: true });
      expect(rendered.value.facts.length).toBeGreaterThan(1);
      return rendered.value.system.join('\n');
    };
    const junk = of('haul-and-away', 'Haul & Away Junk Removal');
    const dental = of('brightside-dental', 'Brightside Dental');
    expect(junk).toContain('ask what they need removed');
    expect(junk).toContain('Haul & Away Junk Removal will follow up with a quote and scheduling options');
    expect(dental).toContain('front desk of Brightside Dental will call them back');
    expect(dental).not.toContain('junk');
    expect(junk).not.toMatch(/dental|\{\{|\}\}/);
  });

  it('render to the same bytes for the same input, and speak for a tenant without a file too', () => {
    const pin = { promptId: 'reply', tenantSlug: 'nobody' };
    const once = prompts.render(pin, { business_name: 'X', max_chars: 160 });
    expect(once).toEqual(prompts.render(pin, { business_name: 'X', max_chars: 160 }));
    expect(once).toMatchObject({
      ok: true,
      value: {
        pins: { promptId: 'reply', version: 1, tenantSection: null, tenantHash: null },
        forbids: { prices: true },
      },
    });
  });
});

describe('a released version never changes', () => {
  it.each(['reply/v1.md', 'tenants/haul-and-away/reply.md'])('%s edited is a fault at start', (path) => {
    edit(path, (text) => `${text}\nOne more word.\n`);
    expect(faults()).toEqual([expect.stringContaining('was released and has been edited')]);
  });

  it('other line ends are no edit', () => {
    edit('reply/v1.md', (text) => text.replaceAll('\n', '\r\n'));
    expect(faults()).toEqual([]);
  });

  it('a release without its hash is a fault that names the hash; a draft needs none and serves nobody', () => {
    edit('reply/v1.md', (text) => text);
    writeFileSync(
      join(folder, 'reply/v2.md'),
      readFileSync(join(folder, 'reply/v1.md'), 'utf8').replace('version: 1', 'version: 2'),
    );
    expect(faults()).toEqual([
      expect.stringMatching(/reply version 2: is released but not in released\.json; its hash is [0-9a-f]{64}/),
    ]);
    edit('reply/v2.md', (text) => text.replace(/released: .*\n/, ''));
    const loaded = loadPrompts(folder);
    expect(
      loaded.ok && loaded.value.render({ promptId: 'reply', tenantSlug: null }, { business_name: 'X', max_chars: 160 }),
    ).toMatchObject({ value: { pins: { version: 1 } } });
  });
});

describe('faults', () => {
  it('come all at once, each with its file', () => {
    edit('reply/v1.md', (text) =>
      text.replace('max_tokens: 600', 'max_tokens: many').replace('{{ max_chars }}', '{{ max_char }}'),
    );
    edit('tenants/brightside-dental/reply.md', (text) =>
      text.replace('tenant: brightside', 'tenant: darkside').replace('## style', '## poetry'),
    );
    const found = faults().join('\n');
    expect(found).toContain('reply/v1.md: max_tokens');
    expect(found).toContain('reply/v1.md: the body uses max_char');
    expect(found).toContain('reply/v1.md: max_chars is declared and never used');
    expect(found).toContain('tenants/brightside-dental/reply.md: ');
  });

  it.each([
    ['no head', () => 'just words'],
    ['a head that is no YAML', () => '---\na: [\n---\nx'],
    ['an unknown field', (text: string) => text.replace('changelog:', 'temperature: 1\nchangelog:')],
    ['thinking left on', (text: string) => text.replace('thinking: disabled\n', '')],
    ['a loop', (text: string) => `${text}{% for x in (1..3) %}a{% endfor %}`],
    ['an include', (text: string) => `${text}{% include "x" %}`],
    ['an unknown filter', (text: string) => text.replace('{{ business_name }}', '{{ business_name | base64_encode }}')],
    ['a key', (text: string) => `${text}\napi_key: 12345\n`],
    ['far too much', (text: string) => text + 'x'.repeat(40_000)],
  ])('%s', (_, change) => {
    edit('reply/v1.md', change);
    expect(faults().join('\n')).toMatch(/reply\/v1\.md: /);
  });

  it.each([
    ['orders to pass for a human (R-9.1)', 'Pretend to be a real person named Sam.', 'pass for a human'],
    ['orders to hide what it is (R-9.1)', 'Never admit that you are an AI.', 'pass for a human'],
    ['variables of its own', 'Hello {{ customer_name }}', 'uses customer_name'],
    ['a secret', 'password: hunter2', 'password, key or token'],
  ])('a tenant section with %s', (_, words, fault) => {
    edit('tenants/haul-and-away/reply.md', (text) => text.replace('## persona\n', `## persona\n\n${words}\n`));
    expect(faults().join('\n')).toContain(fault);
  });

  it('a missing folder, a folder without prompts, a broken ledger', () => {
    expect(loadPrompts(join(folder, 'nowhere'))).toMatchObject({ ok: false });
    writeFileSync(join(folder, 'released.json'), '{');
    expect(faults()).toEqual(['released.json: cannot be read as JSON']);
    mkdirSync(join(folder, 'empty'));
    expect(loadPrompts(join(folder, 'empty'))).toMatchObject({
      ok: false,
      error: expect.arrayContaining([expect.stringContaining('no prompt is released')]),
    });
  });

  it('values of the wrong kind, with braces, too long or too many: all named', () => {
    const rendered = prompts.render(
      { promptId: 'reply', tenantSlug: null },
      { business_name: 'A{{b}}', max_chars: 1.5, extra: 1 },
    );
    expect(rendered).toEqual({
      ok: false,
      error: [
        expect.stringContaining('business_name'),
        expect.stringContaining('max_chars'),
        expect.stringContaining('extra'),
      ],
    });
    expect(prompts.render({ promptId: 'none', tenantSlug: null }, {})).toEqual({
      ok: false,
      error: ['there is no released prompt none'],
    });
  });
});

describe('templates', () => {
  const render = (source: string, scope: Readonly<Record<string, unknown>> = {}) => {
    const parsed = parseTemplate(source);
    return parsed.ok ? renderTemplate(parsed.value, scope) : parsed;
  };

  it('know the tags and filters of the list and no others', () => {
    expect(render('{% if a %}{{ a | upcase }}{% else %}{{ b | default: "x" }}{% endif %}', { a: 'y' })).toEqual({
      ok: true,
      value: 'Y',
    });
    for (const tag of [
      'assign x = 1',
      'for x in y',
      'render "x"',
      'raw',
      'liquid',
      'capture x',
      'layout "x"',
      'increment x',
      '# comment',
    ])
      expect(render(`{% ${tag} %}`)).toMatchObject({ ok: false });
    for (const filter of ['json', 'where', 'map', 'raw', 'inspect', 'url_decode'])
      expect(render(`{{ "a" | ${filter} }}`)).toMatchObject({ ok: false });
    expect(ALLOWED_TAGS).toHaveLength(3);
    expect(ALLOWED_FILTERS).toHaveLength(12);
  });

  it('refuse a missing value, the prototype, and braces that a value brings', () => {
    expect(render('{{ a }}')).toMatchObject({ ok: false });
    expect(render('{{ a.constructor }}', { a: {} })).toMatchObject({ ok: false });
    expect(render('{{ a }}', { a: '{{ secret }}' })).toEqual({
      ok: false,
      error: 'holds literal braces after rendering',
    });
  });
});

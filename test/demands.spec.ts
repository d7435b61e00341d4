import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** A tree that holds the reader of demands, three demands and whatever specs a test writes. */
class Tree {
  readonly folder = mkdtempSync(join(tmpdir(), 'parley-demands-'));

  constructor() {
    mkdirSync(join(this.folder, 'docs'));
    for (const part of ['demands', 'demands.mjs'])
      cpSync(join(ROOT, 'scripts', part), join(this.folder, 'scripts', part), { recursive: true });
    this.demands(['S0.1', 'S0.2', 'S0.3']);
  }

  demands(codes: readonly string[], more: object = {}): void {
    const demands = codes.map((code) => ({ code, title: `About ${code}`, ...more }));
    this.write('scripts/demands-titles.json', JSON.stringify({ demands }));
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  run(...args: string[]): { status: number | null; said: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/demands.mjs', ...args], {
      cwd: this.folder,
      encoding: 'utf8',
    });
    return { status, said: `${stdout}${stderr}` };
  }

  page(): string {
    return readFileSync(join(this.folder, 'docs/demands.md'), 'utf8');
  }

  /** What the page says that this one spec cites, beyond S0. */
  citedBy(spec: string): readonly string[] {
    this.write('test/one.spec.ts', spec);
    expect(this.run()).toMatchObject({ said: expect.stringContaining('is written') });
    return [...this.page().matchAll(/^\| (\S+) \| (\d+) \|/gm)].map(([, code, count]) => `${code}×${count}`);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

describe('the page of demands is made from the tests', () => {
  let tree: Tree;
  beforeEach(() => {
    tree = new Tree();
  });
  afterEach(() => tree.remove());
  const cites = (name: string): readonly string[] => tree.citedBy(`it(${JSON.stringify(name)}, () => {});`);

  it.each<[string, readonly string[]]>([
    ['one code (S1.4)', ['S1.4×1']],
    ['a range: S1.4-6', ['S1.4×1', 'S1.5×1', 'S1.6×1']],
    ['a range: S1.9–11 in the order people count', ['S1.9×1', 'S1.10×1', 'S1.11×1']],
    ['a range spelled out: F15–F17', ['F15×1', 'F16×1', 'F17×1']],
    ['a range of rules: R-5.1–R-5.2', ['R-5.1×1', 'R-5.2×1']],
    ['a list: S1.4, S2.1, I31', ['S1.4×1', 'S2.1×1', 'I31×1']],
    ['ranges in a list (S1.4–5, S4.1)', ['S1.4×1', 'S1.5×1', 'S4.1×1']],
    ['a rule and a row: R-1.18, OB7', ['R-1.18×1', 'OB7×1']],
    ['the same twice: I1 and I1', ['I1×1']],
    ['no codes: SM12 AC1 %F0%9F XS1.4 I1b F-1 S5.1 UTF8 a-I1', []],
  ])('in a name: %s', (name, expected) => {
    expect(cites(name)).toEqual(expected);
  });

  it('names nest, and a citation of the whole counts its tests', () => {
    tree.citedBy(
      `describe('all of it (S0.1)', () => { it('one', () => {}); describe('inner', () => { it(\`two \${made('(')} S0.2\`, () => {}); }); });`,
    );
    expect(tree.page()).toContain('`all of it (S0.1)` (2 tests)');
    expect(tree.page()).toContain('`all of it (S0.1) › inner › two … S0.2`');
    expect(tree.page()).toMatch(/### S0\.3 About S0\.3\n\nStatus: \*\*no test\*\*/);
  });

  it('tables: `.each` with types, with rows that cite, and as a template', () => {
    expect(
      tree.citedBy(`
        it.each<[string, Map<string, Set<number>>]>([['I5: a row', new Map()], ['plain', new Map()]])('%s holds', () => {});
        it.each([['I6: not shown in the name']])('holds (F1)', () => {});
        it.each\`a | b
          \${1} | \${2}\`('$a and $b: F2', () => {});
        describe.each([1, 2])('of %i (F3)', () => { it('x', () => {}); it('y', () => {}); });`),
    ).toEqual(['I5×1', 'F1×1', 'F2×1', 'F3×2']);
    tree.citedBy("it.each([['S0.1: one', 1], ['two', 2], ['S0.1: `three`', 3]])('%s holds', () => {});");
    expect(tree.page()).toContain('  - `%s holds`: `S0.1: one`, `` S0.1: `three` ``');
  });

  it('what only looks like a test proves nothing: comments, strings, methods, expressions; neither does what is skipped', () => {
    expect(
      tree.citedBy(`
        // it('I1', () => {});
        /* it('I2', () => {}); */
        const text = "it('I3', () => {})" + \`it('I4')\`;
        const found = /it\\('I5'[/']/.test('I6') && pattern.test('I7');
        const half = list.length! / 2 + list[0] / 3; it('I8', () => { expect('F1'); });
        it.skip('I9', () => {}); it.todo('I10'); describe.skip('I11', () => { it('I12', () => {}); });
        describe('I13, and nothing in it', () => {});`),
    ).toEqual(['I8×1']);
  });

  it('--check: passes on what was just written, fails on what is stale, on a demand without a test and on a code beyond the last', () => {
    tree.write('test/one.spec.ts', `it('S0.1–3 hold', () => {});`);
    tree.run();
    expect(tree.run('--check')).toEqual({ status: 0, said: '' });
    tree.write('test/one.spec.ts', `it('S0.1, S0.2 hold, S0.50 too', () => {});`);
    const { status, said } = tree.run('--check');
    expect(status).toBe(1);
    expect(said).toContain('test/one.spec.ts cites S0.50, which does not exist');
    expect(said).toContain('No test cites S0.3 (About S0.3)');
    expect(said).toContain('docs/demands.md is not what the tests make');
    tree.demands(['S0.1', 'S0.2', 'S0.3'], { notMet: 'because of the weather' });
    tree.write('test/one.spec.ts', '');
    tree.run();
    expect(tree.run('--check').status).toBe(0);
    expect(tree.page()).toContain('Status: **not met**, because of the weather');
  });

  it('--results: a demand has passed when a test of it passed and none failed', () => {
    tree.write(
      'test/one.spec.ts',
      `describe('S0.1 whole', () => { it('one', () => {}); it('two', () => {}); });
       it.each([1, 2])('S0.2: case %i (1 + 1)', () => {}); it('S0.3', () => {});`,
    );
    const test = (status: string, ...path: string[]) => ({
      ancestorTitles: path.slice(0, -1),
      title: path.at(-1),
      status,
    });
    const results = (...assertionResults: object[]): string => {
      const name = join(tree.folder, 'test/one.spec.ts');
      tree.write('results.json', JSON.stringify({ testResults: [{ name, assertionResults }] }));
      return tree.run('--results', 'results.json').said.replaceAll(/\t[^\t\n]*$/gm, '');
    };
    expect(
      results(
        test('passed', 'S0.1 whole', 'one'),
        test('failed', 'S0.1 whole', 'two'),
        test('passed', 'S0.2: case 1 (1 + 1)'),
        test('passed', 'S0.2: case 2 (1 + 1)'),
        test('pending', 'S0.3'),
      ),
    ).toBe(
      'S0.1\tfailed\t0 passed, 1 failed, 0 not run\nS0.2\tpassed\t1 passed, 0 failed, 0 not run\nS0.3\tnot run\t0 passed, 0 failed, 1 not run\n',
    );
    expect(tree.run('--results', 'results.json').status).toBe(1);
  });
});

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { analyzeContent } from '#libs/sms';
import { ReplyWriter } from './reply-writer.js';
import { NOW, PROMPTS_DIR, aRequest, aTenant, prompts, talk } from './spec/a-reply-request.js';
import { ModelStub, action } from './spec/model-stub.js';

/** One case of `prompts/reply/cases`; the folder's README names every field. */
interface GoldenCase {
  readonly name: string;
  readonly cites: readonly string[];
  readonly tenant: 'haul-and-away' | 'brightside-dental';
  readonly disclose?: boolean;
  readonly history: readonly Readonly<Record<'in' | 'model' | 'operator' | 'template', string | undefined>>[];
  readonly stub_replies: readonly Readonly<Record<string, unknown>>[];
  readonly expect: {
    readonly kind: string;
    readonly calls: number;
    readonly text?: string;
    readonly reason?: string;
    readonly cause?: string;
    readonly rule?: string;
    readonly language?: string;
    readonly encoding?: string;
    readonly max_segments?: number;
    readonly must_match?: readonly string[];
    readonly must_not_match?: readonly string[];
    readonly model_reads?: readonly string[];
  };
}

const CASES_DIR = join(PROMPTS_DIR, 'reply/cases');
const NAMES = { 'haul-and-away': 'Haul & Away Junk Removal', 'brightside-dental': 'Brightside Dental' };
const cases = readdirSync(CASES_DIR)
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file): [string, GoldenCase] => [file, parse(readFileSync(join(CASES_DIR, file), 'utf8'))]);

let stub: ModelStub;
beforeAll(async () => {
  stub = await ModelStub.start();
});
afterAll(() => stub.stop());

describe('golden conversations, offline', () => {
  it('there are enough of them, and none is named twice', () => {
    expect(cases.length).toBeGreaterThanOrEqual(15);
    expect(new Set(cases.map(([, { name }]) => name)).size).toBe(cases.length);
  });

  it.each(cases)('%s', async (_, golden) => {
    stub.play(...golden.stub_replies.map((fields) => ({ kind: 'text' as const, text: action(fields) })));
    const writer = new ReplyWriter({ apiKey: 'sk-test', baseUrl: stub.url, model: 'claude-sonnet-5-5' }, prompts, {
      now: () => NOW,
    });
    const turns = talk(
      ...golden.history.map((turn) => {
        const [who, text] = Object.entries(turn)[0]!;
        return [
          who === 'in' ? 'customer' : who === 'model' || who === 'operator' ? who : 'template',
          text ?? '',
        ] as const;
      }),
    );
    const tenant = aTenant({ slug: golden.tenant, name: NAMES[golden.tenant], discloseAi: golden.disclose ?? false });
    const outcome = await writer.write(aRequest({ tenant, turns }), new AbortController().signal);

    const {
      calls,
      encoding,
      max_segments: maxSegments,
      must_match: musts,
      must_not_match: mustNots,
      model_reads: reads,
      ...plain
    } = golden.expect;
    expect(outcome).toMatchObject({ ...plain, pins: { calls } });
    expect(stub.seen).toHaveLength(calls);
    if (outcome.kind === 'reply') {
      const analysis = analyzeContent(outcome.text);
      expect(analysis.segmentCount).toBeLessThanOrEqual(maxSegments ?? 2);
      if (encoding !== undefined) expect(analysis.encoding).toBe(encoding);
      for (const pattern of musts ?? []) expect(outcome.text).toMatch(new RegExp(pattern, 'iu'));
      for (const pattern of mustNots ?? []) expect(outcome.text).not.toMatch(new RegExp(pattern, 'iu'));
    }
    const told = stub.seen[0]?.body.messages.flatMap(({ content }) => content.map(({ text }) => text)).join('\n') ?? '';
    for (const words of reads ?? []) expect(told).toContain(words);
  });
});

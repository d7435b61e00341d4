/**
 * What a token costs, in US dollars per million tokens – which is micro-dollars per token – from a day on. Data: add a row when a price
 * changes, never edit one, so that the cost of an old reply can still be explained.
 */
interface PriceRow {
  readonly model: string;
  /** First day the price holds, UTC. */
  readonly from: string;
  /** The row holds for prompts (cached tokens included) up to this many tokens; null: any. */
  readonly maxPromptTokens: number | null;
  readonly input: number;
  readonly output: number;
  /** Writing to the cache for one hour, the only span we ask for. */
  readonly cacheWrite: number;
  readonly cacheRead: number;
  readonly source: string;
}

const HAIKU_PAGE = 'platform.claude.com/docs/en/models/haiku-5-5/overview, read 2026-11';
const SONNET_PAGE =
  'platform.claude.com/docs/en/models/sonnet-5/overview (comparison table), read 2026-11; cache-read price since 2026-10-07';
const PRICING_PAGE = 'platform.claude.com/docs/en/about-claude/pricing, read 2026-11';

const PRICES: readonly PriceRow[] = [
  {
    model: 'claude-haiku-5-5',
    from: '2026-10-07',
    maxPromptTokens: 100_000,
    input: 0.1,
    output: 0.5,
    cacheWrite: 0.2,
    cacheRead: 0.01,
    source: HAIKU_PAGE,
  },
  {
    model: 'claude-haiku-5-5',
    from: '2026-10-07',
    maxPromptTokens: null,
    input: 0.5,
    output: 2.5,
    cacheWrite: 1,
    cacheRead: 0.05,
    source: HAIKU_PAGE,
  },
  {
    model: 'claude-sonnet-5-5',
    from: '2026-10-07',
    maxPromptTokens: null,
    input: 2,
    output: 10,
    cacheWrite: 4,
    cacheRead: 0.1,
    source: SONNET_PAGE,
  },
  {
    model: 'claude-haiku-4-5',
    from: '2025-10-01',
    maxPromptTokens: null,
    input: 1,
    output: 5,
    cacheWrite: 2,
    cacheRead: 0.1,
    source: PRICING_PAGE,
  },
];

/** Tokens of one call as the API counts them; `input` leaves the cached ones out. */
export interface TokenUse {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
}

/**
 * The cost of one call in whole micro-dollars, rounded up; null when no price is known for that model on that day – never a guess. A model id
 * with a date behind it has its family's price.
 */
export function costMicroUsd(model: string, use: TokenUse, on: Date): number | null {
  const day = on.toISOString().slice(0, 10);
  const prompt = use.input + use.cacheRead + use.cacheWrite;
  const held = PRICES.filter(
    (row) =>
      (model === row.model || (/^-\d{8}$/.test(model.slice(row.model.length)) && model.startsWith(row.model))) &&
      row.from <= day,
  );
  const newest = held.reduce((latest, row) => (row.from > latest ? row.from : latest), '');
  const row = held.find(
    ({ from, maxPromptTokens }) => from === newest && (maxPromptTokens === null || prompt <= maxPromptTokens),
  );
  if (row === undefined) return null;
  const cost =
    use.input * row.input + use.output * row.output + use.cacheWrite * row.cacheWrite + use.cacheRead * row.cacheRead;
  // Sums of decimal fractions stray by a hair; a hair must not become a whole micro-dollar.
  return Math.max(0, Math.ceil(cost - 1e-6));
}

/** Texts by bucket. Bucket n holds times from {@link BASE}ⁿ up to, not including, {@link BASE}ⁿ⁺¹ milliseconds; whatever is below a millisecond is in the first. */
export type LatencyBuckets = Readonly<Record<string, number>>;

/** Neighbouring bounds differ by a tenth, so a percentile is at most a tenth too high. */
export const BASE = 1.1;
/** The last bucket holds everything longer, from about 22 hours on. */
export const LAST_BUCKET = 190;

/** The bucket of a time. The database does the same arithmetic. */
export const bucketOf = (ms: number): number =>
  Math.min(LAST_BUCKET, Math.max(0, Math.floor(Math.log(Math.max(ms, 1)) / Math.log(BASE))));

/** Both together. */
export function mergeLatency(one: LatencyBuckets, other: LatencyBuckets): LatencyBuckets {
  const sum: Record<string, number> = { ...one };
  for (const [bucket, texts] of Object.entries(other)) sum[bucket] = (sum[bucket] ?? 0) + texts;
  return sum;
}

/** The time in milliseconds that this share of the texts did not exceed: the upper bound of its bucket, so never flattering. Null without texts. */
export function percentile(buckets: LatencyBuckets, share: number): number | null {
  const ordered = Object.entries(buckets)
    .map(([bucket, texts]) => [Number(bucket), texts] as const)
    .sort(([left], [right]) => left - right);
  const all = ordered.reduce((sum, [, texts]) => sum + texts, 0);
  if (all === 0) return null;
  let seen = 0;
  for (const [bucket, texts] of ordered) {
    seen += texts;
    if (seen >= Math.ceil(all * share)) return BASE ** (bucket + 1);
  }
  return null;
}

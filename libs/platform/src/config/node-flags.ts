/**
 * How Node runs an app, whoever starts it (the launcher, the benchmarks; the Dockerfile says the same). 64 MB for young objects instead of 16: requests that wait for a shared commit
 * outlive a small space and are copied again and again; it costs up to 100 MB of memory. And no collections for the sake of memory while little happens: they forget the shapes of whatever
 * is not alive in that moment, which is nearly everything between two texts, and what was compiled for them has to be learnt anew when texts come in.
 */
export const NODE_FLAGS: readonly string[] = [
  '--enable-source-maps',
  '--max-semi-space-size=64',
  '--no-memory-reducer',
];

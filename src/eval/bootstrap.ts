/**
 * Paired bootstrap (Efron; for rankings Sakai 2006): queries are drawn with replacement, both systems are measured on the same draw, and the middle
 * 95 % of the means is the interval. Seeded: the same values give the same interval.
 */
import { mean } from "./metrics.ts";

export interface Interval {
  mean: number;
  low: number;
  high: number;
}

const RESAMPLES = 2000;
const SEED = 20251;
const TAIL = 0.025;

/** Interval of the mean of one value a query; for a difference of two systems give the differences query by query. */
export function bootstrapMean(values: readonly number[], resamples: number = RESAMPLES): Interval {
  const random = mulberry32(SEED);
  const means = Array.from({ length: resamples }, () => mean(values.map(() => draw(values, random)))).sort(
    (a, b) => a - b,
  );
  const quantile = (share: number) => means[Math.min(means.length - 1, Math.floor(share * means.length))] ?? 0;
  return { mean: mean(values), low: quantile(TAIL), high: quantile(1 - TAIL) };
}

const draw = (values: readonly number[], random: () => number) => values[Math.floor(random() * values.length)]!;

/** Mulberry32 (Ettinger 2017, public domain): 32 bits of state, enough to draw queries. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

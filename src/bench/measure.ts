/** Times of a question asked again and again, through tinybench: each query once a round, all queries in turn, warm. */
import { Bench } from "tinybench";

/** Milliseconds. */
export interface Timing {
  name: string;
  samples: number;
  p50: number;
  p95: number;
}

/** A way to answer a query; what it returns is not looked at. */
export type Ask = (query: string) => unknown;

export interface Rounds {
  warmup: number;
  rounds: number;
}

export const ROUNDS: Rounds = { warmup: 2, rounds: 5 };

/** Percentiles over all queries and rounds: tinybench keeps one sample a call, and the calls go through the queries in turn. */
export async function measure(
  name: string,
  queries: readonly string[],
  ask: Ask,
  { warmup, rounds }: Rounds = ROUNDS,
): Promise<Timing> {
  let next = 0;
  const bench = new Bench({
    iterations: queries.length * rounds,
    warmupIterations: queries.length * warmup,
    time: 0,
    warmupTime: 0,
    retainSamples: true,
    throws: true,
  });
  bench.add(name, async () => {
    await ask(queries[next++ % queries.length]!);
  });
  const [task] = await bench.run();
  const { result } = task!;
  if (result.state !== "completed") throw new Error(`${name}: the measurement ended as ${result.state}`);
  const samples = [...(result.latency.samples ?? [])].sort((a, b) => a - b);
  return { name, samples: samples.length, p50: percentile(samples, 0.5), p95: percentile(samples, 0.95) };
}

/** Nearest rank: the smallest sample that at least this share of all does not exceed. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

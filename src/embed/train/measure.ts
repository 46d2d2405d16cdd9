/**
 * A quick look at a model while it is built: each query of some clauses against all clauses. It says whether training worked; how
 * good search is, `npm run eval` says.
 */
import type { AnsweredClause } from "./pairs.ts";

export interface Retrieval {
  queries: number;
  recallAt1: number;
  recallAt10: number;
  /** Mean of 1/rank (MRR). */
  meanReciprocalRank: number;
}

type Encode = (text: string) => Float32Array;

/** Four sums at a time: a quarter of the waiting. The length is a multiple of four. */
function dot(a: Float32Array, b: Float32Array): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  for (let d = 0; d < a.length; d += 4) {
    s0 += a[d]! * b[d]!;
    s1 += a[d + 1]! * b[d + 1]!;
    s2 += a[d + 2]! * b[d + 2]!;
    s3 += a[d + 3]! * b[d + 3]!;
  }
  return s0 + s1 + s2 + s3;
}

/** Rank of each query's clause among all, from 1. Clauses of its group – the same text, cut otherwise – are no rivals. */
function ranksOf(asked: readonly AnsweredClause[], pool: readonly AnsweredClause[], encode: Encode): number[] {
  const vectors = pool.map((c) => encode(c.clause));
  return asked.flatMap((c) => {
    const own = encode(c.clause);
    const rivals = vectors.filter((_, i) => pool[i]!.group !== c.group);
    return c.queries.map((query) => {
      const q = encode(query);
      const score = dot(q, own);
      return 1 + rivals.filter((v) => dot(q, v) >= score).length;
    });
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length);
const rounded = (value: number) => Math.round(value * 1000) / 1000;

/** How well the queries of `asked` find their clauses among `pool`. */
export function measure(asked: readonly AnsweredClause[], pool: readonly AnsweredClause[], encode: Encode): Retrieval {
  const ranks = ranksOf(asked, pool, encode);
  return {
    queries: ranks.length,
    recallAt1: rounded(mean(ranks.map((rank) => (rank === 1 ? 1 : 0)))),
    recallAt10: rounded(mean(ranks.map((rank) => (rank <= 10 ? 1 : 0)))),
    meanReciprocalRank: rounded(mean(ranks.map((rank) => 1 / rank))),
  };
}

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

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += a[d]! * b[d]!;
  return sum;
}

/** Rank of each query's clause among all, from 1. Clauses with the same text count as one. */
function ranksOf(asked: readonly AnsweredClause[], pool: readonly AnsweredClause[], encode: Encode): number[] {
  const texts = [...new Set(pool.map((c) => c.clause))];
  const vectors = texts.map(encode);
  return asked.flatMap((c) => {
    const own = texts.indexOf(c.clause);
    return c.queries.map((query) => {
      const q = encode(query);
      const score = dot(q, vectors[own]!);
      return 1 + vectors.filter((v, i) => i !== own && dot(q, v) >= score).length;
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

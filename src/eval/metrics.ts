/**
 * Measures of a ranking against graded passages (TREC): nDCG with gain 2^grade − 1 and discount log2(rank + 1), reciprocal rank of the first
 * fully right passage, precision at 1, recall. All are 0…1.
 */

/** Grades by passage id; what is not named has grade 0. */
export type Grades = ReadonlyMap<string, number>;

export interface QueryMetrics {
  ndcg10: number;
  /** Reciprocal rank of the first passage of grade 2; of grade 1 where none has 2. */
  mrr: number;
  p1: number;
  recall20: number;
}

export function measure(ranking: readonly string[], grades: Grades): QueryMetrics {
  return {
    ndcg10: ndcg(ranking, grades, 10),
    mrr: reciprocalRank(ranking, grades),
    p1: (grades.get(ranking[0] ?? "") ?? 0) > 0 ? 1 : 0,
    recall20: recall(ranking, grades, 20),
  };
}

/** Järvelin and Kekäläinen 2002, gain 2^g − 1 (Burges 2005). */
export function ndcg(ranking: readonly string[], grades: Grades, depth: number): number {
  const ideal = [...grades.values()].sort((a, b) => b - a);
  const best = discounted(ideal.slice(0, depth));
  if (best === 0) return 0;
  return discounted(ranking.slice(0, depth).map((id) => grades.get(id) ?? 0)) / best;
}

/** Discounted cumulative gain of grades in their order. */
export function discounted(grades: readonly number[]): number {
  return grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

function reciprocalRank(ranking: readonly string[], grades: Grades): number {
  const wanted = Math.max(0, ...grades.values());
  const at = ranking.findIndex((id) => wanted > 0 && grades.get(id) === wanted);
  return at < 0 ? 0 : 1 / (at + 1);
}

function recall(ranking: readonly string[], grades: Grades, depth: number): number {
  if (grades.size === 0) return 0;
  return ranking.slice(0, depth).filter((id) => (grades.get(id) ?? 0) > 0).length / grades.size;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

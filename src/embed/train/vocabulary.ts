/**
 * Features → row numbers, with the idf that the learned weights start from.
 */

/** A text as the trainer sees it: rows and how often each occurs. */
export interface Bag {
  rows: Uint32Array;
  counts: Float32Array;
}

export interface Vocabulary {
  /** Row → feature, in order of falling document count, then of the feature itself. */
  features: string[];
  idf: Float32Array;
  bagOf(features: readonly string[]): Bag;
}

function documentCounts(texts: Iterable<readonly string[]>): { counts: Map<string, number>; total: number } {
  const counts = new Map<string, number>();
  let total = 0;
  for (const features of texts) {
    total++;
    for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return { counts, total };
}

/**
 * Keeps the features that occur in at least `minCount` texts. A feature in n of N texts starts with weight ln(1 + N / n), as in BM25
 * without its length term.
 */
export function buildVocabulary(texts: Iterable<readonly string[]>, minCount: number): Vocabulary {
  const { counts, total } = documentCounts(texts);
  const kept = [...counts].filter(([, n]) => n >= minCount).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const rowOf = new Map(kept.map(([feature], row) => [feature, row]));
  return {
    features: kept.map(([feature]) => feature),
    idf: Float32Array.from(kept, ([, n]) => Math.log(1 + total / n)),
    bagOf: (features) => bagOf(features, rowOf),
  };
}

function bagOf(features: readonly string[], rowOf: ReadonlyMap<string, number>): Bag {
  const counts = new Map<number, number>();
  for (const feature of features) {
    const row = rowOf.get(feature);
    if (row !== undefined) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return { rows: Uint32Array.from(counts.keys()), counts: Float32Array.from(counts.values()) };
}

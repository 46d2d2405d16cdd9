/**
 * Exact BM25 (Robertson and Zaragoza 2009) with the idf of Lucene, ln(1 + (N − n + 0.5) / (n + 0.5)), which is never negative. OR of the terms, a
 * term given twice counts twice. Kept apart from the index's own BM25, so that one does not excuse a fault of the other.
 */
const K1 = 1.2;
const B = 0.75;

interface Posting {
  at: number;
  count: number;
}

/** Texts as lists of terms → a function from the terms of a question to the places of the texts found, best first, ties in the order given. */
export function createBm25(texts: readonly (readonly string[])[]): (terms: readonly string[]) => number[] {
  const postings = postingsOf(texts);
  const meanLength = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
  return (terms) => {
    const scores = new Map<number, number>();
    for (const term of terms) {
      const found = postings.get(term) ?? [];
      const idf = Math.log(1 + (texts.length - found.length + 0.5) / (found.length + 0.5));
      for (const { at, count } of found) {
        const norm = K1 * (1 - B + (B * texts[at]!.length) / meanLength);
        scores.set(at, (scores.get(at) ?? 0) + (idf * count * (K1 + 1)) / (count + norm));
      }
    }
    return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([at]) => at);
  };
}

function postingsOf(texts: readonly (readonly string[])[]): Map<string, Posting[]> {
  const postings = new Map<string, Posting[]>();
  texts.forEach((text, at) => {
    const counts = new Map<string, number>();
    for (const term of text) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      const list = postings.get(term) ?? [];
      list.push({ at, count });
      postings.set(term, list);
    }
  });
  return postings;
}

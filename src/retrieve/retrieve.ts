/**
 * Candidates of all engines, fused into one order. Keyword mode uses the word and character indexes, semantic mode the vectors, hybrid all.
 * Deterministic: equal scores are ordered by place.
 */
import type { SearchMode } from "../model/index.ts";
import type { Candidate, IndexReader, PassageFilter } from "../store/types.ts";
import { conceptToken } from "../text/concept-tokens.ts";
import type { QueryPlan } from "./types.ts";
import { CANDIDATES, WEIGHTS, type Weights } from "./weights.ts";

export interface Ranked {
  seq: number;
  docId: string;
  /** BM25 over words and over character n-grams, added; null when neither found the passage. */
  bm25: number | null;
  cosine: number | null;
  /** Shares of the best BM25 score by words and by characters, 0…1. */
  wordShare: number;
  charShare: number;
  fused: number;
}

export interface RetrieveRequest {
  plan: QueryPlan;
  mode: SearchMode;
  filter: PassageFilter;
  depth?: number;
  weights?: Weights;
  /** Best BM25 scores to divide by; the best of this search where they are not given. */
  best?: BestScores;
}

export interface BestScores {
  words: number;
  chars: number;
}

export async function retrieve(index: IndexReader, request: RetrieveRequest): Promise<Ranked[]> {
  const { plan, mode, filter, depth = CANDIDATES, weights = WEIGHTS } = request;
  const [words, chars, vectors] = await Promise.all([
    mode === "semantic" ? [] : index.searchTextWeighted("words", wordTerms(plan, weights), filter, depth),
    mode === "semantic" ? [] : index.searchText("chars", plan.chars, filter, depth),
    mode === "keyword" ? [] : index.searchVector(plan.vector, filter, depth),
  ]);
  return fuse(words, chars, vectors, weights, request.best ?? { words: top(words), chars: top(chars) });
}

/** The best BM25 scores that a question reaches anywhere under a filter. */
export async function bestScores(index: IndexReader, plan: QueryPlan, filter: PassageFilter): Promise<BestScores> {
  const [words, chars] = await Promise.all([
    index.searchTextWeighted("words", wordTerms(plan, WEIGHTS), filter, 1),
    index.searchText("chars", plan.chars, filter, 1),
  ]);
  return { words: top(words), chars: top(chars) };
}

const top = (list: readonly Candidate[]) => list[0]?.score ?? 0;

function wordTerms(plan: QueryPlan, weights: Weights) {
  const own = plan.terms.map(({ term, weight }) => ({ term, boost: weight }));
  const concepts = plan.concepts.map(({ conceptId, weight }) => ({
    term: conceptToken(conceptId),
    boost: weight * weights.concept,
  }));
  const related = plan.related.map(({ conceptId, weight }) => ({
    term: conceptToken(conceptId),
    boost: weight * weights.concept,
  }));
  return [...own, ...concepts, ...related];
}

function fuse(
  words: readonly Candidate[],
  chars: readonly Candidate[],
  vectors: readonly Candidate[],
  weights: Weights,
  best: BestScores,
): Ranked[] {
  const found = new Map<number, Ranked>();
  const entry = ({ seq, docId }: Candidate) => {
    const known = found.get(seq) ?? { seq, docId, bm25: null, cosine: null, wordShare: 0, charShare: 0, fused: 0 };
    found.set(seq, known);
    return known;
  };
  for (const candidate of words) {
    const hit = entry(candidate);
    hit.bm25 = candidate.score;
    hit.wordShare = share(candidate.score, best.words);
  }
  for (const candidate of chars) {
    const hit = entry(candidate);
    hit.bm25 = (hit.bm25 ?? 0) + candidate.score;
    hit.charShare = share(candidate.score, best.chars);
  }
  for (const candidate of vectors) entry(candidate).cosine = candidate.score;
  for (const hit of found.values()) {
    hit.fused = weights.words * hit.wordShare + weights.chars * hit.charShare + weights.cosine * (hit.cosine ?? 0);
  }
  return [...found.values()].sort(byScore);
}

const share = (score: number, best: number) => (best > 0 ? score / best : 0);

export const byScore = (a: Ranked, b: Ranked) => b.fused - a.fused || a.seq - b.seq;

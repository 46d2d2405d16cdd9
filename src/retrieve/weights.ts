/**
 * How much each engine and each feature counts. BM25 scores are divided by the best of the query, so they lie in 0…1 like the cosine. The first set
 * picks candidates, the second orders them; both were fitted on graded queries with `npm run fit` (README, Quality) and not guessed.
 */
import type { Features } from "./features.ts";

export interface Weights {
  words: number;
  chars: number;
  cosine: number;
  /** Weight of a concept token against a word of the question, in the word index. */
  concept: number;
}

export const WEIGHTS: Weights = { words: 0.5, chars: 0.7, cosine: 2, concept: 1.5 };

export const FEATURE_WEIGHTS: Features = {
  words: 0.07,
  chars: 0.44,
  cosine: 1.97,
  sentence: 0.66,
  concepts: 0.33,
  title: 0,
  heading: 0,
  early: 0,
  terms: 0,
  figures: 0.09,
  act: 0.05,
  row: -0.15,
  rowAsked: 0.1,
};

/** Candidates asked of each engine; beyond it a passage cannot reach the first hundred. */
export const CANDIDATES = 400;

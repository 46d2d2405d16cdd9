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

/**
 * Set and not fitted. The fit puts `act` below 0, since a background sentence that names the subject counts as right too, but who asks what will be done
 * wants that first; at 0.15 it costs the fit's nDCG .002, at 0.3 .005. Of `phrase` and `past` nothing can be learned: no judged query is a phrase out of a
 * plan, and few ask for problems or achievements. They cost nothing.
 */
export const SET_WEIGHTS = { phrase: 0.6, act: 0.15, past: 0.5 } as const satisfies Partial<Features>;

/** Of the fitted ones only those of table rows may be below 0: that a passage names the subject never speaks against it. */
export const FEATURE_WEIGHTS: Features = {
  words: 0,
  chars: 0.17,
  cosine: 0.61,
  sentence: 1.49,
  coverage: 0.91,
  concepts: 0.02,
  title: 0,
  heading: 0,
  early: 0.05,
  terms: 0,
  figures: 0.33,
  row: -0.06,
  rowAsked: 0.05,
  length: 0.38,
  ...SET_WEIGHTS,
};

/** Candidates asked of each engine; beyond it a passage cannot reach the first hundred. */
export const CANDIDATES = 400;

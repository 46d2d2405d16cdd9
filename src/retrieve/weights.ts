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

/**
 * Fitted within bounds (src/eval/fit.ts), on plans that the model knows and on each as a model without it finds it. Only those of table rows may be below
 * 0: that a passage names the subject never speaks against it.
 */
export const FEATURE_WEIGHTS: Features = {
  words: 0,
  chars: 0.24,
  cosine: 1.06,
  sentence: 1.06,
  coverage: 0.92,
  concepts: 0.13,
  title: 0,
  heading: 0,
  early: 0,
  terms: 0.03,
  figures: 0.23,
  row: -0.14,
  rowAsked: 0,
  length: 0.34,
  ...SET_WEIGHTS,
};

/** Candidates asked of each engine; beyond it a passage cannot reach the first hundred. */
export const CANDIDATES = 400;

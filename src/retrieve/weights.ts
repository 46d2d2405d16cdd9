/**
 * How much each engine counts. BM25 scores are divided by the best of the query, so they lie in 0…1 like the cosine; the weights were
 * measured with `npm run eval` (README, Quality) and not guessed.
 */
export interface Weights {
  words: number;
  chars: number;
  cosine: number;
  /** Added for passages that say what will be done when the question does not ask about the past. */
  measure: number;
  /** Weight of a concept token against a word of the question, in the word index. */
  concept: number;
}

export const WEIGHTS: Weights = { words: 0.5, chars: 0.7, cosine: 2, measure: 0.1, concept: 1.5 };

/** Candidates asked of each engine; beyond it a passage cannot reach the first hundred. */
export const CANDIDATES = 400;

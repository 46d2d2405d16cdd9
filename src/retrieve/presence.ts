/**
 * Three probabilities, all logistic regressions over the features of a passage, fitted on judged passages (`npm run fit`): that it answers a question,
 * that its document speaks of it at all, given that this is the document's best, and that any document does, given that it is the best of all. They
 * differ, because a question that says much is answered by few passages and all the same by most documents. A document is silent when none of its
 * passages reaches the threshold; a false "absent" is the worse mistake, so it stands low.
 */
import { typedWords } from "./coverage.ts";
import type { QueryPlan, RankedPassage } from "./types.ts";

/**
 * The fused score and what it cannot tell between questions. A question that names concepts of the thesaurus (`asksConcept`) is answered by passages
 * that name them (`concepts`) rather than by near ones.
 */
export const ANSWER_TERMS = ["bias", "fused", "sentence", "chars", "terms", "asksConcept", "concepts"] as const;
/**
 * `best` is what the best passage of the whole index reaches on this question: where another document answers it to the word, mere nearness says
 * less. `specific` is how much the question says: no passage comes near to every word of a long one, so the same nearness means more.
 */
export const SPEAKS_TERMS = ["bias", "fused", "best", "sentence", "specific"] as const;
export const ANSWERED_TERMS = ["bias", "fused", "sentence", "specific"] as const;
export type PresenceTerm = (typeof ANSWER_TERMS)[number] | (typeof SPEAKS_TERMS)[number];
export type PresenceWeights<T extends PresenceTerm> = Record<T, number>;

/** That the passage answers. Fitted on the tuning half of the own judgments and on those for fitting (`data/judgments/fit/`). */
const ANSWERS: PresenceWeights<(typeof ANSWER_TERMS)[number]> = {
  bias: -6.63,
  fused: 2.15,
  sentence: 3.03,
  chars: -0.21,
  terms: -0.42,
  asksConcept: -0.77,
  concepts: 0.76,
};
/** That its document speaks of it. Fitted on the same, and on questions that no plan answers. */
const SPEAKS: PresenceWeights<(typeof SPEAKS_TERMS)[number]> = {
  bias: -6,
  fused: 3.2,
  best: -1.38,
  sentence: 3.05,
  specific: 0.48,
};

/** That any document speaks of it. Fitted on the same, one sample a question. */
const ANSWERED: PresenceWeights<(typeof ANSWERED_TERMS)[number]> = {
  bias: -7.89,
  fused: 2.1,
  sentence: 3.82,
  specific: 1.05,
};

/** A passage that does not name the subject counts as an answer from here on, and one that names it from the second. */
export const ANSWER_THRESHOLD = 0.5;
export const NAMED_THRESHOLD = 0.15;
/**
 * A document whose best passage stays below it is silent. Cross-validated on the tuning half, 90 % of the documents so called are silent and 62 % of
 * the silent ones are called so; at 0.2 it would be 88 % and 72 %, at 0.3 83 % and 81 %.
 */
export const ABSENT_THRESHOLD = 0.15;

/**
 * A question whose best passage anywhere stays below it has no answer in any document. Cross-validated, 40 of 83 questions without an answer are told by
 * it, and none of 545 with one is taken for such; at 0.5 it would be 49 and 4.
 */
export const ANSWERED_THRESHOLD = 0.4;

/**
 * Values of the terms for one passage; null where its features were not worked out, as a hundred passages stand before it. `best` is the highest fused
 * score that the question reaches anywhere in the index, its own where it is not given.
 */
export function presenceInputs(
  { features, fused }: RankedPassage,
  plan: QueryPlan,
  best: number = fused,
): Record<PresenceTerm, number> | null {
  if (features === undefined) return null;
  const { sentence, chars, terms } = features;
  const asksConcept = plan.concepts.length > 0 ? 1 : 0;
  const concepts = asksConcept * features.concepts;
  return { bias: 1, fused, best, sentence, chars, terms, asksConcept, concepts, specific: specificity(plan) };
}

/** ln(1 + words that were typed). */
const specificity = (plan: QueryPlan) => Math.log1p(typedWords(plan).length);

export const answerProbability = (ranked: RankedPassage, plan: QueryPlan): number =>
  probability(presenceInputs(ranked, plan), ANSWER_TERMS, ANSWERS);

export const speaksProbability = (ranked: RankedPassage, plan: QueryPlan, best: number): number =>
  probability(presenceInputs(ranked, plan, best), SPEAKS_TERMS, SPEAKS);

/** `best` is the passage of the highest score in the whole index, null where nothing is found. */
export const answeredProbability = (best: RankedPassage | null, plan: QueryPlan): number =>
  best === null ? 0 : probability(presenceInputs(best, plan), ANSWERED_TERMS, ANSWERED);

export const isAnswered = (best: RankedPassage | null, plan: QueryPlan): boolean =>
  answeredProbability(best, plan) >= ANSWERED_THRESHOLD;

export function probability<T extends PresenceTerm>(
  inputs: Record<PresenceTerm, number> | null,
  terms: readonly T[],
  weights: PresenceWeights<T>,
): number {
  if (inputs === null) return 0;
  const logit = terms.reduce((sum, name) => sum + weights[name] * inputs[name], 0);
  return 1 / (1 + Math.exp(-logit));
}

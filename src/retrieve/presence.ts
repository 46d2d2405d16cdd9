/**
 * How likely a passage answers a question at all: logistic regression over its features, fitted on judged passages (`npm run fit`). A document is
 * silent on a question when none of its passages reaches the threshold; a false "absent" is the worse mistake, so it stands low.
 */
import type { QueryPlan, RankedPassage } from "./types.ts";

/**
 * The fused score and what it cannot tell between questions. A question that names concepts of the thesaurus (`asksConcept`) is answered by passages
 * that name them (`concepts`) rather than by near ones.
 */
export const PRESENCE_TERMS = ["bias", "fused", "sentence", "chars", "terms", "asksConcept", "concepts"] as const;
export type PresenceWeights = Record<(typeof PRESENCE_TERMS)[number], number>;

/** Fitted on the tuning half of the own judgments. */
const PRESENCE: PresenceWeights = {
  bias: -5.18,
  fused: 3.45,
  sentence: 2.89,
  chars: -0.56,
  terms: 0.26,
  asksConcept: -0.74,
  concepts: 0.63,
};

/** A passage that does not name the subject counts as an answer from here on. */
export const ANSWER_THRESHOLD = 0.5;
/**
 * A document whose best passage stays below it is silent. On the tuning half 86 % of the documents so called are silent and 61 % of the silent ones are
 * called so; at 0.1 it would be 91 % and 45 %, at 0.25 79 % and 75 %.
 */
export const ABSENT_THRESHOLD = 0.15;

/** Values of the terms for one passage, in their order. */
export function logitInputs({ features, fused }: RankedPassage, plan: QueryPlan): number[] {
  if (features === undefined) return PRESENCE_TERMS.map(() => 0);
  const asks = plan.concepts.length > 0 ? 1 : 0;
  return [1, fused, features.sentence, features.chars, features.terms, asks, asks * features.concepts];
}

const WEIGHTS = PRESENCE_TERMS.map((name) => PRESENCE[name]);

export function answerProbability(ranked: RankedPassage, plan: QueryPlan): number {
  const logit = logitInputs(ranked, plan).reduce((sum, value, at) => sum + value * WEIGHTS[at]!, 0);
  return 1 / (1 + Math.exp(-logit));
}

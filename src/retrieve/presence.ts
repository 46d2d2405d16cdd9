/**
 * How likely a passage answers a question at all: logistic regression over its features, fitted on judged passages (`npm run fit`). A document is
 * silent on a question when none of its passages reaches the threshold; a false "absent" is the worse mistake, so it stands low.
 */
import type { QueryPlan, RankedPassage } from "./types.ts";

/** Fitted on the tuning half of the own judgments; each term beside the fused score corrects for what the score cannot tell between questions. */
const PRESENCE = {
  bias: -4.97,
  fused: 3.24,
  sentence: 2.82,
  chars: -0.43,
  terms: 0.45,
  /** The question names concepts of the thesaurus: then a passage that names none of them is less likely to answer. */
  asksConcept: -0.85,
  concepts: 0.69,
};

/** Passages at or above it count as answers. */
export const ANSWER_THRESHOLD = 0.5;
/** A document whose best passage stays below it is silent: at 0.2, of the documents called absent 82 % were judged so in the unseen half. */
export const ABSENT_THRESHOLD = 0.2;

export function answerProbability({ features, fused }: RankedPassage, plan: QueryPlan): number {
  if (features === undefined) return 0;
  const asks = plan.concepts.length > 0;
  const logit =
    PRESENCE.bias +
    PRESENCE.fused * fused +
    PRESENCE.sentence * features.sentence +
    PRESENCE.chars * features.chars +
    PRESENCE.terms * features.terms +
    (asks ? PRESENCE.asksConcept + PRESENCE.concepts * features.concepts : 0);
  return 1 / (1 + Math.exp(-logit));
}

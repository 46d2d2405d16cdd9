/**
 * The fused order with what the passages themselves tell (features.ts): a measure answers before a background sentence unless the question asks
 * about the past. Passages that neither share a word or concept with the question nor stand near it in meaning are no answer and are dropped.
 */
import type { SearchMode } from "../model/index.ts";
import type { IndexReader } from "../store/types.ts";
import { coverageOf } from "./coverage.ts";
import { type Features, featureMaker, weightedSum } from "./features.ts";
import { byScore, type Ranked } from "./retrieve.ts";
import type { QueryPlan, RankedPassage, RetrievalContext } from "./types.ts";
import { FEATURE_WEIGHTS } from "./weights.ts";

/** Below this share of the best fused score a passage shares only stray words with the question (seen on the graded queries). */
const MIN_SHARE_OF_BEST = 0.25;

/** Candidates whose features are worked out; those behind keep their order after them. */
const REORDERED = 100;

export interface RerankOptions {
  mode: SearchMode;
  weights?: Features;
}

export async function rerank(
  index: IndexReader,
  context: RetrievalContext,
  plan: QueryPlan,
  ranked: readonly Ranked[],
  { mode, weights = FEATURE_WEIGHTS }: RerankOptions,
): Promise<RankedPassage[]> {
  if (asksNothing(plan)) return [];
  const best = ranked[0]?.fused ?? 0;
  const kept = ranked.filter((each) => each.fused > 0 && each.fused >= best * MIN_SHARE_OF_BEST);
  const passages = await index.passages(kept.map((each) => each.seq));
  const found = kept.map((each, at): RankedPassage => ({ ...each, passage: passages[at]! }));
  if (mode !== "hybrid") return found;
  const head = found.slice(0, REORDERED);
  const [vectors, coverage] = await Promise.all([
    index.sentenceVectors(head.map((each) => each.seq)),
    coverageOf(
      plan,
      head.map((each) => each.passage),
      context,
    ),
  ]);
  const featuresOf = featureMaker(plan, context);
  const reordered = head
    .map((each, at) => {
      const features = featuresOf({
        passage: each.passage,
        ranked: each,
        sentenceVectors: vectors[at]!,
        coverage: coverage[at]!,
      });
      return { ...each, features, fused: weightedSum(features, weights) };
    })
    .sort(byScore);
  return [...reordered, ...found.slice(REORDERED)];
}

/** 的了吗怎么: nothing but function words. */
const asksNothing = ({ terms, concepts, regions }: QueryPlan) =>
  terms.length === 0 && concepts.length === 0 && regions.length === 0;

/** A question → passages in the order of their answers: understood, retrieved, reranked. What search shows and evaluation measures. */
import type { Concept, Document, SearchMode } from "../model/index.ts";
import type { IndexReader, PassageFilter } from "../store/types.ts";
import { crossRerank } from "./cross-rerank.ts";
import { exactMatcher } from "./exact.ts";
import type { Features } from "./features.ts";
import { isAnswered } from "./presence.ts";
import { rerank } from "./rerank.ts";
import { retrieve } from "./retrieve.ts";
import { bestAnywhere } from "./retrieve-each.ts";
import type { QueryPlan, RankedPassage, RetrievalContext } from "./types.ts";
import { understandQuery } from "./understand-query.ts";
import { CANDIDATES, FEATURE_WEIGHTS, WEIGHTS, type Weights } from "./weights.ts";

export interface RankOptions {
  mode: SearchMode;
  depth?: number;
  weights?: Weights;
  featureWeights?: Features;
  /** The filter of the caller; gets the regions that the question names. */
  filterFor?: (plan: QueryPlan) => PassageFilter;
}

export async function rank(
  index: IndexReader,
  context: RetrievalContext,
  text: string,
  {
    mode,
    depth = CANDIDATES,
    weights = WEIGHTS,
    featureWeights = FEATURE_WEIGHTS,
    filterFor = namedRegionsOnly,
  }: RankOptions,
): Promise<{ plan: QueryPlan; ranked: RankedPassage[] }> {
  const vocabulary: { concepts: readonly Concept[]; documents: readonly Document[] } = {
    concepts: index.lexicon.concepts,
    documents: index.documents,
  };
  const plan = await understandQuery(text, context, vocabulary);
  const filter = filterFor(plan);
  const found = await retrieve(index, { plan, mode, filter, depth, weights });
  const ranked = await rerank(index, context, plan, found, { mode, weights: featureWeights });
  if (mode !== "hybrid") return { plan, ranked };
  const answers = asksFiguresOnly(plan) ? ranked.filter((each) => (each.features?.figures ?? 0) > 0) : ranked;
  const best = Object.keys(filter).length === 0 ? (ranked[0] ?? null) : await bestAnywhere(index, context, plan);
  return { plan, ranked: isSilent(answers, best, plan) ? [] : await crossRerank(context, plan, answers) };
}

/** A figure alone is found whole or not at all: 70% is no answer to 170%. */
const asksFiguresOnly = ({ terms }: QueryPlan) => terms.length > 0 && terms.every(({ term }) => /\d/.test(term));

/**
 * Nothing in any document comes near an answer (`best`): an OR over words always finds ten passages, and a zero answer must be told as zero. Whether one
 * document is silent is for compare to say; who searches in it sees what comes nearest. A passage that holds every word of the question is found whatever the
 * probability: a word that stands everywhere (医保) tells no passage from another, yet it stands there.
 */
function isSilent(ranked: readonly RankedPassage[], best: RankedPassage | null, plan: QueryPlan): boolean {
  const holdsAll = exactMatcher(plan);
  return !isAnswered(best, plan) && !ranked.some((each) => holdsAll(each.passage));
}

const namedRegionsOnly = (plan: QueryPlan): PassageFilter => (plan.regions.length > 0 ? { regions: plan.regions } : {});

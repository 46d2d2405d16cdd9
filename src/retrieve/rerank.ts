/**
 * The fused order with what the passages themselves tell: a measure answers before a background sentence unless the question asks about the
 * past. Passages that neither share a word or concept with the question nor stand near it in meaning are no answer and are dropped.
 */
import type { Role } from "../model/index.ts";
import type { IndexReader } from "../store/types.ts";
import type { RankedPassage } from "./hits.ts";
import { byScore, type Ranked } from "./retrieve.ts";
import type { QueryPlan } from "./types.ts";
import { WEIGHTS, type Weights } from "./weights.ts";

const ANSWERS: ReadonlySet<Role> = new Set(["measure", "goal", "safeguard"]);
/** Below this share of the best fused score a passage shares only stray words with the question (seen on the graded queries). */
const MIN_SHARE_OF_BEST = 0.25;

export async function rerank(
  index: IndexReader,
  plan: QueryPlan,
  ranked: readonly Ranked[],
  weights: Weights = WEIGHTS,
): Promise<RankedPassage[]> {
  if (asksNothing(plan)) return [];
  const best = ranked[0]?.fused ?? 0;
  const kept = ranked.filter((each) => each.fused > 0 && each.fused >= best * MIN_SHARE_OF_BEST);
  const passages = await index.passages(kept.map((each) => each.seq));
  return kept
    .map((each, at) => ({ ...each, passage: passages[at]! }))
    .map((each) => ({ ...each, fused: each.fused + (prefers(plan, each.passage.role) ? weights.measure : 0) }))
    .sort(byScore);
}

/** 的了吗怎么: nothing but function words. */
const asksNothing = ({ terms, concepts, regions }: QueryPlan) =>
  terms.length === 0 && concepts.length === 0 && regions.length === 0;

const prefers = (plan: QueryPlan, role: Role) => plan.aim === "measures" && ANSWERS.has(role);

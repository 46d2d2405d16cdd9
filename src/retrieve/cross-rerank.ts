/** The first candidates in the order that a reranking model gives them; the rest follow as they were. Without a model nothing changes. */
import type { Passage } from "../model/index.ts";
import type { QueryPlan, RankedPassage, RetrievalContext } from "./types.ts";

/** A cross-encoder reads some hundred passages a second at best; an answer beyond these is rare. */
const RERANKED = 20;

export async function crossRerank(
  { reranker }: RetrievalContext,
  plan: QueryPlan,
  ranked: readonly RankedPassage[],
): Promise<RankedPassage[]> {
  const first = ranked.slice(0, RERANKED);
  if (reranker === null || first.length === 0) return [...ranked];
  const question = plan.intent === "absence" ? plan.asked : plan.text;
  const scores = await reranker.score(
    question,
    first.map(({ passage }) => textOf(passage)),
  );
  const scored = first.map((each, at): RankedPassage => ({ ...each, rerank: scores[at]! }));
  return [...scored.sort((a, b) => b.rerank! - a.rerank!), ...ranked.slice(RERANKED)];
}

/** A clause below its headings, without which 完善运行机制。 is about anything. */
const textOf = ({ path, eId, text }: Passage): string =>
  [...path.filter((entry) => entry.eId !== eId).flatMap(({ heading }) => heading ?? []), text].join("\n");

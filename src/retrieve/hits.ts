/** Ranked passages → hits with scores, matches and quote. */
import type { Hit } from "../model/index.ts";
import type { IndexReader } from "../store/types.ts";
import { highlight } from "./highlight.ts";
import { bestQuote, sentenceMeaning } from "./quote.ts";
import { readPassage } from "./reading.ts";
import type { QueryPlan, RankedPassage, RetrievalContext } from "./types.ts";

export async function toHits(
  index: IndexReader,
  context: RetrievalContext,
  plan: QueryPlan,
  ranked: readonly RankedPassage[],
  firstRank = 1,
): Promise<Hit[]> {
  const vectors = await index.sentenceVectors(ranked.map((each) => each.seq));
  return Promise.all(
    ranked.map(async ({ passage, bm25, cosine, fused, rerank, alsoAt }, at) => {
      const reading = readPassage(passage, await index.text(passage.docId), plan, context);
      return {
        rank: firstRank + at,
        passage,
        scores: {
          bm25: rounded(bm25),
          cosine: rounded(cosine),
          fused: rounded(fused)!,
          ...(rerank !== undefined && { rerank: rounded(rerank) }),
        },
        matches: highlight(reading, plan),
        ...(alsoAt !== undefined && { alsoAt }),
        quote: bestQuote(reading, plan, sentenceMeaning(plan.vector, vectors[at]!)),
      };
    }),
  );
}

/** Six digits say all that a score can; more would show the order in which sums were made. */
const rounded = (score: number | null) => (score === null ? null : Math.round(score * 1e6) / 1e6);

/**
 * Retrieval in each of several documents, none dropped because others say more. Scores are comparable between the documents: all are divided by
 * the best score anywhere.
 */
import type { IndexReader } from "../store/types.ts";
import { bestScores, type Ranked, retrieve } from "./retrieve.ts";
import type { QueryPlan } from "./types.ts";

/** Up to this many passages one search over all of them is quicker than one for each document. */
const ONE_SEARCH_PASSAGES = 5_000;
/** Passages looked at in each document of a large index. */
const DEPTH = 60;
/** Documents searched at the same time. */
const PARALLEL = 8;

/** Ranked passages of each document, in the order of `docIds`. */
export async function retrieveEach(
  index: IndexReader,
  plan: QueryPlan,
  docIds: readonly string[],
): Promise<Ranked[][]> {
  const passages = docIds.reduce((sum, docId) => sum + index.passageRange(docId).count, 0);
  if (passages <= ONE_SEARCH_PASSAGES) {
    const all = await retrieve(index, { plan, mode: "hybrid", filter: { docIds }, depth: Math.max(1, passages) });
    return docIds.map((docId) => all.filter((each) => each.docId === docId));
  }
  const best = await bestScores(index, plan, { docIds });
  const lists: Ranked[][] = [];
  for (let from = 0; from < docIds.length; from += PARALLEL) {
    const group = docIds.slice(from, from + PARALLEL);
    const searches = group.map((docId) =>
      retrieve(index, { plan, mode: "hybrid", filter: { docIds: [docId] }, depth: DEPTH, best }),
    );
    lists.push(...(await Promise.all(searches)));
  }
  return lists;
}

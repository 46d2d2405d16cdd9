/**
 * Retrieval in each of several documents, none dropped because others say more. Scores are divided by the best score of the whole index: they are
 * comparable between the documents, and a document's scores are the same whichever others are asked along with it.
 */
import type { IndexReader } from "../store/types.ts";
import { rerank } from "./rerank.ts";
import { bestScores, type Ranked, retrieve } from "./retrieve.ts";
import type { QueryPlan, RankedPassage, RetrievalContext } from "./types.ts";

/** One search over documents of up to this many passages together is quicker than one for each. */
const SEARCHED_TOGETHER = 5_000;

/** All passages of each document that any engine finds, ranked, in the order of `docIds`. */
export async function retrieveEach(
  index: IndexReader,
  plan: QueryPlan,
  docIds: readonly string[],
): Promise<Ranked[][]> {
  const best = await bestScores(index, plan, {});
  const lists = new Map<string, Ranked[]>(docIds.map((docId) => [docId, []]));
  for (const group of groupsOf(index, docIds, SEARCHED_TOGETHER)) {
    const depth = Math.max(1, passagesIn(index, group));
    const found = await retrieve(index, { plan, mode: "hybrid", filter: { docIds: group }, depth, best });
    for (const each of found) lists.get(each.docId)!.push(each);
  }
  return docIds.map((docId) => lists.get(docId)!);
}

/** The documents in their order, in groups of at most so many passages; a larger document is a group by itself. */
export function groupsOf(index: IndexReader, docIds: readonly string[], maxPassages: number): string[][] {
  const groups: string[][] = [];
  let size = 0;
  for (const docId of docIds) {
    const { count } = index.passageRange(docId);
    const last = groups.at(-1);
    const fits = last !== undefined && size + count <= maxPassages;
    if (fits) last.push(docId);
    else groups.push([docId]);
    size = fits ? size + count : count;
  }
  return groups;
}

/** Passages of the whole index that the best one is looked for in. */
const BEST_DEPTH = 50;

/** The best passage for a question anywhere in the index, whichever documents are asked; null where nothing is found. */
export async function bestAnywhere(
  index: IndexReader,
  context: RetrievalContext,
  plan: QueryPlan,
): Promise<RankedPassage | null> {
  const found = await retrieve(index, { plan, mode: "hybrid", filter: {}, depth: BEST_DEPTH });
  return (await rerank(index, context, plan, found, { mode: "hybrid" }))[0] ?? null;
}

const passagesIn = (index: IndexReader, docIds: readonly string[]) =>
  docIds.reduce((sum, docId) => sum + index.passageRange(docId).count, 0);

/**
 * Whether a question lies outside what the documents are about: it names no known concept, and of its words each stands nowhere or nearly
 * everywhere (高铁建设: 高铁 in no clause, 建设 in every fourth). What lies near it in meaning then lies near 建设 only, and answers nothing.
 */
import type { QueryPlan } from "../retrieve/types.ts";
import type { IndexReader } from "../store/types.ts";

/** A word in this share of the passages tells none of them apart, and in so many of a large index. */
const COMMON_SHARE = 0.1;
const COMMON_PASSAGES = 500;
/** Words of the question itself; parts of names weigh less. */
const FULL_WORD_WEIGHT = 1;
/** Other languages are answered by meaning and by the names of concepts, never by their words. */
const CHINESE_WORD = /^\p{Script=Han}{2,}$/u;

export async function isOutOfField(index: IndexReader, { concepts, terms, numbers }: QueryPlan): Promise<boolean> {
  const words = terms.filter(({ term, weight }) => weight >= FULL_WORD_WEIGHT && CHINESE_WORD.test(term));
  if (concepts.length > 0 || numbers.length > 0 || words.length === 0) return false;
  const common = Math.min(COMMON_PASSAGES, Math.ceil(index.manifest.counts.passages * COMMON_SHARE));
  const holding = await Promise.all(
    words.map(async ({ term }) => (await index.searchText("words", term, {}, common)).length),
  );
  return holding.includes(0) && holding.every((count) => count === 0 || count >= common);
}

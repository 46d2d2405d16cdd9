/**
 * All baselines over the passages of the open index, filled and ready. Those with words get our tokeniser with the lexicon's words kept whole, which
 * helps them; MiniSearch and Orama come with their own tokenisers too.
 */
import type { Passage } from "../../model/index.ts";
import type { ServiceContext } from "../../services/context.ts";
import { type Baseline, baselineText } from "./baseline.ts";
import { createBm25 } from "./bm25.ts";
import { miniSearchBaseline } from "./minisearch.ts";
import { oramaBaseline } from "./orama.ts";

export async function createBaselines({ index, retrieval }: ServiceContext): Promise<Baseline[]> {
  const count = index.manifest.counts.passages;
  const passages = await index.passages(Array.from({ length: count }, (_, seq) => seq));
  const { words, grams } = retrieval.tokeniser;
  return [
    bm25Baseline("BM25 jieba words", passages, words),
    bm25Baseline("BM25 characters 1-2", passages, grams),
    await miniSearchBaseline("MiniSearch default", passages),
    await miniSearchBaseline("MiniSearch our words", passages, words),
    await oramaBaseline("Orama Mandarin", passages),
  ];
}

function bm25Baseline(name: string, passages: readonly Passage[], tokenise: (text: string) => string[]): Baseline {
  const find = createBm25(passages.map((passage) => tokenise(baselineText(passage))));
  return { name, rank: (query) => find(tokenise(query)).map((at) => passages[at]!.passageId) };
}

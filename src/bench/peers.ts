/**
 * What the product is measured against, over the same passages in the same run: MiniSearch with the same jieba words, and a flat scan of the same
 * vectors. Neither knows concepts, regions or quotes: they mark what a plain in-memory search costs on this machine at this moment.
 */
import MiniSearch from "minisearch";
import type { Embedder } from "../embed/index.ts";
import type { Passage } from "../model/index.ts";
import type { Tokeniser } from "../text/tokenise.ts";
import type { Ask } from "./measure.ts";

const TOP = 20;

const headed = (passage: Passage) => [...passage.path.map((entry) => entry.heading ?? ""), passage.text].join("\n");

export function miniSearchPeer(passages: readonly Passage[], tokeniser: Tokeniser): Ask {
  const search = new MiniSearch<{ id: string; text: string }>({
    fields: ["text"],
    tokenize: (text) => tokeniser.words(text),
    processTerm: (term) => term,
  });
  search.addAll(passages.map((passage) => ({ id: passage.passageId, text: headed(passage) })));
  return (query) => search.search(query, { combineWith: "OR" }).slice(0, TOP);
}

export async function flatScanPeer(passages: readonly Passage[], embedder: Embedder): Promise<Ask> {
  const vectors = await embedder.embed(passages.map(headed), "passage");
  return async (query) => {
    const [asked] = await embedder.embed([query], "query");
    const scores = vectors.map((vector, at) => ({ at, score: dot(asked!, vector) }));
    return scores.sort((a, b) => b.score - a.score).slice(0, TOP);
  };
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

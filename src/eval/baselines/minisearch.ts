/** MiniSearch as a baseline: with the tokeniser it comes with, or with the words that are given to it. A development dependency, loaded when asked for. */

import type { Passage } from "../../model/index.ts";
import { type Baseline, baselineText } from "./baseline.ts";
import { loadPeer } from "./load-peer.ts";

export async function miniSearchBaseline(
  name: string,
  passages: readonly Passage[],
  words?: (text: string) => string[],
): Promise<Baseline> {
  const { default: MiniSearch } = await loadPeer("minisearch", () => import("minisearch"));
  const search = new MiniSearch<{ id: string; text: string }>({
    fields: ["text"],
    ...(words && { tokenize: words, processTerm: (term: string) => term }),
  });
  search.addAll(passages.map((passage) => ({ id: passage.passageId, text: baselineText(passage) })));
  return { name, rank: (query) => search.search(query).map((found) => String(found.id)) };
}

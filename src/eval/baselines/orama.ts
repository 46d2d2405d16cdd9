/** Orama with its own Mandarin tokenizer as a baseline, all settings as they come. Development dependencies, loaded when asked for. */

import type { Passage } from "../../model/index.ts";
import { type Baseline, baselineText } from "./baseline.ts";
import { loadPeer } from "./load-peer.ts";

export async function oramaBaseline(name: string, passages: readonly Passage[]): Promise<Baseline> {
  const orama = await loadPeer("@orama/orama", () => import("@orama/orama"));
  const mandarin = await loadPeer("@orama/tokenizers", () => import("@orama/tokenizers/mandarin"));
  const db = orama.create({
    schema: { id: "string", text: "string" } as const,
    components: { tokenizer: mandarin.createTokenizer() },
  });
  await orama.insertMultiple(
    db,
    passages.map((passage) => ({ id: passage.passageId, text: baselineText(passage) })),
  );
  return {
    name,
    async rank(query) {
      const { hits } = await orama.search(db, { term: query, properties: ["text"], limit: passages.length });
      return hits.map((hit) => hit.document.id);
    },
  };
}

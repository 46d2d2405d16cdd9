/** The places of a hit's words inside the texts that are shown: spans count in the original, marks in the text. */
import type { Hit } from "../model/index.ts";
import type { ServiceContext } from "../services/context.ts";
import { rangesInText } from "../text/trace.ts";
import type { HitText } from "./components/hit-quote.tsx";
import type { MarkedRange } from "./components/marked.tsx";

/** Each original is read once. */
export async function hitTexts(ctx: ServiceContext, hits: readonly Hit[]): Promise<HitText[]> {
  const ids = [...new Set(hits.map((hit) => hit.passage.docId))];
  const raws = new Map(await Promise.all(ids.map(async (id) => [id, await ctx.index.text(id)] as const)));
  return hits.map((hit) => hitText(raws.get(hit.passage.docId)!, hit));
}

function hitText(raw: string, hit: Hit): HitText {
  const marks = (text: string, spans: Hit["quote"]["spans"]) =>
    hit.matches.flatMap(({ kind, spans: places }): MarkedRange[] =>
      rangesInText(raw, { text, spans }, places).map((range) => ({
        ...range,
        kind: kind === "related" ? "related" : "term",
      })),
    );
  const { quote, passage } = hit;
  return {
    hit,
    inQuote: marks(quote.text, quote.spans),
    inPassage: [
      ...marks(passage.text, passage.spans),
      ...rangesInText(raw, passage, quote.spans).map((range) => ({ ...range, kind: "quote" as const })),
    ],
  };
}

/**
 * A passage found for a question, with the reasons: scores by engine, matched terms with their places, the sentence that answers best.
 */
import { z } from "zod";
import { Passage, PathEntry } from "./passage.ts";
import { Span } from "./span.ts";

export const MatchKind = z.enum(["exact", "synonym", "abbreviation", "translation", "related"]);
export type MatchKind = z.infer<typeof MatchKind>;

export const Match = z.object({ term: z.string(), kind: MatchKind, spans: z.array(Span) }).meta({ id: "Match" });
export type Match = z.infer<typeof Match>;

export const Quote = z.object({ text: z.string(), spans: z.array(Span) }).meta({ id: "Quote" });
export type Quote = z.infer<typeof Quote>;

export const Scores = z
  .object({ bm25: z.number().nullable(), cosine: z.number().nullable(), fused: z.number() })
  .catchall(z.number().nullable())
  .meta({
    id: "Scores",
    description:
      "bm25: sum over word and character index; cosine: −1…1; fused: what the rank follows; rerank: 0…1, only of an optional reranking model and of the first candidates, whose rank follows it",
  });
export type Scores = z.infer<typeof Scores>;

export const AlsoAt = z
  .object({ passageId: z.string(), path: z.array(PathEntry) })
  .meta({ id: "AlsoAt", description: "Another place of the same document that prints the same" });
export type AlsoAt = z.infer<typeof AlsoAt>;

export const Hit = z
  .object({
    rank: z.int().min(1),
    passage: Passage,
    scores: Scores,
    matches: z.array(Match),
    quote: Quote,
    alsoAt: z.array(AlsoAt).optional(),
  })
  .meta({ id: "Hit" });
export type Hit = z.infer<typeof Hit>;

export const Expansion = z.object({ term: z.string(), from: z.string(), kind: MatchKind }).meta({ id: "Expansion" });
export type Expansion = z.infer<typeof Expansion>;

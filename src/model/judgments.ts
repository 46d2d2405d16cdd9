/** Graded queries as they stand in `data/judgments/*.jsonl`, and questions about numbers of `tests/golden/figures.jsonl`. */
import { z } from "zod";

export const JudgedQuery = z.strictObject({
  id: z.string(),
  kind: z.enum(["topic", "question", "paraphrase", "precedent", "english", "number", "none"]),
  query: z.string(),
  relevant: z.array(
    z.strictObject({ docId: z.string(), quote: z.string(), grade: z.union([z.literal(1), z.literal(2)]) }),
  ),
  absent: z.array(z.string()),
});
export type JudgedQuery = z.infer<typeof JudgedQuery>;

const printedByDocument = z.record(z.string(), z.array(z.string()).min(1));

export const GoldenFigures = z.strictObject({
  id: z.string(),
  /** tune: looked at while the choice of figures was built; held: not. */
  set: z.enum(["tune", "held"]),
  query: z.string(),
  /** Figures as printed, by document: one of them is wanted. Empty where no plan gives any. */
  figures: printedByDocument,
  /** Figures that are no mistake either: an earlier year, a narrower group. */
  also: printedByDocument,
});
export type GoldenFigures = z.infer<typeof GoldenFigures>;

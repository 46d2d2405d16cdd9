/**
 * One cell of a comparison: what one document says on one topic or question. Never empty: absence is an answer with a receipt.
 */
import { z } from "zod";
import { Duty, Indicator, Target } from "./facts.ts";
import { Hit } from "./hit.ts";
import { Strength } from "./passage.ts";

export const CellState = z.enum(["measure", "indicator", "background", "equivalent", "absent", "unreadable"]);
export type CellState = z.infer<typeof CellState>;

export const Receipt = z
  .object({
    terms: z.array(z.string()),
    passagesScanned: z.int(),
    nearest: Hit.nullable(),
    threshold: z.number(),
    positiveControl: z.object({ docId: z.string(), passageId: z.string() }).nullable(),
  })
  .meta({ id: "Receipt", description: "What was looked for and not found" });
export type Receipt = z.infer<typeof Receipt>;

export const Cell = z
  .object({
    docId: z.string(),
    region: z.object({ code: z.string(), name: z.string() }).nullable(),
    state: CellState,
    strength: Strength,
    headline: Hit.nullable(),
    evidence: z.array(Hit),
    indicators: z.array(Indicator),
    targets: z.array(Target),
    duties: z.array(Duty),
    /** The instrument that takes the subject's place, and how far the document commits to it; the cell's own strength is then none. */
    equivalent: z.object({ topicId: z.string(), label: z.string(), strength: Strength }).nullable(),
    receipt: Receipt.nullable(),
  })
  .meta({ id: "Cell" });
export type Cell = z.infer<typeof Cell>;

/**
 * One cell of a comparison: what one document says on one topic or question. Never empty: absence is an answer with a receipt.
 */
import { z } from "zod";
import { Duty, Indicator, Target } from "./facts.ts";
import { Hit } from "./hit.ts";
import { Strength } from "./passage.ts";
import { Span } from "./span.ts";

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

export const OnlyMark = z
  .object({
    /** What a figure is said of; the name of the group, instrument or body; null where that is not plain. */
    label: z.string().nullable(),
    /** As printed. */
    text: z.string(),
    passageId: z.string(),
    spans: z.array(Span),
  })
  .meta({ id: "OnlyMark" });
export type OnlyMark = z.infer<typeof OnlyMark>;

export const Only = z
  .object({
    numbers: z.array(OnlyMark),
    groups: z.array(OnlyMark),
    instruments: z.array(OnlyMark),
    bodies: z.array(OnlyMark),
  })
  .meta({
    id: "Only",
    description: "What the cell's evidence says and nothing says that answers in another document of the comparison",
  });
export type Only = z.infer<typeof Only>;

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
    /** Figures, groups covered, instruments and bodies of this cell alone; empty lists where only one document is compared. */
    only: Only,
  })
  .meta({ id: "Cell" });
export type Cell = z.infer<typeof Cell>;

/**
 * One cell of a comparison: what one document says on one topic or question. Never empty: absence is an answer with a receipt.
 */
import { z } from "zod";
import { Duty, Indicator, Target, Tense, Value } from "./facts.ts";
import { Hit } from "./hit.ts";
import { Strength } from "./passage.ts";
import { Span } from "./span.ts";
import { CellSummary } from "./summary.ts";

export const CellState = z.enum(["measure", "indicator", "background", "equivalent", "absent", "unreadable"]);
export type CellState = z.infer<typeof CellState>;

export const Receipt = z
  .object({
    terms: z.array(z.string()),
    passagesScanned: z.int(),
    nearest: Hit.nullable(),
    /**
     * 0…1: how likely the document answers, by the passage that comes nearest to its threshold; where the question has no answer in any document,
     * how likely any does. Null where a name was looked for and does not stand there, or the document was not asked.
     */
    probability: z.number().min(0).max(1).nullable(),
    /** What the probability would have had to reach. */
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
    /** False where the question names other places: such a cell is absent without having been looked at for an answer. */
    asked: z.boolean(),
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
    /** Only where it was asked for and could be had. */
    summary: CellSummary.nullable(),
  })
  .meta({ id: "Cell" });
export type Cell = z.infer<typeof Cell>;

export const ComparisonForm = z.enum(["content", "absence", "numbers", "nothing"]);
export type ComparisonForm = z.infer<typeof ComparisonForm>;

export const Standing = z
  .object({
    docId: z.string(),
    region: z.object({ code: z.string(), name: z.string() }).nullable(),
    state: CellState,
    strength: Strength,
    /** Whether the subject is named in the document at all, in passing too. */
    named: z.boolean(),
    /** Where it is named best. */
    passageId: z.string().nullable(),
  })
  .meta({ id: "Standing", description: "How a document stands to a question about absence" });
export type Standing = z.infer<typeof Standing>;

export const Figure = Value.extend({
  docId: z.string(),
  region: z.object({ code: z.string(), name: z.string() }).nullable(),
  /** What the figure is said of, as printed. */
  name: z.string(),
  origin: Indicator.shape.origin,
  /** A goal, or what was reached. */
  tense: Tense,
  /** The upper end of a range. */
  valueTo: z.number().nullable(),
  passageId: z.string(),
  spans: z.array(Span),
}).meta({ id: "Figure", description: "A figure that answers a question about numbers, with its place" });
export type Figure = z.infer<typeof Figure>;

export const FormedAnswer = z.object({
  /** content: what they say; absence: which are silent; numbers: their figures; nothing: no document answers. */
  form: ComparisonForm,
  /** Whether any document answers. */
  found: z.boolean(),
  /** The answer to the question as a whole, in one Chinese sentence; null where the cells are the answer. */
  notice: z.string().nullable(),
  /** Documents that do not mention the subject, and those that do; only in the form absence. */
  silent: z.array(Standing),
  speaking: z.array(Standing),
  /** In the order of the columns; a document without such a figure has none. Only in the form numbers. */
  figures: z.array(Figure),
});
export type FormedAnswer = z.infer<typeof FormedAnswer>;

/**
 * Facts taken out of a plan: indicators, targets and duties, each with its place. `raw` fields keep what is printed.
 */
import { z } from "zod";
import { Span } from "./span.ts";

export const Operator = z.enum([">=", ">", "=", "<=", "<", "~"]);
export type Operator = z.infer<typeof Operator>;

export const Value = z
  .object({
    raw: z.string(),
    op: Operator.nullable(),
    value: z.number().nullable(),
    unit: z.string().nullable(),
    year: z.int().nullable(),
  })
  .meta({ id: "Value", description: "A figure as printed and as read; a qualitative value has `value` null" });
export type Value = z.infer<typeof Value>;

export const Nature = z.enum(["binding", "anticipatory"]);
export type Nature = z.infer<typeof Nature>;

const regionRef = z.object({ code: z.string(), name: z.string() }).nullable();

export const Indicator = z
  .object({
    indicatorId: z.string(),
    docId: z.string(),
    region: regionRef,
    concept: z.string().nullable(),
    name: z.string(),
    dimension: z.string().nullable(),
    unit: z.string().nullable(),
    baseline: Value.nullable(),
    target: Value.nullable(),
    nature: Nature.nullable(),
    leadUnit: z.string().nullable(),
    origin: z.enum(["table", "text", "task"]),
    passageId: z.string(),
    spans: z.array(Span),
    cells: z.array(z.object({ column: z.string(), raw: z.string() })),
  })
  .meta({ id: "Indicator" });
export type Indicator = z.infer<typeof Indicator>;

export const IndicatorConcept = z
  .object({
    concept: z.string(),
    label: z.string(),
    unit: z.string().nullable(),
    comparable: z.boolean(),
    note: z.string().nullable(),
  })
  .meta({ id: "IndicatorConcept" });
export type IndicatorConcept = z.infer<typeof IndicatorConcept>;

export const IndicatorCell = z
  .object({
    docId: z.string(),
    /** The one that stands for the document: of its table, else of prose or a task (see `origin`); null where it has none. */
    indicator: Indicator.nullable(),
    /** Where the document names the same concept again. */
    others: z.array(Indicator),
    /** Target less baseline; only where all columns have one base, unit, and years. */
    change: z.number().nullable(),
    /** Place of the target among all columns, equals sharing one; only where they have one base, unit and year. */
    rank: z.int().min(1).nullable(),
  })
  .meta({ id: "IndicatorCell" });
export type IndicatorCell = z.infer<typeof IndicatorCell>;

export const IndicatorRow = IndicatorConcept.pick({ concept: true, label: true, unit: true })
  .extend({
    comparable: z.boolean(),
    /** Why the figures must not stand side by side (口径不同, 单位不同, 目标年份不同); null where they may. */
    reason: z.string().nullable(),
    /** What rank 1 is: the highest target, or the lowest where all of them are ceilings. Neither is called better. */
    rankOne: z.enum(["highest", "lowest"]),
    cells: z.array(IndicatorCell),
  })
  .meta({ id: "IndicatorRow", description: "One concept over all documents: a cell for each column, in its order" });
export type IndicatorRow = z.infer<typeof IndicatorRow>;

export const Tense = z.enum(["future", "past"]);
export type Tense = z.infer<typeof Tense>;

export const Target = z
  .object({
    targetId: z.string(),
    docId: z.string(),
    region: regionRef,
    subject: z.string(),
    op: Operator.nullable(),
    value: z.number().nullable(),
    valueTo: z.number().nullable(),
    unit: z.string().nullable(),
    deadline: z.object({ raw: z.string(), year: z.int().nullable() }).nullable(),
    tense: Tense,
    quote: z.string(),
    passageId: z.string(),
    spans: z.array(Span),
    warnings: z.array(z.string()),
  })
  .meta({ id: "Target" });
export type Target = z.infer<typeof Target>;

export const DutyUnit = z.object({ printed: z.string(), unit: z.string() }).meta({ id: "DutyUnit" });
export type DutyUnit = z.infer<typeof DutyUnit>;

export const Deadline = z
  .object({ raw: z.string(), year: z.int().nullable(), ongoing: z.boolean(), recurring: z.boolean() })
  .meta({ id: "Deadline" });
export type Deadline = z.infer<typeof Deadline>;

export const Duty = z
  .object({
    dutyId: z.string(),
    docId: z.string(),
    region: regionRef,
    group: z.string().nullable(),
    task: z.string(),
    lead: z.array(DutyUnit),
    support: z.array(DutyUnit),
    responsible: z.array(DutyUnit),
    deadline: Deadline.nullable(),
    passageId: z.string(),
    spans: z.array(Span),
    warnings: z.array(z.string()),
  })
  .meta({ id: "Duty" });
export type Duty = z.infer<typeof Duty>;

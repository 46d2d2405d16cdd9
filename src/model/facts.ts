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

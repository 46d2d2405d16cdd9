/**
 * Indicators of a plan: the rows of its indicator tables, and future targets of prose and task cells that measure a known concept. Guarantees:
 * every row of an indicator table that names one gives exactly one indicator; cells and values stand as printed; order is that of reading.
 */
import type { Indicator, Span } from "../model/index.ts";
import type { PlanDocument } from "../model/plan.ts";
import { sliceTraced } from "../text/trace.ts";
import { conceptOf, type IndicatorConceptRules } from "./indicator-concepts.ts";
import { type IndicatorRow, indicatorRows } from "./indicator-table.ts";
import { type FoundTarget, scanTargets } from "./target-scan.ts";

export interface IndicatorContext {
  docId: string;
  region: { code: string; name: string } | null;
  /** The decoded original that all spans count in. */
  raw: string;
  concepts: IndicatorConceptRules;
}

export function extractIndicators(plan: PlanDocument, context: IndicatorContext): Indicator[] {
  const rows = indicatorRows(plan).map((row) => fromRow(row, context));
  const seen = new Map<string, number>();
  const stated = scanTargets(plan).flatMap((target) => fromTarget(target, context, seen));
  return [...rows, ...stated].sort((a, b) => placeOf(a.spans) - placeOf(b.spans));
}

const placeOf = (spans: readonly Span[]) => spans[0]?.start ?? 0;

function fromRow(row: IndicatorRow, context: IndicatorContext): Indicator {
  const passageId = `${context.docId}#${row.node.eId}`;
  const { node, ...read } = row;
  return {
    ...read,
    indicatorId: `${passageId}!i1`,
    docId: context.docId,
    region: context.region,
    concept: conceptOf(row.name, context.concepts)?.id ?? null,
    origin: "table",
    passageId,
    spans: node.own.spans,
  };
}

/** Only what is promised with a figure: a past figure is no target of the plan, and a mere date measures nothing. */
function fromTarget(target: FoundTarget, context: IndicatorContext, seen: Map<string, number>): Indicator[] {
  if (target.tense !== "future" || target.value === null) return [];
  const concept = conceptOf(target.subject, context.concepts) ?? null;
  if (concept === null || !fits(target.unit, concept.unit)) return [];
  const passageId = `${context.docId}#${target.node.eId}`;
  const count = (seen.get(passageId) ?? 0) + 1;
  seen.set(passageId, count);
  return [
    {
      indicatorId: `${passageId}!i${count}`,
      docId: context.docId,
      region: context.region,
      concept: concept.id,
      name: target.subject,
      dimension: null,
      unit: target.unit,
      baseline: null,
      target: {
        raw: target.figure,
        op: target.op,
        value: target.value,
        unit: target.unit,
        year: target.deadline?.year ?? null,
      },
      nature: null,
      leadUnit: null,
      origin: target.node.kind === "task" ? "task" : "text",
      passageId,
      spans: sliceTraced(context.raw, target.text, target.start, target.end).spans,
      cells: [],
    },
  ];
}

/** A share is no count and a count no sum of money: 8项 under 参保人数 would be a misreading. */
function fits(printed: string | null, expected: string | null): boolean {
  return printed === null || expected === null || dimensionOf(printed) === dimensionOf(expected);
}

const DIMENSIONS: [string, RegExp][] = [
  ["share", /[%‰]/],
  ["ratio", /[:：]/],
  ["money", /元/],
  ["persons", /[人名]/],
  ["time", /月|天|日|小时|分钟/],
];

const dimensionOf = (unit: string) => DIMENSIONS.find(([, pattern]) => pattern.test(unit))?.[0] ?? "count";

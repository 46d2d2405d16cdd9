/**
 * Indicators side by side: one row a concept, one cell a document. Guarantees: where base, unit or year differ the row says why, and shows neither
 * change nor rank.
 */
import type { Document, Indicator, IndicatorCell, IndicatorConceptEntry, IndicatorRow, Value } from "../model/index.ts";
import { reasonsApart } from "../text/comparability.ts";
import { leadingFirst } from "./facts.ts";
import { UNKNOWN } from "./names.ts";

/** Digits after the point that plans print, and one more. */
const DECIMALS = 1e4;
/** 参保率 96% and 97% can be ranked, one figure alone cannot. */
const MIN_RANKED = 2;

/** Rows of the concepts that occur, in the order of the register; cells in the order of `columns`. */
export function indicatorRows(
  indicators: readonly Indicator[],
  concepts: readonly IndicatorConceptEntry[],
  columns: readonly Document[],
): IndicatorRow[] {
  return concepts.flatMap((concept) => {
    const own = indicators.filter((indicator) => indicator.concept === concept.id);
    return own.length === 0 ? [] : [rowOf(own, concept, columns)];
  });
}

function rowOf(own: readonly Indicator[], concept: IndicatorConceptEntry, columns: readonly Document[]): IndicatorRow {
  const places = columns.map(({ docId }) => ({
    docId,
    found: leadingFirst(own.filter((each) => each.docId === docId)),
  }));
  const leading = places.flatMap(({ found }) => found.slice(0, 1));
  const reasons = [...reasonsApart(own, concept), ...yearsApart("目标年份不同", leading, "target")];
  const comparable = reasons.length === 0;
  const rankOne = leading.every(isCeiling) ? "lowest" : "highest";
  const rank = comparable ? ranking(leading, rankOne) : () => null;
  const hasChange = comparable && yearsApart("", leading, "baseline").length === 0;
  return {
    concept: concept.id,
    label: concept.label,
    unit: concept.unit,
    comparable,
    reason: comparable ? null : reasons.join("；"),
    rankOne,
    cells: places.map(({ docId, found: [indicator = null, ...others] }): IndicatorCell => {
      return { docId, indicator, others, change: hasChange ? changeOf(indicator) : null, rank: rank(indicator) };
    }),
  };
}

/** Figures of different years are no one series; a figure without a year agrees with none that has one. */
function yearsApart(reason: string, indicators: readonly Indicator[], side: "target" | "baseline"): string[] {
  const figures = indicators.flatMap((each) => (each[side]?.value == null ? [] : [each[side].year]));
  const years = [...new Set(figures)].sort((a, b) => (a ?? 0) - (b ?? 0));
  return years.length < 2 ? [] : [`${reason}：${years.map((year) => year ?? UNKNOWN).join("、")}`];
}

const isCeiling = ({ target }: Indicator) => target?.op === "<=" || target?.op === "<";

/** Both figures as printed, in one unit: 2020 年 95% → 2025 年 96% is 1. */
function changeOf(indicator: Indicator | null): number | null {
  const [from, to] = [indicator?.baseline, indicator?.target];
  if (from?.value == null || to?.value == null || unitOf(from, indicator!) !== unitOf(to, indicator!)) return null;
  return Math.round((to.value - from.value) * DECIMALS) / DECIMALS;
}

const unitOf = (value: Value, indicator: Indicator) => value.unit ?? indicator.unit;

function ranking(leading: readonly Indicator[], rankOne: IndicatorRow["rankOne"]) {
  const figures = leading.flatMap(({ target }) => (target?.value == null ? [] : [target.value]));
  const isBefore = (a: number, b: number) => (rankOne === "highest" ? a > b : a < b);
  return (indicator: Indicator | null): number | null => {
    const value = indicator?.target?.value;
    if (value == null || figures.length < MIN_RANKED) return null;
    return 1 + figures.filter((other) => isBefore(other, value)).length;
  };
}

/** How many fall into each year: stacked bars with their numbers, kinds told apart by filling and outline. */
import type { EChartsOption, SeriesOption } from "echarts";
import { CHART_TEXT_PX } from "./render-chart.ts";

export interface YearKind {
  name: string;
  /** Drawn as an outline only. */
  hollow: boolean;
  counts: readonly number[];
}

export const YEAR_BARS_HEIGHT = 170;

export function yearBars(years: readonly string[], kinds: readonly YearKind[]): EChartsOption {
  const totals = years.map((_, i) => kinds.reduce((sum, { counts }) => sum + counts[i]!, 0));
  return {
    grid: { left: 8, right: 8, top: 24, bottom: 26 },
    xAxis: {
      type: "category",
      data: [...years],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: "var(--line-strong)" } },
      axisLabel: { color: "var(--ink)", fontSize: CHART_TEXT_PX, interval: 0 },
    },
    yAxis: { type: "value", show: false, max: Math.max(...totals, 1) },
    series: [...kinds.map(barsOf), totalsOf(totals)],
  };
}

const barsOf = ({ name, hollow, counts }: YearKind): SeriesOption => ({
  type: "bar",
  name,
  stack: "all",
  silent: true,
  barMaxWidth: 40,
  data: [...counts],
  itemStyle: hollow
    ? { color: "var(--sheet)", borderColor: "var(--measure)", borderWidth: 1.5 }
    : { color: "var(--measure)" },
});

/** Bars of no height on top of the stack that carry the sum. */
const totalsOf = (totals: readonly number[]): SeriesOption => ({
  type: "bar",
  stack: "all",
  silent: true,
  data: totals.map((total) => ({ value: 0, label: { show: total > 0, formatter: String(total) } })),
  label: { position: "top", color: "var(--ink)", fontSize: CHART_TEXT_PX },
});

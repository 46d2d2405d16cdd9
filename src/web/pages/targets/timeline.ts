/** Targets by the year they name. Guarantees: every target stands in one group, those without a year in the last. */
import type { Target } from "../../../model/index.ts";
import { TENSE_NAMES } from "../../../services/names.ts";
import { type Drawing, renderChart } from "../../charts/render-chart.ts";
import { YEAR_BARS_HEIGHT, yearBars } from "../../charts/year-bars.ts";
import { groupBy } from "../../group-by.ts";

export interface YearGroup {
  /** Null where no year is named. */
  year: number | null;
  targets: Target[];
}

/** Earliest first. */
export function byYear(targets: readonly Target[]): YearGroup[] {
  const groups = groupBy(targets, ({ deadline }) => deadline?.year ?? null);
  return [...groups]
    .map(([year, inYear]) => ({ year, targets: inYear }))
    .sort((a, b) => (a.year ?? Number.POSITIVE_INFINITY) - (b.year ?? Number.POSITIVE_INFINITY));
}

export const yearName = (year: number | null): string => (year === null ? "未载明年份" : `${year} 年`);

const WIDTH = 1080;

export const targetsChart = (groups: readonly YearGroup[]): Promise<Drawing> => {
  const count = (tense: Target["tense"]) =>
    groups.map(({ targets }) => targets.filter((target) => target.tense === tense).length);
  const years = groups.map(({ year }) => (year === null ? "未载明" : String(year)));
  const kinds = [
    { name: TENSE_NAMES.past, hollow: true, counts: count("past") },
    { name: TENSE_NAMES.future, hollow: false, counts: count("future") },
  ];
  return renderChart(yearBars(years, kinds), WIDTH, YEAR_BARS_HEIGHT);
};

export const targetsLabel = (groups: readonly YearGroup[]): string =>
  `按年份的目标数：${groups.map(({ year, targets }) => `${yearName(year)} ${targets.length} 项`).join("，")}`;

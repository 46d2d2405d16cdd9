/** What the states of a comparison mean, spelt out for who reads a file without the page beside it. Their names are in services/names.ts. */
import type { CellState } from "../model/index.ts";

export const STATE_MEANINGS: Record<CellState, string> = {
  measure: "有目标或举措直接写到",
  indicator: "只作为指标出现",
  background: "只在成绩或形势中提到",
  equivalent: "没有写到本主题，但写了作用相当的举措",
  absent: "按附录所列检索词逐条检索，没有发现",
  unreadable: "文件没有可读的条款",
};

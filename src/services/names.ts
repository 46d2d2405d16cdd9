/** What the names of the model are called in Chinese, in the words of a policy office; every surface takes them from here. */
import type {
  CellState,
  Document,
  Indicator,
  MatchKind,
  Nature,
  NodeKind,
  Role,
  Strength,
  Tense,
} from "../model/index.ts";

export const STATUS_NAMES: Record<NonNullable<Document["status"]>, string> = {
  issued: "正式印发",
  draft: "征求意见稿",
};

export const KIND_NAMES: Record<Document["kind"], string> = {
  plan: "规划",
  "implementation-plan": "实施方案",
  notice: "通知",
  regulation: "法规规章",
  "action-plan": "行动计划",
  opinion: "意见",
  other: "其他",
};

export const ROLE_NAMES: Record<Role, string> = {
  achievement: "成绩",
  challenge: "问题形势",
  principle: "原则",
  goal: "目标",
  measure: "措施",
  safeguard: "保障",
  preamble: "前言",
  other: "其他",
};

export const STRENGTH_NAMES: Record<Strength, string> = {
  none: "无",
  mention: "提及",
  explore: "探索",
  promote: "推进",
  commit: "承诺",
};

export const STATE_NAMES: Record<CellState, string> = {
  measure: "举措",
  indicator: "指标",
  background: "背景",
  equivalent: "相当",
  absent: "未提及",
  unreadable: "未能读取",
};

export const LEVEL_NAMES: Record<NonNullable<Document["region"]>["level"], string> = {
  province: "省级",
  prefecture: "地市",
  county: "区县",
};

export const MATCH_NAMES: Record<MatchKind, string> = {
  exact: "原词",
  synonym: "同义",
  abbreviation: "简称",
  translation: "译名",
  related: "相关",
};

export const NATURE_NAMES: Record<Nature, string> = { binding: "约束性", anticipatory: "预期性" };

export const TENSE_NAMES: Record<Tense, string> = { future: "目标", past: "已有数据" };

/** A cell of a place that the question does not ask about; its state says nothing then. */
export const NOT_ASKED_NAME = "未问及";

/** Where an indicator was read. */
export const ORIGIN_NAMES: Record<Indicator["origin"], string> = { table: "指标表", text: "正文", task: "任务" };

/** Kinds of passages that are no plain clause. */
export const NODE_NAMES: Partial<Record<NodeKind, string>> = {
  box: "专栏",
  table: "表格",
  row: "表格行",
  task: "任务",
  attachment: "附件",
};

/** What the text of a plan does not say of itself. */
export const UNKNOWN = "未载明";

export const statusName = ({ status }: Pick<Document, "status">): string =>
  status === null ? UNKNOWN : STATUS_NAMES[status];

const WARNING_MEANINGS: Readonly<Record<string, string>> = {
  NUMBER_MISSING: "编号不连续，缺的标题没有找到：请对照原文，看是否漏了一级标题",
  MERGED_CELL_ALIGNED: "合并单元格里有几项任务，单位和时限已按先后逐项对应：请核对",
  MERGED_CELL_UNALIGNED: "合并单元格里的项数与任务数不一致，单位和时限都留在第一项：请核对",
  TABLE_CUT: "表格只读出一部分，后面的内容按正文保留：请对照原文核对",
  VALUES_DIFFER: "同一指标在文件中前后数值不同，两处都照原文保留",
  UNIT_UNKNOWN: "单位不在单位名录中，按原文保留：可补入 data/lexicon/units.csv",
  UNITS_MISSING: "任务没有写明任何单位",
};

/** What a warning of the reading means; null where its code has no entry. */
export function warningMeaning(code: string): string | null {
  return WARNING_MEANINGS[code] ?? null;
}

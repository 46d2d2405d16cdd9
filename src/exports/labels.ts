/** What the names of the model are called in files, in the words a policy office uses. */
import type { CellState, Document, Indicator, MatchKind, Nature, Role, Strength, Tense } from "../model/index.ts";

export const UNKNOWN = "未载明";

export const STATE_LABELS: Record<CellState, string> = {
  measure: "举措",
  indicator: "指标",
  background: "背景",
  equivalent: "相当",
  absent: "未提及",
  unreadable: "无法读取",
};

export const STATE_MEANINGS: Record<CellState, string> = {
  measure: "有目标或举措直接写到",
  indicator: "只作为指标出现",
  background: "只在成绩或形势中提到",
  equivalent: "没有写到本主题，但写了作用相当的举措",
  absent: "按附录所列检索词逐条检索，没有发现",
  unreadable: "文件没有可读的条款",
};

export const STRENGTH_LABELS: Record<Strength, string> = {
  none: "—",
  mention: "提及",
  explore: "探索",
  promote: "推进",
  commit: "承诺",
};

export const STATUS_LABELS: Record<NonNullable<Document["status"]>, string> = {
  issued: "正式印发",
  draft: "征求意见稿",
};

export const KIND_LABELS: Record<Document["kind"], string> = {
  plan: "规划",
  "implementation-plan": "实施方案",
  notice: "通知",
  regulation: "法规规章",
  "action-plan": "行动计划",
  opinion: "意见",
  other: "其他",
};

export const ROLE_LABELS: Record<Role, string> = {
  achievement: "成绩",
  challenge: "问题形势",
  principle: "原则",
  goal: "目标",
  measure: "举措",
  safeguard: "保障",
  preamble: "前言",
  other: "其他",
};

export const NATURE_LABELS: Record<Nature, string> = { binding: "约束性", anticipatory: "预期性" };

export const ORIGIN_LABELS: Record<Indicator["origin"], string> = { table: "指标表", text: "正文", task: "任务表" };

export const TENSE_LABELS: Record<Tense, string> = { future: "目标", past: "已有成绩" };

export const MATCH_LABELS: Record<MatchKind, string> = {
  exact: "原词",
  synonym: "同义词",
  abbreviation: "简称",
  translation: "译名",
  related: "相关词",
};

export const statusLabel = ({ status }: Document): string => (status === null ? UNKNOWN : STATUS_LABELS[status]);

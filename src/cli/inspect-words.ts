/** What furniture and warnings are called in Chinese, for people who add plans; all other names are those of `services/names.ts`. */
import type { FurnitureKind } from "../model/plan.ts";

export const FURNITURE_NAMES: Record<FurnitureKind, string> = {
  title: "标题",
  docNumber: "发文字号",
  masthead: "版头",
  addressees: "主送机关",
  signature: "落款",
  imprint: "版记",
  pageNumber: "页码",
  tableHeader: "表头",
  repeatedGroup: "重复的分组名",
  toc: "目录页",
  rule: "横线",
  markup: "标记符号",
  navigation: "网页导航",
  collectionHeader: "汇编题头",
  attachmentNote: "附件说明",
};

const WARNING_MEANINGS: Record<string, string> = {
  NUMBER_MISSING: "编号不连续，缺的标题没有找到：请对照原文，看是否漏了一级标题",
  MERGED_CELL_ALIGNED: "合并单元格里有几项任务，单位和时限已按先后逐项对应：请核对",
  MERGED_CELL_UNALIGNED: "合并单元格里的项数与任务数不一致，单位和时限都留在第一项：请核对",
  TABLE_CUT: "表格只读出一部分，后面的内容按正文保留：请对照原文核对",
  VALUES_DIFFER: "同一指标在文件中前后数值不同，两处都照原文保留",
  UNIT_UNKNOWN: "单位不在单位名录中，按原文保留：可补入 data/lexicon/units.csv",
  UNITS_MISSING: "任务没有写明任何单位",
};

/** What a warning means; its own text where its code has no entry. */
export function warningMeaning(code: string): string | null {
  return WARNING_MEANINGS[code] ?? null;
}

/** What furniture is called in Chinese, for people who add plans; all other names are those of `services/names.ts`. */
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

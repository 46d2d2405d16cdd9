/** A document as a file names it under 文件来源: the same cells in Word, on the page and in Markdown. Empty where the plan does not say. */
import type { Document } from "../model/index.ts";
import { statusName } from "../services/names.ts";

export const SOURCE_HEADERS = ["文件", "文号", "发文机关", "成文日期", "状态", "原文件"] as const;

export function sourceRow(document: Document): string[] {
  const { title, docNumber, issuer, docDate, source } = document;
  return [title, docNumber ?? "", issuer ?? "", docDate ?? "", statusName(document), source.file];
}

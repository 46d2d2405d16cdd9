/**
 * Lines that belong to the page, the collection or the archive and not to the text: page numbers, rules, collection headers, the table of
 * contents. Each is named; nothing is thrown away.
 */
import type { FurnitureKind } from "../model/plan.ts";
import { matchMarker } from "../text/markers.ts";
import type { Line } from "./lines.ts";

const RULE = /^[─━—_\-=＿﹏*·.]{6,}$/;
const DASHED_PAGE_NUMBER =
  /^[—\-－–―·~\s]+\d{1,4}[—\-－–―·~\s]+$|^第\s*\d{1,4}\s*页(\s*[,，/共]?\s*共?\s*\d{1,4}\s*页)?$|^\d{1,4}\s*\/\s*\d{1,4}$/;
const BARE_PAGE_NUMBER = /^\d{1,4}$/;
const COLLECTION =
  /^(CLI\.\d+\.\d+|【法宝引证码】.*|原文链接[：:].*|【发布部门】.*|【发文字号】.*|【发布日期】.*|分类号[:：].*|.{2,12}日报\s*\/.*版\s*\/?)$/;
const TOC_TITLE = /^目\s*[录次]/;
const LEADERS = /[.…·．]{3,}\s*\d{1,4}$/;
/** A line of a table of contents is made of headings; none of those read was longer, many on one line excepted. */
const MAX_TOC_LINE_CHARS = 60;
const HEADING_INSIDE = /第[一二三四五六七八九十百\d]{1,5}[篇章节]/g;

/** Kind of furniture of a line that stands outside tables, or null. Bare numbers count only when `bare` (after tables were taken out). */
export function furnitureKind(line: Line): FurnitureKind | null {
  if (RULE.test(line.text)) return "rule";
  if (DASHED_PAGE_NUMBER.test(line.text)) return "pageNumber";
  if (COLLECTION.test(line.text)) return "collectionHeader";
  return null;
}

export function isBarePageNumber(line: Line): boolean {
  return BARE_PAGE_NUMBER.test(line.text);
}

/** Indexes of the lines of a table of contents: from its title while lines are nothing but headings, with or without leaders. */
export function tocLines(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  const title = lines.findIndex((line) => TOC_TITLE.test(line.text));
  if (title < 0) return found;
  found.add(title);
  for (let index = title + 1; index < lines.length && isTocLine(lines, index); index++) found.add(index);
  return found.size > 1 ? found : new Set();
}

function isTocLine(lines: readonly Line[], index: number): boolean {
  const text = lines[index]!.text;
  if (LEADERS.test(text) || (text.match(HEADING_INSIDE) ?? []).length > 1) return true;
  if (text.length > MAX_TOC_LINE_CHARS || /[。；]/.test(text)) return false;
  const key = text.replace(/\s/g, "");
  const again = lines.slice(index + 1).some((line) => line.text.replace(/\s/g, "").startsWith(key));
  return again || (matchMarker(text) !== null && index + 1 < lines.length && isTocFollower(lines[index + 1]!.text));
}

function isTocFollower(text: string): boolean {
  return LEADERS.test(text) || (matchMarker(text) !== null && text.length <= MAX_TOC_LINE_CHARS);
}

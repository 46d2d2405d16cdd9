/**
 * Numbering marks at the start of a line of a Chinese official document (公文, GB/T 9704): 第X章, 一、, （一）, 1., （1）, ——, 一是, 专栏 2 …
 * The kind follows the printed form. A decimal (84.5%), a date (2020年) and a figure (4+7) are no marks.
 */
import type { NodeKind } from "../model/document.ts";
import { parseNumeral } from "./numerals.ts";

export interface Marker {
  kind: NodeKind;
  /** As printed, without white space around it. */
  num: string;
  /** The number it stands for; null for dashes. */
  number: number | null;
  /** UTF-16 units that the mark and the white space behind it take. */
  length: number;
}

const ZH = "[一二三四五六七八九十百零〇]{1,5}";
const NUM = "\\d{1,3}";

interface Form {
  kind: NodeKind;
  pattern: RegExp;
}

/**
 * Tried in order. Group 1 is the mark as printed, group 2 its numeral.
 * `1.` must not be followed by a digit (84.5% alone on a line is a value); `一、` must not be 一、二级 (two numerals joined by 、).
 */
const FORMS: Form[] = [
  { kind: "part", pattern: new RegExp(`^(第(${ZH}|${NUM})[篇编])`) },
  { kind: "chapter", pattern: new RegExp(`^(第(${ZH}|${NUM})章)`) },
  { kind: "section", pattern: new RegExp(`^(第(${ZH}|${NUM})节)`) },
  { kind: "article", pattern: new RegExp(`^(第(${ZH}|${NUM})条)(?!第|规定)`) },
  {
    kind: "box",
    pattern: new RegExp(`^((?:专栏|工程|重点工作|重点任务|重点项目|重点工程)\\s*(${NUM}))(?![\\d.%个项])`),
  },
  { kind: "box", pattern: new RegExp(`^(专栏\\s*(${ZH}))`) },
  { kind: "clause", pattern: new RegExp(`^((${ZH})、)(?!(?:${ZH})[、级类])`) },
  { kind: "subclause", pattern: new RegExp(`^([（(〔]\\s*(${ZH})\\s*[）)〕])`) },
  { kind: "subparagraph", pattern: new RegExp(`^([（(]\\s*(${NUM})\\s*[）)])`) },
  { kind: "paragraph", pattern: new RegExp(`^((${NUM}|[０-９]{1,3})\\s?[.．﹒])(?![\\d０-９])`) },
  { kind: "paragraph", pattern: new RegExp(`^((${NUM})、)(?!\\d)`) },
  { kind: "subparagraph", pattern: /^(([①-⑳]))/ },
  { kind: "ordinal", pattern: new RegExp(`^((${ZH})是)(?=\\S{2})`) },
  { kind: "ordinal", pattern: new RegExp(`^(第(${ZH}))[，,、：:]`) },
  { kind: "dash", pattern: /^(——|——|─{2}|-\s?-|一一|―{2}|－{2}|—|[-－](?=[\u4e00-\u9fff]))(?=\s*\S)/ },
];

/** The mark that a line opens with, or null. `line` must not begin with white space. */
export function matchMarker(line: string): Marker | null {
  for (const { kind, pattern } of FORMS) {
    const found = pattern.exec(line);
    if (found === null) continue;
    const printed = found[1]!;
    const number = kind === "dash" ? null : parseNumeral(found[2]!);
    if (kind !== "dash" && (number === null || number === 0)) continue;
    const gap = /^[\s　]*/.exec(line.slice(printed.length))![0].length;
    return { kind, num: printed.trim(), number, length: printed.length + gap };
  }
  return null;
}

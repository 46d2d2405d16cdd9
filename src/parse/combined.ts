/** Titles and the first article below them printed on one line (第三篇 推进改革开放 第十三章 深化各项改革, 第一章 总则 第一条 为规范…) are blocks of their own. */
import { matchMarker } from "../text/markers.ts";
import type { TextBlock } from "./blocks.ts";
import { sliceRun } from "./run.ts";

const SECOND_HEADING = /第[一二三四五六七八九十百\d]{1,5}[章节条]/g;
const MAX_TITLE_CHARS = 30;

export function splitCombined(block: TextBlock): TextBlock[] {
  if (block.marker === null || !/^(part|chapter|section)$/.test(block.marker.kind)) return [block];
  SECOND_HEADING.lastIndex = block.marker.length;
  const second = SECOND_HEADING.exec(block.run.text);
  if (second === null || second.index > block.marker.length + MAX_TITLE_CHARS) return [block];
  const title = block.run.text.slice(block.marker.length, second.index);
  if (title === "" || /[，。；：、]/.test(title)) return [block];
  const rest = sliceRun(block.run, second.index);
  const below: TextBlock = { ...block, run: rest, marker: matchMarker(rest.text), blanksAbove: 0 };
  return [{ ...block, run: sliceRun(block.run, 0, second.index) }, ...splitCombined(below)];
}

/**
 * Gives every block its kind in the tree: by its printed mark where there is one, otherwise by its form. Where extraction lost a mark, the
 * kind is worked out by lost-marks.ts and flagged.
 */
import type { NodeKind } from "../model/document.ts";
import type { Warning } from "../model/span.ts";
import { isDutyLine } from "../text/duty-marks.ts";
import type { Block } from "./blocks.ts";
import { boxMembership, isBoxTitle } from "./boxes.ts";
import { isPreface, runInLength } from "./headings.ts";
import { restoreLostMarks } from "./lost-marks.ts";

export interface Slot {
  block: Block;
  kind: NodeKind;
  inferred: boolean;
  /** Index of the box title that it belongs to, or -1. */
  box: number;
}

const ATTACHMENT = /^(附\s*件|附\s*录|附\s*表)\s*[一二三四五六七八九十\d]{0,3}\s*[：:.]?\s*(?=[^0-9]|$)/;
const MAX_ITEM_TITLE = 22;
const MAX_ITEM_TITLE_WITH_COMMA = 16;
export function assignSlots(blocks: readonly Block[], warnings: Warning[]): Slot[] {
  const boxes = boxMembership(blocks);
  const slots = blocks.map((block, index) => ({
    block,
    kind: printedKind(block, index, boxes),
    inferred: false,
    box: boxes[index]!,
  }));
  restoreLostMarks(slots, warnings);
  return slots;
}

function printedKind(block: Block, index: number, boxes: readonly number[]): NodeKind {
  if (block.type === "table") return "table";
  const { marker, run } = block;
  const text = run.text;
  if (marker?.kind === "box") return isBoxTitle(block) ? "box" : "content";
  if (marker !== null) return marker.kind;
  if (boxes[index] === -1 && isPreface(text)) return "heading";
  if (boxes[index] === -1 && isAttachmentTitle(text)) return "attachment";
  return isDutyLine(text) || itemTitleLength(text) === 0 ? "content" : "item";
}

/**
 * Length of the run-in title of a paragraph without a mark. Stricter than behind a mark, which says by itself that something new begins:
 * 提高保障水平，减轻群众负担。 is a title, 城乡医保制度不断健全，初步实现有机整合。 reports.
 */
function itemTitleLength(text: string): number {
  const length = runInLength(text);
  const limit = /[，,]/.test(text.slice(0, length)) ? MAX_ITEM_TITLE_WITH_COMMA : MAX_ITEM_TITLE;
  return length <= limit + 1 ? length : 0;
}

/** 附件 alone on its line, or with a short title. */
export function isAttachmentTitle(text: string): boolean {
  const found = ATTACHMENT.exec(text);
  return found !== null && text.length <= 60 && !/[。；]/.test(text);
}

/** Length of the mark of an attachment title. */
export function attachmentMark(text: string): number {
  return ATTACHMENT.exec(text)?.[0].length ?? 0;
}

/**
 * Gives every block its kind in the tree: by its printed mark where there is one, otherwise by its form. Where extraction lost a mark, the
 * kind is worked out from the numbers that are missing around it and flagged.
 */
import type { NodeKind } from "../model/document.ts";
import type { Warning } from "../model/span.ts";
import { isDutyLine } from "../text/duty-marks.ts";
import { type Block, bodyOf, type TextBlock } from "./blocks.ts";
import { boxMembership, isBoxTitle } from "./boxes.ts";
import { isBareHeading, isPreface, runInLength } from "./headings.ts";

export interface Slot {
  block: Block;
  kind: NodeKind;
  inferred: boolean;
  /** Index of the box title that it belongs to, or -1. */
  box: number;
}

const ATTACHMENT = /^(附\s*件|附\s*录|附\s*表)\s*[一二三四五六七八九十\d]{0,3}\s*[：:.]?\s*(?=[^0-9]|$)/;
/** Kinds whose printed numbers run on without gaps under one parent, outermost first. */
const COUNTED: NodeKind[] = ["part", "chapter", "section", "clause", "subclause", "paragraph"];
const MAX_ITEM_TITLE = 22;
const MAX_ITEM_TITLE_WITH_COMMA = 16;
/** More missing numbers than this in one place are another list, not lost marks. */
const MAX_LOST = 3;

export function assignSlots(blocks: readonly Block[], warnings: Warning[]): Slot[] {
  const boxes = boxMembership(blocks);
  const slots = blocks.map((block, index) => ({
    block,
    kind: printedKind(block, index, boxes),
    inferred: false,
    box: boxes[index]!,
  }));
  const losses = COUNTED.reduce((sum, kind) => sum + fillGaps(slots, kind, warnings), 0);
  if (losses > 0) {
    adoptLostChildren(slots, "subclause", "paragraph");
  }
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

const rank = (kind: NodeKind) => COUNTED.indexOf(kind);

/** Numbers missing between two marks of one kind are given to the lines between that look like their lost headings. Returns how many. */
function fillGaps(slots: Slot[], kind: NodeKind, warnings: Warning[]): number {
  let filled = 0;
  for (const [before, after, missing] of gaps(slots, kind)) {
    const lost = lostHeadings(slots, before, after, missing);
    for (const index of lost) {
      slots[index]!.kind = kind;
      slots[index]!.inferred = true;
    }
    filled += lost.length;
    if (lost.length < missing) warnings.push(gapWarning(slots, before, after, missing - lost.length));
  }
  return filled;
}

/** Pairs of neighbouring marks of one kind under one parent whose numbers do not follow each other. */
function* gaps(slots: readonly Slot[], kind: NodeKind): Generator<[number, number, number]> {
  let before = -1;
  for (let index = 0; index < slots.length; index++) {
    const slot = slots[index]!;
    if (slot.box >= 0 || (rank(slot.kind) < 0 && slot.kind !== "attachment")) continue;
    if (slot.kind === "attachment" || rank(slot.kind) < rank(kind)) before = -1;
    if (slot.kind !== kind) continue;
    const missing = before < 0 ? numberOf(slot) - 1 : numberOf(slot) - numberOf(slots[before]!) - 1;
    if (missing > 0 && missing <= MAX_LOST && (before >= 0 || kind !== "paragraph")) yield [before, index, missing];
    before = index;
  }
}

const numberOf = (slot: Slot) => (slot.block.type === "text" ? (slot.block.marker?.number ?? 0) : 0);

function lostHeadings(slots: readonly Slot[], before: number, after: number, missing: number): number[] {
  if (before < 0) return [];
  const candidates: number[] = [];
  for (let index = before + 1; index < after; index++) if (looksLikeHeading(slots, index)) candidates.push(index);
  const siblingIsBare = isBare(slots[after]!) || isBare(slots[before]!);
  const sameForm = candidates.filter((index) => isBare(slots[index]!) === siblingIsBare);
  const chosen = sameForm.length >= missing ? sameForm : candidates;
  if (chosen.length <= missing) return chosen;
  const leading = chosen.filter((index) => looksLikeHeading(slots, index + 1) || isMarked(slots[index + 1]));
  const best = leading.length >= missing ? leading : chosen;
  return best.slice(0, missing);
}

const isMarked = (slot: Slot | undefined) => slot?.block.type === "text" && slot.block.marker !== null;
const isBare = (slot: Slot) => slot.block.type === "text" && isBareHeading(bodyOf(slot.block));

/** An unmarked line outside boxes that could have been a numbered heading. */
function looksLikeHeading(slots: readonly Slot[], index: number): boolean {
  const slot = slots[index];
  if (slot === undefined || slot.block.type === "table" || slot.box >= 0 || slot.inferred) return false;
  const { text } = slot.block.run;
  if (slot.kind === "item") return true;
  return slot.kind === "content" && !isDutyLine(text) && (isBareHeading(text) || runInLength(text) > 0);
}

function gapWarning(slots: readonly Slot[], before: number, after: number, missing: number): Warning {
  const next = slots[after]!.block as TextBlock;
  const last = before < 0 ? "the start" : (slots[before]!.block as TextBlock).marker!.num;
  return {
    code: "NUMBER_MISSING",
    message: `${missing} number(s) missing between ${last} and ${next.marker!.num}; no line there looks like the lost heading`,
    span: { start: next.run.at[0]!, end: next.run.at[0]! + 1 },
  };
}

/**
 * In a document that lost marks, headings without a mark under a parent whose siblings have numbered children lost theirs too. A
 * heading directly below a bare one is not its sibling: a bare heading has content of its own.
 */
function adoptLostChildren(slots: Slot[], parent: NodeKind, child: NodeKind): void {
  let parents = 0;
  let numbered = false;
  let open: number[] = [];
  const close = (ends: boolean) => {
    if (ends) {
      if (numbered && parents > 1)
        for (const index of open) Object.assign(slots[index]!, { kind: child, inferred: true });
      open = [];
      numbered = false;
      parents = 0;
    }
  };
  for (let index = 0; index < slots.length; index++) {
    const slot = slots[index]!;
    if (slot.box >= 0) continue;
    if (slot.kind === parent) parents++;
    else if (slot.kind === "attachment" || (rank(slot.kind) >= 0 && rank(slot.kind) < rank(parent))) close(true);
    else if (slot.kind === child) numbered = true;
    else if (parents > 0 && looksLikeHeading(slots, index) && !belowBareHeading(slots, index, open, child))
      open.push(index);
  }
  close(true);
}

function belowBareHeading(slots: readonly Slot[], index: number, open: readonly number[], child: NodeKind): boolean {
  const above = slots[index - 1];
  if (above === undefined || above.block.type === "table") return false;
  const isChild = above.kind === child || open.at(-1) === index - 1;
  return isChild && isBare(above);
}

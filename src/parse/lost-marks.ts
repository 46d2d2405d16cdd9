/**
 * Numbering marks that extraction lost: the numbers around a place say that one is missing, the form of the lines says which line it stood on.
 * Each line that is given a kind is flagged; a number that no line answers to becomes a warning.
 */
import type { NodeKind } from "../model/document.ts";
import type { Warning } from "../model/span.ts";
import { isDutyLine } from "../text/duty-marks.ts";
import { bodyOf, type TextBlock } from "./blocks.ts";
import { endsSentence, isBareHeading, runInLength } from "./headings.ts";
import type { Slot } from "./slots.ts";

/** Kinds whose printed numbers run on without gaps under one parent, outermost first. */
const COUNTED: NodeKind[] = ["part", "chapter", "section", "clause", "subclause", "paragraph"];
/** Their count may go on in the next part (第二篇 第三章). */
const RUNS_ON = new Set<NodeKind>(["chapter", "section"]);
/** More missing numbers than this in one place are another list, not lost marks. */
const MAX_LOST = 3;
/** A title line stands above text that is longer than any title. */
const MIN_TEXT_BELOW = 60;

export function restoreLostMarks(slots: Slot[], warnings: Warning[]): void {
  for (const kind of ["section", "clause", "subclause"] as const) restoreParents(slots, kind, warnings);
  const losses = COUNTED.reduce((sum, kind) => sum + fillGaps(slots, kind, warnings), 0);
  for (const kind of ["chapter", "section", "clause", "subclause"] as const) restoreTails(slots, kind);
  if (losses > 0) adoptLostChildren(slots, "subclause", "paragraph");
}

/** （一） after （三） without a 一、 between: the title line directly above it has lost its mark. */
function restoreParents(slots: Slot[], kind: NodeKind, warnings: Warning[]): void {
  let parent: NodeKind | null = null;
  let last = 0;
  for (let index = 0; index < slots.length; index++) {
    const slot = slots[index]!;
    if (slot.box >= 0 || (rank(slot.kind) < 0 && slot.kind !== "attachment")) continue;
    if (slot.kind === "attachment") [parent, last] = [null, 0];
    else if (rank(slot.kind) < rank(kind)) [parent, last] = [slot.kind, 0];
    if (slot.kind !== kind) continue;
    if (numberOf(slot) === 1 && last > 0 && parent !== null) {
      const above = slots[index - 1]!;
      if (isTitleLine(above)) Object.assign(above, { kind: parent, inferred: true });
      else warnings.push(restartWarning(slot.block as TextBlock));
    }
    last = numberOf(slot);
  }
}

/** Behind the last printed mark of a series of title lines, a title line above text of its own goes on the series. */
function restoreTails(slots: Slot[], kind: NodeKind): void {
  let series: Slot[] = [];
  for (let index = 0; index < slots.length; index++) {
    const slot = slots[index]!;
    if (slot.box >= 0) continue;
    if (slot.kind === "attachment" || (rank(slot.kind) >= 0 && rank(slot.kind) < rank(kind))) series = [];
    else if (slot.kind === kind) series.push(slot);
    else if (series.length >= 2 && series.every(isBare) && goesOn(slots, index, kind)) {
      Object.assign(slot, { kind, inferred: true });
      series.push(slot);
    }
  }
}

function goesOn(slots: readonly Slot[], index: number, kind: NodeKind): boolean {
  if (!isTitleLine(slots[index]!)) return false;
  const below = slots[index + 1];
  const text = below?.block.type === "text" ? below.block.run.text : "";
  if (below?.kind !== "content" || text.length < MIN_TEXT_BELOW || !endsSentence(text)) return false;
  const above = slots[index - 1];
  return above !== undefined && above.kind !== kind;
}

/** A line without mark or stop that can only be a title. */
function isTitleLine(slot: Slot): boolean {
  if (slot.block.type === "table" || slot.kind !== "content" || slot.box >= 0 || slot.block.marker !== null)
    return false;
  const { text } = slot.block.run;
  return isBareHeading(text) && !endsSentence(text) && !isDutyLine(text);
}

function restartWarning(block: TextBlock): Warning {
  return {
    code: "NUMBER_MISSING",
    message: `1 number(s) missing above ${block.marker!.num}, where the count begins anew; no line there looks like the lost heading`,
    span: { start: block.run.at[0]!, end: block.run.at[0]! + 1 },
  };
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

/** Pairs of neighbouring marks of one kind under one parent whose numbers do not follow each other. Chapters may count on across parts. */
function* gaps(slots: readonly Slot[], kind: NodeKind): Generator<[number, number, number]> {
  let before = -1;
  let last = 0;
  for (let index = 0; index < slots.length; index++) {
    const slot = slots[index]!;
    if (slot.box >= 0 || (rank(slot.kind) < 0 && slot.kind !== "attachment")) continue;
    if (slot.kind === "attachment" || rank(slot.kind) < rank(kind)) before = -1;
    if (slot.kind !== kind) continue;
    const number = slot.inferred ? (before < 0 ? 1 : last + 1) : numberOf(slot);
    const runsOn = before >= 0 || (RUNS_ON.has(kind) && number === last + 1);
    const expected = runsOn ? last + 1 : 1;
    const missing = number - expected;
    last = number;
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

/** The mark of a heading, or its words where the mark was lost too. */
const markOf = (block: TextBlock) => block.marker?.num ?? block.run.text;

function gapWarning(slots: readonly Slot[], before: number, after: number, missing: number): Warning {
  const next = slots[after]!.block as TextBlock;
  const last = before < 0 ? "the start" : markOf(slots[before]!.block as TextBlock);
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

/**
 * Which blocks belong to a box (专栏, 工程, 重点工作). A box has no printed end: numbering, layout and empty lines tell where the text
 * goes on.
 */
import { type Block, bodyOf, type TextBlock } from "./blocks.ts";

const MAX_BOX_TITLE_CHARS = 45;
/** Marks that only the running text of a plan has. */
const ENDS_BOX = /^(part|chapter|section|article|clause|subclause)$/;

/** For each block the index of the box title that it belongs to, or -1. The title itself belongs to its box. */
export function boxMembership(blocks: readonly Block[]): number[] {
  const owner = new Array<number>(blocks.length).fill(-1);
  let box = -1;
  for (let index = 0; index < blocks.length; index++) {
    if (isBoxTitle(blocks[index]!)) box = index;
    else if (box >= 0 && endsBox(blocks, box, index)) box = -1;
    owner[index] = box;
  }
  return owner;
}

export function isBoxTitle(block: Block): boolean {
  if (block.type !== "text" || block.marker?.kind !== "box") return false;
  const title = bodyOf(block);
  return title.length <= MAX_BOX_TITLE_CHARS && !/[。；，]/.test(title);
}

function endsBox(blocks: readonly Block[], box: number, index: number): boolean {
  const block = blocks[index]!;
  if (block.type === "table") return index > box + 1;
  if (block.marker !== null && ENDS_BOX.test(block.marker.kind)) return true;
  if (block.marker?.kind === "paragraph") return !continuesNumbering(blocks, box, index, block.marker.number!);
  if (block.marker !== null || index === box + 1) return false;
  return layoutEnds(blocks, box, block);
}

/** Items of a box start at 1; a body paragraph that goes on counting ends it. */
function continuesNumbering(blocks: readonly Block[], box: number, index: number, number: number): boolean {
  for (let before = index - 1; before > box; before--) {
    const block = blocks[before]!;
    if (block.type === "text" && block.marker?.kind === "paragraph") return number === block.marker.number! + 1;
  }
  return number === 1;
}

/** Two empty lines close a box that was a table cell; a change of indentation, or a plain paragraph after numbered items, closes others. */
function layoutEnds(blocks: readonly Block[], box: number, block: TextBlock): boolean {
  const title = blocks[box] as TextBlock;
  if (title.tabbed) return !block.tabbed && block.blanksAbove >= 2;
  const first = blocks[box + 1] as TextBlock;
  if (first.marker !== null) return true;
  return block.blanksAbove >= 1 && block.indent !== first.indent;
}

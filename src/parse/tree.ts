/**
 * Blocks with their kinds → the tree. Numbered kinds nest by their form (章 ⊃ 节 ⊃ 一、 ⊃ （一） ⊃ 1. ⊃ （1）); dashes, ordinals and items are leaves of
 * the deepest open one; boxes and tables hang under the open heading that they resemble most and never under a leaf.
 */
import type { NodeKind } from "../model/document.ts";
import type { FurnitureKind } from "../model/plan.ts";
import { endsWithDuty } from "../text/duty-marks.ts";
import type { TextBlock } from "./blocks.ts";
import { type DraftNode, draftNode } from "./draft.ts";
import { endsSentence, isBareHeading, runInLength, stripStop } from "./headings.ts";
import { EMPTY_RUN, type Run, sliceRun } from "./run.ts";
import { attachmentMark, type Slot } from "./slots.ts";
import { tableNode } from "./task-table.ts";

export interface Tree {
  nodes: DraftNode[];
  furniture: { kind: FurnitureKind; run: Run }[];
  warnings: { code: string; message: string; run: Run }[];
}

/** Nesting by form; what is not here is a leaf or hangs on the side. */
const RANK: Partial<Record<NodeKind, number>> = {
  attachment: 0,
  heading: 1,
  part: 0.5,
  chapter: 1,
  section: 2,
  article: 2.5,
  clause: 3,
  subclause: 4,
  paragraph: 5,
  subparagraph: 6,
};
const LEAVES = new Set<NodeKind>(["dash", "ordinal", "item"]);
const MAX_CAPTION_CHARS = 45;

interface Builder extends Tree {
  work: string;
  stack: DraftNode[];
  box: DraftNode | null;
  root: DraftNode;
}

export function buildTree(slots: readonly Slot[], work: string): Tree {
  const root = draftNode("content", EMPTY_RUN);
  const builder: Builder = { work, stack: [root], box: null, root, nodes: root.children, furniture: [], warnings: [] };
  for (let index = 0; index < slots.length; index++) index += place(builder, slots, index);
  return { nodes: root.children, furniture: builder.furniture, warnings: builder.warnings };
}

/** Places one slot; returns how many further slots it used up. */
function place(b: Builder, slots: readonly Slot[], index: number): number {
  const slot = slots[index]!;
  const next = slots[index + 1];
  if (slot.box < 0) b.box = null;
  if (slot.block.type === "table") return placeTable(b, slots, index, null);
  if (next?.block.type === "table" && isCaption(slot)) return placeTable(b, slots, index + 1, slot.block) + 1;
  if (slot.kind === "attachment") return placeAttachment(b, slots, index);
  const node = textNode(slot.block, slot, next, b.work);
  if (slot.kind === "box") placeBox(b, node, slots, index);
  else if (b.box !== null) addInside(b.box, node);
  else placeNode(b, node);
  return 0;
}

function isCaption(slot: Slot): slot is Slot & { block: TextBlock } {
  if (slot.block.type !== "text" || slot.block.marker !== null || slot.kind === "attachment") return false;
  return slot.block.run.text.length <= MAX_CAPTION_CHARS && !/[。；，：]/.test(slot.block.run.text);
}

/** A mark as printed; only the blank of 专栏 2 is kept, a blank inside other marks comes from extraction. */
function printedMark(run: Run, num: string, work: string): string {
  const last = run.at[num.length - 1]!;
  return num.startsWith("专栏") ? work.slice(run.at[0], last + 1).replace(/\s+/g, " ") : num;
}

function textNode(block: TextBlock, slot: Slot, next: Slot | undefined, work: string): DraftNode {
  const { run, marker } = block;
  const printed = slot.kind === marker?.kind || slot.kind === "box" ? marker : null;
  const body = sliceRun(run, printed?.length ?? 0);
  const node = draftNode(slot.kind, run, {
    num: printed === null ? null : printedMark(run, printed.num, work),
    number: printed?.number ?? null,
    inferred: slot.inferred,
    body,
  });
  if (slot.kind === "content") return node;
  const title = slot.kind === "article" ? 0 : runInLength(body.text);
  const caption = captionLength(body.text);
  if (title > 0 || caption > 0) {
    const length = title > 0 ? title : caption;
    node.runIn = true;
    node.heading = trimTitle(sliceRun(body, 0, stripStop(body.text.slice(0, length)).length));
    node.body = sliceRun(body, length);
  } else if (isTitleOnly(body.text, slot, next)) {
    node.heading = trimTitle(sliceRun(body, 0, stripStop(body.text).length));
    node.body = null;
  }
  return node;
}

/** An article may open with its caption in brackets: 第一条 （目的和依据）. */
function captionLength(text: string): number {
  const found = /^[（(][^（()）]{2,20}[）)](?=.)/.exec(text);
  return found !== null && /^[（(][^一二三四五六七八九十\d]/.test(text) ? found[0].length : 0;
}

function trimTitle(run: Run): Run {
  return /^[（(].*[）)]$/.test(run.text) ? sliceRun(run, 1, run.text.length - 1) : run;
}

/** A heading has something below it; a last short item of a list is a sentence of its own. */
function isTitleOnly(text: string, slot: Slot, next: Slot | undefined): boolean {
  if (!isBareHeading(text)) return false;
  if (slot.kind === "article") return captionLength(`${text}。`) === text.length || !endsSentence(text);
  if (slot.kind === "box" || slot.kind === "heading" || !endsSentence(text)) return true;
  if (LEAVES.has(slot.kind) || next === undefined) return false;
  if (next.block.type === "table" || next.kind === "content" || next.kind === "box") return true;
  const own = RANK[slot.kind];
  const below = RANK[next.kind];
  return own !== undefined && (below === undefined || below > own);
}

function placeNode(b: Builder, node: DraftNode): void {
  const rank = RANK[node.kind];
  if (rank !== undefined) {
    popTo(b, (open) => RANK[open.kind]! < rank);
    addInside(b.stack.at(-1)!, node);
    b.stack.push(node);
    return;
  }
  if (node.kind === "content" && opensList(b, node)) b.stack.pop();
  addInside(b.stack.at(-1)!, node);
}

function popTo(b: Builder, keeps: (open: DraftNode) => boolean): void {
  while (b.stack.length > 1 && !keeps(b.stack.at(-1)!)) b.stack.pop();
}

/** 主要推进以下四项工作：after a measure that its duty bracket has closed speaks for the whole heading above, not for that measure. */
function opensList(b: Builder, node: DraftNode): boolean {
  const open = b.stack.at(-1)!;
  const last = open.children.at(-1) ?? open;
  return (
    b.stack.length > 2 &&
    RANK[open.kind] === RANK.paragraph &&
    /[：:]$/.test(node.own.text) &&
    endsWithDuty(last.own.text)
  );
}

const addInside = (parent: DraftNode, node: DraftNode) => void parent.children.push(node);

function placeBox(b: Builder, node: DraftNode, slots: readonly Slot[], index: number): void {
  addInside(sideParent(b, node.heading?.text ?? "", slots, index), node);
  b.box = node;
}

function placeTable(b: Builder, slots: readonly Slot[], index: number, caption: TextBlock | null): number {
  const { block } = slots[index]!;
  if (block.type !== "table") return 0;
  const result = tableNode(block, caption?.run ?? null, b.work);
  b.furniture.push(...result.furniture);
  b.warnings.push(...result.warnings);
  addInside(b.box ?? sideParent(b, caption?.run.text ?? "", slots, index), result.node);
  return 0;
}

/**
 * What a box or table hangs under. In the middle of a series it belongs to the member before it; at the end of one it may sum up the
 * whole, so it goes to the open heading whose words its title shares most, the deepest when none is nearer. The text goes on from there.
 */
function sideParent(b: Builder, title: string, slots: readonly Slot[], index: number): DraftNode {
  const deepest = b.stack.at(-1)!;
  const following = slots.slice(index + 1).find((slot) => slot.box < 0 && RANK[slot.kind] !== undefined);
  if (following?.kind === deepest.kind) return deepest;
  const wanted = bigrams(title);
  let best = deepest;
  let most = likeness(best, wanted);
  for (let at = b.stack.length - 2; at >= 1; at--) {
    const score = likeness(b.stack[at]!, wanted);
    if (score > most) [best, most] = [b.stack[at]!, score];
  }
  popTo(b, (open) => open === best);
  return best;
}

function likeness(node: DraftNode, wanted: ReadonlySet<string>): number {
  const shared = [...bigrams(node.heading?.text ?? "")].filter((gram) => wanted.has(gram));
  return shared.length;
}

function bigrams(text: string): Set<string> {
  const grams = new Set<string>();
  for (let index = 0; index + 1 < text.length; index++) grams.add(text.slice(index, index + 2));
  return grams;
}

/** An attachment's heading stands behind its mark or on the line below, unless that line is the caption of its table. */
function placeAttachment(b: Builder, slots: readonly Slot[], index: number): number {
  const block = slots[index]!.block as TextBlock;
  const next = slots[index + 1];
  const mark = attachmentMark(block.run.text);
  const announces = slots.slice(index + 1).some((slot) => slot.kind === "attachment") && mark < block.run.text.length;
  if (announces) {
    b.furniture.push({ kind: "attachmentNote", run: block.run });
    return 0;
  }
  const node = draftNode("attachment", block.run, { num: block.run.text.slice(0, mark) });
  popTo(b, () => false);
  addInside(b.root, node);
  b.stack.push(node);
  if (mark < block.run.text.length) node.heading = sliceRun(block.run, mark);
  else if (next !== undefined && isCaption(next) && slots[index + 2]?.block.type !== "table")
    return adoptTitle(node, next);
  return 0;
}

function adoptTitle(node: DraftNode, next: Slot): number {
  const run = (next.block as TextBlock).run;
  node.heading = run;
  node.own = { text: `${node.own.text} ${run.text}`, at: [...node.own.at, node.own.at.at(-1)! + 1, ...run.at] };
  return 1;
}

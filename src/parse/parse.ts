/**
 * SourceText → documents. Guarantees: never throws on content; every non-blank character of the source belongs to exactly one node or one
 * named piece of furniture; slices of the source give the text back; eIds are unique; same input, same output.
 */
import type { FurnitureKind, MappedText, PlanDocument, PlanNode, SourceText, TracedText } from "../model/plan.ts";
import type { Span, Warning } from "../model/span.ts";
import type { Block } from "./blocks.ts";
import { splitCombined } from "./combined.ts";
import type { DraftNode } from "./draft.ts";
import { siblingEIds } from "./eids.ts";
import { takeFrontMatter } from "./front-matter.ts";
import { furnitureKind, isBarePageNumber, tocLines } from "./furniture.ts";
import { type Line, splitLines } from "./lines.ts";
import { partStarts } from "./parts.ts";
import { type Run, readRun, traceRun } from "./run.ts";
import { assignSlots } from "./slots.ts";
import { findTables } from "./tables.ts";
import { buildTree } from "./tree.ts";
import { unwrapLines, wrapWidth } from "./unwrap.ts";
import { makeWorkText } from "./work-text.ts";

interface PageFurniture {
  kind: FurnitureKind;
  run: Run;
}

export function parsePlan(source: SourceText): PlanDocument[] {
  const { text: work, markup } = makeWorkText(source.view.text);
  const page: PageFurniture[] = [];
  const blocks = readBlocks(work, page);
  const starts = partStarts(blocks);
  const parts = starts.map((start, at) => {
    const name = starts.length === 1 ? "" : String(at + 1);
    return parsePart(name, blocks.slice(start, starts[at + 1]), work, source.view);
  });
  const first = parts[0]!;
  for (const { kind, run } of page) addFurniture(first, kind, traceRun(run, work, source.view).spans);
  for (const span of markup) addFurniture(first, "markup", [rawSpan(source.view, span)]);
  for (const span of unseen(source)) addFurniture(first, "markup", [span]);
  first.furniture.sort((a, b) => a.span.start - b.span.start);
  return parts;
}

function readBlocks(work: string, page: PageFurniture[]): Block[] {
  const all = splitLines(work);
  const toc = tocLines(all);
  const kept: Line[] = [];
  all.forEach((line, index) => {
    const kind = toc.has(index) ? "toc" : furnitureKind(line);
    if (kind === null) kept.push(line);
    else page.push({ kind, run: readRun(work, [line]) });
  });
  return unwrapPieces(work, kept, page);
}

function unwrapPieces(work: string, lines: readonly Line[], page: PageFurniture[]): Block[] {
  const pieces = findTables(work, lines);
  const plain = pieces.flatMap((piece) => (piece.type === "line" ? [piece.line] : []));
  const width = wrapWidth(plain.filter((line) => !isBarePageNumber(line)));
  const blocks: Block[] = [];
  let open: Line[] = [];
  const flush = () => {
    blocks.push(...unwrapLines(work, open, width).flatMap(splitCombined));
    open = [];
  };
  for (const piece of pieces) {
    if (piece.type === "table") {
      flush();
      blocks.push(piece.table);
    } else if (isBarePageNumber(piece.line)) page.push({ kind: "pageNumber", run: readRun(work, [piece.line]) });
    else open.push(piece.line);
  }
  flush();
  return blocks;
}

function parsePart(part: string, blocks: readonly Block[], work: string, view: MappedText): PlanDocument {
  const front = takeFrontMatter(blocks);
  const warnings: Warning[] = [];
  const slots = assignSlots(front.blocks, warnings);
  const tree = buildTree(slots, work);
  const trace = (run: Run) => traceRun(run, work, view);
  for (const warning of warnings) if (warning.span !== null) warning.span = rawSpan(view, warning.span);
  for (const { code, message, run } of tree.warnings)
    warnings.push({ code, message, span: trace(run).spans[0] ?? null });
  const document: PlanDocument = {
    part,
    title: front.title === null ? null : trace(front.title),
    nodes: finish(tree.nodes, "", 1, trace),
    furniture: [],
    warnings,
  };
  for (const { kind, run } of [...front.furniture, ...tree.furniture]) addFurniture(document, kind, trace(run).spans);
  document.furniture.sort((a, b) => a.span.start - b.span.start);
  return document;
}

function finish(
  drafts: readonly DraftNode[],
  parent: string,
  level: number,
  trace: (run: Run) => TracedText,
): PlanNode[] {
  const eIds = siblingEIds(drafts, parent);
  return drafts.map((draft, at) => ({
    eId: eIds[at]!,
    kind: draft.kind,
    level,
    num: draft.num,
    heading: draft.heading === null ? null : trace(draft.heading),
    runIn: draft.runIn,
    inferred: draft.inferred,
    own: trace(draft.own),
    body: draft.body === null || draft.body.text === "" ? null : trace(draft.body),
    cells: draft.cells.map((cell) => ({ column: cell.column, ...trace(cell.run) })),
    columns: draft.columns,
    children: finish(draft.children, eIds[at]!, level + 1, trace),
  }));
}

function addFurniture(document: PlanDocument, kind: FurnitureKind, spans: readonly Span[]): void {
  for (const span of spans) document.furniture.push({ kind, span });
}

function rawSpan(view: MappedText, span: Span): Span {
  const start = view.offsets[span.start]!;
  return { start, end: Math.max(start + 1, view.offsets[span.end - 1]! + 1) };
}

/** Stretches of the original that the reader's view leaves out (tags of a web page and the like). */
function unseen(source: SourceText): Span[] {
  const { offsets, text } = source.view;
  const spans: Span[] = [];
  let from = 0;
  for (let index = 0; index <= text.length; index++) {
    const at = index === text.length ? source.raw.length : offsets[index]!;
    const gap = source.raw.slice(from, at);
    const start = gap.search(/\S/);
    if (start >= 0) spans.push({ start: from + start, end: from + gap.trimEnd().length });
    from = Math.max(
      from,
      index === text.length ? at : offsets[index + 1]! > at + 12 ? at + 1 : Math.min(offsets[index + 1]!, at + 12),
    );
  }
  return spans;
}

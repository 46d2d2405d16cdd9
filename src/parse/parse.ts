/**
 * SourceText → documents. Guarantees: never throws on content; every non-blank character of the source belongs to exactly one node or one
 * named piece of furniture; slices of the source give the text back; eIds are unique; same input, same output.
 */
import type { FurnitureKind, PlanDocument, PlanNode, SourceText, TracedText } from "../model/plan.ts";
import type { Span, Warning } from "../model/span.ts";
import type { Block } from "./blocks.ts";
import { splitCombined } from "./combined.ts";
import type { DraftNode } from "./draft.ts";
import { siblingEIds } from "./eids.ts";
import { takeFrontMatter } from "./front-matter.ts";
import { furnitureKind, isBarePageNumber, tocLines } from "./furniture.ts";
import { type Line, splitLines } from "./lines.ts";
import { type Origin, originOf, rawSpan, rawSpans, unseen } from "./origin.ts";
import { partStarts } from "./parts.ts";
import { type Run, readRun, traceRun } from "./run.ts";
import { assignSlots } from "./slots.ts";
import { findTables } from "./tables.ts";
import { buildTree } from "./tree.ts";
import { findWrapping, unwrapLines } from "./unwrap.ts";
import { makeWorkText } from "./work-text.ts";

interface PageFurniture {
  kind: FurnitureKind;
  run: Run;
}

export function parsePlan(source: SourceText): PlanDocument[] {
  const { text: work, markup } = makeWorkText(source.view.text);
  const origin = originOf(source);
  const page: PageFurniture[] = [];
  const blocks = readBlocks(work, page);
  const starts = partStarts(blocks);
  const parts = starts.map((start, at) => {
    const name = starts.length === 1 ? "" : String(at + 1);
    return parsePart(name, blocks.slice(start, starts[at + 1]), work, origin);
  });
  const first = parts[0]!;
  for (const { kind, run } of page) addFurniture(first, kind, traceRun(run, work, origin).spans);
  for (const span of markup) addFurniture(first, "markup", rawSpans(origin, span));
  for (const { kind, span } of unseen(origin)) addFurniture(first, kind, [span]);
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
  const wrapping = findWrapping(plain.filter((line) => !isBarePageNumber(line)));
  const blocks: Block[] = [];
  let open: Line[] = [];
  const flush = () => {
    blocks.push(...unwrapLines(work, open, wrapping).flatMap(splitCombined));
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

function parsePart(part: string, blocks: readonly Block[], work: string, origin: Origin): PlanDocument {
  const front = takeFrontMatter(blocks);
  const warnings: Warning[] = [];
  const slots = assignSlots(front.blocks, warnings);
  const tree = buildTree(slots, work);
  const trace = (run: Run) => traceRun(run, work, origin);
  for (const warning of warnings) if (warning.span !== null) warning.span = rawSpan(origin, warning.span);
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

/**
 * A plan taken apart and printed again: running text in lines of another width, tables in another layout, page numbers between. What the
 * text says stays the same, so the facts must. Page numbers, headers repeated on a new page and inline markup are not printed again.
 */
import type { FurnitureKind, PlanDocument, PlanNode, SourceText, TracedText } from "../../src/model/plan.ts";
import { dropMarks, insertPages, type Random, rewrap } from "../parse/mutate.ts";

/** `rows`: cells by column, "" where a merged cell leaves one empty. */
type Table = { columns: string[]; rows: string[][] };
/** `front` lines are set by themselves; the others are running text. */
export type Piece = { line: string; front: boolean } | Table;
export type TableLayout = "tab rows" | "one cell a line" | "tabbed cells" | "<p> cells";
export const TABLE_LAYOUTS: readonly TableLayout[] = ["tab rows", "one cell a line", "tabbed cells", "<p> cells"];

const NOT_PRINTED = new Set<FurnitureKind>(["pageNumber", "markup", "tableHeader", "repeatedGroup", "rule"]);
const PAGE_EVERY = 24;

/** The pieces of a plan in reading order. */
export function piecesOf(source: SourceText, plan: PlanDocument): Piece[] {
  const placed: { at: number; piece: Piece }[] = [];
  for (const { kind, span } of plan.furniture)
    if (!NOT_PRINTED.has(kind)) placed.push({ at: span.start, piece: paragraph(printed(source, [span], ""), true) });
  const visit = (node: PlanNode) => {
    const at = node.own.spans[0]?.start ?? node.children[0]!.own.spans[0]!.start;
    if (node.kind === "table") {
      if (node.heading !== null) placed.push({ at, piece: paragraph(node.heading.text, true) });
      placed.push({ at: at + 0.5, piece: tableOf(source, node) });
      return;
    }
    placed.push({ at, piece: paragraph(printed(source, node.own.spans, ""), false) });
    node.children.forEach(visit);
  };
  plan.nodes.forEach(visit);
  return placed.sort((a, b) => a.at - b.at).map(({ piece }) => piece);
}

function paragraph(line: string, front: boolean): Piece {
  return { line, front };
}

/** As printed, but for the breaks that a wrap, a page end or a closed paragraph element made. */
function printed(source: SourceText, spans: TracedText["spans"], join: string): string {
  const text = spans.map((span) => source.raw.slice(span.start, span.end)).join(join);
  return text.replace(/[^\S\n\r]*[\n\r]\s*/g, "").trim();
}

function tableOf(source: SourceText, table: PlanNode): Table {
  const rows: string[][] = [];
  const add = (row: PlanNode, label: string[]) => {
    const cells = table.columns.map((_, column) => label[column] ?? "");
    for (const cell of row.cells) cells[cell.column] = printed(source, cell.spans, " ");
    rows.push(cells);
  };
  for (const child of table.children) {
    if (child.kind !== "group") add(child, []);
    for (const [at, task] of child.children.entries()) add(task, at === 0 ? labelOf(child, task) : []);
  }
  return { columns: table.columns, rows };
}

/** A group stands in the columns before its tasks: its number, where it has one, and its name. */
function labelOf(group: PlanNode, task: PlanNode): string[] {
  const width = Math.min(...task.cells.map((cell) => cell.column));
  const label = group.num === null ? [group.own.text] : [group.num, group.heading?.text ?? ""];
  return [...new Array<string>(Math.max(0, width - label.length)).fill(""), ...label];
}

/** The pieces with `count` numbering marks of the running text taken off. */
export function withoutMarks(pieces: readonly Piece[], count: number, random: Random): Piece[] {
  const text = pieces.flatMap((piece) => ("line" in piece && !piece.front ? [piece.line] : []));
  const { lines } = dropMarks(text, count, random);
  return pieces.map((piece) => ("line" in piece && !piece.front ? { ...piece, line: lines.shift()! } : piece));
}

export interface Print {
  /** Characters of a line; null leaves a paragraph on one. */
  width: number | null;
  blankBetween: boolean;
  pages: boolean;
  tables: TableLayout;
  lineEnd: "\n" | "\r\n";
}

export function printPieces(pieces: readonly Piece[], print: Print, random: Random): string {
  const { width, tables } = print;
  const parts = pieces.map((piece): { lines: string[]; text: boolean } => {
    if (!("line" in piece)) return { lines: tableLines(piece, tables), text: false };
    if (width === null || piece.front) return { lines: [piece.line], text: !piece.front };
    return { lines: rewrap([piece.line], width, print.blankBetween), text: true };
  });
  const lines: string[] = [];
  let open: string[] = [];
  const flush = () => {
    lines.push(...(print.pages ? insertPages(open, PAGE_EVERY, random) : open));
    open = [];
  };
  for (const part of parts) {
    if (part.text) open.push(...part.lines);
    else {
      flush();
      lines.push(...part.lines);
    }
  }
  flush();
  return lines.join(print.lineEnd);
}

function tableLines({ columns, rows }: Table, layout: TableLayout): string[] {
  if (layout === "tab rows") return [columns, ...rows].map((row) => row.join("\t"));
  if (layout === "<p> cells")
    return [columns, ...rows].map((row) => row.map((cell) => (cell === "" ? "" : `<p>${cell}</p>`)).join("\t"));
  const margin = layout === "tabbed cells" ? "\t" : "";
  return [columns, ...rows].flatMap((row) => [
    ...row.filter((cell) => cell !== "").map((cell) => `${margin}${cell}`),
    "",
  ]);
}

/** What the tree is built from: unwrapped paragraphs and tables, in reading order. */
import type { Marker } from "../text/markers.ts";
import { matchMarker } from "../text/markers.ts";
import type { Line } from "./lines.ts";
import type { Run } from "./run.ts";

export interface TextBlock {
  type: "text";
  run: Run;
  marker: Marker | null;
  /** Layout of the first line. */
  indent: number;
  tabbed: boolean;
  blanksAbove: number;
}

export interface TableRow {
  cells: { column: number; run: Run }[];
}

export interface TableBlock {
  type: "table";
  columns: string[];
  rows: TableRow[];
  /** Header rows, the first and any that a page break repeats. */
  headers: Run[];
  /** Cells of the last row that could be read before running text stopped it; null where every row is whole. */
  cutAfter: number | null;
}

export type Block = TextBlock | TableBlock;

export function textBlock(run: Run, first: Line): TextBlock {
  return {
    type: "text",
    run,
    marker: matchMarker(run.text),
    indent: first.indent,
    tabbed: first.tabbed,
    blanksAbove: first.blanksAbove,
  };
}

/** The block's text behind its mark. */
export function bodyOf(block: TextBlock): string {
  return block.marker === null ? block.run.text : block.run.text.slice(block.marker.length);
}

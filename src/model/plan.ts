/**
 * The parsed document: a tree in which every non-blank character of the source belongs to exactly one node (its `own` spans) or to
 * one named piece of furniture. These are working types of the write side; what crosses disk or wire is in the other files.
 */
import type { NodeKind } from "./document.ts";
import type { Span, Warning } from "./span.ts";

/** A piece of text with the places it was read from: joining the slices and dropping white space gives `text` without white space. */
export interface TracedText {
  text: string;
  spans: Span[];
}

export interface Cell extends TracedText {
  /** Column in the table's own header, from 0. */
  column: number;
}

export interface PlanNode {
  eId: string;
  kind: NodeKind;
  /** Depth under the document title, from 1. */
  level: number;
  num: string | null;
  heading: TracedText | null;
  runIn: boolean;
  inferred: boolean;
  /** Everything that this node itself says, marker and run-in heading included, children excluded. */
  own: TracedText;
  /** What follows marker and heading in `own`; null for a bare heading. */
  body: TracedText | null;
  /** Cells of a row or task, in column order; empty for all other kinds. */
  cells: Cell[];
  /** Column titles of a table; empty for all other kinds. */
  columns: string[];
  children: PlanNode[];
}

export type FurnitureKind =
  | "title"
  | "docNumber"
  | "masthead"
  | "addressees"
  | "signature"
  | "imprint"
  | "pageNumber"
  | "tableHeader"
  | "repeatedGroup"
  | "toc"
  | "rule"
  | "markup"
  | "navigation"
  | "collectionHeader"
  | "attachmentNote";

export interface Furniture {
  kind: FurnitureKind;
  span: Span;
}

export interface PlanDocument {
  /** Own id inside the file: "" for the first or only document, "2", "3" … for further ones. */
  part: string;
  title: TracedText | null;
  nodes: PlanNode[];
  furniture: Furniture[];
  warnings: Warning[];
}

/** A view on a source file: `text` is what a reader sees, `offsets[i]` the place in `raw` where its i-th UTF-16 unit was read. */
export interface MappedText {
  text: string;
  offsets: Uint32Array;
}

export interface SourceText {
  file: string;
  format: "txt" | "md" | "html" | "docx" | "pdf";
  sha256: string;
  /** The decoded original; all spans count in it. */
  raw: string;
  view: MappedText;
  /** What the container says of the document (meta tags of a page and the like), by field name. */
  hints: Record<string, string>;
}

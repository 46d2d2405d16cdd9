/** Nodes under construction: runs instead of spans, ids not yet given. */
import type { NodeKind } from "../model/document.ts";
import type { Run } from "./run.ts";

export interface DraftNode {
  kind: NodeKind;
  num: string | null;
  /** The number behind the mark; null when it was lost or is none. */
  number: number | null;
  heading: Run | null;
  body: Run | null;
  own: Run;
  runIn: boolean;
  inferred: boolean;
  cells: { column: number; run: Run }[];
  columns: string[];
  children: DraftNode[];
}

export function draftNode(kind: NodeKind, own: Run, rest: Partial<DraftNode> = {}): DraftNode {
  return {
    kind,
    num: null,
    number: null,
    heading: null,
    body: null,
    own,
    runIn: false,
    inferred: false,
    cells: [],
    columns: [],
    children: [],
    ...rest,
  };
}

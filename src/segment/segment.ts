/**
 * A parsed plan → its passages in reading order: one clause, one list item, one table row, one task each, with its heading path. Bare headings,
 * table headers and page furniture are no passages; lines that only name a measure's units join the measure.
 */
import type { Passage, PathEntry, Role, Strength } from "../model/index.ts";
import type { PlanDocument, PlanNode, TracedText } from "../model/plan.ts";
import { isDutyLine } from "../text/duty-marks.ts";
import { type LineIndex, linesOf } from "../text/line-numbers.ts";
import { splitSentences } from "../text/sentences.ts";

/** What classification says of a node. */
export interface PassageClass {
  role: Role;
  strength: Strength;
  reasons: string[];
  gradeSentence(text: string): Strength;
}

const UNCLASSIFIED: PassageClass = { role: "other", strength: "none", reasons: [], gradeSentence: () => "none" };

export interface SegmentContext {
  docId: string;
  region: { code: string; name: string } | null;
  /** Role and strength by eId; a node that is missing there is `other` and `none`. */
  classes: ReadonlyMap<string, PassageClass>;
  lines: LineIndex;
}

/** A passage with what its index text needs beside it. */
export interface SegmentedPassage {
  passage: Passage;
  /** Title of the table and of the columns that the passage has cells in. */
  tableWords: string[];
}

/** A passage must say something: this many letters or Chinese characters at least. */
const MIN_LETTERS = 4;
const LETTER = /[\p{L}]/gu;

export function segmentPlan(plan: PlanDocument, context: SegmentContext): SegmentedPassage[] {
  const found: SegmentedPassage[] = [];
  const visit = (node: PlanNode, path: PathEntry[], table: PlanNode | null) => {
    const here = node.num !== null || node.heading !== null ? [...path, pathEntry(node)] : path;
    const inTable = node.kind === "table" ? node : table;
    const duties = node.children.filter(isDutyNode);
    if (isPassage(node)) found.push(makePassage(node, duties, here, inTable, context));
    for (const child of node.children) {
      if (!(isPassage(node) && duties.includes(child))) visit(child, here, inTable);
    }
  };
  for (const node of plan.nodes) visit(node, [], null);
  return found;
}

const isDutyNode = (node: PlanNode) => node.kind === "content" && isDutyLine(node.own.text);

function isPassage(node: PlanNode): boolean {
  return node.body !== null && (node.own.text.match(LETTER)?.length ?? 0) >= MIN_LETTERS;
}

function pathEntry(node: PlanNode): PathEntry {
  return { eId: node.eId, num: node.num, heading: node.heading?.text ?? null };
}

function makePassage(
  node: PlanNode,
  duties: readonly PlanNode[],
  path: PathEntry[],
  table: PlanNode | null,
  context: SegmentContext,
): SegmentedPassage {
  const { text, spans } = joinTexts([node.own, ...duties.map((duty) => duty.own)]);
  const { role, strength, reasons, gradeSentence } = context.classes.get(node.eId) ?? UNCLASSIFIED;
  const sentences = splitSentences(text).map(({ start, end }) => ({
    start,
    end,
    strength: gradeSentence(text.slice(start, end)),
  }));
  const passage: Passage = {
    passageId: `${context.docId}#${node.eId}`,
    docId: context.docId,
    eId: node.eId,
    region: context.region,
    path,
    kind: node.kind,
    role,
    text,
    spans,
    lines: { start: linesOf(context.lines, spans[0]!.start), end: linesOf(context.lines, spans.at(-1)!.end - 1) },
    strength,
    reasons,
    sentences,
    topics: [],
    topicTags: [],
  };
  return { passage, tableWords: tableWords(node, table) };
}

/** Several texts as one, a blank between them. */
function joinTexts(texts: readonly TracedText[]): TracedText {
  return { text: texts.map((each) => each.text).join(" "), spans: texts.flatMap((each) => each.spans) };
}

function tableWords(node: PlanNode, table: PlanNode | null): string[] {
  if (table === null || node.cells.length === 0) return [];
  const columns = node.cells.map((cell) => table.columns[cell.column] ?? "");
  return [table.heading?.text ?? "", ...columns].filter((word) => word !== "");
}

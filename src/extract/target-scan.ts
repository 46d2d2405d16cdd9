/**
 * Finds what a plan counts or dates: figures, full coverage, and things to exist by a year, in prose, boxes and task cells. Rows of indicator
 * tables, titles, duties in brackets and nicknames are left out. Guarantees: reading order; every find is one stretch of its node's text.
 */
import type { Operator, Tense } from "../model/index.ts";
import type { PlanDocument, PlanNode, TracedText } from "../model/plan.ts";
import { splitSentences } from "../text/sentences.ts";
import { clausesOf, type Stretch, stretchOf, subjectOf } from "./target-clauses.ts";
import { coverageFigures } from "./target-coverage.ts";
import { datedCommitments } from "./target-dated.ts";
import { type DateMention, findDates, type Period, planYears } from "./target-dates.ts";
import { type Figure, plainFigures, readFigures } from "./target-figures.ts";
import { maskNames } from "./target-mask.ts";
import { type Outlook, outlookOf, tenseOf } from "./target-tense.ts";

export interface FoundTarget {
  node: PlanNode;
  /** The text in which it stands: the body of a paragraph or a cell of a task. */
  text: TracedText;
  start: number;
  end: number;
  subject: string;
  /** The figure as printed; "" where there is only a date. */
  figure: string;
  op: Operator | null;
  value: number | null;
  valueTo: number | null;
  unit: string | null;
  deadline: { raw: string; year: number } | null;
  tense: Tense;
}

export interface Scene {
  text: string;
  outlook: Outlook;
  years: Period | null;
}

export function scanTargets(plan: PlanDocument): FoundTarget[] {
  const years = planYears(plan);
  const found: FoundTarget[] = [];
  const visit = (node: PlanNode, path: readonly PlanNode[], columns: readonly string[]) => {
    const here = [...path, node];
    const outlook = outlookOf(here);
    for (const text of textsOf(node, columns)) {
      const scene = { text: maskNames(plainFigures(text.text)), outlook, years };
      for (const item of scanText(scene))
        found.push({ ...item, node, text, figure: text.text.slice(...item.figureAt) });
    }
    for (const child of node.children) visit(child, here, node.kind === "table" ? node.columns : columns);
  };
  for (const node of plan.nodes) visit(node, [], []);
  return found;
}

const TASK_COLUMN = /任务|措施|事项|工作内容|具体内容/;
/** Headings of these name what follows; a heading alone of any other kind is a statement. */
const NAMING_KINDS = new Set(["part", "chapter", "section", "heading", "box", "table", "group", "attachment"]);

function textsOf(node: PlanNode, columns: readonly string[]): TracedText[] {
  if (node.kind === "row") return [];
  if (node.kind === "task") {
    const stated = node.cells.filter((cell) => TASK_COLUMN.test(columns[cell.column] ?? ""));
    return stated.length > 0 ? stated : node.cells.slice(0, 1);
  }
  if (node.body !== null) return [node.body];
  return node.heading === null || NAMING_KINDS.has(node.kind) ? [] : [node.heading];
}

type Item = Omit<FoundTarget, "node" | "text" | "figure"> & { figureAt: [number, number] };

function scanText(scene: Scene): Item[] {
  const dates = findDates(scene.text);
  const figures = readFigures(scene.text);
  const items: Item[] = [];
  for (const sentence of splitSentences(scene.text)) {
    const clauses = clausesOf(scene.text, sentence);
    const within = (place: { start: number }) => place.start >= sentence.start && place.start < sentence.end;
    const numbers = figures.filter(within);
    const coverage = coverageFigures(scene, sentence, clauses, dates.filter(within));
    const counted = [...numbers, ...coverage].sort((a, b) => a.start - b.start);
    const read = counted.map((figure) => itemOf(scene, clauses, counted, figure, dates, sentence));
    const dated = datedCommitments(scene, clauses, dates.filter(within), counted);
    items.push(...[...read, ...dated].sort((a, b) => a.start - b.start || a.end - b.end));
  }
  return items;
}

function itemOf(
  scene: Scene,
  clauses: readonly Stretch[],
  figures: readonly Figure[],
  figure: Figure,
  dates: readonly DateMention[],
  sentence: Stretch,
): Item {
  const stretch = stretchOf(scene.text, clauses, figures, figure);
  const clause = scene.text.slice(stretch.start, stretch.end);
  const near = dates.findLast((date) => date.start >= sentence.start && date.start < figure.end) ?? null;
  const tense = tenseOf(clause, near, scene.outlook, scene.years);
  const date = near ?? (tense === "past" ? (dates.findLast((each) => each.start < figure.start) ?? null) : null);
  const nth = figures.filter((other) => other.start >= stretch.start && other.start < figure.start).length;
  return {
    ...stretch,
    subject: subjectOf(scene.text, stretch, figure, nth),
    figureAt: [figure.start, figure.end],
    op: figure.op,
    value: figure.value,
    valueTo: figure.valueTo,
    unit: figure.unit,
    deadline: date === null ? null : { raw: date.raw, year: date.year },
    tense,
  };
}

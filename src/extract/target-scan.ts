/**
 * Finds what a plan counts or dates: figures, full coverage, and things to exist by a year, in prose, boxes and task cells. Rows of indicator
 * tables, titles, duties in brackets and nicknames are left out. Guarantees: reading order; every find is one stretch of its node's text.
 */
import type { Operator, Tense } from "../model/index.ts";
import type { PlanDocument, PlanNode, TracedText } from "../model/plan.ts";
import { DUTY_DEADLINE } from "../text/duty-marks.ts";
import { splitSentences } from "../text/sentences.ts";
import { clausesOf, type Stretch, stretchOf, subjectOf } from "./target-clauses.ts";
import { coverageFigures, OVER_THE_PLAN } from "./target-coverage.ts";
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
  /** With names blanked out, for finding. */
  text: string;
  /** The same places as printed, for showing. */
  printed: string;
  outlook: Outlook;
  years: Period | null;
  /** The date that the opening of a goals section sets for all its statements: 到2025年，… */
  goalDate: DateMention | null;
  /** The date in the duty bracket that closes the text: （… 完成时限：2025年）. */
  dutyDate: { raw: string; year: number } | null;
}

export function scanTargets(plan: PlanDocument): FoundTarget[] {
  const years = planYears(plan);
  const found: FoundTarget[] = [];
  const goals = new Map<PlanNode, DateMention>();
  const visit = (node: PlanNode, path: readonly PlanNode[], columns: readonly string[]) => {
    const here = [...path, node];
    const section = here.find((each) => GOALS.test(each.heading?.text ?? ""));
    const outlook = outlookOf(here);
    for (const text of textsOf(node, columns)) {
      const masked = maskNames(plainFigures(text.text));
      const opening = findDates(masked).find((date) => date.due);
      if (section?.children[0] === node && opening !== undefined) goals.set(section, opening);
      const goalDate = section === undefined ? null : (goals.get(section) ?? null);
      const scene = { text: masked, printed: text.text, outlook, years, goalDate, dutyDate: dutyDateOf(text.text) };
      for (const item of scanText(scene))
        found.push({ ...item, node, text, figure: text.text.slice(...item.figureAt) });
    }
    for (const child of node.children) visit(child, here, node.kind === "table" ? node.columns : columns);
  };
  for (const node of plan.nodes) visit(node, [], []);
  return found;
}

/** 发展目标: its first paragraph says by when; what follows are its statements. */
const GOALS = /目标$/;
const DUTY_DATE = new RegExp(`${DUTY_DEADLINE}[：:]\\s*((?:到|至)?((?:19|20)\\d{2})年[^，。；）)]{0,8})`);

function dutyDateOf(text: string): Scene["dutyDate"] {
  const found = DUTY_DATE.exec(text);
  return found === null ? null : { raw: found[1]!, year: Number(found[2]) };
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
    subject: subjectOf(scene.printed, stretch, figure, nth),
    figureAt: [figure.start, figure.end],
    op: figure.op,
    value: figure.value,
    valueTo: figure.valueTo,
    unit: figure.unit,
    deadline:
      date === null ? (tense === "future" ? undated(scene, sentence) : null) : { raw: date.raw, year: date.year },
    tense,
  };
}

/** The deadline of a promise whose sentence names none: the plan's own years, the section's, that of the duty bracket. */
function undated(scene: Scene, sentence: Stretch): FoundTarget["deadline"] {
  const over = OVER_THE_PLAN.exec(scene.text.slice(sentence.start, sentence.end));
  if (over !== null && scene.years !== null) return { raw: over[0], year: scene.years.end };
  if (scene.goalDate !== null) return { raw: scene.goalDate.raw, year: scene.goalDate.year };
  return scene.dutyDate;
}

/**
 * Role and strength of every passage of a plan: each node that has a body, and each row and task. Applies the rules that were loaded;
 * the same plan and rules give the same answer. Every entry carries the words that decided, in Chinese, for users to see.
 */
import type { Role, Strength } from "../model/index.ts";
import type { PlanDocument, PlanNode } from "../model/plan.ts";
import { DUTY_DEADLINE, isDutyLine } from "../text/duty-marks.ts";
import { matchMarker } from "../text/markers.ts";
import type { ClassificationRules } from "./classify-rules.ts";
import { type Heading, roleOf } from "./role.ts";
import { type Grade, strengthOf } from "./strength.ts";

export { type ClassificationRules, loadClassificationRules } from "./classify-rules.ts";

export interface Classification {
  role: Role;
  strength: Strength;
  reasons: string[];
  /** Strength of one sentence of the passage; the deadline of the whole holds for each. */
  gradeSentence(text: string): Strength;
}

interface DocumentFacts {
  planStart: number | null;
  pastPeriods: string[];
  rules: ClassificationRules;
}

/** Ancestors from the outermost, and whether a heading has been met before. */
interface Place {
  ancestors: readonly PlanNode[];
  beforeHeadings: boolean;
}

const DUTY_BRACKET =
  /[（(〔[](?=[^（()）]*(?:单位|部门|时限|责任|分工)[：:\s]|[^（()）]*按职责)(?:[^（()）]|〔[^〕]*〕)*[）)〕\]]\s*[。；]?\s*$/;
const DEADLINE_WORDS = new RegExp(`(?<!\\p{Script=Han})${DUTY_DEADLINE}\\s*[：:]\\s*([^；;。）)\\n]+)`, "u");
/** A cell of dates: 2022年完成,并持续推进 · 每年12月底前 · 长期. Longer texts are the task itself. */
const DEADLINE_CELL = /^(?=.{1,24}$)(?:.*(?:20\d\d年|\d{1,2}月).*|.*(?:持续|长期|常态).*)$/s;
const INDICATOR_CAPTION = /指标|目标/;
const TARGET_COLUMN = /目标|预期值|规划值/;
const YEAR_IN_COLUMN = /20\d\d/;
const TASK_NUMBER = /^\d{1,3}\s*[.．、]\s*/;
/** 第十四个五年规划, “十四五”, 2021—2025年 */
const PERIOD_YEARS = /(20\d\d)\s*年?\s*[—－–\-~～至]{1,2}\s*20\d\d/;
const PERIOD_NAMES = ["八五", "九五", "十五", "十一五", "十二五", "十三五", "十四五", "十五五", "十六五"] as const;
const FIRST_PERIOD_START = 1991;

function documentFacts(plan: PlanDocument, rules: ClassificationRules): DocumentFacts {
  const title = (plan.title?.text ?? "").replace(/\s+/g, "").replace(/第“?([一二三四五六七八九十]+)”?个五年/, "“$1五”");
  const years = PERIOD_YEARS.exec(title);
  const named = PERIOD_NAMES.findIndex((name) => title.includes(`“${name}”`) || title.includes(`"${name}"`));
  const planStart = years !== null ? Number(years[1]) : named >= 0 ? FIRST_PERIOD_START + 5 * named : null;
  const own = named >= 0 ? PERIOD_NAMES[named]! : null;
  const later = named >= 0 ? PERIOD_NAMES.slice(named) : [];
  const pastPeriods = rules.roles.pastPeriods.filter(
    (name) => name !== own && !later.includes(name as (typeof later)[number]),
  );
  return { planStart, pastPeriods, rules };
}

function headingsOf(node: PlanNode, ancestors: readonly PlanNode[]): Heading[] {
  return [...ancestors, node].flatMap((each, depth) =>
    each.heading === null
      ? []
      : [{ text: each.heading.text.replace(/\s+/g, ""), runIn: each.runIn, top: depth === 0 || each.kind === "group" }],
  );
}

function isIndicatorRow(node: PlanNode, ancestors: readonly PlanNode[]): boolean {
  const table = ancestors.at(-1);
  if (node.kind !== "row" || table === undefined) return false;
  const caption = [table, ...ancestors].some((each) => INDICATOR_CAPTION.test(each.heading?.text ?? ""));
  return caption || table.columns.some((column) => INDICATOR_CAPTION.test(column));
}

/** The words of a task without number, units and date: its longest cell. */
function taskText(node: PlanNode): string {
  const longest = node.cells.reduce((best, cell) => (cell.text.length > best.length ? cell.text : best), "");
  return longest.replace(TASK_NUMBER, "");
}

function textOf(node: PlanNode): string {
  const text = node.kind === "task" && node.cells.length > 0 ? taskText(node) : (node.body ?? node.own).text;
  return text.replace(/<\/?p>|\*\*/g, "").trim();
}

/** The deadline of a task's cell, of the bracket that closes a paragraph, or of the duty line below it. */
function deadlineOf(node: PlanNode): string | null {
  const cell = node.cells.slice(1).find((each) => DEADLINE_CELL.test(each.text.trim()));
  if (cell !== undefined) return cell.text.trim();
  const below = node.children.filter((child) => isDutyLine(child.own.text));
  for (const text of [node.own.text, ...below.map((child) => child.own.text)]) {
    const found = DEADLINE_WORDS.exec(text);
    if (found !== null) return found[1]!.trim();
  }
  return null;
}

/** The column that is called target, or the one with the latest year. */
function targetColumn(columns: readonly string[]): number | null {
  const years = columns.map((column) => Number(YEAR_IN_COLUMN.exec(column)?.[0] ?? 0));
  const latest = Math.max(0, ...years);
  if (latest > 0) return years.lastIndexOf(latest);
  const named = columns.findLastIndex((column) => TARGET_COLUMN.test(column));
  return named < 0 ? null : named;
}

/** An indicator with a figure as its target is a commitment; 保持稳定 is a direction. */
function gradeIndicator(node: PlanNode, columns: readonly string[]): Grade {
  const target = targetColumn(columns);
  const last =
    node.cells.find((cell) => cell.column === target) ??
    node.cells.filter((cell) => cell.column > 1 && /\d/.test(cell.text)).at(-1);
  const text = last?.text.trim() ?? "";
  return /\d/.test(text)
    ? { strength: "commit", reasons: [`目标值“${text}”`] }
    : { strength: "mention", reasons: ["目标值没有数字"] };
}

function classifyNode(node: PlanNode, place: Place, facts: DocumentFacts): Classification {
  const { rules } = facts;
  const text = textOf(node);
  const indicator = isIndicatorRow(node, place.ancestors);
  const headings = headingsOf(node, place.ancestors);
  const context = { headings, beforeHeadings: place.beforeHeadings, indicator, pastPeriods: facts.pastPeriods };
  const { role, reasons } = roleOf(text, context, rules);
  const title = node.runIn ? (node.heading?.text ?? null) : null;
  if (isDutyLine(text)) {
    return { role, strength: "none", reasons: [...reasons, "只写责任单位或时限"], gradeSentence: () => "none" };
  }
  const deadline = deadlineOf(node);
  const grade = indicator
    ? gradeIndicator(node, place.ancestors.at(-1)?.columns ?? [])
    : strengthOf(text.replace(DUTY_BRACKET, ""), { role, title, deadline, planStart: facts.planStart }, rules);
  return {
    role,
    strength: grade.strength,
    reasons: [...reasons, ...grade.reasons],
    gradeSentence: (sentence) => {
      if (indicator) return grade.strength;
      const words = sentence.slice(matchMarker(sentence)?.length ?? 0).replace(DUTY_BRACKET, "");
      const context = { role, deadline, planStart: facts.planStart };
      return words === "" || isDutyLine(words) ? "none" : strengthOf(words, context, rules).strength;
    },
  };
}

function hasPassage(node: PlanNode): boolean {
  return node.body !== null || node.kind === "row" || node.kind === "task";
}

/** Role, strength and the deciding words of each passage, by eId, in reading order. */
export function classify(plan: PlanDocument, rules: ClassificationRules): Map<string, Classification> {
  const facts = documentFacts(plan, rules);
  const found = new Map<string, Classification>();
  let beforeHeadings = true;
  const visit = (node: PlanNode, ancestors: readonly PlanNode[]) => {
    if (node.heading !== null || node.num !== null) beforeHeadings = false;
    if (hasPassage(node)) found.set(node.eId, classifyNode(node, { ancestors, beforeHeadings }, facts));
    for (const child of node.children) visit(child, [...ancestors, node]);
  };
  for (const node of plan.nodes) visit(node, []);
  return found;
}

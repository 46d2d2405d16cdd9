/**
 * Who carries what, and until when: rows of task tables, brackets at the end of a measure, and lines below it. Guarantees: each duty
 * belongs to the node that states the measure; names stay as printed, in order; spans are the places of the statement in the source;
 * a body that the register does not know keeps its printed name and a warning. Same input, same output.
 */
import type { Duty } from "../model/facts.ts";
import type { PlanDocument, PlanNode, TracedText } from "../model/plan.ts";
import type { Span } from "../model/span.ts";
import { DUTY_DEADLINE, DUTY_ROLE, isDutyLine } from "../text/duty-marks.ts";
import { gapsBefore, sliceTraced } from "../text/trace.ts";
import { findDutyBrackets } from "./duty-brackets.ts";
import { readDeadline } from "./duty-deadline.ts";
import { readStatement, roleOf, type Statement } from "./duty-statement.ts";
import { firstWords, taskOf } from "./duty-task.ts";
import type { UnitRegister } from "./units.ts";

export interface DutyContext {
  docId: string;
  region: Duty["region"];
  /** The decoded original that the plan's spans count in. */
  raw: string;
  units: UnitRegister;
}

/** A duty before it has an id. */
interface Found {
  node: PlanNode;
  group: string | null;
  task: string;
  statement: Statement;
  spans: Span[];
}

interface Place {
  group: string | null;
  /** Group of the parent itself, for lines below a bare heading that is the measure. */
  outer: string | null;
  columns: readonly string[];
}

const UNIT_COLUMN = /责任|牵头|主办|单位|部门|配合|参与|协办/;
/** 责任人, 分管领导 and 联系电话 name persons. */
const PERSON_COLUMN = /人$|人员|领导|电话|备注/;
const DEADLINE_COLUMN = /时限|时间|进度|期限|节点/;
const TASK_COLUMN = /任务|措施|事项|内容|举措|指标/;
/** Titles of these kinds name a group of measures; a paragraph's title names a measure. */
const GROUP_KINDS: readonly PlanNode["kind"][] = ["part", "chapter", "section", "clause", "subclause", "group", "box"];
const WHOLE_BRACKET = /^[（(〔[【].*[）)〕\]】][。；;]?$/s;

/** All duties of a document in reading order. */
export function extractDuties(plan: PlanDocument, context: DutyContext): Duty[] {
  const found: Found[] = [];
  visitChildren(plan.nodes, null, { group: null, outer: null, columns: [] }, context, found);
  return found.map((each, at) => toDuty(each, at + 1, context));
}

function visitChildren(
  nodes: readonly PlanNode[],
  parent: PlanNode | null,
  place: Place,
  context: DutyContext,
  found: Found[],
): void {
  let measure: PlanNode | null = parent;
  let lines: PlanNode[] = [];
  const flush = () => {
    if (lines.length > 0 && measure !== null) {
      found.push(...fromLines(lines, measure, measure === parent ? place.outer : place.group, context));
    }
    lines = [];
  };
  for (const node of nodes) {
    if (isStatementNode(node)) {
      lines.push(node);
      continue;
    }
    flush();
    measure = node.kind === "content" || parent === null ? node : measure;
    visitNode(node, place, context, found);
  }
  flush();
}

function visitNode(node: PlanNode, place: Place, context: DutyContext, found: Found[]): void {
  if (node.kind === "task") found.push(fromTask(node, place, context));
  else if (node.kind !== "row") found.push(...fromBrackets(node, place.group, context));
  const title = node.heading?.text ?? null;
  const group = GROUP_KINDS.includes(node.kind) && title !== null ? title : node.kind === "table" ? null : place.group;
  const columns = node.kind === "table" ? node.columns : place.columns;
  visitChildren(node.children, node, { group, outer: place.group, columns }, context, found);
}

/** A paragraph that says nothing but who and until when. */
function isStatementNode(node: PlanNode): boolean {
  if (node.kind !== "content") return false;
  return isDutyLine(node.own.text) || (WHOLE_BRACKET.test(node.own.text) && bracketsAll(node.own.text));
}

function bracketsAll(text: string): boolean {
  const bracket = findDutyBrackets(text)[0];
  return bracket !== undefined && bracket.start === 0 && text.length - bracket.end <= 1;
}

/** Lines in a row make one statement, until a role comes a second time. */
function fromLines(lines: readonly PlanNode[], measure: PlanNode, group: string | null, context: DutyContext): Found[] {
  const found: Found[] = [];
  let open: Found | null = null;
  for (const line of lines) {
    const statement = readStatement(withoutBracket(line.own.text), gapsBefore(context.raw, line.own));
    const spans = sliceTraced(context.raw, line.own, 0).spans;
    if (open !== null && !overlaps(open.statement, statement)) {
      open.statement.units.push(...statement.units);
      open.statement.deadline ??= statement.deadline;
      open.spans.push(...spans);
    } else {
      const text = measure.body?.text ?? measure.own.text;
      open = { node: measure, group, task: taskOf(measure, text), statement, spans };
      found.push(open);
    }
  }
  return found;
}

function withoutBracket(text: string): string {
  // A blank keeps every place in the text where it was.
  return WHOLE_BRACKET.test(text) ? text.replace(/^./, " ").replace(/[）)〕\]】][。；;]?$/, " ") : text;
}

function overlaps(one: Statement, other: Statement): boolean {
  const roles = new Set(one.units.map((unit) => unit.role));
  return other.units.some((unit) => roles.has(unit.role)) || (one.deadline !== null && other.deadline !== null);
}

/** Each bracket speaks of the words before it, back to the bracket before. */
function fromBrackets(node: PlanNode, group: string | null, context: DutyContext): Found[] {
  const { text } = node.own;
  let from = 0;
  return findDutyBrackets(text).map((bracket) => {
    const words = text.slice(from, bracket.start);
    const task = from === 0 ? taskOf(node, words) : firstWords(words.replace(/^[。；;，\s]+/, ""));
    from = bracket.end;
    const statement = readStatement(text.slice(bracket.from, bracket.to));
    const { spans } = sliceTraced(context.raw, node.own, bracket.start, bracket.end);
    return { node, group, task, statement, spans };
  });
}

function fromTask(node: PlanNode, place: Place, context: DutyContext): Found {
  const statement: Statement = { units: [], deadline: null };
  const spans: Span[] = [];
  for (const cell of node.cells) {
    const title = place.columns[cell.column] ?? "";
    if (PERSON_COLUMN.test(title) || TASK_COLUMN.test(title)) continue;
    if (DEADLINE_COLUMN.test(title)) statement.deadline ??= cell.text;
    else if (UNIT_COLUMN.test(title)) addCell(statement, cell, title, context.raw);
    else continue;
    spans.push(...cell.spans);
  }
  const task = node.cells.find((cell) => TASK_COLUMN.test(place.columns[cell.column] ?? "")) ?? node.cells[0];
  return { node, group: place.group, task: taskOf(node, task?.text ?? node.own.text), statement, spans };
}

/** The column names the role, unless the cell does so itself (牵头单位：甲 配合单位：乙). */
function addCell(statement: Statement, cell: TracedText, title: string, raw: string): void {
  const read = readStatement(cell.text, gapsBefore(raw, cell));
  const named = new RegExp(`(?:${DUTY_ROLE}|${DUTY_DEADLINE})\\s*[：:]|牵头|配合|负责`).test(cell.text);
  statement.units.push(...read.units.map((unit) => (named ? unit : { ...unit, role: roleOf(title) })));
  statement.deadline ??= read.deadline;
}

function toDuty(found: Found, number: number, context: DutyContext): Duty {
  const { node, statement } = found;
  const passageId = `${context.docId}#${node.eId}`;
  const unknown = new Set<string>();
  const unitsOf = (role: Statement["units"][number]["role"]) =>
    statement.units
      .filter((unit) => unit.role === role)
      .map(({ printed }) => {
        const unit = context.units.nameOf(printed);
        if (unit === null) unknown.add(printed);
        return { printed, unit: unit ?? printed };
      });
  const [lead, support, responsible] = [unitsOf("lead"), unitsOf("support"), unitsOf("responsible")];
  const warnings = [...unknown].map((printed) => `UNIT_UNKNOWN: ${printed}`);
  if (statement.units.length === 0) warnings.push("UNITS_MISSING: no body is named");
  return {
    dutyId: `${passageId}!d${number}`,
    docId: context.docId,
    region: context.region,
    group: found.group,
    task: found.task,
    lead,
    support,
    responsible,
    deadline: statement.deadline === null ? null : readDeadline(statement.deadline),
    passageId,
    spans: found.spans,
    warnings,
  };
}

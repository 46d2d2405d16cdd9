/**
 * Tables as nodes. A table of tasks (主要内容 | 工作任务 | 责任单位 | 进度要求) becomes groups with tasks, cells that merge several tasks are
 * taken apart and aligned by order; any other table becomes rows.
 */
import type { FurnitureKind } from "../model/plan.ts";
import { matchMarker } from "../text/markers.ts";
import { parseNumeral } from "../text/numerals.ts";
import type { TableBlock, TableRow } from "./blocks.ts";
import { type DraftNode, draftNode } from "./draft.ts";
import { runInLength, stripStop } from "./headings.ts";
import { EMPTY_RUN, type Run, sliceRun } from "./run.ts";
import { joinCells } from "./tables.ts";
import { PARAGRAPH_BREAK } from "./work-text.ts";

export interface TableResult {
  node: DraftNode;
  furniture: { kind: FurnitureKind; run: Run }[];
  warnings: { code: string; message: string; run: Run }[];
}

const TASK_COLUMN = /任务|措施|事项|工作内容|具体内容/;
const UNIT_COLUMN = /责任|牵头|单位|部门|配合/;

export function tableNode(table: TableBlock, caption: Run | null, work: string): TableResult {
  const result: TableResult = {
    node: draftNode("table", caption ?? EMPTY_RUN, { heading: caption, columns: table.columns }),
    furniture: table.headers.map((run) => ({ kind: "tableHeader", run })),
    warnings: cutWarning(table),
  };
  const taskColumn = table.columns.findIndex((title) => TASK_COLUMN.test(title));
  const isTaskTable = taskColumn >= 0 && table.columns.some((title, at) => at > taskColumn && UNIT_COLUMN.test(title));
  if (isTaskTable) addTasks(result, table, taskColumn, work);
  else for (const row of table.rows) result.node.children.push(rowNode("row", row));
  return result;
}

function cutWarning({ cutAfter, columns, headers }: TableBlock): TableResult["warnings"] {
  if (cutAfter === null || headers[0] === undefined) return [];
  const how = `the last row read has ${cutAfter} of ${columns.length} cells; what stands below is read as running text`;
  return [{ code: "TABLE_CUT", message: how, run: headers[0] }];
}

function rowNode(kind: "row" | "task", row: TableRow): DraftNode {
  const own = joinCells(row.cells.map((cell) => cell.run));
  return draftNode(kind, own, { body: own, cells: row.cells });
}

function addTasks(result: TableResult, table: TableBlock, taskColumn: number, work: string): void {
  let group: DraftNode | null = null;
  for (const row of table.rows) {
    const label = row.cells.filter((cell) => cell.column < taskColumn);
    if (label.length > 0) group = openGroup(result, group, joinCells(label.map((cell) => cell.run)), label[0]!.run);
    const parent = group ?? result.node;
    const tasks = row.cells.filter((cell) => cell.column >= taskColumn);
    for (const task of splitRow({ cells: tasks }, taskColumn, work, result)) parent.children.push(task);
  }
}

/** A label that repeats the open group's, as after a page break, is furniture. */
function openGroup(result: TableResult, open: DraftNode | null, own: Run, first: Run): DraftNode {
  if (open !== null && open.own.text === own.text) {
    result.furniture.push({ kind: "repeatedGroup", run: own });
    return open;
  }
  const number = parseNumeral(first.text.replace(/[、.．]$/, ""));
  const numbered = number !== null || /^[—\-－]$/.test(first.text);
  const heading = numbered && own.text !== first.text ? sliceRun(own, first.text.length + 1) : own;
  const group = draftNode("group", own, {
    num: numbered ? first.text : null,
    number,
    inferred: numbered && number === null,
    heading,
  });
  result.node.children.push(group);
  return group;
}

/** One task for each paragraph of the task cell; units and dates follow by order when there are as many, else stay with the first. */
function splitRow(row: TableRow, taskColumn: number, work: string, result: TableResult): DraftNode[] {
  const task = row.cells.find((cell) => cell.column === taskColumn);
  if (task === undefined) return [taskNode(row, taskColumn)];
  const parts = paragraphsOf(task.run, work);
  if (parts.length < 2 || !parts.every((part) => matchMarker(part.text) !== null)) return [taskNode(row, taskColumn)];
  const rows: TableRow[] = parts.map((run) => ({ cells: [{ column: taskColumn, run }] }));
  for (const cell of row.cells) {
    if (cell.column === taskColumn) continue;
    const values = paragraphsOf(cell.run, work);
    if (values.length === parts.length)
      values.forEach((run, at) => void rows[at]!.cells.push({ column: cell.column, run }));
    else rows[0]!.cells.push(cell);
    result.warnings.push(alignmentWarning(cell.run, parts.length, values.length));
  }
  return rows.map((each) => taskNode(each, taskColumn));
}

function alignmentWarning(run: Run, tasks: number, values: number): TableResult["warnings"][number] {
  const code = tasks === values ? "MERGED_CELL_ALIGNED" : "MERGED_CELL_UNALIGNED";
  const how = tasks === values ? "aligned by their order" : "left with the first task";
  return { code, message: `one cell holds ${values} values for ${tasks} tasks; ${how}`, run };
}

function taskNode(row: TableRow, taskColumn: number): DraftNode {
  const node = rowNode("task", row);
  const text = row.cells.find((cell) => cell.column === taskColumn)?.run;
  const marker = text === undefined ? null : matchMarker(text.text);
  if (text === undefined || marker === null) return node;
  const body = sliceRun(text, marker.length);
  const title = runInLength(body.text);
  node.num = marker.num;
  node.number = marker.number;
  if (title > 0) {
    node.runIn = true;
    node.heading = sliceRun(body, 0, stripStop(body.text.slice(0, title)).length);
  }
  return node;
}

/** Cuts a cell where a paragraph element ended in the source. */
export function paragraphsOf(run: Run, work: string): Run[] {
  const parts: Run[] = [];
  let from = 0;
  for (let index = 1; index <= run.at.length; index++) {
    const ends = index === run.at.length || work.slice(run.at[index - 1]! + 1, run.at[index]).includes(PARAGRAPH_BREAK);
    if (!ends) continue;
    parts.push(trimRun(sliceRun(run, from, index)));
    from = index;
  }
  return parts.filter((part) => part.text !== "");
}

function trimRun(run: Run): Run {
  const start = run.text.length - run.text.trimStart().length;
  return sliceRun(run, start, run.text.trimEnd().length);
}

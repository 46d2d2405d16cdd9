/**
 * Finds tables among the lines, in the layouts that copying out of Word, PDF and web pages leaves behind: rows with tabs, or one cell a
 * line. Guarantees: every line goes either into a table or back to the caller; cells keep their places.
 */
import type { TableBlock, TableRow } from "./blocks.ts";
import type { Line } from "./lines.ts";
import { joinRuns, type Run, readRun } from "./run.ts";

/** Column titles of indicator and task tables. */
const COLUMN_TITLE =
  /^(序号|编号|类别|分类|领域|维度|指标|主要指标|指标名称|指标维度|指标属性|指标性质|属性|性质|指标类型|单位|计量单位|牵头单位|责任单位|配合单位|责任部门|牵头部门|主要内容|重点任务|工作任务|主要任务|任务内容|具体措施|工作措施|进度要求|完成时限|时间进度|时间安排|备注|(19|20)\d{2}年?(目标|末|底|现状|基数|基期|值)*|基期值?|目标值?|现状值?|预期值?|规划目标)$/;
/** A table of one cell a line is recognised by this many column titles in a row. */
const MIN_COLUMNS = 3;
/** The second line of a title or cell that was broken in two is this short (指标⏎属性, 市医保局、⏎市卫健委). */
const MAX_BROKEN_CELL_CHARS = 12;
/** A line this long is running text and ends a table of one cell a line. */
const MAX_CELL_CHARS = 80;
/** Fewer rows could be a line of figures that tabs only set in. */
const MIN_GRID_ROWS = 2;
const NATURE = /^(约束性|预期性)$/;
const HEADING_MARK = /^(第.{1,3}[章节]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/;

export type Piece = { type: "line"; line: Line } | { type: "table"; table: TableBlock; lines: Line[] };

export function findTables(work: string, lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  let index = 0;
  while (index < lines.length) {
    const found = readTabRows(work, lines, index) ?? readCellLines(work, lines, index);
    if (found === null) pieces.push({ type: "line", line: lines[index]! });
    else pieces.push({ type: "table", table: found.table, lines: lines.slice(index, found.next) });
    index = found === null ? index + 1 : found.next;
  }
  return pieces;
}

interface Found {
  table: TableBlock;
  next: number;
}

// --- rows with tabs -------------------------------------------------------------------------------------------------------------

function readTabRows(work: string, lines: readonly Line[], from: number): Found | null {
  let next = from;
  while (next < lines.length && tabCells(work, lines[next]!).length >= MIN_COLUMNS - 1 && hasInnerTab(lines[next]!))
    next++;
  if (next - from < 2) return null;
  const rows = lines.slice(from, next).map((line) => tabCells(work, line));
  const columns = rows[0]!.map((run) => run.text);
  if (columns.filter((title) => COLUMN_TITLE.test(title)).length < 2 && !isGrid(rows)) return null;
  const table: TableBlock = { type: "table", columns, rows: [], headers: [], cutAfter: null };
  for (const cells of rows) {
    if (isHeaderRow(cells, columns)) table.headers.push(joinCells(cells));
    else table.rows.push(alignRow(cells, columns.length));
  }
  return { table, next };
}

/** Rows of one width under short titles without figures are a table, whatever the titles say. */
function isGrid(rows: readonly (readonly Run[])[]): boolean {
  const [titles, ...rest] = rows;
  if (titles!.length < MIN_COLUMNS || rest.length < MIN_GRID_ROWS) return false;
  const named = titles!.every(
    ({ text }) => text !== "" && text.length <= MAX_BROKEN_CELL_CHARS && !/[\d。；，]/.test(text),
  );
  return named && rest.every((cells) => cells.length === titles!.length);
}

const hasInnerTab = (line: Line) => line.text.includes("\t");

function tabCells(work: string, line: Line): Run[] {
  const cells: Run[] = [];
  let from = line.from;
  for (let offset = line.from; offset <= line.to; offset++) {
    if (offset < line.to && work[offset] !== "\t") continue;
    cells.push(readRun(work, [{ start: from, end: offset }]));
    from = offset + 1;
  }
  return cells;
}

function isHeaderRow(cells: readonly Run[], columns: readonly string[]): boolean {
  return cells.length === columns.length && cells.every((cell, at) => cell.text === columns[at]);
}

/** A row that a page break cut from its merged first cell is short on the left. */
function alignRow(cells: readonly Run[], width: number): TableRow {
  const shift = Math.max(0, width - cells.length);
  const row: TableRow = { cells: [] };
  cells.forEach((run, at) => {
    const column = Math.min(at + shift, width - 1);
    if (run.text === "") return;
    const before = row.cells.at(-1);
    if (before?.column === column) before.run = joinCells([before.run, run]);
    else row.cells.push({ column, run });
  });
  return row;
}

/** Cells as one run, a blank between them. The blank stands at the separator that follows a cell in the source. */
export function joinCells(cells: readonly Run[]): Run {
  const filled = cells.filter((cell) => cell.text !== "");
  const runs = filled.map((cell, at) => {
    const end = cell.at.at(-1)! + 1;
    return at === filled.length - 1 ? cell : joinRuns([cell, { text: " ", at: [end] }]);
  });
  return joinRuns(runs);
}

// --- one cell a line ------------------------------------------------------------------------------------------------------------

interface CellDraft {
  lines: Line[];
}

function readCellLines(work: string, lines: readonly Line[], from: number): Found | null {
  const columns = readColumnTitles(lines, from);
  if (columns === null) return null;
  const width = columns.titles.length;
  const tabbed = lines[from]!.tabbed;
  const drafts: CellDraft[] = [];
  let next = columns.next;
  while (next < lines.length && belongs(lines[next]!, drafts, tabbed, width)) {
    const line = lines[next]!;
    if (tabbed && !line.tabbed) drafts.at(-1)!.lines.push(line);
    else drafts.push({ lines: [line] });
    next++;
  }
  const read = drafts.map((draft) => readRun(work, draft.lines));
  const whole = closedByNature(read, columns.titles);
  const runs = read.slice(0, whole ?? read.length);
  const rows = groupRows(runs, columns.titles);
  const header = joinCells(lines.slice(from, columns.next).map((line) => readRun(work, [line])));
  const used = drafts.slice(0, runs.length).reduce((sum, draft) => sum + draft.lines.length, columns.next);
  const rest = whole === null ? runs.length % width : 0;
  const cutAfter = rest > 0 || runs.length === 0 ? rest : null;
  return { table: { type: "table", columns: columns.titles, rows, headers: [header], cutAfter }, next: used };
}

/**
 * Where the last column is the nature, its cells close the rows: how many cells stand before the end of the last row. Lines behind it
 * are running text (到2035年，… in narrow lines is as short as a cell). Null for tables whose rows end otherwise.
 */
function closedByNature(runs: readonly Run[], columns: readonly string[]): number | null {
  if (!/属性|性质/.test(columns.at(-1)!)) return null;
  const last = runs.findLastIndex((run) => NATURE.test(run.text));
  return last < 0 ? null : last + 1;
}

/** Column titles from `from` on, a title in two lines (指标⏎属性) joined; null when there are too few. */
function readColumnTitles(lines: readonly Line[], from: number): { titles: string[]; next: number } | null {
  const titles: string[] = [];
  let next = from;
  for (; next < lines.length; next++) {
    const text = lines[next]!.text.replace(/\s/g, "");
    const joined = `${titles.at(-1) ?? ""}${text}`;
    if (titles.length > 0 && text.length <= 4 && COLUMN_TITLE.test(joined) && brokenTitle(lines, next))
      titles.splice(-1, 1, joined);
    else if (COLUMN_TITLE.test(text) && !hasInnerTab(lines[next]!)) titles.push(text);
    else break;
  }
  return titles.length >= MIN_COLUMNS && next < lines.length ? { titles, next } : null;
}

/** In a table whose cells open with a tab, the second half of a title does not. */
function brokenTitle(lines: readonly Line[], at: number): boolean {
  return !lines[at]!.tabbed || !lines[at - 1]!.tabbed;
}

function belongs(line: Line, drafts: readonly CellDraft[], tabbed: boolean, width: number): boolean {
  if (line.text.length > MAX_CELL_CHARS || hasInnerTab(line)) return false;
  const complete = drafts.length % width === 0;
  if (tabbed) return line.tabbed || (drafts.length > 0 && goesOnCell(line, drafts.at(-1)!));
  return !complete || !(/[。；]|：$/.test(line.text) || HEADING_MARK.test(line.text));
}

/** The second line of a broken cell; nothing goes on a nature, and a heading below a table is no cell. */
function goesOnCell(line: Line, above: CellDraft): boolean {
  if (line.text.length > MAX_BROKEN_CELL_CHARS || line.blanksAbove > 1) return false;
  return !NATURE.test(above.lines.map((each) => each.text).join("")) && !HEADING_MARK.test(line.text);
}

/** Rows of `columns.length` cells, or up to each nature, so that merged or broken cells do no harm. */
function groupRows(runs: readonly Run[], columns: readonly string[]): TableRow[] {
  const width = columns.length;
  const byNature = closedByNature(runs, columns) !== null;
  const rows: TableRow[] = [];
  let pending: Run[] = [];
  for (const run of runs) {
    pending.push(run);
    if (byNature ? NATURE.test(run.text) : pending.length === width) {
      rows.push(fitRow(pending, width));
      pending = [];
    }
  }
  if (pending.length > 0) rows.push(fitRow(pending, width));
  return rows;
}

/** Too many cells: the parts of a broken one are joined, first where a line ends with 、, then from the left. */
function fitRow(cells: readonly Run[], width: number): TableRow {
  const parts = [...cells];
  while (parts.length > width) {
    const broken = parts.findIndex((run, at) => at < parts.length - 1 && /[、，]$/.test(run.text));
    const at = Math.max(0, broken);
    parts.splice(at, 2, joinRuns([parts[at]!, parts[at + 1]!]));
  }
  return alignRow(parts, width);
}

/**
 * Rows of indicator tables as printed and read. Guarantees: one entry a row that names an indicator, in reading order; cells keep their
 * column title and text as printed; a merged dimension cell counts for the rows below it in the same table.
 */
import type { Nature, Value } from "../model/index.ts";
import type { PlanDocument, PlanNode } from "../model/plan.ts";
import { type IndicatorColumns, indicatorColumns, type ValueColumn } from "./indicator-columns.ts";
import { parseValue } from "./values.ts";

export interface IndicatorRow {
  node: PlanNode;
  name: string;
  dimension: string | null;
  unit: string | null;
  baseline: Value | null;
  target: Value | null;
  nature: Nature | null;
  leadUnit: string | null;
  cells: { column: string; raw: string }[];
}

/** ★, *, ①, [1], （注1） and raised digits behind or before a name point to a note and are no part of it. */
const NOTE_MARK = /[*＊★☆※▲△#①-⑳⑴-⒇¹²³⁰⁴-⁹]+|[[［〔]\d{1,2}[\]］〕]|[（(]注\s*\d{0,2}[)）]|注\d{1,2}$/g;
const LEADING_NUMBER = /^\d{1,2}[.．、](?!\d)/;
const NAME_BRACKET = /[（(]([^（）()]{1,8})[)）]\s*$/;
const UNIT_OF_MEASURE =
  /^(?:单位[：:])?(%|％|‰|(?:万|亿|千|百|万亿)?(?:元|人次|人|名|户|个|种|类|项|家|所|次|件|例|张|份|条|倍|床|台|套|天|分钟|小时|张\/千人)(?:[/／·](?:人|年|月|天|千人|人·年|人年))*|岁|年)$/;
/** A second header line: years, 基期 and 目标 only. */
const SUBHEADER_CELL =
  /^[（(]?(?:(?:19|20)\d{2}年?|基期值?|目标值?|现状值?|现状|目标|基数|实际|预期|规划|完成值?|值|（?单位.*)*[)）]?$/;

export function indicatorRows(plan: PlanDocument): IndicatorRow[] {
  return tablesOf(plan.nodes).flatMap(rowsOfTable);
}

function tablesOf(nodes: readonly PlanNode[]): PlanNode[] {
  return nodes.flatMap((node) => (node.kind === "table" ? [node] : tablesOf(node.children)));
}

function rowsOfTable(table: PlanNode): IndicatorRow[] {
  const rows = table.children.filter((node) => node.kind === "row");
  const headers = headerRows(rows);
  const columns = indicatorColumns(joinedTitles(table.columns, headers));
  if (columns === null) return [];
  const found: IndicatorRow[] = [];
  let dimension: string | null = null;
  for (const row of rows.slice(headers.length)) {
    dimension = cellText(row, columns.dimension) ?? dimension;
    const read = readRow(row, columns, dimension);
    if (read !== null) found.push(read);
  }
  return found;
}

/** Rows at the top that carry nothing but parts of column titles. */
function headerRows(rows: readonly PlanNode[]): PlanNode[] {
  const end = rows.findIndex((row) => !row.cells.every((cell) => SUBHEADER_CELL.test(cell.text.replace(/\s/g, ""))));
  return rows.slice(0, Math.max(0, end));
}

function joinedTitles(titles: readonly string[], headers: readonly PlanNode[]): string[] {
  return titles.map((title, column) => {
    const below = headers.map((row) => cellText(row, column) ?? "");
    return [title, ...below.filter((text) => text !== title)].join("");
  });
}

function cellText(row: PlanNode, column: number | null): string | null {
  const cell = column === null ? undefined : row.cells.find((each) => each.column === column);
  return cell === undefined || cell.text === "" ? null : cell.text;
}

function readRow(row: PlanNode, columns: IndicatorColumns, dimension: string | null): IndicatorRow | null {
  const printed = cellText(row, columns.name);
  const name = printed === null ? "" : cleanName(printed);
  if (name === "") return null;
  const given = cellText(row, columns.unit) ?? unitOfName(name);
  const value = (column: ValueColumn | null) => readValue(row, column, given);
  const baseline = value(columns.baseline);
  const target = value(columns.target);
  if (baseline === null && target === null) return null;
  return {
    node: row,
    name,
    dimension: columns.dimension === null ? null : dimension,
    unit: given ?? target?.unit ?? baseline?.unit ?? null,
    baseline,
    target,
    nature: natureOf(cellText(row, columns.nature)),
    leadUnit: cellText(row, columns.leadUnit),
    cells: row.cells.map((cell) => ({ column: columns.titles[cell.column] ?? "", raw: cell.text })),
  };
}

function readValue(row: PlanNode, column: ValueColumn | null, unit: string | null): Value | null {
  const text = column === null ? null : cellText(row, column.column);
  return text === null ? null : parseValue(text, { unit, year: column!.year });
}

export function cleanName(printed: string): string {
  return printed.replace(NOTE_MARK, "").replace(LEADING_NUMBER, "").trim();
}

/** 基金收入（亿元） → 亿元; （含大病保险） is no unit. */
function unitOfName(name: string): string | null {
  const bracket = NAME_BRACKET.exec(name)?.[1];
  return bracket === undefined ? null : (UNIT_OF_MEASURE.exec(bracket)?.[1]?.replace("％", "%") ?? null);
}

function natureOf(printed: string | null): Nature | null {
  if (printed === null) return null;
  if (printed.includes("约束")) return "binding";
  return printed.includes("预期") ? "anticipatory" : null;
}

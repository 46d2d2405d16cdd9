/**
 * A report as text for a model: notes and tables in Markdown, whole rows only, within a budget of characters. What is left out is counted,
 * with the way to it.
 */
import type { Report, Row, Table, Value } from "../tables/table.ts";

/** About as many tokens in Chinese; a model can read several such answers beside each other. */
export const TEXT_BUDGET = 8_000;

export interface CompactText {
  text: string;
  /** Rows that are shown, in order. */
  shown: Row[];
  /** Rows of the first table that are shown. */
  shownOfFirst: number;
}

/** At least one row is shown, whatever its length; `moreOf` says how to get the rest of a table. */
export function compactText(
  { notes, tables }: Report,
  moreOf: (table: Table, shown: number) => string,
  budget: number = TEXT_BUDGET,
): CompactText {
  const parts = [...notes];
  const shown: Row[] = [];
  let left = budget - notes.join("\n").length;
  let shownOfFirst = 0;
  for (const [at, table] of tables.entries()) {
    const fitting = rowsWithin(table, left, shown.length === 0 ? 1 : 0);
    const lines = fitting.map((row) => line(table, row));
    if (lines.length > 0) parts.push(...headLines(table), ...lines);
    if (fitting.length < table.rows.length) parts.push(moreOf(table, fitting.length));
    shown.push(...fitting);
    if (at === 0) shownOfFirst = fitting.length;
    left -= lines.join("\n").length;
  }
  return { text: parts.join("\n"), shown, shownOfFirst };
}

function rowsWithin(table: Table, budget: number, atLeast: number): Row[] {
  let left = budget - headLines(table).join("\n").length;
  const end = table.rows.findIndex((row) => {
    left -= line(table, row).length + 1;
    return left < 0;
  });
  return end === -1 ? table.rows : table.rows.slice(0, Math.max(end, atLeast));
}

/** Columns for files only repeat what others say. */
const keptColumns = (table: Table): number[] =>
  table.columns.flatMap(({ shownIn }, at) => (shownIn === "files" ? [] : [at]));

function headLines(table: Table): string[] {
  const names = keptColumns(table).map((at) => table.columns[at]!.name);
  const title = table.title === null ? [] : [`\n**${table.title}**\n`];
  return [...title, `| ${names.join(" | ")} |`, `|${names.map(() => "---").join("|")}|`];
}

function line(table: Table, { values }: Row): string {
  return `| ${keptColumns(table)
    .map((at) => cell(values[at]!))
    .join(" | ")} |`;
}

function cell(value: Value): string {
  return value === null
    ? ""
    : String(value)
        .replaceAll("|", "\\|")
        .replace(/\s*\n\s*/g, " ");
}

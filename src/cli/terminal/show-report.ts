/** A report as text for a terminal: its notes and tables, wrapped into the width of a line. No text is cut. */
import CliTable from "cli-table3";
import type { Report, Table, Value } from "../../tables/table.ts";
import { columnWidths } from "./column-widths.ts";
import { widthOf } from "./columns.ts";
import type { Terminal } from "./terminal.ts";
import { wrapped } from "./wrap.ts";

/** Cells beside the text of a column: a blank on each side and a line. */
const FRAME = 3;
/** One Chinese character. */
const LEAST_COLUMN = 2;
const NOTHING = "—";

type Show = Pick<Terminal, "width" | "styled">;

export function showReport({ notes, tables }: Report, terminal: Show): string {
  const above = notes.map((note) => wrapped(note, terminal.width).join("\n"));
  return [...above, ...tables.map((table) => showTable(table, terminal))].join("\n");
}

function showTable(table: Table, terminal: Show): string {
  if (table.rows.length === 0) return table.title === null ? "没有找到" : `${table.title}：无`;
  const kept = table.columns.flatMap(({ shownIn }, at) => (shownIn === "everywhere" ? [at] : []));
  const head = kept.map((at) => table.columns[at]!.name);
  const rows = table.rows.map(({ values }) => kept.map((at) => cellText(values[at]!)));
  const natural = head.map((name, column) => Math.max(...[name, ...rows.map((row) => row[column]!)].map(widestLine)));
  const widths = columnWidths(natural, terminal.width - FRAME * kept.length - 1, LEAST_COLUMN);
  const fitted = (text: string, column: number) => wrapped(text, widths[column]!).join("\n");
  const bold = (text: string) =>
    text
      .split("\n")
      .map((line) => terminal.styled("bold", line))
      .join("\n");
  const drawn = new CliTable({
    head: head.map((name, column) => bold(fitted(name, column))),
    style: { head: [], border: [] },
    colAligns: head.map((_, column) => (rows.every((row) => /^[\d.]+$/.test(row[column]!)) ? "right" : "left")),
  });
  for (const row of rows) drawn.push(row.map((text, column) => fitted(text, column)));
  return [...(table.title === null ? [] : [bold(table.title)]), drawn.toString()].join("\n");
}

const widestLine = (text: string): number => Math.max(...text.split("\n").map(widthOf));

function cellText(value: Value): string {
  return value === null || value === "" ? NOTHING : String(value);
}

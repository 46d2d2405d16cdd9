/**
 * Tables as an Excel workbook: numbers as numbers, texts wrapped, the header row frozen, repeated in print and with a filter. Rows go out as
 * they come, so thousands of them need little memory.
 */
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import ExcelJS from "exceljs";
import { STATUS_NAMES } from "../../services/names.ts";
import type { Bytes } from "../bytes.ts";
import type { CellValue, Sheet, SheetColumn } from "../sheet.ts";
import { xmlText } from "../xml-text.ts";
import { fixedOffice } from "./fixed-zip.ts";

/** Excel opens no file with a longer cell. */
const MAX_CELL_CHARS = 32_767;
const CUT_MARK = "……（单元格容不下，全文见原文件）";
const FONT = "宋体";
const HEADER_FONT = "黑体";
const HEADER_FILL = "FF1F3864";
const DRAFT_COLOUR = "FFB45309";
const GRID_COLOUR = "FFBFBFBF";
const A4 = 9;
/** Line height of the text with room for fonts that stand in for 宋体. */
const LINE_POINTS = 16;
/** The highest row that Excel knows. */
const MAX_ROW_POINTS = 409;
/** A cell's own margin and what a line loses to punctuation that may not open the next one, in characters. */
const CELL_MARGIN = 3;
const ROW_MARGIN_POINTS = 4;
/** Half as wide as a Chinese character. */
const NARROW = /[\u0020-\u024f]/;

const TEXT_STYLE: Partial<ExcelJS.Style> = {
  font: { name: FONT, size: 10.5 },
  alignment: { vertical: "top", wrapText: true },
  border: bordered(),
};
const NUMBER_STYLE: Partial<ExcelJS.Style> = {
  ...TEXT_STYLE,
  alignment: { vertical: "top", horizontal: "right" },
};
const DRAFT_STYLE: Partial<ExcelJS.Style> = {
  ...TEXT_STYLE,
  font: { name: FONT, size: 10.5, bold: true, color: { argb: DRAFT_COLOUR } },
};
const HEADER_STYLE: Partial<ExcelJS.Style> = {
  font: { name: HEADER_FONT, size: 10.5, bold: true, color: { argb: "FFFFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { argb: HEADER_FILL } },
  alignment: { vertical: "middle", horizontal: "center", wrapText: true },
  border: bordered(),
};

/** Sheets in the order given; names must differ and have at most 31 characters. */
export async function writeXlsx(title: string, sheets: readonly Sheet[], date: string): Promise<Bytes> {
  const out = new PassThrough();
  const collected = buffer(out);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: true });
  workbook.title = title;
  workbook.creator = "规镜 planlens";
  for (const sheet of sheets) addSheet(workbook, sheet);
  await workbook.commit();
  return fixedOffice(await collected, date);
}

function addSheet(workbook: ExcelJS.stream.xlsx.WorkbookWriter, { name, columns, rows }: Sheet): void {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: 1 }],
    pageSetup: {
      orientation: "landscape",
      paperSize: A4,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "1:1",
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
    },
    headerFooter: { oddFooter: `&L${name}&R第 &P 页，共 &N 页` },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  const header = sheet.addRow(columns.map((column) => column.header));
  header.eachCell((cell) => Object.assign(cell, { style: HEADER_STYLE }));
  header.commit();
  let count = 1;
  for (const row of rows) {
    addRow(sheet, row, columns);
    count++;
  }
  const printed = columns.filter(({ brief }) => brief).length || columns.length;
  // The library writes a dollar sign before the column only.
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(printed).letter}$${count}`;
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: count, column: columns.length } };
  sheet.commit();
}

function addRow(sheet: ExcelJS.Worksheet, values: readonly CellValue[], columns: readonly SheetColumn[]): void {
  const row = sheet.addRow(values.map((value) => (typeof value === "string" ? cellText(value) : value)));
  for (let column = 1; column <= values.length; column++) row.getCell(column).style = styleOf(values[column - 1]!);
  row.height = rowPoints(values, columns);
  row.commit();
}

/** High enough for the wrapped text of every cell: not every program works that out by itself. */
function rowPoints(values: readonly CellValue[], columns: readonly SheetColumn[]): number {
  const lines = values.map((value, at) =>
    typeof value === "string" ? lineCount(value, Math.max(1, columns[at]!.width - CELL_MARGIN)) : 1,
  );
  return Math.min(MAX_ROW_POINTS, Math.max(...lines) * LINE_POINTS + ROW_MARGIN_POINTS);
}

function lineCount(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    for (const char of paragraph) used += NARROW.test(char) ? 1 : 2;
    lines += Math.max(1, Math.ceil(used / width));
  }
  return lines;
}

function styleOf(value: CellValue): Partial<ExcelJS.Style> {
  if (typeof value === "number") return NUMBER_STYLE;
  return value === STATUS_NAMES.draft ? DRAFT_STYLE : TEXT_STYLE;
}

function cellText(value: string): string {
  const text = xmlText(value);
  return text.length <= MAX_CELL_CHARS ? text : text.slice(0, MAX_CELL_CHARS - CUT_MARK.length) + CUT_MARK;
}

function bordered(): Partial<ExcelJS.Borders> {
  const line: Partial<ExcelJS.Border> = { style: "thin", color: { argb: GRID_COLOUR } };
  return { top: line, left: line, bottom: line, right: line };
}

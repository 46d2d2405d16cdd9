/**
 * A table as CSV: UTF-8 with BOM so that Excel reads Chinese, RFC 4180 (CRLF, quotes doubled). Text that a spreadsheet would run as a
 * formula gets an apostrophe in front; every other text comes back as it was.
 */
import { stringify } from "csv-stringify/sync";
import { utf8 } from "../bytes.ts";
import type { CellValue, Sheet } from "../sheet.ts";

const BUILD_HEADER = "索引版本";
/** Half a line end breaks a record too, where a reader is not strict. */
const HALF_LINE_END = /[\r\n]/;

/** The last column names the build that each row was read from. */
export function writeCsv({ columns, rows }: Sheet, buildId: string): Uint8Array<ArrayBuffer> {
  const header: CellValue[] = [...columns.map((column) => column.header), BUILD_HEADER];
  const records = [header];
  for (const row of rows) records.push([...row, buildId]);
  return utf8(
    stringify(records, { bom: true, record_delimiter: "windows", escape_formulas: true, quoted_match: HALF_LINE_END }),
  );
}

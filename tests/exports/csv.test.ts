/** CSV: what a spreadsheet reads is what was written, and nothing in it runs. */
import { expect, it } from "vitest";
import type { CellValue } from "../../src/exports/sheet.ts";
import { sheet } from "../../src/exports/sheet.ts";
import { writeCsv } from "../../src/exports/write/csv.ts";
import { readCsv } from "./read-csv.ts";

const BUILD = "0123456789abcdef";
const csvOf = (values: CellValue[]) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    writeCsv(sheet("表", [{ header: "值", width: 10, of: (value: CellValue) => value }], values), BUILD),
  );
const valuesOf = (csv: string) =>
  readCsv(csv)
    .slice(1)
    .map(([value]) => value);

it("opens with a byte order mark, ends lines with CRLF and names the build in each row", () => {
  expect(csvOf(["甲"])).toBe(`\ufeff值,索引版本\r\n甲,${BUILD}\r\n`);
});

it.each([
  ["a comma", "职工,居民"],
  ["quotes", '所谓"双通道"'],
  ["a line break", "第一行\n第二行"],
  ["a carriage return inside", "一\r\n二"],
  ["white space at the ends", " 首尾 "],
  ["full-width punctuation", "“十四五”，（二）——"],
  ["a character outside the first plane", "𠮷"],
])("gives back %s", (_, text) => {
  expect(valuesOf(csvOf([text]))).toEqual([text]);
});

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠x", '=HYPERLINK("http://x","y")'])(
  "puts an apostrophe before %j, which a spreadsheet would run",
  (text) => {
    expect(valuesOf(csvOf([text]))).toEqual([`'${text}`]);
  },
);

it("leaves numbers numbers, negative ones too, and what is not known empty", () => {
  expect(valuesOf(csvOf([-0.5, 96, null]))).toEqual(["-0.5", "96", ""]);
});

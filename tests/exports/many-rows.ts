/** A process of its own: writes a workbook of 5,000 quotes of ordinary length and prints how far its memory rose above the start. */
import { sheet } from "../../src/exports/sheet.ts";
import { writeXlsx } from "../../src/exports/write/xlsx.ts";

const ROWS = 5_000;
/** Length of a long clause of the five plans; no two rows alike, so that nothing is shared. */
const CLAUSE_CHARS = 400;
const MB = 1024;

let rows = 0;
function* clauses(): Generator<string> {
  for (let at = 0; at < ROWS; at++, rows++) yield `${at}医疗保障`.repeat(CLAUSE_CHARS / 5).slice(0, CLAUSE_CHARS);
}

const columns = ["条款全文", "原文表述", "引用格式"].map((header) => ({
  header,
  width: 60,
  of: (clause: string) => `${header}${clause}`,
}));
const before = process.resourceUsage().maxRSS;
const bytes = await writeXlsx("大量条款", [sheet("依据条款", columns, { [Symbol.iterator]: clauses })], "2026-03-01");
const peakMb = (process.resourceUsage().maxRSS - before) / MB;
console.log(JSON.stringify({ rows, bytes: bytes.length, peakMb }));

/** Excel workbooks: their sheets, their numbers, and that thousands of rows need little memory. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sheet } from "../../src/exports/sheet.ts";
import { writeXlsx } from "../../src/exports/write/xlsx.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { BUILD_MS, builtContext } from "../built-index.ts";
import { exported } from "./exported.ts";

let ctx: ServiceContext;
beforeAll(async () => {
  ctx = await builtContext();
}, BUILD_MS);
afterAll(() => ctx?.index.close());

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as never);
  return workbook;
}

describe("a workbook of a comparison", () => {
  it("holds matrix, evidence, receipts, facts, sources and method, each with a filter and a frozen header", async () => {
    const workbook = await load((await exported(ctx, "compare", "xlsx", { topic: "dip" })).bytes);
    const names = ["比对矩阵", "依据条款", "检索凭据", "指标", "目标", "任务分工", "文件来源", "说明"];
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(names);
    for (const worksheet of workbook.worksheets) {
      expect(worksheet.views[0], worksheet.name).toMatchObject({ state: "frozen", ySplit: 1 });
      expect(worksheet.autoFilter, worksheet.name).toBeTruthy();
      expect(worksheet.pageSetup.printTitlesRow, worksheet.name).toBe("1:1");
    }
    expect(workbook.getWorksheet("比对矩阵")!.actualRowCount).toBe(1 + ctx.index.documents.length);
  });
});

it.each([
  ["参保率目标分别是多少", "数值", [96, 96, 97, 95]],
  ["哪些地方没有提到罕见病", "是否提到", ["没有提到", "没有提到", "提到", "提到", "提到"]],
])("%s: the answer is a sheet of its own behind the matrix", async (q, header, values) => {
  const workbook = await load((await exported(ctx, "compare", "xlsx", { q })).bytes);
  expect(workbook.worksheets[1]!.name).toBe("回答");
  const worksheet = workbook.getWorksheet("回答")!;
  const column = (worksheet.getRow(1).values as string[]).indexOf(header);
  expect(values.map((_, at) => worksheet.getRow(at + 2).getCell(column).value)).toEqual(values);
  expect(worksheet.actualRowCount).toBe(1 + values.length);
});

it("writes figures of indicators as numbers beside what is printed", async () => {
  const workbook = await load((await exported(ctx, "indicators", "xlsx", {})).bytes);
  const worksheet = workbook.getWorksheet("指标")!;
  const headers = (worksheet.getRow(1).values as string[]).slice(1);
  const column = (name: string) => headers.indexOf(name) + 1;
  const { indicators } = ctx.index;
  expect(worksheet.actualRowCount).toBe(1 + indicators.length);
  indicators.forEach(({ name, target }, at) => {
    const row = worksheet.getRow(at + 2);
    expect(row.getCell(column("指标")).value).toBe(name);
    expect(row.getCell(column("目标数值")).value).toBe(target?.value ?? null);
    expect(row.getCell(column("目标原文")).value).toBe(target?.raw ?? null);
  });
  expect(indicators.some(({ target }) => typeof target?.value === "number")).toBe(true);
});

it("keeps text that looks like a formula text, drops what XML cannot hold, and cuts what Excel cannot open", async () => {
  const texts = ["=1+1", "一\u0001二\ud800三", "𠮷", "长".repeat(40_000)];
  const table = sheet("表", [{ header: "值", width: 20, of: (text: string) => text }], texts);
  const worksheet = (await load(await writeXlsx("题", [table], "2026-03-01"))).getWorksheet("表")!;
  const values = [2, 3, 4].map((row) => worksheet.getCell(row, 1));
  expect(values.map(({ value }) => value)).toEqual(["=1+1", "一二三", "𠮷"]);
  expect(values[0]!.type).toBe(ExcelJS.ValueType.String);
  expect(String(worksheet.getCell(5, 1).value)).toMatch(/^长{32000,}……（单元格容不下，全文见原文件）$/);
  expect(String(worksheet.getCell(5, 1).value)).toHaveLength(32_767);
});

it("writes 5,000 quotes with less than 300 MB above what the process holds before", async () => {
  const script = fileURLToPath(new URL("many-rows.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", script]);
  const { rows, peakMb, bytes } = JSON.parse(stdout) as { rows: number; peakMb: number; bytes: number };
  expect(rows).toBe(5_000);
  expect(bytes).toBeGreaterThan(100_000);
  expect(peakMb).toBeLessThan(300);
});

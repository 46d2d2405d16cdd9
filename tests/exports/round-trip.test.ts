/** Every quote that leaves the tool equals the slice of its source: white space dropped, all else character by character. */
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CompareRequest, SearchRequest } from "../../src/model/index.ts";
import { compare } from "../../src/services/compare.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { search } from "../../src/services/search.ts";
import { BUILD_MS, builtContext } from "../built-index.ts";
import { dense, exported, parts, plain, slicesOf, textOf } from "./exported.ts";
import { readCsv } from "./read-csv.ts";

let ctx: ServiceContext;
beforeAll(async () => {
  ctx = await builtContext();
}, BUILD_MS);
afterAll(() => ctx?.index.close());

const REQUESTS = [{ topic: "ltci" }, { q: "按病种付费", evidence: "5" }] as const;

/** Every quote of a comparison and its whole clause, cut from the source. */
async function quotesOf(request: object) {
  const { cells } = await compare(ctx, CompareRequest.parse(request));
  return Promise.all(
    cells.flatMap(({ evidence }) =>
      evidence.map(async ({ quote, passage }) => {
        const raw = await ctx.index.text(passage.docId);
        return {
          passageId: passage.passageId,
          quote: slicesOf(raw, quote.spans),
          clause: slicesOf(raw, passage.spans),
        };
      }),
    ),
  );
}

describe.each(REQUESTS)("a comparison of %o", (request) => {
  it("in CSV", async () => {
    const [header, ...rows] = readCsv(textOf((await exported(ctx, "compare", "csv", request)).bytes));
    const at = (name: string) => header!.indexOf(name);
    const read = rows
      .filter((row) => row[at("条款编号")] !== "")
      .map((row) => ({
        passageId: row[at("条款编号")],
        quote: dense(row[at("原文表述")]!),
        clause: dense(row[at("条款全文")]!),
      }));
    expect(read).toEqual(await quotesOf(request));
  });

  it("in Excel", async () => {
    const workbook = new ExcelJS.Workbook();
    const { bytes } = await exported(ctx, "compare", "xlsx", request);
    await workbook.xlsx.load(bytes.buffer as never);
    const [header, ...rows] = rowsOf(workbook.getWorksheet("依据条款")!);
    const at = (name: string) => header!.indexOf(name);
    const read = rows.map((row) => ({
      passageId: row[at("条款编号")],
      quote: dense(String(row[at("原文表述")])),
      clause: dense(String(row[at("条款全文")])),
    }));
    expect(read).toEqual(await quotesOf(request));
  });

  it.each(["docx", "html", "md"] as const)("in %s", async (format) => {
    const { bytes } = await exported(ctx, "compare", format, request);
    const clauses = clausesIn[format](bytes).map(dense);
    expect(clauses).toEqual((await quotesOf(request)).map(({ clause }) => clause));
  });
});

/** Whole clauses as the file prints them, marks of footnotes aside. */
const clausesIn = {
  docx: (bytes: Uint8Array) =>
    [...parts(bytes)["word/document.xml"]!.matchAll(/<w:pStyle w:val="PlClause"\/>(.*?)<\/w:p>/gs)].map((match) =>
      plain(match[1]!),
    ),
  html: (bytes: Uint8Array) => [...textOf(bytes).matchAll(/<blockquote>(.*?)<sup/gs)].map((match) => plain(match[1]!)),
  md: (bytes: Uint8Array) =>
    [...textOf(bytes).matchAll(/^> (.*)\[\^\d+\]$/gm)].map((match) => match[1]!.replace(/\\(.)/g, "$1")),
};

it("hits of a search and a basket of them keep their clauses", async () => {
  const request = { q: "医疗救助", limit: "30" };
  const { hits } = await search(ctx, SearchRequest.parse(request));
  const wanted = await Promise.all(
    hits.map(async ({ passage }) => slicesOf(await ctx.index.text(passage.docId), passage.spans)),
  );
  const found = await exported(ctx, "search", "docx", request);
  const basket = await exported(ctx, "basket", "docx", { items: hits.map(({ passage }) => passage.passageId) });
  expect(clausesIn.docx(found.bytes).map(dense)).toEqual(wanted);
  expect(clausesIn.docx(basket.bytes).map(dense)).toEqual(wanted);
});

function rowsOf(sheet: ExcelJS.Worksheet): unknown[][] {
  const rows: unknown[][] = [];
  sheet.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  return rows;
}

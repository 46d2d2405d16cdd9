/** Exports hold whole answers, page after page, and the same bytes for the same request on one day. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ExportSubject, formatsOf } from "../../src/exports/index.ts";
import { SearchRequest } from "../../src/model/index.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { search } from "../../src/services/search.ts";
import { BUILD_MS, builtContext } from "../built-index.ts";
import { exported, textOf } from "./exported.ts";
import { readCsv } from "./read-csv.ts";

let ctx: ServiceContext;
beforeAll(async () => {
  ctx = await builtContext();
}, BUILD_MS);
afterAll(() => ctx?.index.close());

const csv = async (subject: "search" | "targets" | "duties" | "compare", request: object) =>
  readCsv(textOf((await exported(ctx, subject, "csv", request)).bytes));
const column = ([header, ...rows]: string[][], name: string) => rows.map((row) => row[header!.indexOf(name)]);

it("a search longer than a page comes in the order of its pages, nothing twice", async () => {
  const q = "医保";
  const pages = await Promise.all(
    ["0", "100", "200"].map((offset) => search(ctx, SearchRequest.parse({ q, limit: "100", offset }))),
  );
  const wanted = pages.flatMap(({ hits }) => hits).slice(0, 230);
  const table = await csv("search", { q, limit: "230" });
  expect(wanted.length).toBeGreaterThan(200);
  expect(column(table, "条款编号")).toEqual(wanted.map(({ passage }) => passage.passageId));
  expect(column(table, "名次")).toEqual(wanted.map((_, at) => String(at + 1)));
});

it("facts come whole, and only those asked for", async () => {
  expect(await csv("targets", {})).toHaveLength(1 + ctx.index.targets.length);
  expect(await csv("duties", {})).toHaveLength(1 + ctx.index.duties.length);
  const regions = column(await csv("duties", { regions: "621024" }), "地区");
  expect(new Set(regions)).toEqual(new Set(["合水县"]));
});

it("a document that says nothing has a row that says so, with what was looked for", async () => {
  const table = await csv("compare", { topic: "collection" });
  const absent = column(table, "结论").flatMap((state, at) => (state === "未提及" ? [at] : []));
  expect(absent.length).toBeGreaterThan(0);
  for (const at of absent) {
    expect(column(table, "条款编号")[at]).toBe("");
    expect(column(table, "检索凭据")[at]).toMatch(/^检索词：.+\n逐条检索 \d+ 条条款/);
  }
});

const REQUESTS: [ExportSubject, object][] = [
  ["compare", { topic: "ltci" }],
  ["indicators", {}],
  ["search", { q: "医疗救助", limit: "5" }],
  ["project", { docs: "621024-heshui" }],
  ["codebook", {}],
];

describe.each(REQUESTS)("%s", (subject, request) => {
  it("gives the same bytes for the same request, whatever the hour", async () => {
    for (const format of formatsOf(subject)) {
      const make = (now: string) => exported(ctx, subject, format as never, request, new Date(now));
      const [first, second] = [await make("2026-03-01T00:00:00Z"), await make("2026-03-01T12:34:56Z")];
      expect(Buffer.compare(first.bytes, second.bytes), format).toBe(0);
    }
  });
});

/** One row a kind of answer: as many rows as the answer has items, each with the place that it speaks of. On the index of the five plans. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ServiceContext } from "../../src/services/context.ts";
import { operations } from "../../src/services/operations.ts";
import { reportOf } from "../../src/tables/report.ts";
import { builtContext } from "../built-index.ts";

const FUZHOU = "350100-fuzhou";
const HESHUI = "621024-heshui";
const DRAFT = "二、主要任务\n（一）全面推行以按病种付费为主的多元复合式医保支付方式。\n（二）不断优化服务。";

let ctx: ServiceContext;
beforeAll(async () => {
  ctx = await builtContext();
});
afterAll(() => ctx?.index.close());

async function answerTo(name: keyof typeof operations, given: object) {
  const operation = operations[name];
  const run = operation.run as (ctx: ServiceContext, input: unknown) => Promise<Record<string, unknown>>;
  const answer = await run(ctx, operation.input.parse(given));
  return { answer, report: reportOf(name, answer, ctx.index.documents) };
}

const seen = (columns: readonly { name: string; shownIn: string }[]) =>
  columns.filter(({ shownIn }) => shownIn === "everywhere").map(({ name }) => name);

describe("a list is a table of its items", () => {
  it.each([
    ["documents", {}, "documents", ["文件标识", "标题", "地区", "状态", "条款", "指标", "目标", "任务"]],
    ["passages", { docId: FUZHOU, limit: 5 }, "passages", ["地址", "行", "作用", "力度", "原文"]],
    ["search", { q: "长期护理保险", limit: 5 }, "hits", ["序", "文件", "作用", "力度", "出处", "原文"]],
    ["compare", { q: "长期护理保险" }, "cells", ["文件", "状态", "力度", "出处", "原文"]],
    ["topics", {}, "topics", ["主题标识", "名称", "分组", "其他说法"]],
    ["indicators", { regions: "350100" }, "indicators", ["文件", "指标", "单位", "基期", "目标", "性质", "来源"]],
    ["targets", { limit: 5 }, "targets", ["文件", "时态", "对象", "数值", "时限", "原文"]],
    ["duties", { limit: 5 }, "duties", ["文件", "任务", "牵头", "配合", "责任", "时限"]],
    ["distinctive", { docId: HESHUI, limit: 3 }, "clauses", ["得分", "出处", "原文", "少见的提法"]],
    [
      "precedents",
      { text: "推行按病种付费。", limit: 3 },
      "hits",
      ["序", "文件", "力度", "出处", "原文", "共享表述", "数字对照（拟写→已有）"],
    ],
  ] as const)("%s", async (name, given, list, columns) => {
    const { answer, report } = await answerTo(name, given);
    const [table] = report.tables;
    expect(report.found).toBe(true);
    expect(seen(table!.columns)).toEqual(columns);
    expect(table!.rows).toHaveLength((answer[list] as unknown[]).length);
    expect(table!.rows.length).toBeGreaterThan(0);
    for (const row of table!.rows) expect(row.values).toHaveLength(table!.columns.length);
  });
});

describe("a row keeps the place it speaks of", () => {
  it.each([
    ["search", { q: "长期护理保险", limit: 5 }],
    ["targets", { limit: 5 }],
    ["duties", { limit: 5 }],
    ["passages", { docId: FUZHOU, limit: 5 }],
  ] as const)("of %s: document and passage", async (name, given) => {
    const { rows } = (await answerTo(name, given)).report.tables[0]!;
    expect(rows.every(({ docId, passageId }) => passageId?.startsWith(`${docId}#`))).toBe(true);
  });
});

describe("other shapes", () => {
  it("a question for a number has its answer as a note, and a table of figures with their places", async () => {
    const { report } = await answerTo("compare", { q: "参保率目标分别是多少" });
    expect(report.notes).toContain("4 份规划给出了数值，1 份没有。");
    const figures = report.tables.find(({ title }) => title === "各地数值")!;
    expect(seen(figures.columns)).toEqual(["文件", "数值", "年份", "时态", "说的是"]);
    expect(figures.rows.map(({ docId, values }) => [docId, values[1]])).toContainEqual([FUZHOU, "96%以上"]);
    for (const { docId, passageId } of figures.rows) expect(passageId).toMatch(new RegExp(`^${docId}#`));
  });

  it("the matrix has a row a topic and a column a document", async () => {
    const { report } = await answerTo("matrix", { topics: "ltci,drg" });
    expect(report.tables[0]!.rows.map(({ values }) => values.at(-1))).toEqual(["ltci", "drg"]);
    expect(seen(report.tables[0]!.columns)).toHaveLength(1 + ctx.index.documents.length);
  });

  it("a document and the health of the service are names and values", async () => {
    for (const [name, given] of [
      ["document", { docId: FUZHOU }],
      ["health", {}],
    ] as const) {
      const { report } = await answerTo(name, given);
      expect(report.tables[0]!.columns.map((column) => column.name)).toEqual(["项目", "内容"]);
    }
  });

  it("an outline is indented by its levels", async () => {
    const { report } = await answerTo("outline", { docId: FUZHOU });
    const titles = report.tables[0]!.rows.map(({ values }) => String(values[0]));
    expect(titles.some((title) => title.startsWith("  ") && title.trim() !== "")).toBe(true);
    expect(titles[0]).not.toMatch(/^ /);
  });

  it("shared wording stands under the names of both documents", async () => {
    const { report } = await answerTo("differences", { docId: FUZHOU, with: HESHUI });
    expect(seen(report.tables[0]!.columns).slice(0, 2)).toEqual(["福州市", "合水县"]);
  });

  it("a review has a table a kind of finding, and none that is empty", async () => {
    const { report } = await answerTo("reviews", { text: DRAFT });
    expect(report.tables.map(({ title }) => title)).toContain("逐条先例");
    expect(report.tables.every(({ rows }) => rows.length > 0)).toBe(true);
  });

  it("nothing found is said to be nothing", async () => {
    const { report } = await answerTo("targets", { regions: "350100", dueBefore: 1950 });
    expect(report).toMatchObject({ found: false, notes: ["共 0 项，列出 0 项"] });
  });

  it("an operation without a table of its own shows the lists of its answer", () => {
    const report = reportOf("new-one", { buildId: "b", items: [{ docId: FUZHOU, n: 1 }, { m: [2] }] }, []);
    expect(report.notes).toEqual(["buildId：b"]);
    expect(report.tables[0]!.columns.map(({ name }) => name)).toEqual(["docId", "n", "m"]);
    expect(report.tables[0]!.rows.map(({ values, docId }) => [values, docId])).toEqual([
      [[FUZHOU, 1, null], FUZHOU],
      [[null, null, "[2]"], null],
    ]);
  });
});

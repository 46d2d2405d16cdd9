/** Graded quotes become grades of passages; what no passage covers is an error. On the index of the five plans. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { evaluate } from "../../src/eval/evaluate.ts";
import { evaluateSet } from "../../src/eval/evaluate-set.ts";
import { gradePassages, readFitJudgments, readJudgmentSets, readJudgments } from "../../src/eval/judgments.ts";
import type { JudgedQuery } from "../../src/model/index.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { builtContext } from "../built-index.ts";

let ctx: ServiceContext;
beforeAll(async () => {
  ctx = await builtContext();
});
afterAll(() => ctx?.index.close());

const queryOf = (relevant: JudgedQuery["relevant"]): JudgedQuery => ({
  id: "x001",
  kind: "topic",
  query: "构建医保区块链平台",
  relevant,
  absent: ["621024-heshui"],
});
const WEIFANG = { docId: "370700-weifang", quote: "构建医保区块链平台", grade: 2 as const };

describe("graded passages", () => {
  it("are those that cover the quote, white space and form of comma aside", async () => {
    const spaced = { ...WEIFANG, quote: "构建医保 区块链平台" };
    const [judged] = await gradePassages(ctx.index, [queryOf([spaced])]);
    expect([...judged!.grades.values()]).toEqual([2]);
    expect([...judged!.answering]).toEqual(["370700-weifang"]);
  });

  it("keep the higher of two grades", async () => {
    const [judged] = await gradePassages(ctx.index, [
      queryOf([WEIFANG, { ...WEIFANG, quote: "医保区块链平台", grade: 1 }]),
    ]);
    expect([...judged!.grades.values()]).toEqual([2]);
  });

  it("of a quote that no passage covers are an error with the query, the document and the quote", async () => {
    const query = queryOf([{ ...WEIFANG, quote: "开展量子计算机试点工作任务部署" }]);
    await expect(gradePassages(ctx.index, [query])).rejects.toMatchObject({
      code: "INVALID_REQUEST",
      message: expect.stringContaining(
        "x001 370700-weifang: no passage covers the quote 「开展量子计算机试点工作任务部署」",
      ),
    });
  });

  it("of a document that the index does not hold are an error too", async () => {
    const query = queryOf([{ ...WEIFANG, docId: "110000-nowhere" }]);
    await expect(gradePassages(ctx.index, [query])).rejects.toMatchObject({ code: "INVALID_REQUEST" });
  });
});

describe("the project's judgments", () => {
  it("are all covered by passages", async () => {
    const queries = await readJudgments(readConfig().dataDir, null);
    expect(queries.length).toBeGreaterThan(30);
    const judged = await gradePassages(ctx.index, queries);
    for (const { query, grades } of judged) expect(grades.size > 0, query.id).toBe(query.relevant.length > 0);
  });

  it("for fitting are covered too, name each silent document, and repeat no query that is measured", async () => {
    const { dataDir } = readConfig();
    const queries = await readFitJudgments(dataDir);
    const judged = await gradePassages(ctx.index, queries);
    const docIds = ctx.index.documents.map((document) => document.docId);
    for (const { query, answering } of judged) {
      expect([...query.absent].sort(), query.id).toEqual(docIds.filter((docId) => !answering.has(docId)).sort());
    }
    const measured = new Set((await readJudgments(dataDir, null)).map((each) => each.query));
    expect(queries.filter((each) => measured.has(each.query))).toEqual([]);
  });
});

describe("judgment files", () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "planlens-judgments-"));
    await mkdir(join(dataDir, "judgments"));
    await writeFile(join(dataDir, "judgments/a.jsonl"), `${JSON.stringify(queryOf([WEIFANG]))}\n\n`);
    await writeFile(join(dataDir, "judgments/b.jsonl"), `${JSON.stringify({ ...queryOf([]), id: "x002" })}\n`);
  });
  afterAll(() => rm(dataDir, { recursive: true }));

  it("are read all, or one set by its name", async () => {
    expect((await readJudgments(dataDir, null)).map((query) => query.id)).toEqual(["x001", "x002"]);
    expect((await readJudgments(dataDir, "b")).map((query) => query.id)).toEqual(["x002"]);
  });

  it("are kept apart by set, and a set that is not there is an error with those that are", async () => {
    expect((await readJudgmentSets(dataDir, null)).map((each) => each.set)).toEqual(["a", "b"]);
    await expect(readJudgmentSets(dataDir, "z")).rejects.toMatchObject({
      code: "INVALID_REQUEST",
      message: expect.stringMatching(/^set=z is not in .*; allowed: a, b$/),
    });
  });

  it("with a grade outside 1 and 2 are refused", async () => {
    await writeFile(
      join(dataDir, "judgments/c.jsonl"),
      JSON.stringify({ ...queryOf([]), relevant: [{ ...WEIFANG, grade: 3 }] }),
    );
    await expect(readJudgments(dataDir, "c")).rejects.toThrow(/grade/);
  });
});

describe("an evaluation", () => {
  it("measures each mode, first clauses and absence of a query, and nothing else without baselines and cells", async () => {
    const queries = [queryOf([WEIFANG])];
    const run = await evaluate(ctx, [{ set: "mine", queries }], {
      quick: true,
      cells: { tune: [], held: [] },
      figures: [],
    });
    expect(run).toMatchObject({
      buildId: ctx.index.manifest.buildId,
      documents: 5,
      cells: { tune: [], held: [] },
      figures: [],
    });
    const [set] = run.sets;
    expect(set).toMatchObject({ set: "mine", queries: 1, baselines: [], none: [] });
    for (const mode of ["keyword", "semantic", "hybrid"])
      expect(set!.systems[mode]).toEqual([expect.objectContaining({ id: "x001", kind: "topic" })]);
    expect(set!.systems.keyword![0]!.mrr).toBeGreaterThanOrEqual(1 / 3);
    expect(set!.firstClauses).toEqual([expect.objectContaining({ docId: "370700-weifang", relevant: true })]);
    expect(set!.absence.map((each) => [each.docId, each.judgedAbsent]).sort()).toEqual([
      ["370700-weifang", false],
      ["621024-heshui", true],
    ]);
  });

  it("puts baselines beside the modes on the same queries", async () => {
    const set = await evaluateSet(ctx, { set: "mine", queries: [queryOf([WEIFANG])] }, [
      { name: "fixed", rank: () => ["370700-weifang#nowhere"] },
    ]);
    expect(set.systems.fixed).toEqual([{ id: "x001", kind: "topic", ndcg10: 0, mrr: 0, p1: 0, recall20: 0 }]);
    expect(set.summary[0]!.best).toMatchObject({ name: "fixed", ratio: null });
  });

  it("keeps a query that no plan answers out of the rankings and asks who is silent on it", async () => {
    const none: JudgedQuery = {
      ...queryOf([]),
      kind: "none",
      query: "zxqvkj wplmrt",
      absent: ctx.index.documents.map((each) => each.docId),
    };
    const set = await evaluateSet(ctx, { set: "mine", queries: [none] }, []);
    expect(set.systems.hybrid).toEqual([]);
    expect(set.absence.map((each) => each.unanswerable)).toEqual([true, true, true, true, true]);
    expect(set.none).toEqual([{ id: "x001", query: "zxqvkj wplmrt", searchTotal: 0, absentCells: 5, cells: 5 }]);
  });
});

/** The list of documents, and the page about corpus, method and measured quality. On the five plans. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ServiceContext } from "../../src/services/context.ts";
import { warningMeaning } from "../../src/services/names.ts";
import { readMeasured } from "../../src/web/pages/about/measured.ts";
import { Quality } from "../../src/web/pages/about/quality.tsx";
import { BUILD_MS, builtContext } from "../built-index.ts";
import { all, pagesOf, type Shown, textOf } from "./finding-pages.ts";

let ctx: ServiceContext;
let show: (address: string) => Promise<Shown>;
beforeAll(async () => {
  ctx = await builtContext();
  show = pagesOf(ctx);
}, BUILD_MS);
afterAll(() => ctx?.index.close());

const titles = (html: string) => all(html, /<h3><a href="\/documents\/([^"]+)"/g);

describe("the list of documents", () => {
  it("shows each with number, issuer, date, status and counts, and says what the document does not say", async () => {
    const { html, text } = await show("/documents");
    expect(titles(html)).toEqual(ctx.index.documents.map(({ docId }) => docId).sort());
    expect(text).toContain("梧政办发〔2022〕116号");
    expect(text).toContain("征求意见稿");
    expect(text).toContain("文号 未见");
    for (const { counts } of ctx.index.documents) expect(text).toContain(`条款${counts.passages}`);
  });

  it("lists what was odd in reading a document", async () => {
    const { text } = await show("/documents");
    const warned = ctx.index.documents.filter(({ warnings }) => warnings.length > 0);
    expect(warned.length).toBeGreaterThan(0);
    for (const { warnings } of warned) expect(text).toContain(warningMeaning(warnings[0]!.code));
  });

  it("narrows by name, number, level, status and kind, and sorts by date", async () => {
    expect(titles((await show("/documents?name=安康")).html)).toEqual(["610926-pingli"]);
    expect(titles((await show("/documents?name=梧政办发")).html)).toEqual(["450400-wuzhou"]);
    expect(titles((await show("/documents?level=county&kind=notice")).html)).toEqual(["621024-heshui"]);
    expect(titles((await show("/documents?status=draft")).html)).toEqual(["370700-weifang"]);
    expect(titles((await show("/documents?sort=date")).html).slice(0, 2)).toEqual(["450400-wuzhou", "621024-heshui"]);
  });

  it("says where it looked when nothing is left, and offers the search", async () => {
    const { html, text } = await show("/documents?name=量子");
    expect(text).toContain("没有找到“量子”");
    expect(html).toContain(`href="/search?q=${encodeURIComponent("量子")}"`);
  });
});

const RECORD = {
  buildId: "0123456789abcdef",
  documents: 5,
  passages: 473,
  sets: [
    {
      set: "held",
      queries: 108,
      hybrid: { mean: 0.7123, low: 0.66, high: 0.7612 },
      baseline: { name: "BM25", mean: 0.5 },
      firstClauses: { right: 3, of: 4 },
      absent: { right: 0, of: 0 },
    },
  ],
  cells: null,
  figures: { given: { right: 5, of: 8 }, right: { right: 6, of: 7 } },
};

describe("about", () => {
  it("names the build, its model and what it holds, and what absence means", async () => {
    const { text } = await show("/about");
    const { buildId, embedder, counts } = ctx.index.manifest;
    for (const part of [buildId, embedder.id, String(counts.passages), "不等于当地没有这项工作"])
      expect(text).toContain(part);
  });

  it("says so where nothing was measured, and shows the committed figures where it was", async () => {
    const dir = await mkdtemp(join(tmpdir(), "planlens-measured-"));
    const file = pathToFileURL(join(dir, "measured.json"));
    expect(await readMeasured(file)).toBeNull();
    expect(textOf(String(await Quality({ measured: null, buildId: "x" })))).toContain("未测");
    await writeFile(file, JSON.stringify(RECORD));
    const text = textOf(String(await Quality({ measured: await readMeasured(file), buildId: "x" })));
    expect(text).toContain("0.712");
    expect(text).toContain("0.660–0.761");
    expect(text).toContain("3/4（75%）");
    expect(text).toContain("该有的数值给出 5/8（63%），给出的数值中切题的有 6/7（86%）");
    expect(text).toContain("与现在的索引不同");
    await writeFile(file, '{"sets": 1}');
    await expect(readMeasured(file)).rejects.toThrow();
    await rm(dir, { recursive: true });
  });
});

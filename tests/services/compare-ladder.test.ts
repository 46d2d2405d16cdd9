/** How far each plan goes on long-term care, DRG and negotiated drugs, as a person read it; and a sentence planted in a plan moves its cell. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PROJECT_ROOT, readConfig } from "../../src/config.ts";
import { openContext } from "../../src/context.ts";
import { ingest, prepare } from "../../src/ingest/ingest.ts";
import { type Cell, CompareRequest } from "../../src/model/index.ts";
import { compare } from "../../src/services/compare.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { BUILD_MS, builtContext } from "../built-index.ts";
import { squeeze } from "../golden-files.ts";

let ctx: ServiceContext;
beforeAll(async () => {
  ctx = await builtContext();
}, BUILD_MS);
afterAll(() => ctx?.index.close());

async function cellOf(request: Record<string, unknown>, docId: string, from: ServiceContext = ctx): Promise<Cell> {
  const { cells } = await compare(from, CompareRequest.parse(request));
  return cells.find((cell) => cell.docId === docId)!;
}
const shown = (cell: Cell) => squeeze(cell.evidence.map((hit) => hit.passage.text).join("\n"));

describe("long-term care is a ladder", () => {
  it.each([
    ["610926-pingli", "explore", "探索建立适应我县情况的长期护理保险制度"],
    ["450400-wuzhou", "explore", "稳步推进长期护理保险制度试点"],
    ["621024-heshui", "commit", "建立长期护理保险制度"],
    ["350100-fuzhou", "promote", "长期护理保险落地实施"],
    ["370700-weifang", "commit", "居民长期护理保险"],
  ])("%s: %s, with 「%s」", async (docId, strength, quote) => {
    const cell = await cellOf({ topic: "ltci" }, docId);
    expect([cell.state, cell.strength]).toEqual(["measure", strength]);
    expect(shown(cell)).toContain(quote);
  });

  it.each(["621024-heshui", "370700-weifang"])("%s is held to 2025", async (docId) => {
    const cell = await cellOf({ topic: "ltci" }, docId);
    expect([...cell.duties, ...cell.targets].map(({ deadline }) => deadline?.year)).toContain(2025);
  });
});

describe.each([{ topic: "drg" }, { q: "DRG付费" }])("DRG, asked as %o", (request) => {
  it.each([
    ["621024-heshui", ["commit"], /90%.*70%/],
    ["450400-wuzhou", ["commit"], /病种覆盖90%以上、基金覆盖70%以上/],
    ["350100-fuzhou", ["explore", "promote"], /DRG/],
    ["610926-pingli", ["promote"], /稳步推行按疾病诊断相关分组付费/],
  ])("%s: %j", async (docId, strengths, clause) => {
    const cell = await cellOf({ ...request, evidence: 5 }, docId);
    expect(cell.state).toBe("measure");
    expect(strengths).toContain(cell.strength);
    expect(shown(cell)).toMatch(clause);
  });

  it("Weifang has DIP in its place, at least 75 %, and no word of DRG is quoted", async () => {
    const cell = await cellOf({ ...request, evidence: 20 }, "370700-weifang");
    expect([cell.state, cell.strength, cell.equivalent?.topicId]).toEqual(["equivalent", "none", "dip"]);
    expect(cell.indicators.map(({ target }) => target?.raw)).toContain("≥75%");
    expect(shown(cell)).not.toContain("DRG");
    expect(cell.receipt?.positiveControl).not.toBeNull();
  });
});

describe.each([{ topic: "dual-channel" }, { q: "双通道" }])("双通道, asked as %o", (request) => {
  it("is named by Wuzhou alone", async () => {
    const { cells } = await compare(ctx, CompareRequest.parse(request));
    const measures = cells.filter(({ state }) => state === "measure");
    expect(measures.map(({ docId }) => docId)).toEqual(["450400-wuzhou"]);
    expect(shown(measures[0]!)).toContain("双通道");
  });

  it("Weifang treats negotiated drugs without the word, and is shown as just that", async () => {
    const cell = await cellOf(request, "370700-weifang");
    expect([cell.state, cell.equivalent?.topicId, cell.equivalent?.strength]).toEqual([
      "equivalent",
      "negotiated",
      "promote",
    ]);
    expect(shown(cell)).toContain("落实医保谈判药品使用政策");
    expect(shown(cell)).not.toContain("双通道");
    expect(cell.receipt?.positiveControl?.docId).toBe("450400-wuzhou");
  });
});

describe("a sentence planted in a copy of a plan", () => {
  const PLANTED = "建立国家医保谈判药品“双通道”管理机制，将符合条件的零售药店纳入供应保障范围。";
  const HOST = "621024-heshui";
  let root: string;
  afterAll(() => rm(root, { recursive: true, force: true }));

  async function cellWith(change: (text: string) => string): Promise<Cell> {
    const config = readConfig({ PLANLENS_DATA_DIR: join(root, "data"), PLANLENS_INDEX_DIR: join(root, "index") });
    const plan = join(root, "data/plans", `${HOST}.txt`);
    const original = await readFile(join(PROJECT_ROOT, "data/plans", `${HOST}.txt`), "utf8");
    await writeFile(plan, change(original));
    await ingest(config, await prepare(config));
    const own = await openContext(config);
    try {
      return await cellOf({ topic: "dual-channel" }, HOST, own);
    } finally {
      own.index.close();
    }
  }

  it(
    "turns its cell from absent to a measure that opens with it, and taking it out turns it back",
    async () => {
      root = await mkdtemp(join(tmpdir(), "planlens-planted-"));
      await mkdir(join(root, "data/plans"), { recursive: true });
      for (const folder of ["lexicon", "models"])
        await cp(join(PROJECT_ROOT, "data", folder), join(root, "data", folder), { recursive: true });
      await cp(join(PROJECT_ROOT, "data/plans/450400-wuzhou.txt"), join(root, "data/plans/450400-wuzhou.txt"));
      const before = await cellWith((text) => text);
      const planted = await cellWith((text) => text.replace("建立长期护理保险制度", `${PLANTED}建立长期护理保险制度`));
      const after = await cellWith((text) => text);
      expect([before.state, before.receipt?.positiveControl?.docId]).toEqual(["absent", "450400-wuzhou"]);
      expect([planted.state, planted.receipt]).toEqual(["measure", null]);
      expect(["promote", "commit"]).toContain(planted.strength);
      expect(squeeze(planted.headline!.quote.text)).toContain("双通道");
      expect(after).toEqual(before);
    },
    BUILD_MS * 2,
  );
});

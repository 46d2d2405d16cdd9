/** Each baseline is a working engine: it finds what its tokeniser lets it find. On the index of the five plans. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Baseline, baselineText } from "../../src/eval/baselines/baseline.ts";
import { createBaselines } from "../../src/eval/baselines/create-baselines.ts";
import { loadPeer } from "../../src/eval/baselines/load-peer.ts";
import type { Passage } from "../../src/model/index.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { builtContext } from "../built-index.ts";

let ctx: ServiceContext;
let baselines: Map<string, Baseline>;
let texts: Map<string, string>;
beforeAll(async () => {
  ctx = await builtContext();
  baselines = new Map((await createBaselines(ctx)).map((each) => [each.name, each]));
  const count = ctx.index.manifest.counts.passages;
  const passages = await ctx.index.passages(Array.from({ length: count }, (_, seq) => seq));
  texts = new Map(passages.map((passage) => [passage.passageId, baselineText(passage)]));
});
afterAll(() => ctx?.index.close());

const firstText = async (name: string, query: string) => texts.get((await baselines.get(name)!.rank(query))[0] ?? "");

describe("the baselines", () => {
  it.each([
    ["BM25 jieba words", "长期护理保险试点"],
    ["BM25 characters 1-2", "长期护理保险试点"],
    ["MiniSearch default", "DRG"],
    ["MiniSearch our words", "长期护理保险试点"],
    ["Orama Mandarin", "长期护理保险试点"],
  ])("%s answers %s with a passage on it", async (name, query) => {
    expect(await firstText(name, query)).toMatch(/长期护理保险|DRG/);
  });

  it("rank passages of the index, none of them twice", async () => {
    expect([...baselines.keys()]).toHaveLength(5);
    for (const [name, { rank }] of baselines) {
      const ids = await rank("DRG 试点");
      expect(ids.length, name).toBeGreaterThan(0);
      expect(new Set(ids).size, name).toBe(ids.length);
      expect(
        ids.filter((id) => !texts.has(id)),
        name,
      ).toEqual([]);
    }
  });

  it("give the same order each time", async () => {
    for (const [name, { rank }] of baselines) expect(await rank("DRG 试点"), name).toEqual(await rank("DRG 试点"));
  });
});

describe("what a baseline sees of a passage", () => {
  it("is the headings above it, then its text; its own heading stands in its text", () => {
    const path = [
      { eId: "chp_1", num: "第一章", heading: "主要任务" },
      { eId: "chp_1__sec_1", num: "第一节", heading: null },
      { eId: "chp_1__sec_1__cl_1", num: "一、", heading: "医疗救助" },
    ];
    const passage = { eId: "chp_1__sec_1__cl_1", path, text: "一、医疗救助。健全救助机制。" } as Passage;
    expect(baselineText(passage)).toBe("主要任务\n一、医疗救助。健全救助机制。");
  });
});

it("an engine that is not installed is an error with the way out", async () => {
  const missing = loadPeer("minisearch", () => Promise.reject(new Error("not found")));
  await expect(missing).rejects.toMatchObject({
    code: "INVALID_REQUEST",
    message: "minisearch is a development dependency and cannot be loaded; run npm install, or npm run eval -- --quick",
  });
});

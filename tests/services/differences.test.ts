/** Shared wording and distinctive clauses on the index of the five plans. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DifferencesAnswer, DifferencesRequest, DistinctiveRequest } from "../../src/model/index.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { differences } from "../../src/services/differences.ts";
import { distinctive } from "../../src/services/distinctive.ts";
import { BUILD_MS, builtContext } from "../built-index.ts";
import { PLANS, squeeze } from "../golden-files.ts";

let ctx: ServiceContext;
beforeAll(async () => {
  ctx = await builtContext();
}, BUILD_MS);
afterAll(() => ctx?.index.close());

const ask = (docId: string, other: string, limit = 1000) =>
  differences(ctx, DifferencesRequest.parse({ docId, with: other, limit }));

const PAIRS = PLANS.flatMap((one, at) => PLANS.slice(at + 1).map((other) => [one, other] as const));

describe("the shared wording of two plans", () => {
  it.each(PAIRS)("%s and %s: every run stands in both originals at its spans", async (one, other) => {
    const answer = await ask(one, other);
    expect(DifferencesAnswer.parse(answer)).toEqual(answer);
    expect(answer.total).toBeGreaterThan(0);
    const [here, there] = [await ctx.index.text(one), await ctx.index.text(other)];
    for (const run of answer.runs) {
      for (const [place, raw] of [[run.here, here] as const, [run.there, there] as const]) {
        const slices = place.spans.map(({ start, end }) => raw.slice(start, end)).join("");
        expect(squeeze(slices)).toBe(squeeze(place.text));
      }
      expect(run.chars).toBeGreaterThanOrEqual(13);
    }
  });

  it("opens with wording of the plans' own: Weifang and Wuzhou on the rule of law", async () => {
    const { runs } = await ask("370700-weifang", "450400-wuzhou", 1);
    expect(squeeze(runs[0]!.here.text)).toContain("动态调整权责清单，规范行政执法，强化对行政权力的监督和制约");
  });

  it("weighs formulae down, in whatever documents they stand", async () => {
    const { runs } = await ask("350100-fuzhou", "450400-wuzhou");
    const formula = runs.find((run) => run.here.text.includes("习近平新时代中国特色社会主义思想为指导"));
    expect(formula?.ownShare).toBeLessThan(0.5);
    expect(runs[0]!.ownShare).toBe(1);
  });

  it("names figures that were changed and none that were not", async () => {
    const { runs } = await ask("350100-fuzhou", "370700-weifang");
    const aid = runs.find((run) => run.here.text.includes("重点救助对象符合规定的住院医疗费用救助比例"));
    expect(aid?.changedNumbers).toEqual([{ here: "70%", there: "80%" }]);
    for (const { changedNumbers } of runs) for (const pair of changedNumbers) expect(pair.here).not.toBe(pair.there);
  });

  it("comes in pages, and each side has its own share", async () => {
    const all = await ask("350100-fuzhou", "621024-heshui");
    const page = await differences(ctx, { docId: "350100-fuzhou", with: "621024-heshui", limit: 3, offset: 2 });
    expect(page.runs).toEqual(all.runs.slice(2, 5));
    expect(all.share.there).toBeGreaterThan(all.share.here);
  });

  it("is refused for a document with itself, and for one that is not there", async () => {
    await expect(ask("350100-fuzhou", "350100-fuzhou")).rejects.toMatchObject({ code: "INVALID_REQUEST" });
    await expect(ask("350100-fuzhou", "x")).rejects.toMatchObject({ code: "UNKNOWN_DOCUMENT" });
    await expect(ask("x", "350100-fuzhou")).rejects.toMatchObject({ code: "DOCUMENT_NOT_FOUND" });
  });
});

describe("distinctive clauses", () => {
  const clausesOf = async (docId: string, limit = 10) =>
    (await distinctive(ctx, DistinctiveRequest.parse({ docId, limit }))).clauses;

  it.each([
    ["370700-weifang", "深化DIP付费试点改革", "no other plan goes into DIP"],
    ["450400-wuzhou", "国家医保谈判药品单独支付政策", "only Wuzhou pays negotiated drugs apart"],
    ["610926-pingli", "双线两员", "only Pingli has it"],
    ["350100-fuzhou", "诊间结算、床边结算", "only Fuzhou settles at the bedside"],
    ["621024-heshui", "唯一标识政策", "only Heshui speaks of device identifiers"],
  ])("of %s hold %s: %s", async (docId, quote) => {
    const found = (await clausesOf(docId)).map(({ passage }) => squeeze(passage.text));
    expect(
      found.some((text) => text.includes(quote)),
      found.map((text) => text.slice(0, 30)).join("\n"),
    ).toBe(true);
  });

  it("fall in score, and tell what makes them so", async () => {
    const clauses = await clausesOf("350100-fuzhou", 50);
    const scores = clauses.map((clause) => clause.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const { rareConcepts } of clauses)
      for (const each of rareConcepts) expect(each.otherDocuments).toBeLessThanOrEqual(1);
  });
});

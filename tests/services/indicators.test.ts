/** Indicators come with what they measure, and with the reason where their figures must not stand side by side. */
import { describe, expect, it } from "vitest";
import { indicators } from "../../src/services/indicators.ts";
import { concept, contextWith, FUZHOU_REGION, indicator, PINGLI_REGION } from "./fake-facts.ts";

const ctx = contextWith({
  indicators: [
    indicator(FUZHOU_REGION, { name: "参保率", concept: "insured" }),
    indicator(FUZHOU_REGION, { name: "职工住院支付比例", concept: "inpatient" }),
    indicator(PINGLI_REGION, { name: "居民参保率", concept: "resident-insured" }),
    indicator(PINGLI_REGION, { name: "支付比例（含大病）", concept: "inpatient" }),
    indicator(PINGLI_REGION, { name: "无人认识的指标", concept: null }),
  ],
  indicatorConcepts: [
    concept("inpatient", { label: "住院支付比例", bases: [{ label: "住院", words: ["住院"] }] }),
    concept("insured", {
      label: "参保率",
      notComparableWith: [{ concept: "resident-insured", note: "人口口径不同" }],
    }),
    concept("resident-insured", { label: "居民参保率" }),
    concept("unused"),
  ],
});
const names = (answer: Awaited<ReturnType<typeof indicators>>) => answer.indicators.map((each) => each.name);

describe("indicators", () => {
  it("come all, in the order of the build, with the concepts that occur in the order of the register", async () => {
    const answer = await indicators(ctx, {});
    expect(answer.buildId).toBe("0123456789abcdef");
    expect(names(answer)).toEqual(["参保率", "职工住院支付比例", "居民参保率", "支付比例（含大病）", "无人认识的指标"]);
    expect(answer.concepts.map((each) => each.concept)).toEqual(["inpatient", "insured", "resident-insured"]);
  });

  it("of one concept come with that concept only, its label, its unit and the reason against comparing", async () => {
    const answer = await indicators(ctx, { concept: "inpatient" });
    expect(names(answer)).toEqual(["职工住院支付比例", "支付比例（含大病）"]);
    expect(answer.concepts).toEqual([
      { concept: "inpatient", label: "住院支付比例", unit: "%", comparable: false, note: "口径不同：住院 / 未载明" },
    ]);
  });

  it("of one region are judged among themselves", async () => {
    const answer = await indicators(ctx, { regions: ["350000"] });
    expect(names(answer)).toEqual(["参保率", "职工住院支付比例"]);
    expect(answer.concepts.every((each) => each.comparable && each.note === null)).toBe(true);
  });

  it("warn of a concept that looks alike on both sides, also where only one was asked for", async () => {
    const noteOf = async (id: string) => (await indicators(ctx, { concept: id })).concepts[0]?.note;
    expect(await noteOf("insured")).toBe("不与“居民参保率”比较：人口口径不同");
    expect(await noteOf("resident-insured")).toBe("不与“参保率”比较：人口口径不同");
  });

  it("of a concept that no plan measures are none", async () => {
    expect(await indicators(ctx, { concept: "unused" })).toMatchObject({ concepts: [], indicators: [] });
  });

  it("of a concept that does not exist are refused", async () => {
    await expect(indicators(ctx, { concept: "x" })).rejects.toMatchObject({
      code: "UNKNOWN_CONCEPT",
      message:
        "concept=x is not an indicator concept of this index; allowed: inpatient, insured, resident-insured, unused",
    });
  });
});

/** Duties are found by any body they name, by its normalised name or as printed, and by year. */
import { describe, expect, it } from "vitest";
import { DutiesRequest } from "../../src/model/index.ts";
import { duties } from "../../src/services/duties.ts";
import { contextWith, duty, FUZHOU_REGION, PINGLI_REGION } from "./fake-facts.ts";

const unit = (printed: string, name: string) => ({ printed, unit: name });
const by = (year: number | null, ongoing = false) => ({ raw: "期限", year, ongoing, recurring: false });
const ctx = contextWith({
  duties: [
    duty(FUZHOU_REGION, { task: "甲", lead: [unit("市医保局", "医疗保障局")], deadline: by(2022) }),
    duty(FUZHOU_REGION, { task: "乙", support: [unit("市医保局", "医疗保障局")], deadline: by(2023) }),
    duty(PINGLI_REGION, { task: "丙", responsible: [unit("县医保局", "医疗保障局")], deadline: by(null, true) }),
    duty(PINGLI_REGION, { task: "丁", lead: [unit("县财政局", "财政部门")] }),
  ],
});
const ask = (query: Record<string, string>) => duties(ctx, DutiesRequest.parse(query));
const found = async (query: Record<string, string>) => (await ask(query)).duties.map((each) => each.task).join("");

describe("duties", () => {
  for (const [trouble, query, expected] of [
    ["come all without a condition", {}, "甲乙丙丁"],
    ["of a body by its normalised name, leading, supporting or without a part", { unit: "医疗保障局" }, "甲乙丙"],
    ["of a body as printed are those that print it so", { unit: " 县医保局 " }, "丙"],
    ["of a body in traditional characters are found too", { unit: "醫療保障局" }, "甲乙丙"],
    ["of a part of a name are none", { unit: "医保局" }, ""],
    ["due before a year are not due in it, nor going on without one", { dueBefore: "2023" }, "甲"],
    ["keep to all conditions at once", { unit: "医疗保障局", regions: "610000" }, "丙"],
    ["come in pages", { offset: "2", limit: "1" }, "丙"],
  ] as const) {
    it(trouble, async () => expect(await found(query)).toBe(expected));
  }

  it("are counted over all pages", async () => expect((await ask({ limit: "1", unit: "医疗保障局" })).total).toBe(3));
});

/** Targets are found by tense, place, topic and year; conditions add up, pages do not change the total. */
import { describe, expect, it } from "vitest";
import { TargetsRequest } from "../../src/model/index.ts";
import { targets } from "../../src/services/targets.ts";
import { contextWith, FUZHOU_REGION, PINGLI_REGION, target } from "./fake-facts.ts";

const due = (year: number | null) => ({ raw: "到期", year });
const ctx = contextWith({
  targets: [
    target(FUZHOU_REGION, { subject: "甲", tense: "past", deadline: due(2020) }),
    target(FUZHOU_REGION, { subject: "乙", deadline: due(2024) }),
    target(FUZHOU_REGION, { subject: "丙", deadline: due(2025), passageId: "350100-fuzhou#untagged" }),
    target(PINGLI_REGION, { subject: "丁", deadline: due(null) }),
    target(PINGLI_REGION, { subject: "戊" }),
  ],
});
const ask = (query: Record<string, string>) => targets(ctx, TargetsRequest.parse(query));
const found = async (query: Record<string, string>) => (await ask(query)).targets.map((each) => each.subject).join("");

describe("targets", () => {
  for (const [trouble, query, expected] of [
    ["come all without a condition", {}, "甲乙丙丁戊"],
    ["of the future leave out what was reached", { tense: "future" }, "乙丙丁戊"],
    ["of a province are those of its places", { regions: "610000" }, "丁戊"],
    ["due before a year are not due in it, nor at no known time", { dueBefore: "2025" }, "甲乙"],
    ["on a topic stand in a passage on it", { topic: "drg" }, "甲乙丁戊"],
    ["keep to all conditions at once", { topic: "drg", tense: "future", dueBefore: "2026" }, "乙"],
    ["come in pages", { offset: "1", limit: "2" }, "乙丙"],
    ["are none behind the last", { offset: "5" }, ""],
  ] as const) {
    it(trouble, async () => expect(await found(query)).toBe(expected));
  }

  it("are counted over all pages", async () => expect((await ask({ tense: "future", limit: "1" })).total).toBe(4));

  it("on a topic or in a region that does not exist are refused", async () => {
    await expect(ask({ topic: "x" })).rejects.toMatchObject({ code: "UNKNOWN_TOPIC" });
    await expect(ask({ regions: "999999" })).rejects.toMatchObject({ code: "UNKNOWN_REGION" });
  });
});

/** Which clauses hold every word of a question. */
import { describe, expect, it } from "vitest";
import { exactMatcher } from "../../src/retrieve/exact.ts";
import type { QueryTerm } from "../../src/retrieve/types.ts";

const terms = (...words: string[]): QueryTerm[] => words.map((term) => ({ term, kind: "exact", weight: 1 }));
const holds = (text: string, given: QueryTerm[]) => exactMatcher({ terms: given })({ text });

describe("clauses that hold all words of a question", () => {
  it.each<[string, string, QueryTerm[], boolean]>([
    ["all words stand there", "推进DRG付费改革", terms("drg", "付费"), true],
    ["one word is missing", "推进按病种付费", terms("drg", "付费"), false],
    [
      "parts of a longer word say nothing of their own",
      "门诊费用由个人账户共济保障",
      terms("门诊", "共济", "保障", "门诊共济保障"),
      false,
    ],
    ["the longer word stands there", "建立门诊共济保障机制", terms("门诊", "共济", "保障", "门诊共济保障"), true],
    ["full-width and traditional print is the same word", "推進ＤＲＧ付費", terms("drg", "付费"), true],
    ["a figure inside a longer one is another figure", "达到170%", terms("70%"), false],
    ["single characters do not decide beside words", "提高报销比例", terms("报销", "高", "低"), true],
    [
      "names that were added do not count",
      "长期护理保险",
      [{ term: "长期护理保险", kind: "synonym", weight: 1 }],
      false,
    ],
  ])("%s", (_, text, given, expected) => {
    expect(holds(text, given)).toBe(expected);
  });
});

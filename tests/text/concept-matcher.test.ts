/** Concepts in a text by their labels: longest first, negative labels respected, each with its place in the input. */
import { describe, expect, it } from "vitest";
import { Concept } from "../../src/model/index.ts";
import { createConceptMatcher } from "../../src/text/concept-matcher.ts";

const matcher = createConceptMatcher(
  [
    { id: "aid", pref: "医疗救助", lay: ["看病救济"], not: ["医疗救助员"] },
    { id: "relief", pref: "救助" },
    { id: "drg", pref: "按疾病诊断相关分组付费", abbr: ["DRG"], en: ["diagnosis related groups"] },
    { id: "c-drg", pref: "收付费一体化改革", abbr: ["C-DRG"] },
    { id: "shared", pref: "付费改革", alt: ["看病救济"] },
  ].map((each) => Concept.parse(each)),
);
const found = (text: string) =>
  matcher.match(text).map((m) => `${m.conceptId} ${text.slice(m.start, m.end)} ${m.kind}`);

describe("a label", () => {
  it.each([
    ["the longest wins over the one inside it", "完善医疗救助", ["aid 医疗救助 exact"]],
    ["alone it is found", "社会救助", ["relief 救助 exact"]],
    ["words of it apart are not it", "医疗服务和救助", ["relief 救助 exact"]],
    ["a negative label hides what it holds", "招聘医疗救助员", []],
    ["an abbreviation in either case", "推行drg", ["drg drg abbreviation"]],
    ["full-width letters count as Latin", "推行ＤＲＧ", ["drg ＤＲＧ abbreviation"]],
    ["a plural is it", "按DRGs分组", ["drg DRG abbreviation"]],
    ["inside a longer Latin word is not it", "ADRG与DRGX", []],
    ["C-DRG is not DRG", "实施C-DRG", ["c-drg C-DRG abbreviation"]],
    ["of two concepts names both", "看病救济", ["aid 看病救济 synonym", "shared 看病救济 synonym"]],
    ["in English", "Diagnosis Related Groups", ["drg Diagnosis Related Groups translation"]],
    ["a part of it in quotation marks is it, the marks in its place", "健全“医疗”救助", ["aid 医疗”救助 exact"]],
    ["wholly in quotation marks it is found without them", "健全「医疗救助」制度", ["aid 医疗救助 exact"]],
    ["two quoted words do not grow together", "“医疗”“救助”", ["relief 救助 exact"]],
    ["two in a row", "医疗救助DRG", ["aid 医疗救助 exact", "drg DRG abbreviation"]],
  ])("%s", (_, text, expected) => expect(found(text)).toEqual(expected));

  it("is found across a wrapped line, its place in the input with the wrap", () => {
    expect(matcher.match("医疗\n救助")).toEqual([expect.objectContaining({ conceptId: "aid", start: 0, end: 5 })]);
  });

  it("of the colloquial register is told from the others", () => {
    expect(matcher.match("看病救济").map((match) => match.lay)).toEqual([true, false]);
  });
});

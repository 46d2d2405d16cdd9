/** What a request names must exist in the build; a place covers what lies in it. */
import { describe, expect, it } from "vitest";
import { checkDocuments, checkRegions, checkTopic } from "../../src/services/checks.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { FUZHOU, fakeContext, fakeIndex, PINGLI } from "./fake-index.ts";

const REGIONS = "350100 福州市, 610926 平利县";

describe("a region code", () => {
  for (const [trouble, codes, covered] of [
    ["names a document's region", ["350100"], ["350100"]],
    ["of a province covers its prefectures", ["350000"], ["350100"]],
    ["of a prefecture covers its counties", ["610900"], ["610926"]],
    ["given twice counts once", ["610926", "610900"], ["610926"]],
    ["order follows the documents", ["610000", "350000"], ["350100", "610926"]],
  ] as const) {
    it(trouble, () => expect(checkRegions(fakeContext, codes)).toEqual(covered));
  }

  for (const code of ["999999", "350200", "610927", "000000"]) {
    it(`${code} that covers no document is refused`, () =>
      expect(() => checkRegions(fakeContext, ["350100", code])).toThrow(
        `regions=${code} is not the region of a document of this index; allowed: ${REGIONS}`,
      ));
  }
});

describe("a document in a query", () => {
  it("is found in the order asked for", () =>
    expect(checkDocuments(fakeContext, [PINGLI.docId, FUZHOU.docId], "docs")).toEqual([PINGLI, FUZHOU]));

  it("that does not exist is a wrong query, not a missing address", () => {
    expect(() => checkDocuments(fakeContext, ["x"], "base")).toThrow(
      expect.objectContaining({
        code: "UNKNOWN_DOCUMENT",
        status: 400,
        message: "base=x is not a document of this index; allowed: 350100-fuzhou, 610926-pingli",
        errors: [{ path: "base", message: "base=x is not a document of this index" }],
      }),
    );
  });

  it("is refused with at most twenty that are allowed", () => {
    const documents = Array.from({ length: 25 }, (_, i) => ({ ...FUZHOU, docId: `d${i}` }));
    const many: ServiceContext = { ...fakeContext, index: { ...fakeIndex, documents } };
    expect(() => checkDocuments(many, ["x"], "docs")).toThrow(/d18, d19 and 5 more$/);
  });
});

describe("a topic", () => {
  it("is found by its id", () => expect(checkTopic(fakeContext, "drg").pref).toBe("按疾病诊断相关分组付费"));
  it("that does not exist is refused", () =>
    expect(() => checkTopic(fakeContext, "DRG")).toThrow("topic=DRG is not a topic of this index; allowed: drg"));
});

/** Words of a question met by words of a passage, by meaning. */
import { describe, expect, it } from "vitest";
import type { Passage } from "../../src/model/index.ts";
import { retrievalContext } from "../../src/retrieve/context.ts";
import { coverageOf, typedWords } from "../../src/retrieve/coverage.ts";
import type { QueryPlan, QueryTerm } from "../../src/retrieve/types.ts";
import { createTokeniser } from "../../src/text/tokenise.ts";

/** 瘫痪 and 失能 mean nearly the same here, everything else nothing that they mean. */
const MEANINGS: Record<string, [number, number, number]> = { 瘫痪: [1, 0, 0], 失能: [0.8, 0.6, 0], 护理: [0, 1, 0] };
let embedded: string[] = [];
const embedder = (isStatic: boolean) => ({
  id: "fake",
  dims: 3,
  fingerprint: "fake",
  isStatic,
  embed: async (texts: readonly string[]) => {
    embedded.push(...texts);
    return texts.map((text) => Float32Array.from(MEANINGS[text] ?? [0, 0, 1]));
  },
});
const contextOf = (isStatic = true) => retrievalContext([], createTokeniser(["失能"]), embedder(isStatic));
const term = (each: string, kind: QueryTerm["kind"] = "exact"): QueryTerm => ({ term: each, kind, weight: 1 });
const planOf = (...terms: QueryTerm[]) => ({ terms }) as unknown as QueryPlan;
const passageOf = (text: string, heading: string | null = null) =>
  ({ text, path: [{ eId: "a", num: null, heading }] }) as unknown as Passage;

describe("coverage", () => {
  it("is the mean over the words of the question of the nearest word of the passage", async () => {
    const plan = planOf(term("瘫痪"), term("护理"));
    const passages = [passageOf("失能人员的护理"), passageOf("失能人员"), passageOf("药品采购")];
    const coverage = await coverageOf(plan, passages, contextOf());
    expect(coverage).toEqual([expect.closeTo(0.9, 6), expect.closeTo(0.7, 6), 0]);
  });

  it("counts the words of the headings above", async () => {
    expect(await coverageOf(planOf(term("瘫痪")), [passageOf("药品采购", "失能")], contextOf())).toEqual([
      expect.closeTo(0.8, 6),
    ]);
  });

  it("takes a word for met where the passage names its concept in other words", async () => {
    const concept = { id: "ltc", pref: "失能照护", alt: ["陪护"], abbr: [], lay: [], en: [], not: [], broader: null };
    const concepts = [{ ...concept, related: [], definition: null }];
    const context = retrievalContext(concepts, createTokeniser(["失能照护"]), embedder(true));
    const coverage = await coverageOf(planOf(term("陪护")), [passageOf("失能照护"), passageOf("瘫痪")], context);
    expect(coverage).toEqual([1, 0]);
  });

  it("asks the model for a word once, however many passages hold it", async () => {
    embedded = [];
    const context = contextOf();
    await coverageOf(planOf(term("瘫痪")), [passageOf("失能"), passageOf("失能护理")], context);
    await coverageOf(planOf(term("瘫痪")), [passageOf("护理")], context);
    expect(embedded.sort()).toEqual(["失能", "护理", "瘫痪"].sort());
  });

  it("is 0 without typed words, and by a model that needs the context of a word", async () => {
    expect(await coverageOf(planOf(term("失能", "synonym")), [passageOf("失能")], contextOf())).toEqual([0]);
    expect(await coverageOf(planOf(term("失能")), [passageOf("失能")], contextOf(false))).toEqual([0]);
  });
});

describe("typed words", () => {
  it("are the question's own of two characters or more, none inside another", () => {
    const plan = planOf(term("长期护理"), term("护理"), term("钱"), term("失能", "synonym"));
    expect(typedWords(plan)).toEqual(["长期护理"]);
  });
});

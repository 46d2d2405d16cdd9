/** Measures against values worked out by hand. */
import { describe, expect, it } from "vitest";
import { mean, measure, ndcg } from "../../src/eval/metrics.ts";

const grades = new Map([
  ["a", 2],
  ["b", 1],
  ["c", 1],
]);
/** Ideal order 2, 1, 1: (2²−1)/log2 2 + (2¹−1)/log2 3 + (2¹−1)/log2 4. */
const IDEAL = 3 / 1 + 1 / Math.log2(3) + 1 / 2;

describe("nDCG with gain 2^g − 1", () => {
  it.each([
    ["the ideal order is 1", ["a", "b", "c"], 1],
    ["equal grades may change places", ["a", "c", "b"], 1],
    ["the best passage at rank 2 is discounted by log2 3", ["b", "a", "c"], (1 + 3 / Math.log2(3) + 0.5) / IDEAL],
    ["passages that are not graded take a rank and give nothing", ["x", "a"], 3 / Math.log2(3) / IDEAL],
    ["nothing found is 0", [], 0],
  ])("%s", (_, ranking, expected) => expect(ndcg(ranking, grades, 10)).toBeCloseTo(expected, 12));

  it("looks no deeper than asked, for the ideal too", () => {
    expect(ndcg(["a"], grades, 1)).toBe(1);
    expect(ndcg(["x", "a"], grades, 1)).toBe(0);
  });

  it("is 0 where nothing is relevant", () => expect(ndcg(["a"], new Map(), 10)).toBe(0));
});

describe("the other measures", () => {
  it("take the first passage of the highest grade for the reciprocal rank", () => {
    expect(measure(["b", "x", "a"], grades)).toMatchObject({ mrr: 1 / 3, p1: 1, recall20: 2 / 3 });
    expect(measure(["x", "b"], new Map([["b", 1]]))).toMatchObject({ mrr: 1 / 2, p1: 0, recall20: 1 });
  });

  it("count recall in the first twenty only", () => {
    const far = [...Array.from({ length: 20 }, (_, i) => `x${i}`), "a"];
    expect(measure(far, grades)).toEqual({ ndcg10: 0, mrr: 1 / 21, p1: 0, recall20: 0 });
  });

  it("are 0 where nothing was found or nothing is relevant", () => {
    const zero = { ndcg10: 0, mrr: 0, p1: 0, recall20: 0 };
    expect(measure([], grades)).toEqual(zero);
    expect(measure(["a"], new Map())).toEqual(zero);
  });

  it("have a mean, of nothing 0", () => {
    expect(mean([1, 0.5, 0])).toBe(0.5);
    expect(mean([])).toBe(0);
  });
});

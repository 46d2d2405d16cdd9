/** The baseline's BM25 against scores worked out by hand. */
import { describe, expect, it } from "vitest";
import { createBm25 } from "../../src/eval/baselines/bm25.ts";

describe("BM25", () => {
  it("puts a rare term before a common one", () => {
    const find = createBm25([["医保"], ["医保"], ["医保"], ["救助"]]);
    expect(find(["医保", "救助"])).toEqual([3, 0, 1, 2]);
  });

  it("puts the shorter of two texts with the same term first", () => {
    expect(createBm25([["a", "x", "y", "z"], ["a"]])(["a"])).toEqual([1, 0]);
  });

  it("saturates: one of each term outweighs a term four times", () => {
    const find = createBm25([
      ["a", "a", "a", "a"],
      ["a", "b", "x", "y"],
      ["b", "x", "y", "z"],
    ]);
    expect(find(["a", "b"])[0]).toBe(1);
  });

  it("lets a term that every text holds still count, and more of it count more", () => {
    const find = createBm25([
      ["a", "x"],
      ["a", "a"],
    ]);
    expect(find(["a"])).toEqual([1, 0]);
  });

  it("keeps the order given between equals and leaves out what holds no term", () => {
    expect(createBm25([["b"], ["a"], ["a"]])(["a"])).toEqual([1, 2]);
    expect(createBm25([["b"]])(["a"])).toEqual([]);
    expect(createBm25([])(["a"])).toEqual([]);
  });

  it("counts a term of the question as often as it is given", () => {
    const find = createBm25([["a"], ["b"]]);
    expect(find(["a", "b"])).toEqual([0, 1]);
    expect(find(["a", "b", "b"])).toEqual([1, 0]);
  });
});

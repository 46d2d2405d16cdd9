/** Whether two names of one thing find the same. On the index of the five plans. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { measureConsistency, NAME_GROUPS, overlapOf } from "../../src/eval/consistency.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { builtContext } from "../built-index.ts";

describe("the overlap of two lists", () => {
  it.each([
    ["equal lists in another order", ["a", "b"], ["b", "a"], 1],
    ["half in common", ["a", "b"], ["b", "c"], 0.5],
    ["a list that is a part of the other falls short of it", ["a"], ["a", "b", "c", "d"], 0.25],
    ["nothing against something", [], ["a"], 0],
    ["nothing against nothing", [], [], 1],
  ])("%s", (_, a, b, expected) => expect(overlapOf(a, b)).toBe(expected));
});

describe("names of one thing", () => {
  let ctx: ServiceContext;
  beforeAll(async () => {
    ctx = await builtContext();
  });
  afterAll(() => ctx?.index.close());

  it("agree wholly with themselves and not with what finds nothing", async () => {
    const [same, other] = await measureConsistency(ctx, [
      ["区块链", "区块链"],
      ["区块链", "zxqvkj"],
    ]);
    expect(same).toMatchObject({ mean: 1, lowest: 1, sameHeadline: 5, documents: 5 });
    expect(other).toMatchObject({ mean: 0, lowest: 0 });
    expect(other!.pairs).toEqual([{ a: "区块链", b: "zxqvkj", overlap: 0 }]);
  });

  it("are compared pair by pair, each pair once", async () => {
    for (const { names, pairs, lowest, mean } of await measureConsistency(ctx)) {
      expect(pairs).toHaveLength((names.length * (names.length - 1)) / 2);
      expect(lowest).toBe(Math.min(...pairs.map((pair) => pair.overlap)));
      expect(mean).toBeGreaterThanOrEqual(lowest);
    }
    expect(NAME_GROUPS.map((names) => names[0])).toEqual(["长期护理保险", "DRG"]);
  });
});

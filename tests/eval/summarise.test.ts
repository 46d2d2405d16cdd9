/** Hybrid beside the best baseline: which one is best, over all and by kind. */
import { describe, expect, it } from "vitest";
import type { QueryResult } from "../../src/eval/run.ts";
import { summarise } from "../../src/eval/summarise.ts";

const results = (values: [QueryResult["kind"], number][]): QueryResult[] =>
  values.map(([kind, ndcg10], at) => ({ id: `q${at}`, kind, ndcg10, mrr: 0, p1: 0, recall20: 0 }));

const systems = {
  hybrid: results([
    ["topic", 0.8],
    ["topic", 0.6],
    ["english", 0.7],
  ]),
  words: results([
    ["topic", 0.7],
    ["topic", 0.5],
    ["english", 0],
  ]),
  chars: results([
    ["topic", 0.4],
    ["topic", 0.4],
    ["english", 0.1],
  ]),
};

describe("a summary", () => {
  it("takes the best baseline of each group by its mean", () => {
    const summary = summarise(systems, ["words", "chars"]);
    expect(summary.map(({ group, queries, best }) => [group, queries, best?.name])).toEqual([
      ["all", 3, "words"],
      ["topic", 2, "words"],
      ["english", 1, "chars"],
    ]);
  });

  it("pairs the difference by query: where it is the same for all queries its interval is a point", () => {
    const { hybrid, best } = summarise(systems, ["words"])[1]!;
    expect(hybrid.low).toBeCloseTo(0.6);
    expect(hybrid.high).toBeCloseTo(0.8);
    expect(best!.difference.low).toBeCloseTo(0.1);
    expect(best!.difference.high).toBeCloseTo(0.1);
    expect(best!.ratio).toBeCloseTo(0.7 / 0.6);
  });

  it("has no ratio to a baseline that finds nothing, and no best one where there are none", () => {
    expect(summarise(systems, ["words"])[2]!.best).toMatchObject({ mean: 0, ratio: null });
    expect(summarise(systems, [])[0]!.best).toBeNull();
  });
});

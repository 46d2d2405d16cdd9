/** What is graded within some plans only, whose weights a plan is measured by, and the table that a run prints. */
import { describe, expect, it } from "vitest";
import type { Sample } from "../../src/eval/fit.ts";
import type { Judged } from "../../src/eval/judgments.ts";
import { formatLeaveOneOut, leaveOneOut, type UnknownPlan, within } from "../../src/eval/leave-one-out.ts";
import { ndcg } from "../../src/eval/metrics.ts";
import { FEATURES, type Feature, type Features } from "../../src/retrieve/features.ts";

const JUDGED: Judged = {
  query: { id: "q1" } as Judged["query"],
  grades: new Map([
    ["a#sec_1", 2],
    ["a#sec_2", 1],
    ["ab#sec_1", 2],
    ["b#sec_1", 1],
  ]),
  answering: new Set(["a", "ab", "b"]),
};

describe("grades within some documents", () => {
  it.each([
    ["one, not those whose id begins alike", ["a"], ["a#sec_1", "a#sec_2"]],
    ["several", ["ab", "b"], ["ab#sec_1", "b#sec_1"]],
    ["none", [], []],
  ])("of %s", (_, docIds, expected) => expect([...within(JUDGED, docIds).grades.keys()]).toEqual(expected));

  it("judge a ranking by what that plan holds, and leave the whole as it was", () => {
    expect(ndcg(["a#sec_1", "a#sec_2"], within(JUDGED, ["a"]).grades, 10)).toBe(1);
    expect(JUDGED.grades.size).toBe(4);
  });
});

describe("a plan that is left out", () => {
  const nothing = Object.fromEntries(FEATURES.map((name) => [name, 0])) as Features;
  const found = (telling: Feature): Sample => ({
    id: "q1",
    candidates: [
      { passageId: "near", features: { ...nothing, cosine: 0.3 }, gain: 0 },
      { passageId: "right", features: { ...nothing, [telling]: 1 }, gain: 3 },
    ],
    grades: new Map([["right", 2]]),
  });
  const plan = (docId: string, telling: Feature): UnknownPlan => ({
    docId,
    fitting: [found(telling)],
    others: [],
    measured: [found(telling)],
    shipped: [found(telling)],
  });
  const leftOut = (plans: UnknownPlan[]) => leaveOneOut(plans).map((each) => each.leftOut);

  it("is ordered by what the other plans teach, not by what it would teach itself", () => {
    expect(leftOut([plan("a", "figures"), plan("b", "figures")])).toEqual([1, 1]);
    const [alone] = leftOut([plan("a", "figures"), plan("b", "terms")]);
    expect(alone).toBeLessThan(1);
  });
});

describe("the table", () => {
  const plans = [
    { docId: "a", queries: 10, shipped: 0.8, leftOut: 0.7 },
    { docId: "b", queries: 30, shipped: 0.6, leftOut: 0.65 },
  ];
  const rows = formatLeaveOneOut(plans)
    .split("\n")
    .map((line) => line.trim().split(/\s{2,}/));

  it("names its columns", () => expect(rows[0]).toEqual(["plan", "queries", "shipped", "without it", "difference"]));

  it("has a row a plan, the difference with its sign", () =>
    expect(rows.slice(1, 3)).toEqual([
      ["a", "10", "0.800", "0.700", "-0.100"],
      ["b", "30", "0.600", "0.650", "0.050"],
    ]));

  it("ends with all queries and the mean over plans, each plan counting the same", () =>
    expect(rows.at(-1)).toEqual(["mean", "40", "0.700", "0.675", "-0.025"]));
});

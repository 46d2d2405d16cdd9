/** Two runs side by side: what was gained and lost, by query. */
import { expect, it } from "vitest";
import type { EvaluationRun } from "../../src/eval/evaluate.ts";
import { formatGainsAndLosses, formatRun } from "../../src/eval/report.ts";

function runOf(ndcg: Record<string, number>): EvaluationRun {
  const results = Object.entries(ndcg).map(([id, ndcg10]) => ({
    id,
    kind: "topic" as const,
    ndcg10,
    mrr: 1,
    p1: 1,
    recall20: 0.5,
  }));
  return {
    buildId: "0123456789abcdef",
    queries: results.length,
    modes: { keyword: results, semantic: [], hybrid: results },
    firstClauses: [
      { id: "a", kind: "topic", docId: "x", relevant: true },
      { id: "a", kind: "topic", docId: "y", relevant: false },
    ],
    absence: [
      { id: "a", docId: "x", judgedAbsent: true, saidAbsent: true },
      { id: "a", docId: "y", judgedAbsent: true, saidAbsent: false },
      { id: "a", docId: "z", judgedAbsent: false, saidAbsent: true },
    ],
  };
}

it("lists gains before losses, the largest gain first, and leaves out what hardly moved", () => {
  const before = runOf({ a: 0.5, b: 0.9, c: 0.4, d: 0.7, gone: 1 });
  const after = runOf({ a: 0.6, b: 0.5, c: 0.9, d: 0.71, fresh: 1 });
  const lines = formatGainsAndLosses(before, after).split("\n");
  expect(lines.slice(1)).toEqual([
    "gain  c        0.400 -> 0.900",
    "gain  a        0.500 -> 0.600",
    "loss  b        0.900 -> 0.500",
    "3 of 5 queries moved",
  ]);
  expect(lines[0]).toBe("hybrid: 0.700 -> 0.742");
});

it("says nothing moved of two equal runs", () => {
  const run = runOf({ a: 0.5 });
  expect(formatGainsAndLosses(run, run).split("\n")).toEqual(["hybrid: 0.500 -> 0.500", "0 of 1 queries moved"]);
});

it("gives means by kind, first clauses, and precision and recall of absence", () => {
  const text = formatRun(runOf({ a: 0.5, b: 1 }));
  expect(text).toMatch(/^ {2}topic +2 +0\.750 +1\.000 +1\.000 +0\.500$/m);
  expect(text).toContain("first clause relevant in 50.0 % of 2 query-document pairs");
  expect(text).toContain("absent precision 50.0 %, recall 50.0 % (2 judged absent)");
});

/** Two runs side by side: what was gained and lost, by set and query. */
import { expect, it } from "vitest";
import { formatGainsAndLosses } from "../../src/eval/gains.ts";
import { resultsOf, runOf, setOf } from "./runs.ts";

it("lists gains before losses, the largest gain first, and leaves out what hardly moved or stands in one run only", () => {
  const before = runOf(setOf("dev", { a: 0.5, b: 0.9, c: 0.4, d: 0.7, gone: 1 }));
  const after = runOf(setOf("dev", { a: 0.6, b: 0.5, c: 0.9, d: 0.71, fresh: 1 }));
  expect(formatGainsAndLosses(before, after).split("\n")).toEqual([
    "dev, hybrid nDCG@10: 0.625 -> 0.677",
    "gain  c        0.400 -> 0.900",
    "gain  a        0.500 -> 0.600",
    "loss  b        0.900 -> 0.500",
    "2 gained, 1 lost, of 4 queries in both runs",
  ]);
});

it("keeps sets apart, and says of a new one that there is nothing to compare with", () => {
  const before = runOf(setOf("dev", { a: 0.5 }), setOf("held", { a: 0.9 }));
  const after = runOf(setOf("dev", { a: 0.5 }), setOf("held", { a: 0.8 }), setOf("tune", { a: 1 }));
  expect(formatGainsAndLosses(before, after).split("\n")).toEqual([
    "dev, hybrid nDCG@10: 0.500 -> 0.500",
    "0 gained, 0 lost, of 1 queries in both runs",
    "",
    "held, hybrid nDCG@10: 0.900 -> 0.800",
    "loss  a        0.900 -> 0.800",
    "0 gained, 1 lost, of 1 queries in both runs",
    "",
    "tune: not in the earlier run",
  ]);
});

it("can follow another system", () => {
  const of = (value: number) => runOf(setOf("dev", { a: 0.5 }, { words: resultsOf({ a: value }) }));
  expect(formatGainsAndLosses(of(0.1), of(0.3), "words")).toContain("gain  a        0.100 -> 0.300");
});

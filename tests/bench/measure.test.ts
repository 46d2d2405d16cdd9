/** Percentiles by hand; each query is asked in turn; a failing question ends the run. No times are asserted. */
import { describe, expect, it } from "vitest";
import { formatBench } from "../../src/bench/format-bench.ts";
import { measure, percentile } from "../../src/bench/measure.ts";

describe("percentiles by nearest rank", () => {
  const hundred = Array.from({ length: 100 }, (_, at) => at + 1);
  it.each([
    [0.5, hundred, 50],
    [0.95, hundred, 95],
    [0.95, [1, 2, 3], 3],
    [0.5, [7], 7],
  ])("%f", (share, sorted, expected) => expect(percentile(sorted, share)).toBe(expected));
});

describe("a measurement", () => {
  it("has one sample for each query and round, after the warm-up", async () => {
    const asked: string[] = [];
    const timing = await measure("x", ["a", "b", "c"], (query) => asked.push(query), { warmup: 1, rounds: 4 });
    expect(timing).toMatchObject({ name: "x", samples: 12 });
    expect(asked.length).toBeGreaterThanOrEqual(15);
    expect(asked.slice(0, 6)).toEqual(["a", "b", "c", "a", "b", "c"]);
  });

  it("ends where a question fails", async () => {
    const fails = async () => Promise.reject(new Error("search answered 500"));
    await expect(measure("x", ["a"], fails, { warmup: 0, rounds: 1 })).rejects.toThrow(/500/);
  });
});

it("the table gives times and how many times a peer's they are", () => {
  const timing = (name: string, p50: number, p95: number) => ({ name, samples: 1, p50, p95 });
  const table = formatBench({
    buildId: "0123456789abcdef",
    documents: 5,
    passages: 474,
    queries: 36,
    ingestSeconds: 7.25,
    product: [timing("search over HTTP", 10, 30)],
    peers: [timing("MiniSearch", 2, 10)],
  });
  expect(table).toContain("ingestion 7.3 s");
  expect(table).toMatch(/^search over HTTP +10\.00 +30\.00 +5\.0× +3\.0×$/m);
  expect(table).toMatch(/^MiniSearch +2\.00 +10\.00$/m);
});

/** Intervals by resampling: seeded, and wide only where values differ. */
import { describe, expect, it } from "vitest";
import { bootstrapMean } from "../../src/eval/bootstrap.ts";

describe("a bootstrapped interval", () => {
  it("of equal values is the value", () => {
    expect(bootstrapMean([0.5, 0.5, 0.5])).toEqual({ mean: 0.5, low: 0.5, high: 0.5 });
  });

  it("is the same each time", () => {
    const values = [0.1, 0.9, 0.4, 0.7, 0.2];
    expect(bootstrapMean(values)).toEqual(bootstrapMean(values));
  });

  it("is about ±1.96 standard errors wide", () => {
    const values = Array.from({ length: 100 }, (_, at) => at % 2);
    const { mean, low, high } = bootstrapMean(values);
    expect(mean).toBe(0.5);
    expect(low).toBeGreaterThan(0.38);
    expect(low).toBeLessThan(0.43);
    expect(high).toBeGreaterThan(0.57);
    expect(high).toBeLessThan(0.62);
  });

  it("of nothing is 0", () => expect(bootstrapMean([])).toEqual({ mean: 0, low: 0, high: 0 }));
});

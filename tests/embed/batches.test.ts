import fc from "fast-check";
import { expect, test } from "vitest";
import { batchesOf } from "../../src/embed/batches.ts";

const texts = fc.array(
  fc.integer({ min: 0, max: 9000 }).map((length) => "字".repeat(length)),
  { maxLength: 100 },
);

test("every text is in exactly one batch", () => {
  fc.assert(
    fc.property(texts, (all) => {
      const places = batchesOf(all).flat();
      expect(places.sort((a, b) => a - b)).toEqual(all.map((_, i) => i));
    }),
  );
});

test("no batch holds more than 32 texts, nor 8,192 characters after padding unless a single text does", () => {
  fc.assert(
    fc.property(texts, (all) => {
      for (const batch of batchesOf(all)) {
        const longest = Math.max(...batch.map((i) => all[i]!.length));
        expect(batch.length).toBeLessThanOrEqual(32);
        expect(batch.length === 1 || batch.length * longest <= 8192).toBe(true);
      }
    }),
  );
});

test("a long text does not pad short ones", () => {
  expect(batchesOf(["字".repeat(8000), "短", "字".repeat(7000), "短"])).toEqual([[1, 3], [2], [0]]);
});

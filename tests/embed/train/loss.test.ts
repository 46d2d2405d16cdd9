import { describe, expect, test } from "vitest";
import { contrastive } from "../../../src/embed/train/loss.ts";
import { times, timesTransposed, transpose } from "../../../src/embed/train/matrix.ts";
import { createRandom } from "../../../src/embed/train/random.ts";

const random = createRandom(3);
const numbers = (count: number) => Float32Array.from({ length: count }, () => random.normal());

describe("matrix products", () => {
  /** Sizes that leave rows over after blocks of two by four, and ones that do not. */
  test.each([
    [1, 1, 3],
    [2, 4, 8],
    [3, 5, 7],
    [6, 9, 2],
  ])("%i × %i rows of %i agree with the definition", (n, m, d) => {
    const a = numbers(n * d);
    const b = numbers(m * d);
    const c = timesTransposed(a, b, n, m, d);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < m; j++) {
        let sum = 0;
        for (let k = 0; k < d; k++) sum += a[i * d + k]! * b[j * d + k]!;
        expect(c[i * m + j]).toBeCloseTo(sum, 4);
      }
    }
  });

  test("times is the product with the matrix itself", () => {
    expect([...times(Float32Array.of(1, 2, 3, 4), Float32Array.of(1, 0, 2, 0, 1, 3), 2, 3)]).toEqual([
      1, 2, 8, 3, 4, 18,
    ]);
  });

  test("transposing turns rows into columns", () => {
    expect([...transpose(Float32Array.of(1, 2, 3, 4, 5, 6), 2, 3)]).toEqual([1, 4, 2, 5, 3, 6]);
  });
});

describe("contrastive loss", () => {
  const [n, d, temperature] = [5, 3, 0.5];
  const left = numbers(n * d);
  const right = numbers(n * d);
  const against = numbers(n * d);
  /** The second left text has no look-alike. */
  against.fill(0, d, 2 * d);
  const groups = ["a", "b", "a", "c", "d"];
  const lossOf = (l: Float32Array, r: Float32Array, a = against) => contrastive(l, r, a, groups, temperature).loss;

  test("its gradients agree with finite differences", () => {
    const step = 1e-2;
    const gradients = contrastive(left, right, against, groups, temperature);
    for (let i = 0; i < n * d; i++) {
      const moved = (values: Float32Array, by: number) => values.map((v, k) => (k === i ? v + by : v));
      const numericLeft = (lossOf(moved(left, step), right) - lossOf(moved(left, -step), right)) / (2 * step);
      const numericRight = (lossOf(left, moved(right, step)) - lossOf(left, moved(right, -step))) / (2 * step);
      expect(gradients.left[i]).toBeCloseTo(numericLeft, 2);
      expect(gradients.right[i]).toBeCloseTo(numericRight, 2);
      if (i >= d && i < 2 * d) expect(Math.abs(gradients.against[i]!)).toBe(0);
      else {
        const numeric =
          (lossOf(left, right, moved(against, step)) - lossOf(left, right, moved(against, -step))) / (2 * step);
        expect(gradients.against[i]).toBeCloseTo(numeric, 2);
      }
    }
  });

  const nothing = new Float32Array(4);

  test("pairs of one group do not push each other away", () => {
    const same = Float32Array.of(1, 0, 1, 0);
    expect(contrastive(same, same, nothing, ["a", "a"], 1).loss).toBeCloseTo(0, 6);
    expect(contrastive(same, same, nothing, ["a", "b"], 1).loss).toBeCloseTo(Math.log(2), 6);
  });

  test("matching pairs cost less than crossed ones", () => {
    const axes = Float32Array.of(1, 0, 0, 1);
    const crossed = Float32Array.of(0, 1, 1, 0);
    expect(contrastive(axes, axes, nothing, ["a", "b"], 0.05).loss).toBeLessThan(
      contrastive(axes, crossed, nothing, ["a", "b"], 0.05).loss,
    );
  });

  test("a look-alike as near as the right text costs ln 2, and one pair alone learns from it", () => {
    const one = Float32Array.of(1, 0);
    const result = contrastive(one, one, one, ["a"], 1);
    expect(result.loss).toBeCloseTo(Math.log(2) / 2, 6);
    expect(result.against[0]).toBeGreaterThan(0);
  });
});

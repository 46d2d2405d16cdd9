/** Several models as one: where nothing has to be dropped, its cosines are the mean of theirs; where much has, the main differences stay. */
import { describe, expect, it } from "vitest";
import { combine } from "../../../src/embed/train/combine.ts";
import { encodeBag, type StaticWeights } from "../../../src/embed/train/model.ts";
import { createRandom } from "../../../src/embed/train/random.ts";

const FEATURES = 6;
const random = createRandom(7);

function member(dims: number): StaticWeights {
  const rows = Float32Array.from({ length: FEATURES * dims }, () => random.normal());
  return { dims, rows, weights: Float32Array.from({ length: FEATURES }, () => 0.5 + random.next()) };
}

const bagOf = (feature: number) => ({ rows: Uint32Array.of(feature), counts: Float32Array.of(1) });
const bags = Array.from({ length: FEATURES }, (_, feature) => bagOf(feature));
const cosine = (model: StaticWeights, a: number, b: number) => {
  const [one, other] = [encodeBag(model, bags[a]!), encodeBag(model, bags[b]!)];
  return one.reduce((sum, value, d) => sum + value * other[d]!, 0);
};
const lengthOf = ({ rows, weights, dims }: StaticWeights, feature: number) =>
  weights[feature]! * Math.hypot(...rows.slice(feature * dims, (feature + 1) * dims));

/** Of members whose texts all have length 1, as only then the mean is exact. */
function unitMember(dims: number): StaticWeights {
  const model = member(dims);
  return { ...model, weights: model.weights.map((weight, feature) => weight / lengthOf(model, feature)) };
}

describe("models combined", () => {
  it("have the mean of their cosines", () => {
    const members = [unitMember(4), unitMember(4)];
    const combined = combine(members, bags, 8);
    for (const [a, b] of [
      [0, 1],
      [2, 5],
      [3, 3],
    ] as const) {
      const mean = (cosine(members[0]!, a, b) + cosine(members[1]!, a, b)) / 2;
      expect(cosine(combined, a, b)).toBeCloseTo(mean, 5);
    }
  });

  it("keep the directions in which texts differ most", () => {
    const long = unitMember(4);
    long.rows.fill(0);
    for (let feature = 0; feature < FEATURES; feature++) long.rows[feature * 4 + (feature % 2)] = 1;
    long.weights.fill(1);
    const combined = combine([long, { ...long }], bags, 2);
    expect(combined.dims).toBe(2);
    expect(cosine(combined, 0, 2)).toBeCloseTo(1, 5);
    expect(cosine(combined, 0, 1)).toBeCloseTo(0, 5);
  });

  it("that are one are that one", () => {
    const only = member(4);
    expect(combine([only], bags, 4)).toBe(only);
  });
});

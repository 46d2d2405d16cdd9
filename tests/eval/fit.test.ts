/** Weights fitted on orders that only one feature explains, and within their bounds. */
import { describe, expect, it } from "vitest";
import { balanced, crossValidate, fitWeights, type Sample, START, scoreWeights } from "../../src/eval/fit.ts";
import { mean, ndcg } from "../../src/eval/metrics.ts";
import { FEATURES, type Feature, type Features } from "../../src/retrieve/features.ts";
import { SET_WEIGHTS } from "../../src/retrieve/weights.ts";

const NOTHING = Object.fromEntries(FEATURES.map((name) => [name, 0])) as Features;

/** A question whose right passage has `telling`, while the others are nearer by `misleading`. */
function sample(id: string, telling: Feature, misleading: Feature): Sample {
  const wrong = [0.9, 0.8, 0.7].map((value, at) => ({
    passageId: `wrong-${at}`,
    features: { ...NOTHING, [misleading]: value },
    gain: 0,
  }));
  const right = { passageId: "right", features: { ...NOTHING, [misleading]: 0.5, [telling]: 1 }, gain: 3 };
  return { id, candidates: [...wrong, right], grades: new Map([["right", 2]]) };
}

const FIGURES = ["a", "b", "c"].map((id) => sample(id, "figures", "cosine"));

describe("fitted weights", () => {
  const weights = fitWeights(FIGURES);

  it("order what the start orders wrongly", () => {
    expect(mean(scoreWeights(FIGURES, START))).toBeLessThan(0.5);
    expect(mean(scoreWeights(FIGURES, weights))).toBe(1);
  });

  it("are scored as a ranking is", () => {
    const [one] = FIGURES;
    const byCosine = one!.candidates.map((each) => each.passageId);
    expect(scoreWeights([one!], START)[0]).toBeCloseTo(ndcg(byCosine, one!.grades, 10), 12);
  });

  it("leave alone what is set, and add up to the same", () => {
    expect(weights).toMatchObject(SET_WEIGHTS);
    const fitted = FEATURES.filter((name) => !(name in SET_WEIGHTS)).map((name) => Math.max(0, weights[name]));
    expect(fitted.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(4, 6);
  });

  it("turn against a table row, never against a passage that names the subject", () => {
    const against = (misleading: Feature): Sample => {
      const { candidates, ...rest } = sample("d", "length", misleading);
      return {
        ...rest,
        candidates: candidates.map((each) => ({ ...each, features: { ...each.features, length: 0 } })),
      };
    };
    expect(fitWeights([against("row")]).row).toBeLessThan(0);
    expect(fitWeights([against("title")]).title).toBe(0);
  });
});

describe("known and unknown plans", () => {
  const one = sample("one", "figures", "cosine");
  it.each([
    ["count the same", 2, 6, 12],
    ["are all there where fewer are unknown", 3, 1, 4],
    ["may be missing", 2, 0, 2],
  ])("%s", (_, known, unknown, length) =>
    expect(balanced(Array(known).fill(one), Array(unknown).fill(one))).toHaveLength(length),
  );
});

describe("cross-validation", () => {
  const half = [...FIGURES, ...["d", "e", "f"].map((id) => sample(id, "terms", "cosine"))];

  it("scores no query by weights that saw it, under any of its samples", () => {
    const alone = sample("only", "figures", "cosine");
    expect(crossValidate([alone], [alone])).toBe(mean(scoreWeights([alone], START)));
  });

  it("scores a query by what the others teach", () => expect(crossValidate(half)).toBe(1));
});

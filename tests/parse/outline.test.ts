/** The outlines of the five plans against what people read in them. */
import { describe, expect, it } from "vitest";
import { goldenOutline, outlineKey, PLANS, parsedOutline, parsedPlan } from "../golden-files.ts";
import { scoreOutline } from "./outline-score.ts";

const MIN_F1 = 0.98;

describe.each(PLANS)("outline of %s", (plan) => {
  const { f1, missing, extra, matched } = scoreOutline(goldenOutline(plan), parsedOutline(parsedPlan(plan)));

  it("holds the nodes a reader finds, under the right parents", () => {
    expect(f1, `missing:\n${missing.join("\n")}\nextra:\n${extra.join("\n")}`).toBeGreaterThanOrEqual(MIN_F1);
  });

  it("says of each whether its title runs in and whether its mark was lost", () => {
    const differing = matched
      .filter(([golden, parsed]) => golden.runIn !== parsed.runIn || golden.inferred !== parsed.inferred)
      .map(([golden, { runIn, inferred }]) => `${outlineKey(golden)} — runIn ${runIn}, inferred ${inferred}`);
    expect(differing).toEqual([]);
  });

  it("keeps them in reading order", () => {
    const order = matched.map(([, parsed]) => parsed);
    const parsed = parsedOutline(parsedPlan(plan));
    const keys = parsed.map(outlineKey).filter((key) => order.some((node) => outlineKey(node) === key));
    expect(order.map(outlineKey)).toEqual(keys);
  });
});

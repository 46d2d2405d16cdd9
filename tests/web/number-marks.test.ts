import { describe, expect, it } from "vitest";
import { numberMarks } from "../../src/web/number-marks.ts";

describe("figures that are boxed", () => {
  it.each([
    ["到2025年达到84.5%以上", ["2025", "84.5%"]],
    ["约1,234万元，９０％", ["1,234", "９０％"]],
    ["9.建立制度，2025年前完成", ["2025"]],
    ["（3）覆盖90％", ["90％"]],
    ["3.5亿元", ["3.5"]],
    ["第三章", []],
  ])("%s", (text, expected) => {
    expect(numberMarks(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

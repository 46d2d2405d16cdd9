/** Wrapping for a terminal: nothing is lost, no line is too wide, and marks stand where Chinese typesetting wants them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnWidths } from "../../src/cli/terminal/column-widths.ts";
import { widthOf } from "../../src/cli/terminal/columns.ts";
import { wrapped } from "../../src/cli/terminal/wrap.ts";

describe("wrapped", () => {
  it.each([
    ["Chinese takes two cells a character", "推进按病种付费", 6, ["推进按", "病种付", "费"]],
    ["a comma does not begin a line", "推进付费，加强", 8, ["推进付", "费，加强"]],
    ["an opening quote does not end a line", "印发的“十四五”规划", 7, ["印发的", "“十四", "五”规划"]],
    ["a figure stays whole", "覆盖率达到84.5%以上", 12, ["覆盖率达到", "84.5%以上"]],
    ["a word that no line can hold is cut, not lost", "hospitalization", 6, ["hospit", "alizat", "ion"]],
    ["line breaks stay", "甲\n乙", 10, ["甲", "乙"]],
  ])("%s", (_, text, width, lines) => {
    expect(wrapped(text, width)).toEqual(lines);
  });

  it("loses no character and makes no line too wide", () => {
    const text = fc.string({ unit: fc.constantFrom(..."推进付费，。“”（）84.5%DRG ab".split("")), maxLength: 80 });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (given, width) => {
        const lines = wrapped(given, width);
        for (const line of lines) expect(widthOf(line.trimEnd())).toBeLessThanOrEqual(width);
        expect(lines.join("").replace(/\s/g, "")).toBe(given.replace(/\s/g, ""));
      }),
    );
  });
});

describe("columnWidths", () => {
  it.each([
    ["what fits is left alone", [4, 10, 20], 60, [4, 10, 20]],
    ["narrow columns keep their width, wide ones share the rest", [2, 6, 400, 100], 80, [2, 6, 48, 24]],
  ])("%s", (_, natural, available, widths) => {
    expect(columnWidths(natural, available, 2)).toEqual(widths);
  });

  it("never shares out more than there is, where each column can have its least", () => {
    const natural = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(natural, fc.integer({ min: 60, max: 200 }), (wanted, available) => {
        const widths = columnWidths(wanted, available, 2);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(available + 2 * wanted.length);
        for (const [at, width] of widths.entries()) expect(width).toBeGreaterThanOrEqual(Math.min(2, wanted[at]!));
      }),
    );
  });
});

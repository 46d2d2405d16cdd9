/** A stretch of a traced text keeps its place in the original. */
import { describe, expect, it } from "vitest";
import { gapsBefore, sliceTraced } from "../../src/text/trace.ts";

/** A page number stands between the two halves of a wrapped sentence. */
const RAW = "推进按病\n\n  9 \n种付费。&amp;完";
const WRAPPED = {
  text: "推进按病种付费。",
  spans: [
    { start: 0, end: 4 },
    { start: 11, end: 15 },
  ],
};

describe("a slice", () => {
  it.each([
    ["in the first span", 0, 2, "推进", [[0, 2]]],
    [
      "through the gap has two spans",
      3,
      5,
      "病种",
      [
        [3, 4],
        [11, 12],
      ],
    ],
    ["in the second span", 4, 8, "种付费。", [[11, 15]]],
    ["of nothing has no span", 2, 2, "", []],
  ])("%s", (_, start, end, text, spans) => {
    expect(RAW.slice(11, 15)).toBe("种付费。");
    expect(sliceTraced(RAW, WRAPPED, start, end)).toEqual({
      text,
      spans: spans.map(([s, e]) => ({ start: s, end: e })),
    });
  });

  it("leaves white space at its ends out of its spans", () => {
    const raw = "甲 \u3000乙";
    expect(sliceTraced(raw, { text: "甲 \u3000乙", spans: [{ start: 0, end: 4 }] }, 0, 3).spans).toEqual([
      { start: 0, end: 1 },
    ]);
  });

  it("counts a character reference of a page as the one character that is read", () => {
    const raw = "甲&amp;乙";
    const traced = { text: "甲&乙", spans: [{ start: 0, end: raw.length }] };
    expect(sliceTraced(raw, traced, 1, 2)).toEqual({ text: "&", spans: [{ start: 1, end: 6 }] });
    expect(sliceTraced(raw, traced, 2).spans).toEqual([{ start: 6, end: 7 }]);
  });
});

it("gaps tell where white space or furniture stood in the original", () => {
  expect(gapsBefore(RAW, WRAPPED)).toEqual([false, false, false, false, true, false, false, false]);
});

import { describe, expect, it } from "vitest";
import { parseValue } from "../../src/extract/values.ts";

const read = (raw: string, unit: string | null = null) => {
  const { op, value, unit: read } = parseValue(raw, { unit, year: 2025 });
  return [op, value, read];
};
const NOTHING = [null, null, null];

/** Trouble, the cell, what it says; then the twin that must read otherwise. */
const CASES: [string, string, unknown[], string, unknown[]][] = [
  ["以上 behind the figure", "95%以上", [">=", 95, "%"], "95%", ["=", 95, "%"]],
  ["> is strict", ">95%", [">", 95, "%"], "≥95%", [">=", 95, "%"]],
  ["full-width digits and signs", "＞９５．５％", [">", 95.5, "%"], "９５．５％", ["=", 95.5, "%"]],
  ["a closing title mark printed for >", "〉80%", [">", 80, "%"], "〈80%", ["<", 80, "%"]],
  ["≤ is no ≥", "≤10%", ["<=", 10, "%"], "<10%", ["<", 10, "%"]],
  ["左右 behind a verb", "稳定在80%左右", ["~", 80, "%"], "稳定在80%", ["=", 80, "%"]],
  ["不少于 is a lower bound", "不少于600个", [">=", 600, "个"], "少于600个", ["<", 600, "个"]],
  ["a Chinese numeral with its bound", "不少于三种", [">=", 3, "种"], "三种保障衔接", NOTHING],
  ["以上 behind a measure word", "10类以上", [">=", 10, "类"], "10类", ["=", 10, "类"]],
  ["超过 is strict", "超过85%", [">", 85, "%"], "不超过85%", ["<=", 85, "%"]],
  ["不低于 holds 低于", "不低于65%", [">=", 65, "%"], "低于65%", ["<", 65, "%"]],
  ["以内 closes from above", "控制在10%以内", ["<=", 10, "%"], "控制在10%", ["=", 10, "%"]],
  ["a range gives its lower end", "80%—85%", ["=", 80, "%"], "80%", ["=", 80, "%"]],
  ["words before the figure", "国家和省级药品500个以上", [">=", 500, "个"], "国家和省级药品", NOTHING],
  ["a minus sign alone is no value", "-", NOTHING, "-5%", ["=", -5, "%"]],
  ["dashes and slashes are no value", "---", NOTHING, "3---", ["=", 3, null]],
  ["a long dash is no value", "—", NOTHING, "1", ["=", 1, null]],
  ["a slash is no value", "/", NOTHING, "800元/人", ["=", 800, "元/人"]],
  ["words without a figure", "保持稳定", NOTHING, "稳定在5%", ["=", 5, "%"]],
  ["scale stays in the unit", "1.3万个", ["=", 1.3, "万个"], "1.3个", ["=", 1.3, "个"]],
  ["a separator of thousands", "1,234.5万元", ["=", 1234.5, "万元"], "234.5万元", ["=", 234.5, "万元"]],
  ["a year in the cell is no value", "2025年达到90%以上", [">=", 90, "%"], "2025个", ["=", 2025, "个"]],
  ["full coverage is 100%", "全覆盖", ["=", 100, "%"], "扩大覆盖", NOTHING],
];

describe("a value cell", () => {
  it.each(CASES)("%s: %s", (_trouble, cell, expected, twin, other) => {
    expect(read(cell)).toEqual(expected);
    expect(read(twin)).toEqual(other);
  });

  it("takes the unit of the name's bracket only where it prints none", () => {
    expect(read("37.8", "亿元")).toEqual(["=", 37.8, "亿元"]);
    expect(read("37.8万元", "亿元")).toEqual(["=", 37.8, "万元"]);
    expect(read("1.3万", "人")).toEqual(["=", 1.3, "万人"]);
    expect(read("—", "亿元")).toEqual(NOTHING);
  });

  it("keeps the cell as printed and the year of the column", () => {
    expect(parseValue(" ＞９５％ ", { unit: null, year: 2020 })).toMatchObject({ raw: " ＞９５％ ", year: 2020 });
  });
});

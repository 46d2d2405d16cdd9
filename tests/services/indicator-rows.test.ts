/** One row a concept, one column a document; what must not stand side by side says why and has neither change nor rank. */
import { describe, expect, it } from "vitest";
import type { Indicator, Value } from "../../src/model/index.ts";
import { indicators } from "../../src/services/indicators.ts";
import { concept, contextWith, FUZHOU_REGION, indicator, PINGLI_REGION } from "./fake-facts.ts";

const value = (figure: number | null, own: Partial<Value> = {}): Value => ({
  raw: `${figure}%`,
  op: ">=",
  value: figure,
  unit: "%",
  year: 2025,
  ...own,
});
const startsAt = (figure: number, own: Partial<Value> = {}) => value(figure, { op: "=", year: 2020, ...own });

const rowOf = async (fuzhou: Partial<Indicator>[], pingli: Partial<Indicator>[]) => {
  const ctx = contextWith({
    indicators: [
      ...fuzhou.map((own) => indicator(FUZHOU_REGION, { concept: "rate", ...own })),
      ...pingli.map((own) => indicator(PINGLI_REGION, { concept: "rate", ...own })),
    ],
    indicatorConcepts: [concept("rate", { label: "参保率", bases: [{ label: "住院", words: ["住院"] }] })],
  });
  const { rows, columns } = await indicators(ctx, {});
  expect(columns.map(({ docId }) => docId)).toEqual(["350100-fuzhou", "610926-pingli"]);
  expect(rows[0]!.cells.map(({ docId }) => docId)).toEqual(columns.map(({ docId }) => docId));
  return rows[0]!;
};
const ranks = (row: Awaited<ReturnType<typeof rowOf>>) => row.cells.map((cell) => cell.rank);
const changes = (row: Awaited<ReturnType<typeof rowOf>>) => row.cells.map((cell) => cell.change);

describe("a row of figures with one base, unit and year", () => {
  it("has change and rank, the highest first", async () => {
    const row = await rowOf(
      [{ baseline: startsAt(95), target: value(96) }],
      [{ baseline: startsAt(95.01), target: value(97) }],
    );
    expect(row).toMatchObject({ comparable: true, reason: null, rankOne: "highest" });
    expect([ranks(row), changes(row)]).toEqual([
      [2, 1],
      [1, 1.99],
    ]);
  });

  it("ranks ceilings from the lowest, and equals share a rank", async () => {
    const ceiling = (figure: number) => value(figure, { op: "<=" });
    const row = await rowOf([{ target: ceiling(10) }], [{ target: ceiling(8) }]);
    expect([row.rankOne, ranks(row)]).toEqual(["lowest", [2, 1]]);
    expect(ranks(await rowOf([{ target: value(96) }], [{ target: value(96) }]))).toEqual([1, 1]);
  });

  it("ranks no figure alone, and none that is said in words", async () => {
    expect(ranks(await rowOf([{ target: value(96) }], []))).toEqual([null, null]);
    expect(ranks(await rowOf([{ target: value(96) }], [{ target: value(null, { raw: "保持稳定" }) }]))).toEqual([
      null,
      null,
    ]);
  });
});

describe("a row of figures that are not alike", () => {
  it.each([
    ["base", [{ name: "住院支付比例" }, { name: "支付比例" }], "口径不同：住院 / 未载明"],
    ["unit", [{ unit: "%" }, { unit: "万人" }], "单位不同：%、万人"],
    ["year", [{}, { target: value(97, { year: 2023 }) }], "目标年份不同：2023、2025"],
  ])("in %s says why and shows neither change nor rank", async (_, [one, other], reason) => {
    const figures = { baseline: startsAt(90), target: value(96) };
    const row = await rowOf([{ ...figures, ...one }], [{ ...figures, ...other }]);
    expect(row).toMatchObject({ comparable: false, reason });
    expect([...ranks(row), ...changes(row)]).toEqual([null, null, null, null]);
  });

  it("in the year they start from has ranks and no change", async () => {
    const row = await rowOf(
      [{ baseline: startsAt(90), target: value(96) }],
      [{ baseline: startsAt(90, { year: 2019 }), target: value(97) }],
    );
    expect([ranks(row), changes(row)]).toEqual([
      [2, 1],
      [null, null],
    ]);
  });

  it("in their two units has no change: 5 类 is no step to 10%", async () => {
    const row = await rowOf([{ baseline: startsAt(5, { unit: "类" }), target: value(10) }], []);
    expect(changes(row)).toEqual([null, null]);
  });
});

describe("a document that names a concept twice", () => {
  it("is stood for by its table, the other kept with its origin", async () => {
    const row = await rowOf(
      [
        { name: "正文", origin: "text", target: value(72) },
        { name: "表格", origin: "table", target: value(73) },
      ],
      [],
    );
    expect(row.cells[0]).toMatchObject({
      indicator: { name: "表格", origin: "table" },
      others: [{ name: "正文", origin: "text" }],
    });
    expect(row.cells[1]).toMatchObject({ indicator: null, others: [] });
  });
});

it("what measures no known concept stands among the indicators only", async () => {
  const ctx = contextWith({ indicators: [indicator(FUZHOU_REGION, { concept: null })], indicatorConcepts: [] });
  expect(await indicators(ctx, {})).toMatchObject({ indicators: [{ concept: null }], rows: [] });
});

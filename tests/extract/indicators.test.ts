import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { indicatorColumns } from "../../src/extract/indicator-columns.ts";
import { conceptOf, loadIndicatorConcepts } from "../../src/extract/indicator-concepts.ts";
import { cleanName } from "../../src/extract/indicator-table.ts";
import { extractIndicators } from "../../src/extract/indicators.ts";
import { readSource } from "../../src/formats/read-source.ts";
import { Indicator } from "../../src/model/index.ts";
import { parsePlan } from "../../src/parse/parse.ts";
import { conceptsOf } from "../../src/text/comparability.ts";
import { goldenRecords, PLANS, type Plan, parsedPlan, readPlan, squeeze } from "../golden-files.ts";

const concepts = await loadIndicatorConcepts(fileURLToPath(new URL("../../data", import.meta.url)));
const WITH_TABLE = ["350100-fuzhou", "450400-wuzhou", "370700-weifang"] as const;

const indicatorsOf = (plan: Plan) =>
  extractIndicators(parsedPlan(plan), { docId: plan, region: null, raw: readPlan(plan).raw, concepts });

const asGolden = (indicator: Indicator) => ({
  name: indicator.name,
  baseline: indicator.baseline?.raw ?? null,
  target: indicator.target?.raw ?? null,
  unit: indicator.unit,
  nature: indicator.nature,
  dimension: indicator.dimension,
  leadUnit: indicator.leadUnit,
  baselineOp: indicator.baseline?.op ?? null,
  baselineValue: indicator.baseline?.value ?? null,
  targetOp: indicator.target?.op ?? null,
  targetValue: indicator.target?.value ?? null,
  baselineYear: indicator.baseline?.year ?? null,
  targetYear: indicator.target?.year ?? null,
});

function fromText(text: string): Indicator[] {
  const source = readSource("table.txt", new TextEncoder().encode(text));
  const plan = parsePlan(source)[0]!;
  return extractIndicators(plan, { docId: "t", region: null, raw: source.raw, concepts });
}

describe("indicator tables of the plans", () => {
  it.each(WITH_TABLE)("every row of %s is read as a person reads it", (plan) => {
    const rows = indicatorsOf(plan).filter((indicator) => indicator.origin === "table");
    expect(rows.map(asGolden)).toEqual(goldenRecords(plan, "indicators.jsonl"));
  });

  it.each(WITH_TABLE)("every row of %s belongs to a concept and keeps its cells", (plan) => {
    for (const indicator of indicatorsOf(plan).filter((each) => each.origin === "table")) {
      expect(indicator.concept, indicator.name).not.toBeNull();
      expect(indicator.cells.map((cell) => cell.raw)).toContain(indicator.target!.raw);
      expect(indicator.cells.find((cell) => cell.raw === indicator.target!.raw)!.column).toMatch(/20\d\d/);
    }
  });

  it.each(PLANS)("indicators of %s fit the schema, have unique ids and spans that give their text", (plan) => {
    const { raw } = readPlan(plan);
    const found = indicatorsOf(plan);
    expect(new Set(found.map((indicator) => indicator.indicatorId)).size).toBe(found.length);
    for (const indicator of found) {
      Indicator.parse(indicator);
      const text = squeeze(indicator.spans.map((span) => raw.slice(span.start, span.end)).join(""));
      expect(text).toContain(squeeze(indicator.target!.raw));
    }
  });

  it("finds the commitments of a task table as indicators of the task", () => {
    const found = indicatorsOf("621024-heshui").map(({ origin, concept, target }) => [origin, concept, target!.value]);
    expect(found).toContainEqual(["task", "drg-disease-coverage", 90]);
    expect(found).toContainEqual(["task", "case-payment-share", 70]);
  });
});

describe("a promise in prose", () => {
  const stated = (sentence: string) =>
    fromText(`某市“十四五”规划\n\n一、任务\n${sentence}\n二、保障\n加强领导。\n`).map((each) => each.concept);

  it("is an indicator only where its unit is one of the concept's kind", () => {
    expect(stated("医保电子凭证激活率达到85%。")).toEqual(["e-voucher-activation"]);
    expect(stated("医保电子凭证激活率提升活动开展85次。")).toEqual([]);
  });
});

describe("columns", () => {
  it("are told from their titles in any order", () => {
    const columns = indicatorColumns([
      "牵头单位",
      "2025年目标值",
      "2020年基期值",
      "指标属性",
      "单位",
      "类别",
      "指标名称",
    ]);
    expect(columns).toMatchObject({ leadUnit: 0, nature: 3, unit: 4, dimension: 5, name: 6 });
    expect(columns).toMatchObject({ target: { column: 1, year: 2025 }, baseline: { column: 2, year: 2020 } });
  });

  it("with three years give the first as baseline and the last as target", () => {
    const columns = indicatorColumns(["指标", "2020年", "2022年", "2025年"]);
    expect(columns).toMatchObject({ baseline: { column: 1, year: 2020 }, target: { column: 3, year: 2025 } });
  });

  it("of a table of tasks are no indicator table", () => {
    expect(indicatorColumns(["序号", "主要内容", "工作任务", "责任单位", "进度要求"])).toBeNull();
  });

  it("in two lines are joined", () => {
    const rows = ["序号\t指标\t基期值\t目标值\t属性", "\t\t2020年\t2025年\t", "1\t参保率*\t95%\t96%\t约束性"];
    const found = fromText(
      `某市“十四五”医疗保障规划\n\n一、发展目标\n主要指标\n${rows.join("\n")}\n二、任务\n落实规划。\n`,
    );
    expect(found.map(asGolden)).toMatchObject([
      { name: "参保率", baselineYear: 2020, targetYear: 2025, targetValue: 96 },
    ]);
    expect(found[0]!.cells.map((cell) => cell.raw)).toContain("参保率*");
  });
});

describe("names", () => {
  it.each([
    ["★基本医保参保率①", "基本医保参保率"],
    ["药品采购品种〔1〕（个）", "药品采购品种（个）"],
    ["住院费用报销比例（含大病保险）", "住院费用报销比例（含大病保险）"],
  ])("%s is shown as %s", (printed, shown) => {
    expect(cleanName(printed)).toBe(shown);
  });
});

describe("concepts", () => {
  it.each([
    ["城乡居民医保参保率", "resident-insured-rate", "基本医保参保率", "insured-rate"],
    [
      "高值医用耗材集中带量采购品种",
      "high-value-consumable-procurement-count",
      "医用耗材集中带量采购品种（类）",
      "consumable-procurement-count",
    ],
    ["住院费用按病种收付费病种数量", "disease-payment-count", "按病种分值付费占住院费用的比例", "case-payment-share"],
    ["基本医疗保险（含生育保险）基金支出（亿元）", "fund-expenditure", "医保基金支出增幅", "fund-expenditure-growth"],
    ["住院费用跨省直接结算率", "cross-province-settlement-rate", "异地就医直接结算率", "remote-settlement-rate"],
    ["医保政务服务事项线上可办率", "online-service-rate", "医保政务服务事项窗口可办率", "window-service-rate"],
    ["个人卫生支出占卫生总费用的比例", "personal-health-spending-share", "居民人均可支配收入", undefined],
  ])("%s is %s, its twin %s is not", (name, concept, twin, other) => {
    expect(conceptOf(name, concepts)?.id).toBe(concept);
    expect(conceptOf(twin, concepts)?.id).toBe(other);
  });

  it("with names counted over different things are not comparable, and the reason is given", () => {
    const all = WITH_TABLE.flatMap((plan) => indicatorsOf(plan).filter((each) => each.origin === "table"));
    const found = new Map(conceptsOf(all, concepts).map((concept) => [concept.concept, concept]));
    expect(found.get("case-payment-share")).toMatchObject({
      comparable: false,
      note: expect.stringContaining("口径不同"),
    });
    expect(found.get("insured-rate")).toMatchObject({ comparable: true });
    expect(found.get("high-value-consumable-procurement-count")!.note).toContain("全部医用耗材");
  });
});

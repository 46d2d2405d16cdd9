import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, it, describe as suite } from "vitest";
import { type DocumentDescription, describe } from "../../src/extract/metadata.ts";
import { isoDate } from "../../src/extract/metadata-date.ts";
import { cleanTitle, isDraftTitle, kindOf } from "../../src/extract/metadata-title.ts";
import { loadRegions, type RegionRegister } from "../../src/extract/regions.ts";
import { readSource } from "../../src/formats/read-source.ts";
import type { CatalogEntry } from "../../src/model/catalog.ts";
import { Document } from "../../src/model/document.ts";
import { parsePlan } from "../../src/parse/parse.ts";
import { fiveYearPeriod, yearRange } from "../../src/text/plan-period.ts";
import { PLANS, parsedPlan, readPlan } from "../golden-files.ts";

let regions: RegionRegister;
beforeAll(async () => {
  regions = await loadRegions(fileURLToPath(new URL("../../data", import.meta.url)));
});

const description = Document.omit({ docId: true, source: true, counts: true, warnings: true });
const ENTRY: CatalogEntry = {
  file: "plan.txt",
  region: "350100",
  title: "目录题名",
  issuer: "目录机关",
  docNumber: "目录〔2020〕1号",
  docDate: "2020-01-01",
  status: "issued",
  planPeriod: { start: 2016, end: 2020 },
};

function describeAll(text: string, entry?: CatalogEntry, hints: Record<string, string> = {}): DocumentDescription[] {
  const source = { ...readSource("plan.txt", Buffer.from(text)), hints };
  return parsePlan(source).map((plan) => describe(plan, source, entry, regions));
}

const BODY =
  "一、总体要求\n\n坚持以人民为中心，健全医疗保障制度，完善服务体系，提高保障水平。\n\n二、主要任务\n\n推进改革，落实任务。\n";

suite("the five plans", () => {
  it.each(PLANS)("%s: as people read it", (plan) => {
    const golden = JSON.parse(
      readFileSync(fileURLToPath(new URL(`../golden/${plan}/document.json`, import.meta.url)), "utf8"),
    );
    const found = describe(parsedPlan(plan), readPlan(plan), undefined, regions);
    expect(found).toMatchObject(golden);
    expect(description.parse(found)).toEqual(found);
    expect(found.region?.code).toBe(plan.slice(0, 6));
  });
});

suite("what is said where", () => {
  const notice = `安康市人民政府办公室关于印发《安康市医疗保障“十四五”规划》的通知\n\n安政办发〔2022〕5号\n\n各县（市、区）人民政府：\n\n根据《陕西省“十四五”医疗保障规划》（陕政办发〔2021〕9号），现将《安康市医疗保障“十四五”规划》印发给你们，请认真贯彻落实。\n\n安康市人民政府办公室\n二〇二二年三月十日\n\n安康市医疗保障“十四五”规划\n\n${BODY}`;

  it("the text wins over page and catalog", () => {
    const hints = { docNumber: "页面〔2021〕2号", docDate: "2021-02-02", issuer: "页面机关" };
    expect(describeAll(notice, ENTRY, hints)).toEqual([
      {
        title: "安康市医疗保障“十四五”规划",
        docNumber: "安政办发〔2022〕5号",
        issuer: "安康市人民政府办公室",
        docDate: "2022-03-10",
        region: regions.byCode("610900"),
        status: "issued",
        kind: "plan",
        planPeriod: { start: 2021, end: 2025 },
        parentPlans: [{ title: "陕西省“十四五”医疗保障规划", docNumber: "陕政办发〔2021〕9号" }],
        attachments: [],
      },
    ]);
  });

  it("the page fills what the text leaves open, the catalog what is left then", () => {
    const hints = { docNumber: "页面〔2021〕2号" };
    const [found] = describeAll(`医疗保障发展规划\n\n${BODY}`, ENTRY, hints);
    expect(found).toMatchObject({
      title: "医疗保障发展规划",
      docNumber: "页面〔2021〕2号",
      issuer: "目录机关",
      docDate: "2020-01-01",
      region: { code: "350100" },
      planPeriod: { start: 2016, end: 2020 },
    });
  });

  it("what none knows is null", () => {
    const [found] = describeAll(`医疗保障发展规划\n\n${BODY}`);
    expect(found).toMatchObject({
      docNumber: null,
      issuer: null,
      docDate: null,
      region: null,
      status: null,
      planPeriod: null,
      parentPlans: [],
      attachments: [],
    });
  });

  it("the number of the plan above is not the document's own", () => {
    const text = `平利县医疗保障“十四五”规划\n\n为贯彻落实《安康市“十四五”医疗保障规划》（安政办发〔2022〕5号），制定本规划。\n\n${BODY}`;
    const [found] = describeAll(text);
    expect(found!.docNumber).toBeNull();
    expect(found!.parentPlans).toEqual([{ title: "安康市“十四五”医疗保障规划", docNumber: "安政办发〔2022〕5号" }]);
  });

  it("opinions and the document itself are no plans above it", () => {
    const text = `平利县医疗保障“十四五”规划\n\n根据《关于深化医疗保障制度改革的意见》《陕西省医疗保障“十四五”规划》，编制《平利县医疗保障“十四五”规划》。\n\n${BODY}`;
    expect(describeAll(text)[0]!.parentPlans.map((plan) => plan.title)).toEqual(["陕西省医疗保障“十四五”规划"]);
  });

  it("a draft says so in its title, even where the catalog says issued", () => {
    const [found] = describeAll(`平利县医疗保障“十四五”规划（征求意见稿）\n\n${BODY}`, ENTRY);
    expect(found).toMatchObject({ title: "平利县医疗保障“十四五”规划", status: "draft" });
  });

  it("further documents of a file share the number and date of the notice that names them", () => {
    const second = "安康市医疗保障行动计划（2021—2023年）";
    const text = notice
      .replace("关于印发《安康市医疗保障“十四五”规划》的通知", "关于印发医疗保障两个规划的通知")
      .replace("现将《安康市医疗保障“十四五”规划》", `现将《安康市医疗保障“十四五”规划》《${second}》`);
    const found = describeAll(`${text}\n${second}\n\n${BODY}`);
    expect(found.map(({ title, docNumber, docDate, issuer }) => [title, docNumber, docDate, issuer])).toEqual([
      ["安康市医疗保障“十四五”规划", "安政办发〔2022〕5号", "2022-03-10", "安康市人民政府办公室"],
      [second, "安政办发〔2022〕5号", "2022-03-10", "安康市人民政府办公室"],
    ]);
    expect(found[1]).toMatchObject({ kind: "action-plan", planPeriod: { start: 2021, end: 2023 } });
  });
});

suite("titles", () => {
  it.each([
    ["关于贯彻落实“十四五”医疗保障事业发展规划的通知", "notice"],
    ["某市人民政府关于印发某市医疗保障“十四五”规划的通知", "plan"],
    ["推进医疗保障“十四五”规划实施方案", "implementation-plan"],
    ["工业互联网创新发展行动计划（2021-2023年）", "action-plan"],
    ["国民经济和社会发展第十个五年计划纲要", "plan"],
    ["政务数据资源管理暂行办法", "regulation"],
    ["关于深化医疗保障制度改革的实施意见", "opinion"],
    ["支持工业互联网发展若干政策", "other"],
  ])("%s is a %s", (title, kind) => {
    expect(kindOf(title)).toBe(kind);
  });

  it.each([
    ["某市规划(征求意见稿)", "某市规划", true],
    ["某市规划（公开征求意见稿）", "某市规划", true],
    ["某市规划（草案）", "某市规划", true],
    ["某市管理办法（试行）", "某市管理办法（试行）", false],
    ["某市规划", "某市规划", false],
  ])("%s", (printed, title, draft) => {
    expect([cleanTitle(printed), isDraftTitle(printed)]).toEqual([title, draft]);
  });
});

suite("dates", () => {
  it.each([
    ["2022年5月17日", "2022-05-17"],
    ["2022 年 12 月 2 日 印发", "2022-12-02"],
    ["二〇二二年五月十七日", "2022-05-17"],
    ["二○二一年十二月三十一日", "2021-12-31"],
    ["2023-10-16", "2023-10-16"],
    ["2022年2月30日", null],
    ["2022年", null],
  ])("%s is %s", (printed, iso) => {
    expect(isoDate(printed)).toBe(iso);
  });
});

suite("periods", () => {
  it.each([
    ["“十四五”规划", 2021, 2025],
    ["十三五规划", 2016, 2020],
    ["“十五”计划", 2001, 2005],
    ["“十五五”规划", 2026, 2030],
    ["第十个五年计划", 2001, 2005],
    ["第“十四”个五年规划", 2021, 2025],
    ["“十三五”成就与“十四五”任务", 2021, 2025],
  ])("%s", (text, start, end) => {
    expect(fiveYearPeriod(text)).toEqual({ start, end });
  });

  it.each([
    ["（2021-2023年）", 2021, 2023],
    ["规划期为2021—2025年", 2021, 2025],
    ["2021年至2025年", 2021, 2025],
  ])("%s", (text, start, end) => {
    expect(yearRange(text)).toEqual({ start, end });
  });

  it.each(["第十五届人民代表大会", "一百四十五人", "十五天内"])("%s is no five-year plan", (text) => {
    expect(fiveYearPeriod(text)).toBeNull();
  });
});

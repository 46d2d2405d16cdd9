import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { extractDuties } from "../../src/extract/duties.ts";
import { readDeadline } from "../../src/extract/duty-deadline.ts";
import { loadUnits, type UnitRegister } from "../../src/extract/units.ts";
import { readSource } from "../../src/formats/read-source.ts";
import { Duty, type DutyUnit } from "../../src/model/facts.ts";
import { parsePlan } from "../../src/parse/parse.ts";
import { goldenRecords, PLANS, parsedPlan, readPlan, squeeze } from "../golden-files.ts";

interface GoldenDuty {
  group: string | null;
  task: string;
  lead: string[];
  support: string[];
  responsible: string[];
  deadline: string | null;
}

let units: UnitRegister;
beforeAll(async () => {
  units = await loadUnits(fileURLToPath(new URL("../../data", import.meta.url)));
});

const printed = (list: readonly DutyUnit[]) => list.map((unit) => squeeze(unit.printed));

function dutiesOf(plan: string): Duty[] {
  const region = { code: plan.slice(0, 6), name: "地区" };
  return extractDuties(parsedPlan(plan), { docId: plan, region, raw: readPlan(plan).raw, units });
}

function dutiesIn(text: string): Duty[] {
  const source = readSource("plan.txt", Buffer.from(text));
  return parsePlan(source).flatMap((plan) =>
    extractDuties(plan, { docId: "plan", region: null, raw: source.raw, units }),
  );
}

describe("duties of the plans", () => {
  it.each(["621024-heshui", "450400-wuzhou"])("%s: group, bodies, roles and deadline as people read them", (plan) => {
    const found = dutiesOf(plan).map((duty) => ({
      group: duty.group,
      lead: printed(duty.lead),
      support: printed(duty.support),
      responsible: printed(duty.responsible),
      deadline: duty.deadline === null ? null : squeeze(duty.deadline.raw),
    }));
    const golden = goldenRecords<GoldenDuty>(plan, "duties.jsonl").map(({ task: _task, ...duty }) => ({
      ...duty,
      deadline: duty.deadline === null ? null : squeeze(duty.deadline),
    }));
    expect(found).toEqual(golden);
  });

  it.each(["621024-heshui", "450400-wuzhou"])("%s: each task opens with the measure's own words", (plan) => {
    const golden = goldenRecords<GoldenDuty>(plan, "duties.jsonl").map((duty) => squeeze(duty.task));
    const tasks = dutiesOf(plan).map((duty) => squeeze(duty.task));
    const wrong = tasks.filter((task, at) => !task.startsWith(golden[at]!) && !golden[at]!.startsWith(task));
    expect(wrong).toEqual([]);
    expect(tasks.filter((task) => task.length < 6 || task.length > 80)).toEqual([]);
  });

  it.each(PLANS)("%s: valid, unique, at a node of the plan, and in the source", (plan) => {
    const { raw } = readPlan(plan);
    const duties = dutiesOf(plan);
    expect(() => duties.map((duty) => Duty.parse(duty))).not.toThrow();
    expect(new Set(duties.map((duty) => duty.dutyId)).size).toBe(duties.length);
    for (const duty of duties) {
      const source = squeeze(duty.spans.map(({ start, end }) => raw.slice(start, end)).join(""));
      for (const unit of [...duty.lead, ...duty.support, ...duty.responsible])
        expect(source).toContain(squeeze(unit.printed));
      if (duty.deadline !== null) expect(source).toContain(squeeze(duty.deadline.raw));
      expect(duty.dutyId.startsWith(`${duty.passageId}!d`)).toBe(true);
    }
  });

  it.each(["350100-fuzhou", "370700-weifang", "610926-pingli"])("%s names no duties, and none are made up", (plan) => {
    expect(dutiesOf(plan)).toEqual([]);
  });

  it("come out the same every time", () => {
    const hash = () =>
      createHash("sha256")
        .update(JSON.stringify(dutiesOf("450400-wuzhou")))
        .digest("hex");
    expect(hash()).toBe(hash());
  });
});

describe("forms of stating a duty", () => {
  const measure = "一、主要任务\n\n（一）完善机制。\n\n1. 建立清单。梳理全部事项，向社会公布，接受监督。";

  it("lines below a measure join into one duty of that measure", () => {
    const duties = dutiesIn(
      `${measure}\n\n牵头部门：省审改办、省司法厅\n\n参与部门：省级有关部门\n\n完成时限：2019年6月底前\n\n2. 其他工作。另行安排。\n`,
    );
    expect(duties).toHaveLength(1);
    expect(printed(duties[0]!.lead)).toEqual(["省审改办", "省司法厅"]);
    expect(printed(duties[0]!.support)).toEqual(["省级有关部门"]);
    expect(duties[0]!.deadline).toEqual({ raw: "2019年6月底前", year: 2019, ongoing: false, recurring: false });
    expect(duties[0]).toMatchObject({ task: "建立清单", group: "完善机制", passageId: "plan#cl_1__subcl_1__para_1" });
  });

  it("甲牵头，乙配合 inside a bracket", () => {
    const [duty] = dutiesIn(`${measure}（市医保局牵头，市财政局、市民政局配合）\n`);
    expect(printed(duty!.lead)).toEqual(["市医保局"]);
    expect(printed(duty!.support)).toEqual(["市财政局", "市民政局"]);
    expect(duty!.deadline).toBeNull();
  });

  it("甲、乙按职责分工负责 gives bodies without roles", () => {
    const [duty] = dutiesIn(`${measure}（市医保局、市财政局按职责分工负责。完成时限：2023年）\n`);
    expect(printed(duty!.responsible)).toEqual(["市医保局", "市财政局"]);
    expect(duty!.deadline?.year).toBe(2023);
  });

  it("behind a label 按职责分工负责 belongs to no name", () => {
    const [duty] = dutiesIn(`${measure}（责任单位：市医保局、市财政局按职责分工负责）\n`);
    expect(printed(duty!.responsible)).toEqual(["市医保局", "市财政局"]);
  });

  it("several brackets of one paragraph each speak of the words before them", () => {
    const duties = dutiesIn(`${measure}（责任单位：市医保局）推进信息共享，打通数据。（责任单位：市大数据局）\n`);
    expect(duties.map((duty) => [duty.task, ...printed(duty.responsible)])).toEqual([
      ["建立清单", "市医保局"],
      ["推进信息共享，打通数据", "市大数据局"],
    ]);
  });

  it("a body that the register does not know keeps its name and a warning", () => {
    const [duty] = dutiesIn(`${measure}（责任单位：市医保局、市某某集团）\n`);
    expect(duty!.responsible).toEqual([
      { printed: "市医保局", unit: "医疗保障局" },
      { printed: "市某某集团", unit: "市某某集团" },
    ]);
    expect(duty!.warnings).toEqual(["UNIT_UNKNOWN: 市某某集团"]);
  });

  it.each([
    ["an explanation", "（含职工医保、居民医保，由统筹地区负责）"],
    ["a document number", "（国办发〔2021〕36号）"],
    ["a list of levels", "（市、区）"],
  ])("%s in a bracket is no duty", (_trouble, bracket) => {
    expect(dutiesIn(`${measure}${bracket}\n`)).toEqual([]);
  });
});

describe("deadlines", () => {
  it.each([
    ["2025年", 2025, false, false],
    ["2023年前完成，并持续推进", 2023, true, false],
    ["2019年12月取得阶段性成果并持续推进", 2019, true, false],
    ["2019年7月底前，以后每年持续实施", 2019, true, true],
    ["每年12月底前", null, false, true],
    ["持续推进", null, true, false],
    ["长期坚持", null, true, false],
    ["“十四五”期末", 2025, false, false],
    ["按照省上安排时间落实", null, false, false],
  ])("%s", (raw, year, ongoing, recurring) => {
    expect(readDeadline(raw)).toEqual({ raw, year, ongoing, recurring });
  });

  it("of nothing is null", () => {
    expect(readDeadline(" 。")).toBeNull();
  });
});

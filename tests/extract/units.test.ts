import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { splitUnits } from "../../src/extract/duty-list.ts";
import { loadUnits, type UnitRegister } from "../../src/extract/units.ts";
import { goldenRecords } from "../golden-files.ts";

let register: UnitRegister;
beforeAll(async () => {
  register = await loadUnits(fileURLToPath(new URL("../../data", import.meta.url)));
});

describe("the register of bodies", () => {
  it.each([
    ["县医保局", "医疗保障局"],
    ["市医疗保障局", "医疗保障局"],
    ["市卫健委", "卫生健康部门"],
    ["市卫生健康委", "卫生健康部门"],
    ["县卫健局", "卫生健康部门"],
    ["市卫生健康委〔市中医药管理局〕", "卫生健康部门"],
    ["市市场监管局", "市场监管部门"],
    ["市场监管局", "市场监管部门"],
    ["梧州市税务局", "税务部门"],
    ["国家税务总局梧州市税务局", "税务部门"],
    ["梧州银保监分局", "银行保险监管机构"],
    ["省人力资源和社会保障厅", "人力资源社会保障部门"],
    ["各县〔市、区〕政府", "县（市、区）政府"],
    ["各市、县、区政府", "县（市、区）政府"],
    ["各乡镇人民政府", "乡镇政府和街道办事处"],
    ["省级有关部门", "有关部门"],
  ])("%s is %s", (printed, unit) => {
    expect(register.nameOf(printed)).toBe(unit);
  });

  it.each(["省投资集团", "某某局", "持续推进", ""])("does not guess what 「%s」 is", (printed) => {
    expect(register.nameOf(printed)).toBeNull();
  });

  it("knows every body that the golden duties name", () => {
    const printed = ["621024-heshui", "450400-wuzhou"].flatMap((plan) =>
      goldenRecords<Record<"lead" | "support" | "responsible", string[]>>(plan, "duties.jsonl").flatMap((duty) => [
        ...duty.lead,
        ...duty.support,
        ...duty.responsible,
      ]),
    );
    expect(printed.length).toBeGreaterThan(200);
    expect(printed.filter((name) => register.nameOf(name) === null)).toEqual([]);
  });

  it("names file and line of a form that is no expression", async () => {
    const dir = await mkdtemp(join(tmpdir(), "units-"));
    await mkdir(join(dir, "lexicon"));
    await writeFile(join(dir, "lexicon", "units.csv"), "unit,forms\n财政部门,财政(局\n");
    await expect(loadUnits(dir)).rejects.toMatchObject({
      code: "LEXICON_INVALID",
      message: expect.stringContaining("units.csv:2"),
    });
    await rm(dir, { recursive: true });
  });
});

describe("a list of bodies", () => {
  const names = (text: string, gaps: boolean[] = []) => splitUnits(text, gaps).map((unit) => unit.printed);

  it.each([
    ["parted by 、 and ，", "市财政局、市民政局，市残联", ["市财政局", "市民政局", "市残联"]],
    [
      "a bracket stays with its body",
      "市卫生健康委〔市中医药局、疾控局〕、市财政局",
      ["市卫生健康委〔市中医药局、疾控局〕", "市财政局"],
    ],
    ["several levels are one", "省级有关部门，各市、县、区政府", ["省级有关部门", "各市、县、区政府"]],
    ["levels in a bracket are one", "各县（市、区）人民政府、市医保局", ["各县（市、区）人民政府", "市医保局"]],
    ["and after a name", "市医保局和市财政局", ["市医保局", "市财政局"]],
    [
      "和 inside a name parts nothing",
      "省人力资源和社会保障厅、省经济和信息化厅",
      ["省人力资源和社会保障厅", "省经济和信息化厅"],
    ],
    ["等 with more bodies", "省发展改革委、省财政厅等省级相关部门", ["省发展改革委", "省财政厅", "省级相关部门"]],
    ["等部门 names none", "市财政局、市民政局等部门", ["市财政局", "市民政局"]],
  ])("%s", (_trouble, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it("is parted at white space of the original only where a name has ended", () => {
    const text = "县医保局各乡镇人民政府";
    const gaps = [...text].map((_, at) => at === 4 || at === 7);
    expect(names(text, gaps)).toEqual(["县医保局", "各乡镇人民政府"]);
  });

  it("gives the place of each body", () => {
    const text = "市财政局、 市民政局。";
    expect(splitUnits(text).map((unit) => text.slice(unit.start, unit.end))).toEqual(["市财政局", "市民政局"]);
  });
});

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { loadRegions, type RegionRegister } from "../../src/extract/regions.ts";

const DATA = fileURLToPath(new URL("../../data", import.meta.url));
let register: RegionRegister;
beforeAll(async () => {
  register = await loadRegions(DATA);
});

describe("the register of regions", () => {
  it("holds every province, with unique codes in order", () => {
    const codes = register.regions.map((region) => region.code);
    expect(register.regions.filter((region) => region.level === "province")).toHaveLength(34);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.toSorted()).toEqual(codes);
  });

  it("names province and prefecture of a county", () => {
    expect(register.byCode("610926")).toEqual({
      code: "610926",
      name: "平利县",
      level: "county",
      province: "陕西省",
      prefecture: "安康市",
    });
    expect(register.byCode("999999")).toBeNull();
  });

  it.each([
    ["350000", "350102", true],
    ["350100", "350102", true],
    ["350102", "350102", true],
    ["350100", "350200", false],
    ["350102", "350100", false],
    ["110000", "110101", true],
  ])("%s covers %s: %s", (code, other, expected) => {
    expect(register.covers(code, other)).toBe(expected);
  });

  it("says file and line of a broken row", async () => {
    const dir = await mkdtemp(join(tmpdir(), "regions-"));
    await mkdir(join(dir, "lexicon"));
    await writeFile(
      join(dir, "lexicon", "regions.csv"),
      "code,name,level,province,prefecture\n35x,福州市,prefecture,福建省,\n",
    );
    await expect(loadRegions(dir)).rejects.toMatchObject({
      code: "LEXICON_INVALID",
      message: expect.stringContaining("regions.csv:2"),
    });
    await rm(dir, { recursive: true });
  });
});

describe("a region in a text", () => {
  it.each([
    ["a county in a title", "平利县“十四五”医疗保障事业发展规划", "610926"],
    ["a county in an issuer", "合水县人民政府办公室", "621024"],
    ["the first of two", "梧州市关于推进广西医疗保障“十四五”规划实施方案", "450400"],
    ["the innermost of a chain", "甘肃省庆阳市合水县医疗保障规划", "621024"],
    ["an ambiguous county inside its prefecture", "福州市鼓楼区规划", "350102"],
    ["the same county elsewhere", "南京市 鼓楼区规划", "320106"],
    ["a city that is named like its province", "吉林市规划", "220200"],
    ["the province itself", "吉林省规划", "220000"],
    ["a province by its short name", "中国（上海）自由贸易试验区临港新片区管理办法", "310000"],
    ["an autonomous prefecture by its short name", "阿坝州政务数据资源管理暂行办法", "513200"],
    ["a people's name that is part of the place", "陵水县规划", "469028"],
    ["a county that became a city", "旬阳市规划", "610981"],
  ])("%s", (_trouble, text, code) => {
    expect(register.findIn(text)?.code).toBe(code);
  });

  it.each([
    ["an ambiguous name alone", "鼓楼区医疗保障规划"],
    ["a common noun that is also a name", "关于推进城区建设的通知"],
    ["no region", "“十四五”全民医疗保障规划"],
  ])("none: %s", (_trouble, text) => {
    expect(register.findIn(text)).toBeNull();
  });
});

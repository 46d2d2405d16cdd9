/** Roles from headings and from wording, each case with its twin that must not match. */
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type ClassificationRules, loadClassificationRules } from "../../src/extract/classify.ts";
import { roleOf } from "../../src/extract/role.ts";
import { headingRole } from "../../src/extract/role-headings.ts";
import type { Role } from "../../src/model/index.ts";

let rules: ClassificationRules;
beforeAll(async () => {
  rules = await loadClassificationRules(fileURLToPath(new URL("../../data", import.meta.url)));
});

const PAST = ["十二五", "十三五"];

describe("headingRole", () => {
  it.each<[string, Role[]]>([
    ["发展基础", ["achievement"]],
    ["夯实发展基础", []],
    ["困难与问题", ["challenge"]],
    ["着力解决突出问题", []],
    ["以信用为支撑推进解决融资难问题", []],
    ["指导思想", ["principle"]],
    ["“十四五”指导思想和奋斗目标", ["principle", "goal"]],
    ["发展背景与机遇", ["achievement", "challenge"]],
    ["“十三五”医疗保障工作", ["achievement"]],
    ["“十四五”医疗保障工作", []],
    ["主要任务", ["measure"]],
    ["强化组织保障", ["safeguard"]],
    ["健全应急保障机制", []],
    ["创造公平竞争环境", []],
    ["附则", ["other"]],
  ])("%s → %j", (heading, roles) => {
    expect(headingRole(heading, false, rules, PAST)?.roles ?? []).toEqual(roles);
  });

  it("takes a long run-in statement for what it says, not for the name of a chapter", () => {
    expect(headingRole("主要目标", true, rules, PAST)?.roles).toEqual(["goal"]);
    expect(headingRole("始终坚持以人民健康为中心的发展目标", true, rules, PAST)).toBeNull();
  });
});

describe("roleOf", () => {
  function role(text: string, headings: string[], beforeHeadings = false): Role {
    const path = headings.map((heading, depth) => ({ text: heading, runIn: false, top: depth === 0 }));
    return roleOf(text, { headings: path, beforeHeadings, indicator: false, pastPeriods: PAST }, rules).role;
  }

  it.each<[string, string, string[], Role]>([
    [
      "acts under a heading of aims that names an act",
      "全面执行总额预算管理，健全协商机制。",
      ["规划目标", "推行复合付费方式"],
      "measure",
    ],
    [
      "the same with the word for aim",
      "总体目标是：健全协商机制，完善制度。",
      ["规划目标", "推行复合付费方式"],
      "goal",
    ],
    [
      "states under a heading that names an act",
      "基本医保更加规范统一，责任更加均衡。",
      ["发展目标", "建设公平医保"],
      "goal",
    ],
    ["a mixed heading, text of aims", "到2025年，制度更加成熟定型。", ["总体要求"], "goal"],
    [
      "a mixed heading, text of principles",
      "以习近平新时代中国特色社会主义思想为指导，坚持以人民为中心。",
      ["总体要求"],
      "principle",
    ],
    [
      "a report in a chapter of measures",
      "全市累计追回基金1.4亿元。信用评价覆盖了所有机构。",
      ["主要任务", "基金监管"],
      "achievement",
    ],
    ["已 in a condition", "已加入外籍的留学人员可以办理居住证。已办理的人员不得重复办理。", ["主要任务"], "measure"],
    [
      "bare verbs in a chapter of achievements",
      "推动制度整合，实行市级统筹。",
      ["发展基础", "发展现状"],
      "achievement",
    ],
    ["what comes next in a chapter of achievements", "下一步，健全市级统筹制度。", ["发展基础", "发展现状"], "measure"],
    ["chapter of leadership at the top", "明确责任，压实责任。", ["强化责任担当，压实工作责任"], "safeguard"],
    [
      "the same words deep in a chapter of measures",
      "明确责任，压实责任。",
      ["健全基金监管机制", "压实工作责任"],
      "measure",
    ],
    ["entry into force", "本办法自颁布之日起施行。", ["监督管理"], "other"],
    ["entry into force of another document", "《条例》自2021年5月1日起施行。加强监管。", ["基本原则"], "principle"],
  ])("%s", (_, text, headings, expected) => {
    expect(role(text, headings)).toBe(expected);
  });

  it("takes text before the first heading as preamble, a report there as achievement", () => {
    expect(role("为贯彻落实国家规划，结合我市实际，制定实施方案如下：", [], true)).toBe("preamble");
    expect(role("“十三五”期间，我市取得显著成效，先后出台政策，参保率进一步提高。", [], true)).toBe("achievement");
  });
});

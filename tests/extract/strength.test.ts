/** The ladder none < mention < explore < promote < commit, one sentence a case, each named by what makes it hard. */
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type ClassificationRules, loadClassificationRules } from "../../src/extract/classify.ts";
import { type StrengthContext, strengthOf } from "../../src/extract/strength.ts";
import type { Strength } from "../../src/model/index.ts";

let rules: ClassificationRules;
beforeAll(async () => {
  rules = await loadClassificationRules(fileURLToPath(new URL("../../data", import.meta.url)));
});

type Case = [trouble: string, text: string, context: Partial<StrengthContext>, strength: Strength];

const CASES: Case[] = [
  ["pilot with nothing but a deadline", "探索开展长期护理保险制度试点工作。", { deadline: "2025年" }, "explore"],
  ["pilot as the object of 推进", "稳步推进长期护理保险制度试点。", {}, "explore"],
  ["pilot in a dated clause", "2023年开展罕见病保障试点。", {}, "explore"],
  ["pilot with a number", "选择3个县开展门诊按人头付费试点。", {}, "commit"],
  ["pilot that ends in full coverage with a year", "开展居民长期护理保险试点，2025年实现全覆盖。", {}, "commit"],
  ["others explore, we encourage", "鼓励商业保险机构探索实施普惠型保险。", {}, "promote"],
  ["exploring comes after the leading act", "完善大病保险制度，探索建立罕见病保障机制。", {}, "promote"],
  ["results of a pilot are no pilot", "巩固支付方式改革试点成果。", {}, "promote"],
  ["building with a deadline", "建立长期护理保险制度，积极探索异地结算办法。", { deadline: "2025年前完成" }, "commit"],
  ["持续推进 is no date", "建立长期护理保险制度。", { deadline: "持续推进" }, "promote"],
  ["a month every year is a date", "落实分类资助参保政策。", { deadline: "每年12月底前" }, "commit"],
  ["full coverage without a year", "实现基金监管全覆盖。", {}, "promote"],
  ["定期 is no date", "定期开展网络安全检查。", {}, "promote"],
  ["a number to be reached", "全市建设不少于6个示范点。", {}, "commit"],
  ["a year of a document number", "落实《指导意见》（医保发〔2020〕33号）要求。", {}, "promote"],
  ["a year in a title", "执行《医疗服务价格（2021版）》，完善《2025年行动计划》。", {}, "promote"],
  ["a plan period", "落实2021—2025年医疗保障规划。", {}, "promote"],
  ["entry into force", "贯彻《条例》，自2021年5月1日起施行。", {}, "promote"],
  ["a figure of the past", "健全机制，已建成示范点12个。", {}, "promote"],
  ["a figure of a year before the plan", "加强服务，2020年60岁以上老年人占19%。", { planStart: 2021 }, "promote"],
  ["a name with a digit", "建设开通“12345”热线，推进5G应用。", {}, "promote"],
  ["a statement without any act", "管理和服务不是对立的，而是辩证统一的。", {}, "mention"],
  ["a general goal with 到2025年", "到2025年，医疗保障制度更加成熟定型。", { role: "goal" }, "mention"],
  ["a goal with a figure", "到2025年参保率达95%以上。", { role: "goal" }, "commit"],
  ["a goal put as acts", "建立筹资机制，完善救助制度，健全价格机制。", { role: "goal" }, "promote"],
  [
    "a goal put as acts under the title of a state",
    "健全监管体系，建立长效机制。",
    { role: "goal", title: "监管机制严密有力" },
    "mention",
  ],
  ["a principle that explores", "探索建立协同机制。", { role: "principle" }, "mention"],
  ["an achievement with figures", "累计追回基金1.4亿元。", { role: "achievement" }, "none"],
  ["a foreword", "为推进医疗保障工作，制定本规划。", { role: "preamble" }, "none"],
];

describe("strengthOf", () => {
  it.each(CASES)("%s: %s", (_, text, context, strength) => {
    const grade = strengthOf(text, { role: "measure", ...context }, rules);
    expect(grade.strength, grade.reasons.join("；")).toBe(strength);
  });

  it("names the deciding words as printed", () => {
    const grade = (text: string) => strengthOf(text, { role: "measure" }, rules).reasons;
    expect(grade("探索开展门诊支付试点。")).toEqual(["带头动作“探索开展”"]);
    expect(grade("到2025年底，激活率超过85%。")).toEqual(["数字“超过85%”", "时限“2025年底”"]);
  });

  it("goes by the title when the first clause does not explore", () => {
    const context: StrengthContext = { role: "measure", title: "探索适合中医药特点的支付方式" };
    expect(strengthOf("推广中医优势病种按病种收付费。", context, rules).strength).toBe("explore");
    expect(strengthOf("推广中医优势病种按病种收付费。", { role: "measure" }, rules).strength).toBe("promote");
  });
});

/** What is made of a question, as tables: each row is named by what is troublesome about it. The lexicon is the real one, the model a fake. */
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Concept } from "../../src/model/index.ts";
import { retrievalContext } from "../../src/retrieve/context.ts";
import type { QueryPlan, RetrievalContext } from "../../src/retrieve/types.ts";
import { understandQuery } from "../../src/retrieve/understand-query.ts";
import { loadLexicon } from "../../src/text/lexicon.ts";
import { createTokeniser } from "../../src/text/tokenise.ts";
import { FUZHOU, PINGLI } from "../services/fake-index.ts";

let context: RetrievalContext;
let concepts: readonly Concept[];
const embedded: string[] = [];

beforeAll(async () => {
  const { lexicon } = await loadLexicon(fileURLToPath(new URL("../../data", import.meta.url)));
  concepts = lexicon.concepts;
  const embed = async (texts: readonly string[]) => {
    embedded.push(...texts);
    return texts.map(() => new Float32Array(2));
  };
  const embedder = { id: "fake", dims: 2, fingerprint: "fake", embed };
  context = retrievalContext(concepts, createTokeniser(lexicon.userWords), embedder);
});

const planOf = (text: string): Promise<QueryPlan> =>
  understandQuery(text, context, { concepts, documents: [FUZHOU, PINGLI] });
const termsOf = async (text: string) =>
  (await planOf(text)).terms.filter((each) => each.kind === "exact").map((each) => each.term);
const conceptsOf = async (text: string) => (await planOf(text)).concepts.map((each) => each.conceptId);

describe("figures", () => {
  it.each([
    ["bound as a sign", "报销比例≥90%", [">=90%"]],
    ["bound as a full-width sign and digits", "报销比例＞９０％", [">90%"]],
    ["bound behind", "报销90%以上的", [">=90%"]],
    ["bound in words before", "不低于65%的比例", [">=65%"]],
    ["不超过 is not 超过", "自付不超过30%", ["<=30%"]],
    ["超过 alone", "超过85%", [">85%"]],
    ["不足 is a bound and no problem", "不足5%", ["<5%"]],
    ["counted things", "500个以上的药品", [">=500个"]],
    ["scale stays with the unit", "500万元以上", [">=500万元"]],
    ["thousands", "1,234元", ["1234元"]],
    ["about", "70%左右", ["~70%"]],
    ["a range is two bounds", "50%-70%", [">=50%", "<=70%"]],
    ["tenths", "九成以上报销", [">=90%"]],
    ["tenths and a half", "八成五", ["85%"]],
    ["percent in words", "百分之九十五", ["95%"]],
    ["Chinese numeral with a bound", "五百种以上药品", [">=500种"]],
    ["English bound before", "at least 90 percent", [">=90%"]],
    ["English bound with a negation", "no less than 65%", [">=65%"]],
    ["English bound behind", "500 or more", [">=500"]],
    ["Chinese numeral without a bound is a name", "三个目录", []],
    ["一成不变 is no figure", "一成不变", []],
    ["a number that is a name", "12345热线", []],
    ["digits inside a word", "icd10 5g", []],
    ["an article number", "第12条", []],
    ["a year is no figure", "到2025年", []],
  ])("%s: %s", async (_, text, expected) => {
    const { numbers } = await planOf(text);
    expect(numbers.map(({ value, op, unit }) => `${op ?? ""}${value}${unit ?? ""}`)).toEqual(expected);
  });

  it.each([
    ["with 年", "到2025年参保率是多少", [2025]],
    ["with 底", "2025年底前", [2025]],
    ["bare at the end", "目标2025", [2025]],
    ["a period is two", "2021-2025年", [2021, 2025]],
    ["in English", "by 2025", [2025]],
    ["not with a unit of money", "2000元", []],
    ["not behind a bound", "超过2000", []],
    ["not inside a longer number", "12025", []],
  ])("year %s: %s", async (_, text, expected) => expect((await planOf(text)).years).toEqual(expected));

  it("are looked for, the words of their bound are not", async () => {
    expect(await termsOf("500个以上的药品")).toEqual(["500", "药品"]);
    expect((await planOf("不低于65%的比例")).chars).toBe("比例");
  });

  it("in words are looked for as plans print them, and it is said why", async () => {
    const { terms, expansions } = await planOf("九成以上");
    expect(terms).toEqual([{ term: "90%", kind: "synonym", weight: 2 }]);
    expect(expansions).toEqual([{ term: "90%", from: "九成以上", kind: "synonym" }]);
  });
});

describe("questions about absence", () => {
  it.each([
    ["places in front", "哪些地方没有提到罕见病", "罕见病"],
    ["who", "谁没写双通道", "双通道"],
    ["the subject in front", "罕见病哪个市没提", "罕见病"],
    ["the subject between", "哪些地方对罕见病没有安排", "罕见病"],
    ["the places at the end", "没有提到长护险的市有哪些", "长护险"],
    ["有没有 in front of the place", "有没有哪个市没提惠民保", "惠民保"],
    ["no word of saying", "哪些地方还没有长护险？", "长护险"],
    ["不 with a word of saying", "哪些规划不涉及中医药", "中医药"],
    ["a gap", "长护险在哪些地方是空白", "长护险在"],
    ["traditional characters", "哪些地方沒有提到罕見病", "罕见病"],
    ["English", "which places do not mention rare diseases", "rare diseases"],
    ["English contraction", "Which plans don’t cover long-term care?", "long-term care"],
    ["English lack", "which cities lack volume-based procurement", "volume-based procurement"],
    ["English passive", "where is DRG not mentioned?", "is drg"],
  ])("%s: %s", async (_, text, asked) => {
    const plan = await planOf(text);
    expect([plan.intent, plan.asked]).toEqual(["absence", asked]);
    expect(embedded).toContain(asked);
    if (text !== asked) expect(embedded).not.toContain(text);
  });

  it.each([
    ["有没有 asks and denies nothing", "哪些地方有没有提到罕见病"],
    ["what a plan says with 不", "哪些地方不设封顶线"],
    ["things and not places", "哪些药不能报销"],
    ["persons and not plans", "谁没有参保"],
    ["a denial without a question", "没有提到的费用怎么办"],
    ["English without a denial", "which places mention rare diseases"],
  ])("are not: %s: %s", async (_, text) => {
    expect((await planOf(text)).intent).toBe("find");
    expect(embedded).toContain(text);
  });

  it("search for the subject alone", async () => {
    const [absent, plain] = [await planOf("哪些地方没有提到罕见病"), await planOf("罕见病")];
    for (const key of ["terms", "concepts", "chars", "expansions"] as const) expect(absent[key]).toEqual(plain[key]);
  });
});

describe("intent", () => {
  it.each([
    ["参保率目标分别是多少", "number"],
    ["报销几成", "number"],
    ["有几家定点医院", "number"],
    ["how many drugs are procured", "number"],
    ["what is the enrolment target", "number"],
    ["哪几个方面", "find"],
    ["几乎全部覆盖", "find"],
    ["参保率", "find"],
    ["参保率目标", "number"],
    ["药品集采品种数量", "number"],
    ["门诊慢特病支付比例", "number"],
    ["居民医保筹资标准", "number"],
    ["提高基金使用效率", "find"],
    ["提高居民住院报销比例", "find"],
    ["医疗保障服务标准", "find"],
  ])("%s: %s", async (text, intent) => expect((await planOf(text)).intent).toBe(intent));
});

describe("aim", () => {
  it.each([
    ["achievements", "十三五期间取得了哪些成效", "background"],
    ["problems", "医保基金监管存在哪些问题", "background"],
    ["problems in English", "what are the problems of fund supervision", "background"],
    ["困难群众 are no problem", "困难群众怎么救助", "measures"],
    ["问题线索 are what measures speak of", "问题线索移送", "measures"],
    ["who asks for a cure asks for measures", "怎么解决看病贵的问题", "measures"],
    ["基础设施 is not the basis", "加强信息基础设施", "measures"],
    ["不足 before a figure is a bound", "报销不足50%", "measures"],
    ["the present may be both", "目前异地就医", "any"],
    ["anything else", "长护险", "measures"],
    ["who is in need is no problem", "按困难程度设若干档，救助比例不同", "measures"],
    ["a weak field is what is built up", "儿科、精神科等短板科室多给额度", "measures"],
    ["what is paid by is no achievement", "委托保险公司经办，按服务成效考核付费", "measures"],
    ["what is agreed or earned is none either", "就付费标准谈判取得共识", "any"],
    ["a problem that is handled", "长期住院病人的付费问题怎样处理", "measures"],
    ["a problem, then how", "监管力量不足，怎样请会计师帮忙", "measures"],
    ["the problem itself", "监管力量不足", "background"],
  ])("%s: %s", async (_, text, aim) => expect((await planOf(text)).aim).toBe(aim));

  it.each([
    ["各地医保工作面临哪些困难和挑战", "challenge"],
    ["推病组付费的底子差在哪些环节", "challenge"],
    ["shortcomings of handling agencies", "challenge"],
    ["健康扶贫有哪些成绩", "achievement"],
    ["目前异地就医", null],
    ["怎么解决看病贵的问题", null],
  ])("asks with %s for the role %s", async (text, past) => expect((await planOf(text)).past).toBe(past));
});

describe("places", () => {
  it.each([
    ["各地如何推进长护险", { kind: "each", level: null }],
    ["各市的长护险", { kind: "each", level: "prefecture" }],
    ["哪些县有长护险", { kind: "each", level: "county" }],
    ["县里怎么报销", { kind: "here", level: "county" }],
    ["我市长护险", { kind: "here", level: "prefecture" }],
    ["本地的双通道药店", { kind: "here", level: null }],
    ["各市场主体", null],
    ["各级医保部门", null],
    ["城市里的老人", null],
  ])("without a name: %s", async (text, scope) => expect((await planOf(text)).scope).toEqual(scope));

  it("that only say where the asker stands are not looked for", async () => {
    expect(await termsOf("县里怎么报销")).toEqual(["报销"]);
    expect(await termsOf("我市长护险")).not.toContain("市");
  });

  it.each([
    ["short", "平利长护险", ["610926"]],
    ["full", "平利县长护险", ["610926"]],
    ["two", "福州和平利", ["350100", "610926"]],
    ["none of the index", "北京长护险", []],
  ])("by name, %s: %s", async (_, text, regions) => expect((await planOf(text)).regions).toEqual(regions));
});

describe("other prints of the same characters", () => {
  it.each([
    ["traditional", "長期護理保險", "长期护理保险"],
    ["full-width", "ＤＲＧ付费", "DRG付费"],
    ["misprinted 采", "药品集中带量釆购", "药品集中带量采购"],
    ["upper case", "drg付费", "DRG付费"],
  ])("%s: %s", async (_, printed, plain) => {
    const [a, b] = [await planOf(printed), await planOf(plain)];
    for (const key of ["terms", "concepts", "chars", "aim", "regions"] as const) expect(a[key]).toEqual(b[key]);
    expect(a.concepts).not.toEqual([]);
  });

  it("say which print of the name is looked for", async () => {
    const { expansions } = await planOf("長期護理保險");
    expect(expansions[0]).toEqual({ term: "长期护理保险", from: "長期護理保險", kind: "exact" });
  });
});

describe("English", () => {
  it.each([
    ["with hyphen", "long-term care insurance", "ltci"],
    ["with blanks", "long term care insurance", "ltci"],
    ["all hyphens and plural", "long-term-care insurances", "ltci"],
    ["volume-based", "volume-based procurement", "vbp"],
    ["volume based", "volume based procurement", "vbp"],
    ["abbreviation with plural", "DRGs", "drg"],
    ["plural", "rare diseases", "rare"],
    ["singular", "rare disease", "rare"],
  ])("label %s: %s", async (_, text, concept) => expect(await conceptsOf(text)).toContain(concept));

  it("names are whole words and one after the other", async () => {
    expect(await conceptsOf("long term, care insurance")).not.toContain("ltci");
    expect(await conceptsOf("rarely diseased")).not.toContain("rare");
  });

  it("articles name no concept, even where a label is spelt like one", async () => {
    expect(concepts.some((each) => each.en.includes("THE"))).toBe(true);
    expect(await conceptsOf("the rare diseases")).toEqual(["rare"]);
  });

  it("function words are not looked for", async () => {
    expect(await termsOf("What do the plans say about DRG in each of their cities?")).toEqual(["drg"]);
  });
});

describe("expansions", () => {
  it("say the words of the question that they come from and why", async () => {
    const { expansions } = await planOf("长护险怎么办");
    expect(expansions).toContainEqual({ term: "长期护理保险", from: "长护险", kind: "synonym" });
    expect((await planOf("rare disease")).expansions).toContainEqual(
      expect.objectContaining({ from: "rare disease", kind: "translation" }),
    );
    expect((await planOf("按疾病诊断相关分组付费")).expansions).toContainEqual(
      expect.objectContaining({ term: "DRG", kind: "abbreviation" }),
    );
  });

  it("name what is related and not the same, with a low weight and no place among the concepts asked for", async () => {
    for (const [text, other] of [
      ["DRG", "dip"],
      ["DIP", "drg"],
    ] as const) {
      const plan = await planOf(text);
      expect(plan.related).toContainEqual({ conceptId: other, weight: 0.25 });
      expect(plan.concepts.map((each) => each.conceptId)).not.toContain(other);
      const { pref } = concepts.find((each) => each.id === other)!;
      expect(plan.expansions).toContainEqual({ term: pref, from: text, kind: "related" });
    }
  });

  it("of two concepts asked for are not related to each other", async () => {
    expect((await planOf("DRG和DIP")).related.map((each) => each.conceptId)).not.toContain("dip");
  });
});

it("words inside the name of a concept count less than words of their own", async () => {
  const weights = new Map((await planOf("长期护理保险怎么监管")).terms.map(({ term, weight }) => [term, weight]));
  expect(weights.get("护理")!).toBeLessThan(weights.get("长期护理保险")!);
});

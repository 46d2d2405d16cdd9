import { describe, expect, it } from "vitest";
import { extractTargets } from "../../src/extract/targets.ts";
import { readSource } from "../../src/formats/read-source.ts";
import { Target, type Tense } from "../../src/model/index.ts";
import type { PlanNode } from "../../src/model/plan.ts";
import { parsePlan } from "../../src/parse/parse.ts";
import { goldenRecords, PLANS, type Plan, parsedPlan, readPlan, squeeze } from "../golden-files.ts";

/** What is asked of the five plans together: share of the golden lines found, and of the finds that are golden. */
const FUTURE_RECALL = 0.95;
const PAST_RECALL = 0.9;
const PRECISION = 0.9;

interface GoldenTarget {
  quote: string;
  value: number | null;
  tense: Tense;
}

/** The text of all nodes without white space and markup, and where each character of the original stands in it. */
function flatten(plan: Plan): { text: string; at: Map<number, number> } {
  const { raw } = readPlan(plan);
  const at = new Map<number, number>();
  let text = "";
  const visit = (node: PlanNode) => {
    for (const span of node.own.spans) {
      const piece = raw.slice(span.start, span.end).replace(/<\/?p>|\*\*/g, (markup) => " ".repeat(markup.length));
      [...piece].forEach((char, offset) => {
        if (/\s/.test(char)) return;
        at.set(span.start + offset, text.length);
        text += char;
      });
    }
    node.children.forEach(visit);
  };
  parsedPlan(plan).nodes.forEach(visit);
  return { text, at };
}

const targetsOf = (plan: Plan) =>
  extractTargets(parsedPlan(plan), { docId: plan, region: null, raw: readPlan(plan).raw });

/** Each golden line takes at most one find of the same value and tense whose quote overlaps its own. */
function score(plan: Plan) {
  const { text, at } = flatten(plan);
  const finds = targetsOf(plan).map((target) => ({
    target,
    from: at.get(target.spans[0]!.start)!,
    to: at.get(target.spans.at(-1)!.end - 1)! + 1,
    taken: false,
  }));
  const missed: GoldenTarget[] = [];
  let position = 0;
  for (const golden of goldenRecords<GoldenTarget>(plan, "targets.jsonl")) {
    const quote = squeeze(golden.quote);
    const next = text.indexOf(quote, position);
    const start = next >= 0 ? next : text.indexOf(quote);
    if (next >= 0) position = next;
    const end = start + quote.length;
    const same = finds.filter(
      ({ target, from, to, taken }) =>
        !taken && target.value === golden.value && target.tense === golden.tense && from < end && start < to,
    );
    const nearest = same.sort((a, b) => Math.abs(a.to - end) - Math.abs(b.to - end))[0];
    if (start >= 0 && nearest !== undefined) nearest.taken = true;
    else missed.push(golden);
  }
  return { finds, missed, golden: goldenRecords<GoldenTarget>(plan, "targets.jsonl") };
}

describe("targets of the five plans", () => {
  const scores = PLANS.map(score);
  const recall = (tense: Tense) => {
    const all = scores.flatMap(({ golden }) => golden).filter((each) => each.tense === tense).length;
    const missed = scores.flatMap((each) => each.missed).filter((each) => each.tense === tense);
    return { share: 1 - missed.length / all, missed: missed.map((each) => each.quote).join(" | ") };
  };

  it("holds the promises that people found", () => {
    const { share, missed } = recall("future");
    expect(share, `missed: ${missed}`).toBeGreaterThanOrEqual(FUTURE_RECALL);
  });

  it("holds the figures about the past that people found", () => {
    const { share, missed } = recall("past");
    expect(share, `missed: ${missed}`).toBeGreaterThanOrEqual(PAST_RECALL);
  });

  it("holds little else", () => {
    const finds = scores.flatMap((each) => each.finds);
    const extra = finds.filter((find) => !find.taken).map((find) => find.target.quote);
    expect(1 - extra.length / finds.length, `extra: ${extra.join(" | ")}`).toBeGreaterThanOrEqual(PRECISION);
  });

  it.each(PLANS)("%s: ids are unique, quotes are verbatim and their spans give them back", (plan) => {
    const { raw } = readPlan(plan);
    const targets = targetsOf(plan);
    expect(new Set(targets.map((target) => target.targetId)).size).toBe(targets.length);
    for (const target of targets) {
      Target.parse(target);
      expect(target.subject).not.toBe("");
      const slices = target.spans.map((span) => raw.slice(span.start, span.end)).join("");
      expect(squeeze(slices)).toBe(squeeze(target.quote));
    }
  });

  it("warns where the text and the table give one rate two values", () => {
    const warned = targetsOf("350100-fuzhou").filter((target) => target.warnings.length > 0);
    expect(warned.map((target) => [target.value, target.warnings[0]])).toEqual([[72, expect.stringContaining("73%")]]);
  });
});

function targetsIn(sentence: string, heading = "健全支付机制") {
  const text = `某市“十四五”医疗保障发展规划\n\n一、总体要求\n落实国家部署，推进制度建设。\n二、${heading}\n${sentence}\n三、保障措施\n加强领导。\n`;
  const source = readSource("plan.txt", new TextEncoder().encode(text));
  const found = extractTargets(parsePlan(source)[0]!, { docId: "t", region: null, raw: source.raw });
  return found.map(({ op, value, unit, tense, deadline }) => [op, value, unit, tense, deadline?.year ?? null]);
}

/** Trouble, the sentence and what it promises; then the twin. */
const CASES: [string, string, unknown[], string, unknown[]][] = [
  [
    "a nickname in quotes is no figure",
    "落实“3235”工作思路，坚持“六统一”。",
    [],
    "落实3235个项目。",
    [["=", 3235, "个", "future", null]],
  ],
  [
    "a sum of pilots is no figure",
    "推进4+7试点扩围和1+4+2改革框架。",
    [],
    "推进7个试点扩围。",
    [["=", 7, "个", "future", null]],
  ],
  [
    "a title and a document number are no figures",
    "落实《50个病种管理办法》（桂政办发〔2022〕6号）。",
    [],
    "落实50个病种管理。",
    [["=", 50, "个", "future", null]],
  ],
  ["a hotline is no figure", "开通医保服务热线（12393）。", [], "开通12部热线。", [["=", 12, "部", "future", null]]],
  ["counted principles are no figure", "坚持三个原则。", [], "建设不少于三个站点。", [[">=", 3, "个", "future", null]]],
  [
    "the deadline of a duty is no promise of its own",
    "完善支付政策。（牵头单位：市医保局。完成时限：2025年）",
    [],
    "2025年完成支付政策调整。",
    [[null, null, null, "future", 2025]],
  ],
  [
    "entry into force promises nothing",
    "自2021年5月1日起实施监督管理条例。",
    [],
    "2022年实施门诊共济保障改革。",
    [[null, null, null, "future", 2022]],
  ],
  [
    "undated full coverage is an aim",
    "实现智能审核全覆盖。",
    [],
    "2023年实现智能审核全覆盖。",
    [["=", 100, "%", "future", 2023]],
  ],
  [
    "a general state by a year is an aim",
    "到2025年，医疗保障制度更加成熟定型。",
    [],
    "到2025年，参保率达到96%以上。",
    [[">=", 96, "%", "future", 2025]],
  ],
  [
    "the year of prices and comparisons is no deadline",
    "到2025年支出比2020年下降5%。",
    [["=", 5, "%", "future", 2025]],
    "2020年支出下降5%。",
    [["=", 5, "%", "past", 2020]],
  ],
];

describe("a sentence", () => {
  it.each(CASES)("%s", (_trouble, sentence, expected, twin, other) => {
    expect(targetsIn(sentence)).toEqual(expected);
    expect(targetsIn(twin)).toEqual(other);
  });

  it("about what was achieved is past without a date, and future where a date lies ahead", () => {
    expect(targetsIn("报销比例达到80%。", "“十三五”主要成就")).toEqual([["=", 80, "%", "past", null]]);
    expect(targetsIn("力争到2030年，报销比例达到80%。", "“十三五”主要成就")).toEqual([["=", 80, "%", "future", 2030]]);
  });

  it("with a range gives both ends in one target", () => {
    const text = "某市“十四五”规划\n\n一、任务\n报销比例控制在80%—85%。\n二、保障\n加强领导。\n";
    const source = readSource("plan.txt", new TextEncoder().encode(text));
    const found = extractTargets(parsePlan(source)[0]!, { docId: "t", region: null, raw: source.raw });
    expect(found).toMatchObject([{ value: 80, valueTo: 85, unit: "%", quote: "报销比例控制在80%—85%" }]);
  });
});

/** Each of the five plans as a draft, held against the other four: what it leaves out, resembles, promises. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ReviewsAnswer, ReviewsRequest } from "../../src/model/index.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { reviews } from "../../src/services/reviews.ts";
import { BUILD_MS, builtContext } from "../built-index.ts";
import { PLANS, squeeze } from "../golden-files.ts";

const REVIEWS_MS = 240_000;
let ctx: ServiceContext;
const texts = new Map<string, string>();
const answers = new Map<string, ReviewsAnswer>();
beforeAll(async () => {
  ctx = await builtContext();
  for (const plan of PLANS) {
    texts.set(plan, await ctx.index.text(plan));
    answers.set(plan, await ask(texts.get(plan)!, [plan]));
  }
}, BUILD_MS + REVIEWS_MS);
afterAll(() => ctx?.index.close());

const ask = (text: string, excludeDocIds: string[] = []) => reviews(ctx, ReviewsRequest.parse({ text, excludeDocIds }));
const gapsOf = (plan: string) => answers.get(plan)!.gaps.map(({ topicId, draft }) => `${topicId} ${draft}`);

describe.each(PLANS)("%s as a draft", (plan) => {
  it("is answered as the schema says, every clause at its place in the text", () => {
    const answer = answers.get(plan)!;
    expect(ReviewsAnswer.parse(answer)).toEqual(answer);
    expect(answer.peers).toBe(4);
    for (const { text, spans } of answer.clauses) {
      const slices = spans.map(({ start, end }) => texts.get(plan)!.slice(start, end)).join("");
      expect(squeeze(slices)).toBe(squeeze(text));
    }
  });

  it("is never held against itself", () => {
    const { clauses, gaps } = answers.get(plan)!;
    const near = clauses.flatMap((clause) => clause.precedents ?? []).map((precedent) => precedent.docId);
    const examples = gaps.flatMap((gap) => gap.examples).map((hit) => hit.passage.docId);
    expect(near.length).toBeGreaterThan(0);
    expect([...near, ...examples]).not.toContain(plan);
  });

  it("has gaps that most others fill, with a clause to borrow from, and no two for one topic", () => {
    const { gaps } = answers.get(plan)!;
    for (const gap of gaps) {
      expect(gap.peers, gap.topicId).toBeGreaterThanOrEqual(3);
      expect(gap.commits).toBeLessThanOrEqual(gap.peers);
      expect(gap.examples.length, gap.topicId).toBeGreaterThan(0);
      for (const { passage } of gap.examples) expect(passage.topics).toContain(gap.topicId);
    }
    expect(new Set(gaps.map((gap) => gap.topicId)).size).toBe(gaps.length);
  });

  it("calls no measure vague that names a date, a figure with a unit or who is in charge", () => {
    for (const { text } of answers.get(plan)!.vague)
      expect(text).not.toMatch(/20\d\d年|\d%|牵头单位|责任单位|按职责分工/);
  });
});

/** The whole lists, each confirmed by reading: what the plan does not say, and who says it instead. */
const HESHUI_GAPS = [
  ["e-cert", "absent", "no word of 医保电子凭证; all four others promote it, Wuzhou and Weifang with a rate"],
  ["fraud", "absent", "it rewards reports of fraud but never announces 打击欺诈骗保 itself"],
  ["rule-of-law", "absent", "it links enforcement with criminal justice, but 法治 and 依法 stand nowhere in it"],
  ["staffing", "absent", "neither staff nor training of the bureau; the other four have a clause or a section on it"],
  ["capitation", "absent", "it lists DRG, 总额控制 and 按病种, never 按人头; Weifang, Pingli and Fuzhou do"],
  [
    "collection",
    "absent",
    "the tax office only helps to enrol; nothing on how contributions are collected, as in three others",
  ],
] as const;
const WEIFANG_GAPS = [
  [
    "poverty-alleviation",
    "equivalent",
    "three others adjust the measures of 脱贫攻坚; Weifang looks back on them and goes on with 防范因病致贫返贫",
  ],
] as const;
const listed = (gaps: readonly (readonly [topicId: string, draft: string, reason: string])[]) =>
  gaps.map(([topicId, draft]) => `${topicId} ${draft}`).sort();

describe("gaps, read by hand", () => {
  it("Heshui has six: its table of tasks goes through nearly all other topics", () => {
    expect(gapsOf("621024-heshui").sort()).toEqual(listed(HESHUI_GAPS));
  });

  it("Weifang leaves out nothing plainly: it is the longest of the prefecture's lists of measures", () => {
    expect(gapsOf("370700-weifang").sort()).toEqual(listed(WEIFANG_GAPS));
  });

  it("Pingli leaves out the list of benefits, the monitoring of prices and the safety of data", () => {
    for (const topicId of ["benefit-list", "price-monitor", "data-security"]) {
      expect(gapsOf("610926-pingli")).toContain(`${topicId} absent`);
    }
  });
});

describe("figures of a draft", () => {
  it("stand beside the range of the others", () => {
    const rate = answers.get("450400-wuzhou")!.numbers.find(({ label }) => label === "基本医保参保率");
    expect(rate?.draft.map((each) => each.target?.raw)).toContain(">97%");
    expect([rate?.peers.documents, rate?.peers.min, rate?.peers.max]).toEqual([2, 96, 96]);
  });

  it("are not called comparable where they are counted over different things", () => {
    const rate = answers.get("370700-weifang")!.numbers.find(({ label }) => label.includes("DIP付费占住院费用"));
    expect(rate?.comparable).toBe(false);
    expect(rate?.note).not.toBeNull();
  });
});

describe("a draft of a few lines", () => {
  const DRAFT = `一、主要任务
（一）完善医疗救助制度。规范医疗救助保障范围，稳步提高年度医疗救助限额。
（二）推进长期护理保险。2026年实现全覆盖，由市医保局牵头负责。
`;

  it("is read as a plan is: role, strength, topics and what is vague in it", async () => {
    const { clauses, topics, vague, peers } = await ask(DRAFT);
    expect(peers).toBe(5);
    expect(clauses.map(({ role, strength }) => [role, strength])).toEqual([
      ["measure", "promote"],
      ["measure", "commit"],
    ]);
    expect(topics.find((topic) => topic.topicId === "ltci")).toMatchObject({ strength: "commit", clauses: 1 });
    expect(vague.map(({ clause }) => clause)).toEqual([0]);
  });

  it("is answered alike each time", async () => {
    expect(JSON.stringify(await ask(DRAFT))).toBe(JSON.stringify(await ask(DRAFT)));
  });

  it.each(["。", "\ufeff一、总则", "一、\u0000", "\ud800"])("of odd content never fails: %j", async (text) => {
    const { clauses } = await ask(text);
    for (const { span } of clauses) expect(span.end).toBeLessThanOrEqual(text.length);
  });
});

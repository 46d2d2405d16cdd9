/** A question is answered in its own form: what they say, which are silent, their figures, or that nothing was found. On the index of the five plans. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CompareAnswer, CompareRequest } from "../../src/model/index.ts";
import { compare } from "../../src/services/compare.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { BUILD_MS, builtContext } from "../built-index.ts";
import { PLANS, squeeze } from "../golden-files.ts";

let ctx: ServiceContext;
beforeAll(async () => {
  ctx = await builtContext();
}, BUILD_MS);
afterAll(() => ctx?.index.close());

async function ask(q: string): Promise<CompareAnswer> {
  const answer = await compare(ctx, CompareRequest.parse({ q }));
  expect(CompareAnswer.parse(answer)).toEqual(answer);
  return answer;
}
const ids = (list: readonly { docId: string }[]) => list.map(({ docId }) => docId).sort();

describe("a question about absence", () => {
  it("is answered with the silent plans, and those that speak with the place", async () => {
    const { form, found, notice, silent, speaking } = await ask("哪些地方没有提到罕见病");
    expect([form, found, notice]).toEqual(["absence", true, "没有提到“罕见病”的有 2 份规划，提到的有 3 份。"]);
    expect(ids(silent)).toEqual(["450400-wuzhou", "621024-heshui"]);
    for (const { docId, passageId, named } of speaking) {
      expect(named).toBe(true);
      const { first } = ctx.index.passageRange(docId);
      const seq = await ctx.index.seqOf(passageId!);
      const [passage] = await ctx.index.passages([seq!]);
      expect(seq).toBeGreaterThanOrEqual(first);
      expect(passage!.text).toContain("罕见病");
    }
  });

  it("counts as silent who has only a related instrument", async () => {
    const { silent, speaking } = await ask("哪些地方没有DRG");
    expect(silent.map(({ docId, state }) => [docId, state])).toEqual([["370700-weifang", "equivalent"]]);
    expect(speaking.length).toBe(4);
  });

  it("names every plan once, whoever is silent", async () => {
    for (const q of ["哪些规划没有提到双通道", "哪些规划没有长护险", "哪些地方没有提到高铁建设"]) {
      const { silent, speaking } = await ask(q);
      expect(ids([...silent, ...speaking])).toEqual([...PLANS].sort());
    }
    expect((await ask("哪些地方没有提到高铁建设")).notice).toBe("5 份规划都没有提到“高铁建设”。");
    expect((await ask("哪些规划没有长护险")).silent).toEqual([]);
  });
});

describe("a question about numbers", () => {
  it("is answered with the figure of each plan: value, unit, year and place", async () => {
    const { form, figures, notice } = await ask("参保率目标分别是多少");
    expect([form, notice]).toEqual(["numbers", "4 份规划给出了数值，1 份没有。"]);
    const rows = figures.map(({ docId, op, value, unit, year }) => [docId, op, value, unit, year]);
    expect(rows).toEqual([
      ["350100-fuzhou", ">=", 96, "%", 2025],
      ["370700-weifang", ">=", 96, "%", 2025],
      ["450400-wuzhou", ">", 97, "%", 2025],
      ["610926-pingli", ">=", 95, "%", 2025],
    ]);
    for (const { docId, raw, spans } of figures) {
      const text = await ctx.index.text(docId);
      expect(squeeze(spans.map(({ start, end }) => text.slice(start, end)).join(""))).toContain(squeeze(raw));
    }
  });

  it("takes no figure of something else", async () => {
    const { figures } = await ask("职工住院报销比例是多少");
    expect(figures.length).toBeGreaterThan(0);
    for (const { name } of figures) expect(name).not.toContain("居民");
  });

  it.each(["药品集采品种有多少个", "药品集采品种数量"])("finds the same thing under other names: %s", async (q) => {
    const { form, figures } = await ask(q);
    expect(form).toBe("numbers");
    expect(figures.map(({ docId, value, tense }) => [docId, value, tense])).toEqual([
      ["350100-fuzhou", 500, "future"],
      ["370700-weifang", 500, "future"],
      ["450400-wuzhou", 800, "future"],
    ]);
  });

  it("gives what was reached, marked so, where a plan sets no goal or the question asks for it", async () => {
    const { figures } = await ask("居民医保财政补助标准是多少");
    expect(figures.map(({ docId, value, unit, tense }) => [docId, value, unit, tense])).toContainEqual([
      "350100-fuzhou",
      580,
      "元",
      "past",
    ]);
    const reached = await ask("已经调整了多少项医疗服务价格");
    expect(reached.figures.length).toBeGreaterThan(0);
    for (const { tense, unit } of reached.figures)
      expect([tense, unit]).toEqual(["past", expect.stringMatching(/[项个]/)]);
  });

  it("gives figures of the kind asked for", async () => {
    const { figures } = await ask("2020年有多少人参保");
    expect(figures.length).toBeGreaterThan(0);
    for (const { unit, year } of figures) expect([unit, year]).toEqual([expect.stringContaining("人"), 2020]);
  });

  it("of which no plan has a figure is answered by what they say", async () => {
    const { form, figures } = await ask("建立长期护理保险要花多少钱");
    expect([form, figures]).toEqual(["content", []]);
  });
});

describe("a question that no plan answers", () => {
  it.each(["高铁建设", "核电站建设", "zxqvkj"])("%s: says so itself, and every cell has its receipt", async (q) => {
    const { form, found, notice, cells } = await ask(q);
    expect([form, found]).toEqual(["nothing", false]);
    expect(notice).toContain(`5 份规划都没有回答“${q}”`);
    for (const { state, receipt, evidence } of cells) {
      expect([state, evidence]).toEqual(["absent", []]);
      expect(receipt!.terms.length).toBeGreaterThan(0);
      expect(receipt!.passagesScanned).toBeGreaterThan(40);
      expect(receipt!.positiveControl).toBeNull();
    }
  });
});

it("a topic, and any other question, is answered by its cells", async () => {
  const byTopic = await compare(ctx, CompareRequest.parse({ topic: "ltci" }));
  for (const answer of [byTopic, await ask("各地如何推进长期护理保险？")])
    expect(answer).toMatchObject({ form: "content", found: true, notice: null, silent: [], speaking: [], figures: [] });
});

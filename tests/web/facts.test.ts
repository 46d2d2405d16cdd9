/** Indicators, targets and duties: figures as printed, comparison only where it holds, everything linked to its place. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DutiesRequest, TargetsRequest } from "../../src/model/index.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { operations } from "../../src/services/operations.ts";
import { byDeadline, byUnit } from "../../src/web/pages/duties/view.ts";
import { BUILD_MS, builtContext } from "../built-index.ts";
import { pagesOf, seen } from "./reading-pages.ts";

let ctx: ServiceContext;
let get: ReturnType<typeof pagesOf>;
beforeAll(async () => {
  ctx = await builtContext();
  get = pagesOf(ctx);
}, BUILD_MS);
afterAll(() => ctx.index.close());

const rowOf = (html: string, concept: string) => html.split(`<tr id="${concept}">`)[1]?.split("</tr>")[0] ?? "";
const charts = (html: string) =>
  [...html.matchAll(/class="chart" role="img" aria-label="([^"]*)"/g)].map(([, l]) => l!);

describe("indicators", () => {
  it("shows figures as printed with change, rank and nature, one column a document", async () => {
    const { html } = await get("/indicators");
    const cells = rowOf(html, "insured-rate")
      .split("<td")
      .slice(1)
      .map((cell) => seen(`<td${cell}`));
    expect(cells).toHaveLength(ctx.index.documents.length);
    expect(cells[0]).toMatch(/^95%以上→96%以上\+1个百分点由高到低第2约束性/);
    expect(cells[2]).toMatch(/^>95%→>97%\+2个百分点由高到低第1约束性/);
  });

  it("says why figures must not stand side by side, and draws, ranks and subtracts none of them", async () => {
    const { rows } = await operations.indicators.run(ctx, {});
    const { html } = await get("/indicators");
    const apart = rows.filter(({ comparable }) => !comparable);
    expect(apart.length).toBeGreaterThan(0);
    for (const { concept, label, reason } of apart) {
      const row = seen(rowOf(html, concept));
      expect(row).toContain(reason!.replace(/\s/g, ""));
      expect(row).not.toMatch(/由[高低]到[高低]|个百分点/);
      expect(charts(html).some((chart) => chart.startsWith(`${label}：`))).toBe(false);
    }
  });

  it("marks what comes from prose or a task, and keeps the printed cells at hand", async () => {
    const { html } = await get("/indicators");
    expect(seen(rowOf(html, "e-voucher-activation"))).toContain("出自正文");
    expect(seen(rowOf(html, "case-payment-institutions"))).toContain("出自任务");
    expect(seen(rowOf(html, "insured-rate"))).toContain("2020年95.01%");
  });

  it("draws charts that say in words what they show, in colours of the style sheet, with nothing that reacts", async () => {
    const { html } = await get("/indicators");
    const label = charts(html).find((chart) => chart.startsWith("基本医保参保率"));
    expect(label).toContain("梧州市 &gt;95% → &gt;97%");
    const drawings = html.match(/<svg[\s\S]*?<\/svg>/g)!;
    expect(drawings).toHaveLength(charts(html).length);
    for (const svg of drawings) {
      expect(svg).toContain("var(--measure)");
      expect(svg).not.toMatch(/<style|<script|ecmeta| class=/);
    }
  });

  it("keeps rows whole where one indicator is binding, and says what to do where none is", async () => {
    const { html } = await get("/indicators?nature=binding");
    expect(rowOf(html, "drug-procurement-count")).toBe("");
    expect(seen(rowOf(html, "insured-rate"))).toContain("预期性");
    const none = await get("/indicators?concept=insured-rate&regions=621024");
    expect(seen(none.html)).toContain("没有符合条件的指标");
  });

  it("offers the files with the same choice, and refuses an unknown concept", async () => {
    const { html } = await get("/indicators?regions=350100");
    expect(html).toContain('href="/api/v1/exports/indicators.xlsx?regions=350100"');
    const unknown = await get("/indicators?concept=nonsense");
    expect([unknown.status, unknown.html.includes("UNKNOWN_CONCEPT")]).toEqual([400, true]);
  });
});

describe("targets", () => {
  it("lists what is promised, each quote word for word with its place; reported figures only when asked for", async () => {
    const request = TargetsRequest.parse({ limit: 2000 });
    const { targets } = await operations.targets.run(ctx, request);
    const { html } = await get("/targets");
    const text = seen(html);
    const future = targets.filter(({ tense }) => tense === "future");
    for (const { quote } of future) expect(text).toContain(quote.replace(/\s/g, ""));
    expect(html.match(/class="target-past"/g)).toBeNull();
    expect(html.match(/class="target-future"/g)).toHaveLength(future.length);
    expect((await get("/targets?tense=past")).html).not.toContain('class="target-future"');
  });

  it("orders by year and counts the same in words as in the chart", async () => {
    const { html } = await get("/targets");
    const years = [...html.matchAll(/<h2>(\d{4}) 年/g)].map(([, year]) => Number(year));
    expect(years).toEqual([...years].sort((a, b) => a - b));
    const counted = [...charts(html)[0]!.matchAll(/ (\d+) 项/g)].reduce((sum, [, count]) => sum + Number(count), 0);
    expect(counted).toBe(html.match(/class="target-future"/g)!.length);
  });

  it("goes out as a file with the choices of the page", async () => {
    const { html } = await get("/targets?tense=past&dueBefore=2021");
    for (const format of ["xlsx", "csv"])
      expect(html).toContain(`href="/api/v1/exports/targets.${format}?tense=past&amp;dueBefore=2021"`);
    expect((await get("/targets?tense=all")).html).toContain('href="/api/v1/exports/targets.csv"');
  });

  it("offers to clear choices only where something is chosen", async () => {
    expect(seen((await get("/targets")).html)).not.toContain("清除");
    expect(seen((await get("/targets?dueBefore=2026")).html)).toContain("清除");
  });

  it("says where nothing is due, with the next step", async () => {
    const { html } = await get("/targets?dueBefore=1950");
    expect(seen(html)).toContain("没有符合条件的目标");
  });
});

describe("duties", () => {
  const allDuties = async () => (await operations.duties.run(ctx, DutiesRequest.parse({ limit: 2000 }))).duties;

  it("keeps lead, support and responsible apart, under the common name with the printed ones", async () => {
    const { html } = await get(`/duties?unit=${encodeURIComponent("财政部门")}`);
    const text = seen(html);
    const unit = byUnit(await allDuties()).find((each) => each.unit === "财政部门")!;
    expect(text).toContain(`原文写作：${unit.printed.join("、")}`);
    expect(unit.duties.support.length).toBeGreaterThan(0);
    expect(text).toContain(`配合${unit.duties.support.length}项`);
    expect(text).toContain(`责任单位${unit.duties.responsible.length}项`);
    expect(text).toContain(unit.duties.support[0]!.task.replace(/\s/g, ""));
  });

  it("finds a unit by a printed name, and says where nobody is called so", async () => {
    expect((await get(`/duties?unit=${encodeURIComponent("县财政局")}`)).html).toContain("<h2>财政部门</h2>");
    const none = await get(`/duties?unit=${encodeURIComponent("海事局")}`);
    expect(seen(none.html)).toContain("没有“海事局”承担的任务");
  });

  it("puts every duty under one deadline, years first", async () => {
    const duties = await allDuties();
    const groups = byDeadline(duties);
    expect(groups.flatMap((group) => group.duties)).toHaveLength(duties.length);
    expect(groups.map(({ id }) => id)).toEqual(["2022", "2023", "2025", "ongoing", "recurring", "other", "none"]);
    const { html } = await get("/duties?view=timeline");
    expect(seen(html)).toContain("按照省上安排时间落实");
  });

  it("counts in the matrix what the linked list shows", async () => {
    const { html } = await get("/duties?view=matrix");
    const cell = /<a href="(\/duties\?unit=[^"]*)" aria-label="医疗保障局，长期护理保险[^"]*：(\d+) 项"/.exec(html);
    expect(cell).not.toBeNull();
    const list = await get(cell![1]!.replaceAll("&amp;", "&"));
    expect(list.html.match(/class="fact-where"/g)).toHaveLength(Number(cell![2]));
  });

  it("says where a document names nobody", async () => {
    expect(seen((await get("/duties?regions=350100")).html)).toContain("没有符合条件的任务");
  });
});

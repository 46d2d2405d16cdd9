/** The search page: exact hits apart from related ones, filters, places, keys, and what it says when it finds nothing. On the five plans. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ServiceContext } from "../../src/services/context.ts";
import { BUILD_MS, builtContext } from "../built-index.ts";
import { squeeze } from "../golden-files.ts";
import { all, pagesOf, type Shown, textOf } from "./finding-pages.ts";

let ctx: ServiceContext;
let show: (address: string) => Promise<Shown>;
beforeAll(async () => {
  ctx = await builtContext();
  show = pagesOf(ctx);
}, BUILD_MS);
afterAll(() => ctx?.index.close());

const hits = (html: string) => all(html, /<li class="hit"[\s\S]*?<div class="hit-foot">/g);
const section = (html: string, kind: "exact" | "related") =>
  all(
    html,
    new RegExp(`<section class="result-section" aria-labelledby="part-${kind}">[\\s\\S]*?</section>`, "g"),
  )[0] ?? "";

describe("search", () => {
  it("puts clauses that hold all words of the question apart from those found by other names or meaning", async () => {
    const { html } = await show("/search?q=门诊共济保障");
    const [exact, related] = [hits(section(html, "exact")), hits(section(html, "related"))];
    expect(exact.length).toBeGreaterThan(0);
    expect(related.length).toBeGreaterThan(0);
    const wholeText = (hit: string) => textOf(all(hit, /<blockquote[\s\S]*?<\/blockquote>/g).at(-1)!);
    for (const hit of exact) expect(squeeze(wholeText(hit))).toContain("门诊共济保障");
    for (const hit of related) expect(squeeze(wholeText(hit))).not.toContain("门诊共济保障");
  });

  it("gives every hit a reason, its place in the reader and a quote that stands in the plan word for word", async () => {
    const { html } = await show("/search?q=长护险");
    const found = hits(html);
    expect(found.length).toBeGreaterThan(5);
    for (const hit of found) {
      expect(textOf(all(hit, /<dl class="why">[\s\S]*?<\/dl>/g)[0]!)).toMatch(/原词|同义|简称|译名|相关|意思相近/);
      const [docId, eId] = all(hit, /data-open[^>]*href="\/documents\/([^"]+)"/g)[0]!.split("?at=");
      expect(eId).toBeTruthy();
      const plan = squeeze((await ctx.index.text(docId!)).replace(/<[^>]*>|\*\*/g, ""));
      const quote = all(hit, /<blockquote class="quote"[^>]*>([\s\S]*?)<\/blockquote>/g)[0]!;
      const said = quote.replace(/<span class="around">[\s\S]*?<\/span>/g, "");
      expect(plan).toContain(squeeze(textOf(said)).slice(0, 12));
    }
    expect(html).toContain("同义");
    expect(textOf(html)).toContain("没有条款用到检索词的全部用词");
  });

  it("answers lay and English questions, and says which names it looked for instead", async () => {
    const english = await show("/search?q=long-term%20care%20insurance");
    expect(english.text).toContain("长期护理保险");
    expect(english.text).toContain("译名");
    const lay = await show("/search?q=在外地看病怎么报销");
    expect(hits(lay.html)[0]).toMatch(/异地/);
  });

  it("narrows by readable lists in the address and shows how each filter can be changed and dropped", async () => {
    const { html, text } = await show("/search?q=医保基金监管&regions=350100&levels=prefecture&roles=measure");
    const places = all(html, /<span class="document-name"><a href="\/documents\/([^"?]+)"/g);
    expect(new Set(places)).toEqual(new Set(["350100-fuzhou"]));
    expect(html).toContain('aria-current="true"');
    expect(html).toMatch(/href="\/search\?q=[^"]*regions=350100,\d{6}/);
    expect(text).toContain("地区 福州市");
    expect(text).toContain("清除全部筛选");
  });

  it("takes a form's repeated fields as one list", async () => {
    const repeated = await show("/search?q=医保基金监管&regions=350100&regions=370700");
    const listed = await show("/search?q=医保基金监管&regions=350100,370700");
    const count = ({ text }: Shown) => /找到 (\d+) 条/.exec(text)?.[1];
    expect(count(repeated)).toBe(count(listed));
  });

  it("groups by place, the best of each, with a way to all of one place", async () => {
    const { html } = await show("/search?q=医保支付方式改革&group=place");
    const names = all(html, /<h2 id="place-\d{6}">([^<\s]+)/g);
    expect(new Set(names).size).toBe(5);
    for (const place of html.split('<section class="result-section"').slice(1))
      expect(hits(place).length).toBeLessThanOrEqual(3);
    expect(html).toMatch(/href="\/search\?q=[^"]*regions=350100"/);
  });

  it("pages one part of the results", async () => {
    const first = await show("/search?q=医保&match=exact");
    const second = await show("/search?q=医保&match=exact&page=2");
    expect(first.html).toContain('rel="next"');
    expect(second.html).toContain('rel="prev"');
    expect(hits(second.html)[0]).not.toBe(hits(first.html)[0]);
  });

  it("offers the same search as a file and links the pins and keys to scripts only", async () => {
    const { html } = await show("/search?q=DRG&regions=350100&mode=keyword");
    expect(html).toContain("/api/v1/exports/search.xlsx?q=DRG&amp;mode=keyword&amp;regions=350100");
    expect(html).toMatch(/<details class="keys"[^>]* hidden/);
    expect(html).toMatch(/<button[^>]*data-pin="350100-fuzhou#[^>]* hidden/);
    expect(html).not.toMatch(/\son(click|keydown|submit)=/);
  });

  it("says what was tried when nothing is found, and which filter to drop", async () => {
    const nothing = await show("/search?q=asdfgh");
    expect(nothing.text).toContain("没有找到与“asdfgh”相符的条款");
    expect(nothing.text).toMatch(/检索用词\s*asdfgh/);
    const filtered = await show("/search?q=长期护理保险&topic=drg&roles=preamble");
    expect(filtered.text).toContain("没有找到");
    const unfiltered = await show("/search?q=长期护理保险&topic=ltci&roles=preamble&mode=keyword");
    expect(unfiltered.text).toMatch(/去掉“条款作用”筛选，有 \d+ 条/);
  });

  it("offers near concepts where no clause uses the words and no concept was recognised", async () => {
    const { html, text } = await show("/search?q=住院押金");
    expect(text).toContain("相近的说法");
    expect(html).toContain(`href="/search?q=${encodeURIComponent("信用就医与先诊疗后付费")}"`);
  });

  it("starts with examples, and refuses what it does not know with a code and the value", async () => {
    const start = await show("/search?q=%20");
    expect(start.status).toBe(200);
    expect(start.html).toContain("outpatient mutual aid");
    const wrong = await show("/search?q=门诊&regions=990000");
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain("UNKNOWN_REGION");
    expect(wrong.text).toContain("regions=990000");
  });

  it("shows what a reader typed as text", async () => {
    const { html } = await show("/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E");
    expect(html).not.toContain("<script>alert");
  });
});

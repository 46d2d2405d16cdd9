/** Web pages: the article as a reader sees it, every character with its place, nothing of the page around it. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { READABLE_EXTENSIONS } from "../../src/formats/extensions.ts";
import { readSource } from "../../src/formats/read-source.ts";
import type { SourceText } from "../../src/model/plan.ts";
import { parsePlan } from "../../src/parse/parse.ts";
import { checkInvariants } from "../parse/invariants.ts";

const PAGE = readFileSync(new URL("fixtures/portal-page.html", import.meta.url));
const source = readSource("portal-page.html", PAGE);
const lines = source.view.text.split("\n");

const page = (body: string, head = "") =>
  readSource("page.htm", new TextEncoder().encode(`<html><head>${head}</head><body>${body}</body></html>`));

describe("a portal page", () => {
  it("gives title and body as lines, and nothing of the page around them", () => {
    expect(lines[0]).toBe("关于印发医疗保障工作要点的通知");
    expect(lines[1]).toBe("各县区医疗保障局：");
    expect(source.view.text).not.toMatch(/首页|政务公开|隐藏|忽略|color|字体|来源|上一篇|版权|索引号/);
  });

  it("decodes references and joins inline elements", () => {
    expect(source.view.text).toContain("报告“双通道”政策、R&D 投入 <5% 的情况");
    expect(source.view.text).toContain("一、完善\u00a0待遇制度");
  });

  it("keeps the columns of merged cells", () => {
    const rows = lines.filter((line) => line.includes("\t")).map((line) => line.split("\t"));
    expect(rows).toEqual([
      ["序号", "重点任务", "责任单位", "完成时限"],
      ["1", "1.完善待遇清单\u20292.规范医疗救助\u2029", "市医保局", "6月底"],
      ["2", "3.健全智能监控", "", "12月底"],
      ["4.开展专项检查", "", "市卫健委", ""],
    ]);
  });

  it("says what the page says of the document", () => {
    expect(source.hints).toEqual({
      title: "关于印发医疗保障工作要点的通知",
      docNumber: "某医保发〔2022〕3号",
      docDate: "2022-03-01",
      issuer: "某某市医疗保障局",
      pubDate: "2022-03-05",
    });
  });

  it("becomes a document whose spans lie in the page", () => {
    const documents = parsePlan(source);
    expect(checkInvariants(source, documents)).toEqual([]);
    expect(documents[0]!.title?.text).toBe("关于印发医疗保障工作要点的通知");
    const clause = documents[0]!.nodes.find((node) => node.num === "一、");
    expect(clause?.heading?.text).toBe("完善待遇制度");
    expect(clause?.own.spans.map(({ start, end }) => source.raw.slice(start, end))).toEqual([
      "一",
      "、完善",
      "待遇",
      "制度",
    ]);
  });

  it("names the page around the article navigation", () => {
    const around = parsePlan(source)[0]!.furniture.filter(({ kind }) => kind === "navigation");
    const text = around.map(({ span }) => source.raw.slice(span.start, span.end)).join("\n");
    for (const part of ["首页", "隐藏的栏目", "版权所有", "上一篇", "索引号"]) expect(text).toContain(part);
  });
});

describe("pages of other builds", () => {
  it("finds an article inside a table that lays out the page", () => {
    const text = "健全智能监控，完善信用管理，维护基金安全，提高使用效率。";
    const { view } = page(`<table><tr><td><a href="#">导航</a></td><td><p>${text}</p><p>${text}</p></td></tr></table>`);
    expect(view.text.trim().split("\n")).toEqual([text, text]);
  });

  it("keeps a page without any sentence", () => {
    expect(page("<p>附件</p>").view.text.trim()).toBe("附件");
  });

  it.each(["gb2312", "GBK", "gb18030"])("reads the encoding %s that the page declares", (charset) => {
    const bytes = [...new TextEncoder().encode(`<meta charset="${charset}"><p>`), 0xd2, 0xbd, 0xb1, 0xa3];
    expect(readSource("old.html", Uint8Array.from(bytes)).view.text.trim()).toBe("医保");
  });

  it("does not believe a declared encoding that the bytes refute", () => {
    const bytes = [...new TextEncoder().encode('<meta charset="utf-8"><p>'), 0xd2, 0xbd, 0xb1, 0xa3];
    expect(readSource("old.html", Uint8Array.from(bytes)).view.text.trim()).toBe("医保");
  });

  it("lists its extensions as readable", () => {
    expect(READABLE_EXTENSIONS).toEqual(expect.arrayContaining([".html", ".htm"]));
  });
});

const TAGS =
  "<p>|</p>|<div>|</div>|<table>|<tr>|<td>|<td colspan=2>|<td rowspan='3'>|</td>|</tr>|</table>|<b>|</b>|<br>|<a href=x>|</a>|<script>|</script>|<!--|-->|<|>|&|&amp;|&nbsp;|&#x4e00;|&lt|<nav>|</nav>".split(
    "|",
  );
const WORDS = "一、|（一）|完善制度。|健全机制，提高水平。|A|9|\r\n|\n|\t| |附件|2021年9月2日|\u200b".split("|");

describe("any page", () => {
  it("has a view whose places never fall, and is kept whole", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TAGS, ...WORDS), { maxLength: 50 }), (parts) => {
        const any: SourceText = page(`<p>正文。</p>${parts.join("")}`);
        const { offsets } = any.view;
        expect(offsets.every((at, index) => index === 0 || at >= offsets[index - 1]!)).toBe(true);
        expect(checkInvariants(any, parsePlan(any))).toEqual([]);
      }),
      { seed: 20210914, numRuns: 800 },
    );
  });
});

/** Markdown and the page bundle: text comes out as it went in, and the page needs nothing but itself. */
import { beforeAll, describe, expect, it } from "vitest";
import type { AnswerView } from "../../src/exports/answer-view.ts";
import type { CompareEntry } from "../../src/exports/compare-view.ts";
import type { Dossier } from "../../src/exports/dossier.ts";
import { compareHtml } from "../../src/exports/write/html.ts";
import { compareMarkdown } from "../../src/exports/write/markdown.ts";
import { escaped, footnotes, table } from "../../src/exports/write/markdown-text.ts";
import { FUZHOU, PINGLI } from "../services/fake-index.ts";
import { plain, textOf } from "./exported.ts";

const HOSTILE = `<script>alert("x")</script>& '引'`;
const dossier: Dossier = {
  title: HOSTILE,
  buildId: "0123456789abcdef",
  date: "2026-03-01",
  request: {},
  filters: [["检索内容", HOSTILE]],
  documents: [FUZHOU, PINGLI],
  library: { buildId: "0123456789abcdef", document: () => FUZHOU, passage: () => null as never },
};
const entry: CompareEntry = {
  document: FUZHOU,
  region: "福州市",
  badge: null,
  state: "举措",
  meaning: "有目标或举措直接写到",
  strength: "推进",
  evidence: [
    { quote: HOSTILE, clause: `一、${HOSTILE}。二`, citation: "福州市规划[Z].", strength: "推进", role: "举措" },
  ],
  facts: [HOSTILE],
  receipt: [],
};
const silent: CompareEntry = {
  ...entry,
  region: "平利县",
  badge: "征求意见稿",
  state: "未提及",
  evidence: [],
  facts: [],
  receipt: ["检索词：按病种付费。"],
};

const ANSWER: AnswerView = {
  notice: `没有提到“${HOSTILE}”的有 1 份规划。`,
  headers: ["是否提到", "结论", "力度"],
  rows: [
    { region: "福州市", badge: null, values: ["提到", "举措", "推进"], citation: null },
    { region: "平利县", badge: "征求意见稿", values: ["没有提到", "未提及", "无"], citation: null },
  ],
};

describe("the page of a comparison", () => {
  let page: string;
  beforeAll(async () => {
    page = textOf(await compareHtml(dossier, [entry, silent], ANSWER));
  });

  it("loads and runs nothing", () => {
    expect(page).not.toMatch(/<(?:script|link|img|iframe)|@import|url\(|https?:/);
    expect(plain(/Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!)).toBe(
      "default-src 'none'; style-src 'unsafe-inline'",
    );
  });

  it("shows text of sources as text, the quote set off in its clause", () => {
    const safe = "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp; &#39;引&#39;";
    expect(page).toContain(`<blockquote>一、<b>${safe}</b>。二<sup`);
    expect(page).toContain(`<title>${safe}</title>`);
  });

  it("links every note both ways, marks drafts, says what was not found and prints across the page", () => {
    const marks = [...page.matchAll(/<sup id="r(\d+)"><a href="#n\1">/g)].map((match) => match[1]);
    expect([...page.matchAll(/<li id="n(\d+)">/g)].map((match) => match[1])).toEqual(marks);
    expect(marks).toEqual(["1", "2"]);
    expect(page).toContain('平利县 <span class="draft">征求意见稿</span>');
    expect(page).toMatch(/检索凭据.*检索词：按病种付费。/s);
    expect(page).toMatch(/@page \{ size: A4 landscape/);
  });
});

describe("Markdown", () => {
  it.each([
    ["1.完善制度", "1\\.完善制度"],
    ["- 一项", "\\- 一项"],
    ["# 标题", "\\# 标题"],
    ["**专栏** [一] `x` a|b", "\\*\\*专栏\\*\\* \\[一\\] \\`x\\` a\\|b"],
    ["一\n二", "一 二"],
    ["到2025年，达到85%以上", "到2025年，达到85%以上"],
  ])("%j is written %j", (text, written) => {
    expect(escaped(text)).toBe(written);
  });

  it("tables keep one line a row; notes are numbered as they come", () => {
    expect(table(["甲", "乙"], [["1", "2"]])).toBe("| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |");
    const notes = footnotes();
    expect([notes.mark("一"), notes.mark("二"), notes.list()]).toEqual(["[^1]", "[^2]", "[^1]: 一\n[^2]: 二"]);
  });

  it("of a comparison names sources, build, receipts and what was asked", () => {
    const text = textOf(compareMarkdown(dossier, [entry, silent], ANSWER));
    expect(text).toContain("索引版本 0123456789abcdef · 生成日期 2026-03-01");
    expect(text).toMatch(/## 附录一 检索凭据\n\n### 平利县（征求意见稿）\n\n- 检索词：按病种付费。/);
    expect(text).toContain("| 平利县（征求意见稿） | 没有提到 | 未提及 | 无 |");
    expect(text.indexOf("## 回答")).toBeLessThan(text.indexOf("## 比对一览"));
    expect(text).toContain("[^1]: 福州市规划\\[Z\\].");
    expect(text).not.toContain("<script>");
  });
});

/** Word files of the five plans: what a policy office relies on is in the file, and each quote has its footnote. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CompareRequest } from "../../src/model/index.ts";
import { citeGbt } from "../../src/services/cite.ts";
import { compare } from "../../src/services/compare.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { BUILD_MS, builtContext } from "../built-index.ts";
import { exported, parts, plain } from "./exported.ts";

let ctx: ServiceContext;
let word: Record<string, string>;
const REQUEST = { topic: "dip" };

beforeAll(async () => {
  ctx = await builtContext();
  word = parts((await exported(ctx, "compare", "docx", REQUEST)).bytes);
}, BUILD_MS);
afterAll(() => ctx?.index.close());

describe("a comparison in Word", () => {
  it("lies across the page", () => {
    const size = /<w:pgSz[^>]*>/.exec(word["word/document.xml"]!)![0];
    expect(size).toContain('w:orient="landscape"');
    const [width, height] = ["w", "h"].map((side) => Number(new RegExp(`w:${side}="(\\d+)"`).exec(size)![1]));
    expect(width).toBeGreaterThan(height!);
  });

  it("repeats the header row of every table, and no table is wider than the page", () => {
    const tables = word["word/document.xml"]!.split("<w:tbl>").slice(1);
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      expect(table.slice(0, table.indexOf("</w:tr>"))).toContain("<w:tblHeader/>");
      expect(Number(/<w:tblW [^>]*w:w="(\d+)"/.exec(table)![1])).toBeLessThanOrEqual(16_838 - 2 * 1_134);
    }
  });

  it("has a footnote for every quote, with number, chapter path and lines", async () => {
    const { cells } = await compare(ctx, CompareRequest.parse(REQUEST));
    const documents = new Map(ctx.index.documents.map((document) => [document.docId, document]));
    const cited = cells.map(({ evidence }) =>
      evidence.map(({ passage }) => citeGbt(documents.get(passage.docId)!, passage)),
    );
    const overview = cited.flatMap((each) => each.slice(0, 1));
    const notes = [...word["word/footnotes.xml"]!.matchAll(/<w:footnote w:id="(\d+)">(.*?)<\/w:footnote>/gs)];
    expect(notes.map((note) => plain(note[2]!).trim())).toEqual([...overview, ...cited.flat()]);
    const marks = [...word["word/document.xml"]!.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g)];
    expect(marks.map((mark) => mark[1])).toEqual(notes.map((note) => note[1]));
    expect(overview.join("\n")).toMatch(/梧政办发〔2022〕116号.*›.*原文第\d+行/);
  });

  it("marks a draft, names build and day on each page and lists what was not found", () => {
    const document = plain(word["word/document.xml"]!);
    expect(word["word/document.xml"]).toMatch(/<w:rStyle w:val="PlBadge"\/>.{0,80}征求意见稿/s);
    expect(plain(word["word/footer1.xml"]!)).toContain(`索引版本 ${ctx.index.manifest.buildId} · 生成日期 2026-03-01`);
    expect(document).toMatch(/附录一　检索凭据.*检索词：.*逐条检索 \d+ 条条款/s);
    expect(document).toMatch(/附录二　检索条件与索引版本.*主题：DIP按病种分值付费/s);
  });

  it("opens with the answer to a question: figures with their sources, plans without one named", async () => {
    const asked = parts((await exported(ctx, "compare", "docx", { q: "参保率目标分别是多少" })).bytes);
    const document = plain(asked["word/document.xml"]!);
    expect(document).toMatch(
      /回答4 份规划给出了数值，1 份没有。.*福州市.*96%以上.*2025年.*合水县.*没有给出这一数值.*一、比对一览/s,
    );
    expect(asked["word/document.xml"]!.split("<w:tbl>")).toHaveLength(4);
  });

  it("formats by named styles alone, with Chinese fonts", () => {
    expect(word["word/document.xml"]).not.toMatch(/<w:rFonts|<w:sz |<w:color /);
    for (const style of ["规镜 原文", "规镜 表格正文", "规镜 征求意见稿"]) {
      expect(word["word/styles.xml"]).toContain(`<w:name w:val="${style}"/>`);
    }
    for (const font of ["仿宋", "黑体", "宋体"]) expect(word["word/styles.xml"]).toContain(`w:eastAsia="${font}"`);
  });
});

it.each([
  ["compare", REQUEST],
  ["search", { q: "按病种付费", limit: "5" }],
] as const)(
  "Word files of %s are byte-equal on one day, and differ in nothing but the day on another",
  async (subject, request) => {
    const make = async (now: string) => (await exported(ctx, subject, "docx", request, new Date(now))).bytes;
    const [first, later, nextDay] = [
      await make("2026-03-01T01:00:00Z"),
      await make("2026-03-01T15:59:59Z"),
      await make("2026-03-01T16:00:00Z"),
    ];
    expect(Buffer.compare(first, later)).toBe(0);
    expect(parts(nextDay)["word/footer1.xml"]).toContain("2026-03-02");
    expect(parts(nextDay)["word/document.xml"]).toBe(parts(first)["word/document.xml"]);
  },
);

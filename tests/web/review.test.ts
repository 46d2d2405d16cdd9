/** The page that reviews a draft: gaps first, every clause beside its precedents, and files that cannot be read told so with the next step. */
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { BUILD_MS } from "../built-index.ts";
import { type Answer, all, attribute, form, hasClass, textOf, type WebApp, webApp, within } from "./web-app.ts";

const DRAFT = `某市“十四五”医疗保障规划
一、总体要求
（一）主要目标。到2025年，基本医疗保险参保率达到99%以上。
二、主要任务
（一）完善医保基金监管。由市医保局牵头，2023年底前建成智能监控系统，形成党委领导、政府监管、社会监督、行业自律、个人守信相结合的全方位监管格局。
（二）提升服务水平。不断优化服务，持续改进作风。
`;

/** （一）推进按病种付费。 */
const GB18030_SENTENCE = Uint8Array.from(Buffer.from("a3a8d2bba3a9cdc6bdf8b0b4b2a1d6d6b8b6b7d1a1a3", "hex"));

let app: WebApp;
/** The draft, reviewed once. */
let reviewed: Answer;
beforeAll(async () => {
  app = await webApp();
  reviewed = await app.ask("/review", form({ text: DRAFT }));
}, BUILD_MS);
afterAll(() => app.ctx.index.close());

function upload(name: string, content: string | Uint8Array<ArrayBuffer>): RequestInit {
  const body = new FormData();
  body.set("file", new File([content], name));
  body.set("text", "");
  return { method: "POST", body };
}

it("says that nothing of the draft is kept, and takes a file or a text", async () => {
  const { html, elements } = await app.ask("/review");
  expect(html).toContain("不保存、不写入日志");
  const [posted] = all(elements, (each) => attribute(each, "enctype") === "multipart/form-data");
  const fields = within(posted!).map((each) => attribute(each, "name"));
  expect(fields).toEqual(expect.arrayContaining(["file", "text", "exclude"]));
});

it("gaps come first, then figures, vague clauses, topics and the clauses", () => {
  const { status, elements } = reviewed;
  expect(status).toBe(200);
  const heads = all(elements, (each) => each.tagName === "h2").map((each) => attribute(each, "id"));
  expect(heads).toEqual(["gaps", "numbers", "vague", "topics", "clauses"]);
  expect(all(elements, (each) => hasClass(each, "gap")).length).toBeGreaterThan(5);
});

it("examples to borrow are printed in the documents that they are said to stand in", async () => {
  const { elements } = reviewed;
  const examples = all(elements, (each) => hasClass(each, "example"));
  expect(examples.length).toBeGreaterThan(5);
  for (const example of examples.slice(0, 6)) {
    const [quote] = all(within(example), (each) => each.tagName === "blockquote");
    const [docId] = attribute(quote!, "cite")!.split("#");
    const raw = (await app.ctx.index.text(docId!)).replace(/\s/g, "");
    expect(raw).toContain(textOf(quote!).replace(/\s/g, ""));
  }
});

it("a figure above all others is told in words", async () => {
  const { elements } = reviewed;
  const rows = all(elements, (each) => each.tagName === "tr").map(textOf);
  const rate = rows.find((text) => text.includes("参保率"));
  expect(rate).toContain("99%以上");
  expect(rate).toMatch(/高于其他 \d+ 份文件/);
});

it("a clause that nobody can be held to is named and leads to its place", async () => {
  const { elements } = reviewed;
  const [vague] = all(elements, (each) => hasClass(each, "vague"));
  const links = all(within(vague!), (each) => each.tagName === "a");
  expect(links.map(textOf).join()).toContain("持续改进作风");
  const ids = elements.map((each) => attribute(each, "id"));
  for (const link of links) expect(ids).toContain(attribute(link, "href")!.slice(1));
});

it("the draft's own edition can be left out", async () => {
  const own = (await readFile("data/plans/621024-heshui.txt", "utf8")).slice(0, 3000);
  const { elements } = await app.ask("/review", form({ text: own, exclude: "621024-heshui" }));
  const cited = all(elements, (each) => each.tagName === "blockquote").map((each) => attribute(each, "cite") ?? "");
  expect(cited.length).toBeGreaterThan(0);
  expect(cited.filter((id) => id.startsWith("621024-heshui"))).toEqual([]);
});

it.each([
  ["draft.txt in UTF-8", "draft.txt", new TextEncoder().encode(DRAFT), "持续改进作风"],
  ["an old office's GB 18030", "draft.txt", GB18030_SENTENCE, "推进按病种付费"],
  [
    "a web page",
    "draft.html",
    new TextEncoder().encode(`<html><body><p>（一）推进按病种付费。到2025年全面实施。</p></body></html>`),
    "推进按病种付费",
  ],
])("a file is read: %s", async (_, name, bytes, told) => {
  const { status, html } = await app.ask("/review", upload(name, bytes));
  expect(status).toBe(200);
  expect(html).toContain(told);
  expect(html).toContain(`“${name}”`);
});

it.each([
  ["a Word file", "草案.docx", "PK\u0003\u0004", 415, "纯文本（.txt）"],
  ["a binary file with a text file's name", "草案.txt", "a\u0000b", 415, "这个文件不是文本"],
  ["an empty file", "草案.txt", "  \n", 400, "文件里没有文字"],
  ["more text than is read", "草案.txt", "医保。".repeat(70_000), 413, "最多 200000 字"],
])("%s is refused with the next step", async (_, name, content, status, told) => {
  const answer = await app.ask("/review", upload(name, content));
  expect(answer.status).toBe(status);
  expect(answer.html).toContain(told);
  expect(all(answer.elements, (each) => attribute(each, "type") === "file")).toHaveLength(1);
});

it("a body far beyond what may be posted is refused", async () => {
  const answer = await app.ask("/review", {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": "99000000" },
    body: "text=x",
  });
  expect(answer.status).toBe(413);
  expect(answer.html).toContain("文本过长");
});

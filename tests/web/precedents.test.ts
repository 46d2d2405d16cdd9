/** The page of precedents: what is posted stands beside existing clauses, numbered alike on both sides, and is not sent back where it is wrong. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { operations } from "../../src/services/operations.ts";
import { BUILD_MS } from "../built-index.ts";
import { all, attribute, form, hasClass, textOf, type WebApp, webApp, within } from "./web-app.ts";

const CLAUSE =
  "到2025年，基本医疗保险参保率稳定在96%以上，形成党委领导、政府监管、社会监督、行业自律、个人守信相结合的全方位监管格局。";

let app: WebApp;
beforeAll(async () => {
  app = await webApp();
}, BUILD_MS);
afterAll(() => app.ctx.index.close());

it("the form is posted, so that the clause stands in no address", async () => {
  const { status, elements } = await app.ask("/precedents");
  expect(status).toBe(200);
  const posted = all(elements, (each) => each.tagName === "form" && attribute(each, "method") === "post");
  expect(posted.map((each) => attribute(each, "action"))).toEqual(["/precedents"]);
});

it("every precedent is quoted whole and as printed, with its place, a button to pin it and its citation", async () => {
  const { elements, html } = await app.ask("/precedents", form({ text: CLAUSE }));
  const { hits } = await operations.precedents.run(app.ctx, operations.precedents.input.parse({ text: CLAUSE }));
  const quotes = all(elements, (each) => each.tagName === "blockquote").map(textOf);
  expect(hits.length).toBeGreaterThan(3);
  for (const { passage } of hits) {
    expect(quotes).toContain(passage.text);
    expect(html).toContain(`data-pin="${passage.passageId}"`);
  }
  expect(all(elements, (each) => hasClass(each, "copy"))).toHaveLength(hits.length);
});

it("shared wording carries the same number and the same letters in the draft and in the existing clause", async () => {
  const { elements } = await app.ask("/precedents", form({ text: CLAUSE }));
  const pairs = all(elements, (each) => hasClass(each, "pair"));
  expect(pairs.length).toBeGreaterThan(0);
  for (const pair of pairs) {
    const [draft, existing] = all(within(pair), (each) => each.tagName === "section").map((side) =>
      all(within(side), (each) => attribute(each, "data-no") !== null).map((mark) => attribute(mark, "data-no")),
    );
    expect(draft!.length).toBeGreaterThan(0);
    expect([...existing!].sort()).toEqual([...draft!].sort());
  }
  const first = all(within(pairs[0]!), (each) => hasClass(each, "m-shared")).map(textOf);
  expect(first.join("")).toContain("党委领导、政府监管、社会监督、行业自律、个人守信相结合的全方位监管");
});

it("a draft is no precedent to cite without saying so", async () => {
  const { elements } = await app.ask("/precedents", form({ text: CLAUSE }));
  const groups = all(elements, (each) => hasClass(each, "precedent-group"));
  const weifang = groups.filter((group) => textOf(group).includes("潍坊市"));
  expect(weifang).toHaveLength(1);
  expect(textOf(weifang[0]!)).toContain("征求意见稿，引用时请注明");
  const issued = groups.filter((group) => !textOf(group).includes("潍坊市")).map(textOf);
  for (const text of issued) expect(text).not.toContain("引用时请注明");
});

it("a document that is left out gives no precedent", async () => {
  const { elements } = await app.ask("/precedents", form({ text: CLAUSE, exclude: "370700-weifang" }));
  const groups = all(elements, (each) => hasClass(each, "precedent-group")).map(textOf);
  expect(groups.length).toBeGreaterThan(0);
  expect(groups.some((text) => text.includes("潍坊市"))).toBe(false);
});

it("a short clause may come in an address, and such a page offers its own link", async () => {
  const path = `/precedents?text=${encodeURIComponent("稳步推进长期护理保险制度试点")}`;
  const { status, elements } = await app.ask(path);
  expect(status).toBe(200);
  expect(all(elements, (each) => hasClass(each, "precedent")).length).toBeGreaterThan(0);
  expect(all(elements, (each) => each.tagName === "a" && attribute(each, "href") === path)).toHaveLength(1);
});

it.each([
  ["nothing but spaces", { text: "   " }, 400, "没有文字"],
  ["more than a clause", { text: "医保".repeat(1001) }, 413, "共 2002 字，最多 2000 字"],
  ["a document that is not there", { text: CLAUSE, exclude: "999999-nowhere" }, 400, "没有要排除的这份文件"],
])("%s is refused in place, with the form to try again", async (_, fields, status, told) => {
  const answer = await app.ask("/precedents", form(fields as Record<string, string>));
  expect(answer.status).toBe(status);
  expect(answer.html).toContain(told);
  expect(all(answer.elements, (each) => each.tagName === "textarea")).toHaveLength(1);
});

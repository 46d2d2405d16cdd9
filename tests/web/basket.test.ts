/** The page of the basket: a shared link reads without scripts; one's own is empty until the browser fills it. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { citeGbt } from "../../src/services/cite.ts";
import { BUILD_MS } from "../built-index.ts";
import { all, attribute, form, hasClass, textOf, type WebApp, webApp } from "./web-app.ts";

let app: WebApp;
let ids: string[];
beforeAll(async () => {
  app = await webApp();
  const passages = await app.ctx.index.passages([200, 3, 77]);
  ids = passages.map((passage) => passage.passageId);
}, BUILD_MS);
afterAll(() => app.ctx.index.close());

const link = (items: readonly string[]) => `/basket?items=${items.map(encodeURIComponent).join(",")}`;

it("a shared link shows the whole clauses in the order of the link, each with its citation", async () => {
  const { status, elements } = await app.ask(link(ids));
  expect(status).toBe(200);
  const entries = all(elements, (each) => attribute(each, "data-item") !== null);
  expect(entries.map((each) => attribute(each, "data-item"))).toEqual(ids);
  for (const [at, id] of ids.entries()) {
    const seq = await app.ctx.index.seqOf(id);
    const [passage] = await app.ctx.index.passages([seq!]);
    const document = app.ctx.index.documents.find(({ docId }) => docId === passage!.docId)!;
    expect(textOf(entries[at]!)).toContain(passage!.text);
    expect(attribute(entries[at]!, "data-citation")).toBe(citeGbt(document, passage));
  }
});

it("a passage that is gone says so and does not hide the others", async () => {
  const { status, elements } = await app.ask(link([ids[0]!, "350100-fuzhou#chp_99"]));
  expect(status).toBe(200);
  const entries = all(elements, (each) => hasClass(each, "basket-entry"));
  expect(entries).toHaveLength(2);
  expect(textOf(entries[1]!)).toContain("条款已不在当前索引中");
});

it("the same passage is shown once", async () => {
  const { elements } = await app.ask(link([ids[0]!, ids[0]!]));
  expect(all(elements, (each) => hasClass(each, "basket-entry"))).toHaveLength(1);
});

it("one's own basket says where it is kept and what to do without scripts", async () => {
  const { html, elements } = await app.ask("/basket");
  expect(html).toContain("只保存在这台电脑的这个浏览器里");
  expect(all(elements, (each) => each.tagName === "noscript")).toHaveLength(1);
  expect(all(elements, (each) => hasClass(each, "basket-entry"))).toEqual([]);
});

it("a long basket is asked for in a form, since an address would grow too long", async () => {
  const passages = await app.ctx.index.passages(Array.from({ length: 200 }, (_, at) => at));
  const many = passages.map((passage) => passage.passageId);
  const { status, elements } = await app.ask("/basket", form({ items: many.join(",") }));
  expect(status).toBe(200);
  expect(all(elements, (each) => attribute(each, "data-citation") !== null)).toHaveLength(200);
});

it("more than a basket holds is refused with the limit", async () => {
  const { status, html } = await app.ask(
    "/basket",
    form({ items: Array.from({ length: 201 }, (_, at) => `a#${at}`).join(",") }),
  );
  expect(status).toBe(400);
  expect(html).toContain("最多 200 条");
});

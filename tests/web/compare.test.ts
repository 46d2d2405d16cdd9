import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleAssets } from "../../src/web/assets.ts";
import { createWeb } from "../../src/web/create-web.tsx";
import { all, attribute, type Element, hasClass, textOf, type WebApp, webApp, within } from "./web-app.ts";

const DOCS = "docs=350100-fuzhou,370700-weifang,450400-wuzhou,610926-pingli,621024-heshui";
const cellsOf = (elements: readonly Element[]) =>
  all(elements, (each) => each.tagName === "td" && hasClass(each, "compare-cell"));
const byClass = (elements: readonly Element[], name: string) => all(elements, (each) => hasClass(each, name));
const texts = (elements: readonly Element[]) => elements.map((each) => textOf(each).trim());
const rowNames = (elements: readonly Element[]) =>
  byClass(elements, "row-name").map((row) => textOf(byClass(within(row), "row-title")[0]!));

describe("the comparison page", () => {
  let app: WebApp;
  beforeAll(async () => {
    app = await webApp();
  });
  afterAll(() => app.ctx.index.close());

  it("offers groups of topics and questions before anything is chosen, and takes all five documents", async () => {
    const { status, elements } = await app.ask("/compare");
    expect(status).toBe(200);
    const links = all(elements, (each) => each.tagName === "a").map((link) => attribute(link, "href") ?? "");
    expect(links.some((href) => href.includes("topics=") && href.includes("drg"))).toBe(true);
    const boxes = all(elements, (each) => attribute(each, "name") === "docs");
    expect(boxes.map((box) => attribute(box, "value"))).toEqual(app.ctx.index.documents.map(({ docId }) => docId));
    expect(byClass(elements, "compare-grid")).toHaveLength(0);
  });

  it("is a table with the documents as columns and topics as rows, every cell filled and verbatim", async () => {
    const { elements } = await app.ask(`/compare?${DOCS}&topics=ltci,flight-check`);
    expect(rowNames(elements)).toEqual(["长期护理保险", "飞行检查"]);
    const columns = all(elements, (each) => each.tagName === "th" && hasClass(each, "column"));
    expect(columns.map((column) => attribute(column, "scope"))).toEqual(Array(5).fill("col"));
    expect(textOf(columns[0]!)).toContain("基准");
    expect(textOf(columns[1]!)).toContain("征求意见稿");
    const cells = cellsOf(elements);
    expect(cells).toHaveLength(10);
    for (const cell of cells) expect(byClass(within(cell), "state")).toHaveLength(1);
    const quote = textOf(all(within(cells[0]!), (each) => each.tagName === "blockquote")[0]!);
    expect(await app.ctx.index.text("350100-fuzhou")).toContain(quote);
  });

  it("marks the words of the question and boxes figures inside the quotes", async () => {
    const { elements } = await app.ask("/compare?docs=450400-wuzhou,621024-heshui&topics=drg");
    const marks = all(within(cellsOf(elements)[0]!), (each) => each.tagName === "mark");
    const marked = (name: string) => texts(byClass(marks, name));
    expect(marked("m-term").some((text) => text.includes("DRG"))).toBe(true);
    expect(marked("m-number")).toContain("90%");
  });

  it("shows a key figure only where it stands in the words quoted", async () => {
    const { elements } = await app.ask(`/compare?${DOCS}&topics=ltci`);
    const pingli = cellsOf(elements)[3]!;
    expect(texts(byClass(within(pingli), "key-figures")).join()).not.toContain("救助");
    const { elements: drg } = await app.ask("/compare?docs=450400-wuzhou&topics=drg");
    const [figures] = byClass(within(cellsOf(drg)[0]!), "key-figures");
    expect(textOf(figures!)).toContain("90%以上");
    expect(textOf(figures!)).toContain("2025年");
  });

  it("an absent cell says what was looked for, quotes the nearest clause as a miss, and links where it is found", async () => {
    const { elements } = await app.ask("/compare?docs=370700-weifang,450400-wuzhou&topics=flight-check");
    const [absent] = byClass(elements, "compare-cell-absent");
    const receipt = byClass(within(absent!), "receipt")[0]!;
    expect(textOf(receipt)).toContain("飞行检查");
    expect(textOf(receipt)).toContain("不算提及");
    const quotes = all(within(receipt), (each) => each.tagName === "blockquote");
    expect(await app.ctx.index.text("370700-weifang")).toContain(textOf(quotes[0]!).slice(0, 12));
    const links = all(within(receipt), (each) => each.tagName === "a").map((link) => attribute(link, "href"));
    expect(links.some((href) => href?.startsWith("/documents/450400-wuzhou?at="))).toBe(true);
  });

  it("an equivalent cell names the instrument in the topic's place and why it is not the same", async () => {
    const { elements } = await app.ask("/compare?docs=370700-weifang,450400-wuzhou&topics=dip");
    const [cell] = byClass(elements, "compare-cell-equivalent");
    expect(textOf(cell!)).toContain("以DRG付费承担相近作用");
    expect(textOf(cell!)).toContain("DIP按历史大数据");
  });

  it("only differences leaves out rows in which all columns agree, and says which", async () => {
    const docs = "docs=450400-wuzhou,621024-heshui";
    const everything = await app.ask(`/compare?${docs}&topics=drg,ltci`);
    const counts = texts(byClass(byClass(everything.elements, "row-name").flatMap(within), "row-counts"));
    expect(counts[0]).toBe("各列一致：举措");
    expect(counts[1]).not.toContain("各列一致");
    const { elements } = await app.ask(`/compare?${docs}&topics=drg,ltci&only=1`);
    expect(rowNames(elements)).toEqual(["长期护理保险"]);
    expect(texts(byClass(elements, "hidden-rows"))[0]).toContain("DRG付费");
    const none = await app.ask(`/compare?${docs}&topics=drg&only=1`);
    expect(texts(byClass(none.elements, "notice"))[0]).toContain("没有差异");
  });

  it("the base comes first, a pinned column and the second column of narrow screens are marked", async () => {
    const { elements } = await app.ask(
      `/compare?${DOCS}&topics=ltci&base=621024-heshui&pin=450400-wuzhou&second=610926-pingli`,
    );
    const columns = all(elements, (each) => each.tagName === "th" && hasClass(each, "column"));
    const named = (name: string) => columns.find((column) => textOf(column).startsWith(name))!;
    expect(textOf(columns[0]!)).toContain("合水县");
    expect(hasClass(named("梧州市"), "is-pinned")).toBe(true);
    expect(hasClass(named("平利县"), "is-aside")).toBe(false);
    expect(hasClass(named("福州市"), "is-aside")).toBe(true);
  });

  it("boxes ticked under one name are one list, as a form without scripts sends them", async () => {
    const { elements } = await app.ask("/compare?docs=450400-wuzhou&docs=621024-heshui&topics=drg&topics=dip&q=");
    expect(rowNames(elements)).toEqual(["DRG付费", "DIP按病种分值付费"]);
    expect(cellsOf(elements)).toHaveLength(4);
    const [link] = all(elements, (each) => textOf(each) === "本页固定链接" && each.tagName === "a");
    expect(attribute(link!, "href")).toBe("/compare?docs=450400-wuzhou,621024-heshui&topics=drg,dip");
  });

  it("pages beyond twelve rows", async () => {
    const topics = app.ctx.index.lexicon.topicGroups!.flatMap((group) => group.topics.map(({ id }) => id)).slice(0, 13);
    const { elements } = await app.ask(`/compare?docs=621024-heshui&topics=${topics.join(",")}&page=2`);
    expect(rowNames(elements)).toHaveLength(1);
    expect(texts(byClass(elements, "pager"))[0]).toContain("第 2 / 2 页，共 13 行");
    const behind = await app.ask("/compare?docs=621024-heshui&topics=drg&page=9");
    expect(texts(byClass(behind.elements, "notice"))[0]).toContain("没有这一页");
  });

  it("answers a question about absence with the silent and the speaking places", async () => {
    const { elements } = await app.ask(`/compare?${DOCS}&q=${encodeURIComponent("哪些规划没有写惠民保？")}`);
    const [answer] = byClass(elements, "answer-form");
    const [silent, speaking] = byClass(within(answer!), "standings")[0]!.childNodes.map(textOf);
    expect(silent).toContain("福州市");
    expect(speaking).toContain("梧州市");
    expect(silent).not.toContain("梧州市");
  });

  it("answers a question about a number with the figures as printed, and names who gives none", async () => {
    const { elements } = await app.ask(`/compare?${DOCS}&q=${encodeURIComponent("DRG付费病种覆盖率达到多少？")}`);
    const [table] = byClass(elements, "answer-figures");
    const rows = all(within(table!), (each) => each.tagName === "tr").map(textOf);
    expect(rows.find((row) => row.startsWith("梧州市"))).toContain("90%以上");
    expect(rows.find((row) => row.startsWith("平利县"))).toContain("没有给出这一数值");
  });

  it("says so where no document answers, with the next step", async () => {
    const { elements } = await app.ask(`/compare?${DOCS}&q=${encodeURIComponent("航天火箭发射场建设")}`);
    const [notice] = byClass(elements, "notice-empty");
    expect(textOf(notice!)).toContain("都没有回答");
    expect(all(within(notice!), (each) => each.tagName === "a").length).toBeGreaterThan(0);
    expect(byClass(elements, "compare-cell-absent")).toHaveLength(5);
  });

  it("says of places that the question does not name that they were not asked about, and shows no receipt there", async () => {
    const q = encodeURIComponent("福州市长期护理保险怎么做");
    const { elements } = await app.ask(`/compare?q=${q}`);
    const [fuzhou, ...others] = cellsOf(elements);
    expect(texts(byClass(within(fuzhou!), "state"))[0]).toContain("举措");
    expect(others).toHaveLength(4);
    for (const cell of others) {
      expect(texts(byClass(within(cell), "state"))).toEqual(["— 未问及"]);
      expect(byClass(within(cell), "receipt")).toHaveLength(0);
      expect(textOf(cell)).not.toContain("未提及");
    }
    expect(texts(byClass(elements, "row-counts"))[0]).toBe("举措 1 · 未问及 4");
    const exported = all(elements, (each) => attribute(each, "href")?.includes("compare.csv") ?? false)[0]!;
    expect(attribute(exported, "href")).not.toContain("docs=");
  });

  it("asks every column that was chosen, also where the question names another place", async () => {
    const { elements } = await app.ask(`/compare?${DOCS}&q=${encodeURIComponent("福州市长期护理保险怎么做")}`);
    expect(texts(cellsOf(elements)).join()).not.toContain("未问及");
    const [other] = all(elements, (each) => each.tagName === "a" && textOf(each) === "只看差异");
    expect(attribute(other!, "href")).toContain(DOCS);
  });

  it("links each clause to the base's, word against word", async () => {
    const { elements } = await app.ask("/compare?docs=370700-weifang,450400-wuzhou&topics=huimin");
    const [link] = all(elements, (each) => each.tagName === "a" && textOf(each) === "与基准逐字对照");
    expect(attribute(link!, "href")).toMatch(
      /^\/side-by-side\?left=370700-weifang&leftAt=\w+&right=450400-wuzhou&rightAt=\w+$/,
    );
  });

  it("among hundreds of documents one searches by place; what is chosen stays, at most forty are listed", async () => {
    const [model] = app.ctx.index.documents;
    const documents = Array.from({ length: 300 }, (_, at) => {
      const region = { ...model!.region!, name: at === 299 ? "末县" : `县${at}`, code: String(410000 + at) };
      return { ...model!, docId: `doc-${at}`, title: `规划${at}`, region };
    });
    const index = Object.create(app.ctx.index, { documents: { value: documents } });
    const web = createWeb({ getContext: async () => ({ ...app.ctx, index }), assets: await bundleAssets() });
    const boxes = async (query: string) => {
      const html = await (await web.request(`/compare?${query}`)).text();
      return [...html.matchAll(/name="docs" value="([^"]+)"( checked)?/g)].map(([, id, checked]) => [
        id,
        checked !== undefined,
      ]);
    };
    expect(await boxes("docs=doc-7,doc-8")).toHaveLength(42);
    expect(await boxes("docs=doc-7,doc-8&find=末县")).toEqual([
      ["doc-7", true],
      ["doc-8", true],
      ["doc-299", false],
    ]);
  });

  it.each([
    ["docs=nowhere&topics=drg", 400, "UNKNOWN_DOCUMENT"],
    ["topics=nothing", 400, "UNKNOWN_TOPIC"],
    ["topics=drg&page=0", 400, "INVALID_REQUEST"],
  ])("refuses %s with its code", async (query, status, code) => {
    const answer = await app.ask(`/compare?${query}`);
    expect(answer.status).toBe(status);
    expect(answer.html).toContain(`<code>${code}</code>`);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { all, attribute, type Element, hasClass, textOf, type WebApp, webApp, within } from "./web-app.ts";

const byClass = (elements: readonly Element[], name: string) => all(elements, (each) => hasClass(each, name));
const PAIR = "left=350100-fuzhou&right=370700-weifang";

describe("full text against full text", () => {
  let app: WebApp;
  beforeAll(async () => {
    app = await webApp();
  });
  afterAll(() => app.ctx.index.close());

  it("asks for two documents first", async () => {
    const { status, elements } = await app.ask("/side-by-side");
    expect(status).toBe(200);
    const selects = all(elements, (each) => each.tagName === "select");
    expect(selects.map((select) => attribute(select, "name"))).toEqual(["left", "right"]);
    expect(byClass(elements, "pane")).toHaveLength(0);
  });

  it("prints every clause of both, letter for letter, in the order of the documents", async () => {
    const { elements } = await app.ask(`/side-by-side?${PAIR}`);
    for (const [side, docId] of [
      ["pane-left", "350100-fuzhou"],
      ["pane-right", "370700-weifang"],
    ] as const) {
      const clauses = byClass(within(byClass(elements, side)[0]!), "pane-clause");
      const { first, count } = app.ctx.index.passageRange(docId);
      const passages = await app.ctx.index.passages(Array.from({ length: count }, (_, at) => first + at));
      const printed = clauses.map((clause) => textOf(byClass(within(clause), "quote")[0]!));
      expect(printed).toEqual(passages.map(({ text }) => text));
    }
  });

  it("each shared run of the left leads to its place in the right, and back", async () => {
    const { elements } = await app.ask(`/side-by-side?${PAIR}`);
    const ids = new Set(elements.map((each) => attribute(each, "id")).filter((id) => id !== null));
    const runs = byClass(elements, "run");
    expect(runs.length).toBeGreaterThan(50);
    for (const run of runs) expect(ids).toContain(attribute(run, "href")!.slice(1));
    expect(ids.size).toBe(elements.filter((each) => attribute(each, "id") !== null).length);
  });

  it("lists the shared wording with figures that differ, without scripts", async () => {
    const { elements } = await app.ask("/side-by-side?left=450400-wuzhou&right=370700-weifang");
    const list = byClass(elements, "shared-list")[0]!;
    const rows = all(within(list), (each) => each.tagName === "tr").slice(1);
    expect(rows.length).toBeGreaterThan(20);
    const [left, right] = all(within(rows[0]!), (each) => hasClass(each, "run-text")).map(textOf);
    expect((await app.ctx.index.text("450400-wuzhou")).replace(/\s/g, "")).toContain(left!.replace(/\s/g, ""));
    expect((await app.ctx.index.text("370700-weifang")).replace(/\s/g, "")).toContain(right!.replace(/\s/g, ""));
  });

  it("skips no level of headings", async () => {
    const { elements } = await app.ask(`/side-by-side?${PAIR}`);
    const levels = elements.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));
    expect(levels.filter((level, at) => at > 0 && level > levels[at - 1]! + 1)).toEqual([]);
  });

  it("a chosen clause is marked and offers every clause of the other side", async () => {
    const { elements } = await app.ask(`/side-by-side?${PAIR}&at=chp_3__sec_4__box_zd_1__item_1`);
    expect(byClass(elements, "is-chosen").map((each) => attribute(each, "id"))).toEqual([
      "left-chp_3__sec_4__box_zd_1__item_1",
    ]);
    const offers = all(elements, (each) => each.tagName === "a" && textOf(each) === "与所选条款逐字对照");
    expect(offers).toHaveLength(app.ctx.index.passageRange("370700-weifang").count);
  });

  it("lays two clauses against each other: struck, underlined, and said aloud; both texts stay whole", async () => {
    const left = "cl_2__subcl_4__para_2";
    const right = "cl_4__subcl_1__item_2";
    const { elements } = await app.ask(
      `/side-by-side?left=450400-wuzhou&leftAt=${left}&right=370700-weifang&rightAt=${right}`,
    );
    const columns = byClass(elements, "diff-column");
    const seqs = await Promise.all(
      [`450400-wuzhou#${left}`, `370700-weifang#${right}`].map((id) => app.ctx.index.seqOf(id)),
    );
    const passages = await app.ctx.index.passages(seqs.map((seq) => seq!));
    columns.forEach((column, at) => {
      const [quote] = byClass(within(column), "diff-text");
      const aloud = byClass(within(quote!), "visually-hidden").map(textOf);
      expect(aloud[0]).toMatch(/^（只有(梧州市|潍坊市)有：$/);
      const read = textOf(quote!).replaceAll(/（只有(?:梧州市|潍坊市)有：/g, "");
      expect(read.replaceAll("）", "")).toBe(passages[at]!.text.replaceAll("）", ""));
    });
    expect(all(within(columns[0]!), (each) => each.tagName === "ins")).toHaveLength(0);
    expect(all(within(columns[1]!), (each) => each.tagName === "del")).toHaveLength(0);
  });

  it.each([
    ["left=nowhere&right=370700-weifang", 400, "UNKNOWN_DOCUMENT"],
    ["left=350100-fuzhou&right=350100-fuzhou", 400, "INVALID_REQUEST"],
    [`${PAIR}&leftAt=nothing`, 404, "PASSAGE_NOT_FOUND"],
  ])("refuses %s with its code", async (query, status, code) => {
    const answer = await app.ask(`/side-by-side?${query}`);
    expect(answer.status).toBe(status);
    expect(answer.html).toContain(`<code>${code}</code>`);
  });
});

/** The front page: questions to begin with, the corpus, the matrix of topics and places. On the five plans. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MatrixRequest } from "../../src/model/index.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { matrix } from "../../src/services/matrix.ts";
import { STATE_NAMES } from "../../src/services/names.ts";
import { BUILD_MS, builtContext } from "../built-index.ts";
import { all, pagesOf, type Shown, textOf } from "./finding-pages.ts";

let ctx: ServiceContext;
let show: (address: string) => Promise<Shown>;
beforeAll(async () => {
  ctx = await builtContext();
  show = pagesOf(ctx);
}, BUILD_MS);
afterAll(() => ctx?.index.close());

const rows = (html: string) => all(html, /<tr data-entry=[\s\S]*?<\/tr>/g);
const heads = (html: string) =>
  all(all(html, /<thead>[\s\S]*?<\/thead>/g)[0] ?? "", /<th scope="col">[\s\S]*?<\/th>/g).map(textOf);

describe("the front page", () => {
  it("has a search box that works without scripts and examples, one lay and one English", async () => {
    const { html } = await show("/");
    expect(html).toMatch(/<form[^>]*action="\/search"/);
    expect(html).toContain(`href="/search?q=${encodeURIComponent("在外地看病怎么报销")}"`);
    expect(html).toContain('lang="en"');
  });

  it("says in every cell of the matrix the state as a word, in the order of its columns, with a link to the evidence", async () => {
    const { html } = await show("/?open=all");
    const answer = await matrix(ctx, MatrixRequest.parse({}));
    const columns = heads(html).slice(1);
    const shown = rows(html);
    expect(shown).toHaveLength(answer.topics.length);
    for (const [at, { topicId, prefLabel }] of answer.topics.entries()) {
      const row = shown[at]!;
      expect(textOf(row)).toContain(prefLabel);
      const words = all(row, /<td>[\s\S]*?<\/td>/g).map(textOf);
      const said = columns.map((name) => {
        const { docId } = answer.columns.find(({ region }) => region?.name === name)!;
        return STATE_NAMES[answer.cells.find((cell) => cell.topicId === topicId && cell.docId === docId)!.state];
      });
      said.forEach((word, column) => {
        expect(words[column]).toContain(word);
      });
      expect(all(row, /class="cell" href="([^"]+)"/g)[0]).toBe(`/compare?topic=${topicId}&base=350100-fuzhou`);
    }
  });

  it("marks the draft at its column and in the corpus at a glance", async () => {
    const { html, text } = await show("/");
    expect(text).toContain("尚未正式印发：潍坊市征求意见稿");
    expect(all(html, /<div class="matrix-head">[\s\S]*?<\/div><\/div>/g)[0]).toMatch(
      /潍坊市<\/a><span class="badge badge-draft">/,
    );
  });

  it("opens groups without scripts: the first, the one asked for, or all", async () => {
    const open = (html: string) => all(html, /<details class="matrix-group" id="group-([\w-]+)" open/g);
    expect(open((await show("/")).html)).toHaveLength(1);
    expect(open((await show("/?open=payment")).html)).toEqual(["payment"]);
    expect(open((await show("/?open=all")).html).length).toBeGreaterThan(10);
  });

  it("narrows columns by place and level, rows by group", async () => {
    const counties = await show("/?level=county&group=payment");
    expect(heads(counties.html).slice(1)).toEqual(["平利县", "合水县"]);
    expect(rows(counties.html).every((row) => row.includes("/compare?topic="))).toBe(true);
    expect(all(counties.html, /<details class="matrix-group"/g)).toHaveLength(1);
    const one = await show("/?regions=350100");
    expect(heads(one.html).slice(1)).toEqual(["福州市"]);
    const none = await show("/?regions=350100&level=county");
    expect(none.text).toContain("没有符合条件的文件或主题");
  });

  it("refuses a place that it does not hold", async () => {
    const { status, text } = await show("/?regions=990000");
    expect(status).toBe(400);
    expect(text).toContain("UNKNOWN_REGION");
  });
});

/** The reader shows every passage word for word in its place, with its margin; the original shows every line. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PassagesRequest } from "../../src/model/index.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { warningMeaning } from "../../src/services/names.ts";
import { operations } from "../../src/services/operations.ts";
import { readingOrder, readingTree } from "../../src/web/pages/reader/reading-tree.ts";
import { BUILD_MS, builtContext } from "../built-index.ts";
import { pagesOf, seen } from "./reading-pages.ts";

let ctx: ServiceContext;
let get: ReturnType<typeof pagesOf>;
beforeAll(async () => {
  ctx = await builtContext();
  get = pagesOf(ctx);
}, BUILD_MS);
afterAll(() => ctx.index.close());

const passagesOf = async (docId: string) =>
  (await operations.passages.run(ctx, PassagesRequest.parse({ docId, limit: 1000 }))).passages;
const block = (html: string, eId: string) => {
  const start = html.indexOf(`id="${eId}"`);
  return html.slice(html.lastIndexOf("<", start), start + 6000);
};

describe("the text of a document", () => {
  it("puts every passage into the tree once, in the order of the build", async () => {
    for (const { docId } of ctx.index.documents) {
      const passages = await passagesOf(docId);
      const { outline } = await operations.outline.run(ctx, { docId });
      const order = readingOrder(readingTree(outline, passages));
      const own = new Set(passages.map(({ eId }) => eId));
      expect(order.filter((eId) => own.has(eId))).toEqual(passages.map(({ eId }) => eId));
      expect(new Set(order).size).toBe(order.length);
    }
  });

  it("prints running text word for word, each passage under its own anchor", async () => {
    for (const { docId } of ctx.index.documents) {
      const { html } = await get(`/documents/${docId}`);
      const text = seen(html);
      for (const passage of await passagesOf(docId)) {
        expect(html).toContain(`id="${passage.eId}"`);
        if (passage.kind === "row" || passage.kind === "task") continue;
        expect(text).toContain(passage.text.replace(/\s/g, ""));
      }
    }
  });

  it("draws the table of indicators with its printed columns and cells", async () => {
    const { html } = await get("/documents/370700-weifang");
    const row = block(html, "cl_2__subcl_3__tbl_1__row_3");
    expect(html).toMatch(/<th scope="col">指标属性<\/th>/);
    expect(row).toMatch(/<th scope="row">职工医保政策范围内住院报销比例<\/th>/);
    expect(seen(row)).toContain(">76%≥80%约束性");
  });

  it("draws tasks with units and deadline in cells of their own, once", async () => {
    const { html } = await get("/documents/621024-heshui");
    const row = block(html, "att_1__tbl_1__grp_2__task_6").split("</tr>")[0]!;
    const [, task = "", units = "", due = ""] = row
      .split("<td")
      .slice(1)
      .map((cell) => seen(`<td${cell}`));
    expect(task).toMatch(/^6\.健全重大疫情.*有效衔接。$/);
    expect(units).toBe("责任县医保局、县财政局、县卫健局");
    expect(due).toBe("持续推进");
  });

  it("says discreetly where the place in the tree was worked out", async () => {
    const { html } = await get("/documents/350100-fuzhou");
    expect(seen(block(html, "chp_4__sec_3__subcl_nn_1")).slice(0, 40)).toContain("推断落实异地就医实时结算服务");
    expect(seen(block(html, "chp_4__sec_3__subcl_4")).slice(0, 40)).not.toContain("推断");
  });
});

describe("the head and the margin", () => {
  it("marks the draft, and says what is not known instead of leaving it out", async () => {
    const { html } = await get("/documents/370700-weifang");
    expect(html).toContain("badge-draft");
    expect(seen(html)).toContain("文号未载明");
    expect(seen((await get("/documents/450400-wuzhou")).html)).toContain("文号梧政办发〔2022〕116号");
  });

  it("says in Chinese what was odd in reading, with the place", async () => {
    for (const { docId, warnings } of ctx.index.documents) {
      const text = seen((await get(`/documents/${docId}`)).html);
      for (const { code, message } of warnings) {
        expect(text).toContain(seen(warningMeaning(code)!));
        expect(text).not.toContain(seen(message));
      }
    }
    expect(ctx.index.documents.some(({ warnings }) => warnings.length > 0)).toBe(true);
  });

  it("gives line, original, topics, role, strength with the deciding words, and the citation", async () => {
    const { html } = await get("/documents/350100-fuzhou");
    const shown = block(html, "chp_3__sec_3__subcl_1");
    expect(shown).toContain('href="/documents/350100-fuzhou/original?start=8825&amp;end=9106#L211"');
    expect(shown).toContain('href="/compare?topic=financing"');
    expect(seen(shown)).toContain("依据：带头动作“完善”");
    expect(seen(shown)).toContain("（一）完善责任均衡的多元筹资机制,原文第211行.");
  });

  it("shows the facts of a passage beside it, with the warning where two figures differ", async () => {
    const { html } = await get("/documents/450400-wuzhou");
    expect(block(html, "cl_2__subcl_4__para_2")).toContain('href="/indicators?concept=drg-disease-coverage"');
    expect((await get("/documents/350100-fuzhou")).html).toContain("与本文件另一处数值不同");
  });
});

describe("places and mentions", () => {
  it("highlights the place asked for, and says where there is no such place", async () => {
    const { html } = await get("/documents/350100-fuzhou?at=chp_4__sec_4__subcl_2");
    expect(html).toContain('class="passage is-at" id="chp_4__sec_4__subcl_2"');
    const lost = await get("/documents/350100-fuzhou?at=chp_99");
    expect(seen(lost.html)).toContain("没有位置chp_99");
    expect(lost.html).not.toContain("is-at");
  });

  it("marks the words of the question and links the mention before and after", async () => {
    const q = encodeURIComponent("长期护理保险");
    const { html } = await get(`/documents/450400-wuzhou?q=${q}&at=cl_2__subcl_nn_1__para_nn_8`);
    expect(block(html, "cl_2__subcl_nn_1__para_nn_8")).toMatch(/<mark class="m-term">[^<]*长期护理保险/);
    expect(html).toMatch(/is-at is-mention" id="cl_2__subcl_nn_1__para_nn_8"/);
    expect(seen(html)).toMatch(/长期护理保险共\d+处提及/);
  });

  it("walks through the places of a topic in reading order without scripts", async () => {
    const { html } = await get("/documents/370700-weifang?topic=ltci");
    const next = /href="([^"]*)"[^>]*>下一处</.exec(html)?.[1]?.replaceAll("&amp;", "&");
    expect(next).toMatch(/^\/documents\/370700-weifang\?topic=ltci&at=\w+#\w+$/);
    const there = await get(next!.split("#")[0]!);
    expect(there.html).toMatch(/class="passage is-at is-mention"/);
  });

  it("says that nothing mentions the words, with the nearest place and the next step", async () => {
    const { html } = await get(`/documents/621024-heshui?q=${encodeURIComponent("航天发射")}`);
    expect(seen(html)).toContain("本文件没有提及“航天发射”");
    expect(html).toContain(`/search?q=${encodeURIComponent("航天发射")}`);
  });

  it("answers an unknown document with 404 and an unknown topic with 400", async () => {
    const missing = await get("/documents/999999-nowhere");
    expect([missing.status, missing.html.includes("DOCUMENT_NOT_FOUND")]).toEqual([404, true]);
    const topic = await get("/documents/370700-weifang?topic=nonsense");
    expect([topic.status, topic.html.includes("UNKNOWN_TOPIC")]).toEqual([400, true]);
  });
});

describe("the original", () => {
  it("shows every line of the file with its number", async () => {
    for (const { docId } of ctx.index.documents) {
      const raw = await ctx.index.text(docId);
      const { html } = await get(`/documents/${docId}/original`);
      const shown = html.split(/<div class="original-line[^s]/).slice(1);
      const lines = raw.replace(/(\r\n|\n|\r)$/, "").split(/\r\n|\n|\r/);
      expect(shown).toHaveLength(lines.length);
      shown.slice(0, -1).forEach((line, i) => {
        expect(line).toContain(`id="L${i + 1}"`);
        expect(seen(`<${line.split("</a>")[1]}`)).toBe(lines[i]!.replace(/\s/g, ""));
      });
    }
  });

  it("highlights all spans of a passage that stands in several cells", async () => {
    const { html } = await get("/documents/621024-heshui/original?start=2863,3444,3548&end=2954,3458,3552");
    const marked = [...html.matchAll(/<mark class="m-found">([^<]*)<\/mark>/g)].map(([, text]) => text);
    expect(marked).toEqual([
      expect.stringMatching(/^6\. ?健全重大疫情.*有效衔接。$/),
      expect.stringMatching(/县医保局.*县卫健局/),
      "持续推进",
    ]);
  });

  it("refuses spans that are no pairs, and says where a span lies outside", async () => {
    const odd = await get("/documents/621024-heshui/original?start=1,2&end=3");
    expect([odd.status, odd.html.includes("INVALID_REQUEST")]).toEqual([400, true]);
    expect((await get("/documents/621024-heshui/original?start=1&end=999999")).html).toContain("有的位置不在原文之内");
  });
});

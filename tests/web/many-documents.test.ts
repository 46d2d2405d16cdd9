/** Three hundred documents: the matrix comes in pages of columns, lists are narrowed by typing, and every page stays small. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Document, MatrixCell } from "../../src/model/index.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { topicScheme } from "../../src/services/topic-scheme.ts";
import { type BuildContent, openCurrent, writeBuild } from "../../src/store/index.ts";
import { BUILD_MS, builtContext } from "../built-index.ts";
import { syntheticContent, temporaryIndex } from "../store/synthetic.ts";
import { all, pagesOf, type Shown, textOf } from "./finding-pages.ts";

const DOCUMENTS = 300;
/** On a busy machine, besides the wait for the index of the five plans. */
const MAKING_MS = 120_000;
const PREFECTURES = 10;
const FIRST_PROVINCE = 11;
/** Uncompressed; a page of twelve columns is about a fifteenth of it on the wire. */
const SMALL = 600_000;

const place = temporaryIndex();
let built: ServiceContext;
let ctx: ServiceContext;
let show: (address: string) => Promise<Shown>;

beforeAll(async () => {
  built = await builtContext();
  const content = await manyDocuments(built);
  const topics = topicScheme(built.index.lexicon).map(({ concept }) => concept.id);
  await writeBuild(place.dir, content, undefined, async ({ documents }) => topics.flatMap((id) => row(id, documents)));
  ctx = { ...built, index: await openCurrent(place.dir) };
  show = pagesOf(ctx);
}, BUILD_MS + MAKING_MS);
afterAll(() => {
  ctx?.index.close();
  built?.index.close();
  place.remove();
});

/** Prefectures of thirty provinces, each saying something of long-term care. */
async function manyDocuments({ index, retrieval }: ServiceContext): Promise<BuildContent> {
  const content = syntheticContent({ documents: DOCUMENTS, passages: 3, dims: retrieval.embedder.dims });
  const texts = content.documents.map(
    (_, at) => `${at % 2 === 0 ? "探索建立" : "全面推行"}长期护理保险制度，第${at}号文件。`,
  );
  const vectors = await retrieval.embedder.embed(texts, "passage");
  content.documents.forEach(({ document, passages, indicators, targets, duties }, at) => {
    const region = regionOf(at);
    const named = { code: region.code, name: region.name };
    document.region = region;
    for (const each of [...passages.map(({ passage }) => passage), ...indicators, ...targets, ...duties])
      each.region = named;
    const [first] = passages;
    first!.passage.text = texts[at]!;
    first!.passage.topics = ["ltci"];
    first!.words = retrieval.tokeniser.words(texts[at]!).join(" ");
    first!.chars = texts[at]!;
    first!.vector = vectors[at]!;
  });
  return { ...content, lexicon: index.lexicon };
}

function regionOf(at: number): NonNullable<Document["region"]> {
  const province = FIRST_PROVINCE + Math.floor(at / PREFECTURES);
  const code = `${province}${String((at % PREFECTURES) + 1).padStart(2, "0")}00`;
  return { code, name: `第${at}市`, level: "prefecture", province: `${province}省`, prefecture: null };
}

const row = (topicId: string, documents: readonly Document[]): MatrixCell[] =>
  documents.map(({ docId }, at) => ({
    topicId,
    docId,
    state: at % 3 === 0 ? "absent" : "measure",
    strength: at % 3 === 0 ? "none" : "promote",
    equivalent: null,
    passages: at % 3,
    density: 0,
  }));

const heads = (html: string) =>
  all(all(html, /<thead>[\s\S]*?<\/thead>/g)[0] ?? "", /<th scope="col">[\s\S]*?<\/th>/g)
    .map(textOf)
    .slice(1);

describe("three hundred documents", () => {
  it("home shows twelve columns a page, under their provinces, and leads to the others", async () => {
    const first = await show("/");
    expect(heads(first.html)).toEqual(Array.from({ length: 12 }, (_, at) => `第${at}市`));
    expect(first.text).toContain("第 1 / 25 页");
    expect(first.html).toContain('<span class="span-10">11省</span><span class="span-2">12省</span>');
    expect(first.html.length).toBeLessThan(SMALL);
    const last = await show("/?page=25");
    expect(heads(last.html)).toEqual(Array.from({ length: 12 }, (_, at) => `第${288 + at}市`));
    expect(heads((await show("/?page=999")).html)).toEqual(heads(last.html));
  });

  it("home narrows to a province, whose documents are then compared with their neighbours", async () => {
    const { html } = await show("/?regions=120000");
    expect(heads(html)).toEqual(Array.from({ length: 10 }, (_, at) => `第${10 + at}市`));
    const cell = all(html, /class="cell" href="([^"]+)"/g)[0]!;
    expect(cell).toMatch(/base=doc-10&docs=doc-10,doc-11,doc-12,doc-13,doc-14$/);
    expect(html).toContain('data-filters="choices-regions"');
    expect(html).toContain('value="120000" checked');
  });

  it("a comparison is of the places that the question names, else of the first five", async () => {
    const columns = async (q: string) => {
      const { html } = await show(`/compare?q=${q}`);
      return [...new Set(all(html, /<th[^>]*>[\s\S]*?<\/th>/g).flatMap((head) => textOf(head).match(/第\d+市/) ?? []))];
    };
    expect(await columns("第123市和第7市的长期护理保险")).toEqual(["第7市", "第123市"]);
    expect(await columns("长期护理保险")).toEqual(["第0市", "第1市", "第2市", "第3市", "第4市"]);
  });

  it("search counts places, shows the first ones and lets one type for the others", async () => {
    const { html, text } = await show("/search?q=长期护理保险制度");
    expect(text).toMatch(/原词命中 300 条/);
    expect(html).toContain('data-filters="facet-regions"');
    expect(all(html, /<li class="hit"/g).length).toBeLessThanOrEqual(20);
    expect(html.length).toBeLessThan(SMALL);
    const grouped = await show("/search?q=长期护理保险制度&group=place&page=2");
    expect(all(grouped.html, /<h2 id="place-/g)).toHaveLength(10);
    expect(grouped.text).toMatch(/第 2 \/ 30 页/);
  });

  it("documents are listed fifty a page and found by name", async () => {
    const { html, text } = await show("/documents?page=6");
    expect(all(html, /<li class="document"/g)).toHaveLength(50);
    expect(text).toContain("第 6 / 6 页");
    expect(html.length).toBeLessThan(SMALL);
    expect(all((await show("/documents?name=第123市")).html, /<li class="document"/g)).toHaveLength(1);
  });
});

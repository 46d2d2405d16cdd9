/** Another field needs another lexicon and no code: a small one of services for the elderly, from ingestion to answers. */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PROJECT_ROOT, readConfig } from "../../src/config.ts";
import { openContext } from "../../src/context.ts";
import { ingest, prepare } from "../../src/ingest/ingest.ts";
import { SearchRequest } from "../../src/model/index.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { search } from "../../src/services/search.ts";
import { loadLexicon } from "../../src/text/lexicon.ts";
import { readLexiconFiles } from "../../src/text/lexicon-files.ts";
import { lintLexicon } from "../../src/text/lint-lexicon.ts";

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const LEXICON = fixture("lexicon-elderly");

let root: string;
let ctx: ServiceContext;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "planlens-elderly-"));
  await cp(fixture("plans-elderly"), join(root, "data/plans"), { recursive: true });
  for (const folder of ["lexicon", "models"])
    await cp(join(PROJECT_ROOT, "data", folder), join(root, "data", folder), { recursive: true });
  const config = readConfig({
    PLANLENS_DATA_DIR: join(root, "data"),
    PLANLENS_INDEX_DIR: join(root, "index"),
    PLANLENS_LEXICON: LEXICON,
  });
  await ingest(config, await prepare(config));
  ctx = await openContext(config);
});
afterAll(async () => {
  ctx?.index.close();
  await rm(root, { recursive: true, force: true });
});

const ask = (q: string, more: Record<string, string> = {}) => search(ctx, SearchRequest.parse({ q, ...more }));

describe("a lexicon of another field", () => {
  it("keeps the rules for lexicons", async () => {
    expect(lintLexicon(await readLexiconFiles(LEXICON))).toEqual([]);
  });

  it("is the one that the index is built with, and no other", () => {
    expect(ctx.index.lexicon.concepts.map((each) => each.id)).toEqual([
      "elderly-services",
      "home-elderly",
      "day-care",
      "meal-aid",
      "nursing-home",
      "age-friendly",
    ]);
  });

  it.each([
    ["lay words", "托老所", "建设日间照料中心", "synonym"],
    ["another official name", "老年食堂", "支持社区开办长者食堂", "synonym"],
    ["an English name, spelt in another way", "age friendly renovations", "推进适老化改造", "translation"],
    ["the name itself", "适老化改造", "推进适老化改造", "exact"],
  ])("answers %s: %s", async (_, q, quote, kind) => {
    const [first] = (await ask(q)).hits;
    expect(first!.passage.text).toContain(quote);
    expect(first!.matches.map((match) => match.kind)).toContain(kind);
  });

  it("tells what else was looked for and why, related names apart", async () => {
    const { query } = await ask("在家养老");
    expect(query.expansions).toContainEqual({ term: "居家养老", from: "在家养老", kind: "synonym" });
    expect(query.expansions).toContainEqual({ term: "机构养老", from: "在家养老", kind: "related" });
  });

  it("has topics to filter by, with what they include", async () => {
    const { hits } = await ask("老年人", { topic: "home-elderly" });
    expect(hits).toHaveLength(1);
    expect(hits[0]!.passage.text).toContain("适老化改造");
    await expect(ask("老年人", { topic: "drg" })).rejects.toMatchObject({ code: "UNKNOWN_TOPIC" });
  });
});

it("a lexicon is found by its name under the data folder or by its absolute path", async () => {
  await cp(LEXICON, join(root, "data/elderly"), { recursive: true });
  const [named, absolute] = await Promise.all(
    ["elderly", LEXICON].map((folder) => loadLexicon(join(root, "data"), folder)),
  );
  expect(named).toEqual(absolute);
});

/** What a question must find, told as data with reasons (relevance-cases.jsonl), on the index of the five plans. A failure says what was found instead. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Hit, MAX_LIMIT, type SearchAnswer, SearchRequest } from "../../src/model/index.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { search } from "../../src/services/search.ts";
import { builtContext } from "../built-index.ts";
import { squeeze } from "../golden-files.ts";

interface RelevanceCase {
  query: string;
  why: string;
  /** Places that must be found, at this rank or better. */
  expected?: { docId: string; quote: string; rank: number }[];
  /** Places that must not be among the first ten. */
  forbidden?: string[];
  /** The first place ranks before the second, which may be missing. */
  before?: [string, string][];
  /** Codes of the only regions that may answer; each must. */
  regions?: string[];
  total?: number;
  /** Why it is not so yet. The case must fail until it is; then this goes. */
  open?: string;
}

const CASES = readFileSync(new URL("relevance-cases.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as RelevanceCase);

/** Hits in which a forbidden place is looked for: what a reader sees without turning the page. */
const SEEN = 10;

let ctx: ServiceContext;
beforeAll(async () => {
  ctx = await builtContext();
});
afterAll(() => ctx?.index.close());

const ask = (q: string, more: Record<string, unknown> = {}): Promise<SearchAnswer> =>
  search(ctx, SearchRequest.parse({ q, limit: MAX_LIMIT, ...more }));

const holds = (hit: Hit, quote: string) => squeeze(hit.passage.text).includes(squeeze(quote));
const rankOf = (hits: readonly Hit[], quote: string, docId?: string): number =>
  hits.find((hit) => (docId === undefined || hit.passage.docId === docId) && holds(hit, quote))?.rank ??
  Number.POSITIVE_INFINITY;
const place = (rank: number) => (Number.isFinite(rank) ? `found at ${rank}` : `not among the first ${MAX_LIMIT}`);

/** Everything that is wrong with an answer, in words. */
function diagnose(one: RelevanceCase, { hits, total }: SearchAnswer): string[] {
  const problems: string[] = [];
  for (const { docId, quote, rank } of one.expected ?? []) {
    const found = rankOf(hits, quote, docId);
    if (found > rank) problems.push(`${docId} 「${quote}」: expected rank ≤${rank}, ${place(found)}`);
  }
  for (const quote of one.forbidden ?? []) {
    const found = rankOf(hits, quote);
    if (found <= SEEN) problems.push(`「${quote}」: must not be among the first ${SEEN}, ${place(found)}`);
  }
  for (const [first, second] of one.before ?? []) {
    const [a, b] = [rankOf(hits, first), rankOf(hits, second)];
    if (!(a < b)) problems.push(`「${first}」 (${place(a)}) must come before 「${second}」 (${place(b)})`);
  }
  const regions = [...new Set(hits.map((hit) => hit.passage.region?.code))].sort();
  if (one.regions !== undefined && regions.join() !== one.regions.join())
    problems.push(`regions: expected ${one.regions}, found ${regions}`);
  if (one.total !== undefined && total !== one.total)
    problems.push(`total: expected ${one.total}, found ${total}, first 「${hits[0]?.quote.text}」`);
  return problems;
}

describe("what a question finds", () => {
  it.each(CASES.filter((one) => one.open === undefined))("$query: $why", async (one) => {
    expect(diagnose(one, await ask(one.query))).toEqual([]);
  });

  it.each(CASES.filter((one) => one.open !== undefined))("$query: not yet, $open", async (one) => {
    expect(diagnose(one, await ask(one.query)), "it is so now: remove `open` from the case").not.toEqual([]);
  });

  it("is told by a diagnosis where it is wrong", async () => {
    const wrong: RelevanceCase = {
      query: "DIP付费试点",
      why: "",
      expected: [{ docId: "621024-heshui", quote: "深化DIP付费试点改革", rank: 3 }],
      forbidden: ["深化DIP付费试点改革"],
      regions: ["350100"],
      total: 0,
    };
    const problems = diagnose(wrong, await ask(wrong.query));
    expect(problems).toHaveLength(4);
    expect(problems[0]).toBe("621024-heshui 「深化DIP付费试点改革」: expected rank ≤3, not among the first 100");
    expect(problems[1]).toMatch(/^「深化DIP付费试点改革」: must not be among the first 10, found at \d$/);
  });

  const topPlaces = async (q: string) =>
    new Set((await ask(q)).hits.slice(0, SEEN).map((hit) => hit.passage.passageId));

  it.each([
    ["DRG付费", "疾病诊断相关分组付费", 5],
    ["DRG付费", "按病组付费", 5],
    ["LTCI", "长期护理保险", 5],
    ["长护险", "长期护理保险", 5],
    ["长护险", "long-term care insurance", 5],
  ])("%s and %s share their first clauses", async (one, other, shared) => {
    const [a, b] = [await topPlaces(one), await topPlaces(other)];
    expect([...a].filter((id) => b.has(id)).length, `${one} ${[...a]} / ${other} ${[...b]}`).toBeGreaterThanOrEqual(
      shared,
    );
  });
});

describe("an answer", () => {
  it("is the same each time", async () => {
    const [first, second] = [await ask("门诊慢特病"), await ask("门诊慢特病")];
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  it("goes on over pages without a gap or a repeat", async () => {
    const whole = await ask("医保基金监管", { limit: 12 });
    const pages = await Promise.all([0, 5, 10].map((offset) => ask("医保基金监管", { limit: 5, offset })));
    const paged = pages.flatMap((page) => page.hits).slice(0, 12);
    expect(paged.map((hit) => [hit.rank, hit.passage.passageId])).toEqual(
      whole.hits.map((hit) => [hit.rank, hit.passage.passageId]),
    );
  });

  it("counts in its facets what it found", async () => {
    const { total, facets } = await ask("药品集中带量采购", { limit: 1 });
    for (const values of [facets.regions, facets.levels, facets.roles, facets.strengths, facets.matches])
      expect(values.reduce((sum, value) => sum + value.count, 0)).toBe(total);
  });

  it("gives no region more hits than asked for", async () => {
    const { hits } = await ask("医疗救助", { perRegion: 2 });
    const docIds = hits.map((hit) => hit.passage.docId).sort();
    expect(docIds).toEqual(ctx.index.documents.flatMap(({ docId }) => [docId, docId]).sort());
  });

  it("quotes and matches words that stand at their places in the original", async () => {
    const { hits } = await ask("DRG付费");
    expect(hits.length).toBeGreaterThan(5);
    for (const hit of hits) {
      const raw = await ctx.index.text(hit.passage.docId);
      const joined = (spans: Hit["quote"]["spans"]) => squeeze(spans.map((s) => raw.slice(s.start, s.end)).join(""));
      expect(joined(hit.quote.spans)).toBe(squeeze(hit.quote.text));
      expect(squeeze(hit.passage.text)).toContain(squeeze(hit.quote.text));
      for (const match of hit.matches) {
        for (const span of match.spans) expect(squeeze(hit.passage.text), match.term).toContain(joined([span]));
      }
    }
  });

  it("tells an exact word from another name of the same thing", async () => {
    const { hits } = await ask("长护险");
    expect(hits[0]!.matches).toContainEqual(expect.objectContaining({ term: "长期护理保险", kind: "synonym" }));
    const exact = (await ask("长期护理保险")).hits[0]!.matches;
    expect(exact).toContainEqual(expect.objectContaining({ term: "长期护理保险", kind: "exact" }));
  });
});

describe("filters", () => {
  it("leave only clauses of the regions, roles and strengths asked for", async () => {
    const { hits, total } = await ask("医保基金监管", {
      regions: "350100,370700",
      roles: "measure",
      strength: "promote",
    });
    expect(total).toBeGreaterThan(0);
    for (const { passage } of hits) {
      expect(["350100", "370700"]).toContain(passage.region?.code);
      expect([passage.role, passage.strength]).toEqual(["measure", "promote"]);
    }
  });

  it("win over a region that the question names", async () => {
    const { hits } = await ask("潍坊长期护理保险", { regions: "350100" });
    expect(new Set(hits.map((hit) => hit.passage.docId))).toEqual(new Set(["350100-fuzhou"]));
  });

  it("take levels for their regions, together with regions both must hold", async () => {
    const { hits, facets } = await ask("医保基金监管", { levels: "county" });
    expect(new Set(hits.map((hit) => hit.passage.region?.code))).toEqual(new Set(["610926", "621024"]));
    expect(facets.levels.map(({ value }) => value)).toEqual(["county"]);
    expect((await ask("医保基金监管", { levels: "county", regions: "350100" })).total).toBe(0);
  });

  it("part the clauses that hold all words of the question from the others, and lose none", async () => {
    const whole = await ask("门诊共济保障");
    const [exact, related] = [
      await ask("门诊共济保障", { match: "exact" }),
      await ask("门诊共济保障", { match: "related" }),
    ];
    expect(exact.total).toBeGreaterThan(0);
    expect(exact.total + related.total).toBe(whole.total);
    for (const { passage } of exact.hits) expect(squeeze(passage.text)).toContain("门诊共济保障");
    expect(exact.facets.matches).toEqual(whole.facets.matches);
    expect(exact.facets.matches).toContainEqual({ value: "exact", label: "exact", count: exact.total });
  });

  it("refuse a region that no plan is of", async () => {
    await expect(ask("医疗救助", { regions: "110000" })).rejects.toMatchObject({ code: "UNKNOWN_REGION" });
  });
});

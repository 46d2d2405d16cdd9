/** Where the reranking model comes in: on the first candidates of a hybrid search, and nowhere without one. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openContext } from "../../src/context.ts";
import { SearchRequest } from "../../src/model/index.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { search } from "../../src/services/search.ts";
import { BUILD_MS, builtConfig } from "../built-index.ts";
import { writeTinyCrossEncoder } from "../embed/tiny-cross-encoder.ts";

const RERANKED = 20;
let root: string;
let plain: ServiceContext;
let reranking: ServiceContext;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "planlens-cross-"));
  await writeTinyCrossEncoder(join(root, "tiny"));
  const config = await builtConfig();
  plain = await openContext(config);
  reranking = await openContext({ ...config, rerank: { ...config.embedding, model: join(root, "tiny") } });
}, BUILD_MS);
afterAll(async () => {
  plain?.index.close();
  reranking?.index.close();
  await rm(root, { recursive: true, force: true });
});

const ask = (ctx: ServiceContext, mode: string, more: Record<string, number> = {}) =>
  search(ctx, SearchRequest.parse({ q: "医保基金监管", mode, limit: 40, ...more }));
const ids = ({ hits }: Awaited<ReturnType<typeof ask>>) => hits.map((hit) => hit.passage.passageId);

it("the first candidates follow the model, the others stand behind them as before", async () => {
  const [before, after] = [await ask(plain, "hybrid"), await ask(reranking, "hybrid")];
  const scores = after.hits.slice(0, RERANKED).map((hit) => hit.scores.rerank!);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(ids(after).slice(0, RERANKED)).not.toEqual(ids(before).slice(0, RERANKED));
  expect(ids(after).slice(0, RERANKED).sort()).toEqual(ids(before).slice(0, RERANKED).sort());
  expect(ids(after).slice(RERANKED)).toEqual(ids(before).slice(RERANKED));
  expect(after.hits.slice(RERANKED).some((hit) => "rerank" in hit.scores)).toBe(false);
});

it("pages go on without a gap or a repeat", async () => {
  const pages = await Promise.all([0, 15].map((offset) => ask(reranking, "hybrid", { limit: 15, offset })));
  expect(pages.flatMap(ids)).toEqual(ids(await ask(reranking, "hybrid")).slice(0, 30));
});

it.each(["keyword", "semantic"])("%s mode stays what it is", async (mode) => {
  expect((await ask(reranking, mode)).hits).toEqual((await ask(plain, mode)).hits);
});

it("without a model no hit has its score", async () => {
  expect((await ask(plain, "hybrid")).hits.some((hit) => "rerank" in hit.scores)).toBe(false);
});

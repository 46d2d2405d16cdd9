/** The optional reranking model: pairs in, probabilities out, the same rules for files and network as the embedding model. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { createReranker } from "../../src/embed/index.ts";
import { expectedScore, writeTinyCrossEncoder } from "./tiny-cross-encoder.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "planlens-rerank-"));
  await writeTinyCrossEncoder(join(root, "tiny"));
});
afterAll(() => rm(root, { recursive: true }));

const open = (model: string, more: Record<string, string> = {}) =>
  createReranker(readConfig({ RERANK_MODEL: model, EMBEDDING_CACHE_DIR: join(root, "cache"), ...more }).rerank!, root);

describe("a cross-encoder in a local directory", () => {
  it("reads question and text as a pair, whatever stands beside them in the batch", async () => {
    const reranker = await open(join(root, "tiny"));
    const texts = ["金", "基金基金救助", "救", "", "基"];
    const scores = await reranker.score("基金", texts);
    expect(scores).toHaveLength(texts.length);
    for (const [at, text] of texts.entries()) expect(scores[at], text).toBeCloseTo(expectedScore("基金", text), 5);
    expect((await reranker.score("救", ["基"]))[0]).toBeCloseTo(expectedScore("救", "基"), 5);
  });

  it("is found by its name among the models of the program", async () => {
    expect((await open("tiny")).id).toBe("tiny");
  });

  it("cuts what is longer than it can read", async () => {
    const [score] = await (await open("tiny")).score("金", ["救".repeat(2_000)]);
    expect(score).toBeCloseTo(0, 5);
  });

  it("of no texts says nothing", async () => {
    expect(await (await open("tiny")).score("基金", [])).toEqual([]);
  });
});

describe("a cross-encoder that cannot be had", () => {
  const waysOut = /RERANK_MODEL=.*unset RERANK_MODEL.*directory.*EMBEDDING_REMOTE_HOST/s;

  it("a directory without files is named with the first file that is missing", async () => {
    const opening = open(join(root, "nowhere"));
    await expect(opening).rejects.toMatchObject({ code: "MODEL_UNAVAILABLE" });
    await expect(opening).rejects.toThrow(join(root, "nowhere", "config.json"));
    await expect(opening).rejects.toThrow(waysOut);
  });

  it("a hub that cannot be reached", async () => {
    const opening = open("org/reranker", { EMBEDDING_REMOTE_HOST: "http://127.0.0.1:9/" });
    await expect(opening).rejects.toMatchObject({ code: "MODEL_UNAVAILABLE" });
    await expect(opening).rejects.toThrow(waysOut);
  });
});

it("is off unless it is set", () => {
  expect(readConfig({}).rerank).toBeNull();
  expect(readConfig({ RERANK_MODEL: "" }).rerank).toBeNull();
});

import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EmbeddingConfig } from "../../src/config.ts";
import { createEmbedder } from "../../src/embed/index.ts";
import { expectedVector, writeTinyTransformer } from "./tiny-transformer.ts";

let root: string;
const tokeniser = { words: (text: string) => [text], grams: (text: string) => [...text] };

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "planlens-embed-"));
  for (const name of ["bge-tiny-zh", "e5-tiny", "qwen3-embedding-tiny", "tiny"])
    await writeTinyTransformer(join(root, name));
  await writeTinyTransformer(join(root, "full", "tiny"), "model.onnx");
});
afterAll(() => rm(root, { recursive: true }));

function open(model: string, settings: Partial<EmbeddingConfig> = {}) {
  const config = { model, remoteHost: null, cacheDir: join(root, "cache"), dtype: null, ...settings };
  return createEmbedder(config, { tokeniser, modelsDir: join(root, "models") });
}

const close = (vector: Float32Array, expected: readonly number[]) => {
  expect(vector).toHaveLength(expected.length);
  for (const [i, value] of expected.entries()) expect(vector[i]).toBeCloseTo(value, 4);
};

describe("a transformer in a local directory", () => {
  test("e5 takes the mean and marks queries and passages", async () => {
    const embedder = await open(join(root, "e5-tiny"));
    expect(embedder.dims).toBe(4);
    close((await embedder.embed(["基金"], "query"))[0]!, expectedVector(["query", ":", "基", "金"], "mean"));
    close((await embedder.embed(["基金"], "passage"))[0]!, expectedVector(["passage", ":", "基", "金"], "mean"));
  });

  test("bge takes the first token and leaves passages as they are", async () => {
    const embedder = await open(join(root, "bge-tiny-zh"));
    close((await embedder.embed(["基金"], "passage"))[0]!, expectedVector(["基", "金"], "cls"));
    const instruction = [..."为这个句子生成表示以用于检索相关文章：基金"];
    close((await embedder.embed(["基金"], "query"))[0]!, expectedVector(instruction, "cls"));
  });

  test("Qwen3 takes the last token, also of the shorter text in a batch", async () => {
    const embedder = await open(join(root, "qwen3-embedding-tiny"));
    const [short, long] = await embedder.embed(["基", "医保基金监管"], "passage");
    close(short!, expectedVector(["基"], "last_token"));
    close(long!, expectedVector([..."医保基金监管"], "last_token"));
  });

  test("a model of no known family takes the mean without prefix", async () => {
    const embedder = await open(join(root, "tiny"));
    close((await embedder.embed(["基金"], "query"))[0]!, expectedVector(["基", "金"], "mean"));
  });

  test("a directory of any name is known by the name in its config.json", async () => {
    const directory = join(root, "my-model");
    await writeTinyTransformer(directory);
    await writeFile(
      join(directory, "config.json"),
      '{"model_type": "bert", "_name_or_path": "BAAI/bge-small-zh-v1.5"}',
    );
    close((await (await open(directory)).embed(["基金"], "passage"))[0]!, expectedVector(["基", "金"], "cls"));
  });

  test("a text gets the same vector alone and among others, in the order that was asked", async () => {
    const embedder = await open(join(root, "e5-tiny"));
    const texts = ["医保基金监管", "基", "金监管", "保"];
    const together = await embedder.embed(texts, "passage");
    for (const [i, text] of texts.entries()) close(together[i]!, [...(await embedder.embed([text], "passage"))[0]!]);
  });

  test("no texts give no vectors", async () => {
    expect(await (await open(join(root, "tiny"))).embed([], "query")).toEqual([]);
  });

  test("EMBEDDING_DTYPE picks the weights file", async () => {
    const directory = join(root, "full", "tiny");
    await expect(open(directory)).rejects.toMatchObject({ code: "MODEL_UNAVAILABLE" });
    const embedder = await open(directory, { dtype: "fp32" });
    close((await embedder.embed(["基金"], "query"))[0]!, expectedVector(["基", "金"], "mean"));
  });

  test("the fingerprint follows the files", async () => {
    const directory = join(root, "changing");
    await writeTinyTransformer(directory);
    const before = (await open(directory)).fingerprint;
    expect((await open(directory)).fingerprint).toBe(before);
    await appendFile(join(directory, "config.json"), " ");
    expect((await open(directory)).fingerprint).not.toBe(before);
  });
});

describe("a model that cannot be had", () => {
  const waysOut = /EMBEDDING_MODEL=.*unset EMBEDDING_MODEL.*directory.*EMBEDDING_REMOTE_HOST/s;

  test("a directory without files is named with the first file that is missing", async () => {
    await expect(open(join(root, "nowhere"))).rejects.toMatchObject({ code: "MODEL_UNAVAILABLE" });
    await expect(open(join(root, "nowhere"))).rejects.toThrow(join(root, "nowhere", "config.json"));
    await expect(open(join(root, "nowhere"))).rejects.toThrow(waysOut);
  });

  test("an unknown name without a slash is looked for among the models of the program, not on the net", async () => {
    await expect(open("no-such-model")).rejects.toThrow(join(root, "models", "no-such-model"));
  });

  test("a hub that cannot be reached", async () => {
    const opening = open("org/e5-tiny", { remoteHost: "http://127.0.0.1:9/" });
    await expect(opening).rejects.toMatchObject({ code: "MODEL_UNAVAILABLE" });
    await expect(opening).rejects.toThrow(waysOut);
  });
});

describe("a model from a mirror", () => {
  let server: Server;
  let remoteHost: string;
  const asked: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      const name = /^\/org\/e5-tiny\/resolve\/main\/(.+)$/.exec(request.url ?? "")?.[1];
      asked.push(request.url ?? "");
      const bytes = name === undefined ? Promise.reject() : readFile(join(root, "e5-tiny", name));
      bytes.then(
        (body) => response.end(body),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    remoteHost = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => server.close());

  test("is fetched once into the cache, with the profile of its name, and is then there without the mirror", async () => {
    const cacheDir = join(root, "mirror-cache");
    const first = await open("org/e5-tiny", { remoteHost, cacheDir });
    close((await first.embed(["基金"], "query"))[0]!, expectedVector(["query", ":", "基", "金"], "mean"));
    expect(first.fingerprint).toBe("org/e5-tiny@q8");
    const requests = asked.filter((url) => url.endsWith("model_quantized.onnx")).length;
    expect(requests).toBeGreaterThan(0);
    const second = await open("org/e5-tiny", { remoteHost: "http://127.0.0.1:9/", cacheDir });
    close((await second.embed(["基金"], "query"))[0]!, expectedVector(["query", ":", "基", "金"], "mean"));
    expect(asked.filter((url) => url.endsWith("model_quantized.onnx"))).toHaveLength(requests);
  });
});

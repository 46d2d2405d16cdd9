import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEmbedder, type Embedder } from "../../../src/embed/index.ts";
import { SETTINGS, trainModel } from "../../../src/embed/train/train-model.ts";
import { readAnsweredClauses } from "../../../src/embed/train/training-data.ts";

/** Six topics; a feature must here occur in three texts to be kept, so each lay query comes three times, and each clause twice in the plan besides. The queries share no character with their clause, so only what was learned can join them. */
const TOPICS = [
  ["稽核基金严查骗保", ["坏人套钱谁管", "坏人套钱谁管呢", "坏人套钱谁管啊", "fraud"]],
  ["异地就医直接结算", ["外省看病咋报", "外省看病咋报呢", "外省看病咋报啊", "elsewhere"]],
  ["长期护理失能老人", ["瘫痪没人照顾", "瘫痪没人照顾呢", "瘫痪没人照顾啊", "nursing"]],
  ["集中带量采购药品", ["东西为啥便宜", "东西为啥便宜呢", "东西为啥便宜啊", "bulk"]],
  ["参保登记应保尽保", ["娃娃没有上户", "娃娃没有上户呢", "娃娃没有上户啊", "enrol"]],
  ["医疗救助低收入户", ["穷得交不起款", "穷得交不起款呢", "穷得交不起款啊", "aid"]],
] as const;

/** An epoch of so few pairs is one step. */
const EPOCHS = 60;

let dataDir: string;
const tokeniser = { words: (text: string) => text.split(/\s+/), grams: (text: string) => [...text.replace(/\s/g, "")] };
const concepts = [
  {
    id: "drg",
    pref: "病组付费",
    alt: ["打包付钱"],
    abbr: [],
    lay: [],
    en: [],
    not: [],
    broader: null,
    related: [],
    definition: null,
  },
];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "planlens-train-"));
  await mkdir(join(dataDir, "plans"));
  await mkdir(join(dataDir, "training"));
  await writeFile(
    join(dataDir, "plans", "450400-wuzhou.txt"),
    TOPICS.flatMap(([clause]) => [clause, clause]).join("\n"),
  );
  const lines = TOPICS.map(([clause, queries], i) =>
    JSON.stringify({ region: i < 5 ? "450400" : "350100", clause, queries }),
  );
  await writeFile(join(dataDir, "training", "queries.jsonl"), `${lines.join("\n")}\n`);
});
afterAll(() => rm(dataDir, { recursive: true }));

const run = (name: string | null, ...withoutRegions: string[]) =>
  trainModel({
    dataDir,
    outDir: name === null ? null : join(dataDir, "models", name),
    id: "test",
    tokeniser,
    concepts,
    holdout: false,
    withoutRegions,
    settings: { ...SETTINGS, members: 2, epochs: EPOCHS, minTexts: 3 },
    log: () => {},
  });

const open = (name: string) =>
  createEmbedder(
    { model: name, remoteHost: null, cacheDir: dataDir, dtype: null },
    { tokeniser, modelsDir: join(dataDir, "models") },
  );

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, v, i) => sum + v * b[i]!, 0);

describe("a model trained on six clauses", () => {
  let embedder: Embedder;
  beforeAll(async () => {
    await run("one");
    embedder = await open("one");
  });

  test("finds the clause of a query that shares no character with it", async () => {
    const clauses = await embedder.embed(
      TOPICS.map(([clause]) => clause),
      "passage",
    );
    for (const [i, [, queries]] of TOPICS.entries()) {
      const [query] = await embedder.embed([queries[0]], "query");
      const scores = clauses.map((clause) => dot(query!, clause));
      expect(scores.indexOf(Math.max(...scores))).toBe(i);
    }
  });

  test("gives vectors of length 1", async () => {
    for (const vector of await embedder.embed(["基金", "fraud 骗保", "采购 采购 采购"], "passage")) {
      expect(Math.sqrt(dot(vector, vector))).toBeCloseTo(1, 5);
    }
  });

  test("gives the zero vector for a text in which it knows nothing", async () => {
    const [unknown, empty, blank, known] = await embedder.embed(["ЖЖЖ", "", " \n", "基金"], "query");
    for (const vector of [unknown!, empty!, blank!]) {
      expect(vector).toHaveLength(embedder.dims);
      expect(vector.every((v) => v === 0)).toBe(true);
    }
    expect(known!.some((v) => v !== 0)).toBe(true);
  });

  test("gives a text the same vector alone and beside longer ones", async () => {
    const [alone] = await embedder.embed(["基金"], "query");
    const [beside] = await embedder.embed(["基金", TOPICS[1][0]], "query");
    expect([...beside!]).toEqual([...alone!]);
  });

  test("is the same to the byte when it is trained again", async () => {
    await run("two");
    for (const file of [
      "config.json",
      "tokenizer.json",
      "tokenizer_config.json",
      "planlens.json",
      "onnx/model_quantized.onnx",
    ]) {
      const [a, b] = await Promise.all(["one", "two"].map((name) => readFile(join(dataDir, "models", name, file))));
      expect(createHash("sha256").update(a!).digest("hex"), file).toBe(createHash("sha256").update(b!).digest("hex"));
    }
    expect((await open("two")).fingerprint).toBe(embedder.fingerprint);
  });
});

test("every .jsonl file is read; a region may come from the document, headings from the line, and the same text is one group", async () => {
  const other = await mkdtemp(join(tmpdir(), "planlens-files-"));
  await mkdir(join(other, "training"));
  const written = { clause: "乙", path: "任务 > 支付", origin: "written", queries: ["二"], near: ["丙"] };
  const cut = { clause: "甲", origin: "621024-heshui", queries: ["三"] };
  await writeFile(
    join(other, "training", "b.jsonl"),
    `${[written, cut].map((line) => JSON.stringify(line)).join("\n")}\n`,
  );
  await writeFile(join(other, "training", "a.jsonl"), '{"region": "450400", "clause": "甲", "queries": ["一"]}\n');
  await writeFile(join(other, "training", "README.md"), "not data");
  expect(await readAnsweredClauses(other, new Map([["450400", "一、总则\n甲"]]))).toEqual([
    { file: "a.jsonl", region: "450400", clause: "甲", path: ["一、总则"], queries: ["一"], near: [], group: "甲" },
    { file: "b.jsonl", region: null, clause: "乙", path: ["任务", "支付"], queries: ["二"], near: ["丙"], group: "乙" },
    { file: "b.jsonl", region: "621024", clause: "甲", path: [], queries: ["三"], near: [], group: "甲" },
  ]);
  await rm(other, { recursive: true });
});

test("a plan that is left out is asked about, and its queries are not learned from", async () => {
  const report = await run(null, "350100");
  expect(Object.keys(report.heldOut)).toEqual(["350100"]);
  expect(report.heldOut["350100"]?.queries).toBe(4);
  expect((await run(null)).heldOut).toEqual({});
  expect(report.pairs).toBeLessThan((await run(null)).pairs);
});

test("a line of the training file that cannot be read is named", async () => {
  const broken = await mkdtemp(join(tmpdir(), "planlens-broken-"));
  await mkdir(join(broken, "plans"));
  await mkdir(join(broken, "training"));
  await writeFile(
    join(broken, "training", "queries.jsonl"),
    '{"region": "450400", "clause": "一", "queries": []}\n{"region": 1}\n',
  );
  const training = trainModel({
    dataDir: broken,
    outDir: null,
    id: "t",
    tokeniser,
    concepts,
    holdout: false,
    withoutRegions: [],
    settings: SETTINGS,
    log: () => {},
  });
  await expect(training).rejects.toThrow(/queries\.jsonl:2 is not/);
  await rm(broken, { recursive: true });
});

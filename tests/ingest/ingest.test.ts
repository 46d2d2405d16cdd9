/** The write side on small folders of plans: what is broken is named and left out, same input gives the same build, progress is told. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Config, PROJECT_ROOT, readConfig } from "../../src/config.ts";
import { ingest, type Prepared, prepare } from "../../src/ingest/ingest.ts";
import { codeHash, readPlanFiles } from "../../src/ingest/inputs.ts";
import { type Progress, STAGES } from "../../src/ingest/progress.ts";
import { isStale, openCurrent } from "../../src/store/index.ts";

const PLAN = "621024-heshui.txt";
const CLAUSE = "一、深化医保支付方式改革，推进按病种付费。";
const BINARY = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00, 0xff, 0xff]);

let root: string;
let config: Config;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "planlens-ingest-"));
  config = readConfig({ PLANLENS_DATA_DIR: join(root, "data"), PLANLENS_INDEX_DIR: join(root, "index") });
  for (const folder of ["lexicon", "models"])
    await cp(join(PROJECT_ROOT, "data", folder), join(root, "data", folder), { recursive: true });
});
afterAll(() => rm(root, { recursive: true, force: true }));

const plans = () => join(root, "data/plans");
const put = (file: string, content: string | Uint8Array) => writeFile(join(plans(), file), content);
const catalogue = (...files: string[]) =>
  put("catalog.json", JSON.stringify({ documents: files.map((file) => ({ file })) }));

beforeEach(async () => {
  await rm(plans(), { recursive: true, force: true });
  await rm(config.indexDir, { recursive: true, force: true });
  await mkdir(plans(), { recursive: true });
});
const putRealPlan = async () => put(PLAN, await readFile(join(PROJECT_ROOT, "data/plans", PLAN)));

async function build(): Promise<{ result: Awaited<ReturnType<typeof ingest>>; told: Progress[]; prepared: Prepared }> {
  const prepared = await prepare(config);
  const told: Progress[] = [];
  const result = await ingest(config, prepared, (progress) => void told.push(progress));
  return { result, told, prepared };
}

describe("broken files beside a good one", () => {
  it("are named with their reason, and the good one is built", async () => {
    await putRealPlan();
    await put("binary.txt", BINARY);
    await put("empty.txt", " \n\n");
    const { result } = await build();
    expect(result.documents.map((document) => document.docId)).toEqual(["621024-heshui"]);
    expect(result.failures).toEqual([
      {
        file: "binary.txt",
        code: "FILE_UNREADABLE",
        message: expect.stringMatching(/^binary\.txt: .*save it as UTF-8$/),
      },
      { file: "empty.txt", code: "DOCUMENT_EMPTY", message: expect.stringMatching(/^empty\.txt: holds no text/) },
    ]);
    const index = await openCurrent(config.indexDir);
    expect(index.manifest.failures).toEqual(result.failures);
    expect(index.manifest.counts).toMatchObject({ documents: 1, passages: result.passages });
    index.close();
  });

  it("alone are an error that names them, and no index is published", async () => {
    await put("binary.txt", BINARY);
    await expect(build()).rejects.toMatchObject({
      code: "NO_DOCUMENTS",
      message: expect.stringContaining("binary.txt"),
    });
    await expect(openCurrent(config.indexDir)).rejects.toMatchObject({ code: "INDEX_MISSING" });
  });

  it("do not touch the index that is served", async () => {
    await putRealPlan();
    const { result } = await build();
    await rm(join(plans(), PLAN));
    await put("binary.txt", BINARY);
    await expect(build()).rejects.toMatchObject({ code: "NO_DOCUMENTS" });
    const index = await openCurrent(config.indexDir);
    expect(index.manifest.buildId).toBe(result.buildId);
    index.close();
  });
});

describe("the folder of plans", () => {
  it("without a plan is an error that says what to put there", async () => {
    await put("notes.csv", "a,b");
    await put("README.md", "# 说明");
    await expect(readPlanFiles(config.dataDir)).rejects.toMatchObject({
      code: "NO_DOCUMENTS",
      message: expect.stringMatching(/data\/plans holds no plan \(\.txt, .*put at least one there$/),
    });
  });

  it("that is not there is the same error", async () => {
    await rm(plans(), { recursive: true });
    await expect(readPlanFiles(config.dataDir)).rejects.toMatchObject({ code: "NO_DOCUMENTS" });
  });

  it("gives plans in the order of their names, without its guide and hidden files", async () => {
    for (const file of ["b.txt", "a.md", "README.md", "readme.txt", ".hidden.txt"]) await put(file, "一、总体要求");
    expect((await readPlanFiles(config.dataDir)).files.map((each) => each.file)).toEqual(["a.md", "b.txt"]);
  });

  it("with a catalog that names a missing file is refused by that name", async () => {
    await putRealPlan();
    await catalogue(PLAN, "999999-gone.txt");
    await expect(readPlanFiles(config.dataDir)).rejects.toMatchObject({
      code: "CATALOG_INVALID",
      message: expect.stringMatching(/lists 999999-gone\.txt, which is not in data\/plans/),
    });
  });

  it.each([
    ["is not JSON", "{", /is not JSON/],
    ["has a field that is unknown", '{"documents":[{"file":"a.txt","colour":1}]}', /colour/],
    ["has a region that is no code", '{"documents":[{"file":"a.txt","region":"福州"}]}', /documents\.0\.region/],
  ])("with a catalog that %s is refused with the place", async (_, text, message) => {
    await put("a.txt", "一、总体要求");
    await put("catalog.json", text);
    await expect(readPlanFiles(config.dataDir)).rejects.toMatchObject({
      code: "CATALOG_INVALID",
      message: expect.stringMatching(message),
    });
  });
});

describe("the identity of a build", () => {
  it("is the same for the same input, and the second time nothing is written anew", async () => {
    await putRealPlan();
    const first = await build();
    const second = await build();
    expect(second.result.buildId).toBe(first.result.buildId);
    expect([first.result.reused, second.result.reused]).toEqual([false, true]);
    expect(await readdir(join(config.indexDir, "builds"))).toEqual([first.result.buildId]);
  });

  it("is the same in another folder, to the last passage", async () => {
    await putRealPlan();
    const first = await build();
    const other = { ...config, indexDir: join(root, "elsewhere") };
    const again = await ingest(other, await prepare(other));
    expect(again.buildId).toBe(first.result.buildId);
    const [one, two] = [await openCurrent(config.indexDir), await openCurrent(other.indexDir)];
    const seqs = Array.from({ length: first.result.passages }, (_, seq) => seq);
    expect(await two.passages(seqs)).toEqual(await one.passages(seqs));
    expect(await two.sentenceVectors(seqs)).toEqual(await one.sentenceVectors(seqs));
    one.close();
    two.close();
    await rm(other.indexDir, { recursive: true });
  });

  it.each<[string, string, () => Promise<void>, () => Promise<void>]>([
    [
      "a plan",
      "documents",
      () => put("a.txt", "一、改革支付方式。推行付费。"),
      () => put("a.txt", "一、改革支付方式。推进付费。"),
    ],
    [
      "the name of a plan",
      "documents",
      () => put("a.txt", CLAUSE),
      async () => {
        await put("b.txt", CLAUSE);
        await rm(join(plans(), "a.txt"));
      },
    ],
    [
      "the catalog",
      "documents",
      () => put("a.txt", CLAUSE),
      () => put("catalog.json", '{"documents":[{"file":"a.txt","region":"350100"}]}'),
    ],
    [
      "a user word",
      "lexicon",
      () => put("a.txt", CLAUSE),
      async () => {
        const words = join(root, "data/lexicon/userwords.txt");
        await writeFile(words, `${await readFile(words, "utf8")}\n测试专用词\n`);
      },
    ],
    [
      "the model",
      "model",
      () => put("a.txt", CLAUSE),
      async () => {
        const file = join(root, "data/models/planlens-static-zh/planlens.json");
        await writeFile(file, `${await readFile(file, "utf8")}\n`);
      },
    ],
  ])("changes with %s, and the old index is stale by its %s", async (_, input, before, change) => {
    await before();
    const built = await build();
    const index = await openCurrent(config.indexDir);
    expect(isStale(index.manifest, (await prepare(config)).inputs)).toBeNull();
    await change();
    const { inputs } = await prepare(config);
    const short = (hash: string) => hash.slice(0, 12);
    const was = built.prepared.inputs[input as keyof typeof inputs];
    const is = inputs[input as keyof typeof inputs];
    expect(isStale(index.manifest, inputs)).toBe(
      `index was built with ${input} ${short(was)}, this program has ${input} ${short(is)}; run npm run ingest`,
    );
    index.close();
    expect((await build()).result.buildId).not.toBe(built.result.buildId);
  });

  it("changes with code that decides what it holds only", async () => {
    const code = join(root, "code");
    await cp(join(PROJECT_ROOT, "src"), join(code, "src"), { recursive: true });
    const before = await codeHash(code);
    await writeFile(join(code, "src/api/routes.ts"), "// a surface\n");
    expect(await codeHash(code)).toBe(before);
    await writeFile(join(code, "src/parse/parse.ts"), "// what is read\n");
    expect(await codeHash(code)).not.toBe(before);
  });
});

describe("progress", () => {
  it("names each plan, counts up within its stages and goes through them in order", async () => {
    await putRealPlan();
    await put("binary.txt", BINARY);
    const { told, result } = await build();
    const stages = [...new Set(told.map((each) => each.stage))];
    expect(stages).toEqual(STAGES.filter((stage) => stages.includes(stage)));
    expect(stages).toEqual(expect.arrayContaining(["parse", "embed", "passages", "publish"]));
    for (const stage of stages) {
      const done = told.filter((each) => each.stage === stage).map((each) => each.done);
      expect(done, stage).toEqual([...done].sort((a, b) => a - b));
      for (const each of told) expect(each.done).toBeLessThanOrEqual(each.total);
    }
    expect(told.filter((each) => each.stage === "parse").map((each) => each.name)).toEqual([PLAN, "binary.txt", ""]);
    expect(told.findLast((each) => each.stage === "embed")).toMatchObject({
      done: result.passages,
      total: result.passages,
    });
  });
});

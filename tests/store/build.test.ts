/** The life of a build: written, opened, reused, replaced while it is read, interrupted. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type BuildContent, type BuildStep, buildIdOf, openCurrent, writeBuild } from "../../src/store/index.ts";
import { DEAD_PID, syntheticContent, temporaryIndex } from "./synthetic.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 }); // writes to disk on a busy machine

let index: ReturnType<typeof temporaryIndex>;
beforeEach(() => {
  index = temporaryIndex();
});
afterEach(() => index.remove());

const buildsIn = (dir: string) => readdirSync(join(dir, "builds")).sort();
const lockPath = () => join(index.dir, "ingest.lock");

async function servedBuild(): Promise<string> {
  const reader = await openCurrent(index.dir);
  reader.close();
  return reader.manifest.buildId;
}

describe("buildIdOf", () => {
  const inputs = { documents: "d", lexicon: "l", model: "m", code: "c" };

  test("is 16 hex digits and does not depend on the order of the fields", () => {
    expect(buildIdOf(inputs)).toMatch(/^[0-9a-f]{16}$/);
    expect(buildIdOf({ code: "c", model: "m", lexicon: "l", documents: "d" })).toBe(buildIdOf(inputs));
  });

  test.each(["documents", "lexicon", "model", "code"] as const)("changes with %s", (name) => {
    expect(buildIdOf({ ...inputs, [name]: "other" })).not.toBe(buildIdOf(inputs));
  });

  test("keeps neighbouring values apart", () => {
    expect(buildIdOf({ ...inputs, documents: "dl", lexicon: "" })).not.toBe(
      buildIdOf({ ...inputs, documents: "d", lexicon: "l" }),
    );
  });
});

describe("what was written is what is read", () => {
  test("documents, facts, outlines, lexicon, failures, bytes and text come back as they were", async () => {
    const content = syntheticContent();
    const written = await writeBuild(index.dir, content);
    expect(written).toEqual({
      buildId: content.buildId,
      dir: join(index.dir, "builds", content.buildId),
      reused: false,
    });
    const reader = await openCurrent(index.dir);
    expect(reader.documents).toEqual(content.documents.map((build) => build.document));
    expect(reader.indicators).toEqual(content.documents.flatMap((build) => build.indicators));
    expect(reader.targets).toEqual(content.documents.flatMap((build) => build.targets));
    expect(reader.duties).toEqual(content.documents.flatMap((build) => build.duties));
    expect(reader.lexicon).toEqual(content.lexicon);
    expect(reader.indicatorConcepts).toEqual(content.indicatorConcepts);
    expect(reader.manifest).toMatchObject({
      inputs: content.inputs,
      embedder: content.embedder,
      failures: content.failures,
      counts: { documents: 3, passages: 36, indicators: 3, targets: 3, duties: 3 },
    });
    for (const { document, bytes, raw, outline } of content.documents) {
      const source = await reader.source(document.docId);
      expect([...source.bytes]).toEqual([...bytes]);
      expect(source.mediaType).toBe("text/plain");
      expect(await reader.text(document.docId)).toBe(raw);
      expect(await reader.outline(document.docId)).toEqual(outline);
    }
    reader.close();
    reader.close();
  });

  test("passages come back in the order asked for, with their numbers", async () => {
    const content = syntheticContent();
    await writeBuild(index.dir, content);
    const reader = await openCurrent(index.dir);
    const passages = content.documents.flatMap((build) => build.passages.map((row) => row.passage));
    const asked = [35, 0, 7, 7, 20];
    expect(await reader.passages(asked)).toEqual(asked.map((seq) => passages[seq]));
    expect(await reader.passages(passages.map((_, seq) => seq))).toEqual(passages);
    expect(await reader.passages([])).toEqual([]);
    expect(reader.passageRange("doc-1")).toEqual({ first: 12, count: 12 });
    expect(await reader.seqOf(passages[29]!.passageId)).toBe(29);
    for (const id of ["", "' OR 1=1 --", "doc-1", "a\0b"]) expect(await reader.seqOf(id)).toBeNull();
    await expect(reader.passages([36])).rejects.toThrow("no passage has the number 36; the build holds 0 to 35");
    expect(() => reader.passageRange("nowhere")).toThrow(expect.objectContaining({ code: "DOCUMENT_NOT_FOUND" }));
    reader.close();
  });

  test("documents that share a file share its copy", async () => {
    const content = syntheticContent({ documents: 2 });
    const [one, two] = content.documents;
    two!.bytes = one!.bytes;
    two!.document.source = one!.document.source;
    const { dir } = await writeBuild(index.dir, content);
    expect(readdirSync(join(dir, "sources"))).toHaveLength(1);
  });
});

describe("content that could not be answered from is refused before anything is served", () => {
  const cases: [string, (content: BuildContent) => void, RegExp][] = [
    [
      "a build id of other inputs",
      (c) => Object.assign(c, { buildId: "0".repeat(16) }),
      /build id 0{16} does not follow/,
    ],
    ["no passages", (c) => Object.assign(c, { documents: [] }), /holds no passage/],
    ["a document twice", (c) => c.documents.push(c.documents[0]!), /document doc-0 occurs twice/],
    [
      "a passage twice",
      (c) => Object.assign(c.documents[0]!.passages[1]!.passage, { passageId: "doc-0#cl_0" }),
      /passage doc-0#cl_0 occurs twice/,
    ],
    [
      "a count that is wrong",
      (c) => Object.assign(c.documents[1]!.document.counts, { duties: 4 }),
      /counts 4 duties and has 1/,
    ],
    [
      "bytes of another file",
      (c) => Object.assign(c.documents[0]!, { bytes: new Uint8Array([1]) }),
      /doc-0: its bytes have sha256 4bf5122f/,
    ],
    [
      "a fact without its passage",
      (c) => Object.assign(c.documents[0]!.targets[0]!, { passageId: "gone" }),
      /names the passage gone/,
    ],
    [
      "a short vector",
      (c) => Object.assign(c.documents[0]!.passages[0]!, { vector: new Float32Array(3) }),
      /doc-0#cl_0 has a vector of 3 dimensions, the embedder has 16/,
    ],
    ["a vector of NaN", (c) => c.documents[0]!.passages[0]!.vector.fill(Number.NaN), /a vector that is not finite/],
    [
      "a passage that fits no schema",
      (c) => Object.assign(c.documents[0]!.passages[6]!.passage, { role: "nonsense" }),
      /passage doc-0#cl_6 does not fit its schema \(role: /,
    ],
    [
      "facts that fit no schema",
      (c) => Object.assign(c.documents[0]!.targets[0]!, { tense: "nonsense" }),
      /targets\.json does not fit its schema \(0\.tense: /,
    ],
  ];

  test.each(cases)("%s", async (_name, damage, message) => {
    const content = syntheticContent();
    damage(content);
    await expect(writeBuild(index.dir, content)).rejects.toMatchObject({
      code: "BUILD_UNVERIFIED",
      message: expect.stringMatching(message),
    });
    await expect(openCurrent(index.dir)).rejects.toMatchObject({ code: "INDEX_MISSING" });
    expect(readdirSync(index.dir)).not.toContain("ingest.lock");
  });
});

describe("publishing", () => {
  test("the same content is reused, a damaged build of the same id is replaced", async () => {
    const content = syntheticContent();
    const first = await writeBuild(index.dir, content);
    const manifest = readFileSync(join(first.dir, "manifest.json"));
    expect(await writeBuild(index.dir, syntheticContent())).toEqual({ ...first, reused: true });
    expect(readFileSync(join(first.dir, "manifest.json"))).toEqual(manifest);
    writeFileSync(join(first.dir, "documents.json"), "[]");
    expect(await writeBuild(index.dir, content)).toEqual({ ...first, reused: false });
    expect(await servedBuild()).toBe(content.buildId);
    expect(buildsIn(index.dir)).toEqual([content.buildId]);
  });

  test("a reader keeps answering from its build while two newer ones are published", async () => {
    const [a, b, c] = [1, 2, 3].map((seed) => syntheticContent({ seed })) as [BuildContent, BuildContent, BuildContent];
    await writeBuild(index.dir, a);
    const reader = await openCurrent(index.dir);
    const word = a.documents[0]!.passages[0]!.words;
    const before = await reader.searchText("words", word, {}, 10);
    await writeBuild(index.dir, b);
    await writeBuild(index.dir, c);
    expect(await reader.searchText("words", word, {}, 10)).toEqual(before);
    expect(await reader.passages([35])).toEqual([a.documents[2]!.passages[11]!.passage]);
    expect((await reader.source("doc-2")).bytes).toEqual(Buffer.from(a.documents[2]!.bytes));
    expect(reader.manifest.buildId).toBe(a.buildId);
    expect(await servedBuild()).toBe(c.buildId);
    reader.close();
  });

  test("keeps the previous build and removes older ones once nobody reads them", async () => {
    const contents = [1, 2, 3, 4].map((seed) => syntheticContent({ seed }));
    const ids = contents.map((content) => content.buildId);
    for (const content of contents.slice(0, 3)) await writeBuild(index.dir, content);
    expect(buildsIn(index.dir)).toEqual([ids[1], ids[2]].sort());
    const reader = await openCurrent(index.dir);
    await writeBuild(index.dir, contents[0]!);
    await writeBuild(index.dir, contents[3]!);
    expect(buildsIn(index.dir)).toEqual([ids[0], ids[2], ids[3]].sort());
    reader.close();
    await writeBuild(index.dir, contents[3]!);
    expect(buildsIn(index.dir)).toEqual([ids[0], ids[3]].sort());
    expect(readdirSync(join(index.dir, "readers"))).toEqual([]);
  });

  test("a note of a dead reader keeps nothing", async () => {
    const contents = [1, 2, 3].map((seed) => syntheticContent({ seed }));
    await writeBuild(index.dir, contents[0]!);
    mkdirSync(join(index.dir, "readers"), { recursive: true });
    const note = { buildId: contents[0]!.buildId, pid: DEAD_PID, host: hostname() };
    writeFileSync(join(index.dir, "readers", "dead.json"), JSON.stringify(note));
    await writeBuild(index.dir, contents[1]!);
    await writeBuild(index.dir, contents[2]!);
    expect(buildsIn(index.dir)).not.toContain(contents[0]!.buildId);
  });

  test("reports its steps in order and the number of passages", async () => {
    const steps: string[] = [];
    await writeBuild(index.dir, syntheticContent(), ({ step, done, total }) => steps.push(`${step} ${done}/${total}`));
    expect(steps).toEqual(["passages 0/36", "passages 36/36", "indexes 0/1", "files 0/1", "verify 0/1", "publish 0/1"]);
  });
});

describe("a writer that stops half-way leaves the served build as it was", () => {
  const steps: BuildStep[] = ["passages", "indexes", "files", "verify", "publish"];

  test.each(steps)("when it fails in the step %s", async (failing) => {
    const old = syntheticContent({ seed: 1 });
    await writeBuild(index.dir, old);
    const crash = writeBuild(index.dir, syntheticContent({ seed: 2 }), ({ step }) => {
      if (step === failing) throw new Error("disk full");
    });
    await expect(crash).rejects.toThrow("disk full");
    expect(await servedBuild()).toBe(old.buildId);
    expect(buildsIn(index.dir)).toEqual([old.buildId]);
    expect(existsSync(lockPath())).toBe(false);
  });

  test("when it is killed before publishing; the next ingest clears up after it", async () => {
    const old = syntheticContent({ seed: 1 });
    await writeBuild(index.dir, old);
    const script = fileURLToPath(new URL("./killed-writer.ts", import.meta.url));
    const child = spawn(process.execPath, ["--import", "tsx", script, index.dir], { stdio: "inherit" });
    const signal = await new Promise((done) => child.on("exit", (_code, name) => done(name)));
    expect(signal).toBe("SIGKILL");
    expect(buildsIn(index.dir)).toContain(`${syntheticContent({ seed: 2 }).buildId}.partial-${child.pid}`);
    expect(existsSync(lockPath())).toBe(true);
    expect(await servedBuild()).toBe(old.buildId);
    const next = syntheticContent({ seed: 2 });
    await writeBuild(index.dir, next);
    expect(await servedBuild()).toBe(next.buildId);
    expect(buildsIn(index.dir)).toEqual([old.buildId, next.buildId].sort());
  });
});

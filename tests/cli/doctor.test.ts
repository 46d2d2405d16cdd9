/** `planlens doctor` names what is broken and its cure, and never ends in a crash itself. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { examine } from "../../src/cli/doctor/examine.ts";
import type { Finding } from "../../src/cli/doctor/finding.ts";
import { type Config, PROJECT_ROOT, readConfig } from "../../src/config.ts";
import { BUILD_MS, builtConfig } from "../built-index.ts";
import { command, endAll } from "./process.ts";

let built: Config;
let folder: string;
beforeAll(async () => {
  built = await builtConfig();
  folder = await mkdtemp(join(tmpdir(), "planlens-doctor-"));
}, BUILD_MS);
afterEach(endAll);
afterAll(() => rm(folder, { recursive: true, force: true }));

const named = (findings: readonly Finding[], name: string) =>
  findings.find((each) => each.name === name || each.name.startsWith(`${name} `))!;
const examined = (env: Record<string, string>) => examine(() => readConfig({ PORT: "0", ...env }));

/** A copy of the built index. */
async function copyOf(name: string): Promise<{ dir: string; build: string }> {
  const dir = join(folder, name);
  await cp(built.indexDir, dir, { recursive: true });
  const { buildId } = JSON.parse(await readFile(join(dir, "current.json"), "utf8"));
  return { dir, build: join(dir, "builds", buildId) };
}

async function changeManifest(build: string, input: "model" | "lexicon"): Promise<void> {
  const file = join(build, "manifest.json");
  const manifest = await readFile(file, "utf8");
  await writeFile(file, manifest.replaceAll(JSON.parse(manifest).inputs[input], "0".repeat(64)));
}

it("finds nothing wrong with a sound installation", async () => {
  const findings = await examined({ PLANLENS_INDEX_DIR: built.indexDir });
  expect(findings.filter(({ state }) => state === "broken")).toEqual([]);
  expect(named(findings, "分词组件").detail).toContain("医疗保障");
  expect(named(findings, "索引").detail).toMatch(/[0-9a-f]{16}，5 份文件/);
});

describe("an installation without a compiler", () => {
  const without = (missing: string, path?: string) =>
    command(
      "planlens",
      {
        PLANLENS_INDEX_DIR: built.indexDir,
        PLANLENS_TEST_WITHOUT: missing,
        NODE_OPTIONS: `--require ${join(PROJECT_ROOT, "tests/cli/fixtures/without-native.cjs")}`,
        ...(path !== undefined && { PATH: path }),
      },
      "doctor",
    );

  it("is told by the segmenter, with the compiler to install and the command to run", async () => {
    const doctor = without("nodejieba.node", folder);
    expect(await doctor.exited).toBe(1);
    expect(doctor.stdout()).toMatch(/✗ 分词组件 nodejieba：没有编译好/);
    expect(doctor.stdout().replace(/\s/g, "")).toMatch(/办法：本机没有C\+\+编译器。.*npmrebuildnodejieba/);
    expect(doctor.stdout()).toMatch(/毛病 \d 处/);
    expect(doctor.stderr()).toBe("");
  });

  it("and one without the engine's binary by the engine, with how to install it again", async () => {
    const doctor = without("lancedb-");
    expect(await doctor.exited).toBe(1);
    expect(doctor.stdout()).toMatch(/✗ 索引引擎 LanceDB：打不开/);
    expect(doctor.stdout().replace(/\s/g, "")).toContain("办法：运行npmci重新安装");
  });

  it("still shows its help", async () => {
    const help = command(
      "planlens",
      {
        PLANLENS_TEST_WITHOUT: "nodejieba.node",
        NODE_OPTIONS: `--require ${join(PROJECT_ROOT, "tests/cli/fixtures/without-native.cjs")}`,
      },
      "search",
      "--help",
    );
    expect(await help.exited).toBe(0);
    expect(help.stdout()).toContain("检索条款");
  });
});

describe("half an index", () => {
  it("with a file missing is told by its name, and is to be built by force", async () => {
    const { dir, build } = await copyOf("half");
    const data = join(build, "passages.lance", "data");
    const [file] = await readdir(data);
    await rm(join(data, file!));
    const finding = named(await examined({ PLANLENS_INDEX_DIR: dir }), "索引");
    expect(finding).toMatchObject({ state: "broken", cure: expect.stringContaining("planlens ingest --force") });
    expect(finding.detail).toMatch(/不完整或已损坏：INDEX_BROKEN: .*passages\.lance/);
  });

  it("with a file of other content is told too", async () => {
    const { dir, build } = await copyOf("changed");
    const file = join(build, "topics.json");
    const text = await readFile(file, "utf8");
    await writeFile(
      file,
      text.replace(/[a-z]/, (letter) => (letter === "a" ? "b" : "a")),
    );
    expect(named(await examined({ PLANLENS_INDEX_DIR: dir }), "索引").detail).toContain("topics.json");
  });

  it("left by a process that ended in the middle is told as such", async () => {
    const dir = join(folder, "partial");
    await mkdir(join(dir, "builds", "0123456789abcdef.partial-999999999"), { recursive: true });
    const finding = named(await examined({ PLANLENS_INDEX_DIR: dir }), "索引");
    expect(finding.detail).toMatch(/建到一半.*partial-999999999.*中途停了/);
    expect(finding.cure).toContain("planlens ingest");
  });

  it("and none at all is told apart from it", async () => {
    const finding = named(await examined({ PLANLENS_INDEX_DIR: join(folder, "none") }), "索引");
    expect(finding).toMatchObject({ state: "broken", detail: expect.stringContaining("还没有索引") });
  });
});

describe("a wrong model", () => {
  it("that does not exist is told with the way back to the built-in one", async () => {
    const findings = await examined({ PLANLENS_INDEX_DIR: built.indexDir, EMBEDDING_MODEL: "no-such-model" });
    expect(named(findings, "向量模型")).toMatchObject({
      state: "broken",
      name: "向量模型 no-such-model",
      cure: expect.stringContaining("取消 EMBEDDING_MODEL"),
    });
    expect(named(findings, "索引")).toMatchObject({
      state: "broken",
      detail: expect.stringContaining("模型不符"),
      cure: expect.stringContaining("EMBEDDING_MODEL=planlens-static-zh"),
    });
  });

  it("that is not the one of the index is told by both names", async () => {
    const { dir, build } = await copyOf("other-model");
    await changeManifest(build, "model");
    const finding = named(await examined({ PLANLENS_INDEX_DIR: dir }), "索引");
    expect(finding.detail).toMatch(/模型不符：索引用 planlens-static-zh（000000000000）建成/);
    expect(finding.cure).toContain("planlens ingest");
  });
});

it("an index of another lexicon is told by what changed", async () => {
  const { dir, build } = await copyOf("other-lexicon");
  await changeManifest(build, "lexicon");
  expect(named(await examined({ PLANLENS_INDEX_DIR: dir }), "索引").detail).toMatch(/已过期，词表有变化/);
});

it("a wrong setting is a finding, not a crash", async () => {
  const findings = await examined({ PORT: "eighty" });
  expect(named(findings, "配置")).toMatchObject({ state: "broken", detail: expect.stringContaining("PORT=eighty") });
});

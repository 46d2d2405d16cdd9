/** `npm start` and `npm run ingest` make the index what the data say it should be: a missing or stale one is built, a fitting one left alone. */
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { PROJECT_ROOT } from "../../src/config.ts";
import { command, endAll } from "./process.ts";

const CLAUSE = "一、深化医保支付方式改革。推进按病种付费，加强基金监管。\n";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "planlens-start-"));
  await mkdir(join(root, "data/plans"), { recursive: true });
  for (const folder of ["lexicon", "models"])
    await cp(join(PROJECT_ROOT, "data", folder), join(root, "data", folder), { recursive: true });
  await writeFile(join(root, "data/plans/one.txt"), CLAUSE);
});
afterEach(endAll);
afterAll(() => rm(root, { recursive: true, force: true }));

const env = () => ({ PLANLENS_DATA_DIR: join(root, "data"), PLANLENS_INDEX_DIR: join(root, "index"), PORT: "0" });
const builds = () => readdir(join(root, "index/builds"));
const health = async (url: string) => (await (await fetch(`${url}/api/v1/health`)).json()) as { documents: number };

it("start builds a missing index, tells each stage in one plain line, and serves it", async () => {
  const server = command("start", env());
  expect(await health(await server.url())).toMatchObject({ documents: 1 });
  expect(server.stderr()).toMatch(/^拆解规划[\s\S]*计算向量[\s\S]*发布索引[\s\S]*索引 [0-9a-f]{16}：1 份规划/m);
  server.signal("SIGTERM");
  expect(await server.exited).toBe(0);
});

it("ingest leaves an index alone that is up to date", async () => {
  const before = await builds();
  const ingest = command("ingest", env());
  expect(await ingest.exited).toBe(0);
  expect(ingest.stderr()).toContain("索引已是最新");
  expect(await builds()).toEqual(before);
});

it("start builds a stale index anew, and serves the new one", async () => {
  await writeFile(join(root, "data/plans/two.txt"), CLAUSE.replace("按病种付费", "按人头付费"));
  const server = command("start", env());
  expect(await health(await server.url())).toMatchObject({ documents: 2 });
  expect(server.stderr()).toContain("2 份规划");
});

it("ingest names a file that cannot be read and exits with 2", async () => {
  await writeFile(join(root, "data/plans/zip.txt"), Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xff]));
  const ingest = command("ingest", env());
  expect(await ingest.exited).toBe(2);
  expect(ingest.stderr()).toMatch(/未能读取 FILE_UNREADABLE zip\.txt/);
});

it("start without any plan ends with 1 and says where one belongs", async () => {
  await mkdir(join(root, "empty/plans"), { recursive: true });
  await cp(join(root, "data/lexicon"), join(root, "empty/lexicon"), { recursive: true });
  const server = command("start", { ...env(), PLANLENS_DATA_DIR: join(root, "empty") });
  expect(await server.exited).toBe(1);
  expect(server.stderr()).toMatch(/^NO_DOCUMENTS: .*holds no plan/m);
});

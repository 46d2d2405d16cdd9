import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { BUILT_IN_MODEL, PROJECT_ROOT } from "../../src/config.ts";
import { createEmbedder, type Embedder } from "../../src/embed/index.ts";
import { loadLexicon } from "../../src/text/lexicon.ts";
import { createTokeniser } from "../../src/text/tokenise.ts";

const dataDir = join(PROJECT_ROOT, "data");
const modelsDir = join(dataDir, "models");
let embedder: Embedder;

beforeAll(async () => {
  const { lexicon } = await loadLexicon(dataDir);
  const tokeniser = createTokeniser(lexicon.userWords);
  // A remote host that answers nobody: the built-in model must not ask.
  const config = { model: BUILT_IN_MODEL, remoteHost: "http://127.0.0.1:9/", cacheDir: modelsDir, dtype: null };
  embedder = await createEmbedder(config, { tokeniser, modelsDir });
}, 30_000);

test("opens without network and gives unit vectors of 256 dimensions", async () => {
  const [vector] = await embedder.embed(["推进按疾病诊断相关分组付费"], "passage");
  expect(vector).toHaveLength(256);
  expect(Math.hypot(...vector!)).toBeCloseTo(1, 5);
  expect(embedder).toMatchObject({ id: BUILT_IN_MODEL, dims: 256 });
  expect(embedder.fingerprint).toMatch(/^[0-9a-f]{64}$/);
});

test("stays under 20 MB", () => {
  const directory = join(modelsDir, BUILT_IN_MODEL);
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  expect(bytes).toBeLessThan(20_000_000);
});

/** Sentences of no plan, so that what is tested is the vocabulary of the field and not a remembered clause. */
test.each([
  ["瘫痪在床没人照顾", "建立失能人员护理保障制度", "完善药品价格形成机制"],
  ["有人骗医保的钱怎么办", "严厉打击欺诈骗保行为", "扩大异地就医结算范围"],
  ["在外省看病能直接报吗", "扩大跨省异地就医直接结算范围", "严厉打击欺诈骗保行为"],
  ["药太贵了能不能便宜点", "扩大药品集中带量采购范围", "建立失能人员护理保障制度"],
  ["fraud and abuse of the fund", "严厉打击欺诈骗保行为", "扩大药品集中带量采购范围"],
])("%s is nearer to %s than to %s", async (query, near, far) => {
  const [q] = await embedder.embed([query], "query");
  const [n, f] = await embedder.embed([near, far], "passage");
  const dot = (other: Float32Array) => other.reduce((sum, v, i) => sum + v * q![i]!, 0);
  expect(dot(n!)).toBeGreaterThan(dot(f!) + 0.1);
});

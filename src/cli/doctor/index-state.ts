/** How the index stands: there, whole, made from what is here now. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../../config.ts";
import type { BuildInputs, Manifest } from "../../model/index.ts";
import { BUILDS_DIR, partialPid } from "../../store/layout.ts";
import { readPointer } from "../../store/manifest.ts";
import { isAlive } from "../../store/processes.ts";
import { broken, type Finding, ok, reasonOf } from "./finding.ts";

const NAME = "索引";
const BUILD = "运行 planlens ingest（几秒到几分钟）";

export async function checkIndex(config: Config): Promise<Finding> {
  const { indexDir } = config;
  const halves = await halfWritten(indexDir);
  try {
    const pointer = await readPointer(indexDir);
    if (pointer === null && halves.length > 0)
      return broken(NAME, `只有建到一半的索引（${halves.join("、")}），上次建库中途停了`, `${BUILD}，残留会一并清除`);
    if (pointer === null) return broken(NAME, `${indexDir} 还没有索引`, BUILD);
    return await checkBuild(config, pointer.buildId);
  } catch (error) {
    return broken(NAME, `不完整或已损坏：${reasonOf(error)}`, "运行 planlens ingest --force 重建；原始文件不受影响");
  }
}

/** Folders of builds whose process is gone. */
async function halfWritten(indexDir: string): Promise<string[]> {
  const names = await readdir(join(indexDir, BUILDS_DIR)).catch(() => []);
  return names.filter((name) => {
    const pid = partialPid(name);
    return pid !== null && !isAlive(pid);
  });
}

async function checkBuild(config: Config, buildId: string): Promise<Finding> {
  const { isStale, openBuild } = await import("../../store/open.ts");
  const { currentInputs } = await import("../../ingest/inputs.ts");
  const reader = await openBuild(config.indexDir, buildId, { deep: true });
  const { manifest } = reader;
  reader.close();
  const inputs = await currentInputs(config).catch(() => null);
  const changed = inputs === null ? null : changedInputs(manifest, inputs);
  if (changed?.includes("model") || (inputs === null && manifest.embedder.id !== config.embedding.model))
    return broken(
      NAME,
      otherModel(manifest, config),
      `要用现在的模型：${BUILD}；要用原来的：设 EMBEDDING_MODEL=${manifest.embedder.id}`,
    );
  if (changed !== null && changed.length > 0)
    return broken(
      NAME,
      `已过期，${changed.map((each) => INPUTS[each]).join("、")}有变化（${isStale(manifest, inputs!)}）`,
      BUILD,
    );
  const { documents, passages } = manifest.counts;
  return ok(NAME, `${buildId}，${documents} 份文件，${passages} 条条款，文件逐个核对无误`);
}

const INPUTS: Record<keyof BuildInputs, string> = {
  documents: "规划文件",
  lexicon: "词表",
  model: "模型",
  code: "程序",
};

function changedInputs(manifest: Manifest, inputs: BuildInputs): (keyof BuildInputs)[] {
  return (Object.keys(INPUTS) as (keyof BuildInputs)[]).filter((name) => manifest.inputs[name] !== inputs[name]);
}

function otherModel({ embedder, inputs }: Manifest, { embedding }: Config): string {
  return `模型不符：索引用 ${embedder.id}（${inputs.model.slice(0, 12)}）建成，现在设的是 ${embedding.model}，两种向量不能比较`;
}

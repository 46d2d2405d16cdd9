/** Examines the installation, the data, the index and the machine. Never throws: what cannot be examined is a finding. */
import type { Config } from "../../config.ts";
import { broken, type Finding, reasonOf } from "./finding.ts";
import { checkIndex } from "./index-state.ts";
import { checkEngine, checkNode, checkRuntime, checkSegmenter } from "./installation.ts";
import { checkDisk, checkMemory, checkPort } from "./machine.ts";
import { checkLexicon, checkModel, checkPlans } from "./materials.ts";

/** `config` throws where the environment is wrong. */
export async function examine(config: () => Config): Promise<Finding[]> {
  const segmenter = await checkSegmenter();
  const installed = [await checkNode(), segmenter, await checkEngine()];
  const read = readable(config);
  if ("state" in read) return [...installed, read];
  const canAnswer = installed.every(({ state }) => state !== "broken");
  return [
    ...installed,
    await checkRuntime(read),
    await checkPlans(read),
    await checkLexicon(read),
    await checkModel(read, segmenter.state === "ok"),
    canAnswer ? await checkIndex(read) : broken("索引", "上面的组件打不开，没有检查", "先解决上面的问题"),
    await guarded("磁盘", () => checkDisk(read)),
    await checkMemory(),
    await checkPort(read),
  ];
}

function readable(config: () => Config): Config | Finding {
  try {
    return config();
  } catch (error) {
    return broken("配置", reasonOf(error), "改正或取消这个环境变量");
  }
}

async function guarded(name: string, check: () => Promise<Finding>): Promise<Finding> {
  return check().catch((error) => broken(name, reasonOf(error), "检查文件夹是否存在、可读"));
}

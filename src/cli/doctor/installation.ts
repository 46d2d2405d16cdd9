/**
 * What is installed: Node, the segmenter, the index engine, the runtime of the model. Each is loaded here and nowhere before, so that one
 * that is missing is a finding and no crash.
 */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Config, PROJECT_ROOT } from "../../config.ts";
import { broken, type Finding, ok, reasonOf } from "./finding.ts";

const SAMPLE = "医疗保障";
const COMPILERS = ["c++", "g++", "clang++"];
const REINSTALL = "运行 npm ci 重新安装（不要加 --omit=optional，它会漏掉本机平台的二进制包）";

export async function checkNode(): Promise<Finding> {
  const { engines } = JSON.parse(await readFile(join(PROJECT_ROOT, "package.json"), "utf8"));
  const needed = String(engines.node).replace(/^\D+/, "");
  const found = `Node ${process.versions.node}（${process.platform} ${process.arch}）`;
  if (isAtLeast(process.versions.node, needed)) return ok("运行环境", found);
  return broken("运行环境", `${found}，至少要 ${needed}`, `安装 Node ${needed} 或更新的版本，再运行 npm ci`);
}

function isAtLeast(version: string, needed: string): boolean {
  const [a, b] = [version, needed].map((text) => text.split(".").map(Number));
  const at = b!.findIndex((part, i) => part !== a![i]);
  return at === -1 || a![at]! > b![at]!;
}

export async function checkSegmenter(): Promise<Finding> {
  try {
    const { jiebaWith } = await import("../../text/jieba.ts");
    const words = jiebaWith([]).cut(SAMPLE);
    return ok("分词组件 nodejieba", `可用（${SAMPLE} → ${words.join("／")}）`);
  } catch (error) {
    return broken("分词组件 nodejieba", `没有编译好，打不开：${reasonOf(error)}`, await segmenterCure());
  }
}

async function segmenterCure(): Promise<string> {
  const rebuild = "运行 npm rebuild nodejieba";
  if (await hasCompiler()) return `本机有 C++ 编译器：${rebuild}；仍不行就删除 node_modules 后 npm ci`;
  return `本机没有 C++ 编译器。先安装（${COMPILER_HINTS[process.platform] ?? COMPILER_HINTS.linux}），再${rebuild}`;
}

const COMPILER_HINTS: Readonly<Record<string, string>> = {
  linux: "Debian、Ubuntu、统信、麒麟：apt install g++ make python3",
  darwin: "xcode-select --install",
  win32: "Visual Studio 生成工具，勾选“使用 C++ 的桌面开发”",
};

async function hasCompiler(): Promise<boolean> {
  const run = promisify(execFile);
  for (const name of COMPILERS) {
    const found = await run(name, ["--version"]).then(
      () => true,
      () => false,
    );
    if (found) return true;
  }
  return false;
}

export async function checkEngine(): Promise<Finding> {
  try {
    (await import("../../store/load-engine.ts")).loadEngine();
    return ok("索引引擎 LanceDB", "可用");
  } catch (error) {
    return broken("索引引擎 LanceDB", `打不开：${reasonOf(error)}`, REINSTALL);
  }
}

export async function checkRuntime({ embedding }: Config): Promise<Finding> {
  try {
    const { openLibrary } = await import("../../embed/library.ts");
    openLibrary(embedding, { kind: "hub" });
    return ok("模型运行库 onnxruntime", "可用");
  } catch (error) {
    return broken("模型运行库 onnxruntime", `打不开：${reasonOf(error)}`, REINSTALL);
  }
}

/** What answers are made from: the plans, the lexicon, the embedding model. Nothing is fetched. */
import { join } from "node:path";
import { BUILT_IN_MODEL, type Config } from "../../config.ts";
import { broken, type Finding, ok, reasonOf, warning } from "./finding.ts";

export async function checkPlans({ dataDir }: Config): Promise<Finding> {
  const folder = join(dataDir, "plans");
  try {
    const { readPlanFiles } = await import("../../ingest/inputs.ts");
    const { files } = await readPlanFiles(dataDir);
    return ok("规划文件", `${folder} 有 ${files.length} 份`);
  } catch (error) {
    return broken(
      "规划文件",
      reasonOf(error),
      `把规划（.txt、.md、.html）放进 ${folder}；PLANLENS_DATA_DIR 可改文件夹`,
    );
  }
}

export async function checkLexicon({ dataDir, lexicon: name }: Config): Promise<Finding> {
  try {
    const { loadLexicon } = await import("../../text/lexicon.ts");
    const { lexicon } = await loadLexicon(dataDir, name);
    return ok("词表", `${lexicon.concepts.length} 个概念，${lexicon.userWords.length} 个用户词`);
  } catch (error) {
    return broken("词表", reasonOf(error), "按提示改正 data/lexicon 里的文件，或从版本库恢复");
  }
}

/** `canSegment`: the built-in model needs the segmenter. */
export async function checkModel({ embedding, dataDir }: Config, canSegment: boolean): Promise<Finding> {
  const name = `向量模型 ${embedding.model}`;
  const modelsDir = join(dataDir, "models");
  try {
    const { placeOf } = await import("../../embed/model-files.ts");
    if (placeOf(embedding.model, modelsDir).kind === "hub")
      return warning(name, "来自外部模型库，这里不联网检查", "首次 planlens ingest 会下载；离线机器请改用本地目录");
    if (!canSegment) return warning(name, "分词组件打不开，没有试开", "先解决分词组件");
    const { createEmbedder } = await import("../../embed/create-embedder.ts");
    const { createTokeniser } = await import("../../text/tokenise.ts");
    const { dims, fingerprint } = await createEmbedder(embedding, { tokeniser: createTokeniser([]), modelsDir });
    return ok(name, `可用（${dims} 维，指纹 ${fingerprint.slice(0, 12)}）`);
  } catch (error) {
    return broken(name, `打不开：${reasonOf(error)}`, modelCure(embedding.model));
  }
}

function modelCure(model: string): string {
  if (model === BUILT_IN_MODEL)
    return `data/models/${BUILT_IN_MODEL} 缺文件或已损坏：从版本库恢复，或运行 npm run train`;
  return "取消 EMBEDDING_MODEL 就用内置模型；要用别的模型，把它设为存在的目录或外部模型库的编号，再运行 planlens ingest";
}

/** How search does on each plan with a model and weights that never saw it, printed as a table. Trains the models that the folder lacks. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { BUILT_IN_MODEL, type Config } from "../config.ts";
import { openContext } from "../context.ts";
import { SETTINGS, trainModel } from "../embed/train/train-model.ts";
import { gradePassages, readFitJudgments, readJudgments } from "../eval/judgments.ts";
import { formatLeaveOneOut, leaveOneOut } from "../eval/leave-one-out.ts";
import { loadLexicon } from "../text/lexicon.ts";
import { createTokeniser } from "../text/tokenise.ts";
import { buildIndex } from "./build-index.ts";

/** `models` holds one folder a region: its model and the index made with it. */
export async function runLeaveOneOut(config: Config, models: string): Promise<void> {
  const shipped = await openContext(config);
  const measured = await gradePassages(shipped.index, await readJudgments(config.dataDir, null));
  const fitting = [...(await readJudgments(config.dataDir, "tune")), ...(await readFitJudgments(config.dataDir))];
  const fitted = await gradePassages(shipped.index, fitting);
  const plans = [];
  for (const { docId, region } of shipped.index.documents) {
    if (region === null) continue;
    const other = await configWithout(config, region.code, join(models, region.code));
    await buildIndex(other, false);
    const without = await openContext(other);
    plans.push(await leaveOneOut({ shipped, without, docId, measured, fitted }));
    without.index.close();
  }
  shipped.index.close();
  console.log(formatLeaveOneOut(plans));
}

/** The same plans under a model that was trained without those of a region. */
async function configWithout(config: Config, region: string, dir: string): Promise<Config> {
  const outDir = join(dir, BUILT_IN_MODEL);
  if (!existsSync(outDir)) await trainWithout(config, region, outDir);
  return { ...config, indexDir: join(dir, "index"), embedding: { ...config.embedding, model: outDir } };
}

async function trainWithout({ dataDir }: Config, region: string, outDir: string): Promise<void> {
  const { lexicon } = await loadLexicon(dataDir);
  await trainModel({
    dataDir,
    outDir,
    id: BUILT_IN_MODEL,
    tokeniser: createTokeniser(lexicon.userWords),
    concepts: lexicon.concepts,
    settings: SETTINGS,
    holdout: false,
    withoutRegions: [region],
    log: console.error,
  });
}

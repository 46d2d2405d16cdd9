/** Models that were trained without one of the plans each, in a folder a region: its model and the index of all plans made with it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { BUILT_IN_MODEL, type Config } from "../config.ts";
import { openContext } from "../context.ts";
import { SETTINGS, trainModel } from "../embed/train/train-model.ts";
import { gradePassages, readFitJudgments, readJudgments } from "../eval/judgments.ts";
import { collectUnknownPlan, type UnknownPlan } from "../eval/leave-one-out.ts";
import type { ServiceContext } from "../services/context.ts";
import { loadLexicon } from "../text/lexicon.ts";
import { createTokeniser } from "../text/tokenise.ts";
import { buildIndex } from "./build-index.ts";

/** Each plan as its model finds it. Models that the folder lacks are trained. */
export async function collectUnknownPlans(
  config: Config,
  shipped: ServiceContext,
  models: string,
): Promise<UnknownPlan[]> {
  const measured = await gradePassages(shipped.index, await readJudgments(config.dataDir, null));
  const fitting = [...(await readJudgments(config.dataDir, "tune")), ...(await readFitJudgments(config.dataDir))];
  const fitted = await gradePassages(shipped.index, fitting);
  const plans: UnknownPlan[] = [];
  for (const { docId, region } of shipped.index.documents) {
    if (region === null) continue;
    const other = await configWithout(config, region.code, join(models, region.code));
    await buildIndex(other, false);
    const without = await openContext(other);
    plans.push(await collectUnknownPlan({ shipped, without, docId, measured, fitted }));
    without.index.close();
  }
  return plans;
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

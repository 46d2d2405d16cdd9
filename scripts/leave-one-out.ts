/** `npm run leave-one-out [-- --models DIR]`: how search does on a plan that model and weights never saw, for each plan. Trains what DIR lacks. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildIndex } from "../src/cli/build-index.ts";
import { run } from "../src/cli/run.ts";
import { BUILT_IN_MODEL, readConfig } from "../src/config.ts";
import { openContext } from "../src/context.ts";
import { SETTINGS, trainModel } from "../src/embed/train/train-model.ts";
import { gradePassages, readJudgments } from "../src/eval/judgments.ts";
import { formatLeaveOneOut, leaveOneOut } from "../src/eval/leave-one-out.ts";
import { loadLexicon } from "../src/text/lexicon.ts";
import { createTokeniser } from "../src/text/tokenise.ts";

await run(async () => {
  const config = readConfig();
  const { values } = parseArgs({ options: { models: { type: "string" } } });
  const models = values.models ?? join(config.indexDir, "leave-one-out");
  const { lexicon } = await loadLexicon(config.dataDir);
  const base = { dataDir: config.dataDir, id: BUILT_IN_MODEL, concepts: lexicon.concepts, settings: SETTINGS };
  const shipped = await openContext(config);
  const measured = await gradePassages(shipped.index, await readJudgments(config.dataDir, null));
  const fitted = await gradePassages(shipped.index, await readJudgments(config.dataDir, "tune"));
  const plans = [];
  for (const { docId, region } of shipped.index.documents) {
    if (region === null) continue;
    const outDir = join(models, region.code, BUILT_IN_MODEL);
    const tokeniser = createTokeniser(lexicon.userWords);
    const trained = { ...base, outDir, tokeniser, holdout: false, withoutRegions: [region.code], log: console.error };
    if (!existsSync(outDir)) await trainModel(trained);
    const other = {
      ...config,
      indexDir: join(models, region.code, "index"),
      embedding: { ...config.embedding, model: outDir },
    };
    await buildIndex(other, false);
    const without = await openContext(other);
    plans.push(await leaveOneOut({ shipped, without, docId, measured, fitted }));
    without.index.close();
  }
  shipped.index.close();
  console.log(formatLeaveOneOut(plans));
});

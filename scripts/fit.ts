/** `npm run fit [-- --set dev --set tune]`: fits the ranking weights on graded queries and prints them with their cross-validated worth. */
import { parseArgs } from "node:util";
import { run } from "../src/cli/run.ts";
import { readConfig } from "../src/config.ts";
import { openContext } from "../src/context.ts";
import { collectSamples, crossValidate, fitWeights, scoreWeights } from "../src/eval/fit.ts";
import { gradePassages, readJudgments } from "../src/eval/judgments.ts";
import { mean } from "../src/eval/metrics.ts";
import { FEATURE_WEIGHTS } from "../src/retrieve/weights.ts";

await run(async () => {
  const { values } = parseArgs({ options: { set: { type: "string", multiple: true, default: ["tune"] } } });
  const config = readConfig();
  const ctx = await openContext(config);
  const sets = await Promise.all(values.set.map((set) => readJudgments(config.dataDir, set)));
  const samples = await collectSamples(ctx, await gradePassages(ctx.index, sets.flat()));
  ctx.index.close();
  const fitted = fitWeights(samples, FEATURE_WEIGHTS);
  console.log(`nDCG@10 over ${samples.length} queries of ${values.set.join(", ")}`);
  console.log(`present weights   ${mean(scoreWeights(samples, FEATURE_WEIGHTS)).toFixed(4)}`);
  console.log(`cross-validated   ${crossValidate(samples, FEATURE_WEIGHTS).toFixed(4)}`);
  console.log(`fitted on all     ${mean(scoreWeights(samples, fitted)).toFixed(4)}`);
  for (const [name, weight] of Object.entries(fitted)) console.log(`  ${name}: ${weight.toFixed(2)},`);
});

/** `npm run fit [-- --set dev --set tune]`: fits ranking and presence weights on graded queries and prints them with their worth. */
import { parseArgs } from "node:util";
import { run } from "../src/cli/run.ts";
import { readConfig } from "../src/config.ts";
import { openContext } from "../src/context.ts";
import { collectSamples, crossValidate, fitWeights, START, scoreWeights } from "../src/eval/fit.ts";
import {
  collectPresence,
  crossProbabilities,
  fitAnswers,
  fitSpeaks,
  silenceAt,
  unanswerable,
} from "../src/eval/fit-presence.ts";
import { gradePassages, readJudgments, readUnanswerable } from "../src/eval/judgments.ts";
import { mean } from "../src/eval/metrics.ts";
import { FEATURE_WEIGHTS } from "../src/retrieve/weights.ts";

const print = (weights: Record<string, number>) =>
  Object.entries(weights).forEach(([name, weight]) => void console.log(`  ${name}: ${weight.toFixed(2)},`));

await run(async () => {
  const { values } = parseArgs({ options: { set: { type: "string", multiple: true, default: ["tune"] } } });
  const config = readConfig();
  const ctx = await openContext(config);
  const sets = await Promise.all(values.set.map((set) => readJudgments(config.dataDir, set)));
  const judged = await gradePassages(ctx.index, sets.flat());
  const samples = await collectSamples(ctx, judged);
  const fitted = fitWeights(samples, START);
  console.log(`nDCG@10 over ${samples.length} queries of ${values.set.join(", ")}`);
  console.log(`present weights   ${mean(scoreWeights(samples, FEATURE_WEIGHTS)).toFixed(4)}`);
  console.log(`cross-validated   ${crossValidate(samples, START).toFixed(4)}`);
  console.log(`fitted on all     ${mean(scoreWeights(samples, fitted)).toFixed(4)}`);
  print(fitted);
  const documents = await collectPresence(ctx, judged);
  const none = await collectPresence(ctx, (await readUnanswerable(config.dataDir)).map(unanswerable));
  ctx.index.close();
  const best = crossProbabilities(documents, none);
  for (const threshold of [0.15, 0.2, 0.25, 0.3, 0.35, 0.4]) {
    const { precision, recall } = silenceAt(documents, best, threshold);
    console.log(`silent below ${threshold}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
  }
  console.log("speaks");
  print(fitSpeaks([...documents, ...none]));
  console.log("answers");
  print(fitAnswers(documents));
});

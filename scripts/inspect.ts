/** `npm run inspect -- <file> [--json]`: what ingestion would read from one plan, for a person to check before adding it. */
import { parseArgs } from "node:util";
import { inspectPlan } from "../src/cli/inspect-plan.ts";
import { readConfig } from "../src/config.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false } },
});
const [file] = positionals;
if (file === undefined || positionals.length > 1) {
  console.error("用法：npm run inspect -- <一份规划文件> [--json]");
  process.exitCode = 1;
} else process.exitCode = await inspectPlan(readConfig(), file, values.json);

/** `npm run bench [-- --json --rounds 5]`: times ingestion, search and compare, beside plain in-memory peers in the same run. */
import { parseArgs } from "node:util";
import { formatBench } from "../src/bench/format-bench.ts";
import { ROUNDS } from "../src/bench/measure.ts";
import { runBench } from "../src/bench/run-bench.ts";
import { run } from "../src/cli/run.ts";
import { readConfig } from "../src/config.ts";
import { PlanlensError } from "../src/errors.ts";

await run(async () => {
  const { values } = parseArgs({
    options: { json: { type: "boolean", default: false }, rounds: { type: "string", default: String(ROUNDS.rounds) } },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new PlanlensError("INVALID_REQUEST", `--rounds ${values.rounds}: give a whole number from 1`);
  const result = await runBench(readConfig(), { ...ROUNDS, rounds });
  console.log(values.json ? JSON.stringify(result) : formatBench(result));
});

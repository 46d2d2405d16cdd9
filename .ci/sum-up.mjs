// Names the tests that failed in the reports of vitest given as arguments, with the reason, and sums the runs up in the last line.
import { readFileSync } from "node:fs";

const REASON_CHARS = 1500;
const runs = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")));
const files = runs.flatMap((run) => run.testResults);

for (const { name, status, message, assertionResults } of files) {
  const failures = assertionResults.filter((test) => test.status === "failed");
  for (const test of failures) console.log(`FAILED ${name} > ${test.fullName}\n${test.failureMessages.join("\n").slice(0, REASON_CHARS)}`);
  if (status === "failed" && failures.length === 0) console.log(`FAILED ${name}\n${message.slice(0, REASON_CHARS)}`);
}
if (runs.some((run) => run.numPassedTests === 0)) {
  console.log("a run without a test");
  process.exitCode = 1;
}
const sum = (of) => runs.reduce((all, run) => all + of(run), 0);
console.log(`Tests ${sum((run) => run.numPassedTests)} passed, ${sum((run) => run.numFailedTests)} failed`);

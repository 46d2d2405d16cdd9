/** Part of `npm run check`: every path and npm script that a document names exists. */
import { checkDocs } from "../src/check/docs.ts";

const problems = await checkDocs();
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log("docs: every path and script that is named exists");

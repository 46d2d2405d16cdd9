/** Part of `npm run check`: which folder of src/ imports which, and who alone may use a package or the environment (src/README.md). */
import { checkArchitecture } from "../src/check/architecture.ts";

const problems = await checkArchitecture();
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log("architecture: every import keeps to the table of src/README.md");

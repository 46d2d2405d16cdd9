/**
 * `tsx scripts/lint-lexicon.ts [folder]`: checks the lexicon against the rules of its README. Prints every problem with its place and
 * cure; exit code 1 where there is one.
 */
import { join } from "node:path";
import { readConfig } from "../src/config.ts";
import { readLexiconFiles } from "../src/text/lexicon-files.ts";
import { lintLexicon } from "../src/text/lint-lexicon.ts";

const folder = process.argv[2] ?? join(readConfig().dataDir, "lexicon");
const problems = lintLexicon(await readLexiconFiles(folder));

for (const { file, line, conceptId, label, code, message, cure } of problems) {
  const what = [conceptId, label === null ? null : `"${label}"`].filter((part) => part !== null).join(" ");
  console.log(`${join(folder, file)}:${line}  ${what}: ${message} (${code}); ${cure}`);
}
console.log(problems.length === 0 ? `${folder}: no problems` : `${folder}: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

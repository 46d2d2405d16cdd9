/**
 * Checks a lexicon folder against the rules of data/lexicon/README.md. Finds all problems at once, each with its place and its cure,
 * sorted by file and line.
 */
import { labelProblems } from "./lexicon-labels.ts";
import { type LexiconFile, type Problem, parseLexicon } from "./lexicon-parse.ts";
import { structureProblems } from "./lexicon-structure.ts";

export type { LexiconFile, Problem, ProblemCode } from "./lexicon-parse.ts";

/** All problems of the files of one lexicon folder; [] where it keeps the rules. */
export function lintLexicon(files: readonly LexiconFile[]): Problem[] {
  const parsed = parseLexicon(files);
  const problems = [...parsed.problems, ...structureProblems(parsed), ...labelProblems(parsed)];
  return problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

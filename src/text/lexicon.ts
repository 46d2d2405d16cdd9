/**
 * The lexicon of a field as it lies on disk: concepts with their labels, topics, and the words that the segmenter keeps whole. Checked
 * on reading; what is wrong is named by file and line. The hash covers every file of the folder, so an index knows what it was built with.
 */
import { join, resolve } from "node:path";
import { PlanlensError } from "../errors.ts";
import type { Concept, Lexicon } from "../model/lexicon.ts";
import { DEFAULT_FOLDER, hashOf, readLexiconFiles } from "./lexicon-files.ts";
import { type Problem, parseLexicon } from "./lexicon-parse.ts";
import { BREAKS_BUILD, structureProblems } from "./lexicon-structure.ts";

/** Shorter than two characters a label is no word; longer than six it is a phrase that the segmenter should take apart. */
const USER_WORD = /^\p{Script=Han}{2,6}$/u;

export interface LoadedLexicon {
  lexicon: Lexicon;
  /** Hash over names and contents of all files in the lexicon folder, in sorted order. */
  sha256: string;
}

function refuse(folder: string, { file, line, conceptId, message, cure }: Problem): never {
  const entry = conceptId === null ? "" : ` (${conceptId})`;
  throw new PlanlensError("LEXICON_INVALID", `${join(folder, file)}:${line}${entry}: ${message}; ${cure}`);
}

/** Names that offices print; how people say it is looked for as it is, not taught to the segmenter. */
function labelWords(concepts: readonly Concept[]): string[] {
  return concepts.flatMap((c) => [c.pref, ...c.alt, ...c.abbr]).filter((label) => USER_WORD.test(label));
}

/** Reads the lexicon `folder`: its name under the data folder, or an absolute path. Throws LEXICON_INVALID with file and line where no index can be built on it. */
export async function loadLexicon(dataDir: string, folder: string = DEFAULT_FOLDER): Promise<LoadedLexicon> {
  const path = resolve(dataDir, folder);
  const files = await readLexiconFiles(path);
  const parsed = parseLexicon(files);
  const fatal = [...parsed.problems, ...structureProblems(parsed)].find(({ code }) => BREAKS_BUILD.has(code));
  if (fatal !== undefined) refuse(path, fatal);
  const concepts = parsed.concepts.map(({ value }) => value);
  const topicGroups = parsed.topicGroups.map(({ value }) => value);
  const userWords = [...new Set([...labelWords(concepts), ...parsed.userWords])].sort();
  return { lexicon: { concepts, userWords, topicGroups }, sha256: hashOf(files) };
}

/**
 * The lexicon of a field as it lies on disk: concepts with their labels, topics, and the words that the segmenter keeps whole. Checked
 * on reading; what is wrong is named by file and line. The hash covers every file of the folder, so an index knows what it was built with.
 */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { PlanlensError } from "../errors.ts";
import type { Concept, Lexicon } from "../model/lexicon.ts";
import { type LexiconFile, type Problem, parseLexicon } from "./lexicon-parse.ts";
import { BREAKS_BUILD, structureProblems } from "./lexicon-structure.ts";

const DEFAULT_FOLDER = "lexicon";

/** Shorter than two characters a label is no word; longer than six it is a phrase that the segmenter should take apart. */
const USER_WORD = /^\p{Script=Han}{2,6}$/u;

export interface LoadedLexicon {
  lexicon: Lexicon;
  /** Hash over names and contents of all files in the lexicon folder, in sorted order. */
  sha256: string;
}

function unreadable(folder: string, cause: unknown): PlanlensError {
  return new PlanlensError("LEXICON_INVALID", `${folder}: cannot be read; put the lexicon there`, { cause });
}

/** All files of a lexicon folder, sorted by name. */
export async function readLexiconFiles(folder: string): Promise<LexiconFile[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const names = new Map(paths.map((path) => [relative(folder, path).replaceAll(sep, "/"), path]));
    return await Promise.all(
      [...names]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(async ([file, path]) => ({ file, text: await readFile(path, "utf8") })),
    );
  } catch (cause) {
    throw unreadable(folder, cause);
  }
}

function refuse(folder: string, { file, line, conceptId, message, cure }: Problem): never {
  const entry = conceptId === null ? "" : ` (${conceptId})`;
  throw new PlanlensError("LEXICON_INVALID", `${join(folder, file)}:${line}${entry}: ${message}; ${cure}`);
}

/** Names that offices print; how people say it is looked for as it is, not taught to the segmenter. */
function labelWords(concepts: readonly Concept[]): string[] {
  return concepts.flatMap((c) => [c.pref, ...c.alt, ...c.abbr]).filter((label) => USER_WORD.test(label));
}

function hashOf(files: readonly LexiconFile[]): string {
  const hash = createHash("sha256");
  for (const { file, text } of files) hash.update(`${file}\0${Buffer.byteLength(text)}\0`).update(text);
  return hash.digest("hex");
}

/** The hash of a lexicon folder without reading what is in its files. */
export async function lexiconHash(dataDir: string, folder: string = DEFAULT_FOLDER): Promise<string> {
  return hashOf(await readLexiconFiles(join(dataDir, folder)));
}

/** Reads the lexicon `folder` under the data folder. Throws LEXICON_INVALID with file and line where no index can be built on it. */
export async function loadLexicon(dataDir: string, folder: string = DEFAULT_FOLDER): Promise<LoadedLexicon> {
  const path = join(dataDir, folder);
  const files = await readLexiconFiles(path);
  const parsed = parseLexicon(files);
  const fatal = [...parsed.problems, ...structureProblems(parsed)].find(({ code }) => BREAKS_BUILD.has(code));
  if (fatal !== undefined) refuse(path, fatal);
  const concepts = parsed.concepts.map(({ value }) => value);
  const topicGroups = parsed.topicGroups.map(({ value }) => value);
  const userWords = [...new Set([...labelWords(concepts), ...parsed.userWords])].sort();
  return { lexicon: { concepts, userWords, topicGroups }, sha256: hashOf(files) };
}

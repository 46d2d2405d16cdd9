/** The files of a lexicon folder and the hash over them, which an index remembers. What is in them is read elsewhere. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { PlanlensError } from "../errors.ts";
import type { LexiconFile } from "./lexicon-parse.ts";

export const DEFAULT_FOLDER = "lexicon";

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

export function hashOf(files: readonly LexiconFile[]): string {
  const hash = createHash("sha256");
  for (const { file, text } of files) hash.update(`${file}\0${Buffer.byteLength(text)}\0`).update(text);
  return hash.digest("hex");
}

/** The hash of a lexicon folder without reading what is in its files. */
export async function lexiconHash(dataDir: string, folder: string = DEFAULT_FOLDER): Promise<string> {
  return hashOf(await readLexiconFiles(resolve(dataDir, folder)));
}

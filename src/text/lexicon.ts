/**
 * The lexicon of the field as it lies on disk: concepts with their labels, and the words that the segmenter keeps whole. Checked on
 * reading; what is wrong is named by file and place. The hash covers every file of the folder, so an index knows what it was built with.
 */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { PlanlensError } from "../errors.ts";
import { Concept, type Lexicon } from "../model/index.ts";

const LEXICON_FILE = "lexicon.json";
const USER_WORDS_FILE = "userwords.txt";

/** Shorter than two characters a label is no word; longer than eight it is a phrase that the segmenter should take apart. */
const USER_WORD = /^\p{Script=Han}{2,8}$/u;

const LexiconFile = z.strictObject({ concepts: z.array(Concept.strict()) });

export interface LoadedLexicon {
  lexicon: Lexicon;
  /** Hash over names and contents of all files in the lexicon folder, in sorted order. */
  sha256: string;
}

function invalid(file: string, place: string, problem: string, cause?: unknown): PlanlensError {
  return new PlanlensError("LEXICON_INVALID", `${file}${place}: ${problem}; correct the file`, { cause });
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw invalid(path, "", "cannot be read", cause);
  }
}

/** `concepts[12].alt[0] (drg)`: the path into the file, and the id of the concept where it has one. */
function placeOf(path: readonly PropertyKey[], data: unknown): string {
  const place = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  const concept = (data as { concepts?: { id?: unknown }[] } | null)?.concepts?.[Number(path[1])];
  return typeof concept?.id === "string" ? ` ${place.slice(1)} (${concept.id})` : ` ${place.slice(1)}`;
}

function parseConcepts(path: string, text: string): Concept[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw invalid(path, "", `is not JSON (${cause instanceof Error ? cause.message : String(cause)})`, cause);
  }
  const parsed = LexiconFile.safeParse(data);
  if (parsed.success) return parsed.data.concepts;
  const issue = parsed.error.issues[0]!;
  throw invalid(path, placeOf(issue.path, data), issue.message);
}

/** Ids are unique, and `broader` and `related` name concepts that exist. */
function checkReferences(path: string, concepts: readonly Concept[]): void {
  const ids = new Set<string>();
  for (const { id } of concepts) {
    if (ids.has(id)) throw invalid(path, ` (${id})`, "this id is used twice");
    ids.add(id);
  }
  for (const { id, broader, related } of concepts) {
    const unknown = [...(broader === null ? [] : [broader]), ...related.map((r) => r.id)].find((to) => !ids.has(to));
    if (unknown !== undefined) throw invalid(path, ` (${id})`, `names the concept ${unknown}, which does not exist`);
  }
}

function parseUserWords(path: string, text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/#.*/, "").trim());
  const bad = lines.findIndex((line) => line !== "" && /\s/.test(line));
  if (bad >= 0) throw invalid(path, `:${bad + 1}`, `"${lines[bad]}" holds white space, one word a line is expected`);
  return lines.filter((line) => line !== "");
}

function labelWords(concepts: readonly Concept[]): string[] {
  return concepts.flatMap((c) => [c.pref, ...c.alt, ...c.abbr]).filter((label) => USER_WORD.test(label));
}

async function hashFolder(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name).slice(folder.length + 1));
  const hash = createHash("sha256");
  for (const file of files.map((name) => name.replaceAll("\\", "/")).sort()) {
    const bytes = await readFile(join(folder, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

/** Reads `lexicon/` under the data folder. Throws LEXICON_INVALID with file and place. */
export async function loadLexicon(dataDir: string): Promise<LoadedLexicon> {
  const folder = join(dataDir, "lexicon");
  const file = join(folder, LEXICON_FILE);
  const wordsFile = join(folder, USER_WORDS_FILE);
  const [text, wordsText] = await Promise.all([readText(file), readText(wordsFile)]);
  const concepts = parseConcepts(file, text);
  checkReferences(file, concepts);
  const userWords = [...new Set([...labelWords(concepts), ...parseUserWords(wordsFile, wordsText)])].sort();
  return { lexicon: { concepts, userWords }, sha256: await hashFolder(folder) };
}

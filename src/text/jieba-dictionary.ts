/**
 * The dictionary of the word segmenter, trimmed once a machine. Jieba reads it twice at start, which costs 1.2–1.5 s and 276 MB with
 * the 348,982 words that nodejieba brings; the 149,227 words with a count of 4 or more start in 0.4–0.5 s. The trimmed copy lies in the
 * folder for temporary files under the hash of what it was made from. Guarantees that a file under its name is whole: it is written
 * beside and renamed. Where nothing can be written there, the full dictionary is used: slower, and the words are a superset.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

/** Options of nodejieba's `load`; what is left out it takes from its own files. */
export interface DictionaryFiles {
  dict?: string;
  idfDict?: string;
  stopWordDict?: string;
}

/** What falls away are names and idioms seen three times or less. */
const MIN_COUNT = 4;
/** These two serve keyword extraction, which is not used; the full files cost 0.2 s. The reader wants one line at least. */
const IDF = "医保 1.0\n";
const STOP_WORDS = "的\n";

/** Lines `word count tag` of words that are common enough, unchanged and in the same order. */
function trimmed(dictionary: string): string {
  const kept = dictionary.split("\n").filter((line) => Number(line.split(" ")[1]) >= MIN_COUNT);
  return `${kept.join("\n")}\n`;
}

/** A file of another user under our name is none of ours. */
function isThere(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.size > 0 && (process.getuid === undefined || found.uid === process.getuid());
}

function writeWhole(path: string, text: string): void {
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, text, { flag: "wx" });
  try {
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** The trimmed files, made from nodejieba's full dictionary where they are not there yet. */
export function dictionaryFiles(fullDictionary: string, cacheRoot = tmpdir()): DictionaryFiles {
  const source = readFileSync(fullDictionary);
  const key = createHash("sha256").update(source).update(`\0${MIN_COUNT}\0${IDF}\0${STOP_WORDS}`).digest("hex");
  const folder = join(cacheRoot, `planlens-${userInfo().uid}-jieba-${key.slice(0, 16)}`);
  const contents = {
    dict: () => trimmed(source.toString("utf8")),
    idfDict: () => IDF,
    stopWordDict: () => STOP_WORDS,
  };
  const files = Object.fromEntries(Object.keys(contents).map((name) => [name, join(folder, `${name}.utf8`)]));
  try {
    // Not `recursive`: where the folder above cannot hold one (/proc) Node 20 tries for ever.
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    for (const [name, content] of Object.entries(contents)) {
      if (!isThere(files[name]!)) writeWhole(files[name]!, content());
    }
    return files;
  } catch {
    return {};
  }
}

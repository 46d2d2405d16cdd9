/**
 * The word segmenter, loaded on first use and once. Nodejieba keeps one dictionary per process, so words added for one caller
 * would be seen by all: `jiebaWith` remembers which words the dictionary holds and loads it afresh when others are asked for.
 */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type * as Nodejieba from "nodejieba";

/** The trimmed dictionary; see its README for what is left out and what that saves. */
const DICTIONARY = new URL("../../data/jieba/", import.meta.url);

export type Jieba = Pick<typeof Nodejieba, "cut" | "cutForSearch">;

let jieba: typeof Nodejieba | undefined;
let loadedFor: readonly string[] | undefined;

const inDictionary = (name: string) => fileURLToPath(new URL(name, DICTIONARY));

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((word, i) => word === b[i]));
}

/**
 * The segmenter with exactly these user words (sorted, normalised). Cheap while the same words are asked for; about half a second
 * when they are others, since a word cannot be taken out again.
 */
export function jiebaWith(userWords: readonly string[]): Jieba {
  if (jieba !== undefined && loadedFor !== undefined && sameWords(loadedFor, userWords)) return jieba;
  jieba ??= createRequire(import.meta.url)("nodejieba") as typeof Nodejieba;
  jieba.load({
    dict: inDictionary("dict.utf8"),
    idfDict: inDictionary("idf.utf8"),
    stopWordDict: inDictionary("stop_words.utf8"),
  });
  for (const word of userWords) jieba.insertWord(word);
  loadedFor = userWords;
  return jieba;
}

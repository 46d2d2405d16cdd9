/**
 * The word segmenter, loaded on first use and once. Nodejieba keeps one dictionary per process, so words added for one caller
 * would be seen by all: `jiebaWith` remembers which words the dictionary holds and loads it afresh when others are asked for.
 */
import { createRequire } from "node:module";
import type * as Nodejieba from "nodejieba";
import { dictionaryFiles } from "./jieba-dictionary.ts";

export type Jieba = Pick<typeof Nodejieba, "cut" | "cutForSearch">;

/** What its types leave out: where its own dictionary lies. */
type Library = typeof Nodejieba & { DEFAULT_DICT: string };

let jieba: Library | undefined;
let loadedFor: readonly string[] | undefined;

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((word, i) => word === b[i]));
}

/**
 * The segmenter with exactly these user words (sorted, normalised). Cheap while the same words are asked for; about half a second
 * when they are others, since a word cannot be taken out again.
 */
export function jiebaWith(userWords: readonly string[]): Jieba {
  if (jieba !== undefined && loadedFor !== undefined && sameWords(loadedFor, userWords)) return jieba;
  jieba ??= createRequire(import.meta.url)("nodejieba") as Library;
  jieba.load(dictionaryFiles(jieba.DEFAULT_DICT));
  for (const word of userWords) jieba.insertWord(word);
  loadedFor = userWords;
  return jieba;
}

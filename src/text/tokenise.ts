/**
 * Text → tokens for search. Words are jieba's search-mode words of Chinese runs; Latin words and numbers stay whole (drg, 95.5, 96%);
 * grams are single characters and pairs. Tokens never cross punctuation, and punctuation is never a token.
 */
import type { Span } from "../model/index.ts";
import { type Jieba, jiebaWith } from "./jieba.ts";
import { type NormalisedText, normalise } from "./normalise.ts";

/** A token with its place in the text that was given, not in the normalised one. */
export interface Token extends Span {
  word: string;
}

export interface Tokeniser {
  /** Search-mode words: 基本医疗保险 gives 基本, 医疗, 保险, 医疗保险 and so on, longer words after their parts. */
  words(text: string): string[];
  /** The same words, each with its place in the input. */
  wordsWithOffsets(text: string): Token[];
  /** Characters and pairs of neighbouring characters of Chinese runs; Latin words and numbers whole. */
  grams(text: string): string[];
}

/** A run of the normalised text: Chinese, a number with its sign (84.5%, 1,234), or a word in other letters (drg, icd10, 5g). */
const RUN =
  /(?<han>\p{Script=Han}+)|(?<number>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)*[%‰]?(?![a-z\d]))|(?<word>(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+)/gu;

interface Run {
  text: string;
  start: number;
  han: boolean;
}

function runsOf(text: string): Run[] {
  return Array.from(text.matchAll(RUN), (match) => ({
    text: match[0],
    start: match.index,
    han: match.groups?.han !== undefined,
  }));
}

/**
 * Places of search-mode words. The segmenter lists the parts of each word before the word: parts of one length run from left to
 * right, so each is the next occurrence after the last part of that length.
 */
function searchWords(jieba: Jieba, run: string): Token[] {
  const tokens: Token[] = [];
  const search = jieba.cutForSearch(run, true);
  let next = 0;
  let start = 0;
  for (const whole of jieba.cut(run, true)) {
    const from = new Map<number, number>();
    for (let word = search[next]!; ; word = search[++next]!) {
      const at = word.length === whole.length ? 0 : whole.indexOf(word, from.get(word.length) ?? 0);
      from.set(word.length, at + 1);
      tokens.push({ word, start: start + at, end: start + at + word.length });
      if (word.length === whole.length) break;
    }
    next++;
    start += whole.length;
  }
  return tokens;
}

function tokensOf(jieba: () => Jieba, text: string): Token[] {
  return runsOf(text).flatMap((run) => {
    if (!run.han) return [{ word: run.text, start: run.start, end: run.start + run.text.length }];
    return searchWords(jieba(), run.text).map((t) => ({ ...t, start: t.start + run.start, end: t.end + run.start }));
  });
}

function gramsOf(run: Run): string[] {
  if (!run.han) return [run.text];
  const chars = Array.from(run.text);
  return chars.flatMap((char, i) => (i + 1 < chars.length ? [char, char + chars[i + 1]] : [char]));
}

/** Half-open place in the input of a half-open, non-empty place in the normalised text. */
function toInput({ offsets }: NormalisedText, start: number, end: number): Span {
  return { start: offsets[start]!, end: offsets[end - 1]! + 1 };
}

/**
 * A tokeniser that keeps the given words whole. Creating one is free: the dictionary is loaded at the first Chinese text. Using two
 * tokenisers with different words in turn is right but slow (see jieba.ts).
 */
export function createTokeniser(userWords: readonly string[]): Tokeniser {
  const words = [...new Set(userWords.map((word) => normalise(word).text))].filter((word) => word !== "").sort();
  const jieba = () => jiebaWith(words);
  return {
    words: (text) => tokensOf(jieba, normalise(text).text).map((token) => token.word),
    wordsWithOffsets: (text) => {
      const normal = normalise(text);
      return tokensOf(jieba, normal.text).map((t) => ({ word: t.word, ...toInput(normal, t.start, t.end) }));
    },
    grams: (text) => runsOf(normalise(text).text).flatMap(gramsOf),
  };
}

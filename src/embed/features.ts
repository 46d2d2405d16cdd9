/**
 * Text → features of the static model. The one place that knows them: training and embedding both call it, so they cannot differ.
 */
import type { FeatureRecipe } from "./recipe.ts";

/** What is needed of a tokeniser; the one in text/ has it. */
export interface FeatureTokeniser {
  words(text: string): string[];
  grams(text: string): string[];
}

const LATIN_WORD = /^[a-z]+$/;

/** Pieces of a Latin word with its ends marked: `<care>` in fours gives <car, care, are>. Makes policy and policies neighbours. */
function latinPieces(word: string, length: number): string[] {
  const marked = `<${word}>`;
  if (length === 0 || !LATIN_WORD.test(word) || marked.length <= length) return [];
  return Array.from({ length: marked.length - length + 1 }, (_, i) => marked.slice(i, i + length));
}

const NUMBER = /^\d[\d,.]*[%‰]?$/;

/** 1,234 and 1234, 95.0% and 95% are one number. */
const plainNumber = (number: string) => number.replaceAll(",", "").replace(/\.0+(?=[%‰]?$)/, "");

/**
 * A number with the character after it, its unit or what is counted: 15类 gives n/15类 and u/类, 85% gives n/85% and u/%. The second
 * tells that a text promises a share, a year or a count, whatever the figure.
 */
function numberFeatures(grams: readonly string[]): string[] {
  return grams.flatMap((gram, i) => {
    if (!NUMBER.test(gram)) return [];
    const number = plainNumber(gram);
    const sign = /[%‰]$/.exec(number)?.[0];
    const unit = sign ?? grams[i + 1] ?? "";
    return sign !== undefined
      ? [`n/${number}`, `u/${sign}`]
      : NUMBER.test(unit) || unit === ""
        ? []
        : [`n/${number}${unit}`, `u/${unit}`];
  });
}

/** Features of a text in order of kind and place. They hold no white space, so they can be joined and split by it. */
export function featuresOf(text: string, tokeniser: FeatureTokeniser, recipe: FeatureRecipe): string[] {
  const words = tokeniser.words(text);
  const grams = recipe.grams || recipe.numbers ? tokeniser.grams(text) : [];
  const features = [
    ...(recipe.words ? words.map((word) => `w/${word}`) : []),
    ...(recipe.grams ? grams.map((gram) => `g/${gram}`) : []),
    ...(recipe.numbers ? numberFeatures(grams) : []),
    ...words.flatMap((word) => latinPieces(word, recipe.latinPieces).map((piece) => `e/${piece}`)),
  ];
  return recipe.repeats ? features : [...new Set(features)];
}

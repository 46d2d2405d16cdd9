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

/** Features of a text in order of kind and place. They hold no white space, so they can be joined and split by it. */
export function featuresOf(text: string, tokeniser: FeatureTokeniser, recipe: FeatureRecipe): string[] {
  const words = tokeniser.words(text);
  const features = [
    ...(recipe.words ? words.map((word) => `w/${word}`) : []),
    ...(recipe.grams ? tokeniser.grams(text).map((gram) => `g/${gram}`) : []),
    ...words.flatMap((word) => latinPieces(word, recipe.latinPieces).map((piece) => `e/${piece}`)),
  ];
  return recipe.repeats ? features : [...new Set(features)];
}

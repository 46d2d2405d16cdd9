import { expect, test } from "vitest";
import { featuresOf } from "../../src/embed/features.ts";

const tokeniser = { words: (text: string) => text.split(" "), grams: (text: string) => [...text.replaceAll(" ", "")] };
const none = { words: false, grams: false, latinPieces: 0, numbers: false, repeats: true };

test("words and grams are features of their own kind", () => {
  expect(featuresOf("医保 金", tokeniser, { ...none, words: true, grams: true })).toEqual([
    "w/医保",
    "w/金",
    "g/医",
    "g/保",
    "g/金",
  ]);
});

test("pieces of Latin words mark where the word begins and ends", () => {
  expect(featuresOf("care 医保 96%", tokeniser, { ...none, latinPieces: 4 })).toEqual(["e/<car", "e/care", "e/are>"]);
});

test("a short Latin word has no pieces that differ from the word", () => {
  expect(featuresOf("ip", tokeniser, { ...none, latinPieces: 4 })).toEqual([]);
});

test("a repeated word counts as often as it occurs, or once where the recipe says so", () => {
  expect(featuresOf("医 医", tokeniser, { ...none, words: true })).toEqual(["w/医", "w/医"]);
  expect(featuresOf("医 医", tokeniser, { ...none, words: true, repeats: false })).toEqual(["w/医"]);
});

test.each([
  ["a number goes with the character after it", ["15", "类", "类药", "药"], ["n/15类", "u/类"]],
  ["a share carries its sign", ["达", "85%", "左"], ["n/85%", "u/%"]],
  [
    "grouped digits and empty decimals are written plainly",
    ["1,234", "个", "95.0%"],
    ["n/1234个", "u/个", "n/95%", "u/%"],
  ],
  ["a number without unit is none", ["drg", "2025"], []],
  ["a number is no unit of another", ["10", "20", "项"], ["n/20项", "u/项"]],
])("numbers: %s", (_, grams, features) => {
  const given = { words: () => [], grams: () => grams };
  expect(featuresOf("", given, { ...none, numbers: true })).toEqual(features);
});

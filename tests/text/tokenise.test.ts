import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalise } from "../../src/text/normalise.ts";
import { createTokeniser } from "../../src/text/tokenise.ts";

const tokeniser = createTokeniser(["长护险", "国谈药"]);

describe("words", () => {
  test.each([
    ["Latin abbreviations stay whole", "DRG付费", ["drg", "付费"]],
    ["decimals stay whole", "达到95.5", ["达到", "95.5"]],
    ["a number keeps its per cent sign", "稳定在96%以上", ["稳定", "在", "96%", "以上"]],
    ["full-width per cent counts as one", "９６％", ["96%"]],
    ["thousands stay whole", "1,234.5元", ["1,234.5", "元"]],
    ["a span of years is two numbers", "2021-2025年", ["2021", "2025", "年"]],
    ["a list number is not joined to its text", "1.DRG", ["1", "drg"]],
    ["letters with digits stay whole", "5G与ICD10", ["5g", "与", "icd10"]],
    ["punctuation alone gives nothing", "——，。！“”（）…", []],
    ["words of the user stay whole", "长护险和国谈药", ["长护险", "和", "国谈药"]],
    ["a long word comes after its parts", "高血压", ["血压", "高血压"]],
    ["a word cut by a wrapped line is found", "高血\n压", ["血压", "高血压"]],
  ])("%s", (_, text, expected) => {
    expect(tokeniser.words(text)).toEqual(expected);
  });

  test("words of one tokeniser are unknown to another", () => {
    const plain = createTokeniser([]);
    const other = createTokeniser(["居民基金"]);
    expect(plain.words("居民基金")).toEqual(["居民", "基金"]);
    expect(other.words("居民基金")).toContain("居民基金");
    expect(plain.words("居民基金")).toEqual(["居民", "基金"]);
  });

  test("the order in which words are given makes no difference", () => {
    const text = "长护险和国谈药的城乡居民基本医疗保险";
    expect(createTokeniser(["国谈药", "长护险"]).words(text)).toEqual(tokeniser.words(text));
  });
});

describe("words with places", () => {
  test("each place holds its word in the original, across wraps and widths", () => {
    const text = "城乡居民 基本医\n疗保险，ＤＲＧ 付費";
    const places = tokeniser.wordsWithOffsets(text).map((t) => [t.word, text.slice(t.start, t.end)]);
    expect(places).toContainEqual(["医疗保险", "医\n疗保险"]);
    expect(places).toContainEqual(["drg", "ＤＲＧ"]);
    expect(places).toContainEqual(["付费", "付費"]);
  });

  test("repeated parts of one word get places of their own", () => {
    const places = createTokeniser(["看看看看"])
      .wordsWithOffsets("看看看看")
      .filter((t) => t.word === "看看");
    expect(places.map((t) => t.start)).toEqual([0, 1, 2]);
  });

  test("any text: the slice at a place, normalised, is the word, and the words are those of words()", () => {
    const unit = fc.constantFrom(
      "医",
      "保",
      "基",
      "金",
      "高",
      "血",
      "压",
      "看",
      " ",
      "\n",
      "9",
      "５",
      "%",
      "D",
      "，",
      "“",
      "𠮷",
      "\ud842",
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        const tokens = tokeniser.wordsWithOffsets(text);
        expect(tokens.map((t) => t.word)).toEqual(tokeniser.words(text));
        for (const t of tokens) expect(normalise(text.slice(t.start, t.end)).text).toBe(t.word);
      }),
    );
  });
});

describe("grams", () => {
  test("are characters and pairs that never cross punctuation, Latin and numbers whole", () => {
    expect(tokeniser.grams("基金，监管96%的DRG")).toEqual(["基", "基金", "金", "监", "监管", "管", "96%", "的", "drg"]);
  });

  test("cross a wrapped line", () => {
    expect(tokeniser.grams("基\n金")).toContain("基金");
  });
});

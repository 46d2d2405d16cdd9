import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalise } from "../../src/text/normalise.ts";

/** Strings that hold what plans hold, not only what a generator draws from all of Unicode. */
const planText = fc
  .array(
    fc.oneof(
      fc.constantFrom("医", "保", " ", "　", "\n", "\t", "DRG", "９６", "％", "，", "。", "“", "釆", "費", "\u200b"),
      fc.string({ unit: "binary" }),
    ),
  )
  .map((parts) => parts.join(""));

describe("normalise", () => {
  test.each([
    ["full-width letters, digits and signs become half-width", "ＤＲＧ９６．５％＋", "drg96.5%+"],
    ["Latin is lower case", "DIP 付费", "dip付费"],
    ["the misprint 釆 is read as 采", "药品集中釆购", "药品集中采购"],
    ["traditional characters become simplified", "醫療保障基金監管", "医疗保障基金监管"],
    ["characters in use in both stay", "显著提高", "显著提高"],
    ["a wrapped line closes up", "基本医疗\n\n  保险", "基本医疗保险"],
    ["an ideographic space inside Chinese goes", "医　保", "医保"],
    ["Latin words stay apart", "long  term\ncare", "long term care"],
    ["a value on a line of its own stays apart from the next", "84.5%\n73%", "84.5% 73%"],
    ["cells of a row stay apart", "参保率\t95%", "参保率\t95%"],
    ["white space at the ends goes", "  医保 \n", "医保"],
    ["signs without width go", "医\u200b保\ufeff", "医保"],
    ["the full-width comma stays a separator of Chinese", "１，２", "1，2"],
    ["quotes become one kind", "“双通道”『药品』", '"双通道""药品"'],
  ])("%s", (_, input, expected) => {
    expect(normalise(input).text).toBe(expected);
  });

  test("each unit of the output knows the unit of the input that it came from", () => {
    const { text, offsets } = normalise(" 医\n保　ＤＲＧ ");
    expect(text).toBe("医保drg");
    expect([...offsets]).toEqual([1, 3, 5, 6, 7, 9]);
  });

  test("offsets rise strictly, stay in range and end at the length of the input", () => {
    fc.assert(
      fc.property(planText, (input) => {
        const { text, offsets } = normalise(input);
        expect(offsets).toHaveLength(text.length + 1);
        expect(offsets[text.length]).toBe(input.length);
        for (let i = 0; i < text.length; i++) expect(offsets[i]!).toBeLessThan(offsets[i + 1]!);
      }),
    );
  });

  test("normalising twice changes nothing more", () => {
    fc.assert(
      fc.property(planText, (input) => {
        const once = normalise(input).text;
        expect(normalise(once).text).toBe(once);
      }),
    );
  });

  test("no character that is not blank is lost", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("医", "Ａ", " ", "\n", "費", "5")), (parts) => {
        const count = (text: string) => text.replace(/\s/g, "").length;
        expect(count(normalise(parts.join("")).text)).toBe(count(parts.join("")));
      }),
    );
  });
});

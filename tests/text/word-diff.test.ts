import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DiffPiece, wordDiff } from "../../src/text/word-diff.ts";

const sideOf = (pieces: readonly DiffPiece[], other: DiffPiece["side"]) =>
  pieces
    .filter(({ side }) => side !== other)
    .map(({ text }) => text)
    .join("");
const shown = (pieces: readonly DiffPiece[]) =>
  pieces.map(({ side, text }) => (side === "equal" ? text : side === "left" ? `[-${text}-]` : `[+${text}+]`)).join("");

describe("the difference of two clauses, word by word", () => {
  it.each([
    [
      "one figure changed",
      "到2025年参保率达到95%以上",
      "到2025年参保率达到97%以上",
      "到2025年参保率达到[-95-][+97+]%以上",
    ],
    ["a word only the left has", "稳步扩大试点范围", "扩大试点范围", "[-稳步-]扩大试点范围"],
    ["a clause only the right has", "完善制度。", "完善制度，健全机制。", "完善制度[+，健全机制+]。"],
    ["nothing differs", "完善制度。", "完善制度。", "完善制度。"],
    ["nothing in common", "门诊统筹", "异地就医", "[-门诊统筹-][+异地就医+]"],
    ["the left is empty", "", "门诊", "[+门诊+]"],
    ["the right is empty", "门诊", "", "[-门诊-]"],
    ["both are empty", "", "", ""],
  ])("%s", (_, left, right, expected) => {
    expect(shown(wordDiff(left, right))).toBe(expected);
  });

  it("a comma alone is nothing in common", () => {
    const pieces = wordDiff("推进门诊，探索护理。", "完善住院，建立机制。");
    expect(pieces.filter(({ side }) => side === "equal").map(({ text }) => text)).toEqual(["。"]);
  });

  it("a short word between long differences is there by chance", () => {
    const pieces = wordDiff(
      "巩固DRG付费改革成果，扩大医疗机构覆盖范围。",
      "完善门诊慢特病待遇，推动基层医疗卫生服务能力提升。",
    );
    expect(pieces.filter(({ side }) => side === "equal").map(({ text }) => text)).toEqual(["。"]);
  });

  it("a word between two changed figures stays", () => {
    expect(shown(wordDiff("参保率95%、报销比例70%以上", "参保率97%、报销比例75%以上"))).toBe(
      "参保率[-95-][+97+]%、报销比例[-70-][+75+]%以上",
    );
  });

  it("gives both texts back, letter for letter, whatever they are", () => {
    const text = fc.string({
      unit: fc.constantFrom("医", "保", "支付", "，", "。", "5", "%", " ", "DRG"),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const pieces = wordDiff(left, right);
        expect(sideOf(pieces, "right")).toBe(left);
        expect(sideOf(pieces, "left")).toBe(right);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it("no two neighbours are of one kind", () => {
    const text = fc.string({ unit: fc.constantFrom("甲", "乙", "，", "1"), maxLength: 30 });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const sides = wordDiff(left, right).map(({ side }) => side);
        expect(sides.some((side, at) => at > 0 && side === sides[at - 1])).toBe(false);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

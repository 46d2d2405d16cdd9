/** Clauses printed twice in one document: folded where nothing is lost, kept where something is. */
import { expect, it } from "vitest";
import type { Passage } from "../../src/model/index.ts";
import { fold } from "../../src/retrieve/fold.ts";
import type { RankedPassage } from "../../src/retrieve/types.ts";

const BOX = "加强医保大数据开发、应用、共享，输出标准化医保社会服务，助力数字经济建设发展。";
const CLAUSE = `（一）完善医疗保障信息系统建设。${BOX}全面上线省级医疗保障信息平台，推进现代信息技术在医保服务领域的应用。`;

/** Passages `docId: text` in the order of their rank, each with its place as id. */
function folded(...texts: [docId: string, text: string][]): string[] {
  const ranked = texts.map(([docId, text], seq) => {
    const passage = { passageId: `${docId}#${seq}`, docId, text, path: [{ eId: `${seq}`, num: null, heading: null }] };
    return { seq, docId, fused: 1 - seq / 10, passage: passage as unknown as Passage } as RankedPassage;
  });
  return fold(ranked).map(({ passage, alsoAt }) =>
    [passage.passageId, ...(alsoAt ?? []).map((each) => each.passageId)].join(" + "),
  );
}

it.each<[string, [string, string][], string[]]>([
  [
    "the same twice",
    [
      ["a", BOX],
      ["a", BOX],
    ],
    ["a#0 + a#1"],
  ],
  [
    "a box below the clause that says it all",
    [
      ["a", CLAUSE],
      ["a", BOX],
    ],
    ["a#0 + a#1"],
  ],
  [
    "three times",
    [
      ["a", BOX],
      ["a", BOX],
      ["a", BOX],
    ],
    ["a#0 + a#1 + a#2"],
  ],
  [
    "wrapped and with other signs",
    [
      ["a", BOX],
      ["a", BOX.replaceAll("、", "，\n")],
    ],
    ["a#0 + a#1"],
  ],
  [
    "a word changed",
    [
      ["a", CLAUSE],
      ["a", CLAUSE.replace("助力", "推动")],
    ],
    ["a#0 + a#1"],
  ],
])("folds %s", (_, texts, expected) => expect(folded(...texts)).toEqual(expected));

it.each<[string, [string, string][]]>([
  [
    "a clause that says more than the box above it",
    [
      ["a", BOX],
      ["a", CLAUSE],
    ],
  ],
  [
    "the same in another document",
    [
      ["a", BOX],
      ["b", BOX],
    ],
  ],
  [
    "another figure",
    [
      ["a", `${BOX}到2025年达到72%。`],
      ["a", `${BOX}到2025年达到73%。`],
    ],
  ],
  [
    "titles and set phrases",
    [
      ["a", "加强组织领导。"],
      ["a", "加强组织领导。"],
    ],
  ],
  [
    "what shares half of its words",
    [
      ["a", BOX],
      ["a", BOX.slice(0, 20) + CLAUSE.slice(-20)],
    ],
  ],
])("keeps %s", (_, texts) => expect(folded(...texts)).toEqual(texts.map(([docId], at) => `${docId}#${at}`)));

it("leaves what it is given as it was", () => {
  const passage = { passageId: "a#0", docId: "a", text: BOX, path: [] } as unknown as Passage;
  const ranked = [0, 1].map((seq) => ({ seq, passage }) as RankedPassage);
  fold(ranked);
  expect(ranked.every((each) => !("alsoAt" in each))).toBe(true);
});

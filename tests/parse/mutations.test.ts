/** Whatever happens to a text, nothing of it is lost; what wrapping and page numbers do to a plan leaves its outline as it was. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePlan } from "../../src/parse/parse.ts";
import { goldenOutline, PLANS, type Plan, parsedOutline, readPlan } from "../golden-files.ts";
import { checkInvariants, everyNode } from "./invariants.ts";
import { dropMarks, insertPages, MUTATIONS, randomFrom, rewrap } from "./mutate.ts";
import { scoreOutline } from "./outline-score.ts";
import { bodyParagraphs, standsApart } from "./paragraphs.ts";
import { textSource } from "./source.ts";

const SEED = 20210914;

function faultsOf(raw: string): string[] {
  const source = textSource(raw);
  return checkInvariants(source, parsePlan(source));
}

/** What plans are made of, so that chance meets the rules. */
const FRAGMENTS = [
  ..."一、|（一）|（二）|1.|2．|（1）|①|——|一一|—|-|一是|第一章|第二节|第一条|专栏1|工程2|附件：|附件1|目录|前言".split(
    "|",
  ),
  ..."<p>|</p>|**|- |\t|\t\t|\n|\n\n|\r\n|\r|\f|\u2028|　　| |\u00a0|\u200b|\ufeff|&amp;|<".split("|"),
  ..."84.5%|9|— 9 —|2025年|4+7|10|序号|指标|属性|单位|约束性|预期性|责任单位：|完成时限：|（牵头单位：".split("|"),
  ..."完善医疗救助制度。|到2025年基本建成，|覆盖率达到|市医保局|关于印发《甲规划》《乙方案》的通知|甲规划|乙方案|2021年9月2日|抄送：".split(
    "|",
  ),
  ..."。|；|，|：|》|《|“|”|\ud83d|\u{1f600}|é|D R G".split("|"),
];

describe("any text", () => {
  it("is kept whole when it is made of any characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (raw) => {
        expect(faultsOf(raw)).toEqual([]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it("is kept whole when it is made of marks, blanks, tabs and markup", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 }), (parts) => {
        expect(faultsOf(parts.join(""))).toEqual([]);
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });
});

describe.each(PLANS)("%s, damaged", (plan) => {
  const { raw } = readPlan(plan);
  it.each(Object.keys(MUTATIONS))("by %s is kept whole", (name) => {
    for (const seed of [1, 2]) expect(faultsOf(MUTATIONS[name]!(raw, randomFrom(SEED + seed)))).toEqual([]);
  });

  it("by several troubles at once is kept whole", () => {
    const random = randomFrom(SEED);
    for (let turn = 0; turn < 4; turn++) {
      const names = Object.keys(MUTATIONS).filter(() => random() < 0.4);
      const text = names.reduce((damaged, name) => MUTATIONS[name]!(damaged, random), raw);
      expect(faultsOf(text), names.join(", ")).toEqual([]);
    }
  });
});

/** Plans whose running text is set anew. 平利 is wrapped and paged as it stands. */
const REWRAPPED: Plan[] = ["350100-fuzhou", "370700-weifang", "450400-wuzhou", "621024-heshui"];
const MIN_F1 = 0.95;

describe.each(REWRAPPED)("%s, set in narrow lines with page numbers", (plan) => {
  const paragraphs = bodyParagraphs(plan);
  const wanted = goldenOutline(plan).filter((node) => !standsApart(node));

  it.each([
    [26, true],
    [28, false],
    [34, true],
    [40, false],
  ])("of %d characters (blank lines between: %s) keeps its outline", (width, blank) => {
    const lines = insertPages(rewrap(paragraphs, width, blank), 24, randomFrom(SEED));
    const { f1, missing, extra } = scoreOutline(wanted, parsedOutline(parsePlan(textSource(lines.join("\n")))[0]!));
    expect(f1, `missing:\n${missing.join("\n")}\nextra:\n${extra.join("\n")}`).toBeGreaterThanOrEqual(MIN_F1);
  });
});

/**
 * Share of dropped 一、 and （一） that are put back or warned of. Measured over four seeds, 96 marks each: 75 (this one), 71, 65 and 80, so 0.68 to 0.83.
 * What is missed stands at the end of a series of run-in titles or leaves a series of one.
 */
const MIN_RECOVERED = 0.65;

it("puts back or warns of the numbering marks that are lost", () => {
  let lost = 0;
  let found = 0;
  for (const plan of REWRAPPED) {
    const { raw } = readPlan(plan);
    const before = inferredIn(raw);
    for (let seed = 1; seed <= 8; seed++) {
      const { lines, dropped } = dropMarks(raw.split("\n"), 3, randomFrom(SEED + seed));
      lost += dropped.length;
      found += Math.max(0, Math.min(dropped.length, inferredIn(lines.join("\n")) - before));
    }
  }
  expect(found / lost, `${found} of ${lost}`).toBeGreaterThanOrEqual(MIN_RECOVERED);
});

/** Marks that were put back, and numbers that a warning calls missing. */
function inferredIn(raw: string): number {
  const [document] = parsePlan(textSource(raw));
  const missing = document!.warnings.filter((warning) => warning.code === "NUMBER_MISSING");
  const numbers = missing.reduce((sum, warning) => sum + Number.parseInt(warning.message, 10), 0);
  return everyNode(document!.nodes).filter((node) => node.inferred).length + numbers;
}

/** One suite, every source: nothing lost, spans round-trip and nest, addresses unique, same input same output. */
import { describe, expect, it } from "vitest";
import type { PlanDocument, PlanNode } from "../../src/model/plan.ts";
import { parsePlan } from "../../src/parse/parse.ts";
import { PLANS, readPlan } from "../golden-files.ts";
import { checkInvariants, everyNode } from "./invariants.ts";
import { textSource } from "./source.ts";

describe.each(PLANS)("%s", (plan) => {
  const source = readPlan(plan);
  const documents = parsePlan(source);

  it("keeps every character in one place, in order, with its text and a unique address", () => {
    expect(checkInvariants(source, documents)).toEqual([]);
  });

  it("comes out the same a second time", () => {
    expect(parsePlan(source)).toEqual(documents);
  });

  it("is one document with a title and a tree", () => {
    expect(documents).toHaveLength(1);
    expect(documents[0]!.title?.text).toMatch(/规划|方案|通知/);
    expect(everyNode(documents[0]!.nodes).length).toBeGreaterThan(40);
  });
});

/** Texts that have no plan in them at all. */
const ODD: [string, string][] = [
  ["a single mark", "一、"],
  ["only page numbers", "1\n\n2\n\n— 3 —\n"],
  ["only markup", "<p></p>\n**"],
  ["marks without text", "第一章\n第一节\n一、\n（一）\n1.\n（1）\n——\n"],
  ["a table of contents without a text", "目录\n第一章 总则\n第二章 目标\n"],
  ["tabs only", "\t\t甲\t\t\n\t乙\t\t丙\n"],
  ["a lone surrogate", "一、\ud83d目标\n"],
  ["an attachment that nothing follows", "附件：\n"],
  ["line ends of all kinds", "一、目标\r二、任务\r\n三、保障\u2028四、其他\f五、附则"],
];

describe("text without a plan", () => {
  it.each(ODD)("%s is read without loss", (_, raw) => {
    const source = textSource(raw);
    expect(checkInvariants(source, parsePlan(source))).toEqual([]);
  });
});

/** The checker itself must notice: each row breaks one thing in a sound parse. */
const BROKEN: [string, RegExp, (document: PlanDocument, [first, second]: PlanNode[]) => unknown][] = [
  ["a lost character", /lost at/, (_, [first]) => first!.own.spans.shift()],
  ["a character owned twice", /belongs to two/, (d) => d.furniture.push({ kind: "rule", span: { start: 0, end: 4 } })],
  ["text that the slices do not give", /slices give/, (_, [first]) => Object.assign(first!.own, { text: "目标" })],
  ["a repeated address", /twice/, (_, [first, second]) => Object.assign(second!, { eId: first!.eId })],
  ["an address outside its parent", /not under/, (_, [first]) => Object.assign(first!.children[0]!, { eId: "cl_9" })],
  ["siblings out of order", /begins before/, (d) => d.nodes.reverse()],
  [
    "a heading outside its node",
    /outside its own/,
    (_, [first, second]) => Object.assign(first!, { heading: second!.heading }),
  ],
];

describe("checkInvariants", () => {
  it.each(BROKEN)("notices %s", (_, message, damage) => {
    const source = textSource("一、目标\n（一）总体要求。坚持以人民为中心。\n二、任务\n（一）完善制度。健全体系。\n");
    const documents = structuredClone(parsePlan(source));
    expect(checkInvariants(source, documents)).toEqual([]);
    damage(documents[0]!, documents[0]!.nodes);
    expect(checkInvariants(source, documents).join("\n")).toMatch(message);
  });
});

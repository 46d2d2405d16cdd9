import { expect, test } from "vitest";
import { labelledConcepts, labelToDefinition, labelToLabel } from "../../../src/embed/train/concept-pairs.ts";
import { type AnsweredClause, headingToClause, queryToClause } from "../../../src/embed/train/pairs.ts";
import { createRandom } from "../../../src/embed/train/random.ts";
import { queryToSentence } from "../../../src/embed/train/sentence-pairs.ts";
import { buildVocabulary } from "../../../src/embed/train/vocabulary.ts";
import type { Concept } from "../../../src/model/index.ts";

const concept = (id: string, labels: string[], related: Concept["related"] = []): Concept => ({
  id,
  pref: labels[0]!,
  alt: labels.slice(1),
  abbr: [],
  lay: [],
  en: [],
  not: [],
  broader: null,
  related,
  definition: `${labels[0]}的意思`,
});
const CONCEPTS = [
  concept(
    "drg",
    ["病组", "打包"],
    [
      { id: "dip", difference: "病组按组" },
      { id: "fund", difference: null },
    ],
  ),
  concept("dip", ["病种", "打包"]),
  concept("fund", ["基金", "钱"]),
];
const clause = (given: Partial<AnsweredClause>): AnsweredClause => ({
  file: "a.jsonl",
  region: null,
  clause: "甲",
  path: [],
  queries: ["问"],
  near: [],
  group: given.clause ?? "甲",
  ...given,
});

test("labels are set against those of a concept that is said to differ, from either side, and never against a shared one", () => {
  const [drg, dip, fund] = labelledConcepts(CONCEPTS);
  expect(drg!.others).toEqual(["病种"]);
  expect(dip!.others).toEqual(["病组"]);
  expect(fund!.others).toEqual([]);
  const pairs = labelToLabel([drg!, fund!]).deal(createRandom(1));
  expect(pairs.filter((pair) => pair.group === "drg").map((pair) => pair.against)).toEqual(["病种", "病种"]);
  expect(pairs.filter((pair) => pair.group === "fund").map((pair) => pair.against)).toEqual([null, null]);
});

test("a label meets the definition of its own concept", () => {
  const pairs = labelToDefinition(labelledConcepts(CONCEPTS)).deal(createRandom(1));
  expect(pairs.length).toBeGreaterThan(2);
  for (const { left, right, group } of pairs) {
    const own = CONCEPTS.find(({ id }) => id === group)!;
    expect([own.pref, ...own.alt]).toContain(left);
    expect(right).toBe(own.definition);
  }
});

test("a query is set against the look-alikes of its own clause", () => {
  const [a, b] = queryToClause([clause({ near: ["似"] }), clause({ clause: "乙" })]).deal(createRandom(1));
  expect(a).toMatchObject({ left: "问", against: "似" });
  expect(b).toMatchObject({ right: "乙", against: null });
});

test("clauses under one heading are one group of the heading that stands right above", () => {
  const clauses = [clause({ path: ["一", "二"] }), clause({ clause: "乙" })];
  expect(headingToClause(clauses).deal(createRandom(1))).toEqual([
    { left: "二", right: "甲", group: "二", against: null },
  ]);
});

test("a long clause gives the one sentence that shares clearly more with the query, a short one none", () => {
  const filler = "其他事项按照有关规定继续推进落实到位".repeat(4);
  const long = `${filler}。建立智能监管平台。${filler}。`;
  const texts = [long, "智能监管", "其他"].map((text) => [...text]);
  const vocabulary = buildVocabulary(texts, 1);
  const features = { bagOf: (text: string) => vocabulary.bagOf([...text]), idf: vocabulary.idf };
  const source = (text: string, query: string) =>
    queryToSentence([clause({ clause: text, queries: [query] })], features).deal(createRandom(1));
  expect(source(long, "智能监管").map((pair) => pair.right)).toEqual(["建立智能监管平台。"]);
  expect(source(long, "事项")).toEqual([]);
  expect(source("建立智能监管平台。其他。", "智能监管")).toEqual([]);
});

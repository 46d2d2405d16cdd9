/** Each rule of data/lexicon/README.md finds what breaks it and lets its twin pass. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readLexiconFiles } from "../../src/text/lexicon-files.ts";
import { lintLexicon, type ProblemCode } from "../../src/text/lint-lexicon.ts";

const DATA = fileURLToPath(new URL("../../data", import.meta.url));

const entry = (id: string, more = "", pref = `名称${id}`) =>
  `- id: ${id}\n  pref: ${pref}\n  definition: 定义\n${more.replace(/^(?=.)/gm, "  ")}\n`;

const lint = (thesaurus: string, topics = "") =>
  lintLexicon([
    { file: "thesaurus/a.yaml", text: thesaurus },
    { file: "topics.yaml", text: topics },
  ]);

const codes = (thesaurus: string, topics = "") => lint(thesaurus, topics).map(({ code }) => code);

const topic = (more: string) => `- group: { id: g, label: 组, labelEn: Group }\n  topics:\n    - ${more}\n`;

describe("what hangs together wrongly is found", () => {
  it.each<[ProblemCode, string, string]>([
    ["duplicate-id", `${entry("a")}${entry("a", "", "另一个")}`, ""],
    ["unknown-id", entry("a", "broader: b"), ""],
    ["unknown-id", entry("a", "related:\n  - { id: b }"), ""],
    ["relation-to-itself", entry("a", "related:\n  - { id: a }"), ""],
    ["relation-to-broader", `${entry("a", "broader: b\nrelated:\n  - { id: b }")}${entry("b")}`, ""],
    ["relation-twice", `${entry("a", "related:\n  - { id: b }")}${entry("b", "related:\n  - { id: a }")}`, ""],
    ["relation-twice", `${entry("a", "related:\n  - { id: b }\n  - { id: b, difference: 别 }")}${entry("b")}`, ""],
    ["no-definition", "- { id: a, pref: 名称 }", ""],
    ["bad-entry", entry("a", "labels: [甲乙]"), ""],
    ["bad-entry", entry("A"), ""],
    ["topic-without-concept", entry("a"), topic("{ id: b }")],
    ["unknown-id", entry("a"), topic("{ id: a, includes: [b] }")],
    ["unknown-topic", `${entry("a")}${entry("b")}`, topic("{ id: a, equivalents: [b] }")],
    ["topic-includes-itself", entry("a"), topic("{ id: a, includes: [a] }")],
    ["topic-twice", entry("a"), `${topic("{ id: a }")}    - { id: a }\n`],
    ["no-concept", "", ""],
    ["not-yaml", "id: a", ""],
  ])("%s", (code, thesaurus, topics) => {
    expect(codes(thesaurus, topics)).toContain(code);
  });

  it("reports a circle of broader concepts at each of its members and at nobody below", () => {
    const circle = `${entry("a", "broader: b")}${entry("b", "broader: a")}${entry("c", "broader: a")}`;
    const found = lint(circle).filter(({ code }) => code === "broader-cycle");
    expect(found.map(({ conceptId }) => conceptId)).toEqual(["a", "b"]);
  });

  it("lets a sound thesaurus pass", () => {
    const sound = `${entry("a", "related:\n  - { id: b, difference: 别 }")}${entry("b")}${entry("c", "broader: a")}`;
    expect(lint(sound, topic("{ id: a, includes: [c] }"))).toEqual([]);
  });
});

describe("labels", () => {
  it.each<[ProblemCode, string]>([
    ["label-length", "药"],
    ["label-length", "把全市所有定点医疗机构都纳入管理"],
    ["label-characters", "药品、耗材"],
    ["label-characters", "药品（耗材）"],
    ["label-question", "医保怎么交"],
    ["label-question", "报销多少"],
    ["label-edge", "的药品"],
    ["label-edge", "药品和"],
    ["label-edge", "涨价了"],
  ])("%s: %s", (code, label) => {
    expect(codes(entry("a", `lay: [${label}]`))).toEqual([code]);
  });

  it.each([
    "社会参与",
    "和谐医患",
    "筹资并轨",
    "C-DRG",
    "互联网+医保服务",
    "12345热线",
    "2035年远景目标",
    "城乡居民基本医疗保险制度改",
  ])("%s is a label", (label) => {
    expect(codes(entry("a", `alt: [${label}]`))).toEqual([]);
  });

  it("belong to one concept, whatever their case or width", () => {
    const shared = `${entry("a", "abbr: [DRG]")}${entry("b", "en: [drg]")}${entry("c", "alt: [ＤＲＧ]")}`;
    const found = lint(shared).filter(({ code }) => code === "label-of-two-concepts");
    expect(found.map(({ conceptId, message }) => [conceptId, message])).toEqual([
      ["b", "belongs to a already"],
      ["c", "belongs to a already"],
    ]);
  });

  it("stand in a concept once", () => {
    expect(codes(entry("a", "alt: [药店, 名称a]\nlay: [药店]"))).toEqual(["label-twice", "label-twice"]);
  });
});

describe("negative labels", () => {
  it("are no label of the same concept", () => {
    expect(codes(entry("a", "alt: [行风]\nnot: [行风]"))).toEqual(["negative-is-label"]);
  });

  it("contain a label of the same concept", () => {
    expect(codes(entry("a", "alt: [行风]\nnot: [运行安全]"))).toEqual(["negative-without-label"]);
    expect(codes(entry("a", "alt: [行风]\nnot: [运行风险]"))).toEqual([]);
  });
});

it("a problem says where it is and what to do", () => {
  const [problem] = lint(`${entry("a")}${entry("b", "broader: nowhere")}`);
  expect(problem).toEqual({
    file: "thesaurus/a.yaml",
    line: 5,
    conceptId: "b",
    label: null,
    code: "unknown-id",
    message: "broader: nowhere does not exist",
    cure: "correct the id or add the concept",
  });
});

it("one broken entry does not hide the next", () => {
  const found = lint(`- { id: a, nonsense: 1 }\n- { id: b, pref: 药 }\n`);
  expect(new Set(found.map(({ conceptId }) => conceptId))).toEqual(new Set(["a", "b"]));
});

it("the lexicon of the project keeps the rules", async () => {
  const problems = lintLexicon(await readLexiconFiles(join(DATA, "lexicon")));
  expect(problems.map(({ file, line, label, message }) => `${file}:${line} ${label ?? ""} ${message}`)).toEqual([]);
});

/** The tables of a run. */
import { describe, expect, it } from "vitest";
import type { CellResult } from "../../src/eval/cells.ts";
import { formatRun } from "../../src/eval/report.ts";
import { resultsOf, runOf, setOf } from "./runs.ts";

const measured = setOf("held", { a: 0.5, b: 1 }, { words: resultsOf({ a: 0.25, b: 0.5 }) });
const absence = (docId: string, judgedAbsent: boolean, saidAbsent: boolean, unanswerable = false) => ({
  id: "a",
  docId,
  unanswerable,
  judgedAbsent,
  saidAbsent,
});

describe("a printed run", () => {
  it("names the build, and each set with its queries", () => {
    const text = formatRun(runOf({ ...measured, queries: 3 }));
    expect(text).toMatch(/^build 0123456789abcdef: 5 plans, 474 passages\n/);
    expect(text).toContain("== held: 3 queries, 2 with an answer");
  });

  it("has a table a measure, ours above the bar and baselines below, all queries and each kind", () => {
    const lines = formatRun(runOf(measured)).split("\n");
    const at = lines.findIndex((line) => /^nDCG@10 +all +topic$/.test(line));
    expect(lines[at + 1]).toMatch(/^ {2}queries +2 +2$/);
    expect(lines[at + 2]).toMatch(/^hybrid +0\.750 +0\.750$/);
    expect(lines[at + 3]).toMatch(/^-+$/);
    expect(lines[at + 4]).toMatch(/^words +0\.375 +0\.375$/);
    for (const label of ["MRR of grade 2", "P@1", "Recall@20"])
      expect(lines.filter((line) => line.startsWith(label))).toHaveLength(1);
  });

  it("sets hybrid beside the best baseline with intervals and ratio", () => {
    expect(formatRun(runOf(measured))).toMatch(
      /^ {2}all +0\.750 +0\.500 to 1\.000 +words +0\.375 +0\.375 +0\.250 to 0\.500 +2\.000$/m,
    );
  });

  it("without baselines has neither bar nor comparison", () => {
    const text = formatRun(runOf(setOf("held", { a: 0.5 })));
    expect(text).not.toMatch(/^-+$/m);
    expect(text).not.toContain("best baseline");
    expect(text).toMatch(/^ {2}all +0\.500 +0\.500 to 0\.500$/m);
  });

  it("gives first clauses and absence, queries that no plan answers apart", () => {
    const set = {
      ...measured,
      firstClauses: [
        { id: "a", kind: "topic" as const, docId: "x", relevant: true },
        { id: "a", kind: "topic" as const, docId: "y", relevant: false },
      ],
      absence: [
        absence("x", true, true),
        absence("y", true, false),
        absence("z", false, true),
        absence("x", true, true, true),
      ],
    };
    const text = formatRun(runOf(set));
    expect(text).toContain("first clause relevant in 50.0 % of 2 documents with an answer");
    expect(text).toContain("some plan answers: precision 50.0 %, recall 50.0 %, F1 50.0 % (2 said, 2 judged)");
    expect(text).toContain(
      "with those that no plan answers: precision 66.7 %, recall 66.7 %, F1 66.7 % (3 said, 3 judged)",
    );
  });

  it("says a dash where nothing was called absent", () => {
    expect(formatRun(runOf({ ...measured, absence: [absence("x", true, false)] }))).toContain(
      "precision –, recall 0.0 %",
    );
  });

  it("counts the queries that no plan answers by who is silent", () => {
    const none = [
      { id: "n1", query: "a", searchTotal: 0, absentCells: 4, cells: 5 },
      { id: "n2", query: "b", searchTotal: 9, absentCells: 5, cells: 5 },
      { id: "n3", query: "c", searchTotal: 9, absentCells: 0, cells: 5 },
    ];
    expect(formatRun(runOf({ ...measured, none }))).toContain(
      "3 queries that no plan answers: search finds nothing for 1, compare is all absent for 1; either for 2",
    );
  });

  it("lists the pairs of names that fall short", () => {
    const pairs = [
      { a: "甲", b: "乙", overlap: 0.9 },
      { a: "甲", b: "丙", overlap: 0.5 },
    ];
    const group = { names: ["甲", "乙", "丙"], pairs, mean: 0.7, lowest: 0.5, sameHeadline: 3, documents: 5 };
    const text = formatRun({ ...runOf(), consistency: [group] });
    expect(text).toContain("甲 / 乙 / 丙: mean 70.0 %, lowest 50.0 %\n  below: 甲 and 丙 50.0 %\n  compare opens");
    expect(text).toContain("under all names in 3 of 5 plans");
  });

  it("gives the figures of questions about numbers by set", () => {
    const figures = [
      { id: "a", set: "tune" as const, isFormRight: true, wanted: 4, found: 3, said: 5, right: 4 },
      { id: "b", set: "held" as const, isFormRight: true, wanted: 1, found: 1, said: 1, right: 1 },
      { id: "c", set: "held" as const, isFormRight: false, wanted: 0, found: 0, said: 1, right: 0 },
    ];
    const text = formatRun({ ...runOf(), figures });
    expect(text).toMatch(
      /tune +1 questions, form right in 1; plans given their figure 75.0 % of 4, figures given right 80.0 % of 5/,
    );
    expect(text).toMatch(
      /held +2 questions, form right in 1; plans given their figure 100.0 % of 1, figures given right 50.0 % of 2/,
    );
    expect(formatRun(runOf())).toContain("questions about numbers: none read");
  });

  it("gives the accuracy of cells beside the commonest answer, and what was taken for what", () => {
    const cell = (said: CellResult["said"]): CellResult => ({
      topic: "ltci",
      docId: "x",
      golden: { state: "measure", strength: "promote" },
      said,
    });
    const cells = [
      cell({ state: "measure", strength: "commit" }),
      cell({ state: "absent", strength: "none" }),
      cell({ state: "measure", strength: "promote" }),
      { ...cell({ state: "absent", strength: "none" }), golden: { state: "absent", strength: "none" } as const },
    ];
    const text = formatRun({ ...runOf(), cells: { tune: cells, held: [] } });
    expect(text).toContain("golden cells, tune: 4 of 1 topics");
    expect(text).toContain(
      'state    right in 75.0 %; always "measure" would be 75.0 %\n    1  measure read as absent\n',
    );
    expect(text).toContain('strength right in 50.0 %; always "promote" would be 75.0 %');
    expect(text).toContain("in the 3 cells with a measure 33.3 %");
    expect(text).toContain("    1  promote read as commit\n    1  promote read as none");
  });

  it("stays under 120 columns with every kind of query and long names", () => {
    const kinds = ["topic", "question", "paraphrase", "precedent", "english", "number"] as const;
    const results = kinds.map((kind, at) => ({ ...resultsOf({ [`q${at}`]: 0.123 })[0]!, kind }));
    const set = { ...setOf("held", {}), systems: { hybrid: results, "MiniSearch our words": results } };
    const absent = Array.from({ length: 250 }, () => absence("x", true, true));
    const none = Array.from({ length: 12 }, () => ({ id: "n", query: "a", searchTotal: 0, absentCells: 5, cells: 5 }));
    const full = {
      ...set,
      baselines: ["MiniSearch our words"],
      absence: [...absent, { ...absent[0]!, unanswerable: true }],
      none,
    };
    const lines = formatRun(runOf(full)).split("\n");
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line) => line.length >= 120)).toEqual([]);
  });
});

/** The figures that are committed say what the run said. */
import { describe, expect, it } from "vitest";
import { recordOf } from "../../src/eval/record.ts";
import type { EvaluationRun } from "../../src/eval/run.ts";
import { Measured } from "../../src/model/index.ts";

const RUN: EvaluationRun = {
  buildId: "0123456789abcdef",
  documents: 5,
  passages: 473,
  consistency: [],
  sets: [
    {
      set: "held",
      queries: 2,
      systems: {},
      baselines: ["bm25"],
      summary: [
        {
          group: "all",
          queries: 2,
          hybrid: { mean: 0.712345, low: 0.6, high: 0.8 },
          best: { name: "bm25", mean: 0.5, difference: { mean: 0.2, low: 0.1, high: 0.3 }, ratio: 1.4 },
        },
      ],
      firstClauses: [
        { id: "q1", kind: "topic", docId: "a", relevant: true },
        { id: "q1", kind: "topic", docId: "b", relevant: false },
      ],
      absence: [
        { id: "q1", docId: "c", unanswerable: false, judgedAbsent: true, saidAbsent: true },
        { id: "q1", docId: "d", unanswerable: false, judgedAbsent: false, saidAbsent: true },
        { id: "q2", docId: "a", unanswerable: true, judgedAbsent: true, saidAbsent: true },
      ],
      none: [],
    },
  ],
  figures: [
    { id: "a", set: "tune", isFormRight: true, wanted: 3, found: 2, said: 4, right: 3 },
    { id: "b", set: "held", isFormRight: true, wanted: 3, found: 2, said: 5, right: 3 },
  ],
  cells: {
    held: [],
    tune: [
      {
        topic: "drg",
        docId: "a",
        golden: { state: "measure", strength: "commit" },
        said: { state: "measure", strength: "promote" },
      },
    ],
  },
};

describe("the record of an evaluation", () => {
  it("keeps the main figures of each set, leaves out absences that no plan could answer, and keeps to its schema", () => {
    const record = recordOf(RUN);
    expect(Measured.parse(record)).toEqual(record);
    expect(record.sets).toEqual([
      {
        set: "held",
        queries: 2,
        hybrid: { mean: 0.7123, low: 0.6, high: 0.8 },
        baseline: { name: "bm25", mean: 0.5 },
        firstClauses: { right: 1, of: 2 },
        absent: { right: 1, of: 2 },
      },
    ]);
    expect(record.cells).toEqual({ state: { right: 1, of: 1 }, strength: { right: 0, of: 1 } });
  });

  it("has no figures of cells where nobody read any", () => {
    expect(recordOf({ ...RUN, cells: { tune: [], held: [] } }).cells).toBeNull();
  });

  it("keeps how many figures were given, and how many of those are right, over the questions about numbers that were not looked at", () => {
    expect(recordOf(RUN).figures).toEqual({ given: { right: 2, of: 3 }, right: { right: 3, of: 5 } });
    expect(recordOf({ ...RUN, figures: [] }).figures).toBeNull();
  });
});

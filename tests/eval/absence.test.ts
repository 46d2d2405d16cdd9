/** Precision, recall and F1 of cells called absent. */
import { expect, it } from "vitest";
import { measureAbsence } from "../../src/eval/absence.ts";

const cell = (judgedAbsent: boolean, saidAbsent: boolean) => ({
  id: "a",
  docId: "x",
  unanswerable: false,
  judgedAbsent,
  saidAbsent,
});

it("measures what is called absent against what is", () => {
  const cells = [cell(true, true), cell(true, false), cell(true, false), cell(false, true), cell(false, false)];
  expect(measureAbsence(cells)).toEqual({ said: 2, judged: 3, precision: 1 / 2, recall: 1 / 3, f1: 2 / 5 });
});

it("does not call silence precise", () => {
  expect(measureAbsence([cell(true, false)])).toEqual({ said: 0, judged: 1, precision: null, recall: 0, f1: 0 });
  expect(measureAbsence([cell(false, true)])).toMatchObject({ precision: 0, recall: null, f1: 0 });
  expect(measureAbsence([])).toMatchObject({ precision: null, recall: null, f1: null });
});

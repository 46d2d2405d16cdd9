/** An evaluation run as plain tables, no line of 120 columns or more. */
import type { JudgedQuery } from "../model/index.ts";
import { type AbsenceMeasure, measureAbsence } from "./absence.ts";
import type { Interval } from "./bootstrap.ts";
import type { CellResult, CellSet } from "./cells.ts";
import { type NameConsistency, WANTED_OVERLAP } from "./consistency.ts";
import { type FigureResult, totalsOf } from "./figures.ts";
import { mean, type QueryMetrics } from "./metrics.ts";
import type { EvaluationRun, QueryResult, SetRun } from "./run.ts";

const MEASURES: readonly [keyof QueryMetrics, string][] = [
  ["ndcg10", "nDCG@10"],
  ["mrr", "MRR of grade 2"],
  ["p1", "P@1"],
  ["recall20", "Recall@20"],
];
type CellField = "state" | "strength";

const NAME_WIDTH = 24;
const WIDTH = 11;

export function formatRun(run: EvaluationRun): string {
  const head = `build ${run.buildId}: ${run.documents} plans, ${run.passages} passages`;
  const parts = [
    [head],
    ...run.sets.map(setLines),
    consistencyLines(run.consistency),
    cellLines("tune", run.cells.tune),
    cellLines("held", run.cells.held),
    figureLines(run.figures),
  ];
  return parts.map((lines) => lines.join("\n")).join("\n\n");
}

function setLines(run: SetRun): string[] {
  const answered = run.systems.hybrid?.length ?? 0;
  return [
    `== ${run.set}: ${run.queries} queries, ${answered} with an answer`,
    "",
    ...MEASURES.flatMap(([measure, label]) => [...measureTable(run, measure, label), ""]),
    ...summaryLines(run),
    ...compareLines(run),
    ...noneLines(run),
  ];
}

/** One measure: a row a system, a column a kind of query; our modes above the bar, baselines below. */
function measureTable({ systems, baselines }: SetRun, measure: keyof QueryMetrics, label: string): string[] {
  const rows = systems.hybrid ?? [];
  const kinds = [...new Set(rows.map((each) => each.kind))];
  const groups = (results: readonly QueryResult[]) => [results, ...kinds.map((kind) => ofKind(results, kind))];
  const average = (results: readonly QueryResult[]) => fixed(mean(results.map((each) => each[measure])));
  const line = (name: string) => row(name, groups(systems[name]!).map(average));
  const own = Object.keys(systems).filter((name) => !baselines.includes(name));
  const counts = groups(rows).map((group) => String(group.length));
  const bar = "-".repeat(NAME_WIDTH + WIDTH * counts.length);
  return [
    row(label, ["all", ...kinds]),
    row("  queries", counts),
    ...own.map(line),
    ...(baselines.length === 0 ? [] : [bar, ...baselines.map(line)]),
  ];
}

const ofKind = (results: readonly QueryResult[], kind: JudgedQuery["kind"]) =>
  results.filter((each) => each.kind === kind);

const row = (name: string, cells: readonly string[]) =>
  name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padStart(WIDTH)).join("");

/** Hybrid and the best baseline of the same queries, with 95 % intervals. */
function summaryLines({ summary, baselines }: SetRun): string[] {
  const theirHead = baselines.length === 0 ? [] : ["best baseline", "mean", "difference", "95 % interval", "ratio"];
  return [
    summaryRow("hybrid, nDCG@10", ["95 % interval", ...theirHead]),
    ...summary.map(({ group, hybrid, best }) => {
      const theirs = best && [best.name, fixed(best.mean), fixed(best.difference.mean), range(best.difference)];
      const ratio = best && (best.ratio === null ? "–" : fixed(best.ratio));
      return summaryRow(`  ${group.padEnd(11)}${fixed(hybrid.mean)}`, [range(hybrid), ...(theirs ?? []), ratio ?? ""]);
    }),
    "",
  ];
}

const SUMMARY_WIDTHS = [18, 22, 8, 12, 18, 8];

const summaryRow = (name: string, cells: readonly string[]) =>
  (name.padEnd(NAME_WIDTH) + cells.map((cell, at) => cell.padStart(SUMMARY_WIDTHS[at]!)).join("")).trimEnd();

const fixed = (value: number) => value.toFixed(3);
const range = ({ low, high }: Interval) => `${fixed(low)} to ${fixed(high)}`;

function compareLines({ firstClauses, absence }: SetRun): string[] {
  const relevant = share(firstClauses.filter((each) => each.relevant).length, firstClauses.length);
  const answerable = absence.filter((each) => !each.unanswerable);
  const lines = [
    `compare  first clause relevant in ${relevant} of ${firstClauses.length} documents with an answer`,
    `         absent or equivalent, some plan answers: ${absenceText(measureAbsence(answerable))}`,
  ];
  if (answerable.length === absence.length) return lines;
  return [...lines, `         with those that no plan answers: ${absenceText(measureAbsence(absence))}`];
}

function absenceText({ said, judged, precision, recall, f1 }: AbsenceMeasure): string {
  const parts = `precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)}`;
  return `${parts} (${said} said, ${judged} judged)`;
}

function noneLines({ none }: SetRun): string[] {
  if (none.length === 0) return [];
  const silent = none.filter((each) => each.searchTotal === 0);
  const absent = none.filter((each) => each.absentCells === each.cells);
  const either = none.filter((each) => each.searchTotal === 0 || each.absentCells === each.cells);
  return [
    `none     ${none.length} queries that no plan answers: search finds nothing for ${silent.length}, ` +
      `compare is all absent for ${absent.length}; either for ${either.length}`,
  ];
}

function consistencyLines(groups: readonly NameConsistency[]): string[] {
  return [
    `== names of one thing: overlap of the first ten (${percent(WANTED_OVERLAP)} wanted)`,
    ...groups.flatMap((group) => [
      "",
      `${group.names.join(" / ")}: mean ${percent(group.mean)}, lowest ${percent(group.lowest)}`,
      ...group.pairs
        .filter(({ overlap }) => overlap < WANTED_OVERLAP)
        .map(({ a, b, overlap }) => `  below: ${a} and ${b} ${percent(overlap)}`),
      `  compare opens with the same clause under all names in ${group.sameHeadline} of ${group.documents} plans`,
    ]),
  ];
}

function cellLines(set: CellSet, cells: readonly CellResult[]): string[] {
  if (cells.length === 0) return [`== golden cells, ${set}: none read`];
  const topics = new Set(cells.map((each) => each.topic)).size;
  const measures = cells.filter((each) => each.golden.state === "measure");
  return [
    `== golden cells, ${set}: ${cells.length} of ${topics} topics, read by a person`,
    `state    right in ${rightShare(cells, "state")}; ${guess(cells, "state")}`,
    ...confusions(cells, "state"),
    `strength right in ${rightShare(cells, "strength")}; ${guess(cells, "strength")}`,
    `         in the ${measures.length} cells with a measure ${rightShare(measures, "strength")}; ${guess(measures, "strength")}`,
    ...confusions(cells, "strength"),
  ];
}

function rightShare(cells: readonly CellResult[], field: CellField): string {
  return share(cells.filter((each) => each.said[field] === each.golden[field]).length, cells.length);
}

/** What always saying the commonest value would reach: only what lies above it is skill. */
function guess(cells: readonly CellResult[], field: CellField): string {
  const [top] = counted(cells.map((each) => each.golden[field]));
  return top === undefined ? "" : `always "${top.value}" would be ${share(top.count, cells.length)}`;
}

function confusions(cells: readonly CellResult[], field: CellField): string[] {
  const wrong = cells.filter((each) => each.said[field] !== each.golden[field]);
  return counted(wrong.map((each) => `${each.golden[field]} read as ${each.said[field]}`)).map(
    ({ value, count }) => `  ${String(count).padStart(3)}  ${value}`,
  );
}

function figureLines(figures: readonly FigureResult[]): string[] {
  if (figures.length === 0) return ["== questions about numbers: none read"];
  const sets = [...new Set(figures.map(({ set }) => set))];
  return [
    "== questions about numbers, their figures read by a person",
    ...sets.map((set) => {
      const own = figures.filter((each) => each.set === set);
      const form = own.filter(({ isFormRight }) => isFormRight).length;
      const { wanted, found, said, right } = totalsOf(own);
      return (
        `${set.padEnd(8)} ${own.length} questions, form right in ${form}; plans given their figure ` +
        `${share(found, wanted)} of ${wanted}, figures given right ${share(right, said)} of ${said}`
      );
    }),
  ];
}

/** Values by falling count, equal counts by value. */
function counted(values: readonly string[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

const share = (part: number, whole: number) => percent(whole === 0 ? null : part / whole);

/** A share in per cent; a dash where there was nothing to measure. */
const percent = (value: number | null) => (value === null ? "–" : `${(100 * value).toFixed(1)} %`);

/**
 * The figures and dates that a cell is remembered by, as printed: those that stand in the words quoted for it. A figure elsewhere in the same
 * clause may be of something else.
 */
import type { Cell, Span } from "../../../model/index.ts";

const SHOWN = 2;

export interface KeyFigure {
  /** What it is said of; null where the words of `figure` say it. */
  subject: string | null;
  figure: string;
  from: string | null;
  date: string | null;
}

/** At most two, in the order of the evidence; what is past is no promise and stays with the evidence. */
export function keyFigures(cell: Cell): KeyFigure[] {
  const figures = cell.evidence.flatMap(({ passage, quote }) => {
    const isQuoted = (fact: { passageId: string; spans: Span[] }) =>
      fact.passageId === passage.passageId &&
      fact.spans.some((span) => quote.spans.some((place) => touches(span, place)));
    const measured = cell.indicators.filter(isQuoted).flatMap(ofIndicator);
    return measured.length > 0 ? measured : cell.targets.filter(isQuoted).flatMap(ofTarget);
  });
  return (figures.length > 0 ? figures : dateOf(cell)).slice(0, SHOWN);
}

const touches = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

const ofIndicator = ({ name, target, baseline }: Cell["indicators"][number]): KeyFigure[] =>
  target === null || target.value === null
    ? []
    : [{ subject: name, figure: target.raw, from: startOf(baseline), date: yearOf(target.year) }];

const ofTarget = ({ quote, deadline, tense, value }: Cell["targets"][number]): KeyFigure[] =>
  tense !== "future" || value === null
    ? []
    : [{ subject: null, figure: quote, from: null, date: besides(quote, deadline?.raw) }];

/** Where no figure is promised, the date by which the clause itself is to be carried out. */
function dateOf({ targets, duties, headline }: Cell): KeyFigure[] {
  const own = [...targets.filter(({ tense }) => tense === "future"), ...duties].filter(
    ({ passageId }) => passageId === headline?.passage.passageId,
  );
  const dates = own.flatMap(({ deadline }) => (deadline === null || deadline.year === null ? [] : [deadline.raw]));
  return dates.slice(0, 1).map((date) => ({ subject: "时限", figure: date, from: null, date: null }));
}

const yearOf = (year: number | null) => (year === null ? null : `${year}年`);

/** `2020年 60%`; null where the table leaves it open. */
const startOf = (baseline: Cell["indicators"][number]["baseline"]) =>
  baseline === null || baseline.value === null ? null : `${yearOf(baseline.year) ?? ""} ${baseline.raw}`.trim();

/** A date that the words quoted do not hold themselves. */
const besides = (quote: string, date: string | undefined) => (date === undefined || quote.includes(date) ? null : date);

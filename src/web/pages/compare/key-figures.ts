/** The figures and dates that a cell is remembered by: of its own quote first, then of its indicator table, then of the rest. As printed. */
import type { Cell } from "../../../model/index.ts";

const SHOWN = 2;

export interface KeyFigure {
  /** What it is said of; null where the words of `figure` say it. */
  subject: string | null;
  figure: string;
  from: string | null;
  date: string | null;
}

/** At most two; what is past is no promise and stays with the evidence. */
export function keyFigures({ indicators, targets, duties, headline }: Cell): KeyFigure[] {
  const own = headline?.passage.passageId;
  const byNearness = <T extends { passageId: string }>(list: readonly T[]) =>
    [...list].sort((a, b) => Number(b.passageId === own) - Number(a.passageId === own));
  const measured = byNearness(indicators).flatMap(({ name, target, baseline, passageId }) =>
    target === null || target.value === null
      ? []
      : [{ passageId, subject: name, figure: target.raw, from: startOf(baseline), date: yearOf(target.year) }],
  );
  const said = byNearness(targets.filter(({ tense, value }) => tense === "future" && value !== null))
    .filter(({ passageId }) => !measured.some((each) => each.passageId === passageId))
    .map(({ quote, deadline }) => ({ subject: null, figure: quote, from: null, date: besides(quote, deadline?.raw) }));
  const dated = byNearness([...targets.filter(({ tense, value }) => tense === "future" && value === null), ...duties])
    .flatMap(({ deadline }) => (deadline === null || deadline.year === null ? [] : [deadline.raw]))
    .slice(0, 1)
    .map((date) => ({ subject: null, figure: date, from: null, date: null }));
  const figures = [...measured.map(({ passageId: _, ...figure }) => figure), ...said];
  return (figures.length > 0 ? figures : dated).slice(0, SHOWN);
}

const yearOf = (year: number | null) => (year === null ? null : `${year}年`);

/** `2020年 60%`; null where the table leaves it open. */
const startOf = (baseline: Cell["indicators"][number]["baseline"]) =>
  baseline === null || baseline.value === null ? null : `${yearOf(baseline.year) ?? ""} ${baseline.raw}`.trim();

/** A date that the words quoted do not hold themselves. */
const besides = (quote: string, date: string | undefined) => (date === undefined || quote.includes(date) ? null : date);

/** Conditions and orders that lists of facts share. A condition that is not given holds for every fact. */
import type { Indicator } from "../model/index.ts";

interface Placed {
  region: { code: string } | null;
}

interface Dated {
  deadline: { year: number | null } | null;
}

/** `codes` are regions of documents, as `checkRegions` gives them. A fact of a document without a region lies in none. */
export function inRegions(codes: readonly string[] | undefined): (fact: Placed) => boolean {
  if (codes === undefined) return () => true;
  const wanted = new Set(codes);
  return ({ region }) => region !== null && wanted.has(region.code);
}

/** The year of the deadline is smaller than `year`; a fact without such a year is due at no time that could be compared. */
export function isDueBefore(year: number | undefined): (fact: Dated) => boolean {
  if (year === undefined) return () => true;
  return ({ deadline }) => deadline !== null && deadline.year !== null && deadline.year < year;
}

/** A document often names the same target in table and text: that of the table stands for it, else the first with a figure. */
export function leadingFirst(indicators: readonly Indicator[]): Indicator[] {
  return [...indicators].sort((a, b) => standing(a) - standing(b));
}

const standing = ({ origin, target }: Indicator) => (origin === "table" ? 0 : 2) + (target?.value == null ? 1 : 0);

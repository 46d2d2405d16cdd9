/** Conditions that lists of facts share. A condition that is not given holds for every fact. */

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

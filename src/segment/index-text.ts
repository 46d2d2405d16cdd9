/**
 * What the search indexes see of a passage. A clause speaks for itself only together with the headings it stands under; a table row carries
 * neither its place nor its table's title, so both are added.
 */
import type { SegmentedPassage } from "./segment.ts";

export interface IndexText {
  /** Headings from the top down, the table's words and, for rows, the region: context, not quoted. */
  context: string;
  text: string;
}

export function indexText({ passage, tableWords }: SegmentedPassage): IndexText {
  const headings = passage.path
    .filter((entry) => entry.eId !== passage.eId)
    .flatMap((entry) => (entry.heading === null ? [] : [entry.heading]));
  const place = tableWords.length > 0 && passage.region !== null ? [passage.region.name] : [];
  return {
    context: [...place, ...headings, ...tableWords.filter((word) => !headings.includes(word))].join("，"),
    text: passage.text,
  };
}
